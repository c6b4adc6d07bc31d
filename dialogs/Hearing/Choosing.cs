using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hearing;

/// <summary>
/// Chooses the conversation that the words ask for. What is called by its name or one of its phrases is meant, and so is a button's title; a
/// phrase that only stands in the words is believed unless the sentence as a whole surely wants something else.
/// </summary>
public sealed class Choosing(IEnumerable<Conversation> conversations, Ears ears)
{
    /// <summary>What people of one role say for what in another role is called otherwise.</summary>
    static readonly IReadOnlyList<(Role Role, string Said, string Meant)> Alike =
    [
        (Role.Supervisor, "my_bookings", "my_sessions"), (Role.Supervisor, "cancel_booking", "withdraw_session"), (Role.Supervisor, "move_booking", "change_session"),
        (Role.Trainee, "my_sessions", "my_bookings"), (Role.Trainee, "withdraw_session", "cancel_booking"), (Role.Trainee, "change_session", "move_booking"),
        (Role.Trainee, "extend_material", "ask_extension"), (Role.Administrator, "ask_extension", "extend_material"),
        .. ((Role[])[Role.Supervisor, Role.Administrator]).SelectMany(role => ((Role, string, string)[])
        [
            (role, "progress", "group_progress"), (role, "forecast", "group_progress"), (role, "stopping", "group_progress"),
            (role, "waiting_hours", "review_hours"), (role, "material_state", "review_materials"), (role, "my_hours", "hours_question"),
        ]),
    ];

    /// <summary>A question that is open is left only for what is this likely.</summary>
    const double SureEnoughToLeave = 0.8;

    /// <summary>Less is enough where nothing else comes near.</summary>
    const double LikelyAlone = 0.3;

    /// <summary>What people of another role say counts so much beside what this person can mean.</summary>
    const double OthersWeight = 0.3;

    /// <summary>One sign says too little.</summary>
    const int ShortestGuessed = 2;

    /// <summary>So much likelier must another role's business be than all of one's own.</summary>
    const double TimesLikelier = 4;

    readonly IReadOnlyList<Conversation> conversations = [.. conversations];

    /// <summary>The conversation that is asked for and how well the words fit, as <see cref="Conversation.Fits"/> says it; what is only likely counts as an opening.</summary>
    /// <param name="waiting">The conversation whose question is open.</param>
    /// <param name="takes">Whether the words can be the answer: then nothing is guessed.</param>
    public async ValueTask<(Conversation? Asked, double Fit)> ChooseAsync(Turn turn, Conversation? waiting, bool takes, CancellationToken cancellationToken)
    {
        if (Phrase.Colon(turn.Words) is var colon and > 0 && Phrase.Fold(turn.Words[..colon]) is var opening
            && conversations.FirstOrDefault(conversation => conversation.OwnsWhatFollows && conversation.IsFor(turn.Speaker) && conversation.Opens(opening)) is { } owner) return (owner, Phrase.Whole);
        var (asked, fit) = Best(turn, conversation => conversation.Fits(turn));
        if (turn.Heard is null) turn.Hear(await ears.HearAsync(turn, cancellationToken));
        if (takes || turn.Folded.Length < ShortestGuessed || AnswerReader.Read(turn.Words) is not null || (waiting is not null && IsShort(turn)) || turn.Heard is not { } heard || (asked != null && fit >= Phrase.Whole && (asked.IsCalled(turn.Folded) || !asked.IsGuessing(turn)))) return (asked, fit);
        // Its very words, only they are for another role, or there is nothing now that they could be about.
        if (fit < Phrase.Opening && conversations.Any(conversation => conversation.IsCalled(turn.Folded))) return (asked, fit);
        if (Ranked(turn) is not [var (likeliest, likely), ..] || likeliest == asked) return (asked, fit);
        // What is only likely gives way to what comes near by its form as well.
        if (fit < Phrase.Opening && waiting is null && likely < Heard.Sure && Nearest(turn) is ({ } near, >= Phrase.NearEnough) && (near.Intents.Count == 0 || heard.Of(near.Intents) >= Heard.Hardly)) return (near, Phrase.Opening);
        if (asked is null || fit < Phrase.Opening)
        {
            var enough = waiting is not null ? likely >= SureEnoughToLeave : likely >= Heard.Likely || (likely >= LikelyAlone && likely >= 2 * Ranked(turn)[1].Likely);
            return enough && likeliest != waiting ? (likeliest, Phrase.Opening) : (asked, fit);
        }
        return likely >= Heard.Sure && SaysMoreThanNames(turn) && asked.Yields && heard.Of(asked.Intents) < Heard.Hardly && likeliest != waiting ? (likeliest, Phrase.Opening) : (asked, fit);
    }

