namespace SupervisionBot.Speech.Reading;

public enum PeriodKind
{
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,
    Month,
    Year,

    /// <summary>From one day to another.</summary>
    Days,

    /// <summary>From a day until today.</summary>
    Since,
}

/// <summary>Days that somebody asks about, both ends included; a week or month is whole, also when it is not over.</summary>
public sealed record Period(PeriodKind Kind, DateOnly From, DateOnly To)
{
    public static Period Day(DateOnly day) => new(PeriodKind.Day, day, day);

    public static Period Week(DateOnly within)
    {
        var monday = LocalTime.MondayOf(within);
        return new(PeriodKind.Week, monday, monday.AddDays(6));
    }

    public static Period Month(int year, int month) =>
        new(PeriodKind.Month, new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    public static Period Month(DateOnly within) => Month(within.Year, within.Month);

    /// <summary>The one before it: the week, month or year before; of other days as many as there are.</summary>
    public Period Before() =>
        Kind switch
        {
            PeriodKind.Week => Week(From.AddDays(-1)),
            PeriodKind.Month => Month(From.AddDays(-1)),
            PeriodKind.Year => new(Kind, From.AddYears(-1), From.AddDays(-1)),
            _ => new(Kind == PeriodKind.Day ? Kind : PeriodKind.Days, From.AddDays(From.DayNumber - To.DayNumber - 1), From.AddDays(-1)),
        };

    /// <summary>Its beginning, up to as many days as have gone by of another one.</summary>
    public Period AsFarAs(Period current, DateOnly today)
    {
        var gone = Math.Min(today.DayNumber, current.To.DayNumber) - current.From.DayNumber;
        return this with { To = From.AddDays(Math.Min(gone, To.DayNumber - From.DayNumber)) };
    }

    public bool Contains(DateOnly day) => From <= day && day <= To;
}

public enum HoursAsked
{
    /// <summary>How many hours.</summary>
    Total,
    AveragePerWeek,

    /// <summary>One period against another.</summary>
    Comparison,

    /// <summary>When it will be done.</summary>
    Finish,

    /// <summary>When it would be done at a pace that is named.</summary>
    WhatIf,
}

/// <summary>So many minutes in so many days.</summary>
public readonly record struct Rate(int Minutes, int Days);

/// <summary>A question about hours as somebody asked it. What is null, empty or <see cref="FoundKind.None"/> was not said.</summary>
public sealed record HoursQuestion(HoursAsked Asked)
{
    public Period? Period { get; init; }

    /// <summary>For a comparison: what <see cref="Period"/> is compared with.</summary>
    public Period? With { get; init; }

    public Found<string> Type { get; init; } = Found<string>.Nothing;

    public IReadOnlyList<Found<Guid>> People { get; init; } = [];

    public Rate? Rate { get; init; }
}
