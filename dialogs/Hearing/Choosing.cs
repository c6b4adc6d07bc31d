using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hearing;

/// <summary>
/// Chooses the conversation that the words ask for. What is called by its name or one of its phrases is meant, and so is a button's title; a
/// phrase that only stands in the words is believed unless the sentence as a whole surely wants something else.
/// </summary>
public sealed partial class Choosing(Catalogue catalogue)
{
    /// <summary>What people of one role say for what in another role is called otherwise.</summary>
    static readonly IReadOnlyList<(Role Role, string Said, string Meant)> Alike =
    [
        (Role.Supervisor, "my_bookings", "my_sessions"),
        (Role.Supervisor, "cancel_booking", "withdraw_session"),
        (Role.Supervisor, "move_booking", "change_session"),
        (Role.Supervisor, "withdraw_entry", "withdraw_session"),
        (Role.Supervisor, "change_entry", "change_session"),
        (Role.Supervisor, "check_in", "open_check_in"),
        (Role.Administrator, "check_in", "open_check_in"),
        (Role.Trainee, "open_check_in", "check_in"),
        (Role.Supervisor, "backlog", "review_hours"),
        (Role.Trainee, "my_sessions", "my_bookings"),
        (Role.Trainee, "withdraw_session", "cancel_booking"),
        (Role.Trainee, "change_session", "move_booking"),
        (Role.Trainee, "extend_material", "ask_extension"),
        (Role.Trainee, "move_due", "ask_extension"),
        (Role.Trainee, "publish_slots", "book_session"),
        (Role.Trainee, "log_for", "log_hours"),
        (Role.Trainee, "roster", "who_is_who"),
        (Role.Trainee, "roster_presence", "who_is_who"),
        (Role.Trainee, "open_classes", "classes"),
        (Role.Supervisor, "open_classes", "classes"),
        (Role.Administrator, "open_classes", "classes"),
        (Role.Alumnus, "classes", "open_classes"),
        (Role.Alumnus, "book_session", "open_classes"),
        (Role.Alumnus, "cancel_booking", "open_classes"),
        (Role.Alumnus, "miss_class", "open_classes"),
        (Role.Alumnus, "agenda", "open_classes"),
        (Role.Alumnus, "my_sessions", "open_classes"),
        (Role.Administrator, "ask_extension", "extend_material"),
        (Role.Administrator, "cannot_teach", "change_class"),
        (Role.Supervisor, "miss_class", "cannot_teach"),
        (Role.Supervisor, "attendance_missing", "attendance"),
        (Role.Supervisor, "planned_sessions", "my_sessions"),
        (Role.Supervisor, "received_announcement", "sent_announcements"),
        (Role.Administrator, "received_announcement", "sent_announcements"),
        (Role.Supervisor, "visit_list", "visits"),
        (Role.Trainee, "visit_list", "visits"),
        (Role.Trainee, "sent_announcements", "received_announcement"),
        (Role.Trainee, "who_is_free", "book_session"),
        (Role.Trainee, "what_waits", "progress"),
        (Role.Administrator, "book_session", "enough_sessions"),
        .. ((Role[])[Role.Supervisor, Role.Administrator]).SelectMany(role =>
            ((Role, string, string)[])
                [
                    (role, "progress", "group_progress"),
                    (role, "forecast", "group_progress"),
                    (role, "stopping", "group_progress"),
                    (role, "waiting_hours", "review_hours"),
                    (role, "material_state", "review_materials"),
                    (role, "my_hours", "hours_question"),
                ]
        ),
    ];

    /// <summary>Likewise where nobody and no group is named: it is about oneself.</summary>
    static readonly IReadOnlyList<(Role Role, string Said, string Meant)> OfOneself =
    [
        (Role.Trainee, "group_progress", "progress"),
        (Role.Trainee, "review_hours", "waiting_hours"),
        (Role.Trainee, "review_materials", "material_state"),
        (Role.Trainee, "not_reached", "waiting_hours"),
        (Role.Trainee, "absences", "missed_classes"),
        (Role.Trainee, "at_risk", "forecast"),
    ];

    /// <summary>A question that is open is left only for what is this likely.</summary>
    const double SureEnoughToLeave = 0.6;

    /// <summary>Likewise for words that name what can be the answer.</summary>
    const double SurelyNoAnswer = 0.85;

    /// <summary>Less is enough where nothing else comes near.</summary>
    const double LikelyAlone = 0.3;

    /// <summary>What changes nothing is answered sooner.</summary>
    const double EnoughToTell = 0.25;

    /// <summary>What people of another role say counts so much beside what this person can mean.</summary>
    const double OthersWeight = 0.3;

