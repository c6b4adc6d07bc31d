namespace SupervisionBot.Speech.Reading;

/// <summary>
/// One entry as somebody said it. A part that is null, empty or <see cref="FoundKind.None"/> was not said; nothing here is checked against
/// the batch's rules (a day may lie in the future).
/// </summary>
public sealed record HoursSaid
{
    /// <summary>Whole clock minutes, 1 to 1440; from the range when no length was said.</summary>
    public int? Minutes { get; init; }

    /// <summary>The day in the zone of the context.</summary>
    public DateOnly? Day { get; init; }

    public TimeOnly? From { get; init; }

    /// <summary>Null also when the end is midnight: then <see cref="From"/> and <see cref="Minutes"/> say it.</summary>
    public TimeOnly? To { get; init; }

    /// <summary>Key of the activity type.</summary>
    public Found<string> Type { get; init; } = Found<string>.Nothing;

    /// <summary>One item for each person mentioned, in the order said.</summary>
    public IReadOnlyList<Found<Guid>> With { get; init; } = [];

    /// <summary>Text after a colon or a note word as typed; otherwise what is left of the sentence, cleaned of command words.</summary>
    public string? Note { get; init; }

    public IReadOnlyList<ReadingProblem> Problems { get; init; } = [];

    /// <summary>The days that are named, when they are several for one entry.</summary>
    public IReadOnlyList<DateOnly> Days => Problems.FirstOrDefault(static one => one.Kind == ReadingProblemKind.TwoDays)?.Near ?? [];

    /// <summary>Whether anything but a note was understood.</summary>
    public bool SaysSomething =>
        Minutes is not null || Day is not null || From is not null || Problems.Count > 0 || With.Count > 0 || Type.Kind != FoundKind.None;
}

/// <summary>Why a part that was said cannot be taken. <paramref name="Words"/> are the words it stems from, as typed.</summary>
public sealed record ReadingProblem(ReadingProblemKind Kind, string Words)
{
    /// <summary>Days that may be meant where it is not clear which.</summary>
    public IReadOnlyList<DateOnly> Near { get; init; } = [];
}

public enum ReadingProblemKind
{
    /// <summary>1.33 h, 90 seconds.</summary>
    LengthNotWholeMinutes,
    LengthZero,

    /// <summary>More than 24 hours.</summary>
    LengthOverADay,

    /// <summary>"2-3 hours": an estimate, not a length.</summary>
    LengthUncertain,

    /// <summary>Two lengths for what is otherwise one entry.</summary>
    TwoLengths,

    /// <summary>学时, 课时, 节课, class hours: not clock hours, never converted.</summary>
    ClassHours,
    RangeEndsBeforeStart,

    /// <summary>The range ends on the next day.</summary>
    RangeOverMidnight,
    LengthAndRangeDisagree,
    TwoRanges,

    /// <summary>Two different days, or a span of days, for one entry.</summary>
    TwoDays,

    /// <summary>31 November.</summary>
    NoSuchDay,

    /// <summary>A weekday beside a date that is another day of the week.</summary>
    WeekdayDisagrees,

    /// <summary>A weekend, a feast: more than one day.</summary>
    DayUnclear,
}
