namespace SupervisionBot.Core.Batches;

/// <summary>
/// What a batch asks of its trainees today, in the order of its file. For a turn: finding its speaker has brought the batch up to date.
/// </summary>
public sealed class ProgrammeRules(SupervisionDb db, BatchBook book)
{
    public async Task<IReadOnlyList<RequirementFigure>> OfAsync(BatchId batch, CancellationToken cancellationToken) =>
        (await book.ReadAsync(db, batch, 0, cancellationToken)).Requirements;
}
