using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>Whose hours an operation is about, in which batch, and by which clock on the wall.</summary>
/// <param name="Zone">The trainee's own zone, or the batch's.</param>
/// <param name="NeededMinutes">Practicum minutes that the batch requires; null when it requires none.</param>
public sealed record Trainee(PersonId Id, BatchId BatchId, BatchDescription Batch, TimeZoneInfo Zone, int? NeededMinutes)
{
    public DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(Now(time));

    public DateTime Now(TimeProvider time) => TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime;
}

/// <summary>Practicum totals in minutes.</summary>
public sealed record HourTotals(int ApprovedMinutes, int WaitingMinutes, int? NeededMinutes)
{
    public int LoggedMinutes => ApprovedMinutes + WaitingMinutes;
}
