namespace SupervisionBot.Speech;

/// <summary>Days and times of day by the clocks of a zone.</summary>
public static class LocalTime
{
    const int Step = 5;

    public static (DateOnly Day, TimeOnly Time) Of(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    public static DateOnly Day(DateTimeOffset instant, TimeZoneInfo zone) => Of(instant, zone).Day;

    /// <summary>A time that a change of the clocks leaves out is the first one after it.</summary>
    public static DateTimeOffset Instant(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(Step);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The first day of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>When the day begins.</summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone) => Instant(day, TimeOnly.MinValue, zone);

    /// <summary>So many minutes after a time of day; null when that is another day.</summary>
    public static TimeOnly? After(TimeOnly from, int minutes) => from.ToTimeSpan().TotalMinutes + minutes < 24 * 60 ? from.AddMinutes(minutes) : null;
}