    /// <summary>One sign says too little.</summary>
    const int ShortestGuessed = 2;

    /// <summary>So much likelier must another role's business be than all of one's own.</summary>
    const double TimesLikelier = 4;

    /// <summary>
    /// The conversation that is asked for and how well the words fit, as <see cref="ConversationDescription.Fits"/> says it; what is only likely
    /// counts as an opening.
    /// </summary>
    /// <param name="waiting">The conversation whose question is open.</param>
    /// <param name="takes">Whether the words can be the answer: then nothing is guessed.</param>
    /// <param name="askedFor">What the open question waits for.</param>
    /// <param name="answers">The words surely answer it, whatever else they come near.</param>
    public (ConversationDescription? Asked, double Fit) Choose(
        Turn turn,
        ConversationDescription? waiting,
        bool takes,
        AskedFor askedFor,
        bool answers = false
    )
    {
        if (OwnerOfAll(turn) is { } owner)
            return (owner, Phrase.Whole);
        if (catalogue.All.FirstOrDefault(conversation => conversation.ComesFirst(turn) && conversation.IsFor(turn.Speaker)) is { } before)
            return (before, Phrase.Whole);
        if (
            waiting is null
            && catalogue.All.FirstOrDefault(conversation => conversation.ComesFirstUnasked(turn) && conversation.IsFor(turn.Speaker)) is { } alone
        )
            return (alone, Phrase.Whole);
        if (waiting is null && CalledFor(turn) is { } called)
            return (called, Phrase.Whole);
        var (asked, fit) = Best(turn, conversation => conversation.Fits(turn));
        if (waiting is null && fit < Phrase.Opening && AboutPerson(turn) is { } stands)
            return (stands, Phrase.Whole);
        if (takes && askedFor is AskedFor.Words or AskedFor.Reason)
            return NoWords(turn, waiting!, askedFor) is { } meant ? (meant, Phrase.Whole) : (asked, fit);
        if ((takes && askedFor == AskedFor.Anything) || IsExact(turn, waiting, asked, fit) || Ranked(turn) is not [var first, ..] ranked)
            return (asked, fit);
        if (first.Conversation == asked || first.Conversation == waiting)
            return (asked, fit);
        if (takes)
            return !answers && first.Likely >= SurelyNoAnswer && !IsAboutOpen(turn, waiting!) && LettersBeside(turn) >= EnoughSaid
                ? (first.Conversation, Phrase.Whole)
                : (asked, fit);
        return asked is null || fit < Phrase.Opening ? Guessed(turn, waiting, asked, fit, ranked) : Doubted(turn, asked, fit, first);
    }

    /// <summary>What is rather meant than the free words that are asked for; null when they are these.</summary>
    ConversationDescription? NoWords(Turn turn, ConversationDescription waiting, AskedFor askedFor) =>
        AnswerReader.Read(turn.Words) is null
        && FreeWords.MayBeForBot(turn.Words)
        && !catalogue.All.Any(conversation => conversation.IsCalled(turn.Folded))
        && Ranked(turn) is [({ } likeliest, >= SureEnoughToLeave), ..]
        && likeliest != waiting
        && (askedFor == AskedFor.Words || likeliest.OnlyTells)
            ? likeliest
            : null;

    /// <summary>"I want to log hours", 我要记时数: what is called by its name, with no more than the wish before it.</summary>
    ConversationDescription? CalledFor(Turn turn) =>
        Wish().Match(turn.Folded) is { Success: true, Length: var before }
            ? catalogue.All.FirstOrDefault(conversation => conversation.IsFor(turn.Speaker) && conversation.IsCalled(turn.Folded[before..]))
            : null;

    /// <summary>A name alone asks how that person stands.</summary>
    ConversationDescription? AboutPerson(Turn turn) =>
        turn.Heard?.Things is [{ Kind: ThingKind.Person, Start: 0 } person] && person.End >= turn.Words.TrimEnd(' ', '?', '？', '.', '。').Length
            ? HowTheyStand(turn)
            : null;

    /// <summary>How a trainee stands, as whoever looks after them is told it; null for anybody else.</summary>
    ConversationDescription? HowTheyStand(Turn turn) =>
        catalogue.All.FirstOrDefault(conversation => conversation.Intents.Contains("group_progress") && conversation.IsFor(turn.Speaker));

    /// <summary>
    /// Words that were not understood and name one person are probably about how that person stands, which is only told; null when they are not.
    /// </summary>
    public (ConversationDescription Stands, string Name)? AboutSomebody(Turn turn) =>
        turn.Heard is { } heard
        && heard.Things.Where(thing => thing.Kind == ThingKind.Person).ToList() is [var person]
        && HowTheyStand(turn) is { } stands
            ? (stands, turn.Words[person.Start..person.End])
            : null;

