using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

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
            StateWords.Returned(turn.Words) || StateWords.AsksWhatWasWritten(turn.Words) ? EntryState.Returned
            : StateWords.NotApproved(turn.Words) ? null
            : StateWords.Waiting(turn.Words) ? EntryState.Submitted
            : StateWords.Approved(turn.Words) ? EntryState.Approved
            : null;
        var question = QuestionReader.Read(turn.Words, context);
        var asked = new EntriesAsked(
            state,
            question.Period ?? (DayReader.Named(turn.Words, turn.Days()) is [var day, ..] && day <= turn.Today ? Period.Day(day) : null),
            [.. question.People.Where(one => one.Kind == FoundKind.One).Select(one => one.Only)],
            question.Type.Kind == FoundKind.One ? [question.Type.Only!] : []
        )
        {
            NotApproved = state is null && StateWords.NotApproved(turn.Words),
        };
        return asked is { State: null, NotApproved: false, Period: null, People.Count: 0, Types.Count: 0 } ? null : asked;
    }

    /// <summary>Those that wait, and those that came back.</summary>
    public bool NotApproved { get; init; }

    public bool Means(HourEntry entry) =>
        (State is null || entry.State == State)
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

    string What(Turn turn, EntryWords words)
    {
        List<string> parts = [];
        if (State is { } state)
            parts.Add(EntryCard.State(state));
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
