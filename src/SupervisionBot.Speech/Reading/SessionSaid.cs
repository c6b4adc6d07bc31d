namespace SupervisionBot.Speech.Reading;

/// <summary>What a line says of sessions that are to be published, each part null when it was not said.</summary>
public sealed record SessionSaid
{
    public DateOnly? Day { get; init; }

    /// <summary>Words that look like a day and are none, or may be several.</summary>
    public ReadingProblem? Unclear { get; init; }

    /// <summary>Of a repetition; empty for one day.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    public int EveryWeeks { get; init; } = 1;

    public TimeOnly? From { get; init; }

    public int? Minutes { get; init; }

    /// <summary><see cref="Minutes"/> is from one time to another, and no length that was said.</summary>
    public bool IsRange { get; init; }

    /// <summary>One at each of several times: "2, 3 and 4 pm", 9-10 and 10:30-11:30. Empty for one time.</summary>
    public IReadOnlyList<(TimeOnly At, int? Minutes)> Starts { get; init; } = [];

    /// <summary>So many one after the other: "3 slots".</summary>
    public int? Slots { get; init; }

    /// <summary>When it ends, said alone: "ends at 6", 六点结束. Which half of the day is told by the beginning.</summary>
    public TimeOnly? Ends { get; init; }

    /// <summary>Neither the words nor the figures say which half of the day <see cref="From"/> is in.</summary>
    public bool IsHalfDayOpen { get; init; }

    /// <summary>So many places more than there are; fewer when it is less than nothing.</summary>
    public int? MorePlaces { get; init; }

    /// <summary>What it was to be at is not: 不要线上了.</summary>
    public bool NotThere { get; init; }

    /// <summary>Weekdays that are no longer meant: "not Monday".</summary>
    public IReadOnlyList<DayOfWeek> NotOn { get; init; } = [];

    public DateOnly? Until { get; init; }

    /// <summary>The words of an end that could not be read.</summary>
    public string? UntilUnread { get; init; }

    public IReadOnlyList<DateOnly> Except { get; init; } = [];

    public int? PieceMinutes { get; init; }

    /// <summary>Free time after each.</summary>
    public int? BufferMinutes { get; init; }

    /// <summary>It is booked so long before at the latest; likewise <see cref="DaysAhead"/> at the earliest.</summary>
    public int? NoticeHours { get; init; }

    public int? DaysAhead { get; init; }

    public int? Places { get; init; }

    /// <summary>How often.</summary>
    public int? Times { get; init; }

    /// <summary>A number of which it is not clear what it counts.</summary>
    public int? Number { get; init; }

    public bool? ForGroup { get; init; }

    public string? Place { get; init; }

    public string? Topic { get; init; }

    /// <summary>What was not understood, as it was typed.</summary>
    public IReadOnlyList<string> Unheard { get; init; } = [];

    public bool SaysSomething =>
        Day is not null
        || Unclear is not null
        || Weekdays.Count > 0
        || From is not null
        || Minutes is not null
        || Ends is not null
        || MorePlaces is not null
        || NotThere
        || NotOn.Count > 0
        || Until is not null
        || UntilUnread is not null
        || Except.Count > 0
        || PieceMinutes is not null
        || BufferMinutes is not null
        || NoticeHours is not null
        || DaysAhead is not null
        || Places is not null
        || Times is not null
        || Slots is not null
        || Starts.Count > 0
        || Number is not null
        || ForGroup is not null
        || Place is not null
        || Topic is not null;
}
