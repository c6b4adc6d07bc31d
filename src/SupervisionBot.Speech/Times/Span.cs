namespace SupervisionBot.Speech.Times;

/// <summary>When a session is, in UTC.</summary>
public readonly record struct Span(DateTimeOffset From, DateTimeOffset To)
{
    public int Minutes => (int)(To - From).TotalMinutes;

    /// <summary>All time from then on.</summary>
    public static Span Since(DateTimeOffset from) => new(from, DateTimeOffset.MaxValue);

    /// <summary>A whole day by the clocks of a zone.</summary>
    public static Span OfDay(DateOnly day, TimeZoneInfo zone) => new(LocalTime.Start(day, zone), LocalTime.Start(day.AddDays(1), zone));

    /// <summary>With its end at the same time of a later day.</summary>
    public Span UntilDay(DateOnly last, TimeZoneInfo zone)
    {
        var (day, time) = LocalTime.Of(To, zone);
        return last <= day ? this : this with { To = LocalTime.Instant(last, time, zone) };
    }

    public bool Meets(Span other) => From < other.To && other.From < To;
}

/// <summary>A span by the clock on somebody's wall; its day is the one on which it begins.</summary>
public readonly record struct LocalSpan(DateOnly Day, TimeOnly From, TimeOnly To)
{
    public static LocalSpan Of(Span span, TimeZoneInfo zone)
    {
        var (from, to) = (TimeZoneInfo.ConvertTime(span.From, zone).DateTime, TimeZoneInfo.ConvertTime(span.To, zone).DateTime);
        return new LocalSpan(DateOnly.FromDateTime(from), TimeOnly.FromDateTime(from), TimeOnly.FromDateTime(to));
    }
}
