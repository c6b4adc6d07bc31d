using SupervisionBot.Speech.Times;

namespace SupervisionBot.Speech.Reading;

/// <summary>Days in which somebody looks for a session, both included, and the hours of each.</summary>
public sealed record DaysSought(DateOnly From, DateOnly To, int FromHour, int ToHour)
{
    /// <summary>From the first day of a month to its last.</summary>
    public bool IsMonth => From.Day == 1 && To == From.AddMonths(1).AddDays(-1);

    public bool Fits(LocalSpan at) => at.Day >= From && at.Day <= To && at.From.Hour >= FromHour && at.From.Hour < ToHour;

    /// <summary>Those of the things that fit; of a weekday on which there is none, those a week later.</summary>
    /// <param name="words">Where the days were read: a date is no other day.</param>
    public IReadOnlyList<T> Of<T>(string words, IEnumerable<T> all, Func<T, LocalSpan> at)
    {
        var things = all.ToList();
        var fit = things.FindAll(thing => Fits(at(thing)));
        if (fit.Count > 0 || From != To || !SessionGrammar.WeekdayAlone().IsMatch(words))
            return fit;
        var later = new DaysSought(From.AddDays(7), To.AddDays(7), FromHour, ToHour);
        return things.FindAll(thing => later.Fits(at(thing)));
    }

    /// <summary>The same days a year before, where they lie beyond the last day and those within the two; else these.</summary>
    public DaysSought In(DateOnly firstDay, DateOnly lastDay) =>
        From > lastDay && From.AddYears(-1) >= firstDay ? this with { From = From.AddYears(-1), To = To.AddYears(-1) } : this;

    /// <summary>From the day on to the day before another.</summary>
    public static DaysSought Until(DateOnly from, DateOnly before) => new(from, before.AddDays(-1), 0, 24);

    /// <summary>The week from the day on.</summary>
    public static DaysSought WeekFrom(DateOnly day) => new(day, day.AddDays(6), 0, 24);
}