    /// <summary>The conversation that owns everything after the colon.</summary>
    ConversationDescription? OwnerOfAll(Turn turn) =>
        Phrase.Colon(turn.Words) is var colon and > 0 && Phrase.Fold(turn.Words[..colon]) is var opening
            ? catalogue.All.FirstOrDefault(conversation =>
                conversation.OwnsWhatFollows && conversation.IsFor(turn.Speaker) && conversation.Opens(opening)
            )
            : null;

    /// <summary>
    /// Whether there is nothing to guess: very words, of this role or another, a yes or no, or too little to say more than an answer does.
    /// </summary>
    bool IsExact(Turn turn, ConversationDescription? waiting, ConversationDescription? asked, double fit) =>
        turn.Folded.Length < ShortestGuessed
        || AnswerReader.Read(turn.Words) is not null
        || (waiting is not null && IsShort(turn))
        || (asked != null && fit >= Phrase.Whole && (asked.IsCalled(turn.Folded) || !asked.IsGuessing(turn)))
        || (fit < Phrase.Opening && catalogue.All.Any(conversation => conversation.IsCalled(turn.Folded)));

    /// <summary>Nothing is asked for by its words: what they probably want, unless they come near something by their form as well.</summary>
    (ConversationDescription? Asked, double Fit) Guessed(
        Turn turn,
        ConversationDescription? waiting,
        ConversationDescription? asked,
        double fit,
        IReadOnlyList<(ConversationDescription Conversation, double Likely)> ranked
    )
    {
        var (likeliest, likely) = ranked[0];
        if (
            waiting is null
            && (likely < Heard.Sure || !SaysMoreThan(turn, ""))
            && Nearest(turn) is ({ } near, >= Phrase.NearEnough)
            && (near.Intents.Count == 0 || !SaysMoreThan(turn, "") || turn.Heard!.Of(near.Intents) >= Heard.Imaginable)
        )
            return (near, Phrase.Opening);
        // What is torn between two that are near is one of them.
        var torn = ranked.Skip(1).TakeWhile(one => one.Likely >= Heard.Imaginable).ToLookup(one => AreNear(one.Conversation, likeliest));
        var (all, next) = (likely + torn[true].Sum(one => one.Likely), torn[false].Select(one => one.Likely).FirstOrDefault());
        var enough = waiting is not null
            ? likely >= SureEnoughToLeave && !IsAboutOpen(turn, waiting)
            : all >= Heard.Likely || (all >= LikelyAlone && all >= 2 * next) || (likeliest.OnlyTells && all >= EnoughToTell && all >= 1.5 * next);
        return enough ? (likeliest, Phrase.Opening) : (asked, fit);
    }

    /// <summary>Wishes that lie so near each other that words are often torn between them.</summary>
    static readonly IReadOnlyList<string>[] Families =
    [
        ["group_progress", "at_risk"],
        ["agenda", "my_sessions", "my_bookings"],
        ["absences", "attendance", "attendance_missing"],
        ["revise_class", "change_class"],
        ["decisions_made", "audit"],
        ["visits", "visit_list", "visit_signup"],
    ];

    static bool AreNear(ConversationDescription one, ConversationDescription other) =>
        Array.Exists(Families, family => one.Intents.Any(family.Contains) && other.Intents.Any(family.Contains));

    /// <summary>
    /// A phrase that stands in front of much else is believed unless the whole surely wants something else; what was only guessed from the form
    /// gives way to what opens with its own phrase and is likelier by far.
    /// </summary>
    (ConversationDescription? Asked, double Fit) Doubted(
        Turn turn,
        ConversationDescription asked,
        double fit,
        (ConversationDescription Conversation, double Likely) first
    )
    {
        // A command with a colon owns what follows: 提问：到底多长时间？
        if (!asked.Yields || (IsCommandWithColon(turn) && !asked.IsGuessing(turn)))
            return (asked, fit);
        var phrase = asked.Opened(turn.Folded);
        var own = LikelyAbout(turn, asked);
        if (phrase.Length == 0)
        {
            var opened = Best(turn, conversation => conversation.FitsPhrase(turn));
            if (opened is ({ } other, >= Phrase.Opening) && other != asked && turn.Heard!.Of(other.Intents) >= 2 * own)
                return opened;
            if (asked.IsGuessing(turn) && own < Heard.Hardly && SaysMoreThan(turn, ""))
            {
                // What only another role can do is refused in words, not bent into something of one's own.
                if (OfOthers(turn, null) is not null)
                    return (null, 0);
                if (first.Likely >= Heard.Likely)
                    return (first.Conversation, Phrase.Opening);
            }
        }
        // However little is said beside the phrase of one that guesses: 这周有什么课 is about no hours.
        var enough = SaysMoreThan(turn, phrase) || (asked.IsGuessing(turn) && first.Likely >= SurelyNoAnswer && own < Heard.Imaginable);
        return first.Likely >= Heard.Sure && own < Heard.Hardly && enough ? (first.Conversation, Phrase.Opening) : (asked, fit);
    }

