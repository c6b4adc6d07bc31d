namespace SupervisionBot.Speech.Times;

/// <summary>Hours of a day in which nobody wants to be written to; over midnight when the end is not after the start.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    public static QuietHours Usual { get; } = new(new TimeOnly(21, 30), new TimeOnly(7, 30));

    public bool Has(TimeOnly time) => From < Until ? time >= From && time < Until : time >= From || time < Until;
}
