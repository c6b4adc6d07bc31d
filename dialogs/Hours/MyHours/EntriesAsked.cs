using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.MyHours;

/// <summary>Which of their entries somebody asks to see: those that wait, those of this week, those with Li Na.</summary>
sealed record EntriesAsked(EntryState? State, Period? Period, IReadOnlyList<Guid> People, IReadOnlyList<string> Types)
{
    static readonly Texts Texts = new(typeof(EntriesAsked));

    /// <summary>Null when all of them are asked for.</summary>
    public static EntriesAsked? Read(Turn turn, ReadingContext context)
    {
        if (turn.Input is not Input.Said || turn.Words.Length == 0)
            return null;
        EntryState? state =
            StateWords.Returned(turn.Words) || StateWords.AsksWhatWasWritten(turn.Words) || StateWords.AsksWhyReturned(turn.Words)
                ? EntryState.Returned
            : StateWords.NotApproved(turn.Words) ? null
            : StateWords.Waiting(turn.Words) ? EntryState.Submitted
            : StateWords.Approved(turn.Words) ? EntryState.Approved
            : null;
        var loggedOn = LoggedOnSaid.Day(turn.Words, turn.Today);
        var question = QuestionReader.Read(loggedOn is null ? turn.Words : LoggedOnSaid.Without(turn.Words), context);
        var asked = new EntriesAsked(
            state,
            question.Period
                ?? (
                    loggedOn is null && DayReader.Named(turn.Words, turn.Days()).Where(day => day <= turn.Today).ToList() is [var past, ..]
                        ? Period.Day(past)
                        : null
                ),
            [.. question.People.Where(one => one.Kind == FoundKind.One).Select(one => one.Only)],
            question.Type.Kind == FoundKind.One ? [question.Type.Only!] : []
        )
        {
            NotApproved = state is null && StateWords.NotApproved(turn.Words),
            LoggedOn = loggedOn,
            WhetherApproved = StateWords.AsksWhetherApproved(turn.Words),
        };
        if (asked.WhetherApproved)
            asked = asked with { State = null, NotApproved = false };
        return asked is { State: null, NotApproved: false, LoggedOn: null, WhetherApproved: false, Period: null, People.Count: 0, Types.Count: 0 }
            ? null
            : asked;
    }

    /// <summary>The day on which they were logged, whichever they are of.</summary>
    public DateOnly? LoggedOn { get; init; }

    /// <summary>Whether all of them are approved is asked.</summary>
    public bool WhetherApproved { get; init; }

    /// <summary>Those that wait, and those that came back.</summary>
    public bool NotApproved { get; init; }

    public bool Means(HourEntry entry, TimeZoneInfo zone) =>
        (LoggedOn is null || LocalTime.Day(entry.LoggedAt, zone) == LoggedOn)
        && (State is null || entry.State == State)
        && (!NotApproved || entry.State is EntryState.Submitted or EntryState.Returned)
        && Period?.Contains(entry.Day) != false
        && (People.Count == 0 || entry.SuperviseeId is { } with && People.Contains(with.Value))
        && (Types.Count == 0 || Types.Contains(entry.Type));

    /// <summary>"Waiting for approval: 6 entries, 12 h".</summary>
    public string Title(Turn turn, IReadOnlyList<HourEntry> meant, EntryWords words) =>
        Texts.Say(
            meant.Count == 1 ? "AskedOne" : "Asked",
            ("what", What(turn, words)),
            ("count", meant.Count),
            ("length", Spoken.Length(meant.Sum(entry => entry.Minutes)))
        );

    public string None(Turn turn, EntryWords words) =>
        this is { State: EntryState.Returned, Period: null, People.Count: 0, Types.Count: 0 }
            ? Texts["NoneReturned"]
            : Texts.Say("AskedNone", ("what", What(turn, words)));

    /// <summary>"No: 3 of 5 are not approved yet (6 h), the oldest of Tue 24 November".</summary>
    public static string Whether(IReadOnlyList<HourEntry> meant, EntryWords words)
    {
        List<HourEntry> open = [.. meant.Where(entry => entry.State != EntryState.Approved)];
        var key =
            open.Count == 0 ? "AllApproved"
            : open.Count < meant.Count ? "NotAllApproved"
            : "NoneApproved";
        return Texts.Say(
            meant.Count == 1 ? $"{key}One" : key,
            ("count", meant.Count),
            ("waiting", open.Count),
            ("length", Spoken.Length((open.Count == 0 ? meant : open).Sum(entry => entry.Minutes))),
            ("day", open.Count == 0 ? "" : words.Day(open.Min(entry => entry.Day)))
        );
    }

    string What(Turn turn, EntryWords words)
    {
        List<string> parts = [];
        if (State is { } state)
            parts.Add(EntryCard.State(state));
        if (LoggedOn is { } on)
            parts.Add(Texts.Say("LoggedOn", ("day", words.Day(on))));
        if (NotApproved)
            parts.Add(Texts["NotApproved"]);
        if (Period is { } period)
            parts.Add(
                period.From == period.To
                    ? words.Day(period.From)
                    : Texts.Say("Span", ("from", Spoken.ShortDate(period.From, turn.Today)), ("to", Spoken.ShortDate(period.To, turn.Today)))
            );
        parts.AddRange(Types.Select(words.Type));
        parts.AddRange(People.Select(one => words.Name(new PersonId(one))));
        return Spoken.Sentence(string.Join(Texts.Shared["ListSeparator"], parts));
    }
}
