using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.SupervisorSessions;

/// <summary>What a supervisor wants of a session that is there. A question wants nothing: it is answered by what is shown.</summary>
/// <param name="Change">What is to be different; says nothing when it is to be withdrawn or looked at.</param>
sealed record SessionWish(string Words, bool Asks, bool Withdraws, SessionChangeSaid Change)
{
    static readonly Texts Texts = new(typeof(SessionWish));

    /// <summary>More than any opening, less than another's very words.</summary>
    const double Understood = 0.97;

    /// <summary>The words that say which session: of two clauses the one that wants it withdrawn, if that says one.</summary>
    string Which =>
        Changes ? Change.Which
        : Withdraws ? SessionReader.TakenDown(Words).Which
        : Words;

    /// <summary>What else was wanted in the same line; empty when nothing was.</summary>
    public string Rest => Withdraws ? SessionReader.TakenDown(Words).Else : "";

    public bool Changes => !Asks && !Withdraws && Change.SaysSomething;

    /// <summary>One person's booking is to be cancelled, not the session.</summary>
    public bool DropsBooking => Withdraws && Has("BookingWords") && !SessionReader.WantsNoBookings(Words);

    /// <summary>Something is to be said to those who are booked, and only the fact is.</summary>
    public bool GivesReason => Withdraws && Has("ReasonWords");

    public bool AsksWhoWaits => Has("WaitingWords");

    bool AsksForNext => Asks && Has("NextWords");

    bool AsksWhoComes => Asks && Has("WhoWords");

    public static SessionWish Of(string words, string intent)
    {
        // What is only thought about is shown, and nothing is begun.
        // "What session tomorrow?? Take it away": what comes behind the question is the wish.
        var order = words.AsSpan().TrimEnd().LastIndexOfAny('?', '？') is var asked and > 0 ? words[(asked + 1)..] : "";
        var (asks, change) = (
            !SessionReader.TakesDown(order) && (SessionReader.IsQuestion(words) || SessionReader.AsksBooked(words) || MusingSaid.OfChanging(words)),
            SessionChangeReader.Read(words)
        );
        var withdraws =
            !asks
            && (
                intent is "withdraw_session" or "cancel_booking" && !SessionReader.OnlyNamesOwn(words)
                    ? !change.SaysSomething || SessionReader.TakesDown(words) || IsAway(words, change)
                    : SessionReader.TakesDown(words)
            );
        return new SessionWish(words, asks, withdraws, change);
    }

    /// <summary>"I'm away from 24 December to 2 January": the last day of a time is no new one.</summary>
    static bool IsAway(string words, SessionChangeSaid change) =>
        change is { To.Length: > 0, ShiftMinutes: null, Place: null, Topic: null, Places: null, MorePlaces: null, Closes: false }
        && !SessionReader.Moves(words);

    /// <summary>The session that was just spoken of is to be at another time or not at all: "then take it off", 挪到十三号吧.</summary>
    public static bool IsOfSpoken(Turn turn) =>
        turn.Input is Input.Said
        && turn.AnsweredBefore == SupervisorSessionsConversation.Description.Id
        && LastShown.DayOfSession(turn) is not null
        && turn.Memory.LastCard?.Named(turn) is null
        && !SessionReader.IsQuestion(turn.Words)
        && turn.Heard?.Names(ThingKind.Person) != true
        && (
            SessionReader.TakesDownIt(turn.Words)
            || (
                SessionChangeReader.Read(turn.Words) is { SaysSomething: true, Which: var which }
                && SessionReader.Moves(turn.Words)
                && SessionReader.Sought(which, turn.Today, turn.Language == Language.Chinese) is null
                && SessionReader.Read(which, turn.Today, turn.Language == Language.Chinese).From is null
            )
        );

    /// <summary>Of a day that is named it is asked whether anybody has booked: "nobody's down for the 26th I hope?", 26号那场报名的有几个.</summary>
    public static bool AsksWhoIsBooked(Turn turn) =>
        turn.Input is Input.Said
        && SessionReader.AsksBooked(turn.Words)
        && !AttendanceReader.SaysClass(turn.Words)
        && SessionReader.Sought(turn.Words, turn.Today, turn.Language == Language.Chinese) is not null;

