using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Supervision.Publish;

/// <summary>What the bot waits for while sessions are being published.</summary>
enum PublishAsking
{
    Nothing,
    When,
    Length,
    Number,
    Kind,
    Places,
    Where,
    Topic,
    Terms,
    WhatToChange,
    Confirmation,
    Until,
}

/// <summary>When one of several begins, and how long it is where that was said.</summary>
sealed record PublishStart(TimeOnly At, int? Minutes);

/// <summary>Sessions that are being put together. Kept as JSON between turns; <see cref="V"/> is the version of this format.</summary>
sealed record PublishDraft
{
    const int Current = 1;

    public int V { get; init; } = Current;

    public DateOnly? Day { get; init; }

    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    public int EveryWeeks { get; init; } = 1;

    public TimeOnly? From { get; init; }

    public int? Minutes { get; init; }

    /// <summary>One at each of these times, in place of one at <see cref="From"/>.</summary>
    public IReadOnlyList<PublishStart> Starts { get; init; } = [];

    /// <summary>So many one after the other, until it is known how long each is.</summary>
    public int? Slots { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>The words of an end that was not understood: until it is known nothing is published.</summary>
    public string? UntilUnread { get; init; }

    public int? Times { get; init; }

    public IReadOnlyList<DateOnly> Except { get; init; } = [];

    public int? Piece { get; init; }

    /// <summary>A number that may be places or sessions.</summary>
    public int? Number { get; init; }

    public SessionKind? Kind { get; init; }

    public int? Places { get; init; }

    public string Place { get; init; } = "";

    public string Topic { get; init; } = "";

    /// <summary>Minutes that are free after each.</summary>
    public int? Buffer { get; init; }

    /// <summary>Booked so many hours before at the latest; null for what the batch says. Likewise <see cref="DaysAhead"/> at the earliest.</summary>
    public int? NoticeHours { get; init; }

    public int? DaysAhead { get; init; }

    public PublishAsking Asking { get; init; }

    /// <summary>The confirmation card that waits for a press.</summary>
    public string? Card { get; init; }

    /// <summary>A text that says why it is asked again. Said once, then cleared.</summary>
    public string? Trouble { get; init; }

    /// <summary>Words that look like a day and are none, and the days that may be meant. Said once, then cleared.</summary>
    public string? Unclear { get; init; }

    public IReadOnlyList<DateOnly> Near { get; init; } = [];

    /// <summary>Words that were not understood: said on the card. Until something else is said.</summary>
    public string? Unheard { get; init; }

    /// <summary>It was begun by these words: what was understood of them is said with the first question.</summary>
    public bool Opening { get; init; }

    /// <summary>Whether there are several days, one of which is named alone.</summary>
    public bool HasAmongOthers(SessionSaid said) => Weekdays.Count > 1 && said.Day is { } day && Weekdays.Contains(day.DayOfWeek);

    /// <summary>Whether days are left where those are not wanted that the words say.</summary>
    public bool KeepsSome(SessionSaid said) =>
        Weekdays.Count > 0 && (said.Except.Count > 0 || (said.NotOn.Count > 0 && Weekdays.Except(said.NotOn).Any()));

    public bool HasDay => Day != null || Weekdays.Count > 0;

    /// <summary>The first part that is not known yet, in the order in which they are asked.</summary>
    public PublishAsking Missing()
    {
        if (!HasDay || From is null)
            return PublishAsking.When;
        if (Minutes is null)
            return PublishAsking.Length;
        if (UntilUnread is not null)
            return PublishAsking.Until;
        if (Number is not null)
            return PublishAsking.Number;
        if (Kind is null)
            return PublishAsking.Kind;
        return Kind == SessionKind.Group && Places is null ? PublishAsking.Places : PublishAsking.Nothing;
    }

    /// <summary>Once nothing is missing.</summary>
    public Recurrence ToRecurrence(DateOnly today) =>
        new(Day ?? today, From!.Value, Minutes!.Value, Weekdays, EveryWeeks, Until, Times, Except, Piece, Buffer ?? 0)
        {
            Starts = [.. Starts.Select(start => (start.At, start.Minutes))],
        };

    public string Write() => Json.Write(this);

    /// <summary>An empty draft for an empty text, and for one of a version that this program does not know.</summary>
    public static PublishDraft Read(string text) => DraftText.Read<PublishDraft>(text, draft => draft.V == Current) ?? new();
}
