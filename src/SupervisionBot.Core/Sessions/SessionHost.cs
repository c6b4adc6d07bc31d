using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.Sessions;

/// <summary>A supervisor who holds sessions in a batch, by which clock on the wall.</summary>
public sealed record SessionHost(PersonId Id, BatchId BatchId, BatchDescription Batch, TimeZoneInfo Zone);
