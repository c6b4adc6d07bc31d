namespace SupervisionBot.Core.Standing;

/// <summary>An amount in so many open days. Kept as it was counted, so that no rounding moves a date.</summary>
public readonly record struct Pace(long Amount, int OpenDays)
{
    /// <summary>The amount in a week of seven open days, rounded.</summary>
    public long PerWeek => OpenDays == 0 ? 0 : (Amount * Standing.OpenDays.Week + OpenDays / 2) / OpenDays;

    /// <summary>Open days that it takes to do so much; null when nothing is done at all.</summary>
    public long? DaysFor(long amount) =>
        amount <= 0 ? 0
        : Amount <= 0 ? null
        : checked(amount * OpenDays + Amount - 1) / Amount;
}

/// <summary>When a figure will be reached, at the pace of the last weeks or at one that somebody supposes.</summary>
public abstract record Forecast
{
    /// <summary>The weeks that are looked at.</summary>
    public const int WeeksLookedAt = 6;

    /// <summary>One week alone is no pace.</summary>
    const int FewestWeeks = 2;

    Forecast() { }

    /// <summary>It is reached.</summary>
    public sealed record Reached : Forecast;

    /// <summary>The batch is over and it was not reached.</summary>
    public sealed record Over(long Missing) : Forecast;

    /// <summary>Fewer than two weeks with anything in them lie behind: no honest day can be named.</summary>
    /// <param name="WeekNeeded">What each week needs until the end; null when no open day is left.</param>
    /// <param name="EmptyWeeks">The weeks looked at, when nothing at all was done in them.</param>
    public sealed record TooLittle(long Missing, long? WeekNeeded, int EmptyWeeks = 0) : Forecast;

    /// <param name="Pace">What was done in the weeks looked at, or what is supposed.</param>
    /// <param name="Day">The day on which it is reached; null when that is not in sight. It may lie after the end of the batch.</param>
    /// <param name="Earliest">Likewise, at the pace of the better half of the weeks; the same day for a supposed pace.</param>
    /// <param name="Latest">Likewise, at the pace of the slower half.</param>
    /// <param name="ShortAtEnd">What will be missing at the end of the batch; 0 when it is reached by then.</param>
    /// <param name="WeekNeeded">What each week needs to reach it by the end; null when no open day is left.</param>
    public sealed record Expected(Pace Pace, DateOnly? Day, DateOnly? Earliest, DateOnly? Latest, long ShortAtEnd, long Missing, long? WeekNeeded)
        : Forecast
    {
        public bool InTime => ShortAtEnd == 0;
    }

    /// <summary>It takes no pace: what is dated and planned counts, if the person comes to all of it.</summary>
    /// <param name="Ahead">All that is planned.</param>
    /// <param name="Day">The day on which it is reached; null when too little is planned.</param>
    public sealed record Planned(long Ahead, long Missing, DateOnly? Day) : Forecast
    {
        /// <summary>So much is missing after the last of it.</summary>
        public long Short => Math.Max(0, Missing - Ahead);
    }

    /// <param name="ahead">What is planned, with its days.</param>
    public static Forecast ByCalendar(long needed, long done, IReadOnlyList<DayAmount> ahead, OpenDays days)
    {
        if (Settled(needed, done, days) is { } settled)
            return settled;
        var (missing, sum) = (needed - done, 0L);
        var reached = ahead.OrderBy(one => one.Day).Where(one => (sum += one.Amount) >= missing).Select(one => (DateOnly?)one.Day).FirstOrDefault();
        return new Planned(ahead.Sum(one => one.Amount), missing, reached);
    }

    /// <param name="done">What counts already, today included.</param>
    /// <param name="history">What was done on which day; looked at for the last weeks only.</param>
    public static Forecast AtLastWeeksPace(long needed, long done, IEnumerable<DayAmount> history, OpenDays days)
    {
        if (Settled(needed, done, days) is { } settled)
            return settled;
        var weeks = days.LastWeeks(history, WeeksLookedAt);
        var missing = needed - done;
        if (weeks.Count(week => week > 0) < FewestWeeks)
            return new TooLittle(missing, NeededInAWeek(missing, days), weeks.Count >= FewestWeeks && weeks.All(week => week == 0) ? weeks.Count : 0);
        var half = (weeks.Count + 1) / 2;
        var ordered = weeks.Order().ToList();
        return At(PaceOf(weeks), PaceOf(ordered[^half..]), PaceOf(ordered[..half]), missing, days);
    }

    /// <param name="pace">So much in so many open days.</param>
    public static Forecast AtPace(long needed, long done, Pace pace, OpenDays days) =>
        Settled(needed, done, days) ?? At(pace, pace, pace, needed - done, days);

    static Forecast? Settled(long needed, long done, OpenDays days) =>
        done >= needed ? new Reached()
        : days.IsOver ? new Over(needed - done)
        : null;

    static Expected At(Pace pace, Pace better, Pace slower, long missing, OpenDays days) =>
        new(
            pace,
            DayOf(pace, missing, days),
            DayOf(better, missing, days),
            DayOf(slower, missing, days),
            Math.Max(0, missing - DoneIn(pace, days.Left)),
            missing,
            NeededInAWeek(missing, days)
        );

    static DateOnly? DayOf(Pace pace, long missing, OpenDays days) => pace.DaysFor(missing) is { } count ? days.Ahead(count) : null;

    static long DoneIn(Pace pace, int openDays) => pace.Amount * openDays / pace.OpenDays;

    static Pace PaceOf(IReadOnlyCollection<long> weeks) => new(weeks.Sum(), weeks.Count * OpenDays.Week);

    /// <summary>What each week needs to be done by a day; null when no open day lies before it.</summary>
    public static long? NeededInAWeek(long missing, OpenDays days, DateOnly by) =>
        days.LeftUntil(by) is > 0 and var left ? (missing * OpenDays.Week + left - 1) / left : null;

    /// <summary>Rounded up: with a minute less it would not be enough.</summary>
    static long? NeededInAWeek(long missing, OpenDays days) => days.Left == 0 ? null : (missing * OpenDays.Week + days.Left - 1) / days.Left;
}