    /// <summary>A few words that name nothing, and a colon.</summary>
    static bool IsCommandWithColon(Turn turn) =>
        Phrase.Colon(turn.Words) is > 0 and <= LongestOpening and var colon && turn.Heard!.Things.All(thing => thing.Start > colon);

    const int LongestOpening = 16;

    static bool IsAboutOpen(Turn turn, ConversationDescription waiting) => LikelyAbout(turn, waiting) >= Heard.Hardly;

    /// <summary>How likely the words are its own business, or what its own words are taken for.</summary>
    static double LikelyAbout(Turn turn, ConversationDescription conversation) =>
        turn.Heard!.Of([.. conversation.Intents, .. conversation.IntentsBeside]);

    /// <summary>While a question is open a few words are rather a failed answer to it than another wish.</summary>
    static bool IsShort(Turn turn) => turn.Folded.Length < (turn.Folded.Any(Scripts.IsCjk) ? 6 : 14);

    /// <summary>
    /// Whether enough is said beside the phrase and what is named to know better: "group 2?" and "with Li Ming" are about what was asked before.
    /// </summary>
    static bool SaysMoreThan(Turn turn, string phrase) =>
        LettersBeside(turn) - phrase.Sum(letter => letter == ' ' ? 0 : Weight(letter)) >= EnoughSaid
        || (phrase.Length == 0 && turn.Heard!.Things.Count > 2);

    /// <summary>How much is said beside what is named.</summary>
    static int LettersBeside(Turn turn)
    {
        var (things, letters) = (turn.Heard!.Things, 0);
        for (var at = 0; at < turn.Words.Length; at++)
            if (char.IsLetter(turn.Words[at]) && !things.Any(thing => at >= thing.Start && at < thing.End))
                letters += Weight(turn.Words[at]);
        return letters;
    }

    static int Weight(char letter) => Scripts.IsCjk(letter) ? 3 : 1;

    /// <summary>In letters; a Chinese sign counts as three.</summary>
    const int EnoughSaid = 12;

    /// <summary>Likewise with typing mistakes, for words that fit nothing.</summary>
    public (ConversationDescription? Asked, double Fit) Nearest(Turn turn) =>
        Best(turn, conversation => Math.Max(conversation.Fits(turn), conversation.Nears(turn)));

    /// <summary>What this person may have meant of all that they can do, the likeliest first.</summary>
    public IReadOnlyList<(ConversationDescription Conversation, double Likely)> Ranked(Turn turn) =>
        Ranked(turn, catalogue.All.Where(conversation => conversation.IsFor(turn.Speaker)));

    /// <summary>
    /// What they ask for exists, for people of another role: by its very words, as Teams offers everybody the same commands, or surely.
    /// </summary>
    public ConversationDescription? OfOthers(Turn turn, ConversationDescription? waiting)
    {
        var theirs = catalogue
            .All.Where(conversation => (conversation.Listed || conversation.Intents.Count > 0) && !conversation.IsFor(turn.Speaker))
            .ToList();
        if (theirs.Find(conversation => conversation.Listed && conversation.IsCalled(turn.Folded)) is { } called)
            return called;
        if (
            waiting is not null
            || AnswerReader.Read(turn.Words) is not null
            || Ranked(turn, theirs) is not [var (likeliest, likely), ..]
            || turn.Heard!.Of(likeliest.Intents) < Heard.Likely
        )
            return null;
        return Ranked(turn) is [var (_, own), ..] && own * TimesLikelier > likely ? null : likeliest;
    }

