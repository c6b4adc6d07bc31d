using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Hours;

/// <summary>After midnight "today" is still the day before for whoever has not slept.</summary>
public static class SmallHours
{
    /// <summary>Until then the day before may be meant.</summary>
    static readonly TimeOnly End = new(5, 0);

    /// <summary>The day before, where it is the small hours and the time that is told of today is still to come; else null.</summary>
    public static DateOnly? MeantDay(DateOnly? day, TimeOnly? from, int? minutes, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = LocalSpan.Of(new Span(now, now), zone);
        return
            day == local.Day
            && local.From < End
            && from is { } begins
            && minutes is { } length
            && begins.ToTimeSpan().TotalMinutes + length > local.From.ToTimeSpan().TotalMinutes
            ? local.Day.AddDays(-1)
            : null;
    }
}
