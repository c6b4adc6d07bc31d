namespace SupervisionBot.Core.Hours;

/// <summary>
/// The answer to logging or changing an entry: it is fine, it is done, or the one rule that stands in the way and what would be accepted.
/// </summary>
public abstract record LogOutcome
{
    LogOutcome() { }

    /// <summary>No rule stands in the way. Nothing was done yet.</summary>
    public sealed record Fine : LogOutcome;

    /// <summary>Done; it takes effect when the turn is saved.</summary>
    public sealed record Done(HourEntry Entry, ActId Act, HourTotals Totals) : LogOutcome;

    /// <summary>The day is still to come.</summary>
    public sealed record FutureDay(DateOnly Today) : LogOutcome;

    /// <summary>It is today, but not over yet.</summary>
    public sealed record NotOverYet(TimeOnly Ends, TimeOnly Now) : LogOutcome;

    /// <summary>The day lies before or after the batch.</summary>
    public sealed record OutsideBatch(DateOnly StartsOn, DateOnly EndsOn) : LogOutcome;

    /// <summary>The batch was closed on this day, and nothing is logged or changed in it any more.</summary>
    public sealed record Closed(DateOnly On) : LogOutcome;

    /// <summary>Longer ago than the batch allows without a reason.</summary>
    public sealed record NeedsReason(int DaysBack, DateOnly Oldest) : LogOutcome;

    /// <summary>Less than a minute.</summary>
    public sealed record TooShort : LogOutcome;

    /// <summary>It would run past midnight: one entry is for one day.</summary>
    public sealed record PastMidnight(TimeOnly From, int MinutesLeft) : LogOutcome;

    /// <summary>It would take place at the same time as another entry.</summary>
    public sealed record Overlaps(HourEntry Other) : LogOutcome;

    /// <summary>More for one day than the batch allows.</summary>
    public sealed record OverDailyCap(int CapMinutes, int UsedMinutes) : LogOutcome
    {
        public int LeftMinutes => Math.Max(0, CapMinutes - UsedMinutes);
    }

    /// <summary>The batch has no such activity type.</summary>
    public sealed record UnknownType : LogOutcome;

    /// <summary>The type needs a supervisee, or the person named is not the trainee's.</summary>
    public sealed record NeedsSupervisee : LogOutcome;

    /// <summary>Who logs in a trainee's place is no administrator of the batch, the trainee is not in it, or they are the same person.</summary>
    public sealed record NotYours : LogOutcome;

    /// <summary>There is no such entry of this trainee, it is not open any more, or somebody changed it meanwhile.</summary>
    public sealed record NotOpen(HourEntry? Entry) : LogOutcome;
}