    /// <summary>While a question is open a few words are rather a failed answer to it than another wish.</summary>
    static bool IsShort(Turn turn) => turn.Folded.Length < (turn.Folded.Any(letter => letter >= FirstCjk) ? 6 : 14);

    /// <summary>Whether enough is said beside what is named to know better than a phrase: "group 2?" and "with Li Ming" are about what was asked before.</summary>
    static bool SaysMoreThanNames(Turn turn)
    {
        var letters = 0;
        for (var at = 0; at < turn.Words.Length; at++)
            if (char.IsLetter(turn.Words[at]) && !turn.Heard!.Things.Any(thing => at >= thing.Start && at < thing.End)) letters += turn.Words[at] >= FirstCjk ? 3 : 1;
        return letters >= 12 || turn.Heard!.Things.Count > 2;
    }

    const char FirstCjk = '\u2E80';

    /// <summary>Likewise with typing mistakes, for words that fit nothing.</summary>
    public (Conversation? Asked, double Fit) Nearest(Turn turn) => Best(turn, conversation => Math.Max(conversation.Fits(turn), conversation.Nears(turn)));

    /// <summary>What this person may have meant of all that they can do, the likeliest first.</summary>
    public IReadOnlyList<(Conversation Conversation, double Likely)> Ranked(Turn turn) => Ranked(turn, conversations.Where(conversation => conversation.IsFor(turn.Speaker)));

    /// <summary>What they ask for exists, for people of another role: by its very words, as Teams offers everybody the same commands, or surely.</summary>
    public Conversation? OfOthers(Turn turn, Conversation? waiting)
    {
        var theirs = conversations.Where(conversation => conversation.Listed && !conversation.IsFor(turn.Speaker)).ToList();
        if (theirs.Find(conversation => conversation.IsCalled(turn.Folded)) is { } called) return called;
        if (waiting is not null || Ranked(turn, theirs) is not [var (likeliest, likely), ..] || likely < Heard.Likely) return null;
        return Ranked(turn) is [var (_, own), ..] && own * TimesLikelier > likely ? null : likeliest;
    }

    List<(Conversation Conversation, double Likely)> Ranked(Turn turn, IEnumerable<Conversation> among)
    {
        if (turn.Heard is not { } heard) return [];
        // What nobody of this role can mean makes what they can mean the likelier.
        var own = heard.Of([.. conversations.Where(conversation => conversation.IsFor(turn.Speaker)).SelectMany(conversation => Meant(conversation, turn.Speaker)).Append(Heard.None).Distinct()]);
        var all = own + ((1 - own) * OthersWeight);
        return [.. among.Where(conversation => conversation.Intents.Count > 0)
            .Select(conversation => (conversation, Math.Min(1, heard.Of(Meant(conversation, turn.Speaker)) / all))).OrderByDescending(one => one.Item2)];
    }

    static IReadOnlyList<string> Meant(Conversation conversation, Speaker speaker)
    {
        var alike = Alike.Where(one => conversation.Intents.Contains(one.Meant) && speaker.Is(one.Role) && conversation.IsFor(speaker)).Select(one => one.Said).ToList();
        return alike.Count == 0 ? conversation.Intents : [.. conversation.Intents, .. alike];
    }

    (Conversation? Asked, double Fit) Best(Turn turn, Func<Conversation, double> fit)
    {
        var best = (Asked: (Conversation?)null, Fit: 0.0);
        foreach (var conversation in conversations)
        {
            if (!conversation.IsFor(turn.Speaker)) continue;
            var at = fit(conversation);
            if (at > best.Fit) best = (conversation, at);
            if (at >= Phrase.Whole) break;
        }
        return best;
    }
}
