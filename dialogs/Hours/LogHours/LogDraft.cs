using System.Text.Json.Serialization;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.LogHours;

/// <summary>What the bot waits for while an entry is being logged.</summary>
enum LogAsking
{
    Nothing,
    Type,
    With,
    Length,
    Time,
    Day,
    Note,
    Reason,
    WhatToChange,
    Confirmation,
    Whose,
}

/// <summary>An hour entry that is being put together. Kept as JSON between turns; <see cref="V"/> is the version of this format.</summary>
sealed record LogDraft
{
    const int Current = 1;

    public int V { get; init; } = Current;

    /// <summary>The trainee for whom an administrator logs; null when the hours are the speaker's own.</summary>
    public Guid? For { get; init; }

    /// <summary>What an administrator said before it was known whose hours they are.</summary>
    public string? Line { get; init; }

    public string? Type { get; init; }

    public Guid? With { get; init; }

    public DateOnly? Day { get; init; }

    public TimeOnly? From { get; init; }

    public int? Minutes { get; init; }

    public string? Note { get; init; }

    public string? Reason { get; init; }

    public LogAsking Asking { get; init; }

    /// <summary>The confirmation card that waits for a press.</summary>
    public string? Card { get; init; }

    /// <summary>The entry that is being changed, and the version that the person saw.</summary>
    public Guid? Entry { get; init; }

    public int? EntryVersion { get; init; }

    /// <summary>What the entry says as it was saved, while it is being changed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EntryFacts? Before { get; init; }

    /// <summary>It was returned: saved, it goes back to the supervisor.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Returned { get; init; }

    /// <summary>The days, or the people, of whom one is asked: all of them may be meant, an entry each.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Several? Several { get; init; }

    /// <summary>Several who were named, while something else is asked first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Guid>? Named { get; init; }

    /// <summary>It was told after midnight as of today, and taken as of the day before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AfterMidnight { get; init; }

    /// <summary>What the last words left open: a text of this conversation and what it names. Said once, then cleared.</summary>
    public EntryTrouble? Trouble { get; init; }

    /// <summary>It was begun by these words: what was understood of them is said with the first question.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Opening { get; init; }

    /// <summary>
    /// What was said at the confirmation and is neither an answer nor a correction: offered as the note, until something else is said.
    /// </summary>
    public string? Unheard { get; init; }

    /// <summary>Entries of the same message that come after this one.</summary>
    public IReadOnlyList<LogDraft> Rest { get; init; } = [];

    /// <summary>The next entry of the same message, with those after it; null when there is none.</summary>
    [JsonIgnore]
    public LogDraft? Next => Rest.Count > 0 ? Rest[0] with { Rest = [.. Rest.Skip(1)], Opening = true } : null;

    /// <summary>The first part that is not known yet, in the order in which they are asked.</summary>
    public LogAsking Missing(Speaker speaker)
    {
        if (For is null && !speaker.Is(Role.Trainee))
            return LogAsking.Whose;
        if (Type is null)
            return LogAsking.Type;
        if (With is null && speaker.Batch.TypeOf(Type)?.NeedsSupervisee == true)
            return LogAsking.With;
        if (Minutes is null)
            return LogAsking.Length;
        return Day is null ? LogAsking.Day : LogAsking.Nothing;
    }

    public PersonId Owner(Speaker speaker) => For is { } trainee ? new PersonId(trainee) : speaker.Id;

    /// <summary>The facts, once nothing is missing.</summary>
    public EntryFacts ToFacts() => new(Day!.Value, From, Minutes!.Value, Type!, With is { } with ? new PersonId(with) : null, Note ?? "", Reason);

    public static LogDraft Of(HourEntry entry) =>
        new()
        {
            Type = entry.Type,
            With = entry.SuperviseeId?.Value,
            Day = entry.Day,
            From = entry.From,
            Minutes = entry.Minutes,
            Note = entry.Note,
            Reason = entry.LateReason,
            Entry = entry.Id.Value,
            EntryVersion = entry.Version,
            Before = entry.Facts,
            Returned = entry.State == EntryState.Returned,
        };

    /// <summary>The same work again. The time of day is left out: it was done again, hardly at the same minute.</summary>
    public static LogDraft Like(HourEntry entry, DateOnly day) =>
        Of(entry) with
        {
            Day = day,
            From = null,
            Reason = null,
            Entry = null,
            EntryVersion = null,
            Before = null,
            Returned = false,
        };

    /// <summary>The same for somebody else: not at the same time, and without what was noted of the first.</summary>
    public LogDraft LikeFor(Guid person) =>
        this with
        {
            With = person,
            From = null,
            Note = null,
            Entry = null,
            EntryVersion = null,
            Before = null,
            Card = null,
            Unheard = null,
            Trouble = null,
            Several = null,
            Rest = [],
            Asking = LogAsking.Nothing,
        };

    /// <summary>Whatever is typed is the answer: a note or a reason.</summary>
    [JsonIgnore]
    public bool TakesAnyWords => Asking is LogAsking.Note or LogAsking.Reason;

    /// <summary>Without one of those that come after it.</summary>
    /// <param name="place">From 1.</param>
    public LogDraft WithoutRest(int place) => this with { Rest = [.. Rest.Where((_, at) => at != place - 1)] };

    public string Write() => Json.Write(this);

    /// <summary>An empty draft for an empty text, and for one of a version that this program does not know.</summary>
    public static LogDraft Read(string text) => DraftText.Read<LogDraft>(text, draft => draft.V == Current) ?? new();
}

/// <summary>Why a part must be asked again: the text's key, what it names, and the answers that are near.</summary>
sealed record EntryTrouble(string Text, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string>? Near = null);

/// <summary>Several days, or several people, that were named for one entry.</summary>
/// <param name="OnlyOne">It is one of them, and never an entry for each: 小李 may be two people.</param>
sealed record Several(IReadOnlyList<DateOnly> Days, IReadOnlyList<Guid> People, bool OnlyOne = false)
{
    /// <summary>An entry for each, in place of the one. The time of day can be only one person's.</summary>
    public LogDraft Each(LogDraft draft)
    {
        var one = draft with { Asking = LogAsking.Nothing, Several = null, Trouble = null, Rest = [] };
        List<LogDraft> all =
            Days.Count > 0
                ? [.. Days.Select(day => one with { Day = day })]
                : [.. People.Select((person, at) => one with { With = person, From = at == 0 ? one.From : null })];
        return all[0] with { Rest = [.. all.Skip(1), .. draft.Rest] };
    }
}
