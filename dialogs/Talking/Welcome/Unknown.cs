using Microsoft.Bot.Builder;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;

namespace SupervisionBot.Dialogs.Talking.Welcome;

/// <summary>
/// The answer to a sentence that was not understood: what was heard in it, and at most two things that it may well mean; else what this person
/// needs most, and whom they can ask.
/// </summary>
public sealed class Unknown(WhoHelps helps)
{
    const int MostNeeded = 3;

    /// <summary>Less likely is not worth a guess.</summary>
    const double Deserves = 0.15;

    static readonly Texts Texts = new(typeof(Unknown));

    /// <param name="offered">All that this person can do.</param>
    /// <param name="ranked">What they may have meant, the likeliest first.</param>
    public async Task AnswerAsync(
        ITurnContext context,
        Turn turn,
        IReadOnlyList<ConversationDescription> offered,
        IReadOnlyList<(ConversationDescription Conversation, double Likely)> ranked,
        CancellationToken cancellationToken
    )
    {
        if (offered.All(conversation => conversation.Anywhere))
        {
            await context.SayAsync(Texts.Shared["NothingForRole"], WaysOn(offered), cancellationToken);
            return;
        }
        var nothing = turn.Heard?.Of([Shared.Heard.None]) ?? 0;
        var titles = ranked
            .Where(one => one.Likely >= Deserves && one.Likely > nothing && one.Conversation.Listed)
            .Take(2)
            .Select(one => one.Conversation.Texts["HelpTitle"])
            .ToList();
        if (titles.Count > 0)
        {
            var quoted = titles.Select(title => Texts.Say("Quoted", ("title", title))).ToList();
            await context.SayAsync(
                Heard(turn) + Texts.Say("UnknownNear", ("nearest", Spoken.Choice(quoted))),
                [.. titles, Texts.Shared["Help"]],
                cancellationToken
            );
            return;
        }
        await context.SayAsync(
            Heard(turn) + await NotMineAsync(turn, cancellationToken),
            [.. offered.Take(MostNeeded).Select(conversation => conversation.Texts["HelpTitle"]), Texts.Shared["Help"]],
            cancellationToken
        );
    }

    async Task<string> NotMineAsync(Turn turn, CancellationToken cancellationToken)
    {
        var people = await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var (nearest, key) =
            people.Supervisors.Count > 0 ? (people.Supervisors, "NotUnderstoodSupervisor") : (people.Administrators, "NotUnderstoodAdministrator");
        return nearest.Count == 0
            ? Texts["NotUnderstood"]
            : Texts.Say(key, ("names", Spoken.Choice([.. nearest.Take(2).Select(one => one.In(turn.Language))])));
    }

    /// <summary>What the words name, as they were written: a day, a person, a length. Empty when they name nothing.</summary>
    static string Heard(Turn turn)
    {
        var named = turn.Heard?.Things.Where(thing => thing.Kind is not ThingKind.Number)
            .Take(3)
            .Select(thing => Texts.Say("Quoted", ("title", turn.Words[thing.Start..thing.End].Trim())))
            .ToList()
            ?? [];
        return named.Count == 0 ? "" : Texts.Say("Heard", ("things", Spoken.All(named)));
    }

    /// <summary>Buttons that always lead on: the first two things this person can do, and help.</summary>
    public static IReadOnlyList<string> WaysOn(IReadOnlyList<ConversationDescription> offered) =>
        [.. offered.Take(2).Select(conversation => conversation.Texts["HelpTitle"]), Texts.Shared["Help"]];
}