    List<(ConversationDescription Conversation, double Likely)> Ranked(Turn turn, IEnumerable<ConversationDescription> among)
    {
        if (turn.Heard is not { } heard)
            return [];
        // What nobody of this role can mean makes what they can mean the likelier.
        var own = heard.Of([
            .. catalogue
                .All.Where(conversation => conversation.IsFor(turn.Speaker))
                .SelectMany(conversation => Meant(heard, conversation, turn.Speaker))
                .Append(Heard.None)
                .Distinct(),
        ]);
        var all = own + ((1 - own) * OthersWeight);
        var rows = ShownRows.Of(turn);
        var bare = IsBareTakingBack(turn);
        return
        [
            .. among
                .Where(conversation =>
                    conversation.Intents.Count > 0
                    && conversation.CanBe(turn)
                    && !rows.IsOther(conversation)
                    && !(bare && TakesBackOther(turn, conversation))
                )
                .Select(conversation =>
                    (
                        conversation,
                        Math.Min(
                            1,
                            (heard.Of(Meant(heard, conversation, turn.Speaker)) + OfEntries(turn, conversation) + OfShown(turn, conversation)) / all
                        )
                    )
                )
                .OrderByDescending(one => one.Item2),
        ];
    }

    /// <summary>
    /// "Move Tuesday's 2 hours to Wednesday" is about an entry, although sessions are moved by such words: a length is said and no time, or from when
    /// to when it was with somebody and nothing of a booking, which moves to where a slot begins.
    /// </summary>
    static double OfEntries(Turn turn, ConversationDescription conversation) =>
        turn.Heard is { } heard
        && conversation.Intents.Contains("change_entry")
        && turn.Speaker.Is(Role.Trainee)
        && (heard.Names(ThingKind.Time) ? IsFromTo(heard) && !Booked().IsMatch(turn.Words) : heard.Names(ThingKind.Length))
            ? heard.Of(["change_session", "move_booking", "withdraw_session", "cancel_booking"]) * 2
            : 0;

    static bool IsFromTo(Heard heard) => heard.Names(ThingKind.Person) && heard.Things.Count(thing => thing.Kind == ThingKind.Time) > 1;

    [GeneratedRegex(
        @"\b(?:sessions?|bookings?|booked|slots?|meet(?:ing)?|appointment|supervision)\b|预约|约|督导|老师|场|时段",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Booked();

    /// <summary>"Change the day to the 3rd", with one entry just opened, is about that, although bookings are moved by such words.</summary>
    static double OfShown(Turn turn, ConversationDescription conversation) =>
        turn is { CardIsNew: true }
        && conversation.Id == turn.AnsweredBefore
        && conversation.Intents.Contains("change_entry")
        && turn.Memory.LastCard?.Rows.Count is 0
            ? turn.Heard!.Of(["move_booking", "move_due", "change_class", "change_session", "cancel_booking"]) * 2
            : 0;

    /// <summary>What is taken back is what was just spoken of, and nothing of another kind.</summary>
    static bool IsBareTakingBack(Turn turn) =>
        turn.AnsweredBefore is not null
        && turn.Heard?.Things.Any(thing => thing.Kind is not ThingKind.Number) == false
        && AnswerReader.Read(turn.Words) is null
        && !RefusalSaid.Is(turn.Words)
        && TakenBackSaid.Is(turn.Words);

    static bool TakesBackOther(Turn turn, ConversationDescription conversation) =>
        conversation.Id != turn.AnsweredBefore && conversation.Intents.Any(TakingBack.Contains);

    static readonly IReadOnlyList<string> TakingBack = ["withdraw_entry", "cancel_booking", "withdraw_session", "visit_giveup", "end_deputy"];

    static IReadOnlyList<string> Meant(Heard heard, ConversationDescription conversation, Speaker speaker)
    {
        var aboutOneself = !heard.Names(ThingKind.Person) && !heard.Names(ThingKind.Group);
        var alike = Alike
            .Concat(aboutOneself ? OfOneself : [])
            .Where(one => conversation.Intents.Contains(one.Meant) && speaker.Is(one.Role) && conversation.IsFor(speaker))
            .Select(one => one.Said)
            .ToList();
        return alike.Count == 0 ? conversation.Intents : [.. conversation.Intents, .. alike];
    }

    (ConversationDescription? Asked, double Fit) Best(Turn turn, Func<ConversationDescription, double> fit)
    {
        var best = (Asked: (ConversationDescription?)null, Fit: 0.0);
        var rows = ShownRows.Of(turn);
        foreach (var conversation in catalogue.All)
        {
            if (!conversation.IsFor(turn.Speaker) || rows.IsOther(conversation))
                continue;
            var at = fit(conversation);
            if (at > best.Fit)
                best = (conversation, at);
            if (at >= Phrase.Whole)
                break;
        }
        return best;
    }

    [GeneratedRegex(
        "^(?:我(?:想要?|要|来|需要)|(?:请|麻烦)?(?:帮我|给我)|请|(?:i (?:want|need|would like) to|i'?d like to|can i|let me|please) )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Wish();
}
