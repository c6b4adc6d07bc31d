using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Standing;

/// <summary>Reads the calendar of classes for a forecast.</summary>
public interface IReadClassesAhead
{
    /// <returns>Class hours that are planned for a trainee before the defence, by day; null in a batch without classes in its calendar.</returns>
    Task<IReadOnlyList<DayAmount>?> AheadAsync(PersonId trainee, BatchId batch, BatchDescription description, CancellationToken cancellationToken);
}