    /// <summary>How well a line is about a session that is there: it names its day, and says what shall become of it.</summary>
    public static double Fits(Turn turn) =>
        turn.Input is Input.Said
        && !SessionReader.IsQuestion(turn.Words)
        && (Leaves(turn) || SessionReader.ChangesOne(turn.Words, turn.Today, turn.Language == Language.Chinese) is not null)
            ? Understood
            : 0;

    /// <summary>Nothing is to be withdrawn or moved: "don't cancel Saturday", 周六的先别取消.</summary>
    public static bool Leaves(Turn turn) => turn.Input is Input.Said && SaidOnce.LeavesAsItIs(turn);

    /// <summary>The days that the words name; null when they name none.</summary>
    public DaysSought? Sought(Turn turn) => SessionReader.Sought(Which, turn.Today, turn.Language == Language.Chinese);

    /// <summary>The sessions that the words can mean.</summary>
    public IReadOnlyList<HostView> Of(IReadOnlyList<HostView> hosted, Turn turn)
    {
        var words = Which;
        var chinese = turn.Language == Language.Chinese;
        var sought = Sought(turn);
        var group = SessionReader.Read(words, turn.Today, chinese).ForGroup;
        var named = Named(hosted, turn);
        var starts = SessionReader.Read(words, turn.Today, chinese).Starts;
        var meant = (
            starts.Count > 1 && sought is not null
                ? hosted.Where(view =>
                    LocalSpan.Of(view.Session.Span, turn.Speaker.Zone) is var at
                    && at.Day >= sought.From
                    && at.Day <= sought.To
                    && starts.Any(start => start.At == at.From)
                )
                : sought?.Of(words, hosted, view => LocalSpan.Of(view.Session.Span, turn.Speaker.Zone)) ?? hosted
        )
            .Where(view =>
                (group is null || (view.Session.Kind == SessionKind.Group) == group)
                && (named.Count == 0 || view.Attenders.Any(attender => named.Contains(attender.Who.Id.Value)))
            )
            .ToList();
        // "The 10 and the 10:30 as well": of the day that is spoken of, and each of them.
        if (Changes || Withdraws)
            meant = OnDay(meant, words, turn);
        if (AsksWhoComes && meant.Exists(view => view.Attenders.Count > 0))
            meant = meant.FindAll(view => view.Attenders.Count > 0);
        return AsksForNext ? [.. meant.Take(1)] : meant;
    }

    /// <summary>An hour alone is of the day of the session that was spoken of last: never another day's instead.</summary>
    static List<HostView> OnDay(List<HostView> meant, string words, Turn turn)
    {
        var said = SessionReader.Read(words, turn.Today, turn.Language == Language.Chinese);
        if (said.From is null || said.Day is not null || said.Weekdays.Count > 0 || LastShown.DayOfSession(turn) is not { } day)
            return meant;
        meant = meant.FindAll(view => At(view).Day == day);
        // "The 9 o'clock" is the one at nine, where another of that hour is there, too.
        return meant.FindAll(view => At(view).From == said.From) is { Count: > 0 } exact && said.Starts.Count < 2 ? exact : meant;

        LocalSpan At(HostView view) => LocalSpan.Of(view.Session.Span, turn.Speaker.Zone);
    }

    /// <summary>A session of this day is spoken of.</summary>
    public static void Show(Turn turn, HostView view) => LastShown.ShowDay(turn, LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day);

    /// <summary>Whether the words tell some sessions from others.</summary>
    public bool SaysWhich(IReadOnlyList<HostView> hosted, Turn turn)
    {
        var words = Which;
        return Sought(turn) is not null
            || SessionReader.Read(words, turn.Today, turn.Language == Language.Chinese).ForGroup is not null
            || Named(hosted, turn).Count > 0
            || AsksForNext;
    }

    /// <summary>Those of the booked whom the words name.</summary>
    public IReadOnlyList<Guid> Named(IReadOnlyList<HostView> hosted, Turn turn)
    {
        var people = new PeopleVocabulary(
            hosted
                .SelectMany(view => view.Attenders)
                .DistinctBy(attender => attender.Who.Id)
                .Select(attender => new PersonNames(attender.Who.Id.Value, attender.Who.Name, attender.Who.NameEn))
        );
        return PickReader.Read(Words, turn.Days(people)).People;
    }

    bool Has(string key) =>
        Phrase.Fold(Words) is var folded && Texts.LinesInBoth(key).Any(line => folded.Contains(Phrase.Fold(line), StringComparison.Ordinal));
}
