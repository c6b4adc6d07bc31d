using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>Who decides on hours, in which batch. What they may decide on is <see cref="Authority"/>'s to say.</summary>
/// <param name="NeededMinutes">Practicum minutes that the batch requires of a trainee.</param>
public sealed record Reviewer(PersonId Id, BatchId BatchId, BatchDescription Batch, int? NeededMinutes)
{
    internal Trainee Trainee(PersonId id) => new(id, BatchId, Batch, Batch.Zone, NeededMinutes);
}
