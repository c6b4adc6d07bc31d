using SupervisionBot.Core.Times;

namespace SupervisionBot.Core.Reading;

/// <summary>Days in which somebody looks for a session, both included, and the hours of each.</summary>
public sealed record DaysSought(DateOnly From, DateOnly To, int FromHour, int ToHour)
{
    public bool Fits(LocalSpan at) => at.Day >= From && at.Day <= To && at.From.Hour >= FromHour && at.From.Hour < ToHour;

    /// <summary>The week from the day on.</summary>
    public static DaysSought WeekFrom(DateOnly day) => new(day, day.AddDays(6), 0, 24);
}
