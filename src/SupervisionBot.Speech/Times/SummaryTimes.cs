namespace SupervisionBot.Speech.Times;

/// <summary>The days of a week, as one value.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    Workdays = Monday | Tuesday | Wednesday | Thursday | Friday,
    All = Workdays | Saturday | Sunday,
}

/// <summary>When somebody wants to be summed up to: on which days, at which local time.</summary>
public sealed record SummaryTimes(Weekdays Days, TimeOnly At)
{
    /// <summary>For who has something to decide.</summary>
    public static SummaryTimes Usual { get; } = new(Weekdays.Workdays, new TimeOnly(8, 0));

    /// <summary>A trainee's word on their week, when it is nearly over.</summary>
    public static SummaryTimes UsualWeekly { get; } = new(Weekdays.Friday, new TimeOnly(17, 0));

    /// <param name="isTrainee">And nothing else in the batch.</param>
    public static SummaryTimes UsualFor(bool isTrainee) => isTrainee ? UsualWeekly : Usual;

    /// <summary>The first such moment after this one. A local time that a change of clocks leaves out comes as much later.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var day = LocalTime.Day(moment, zone);
        for (var ahead = 0; ahead <= 8; ahead++)
        {
            var at = LocalTime.Instant(day.AddDays(ahead), At, zone);
            if (Has(day.AddDays(ahead)) && at > moment)
                return at;
        }
        throw new InvalidOperationException("There is no day on which it could be.");
    }

    /// <summary>The midnight at which the week of a day ends, Monday first.</summary>
    public static DateTimeOffset EndOfWeek(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = LocalTime.MondayOf(day).AddDays(7).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    bool Has(DateOnly day) => Days.HasFlag(Of(day.DayOfWeek));

    public static Weekdays Of(DayOfWeek day) => day == DayOfWeek.Sunday ? Weekdays.Sunday : (Weekdays)(1 << ((int)day - 1));
}
