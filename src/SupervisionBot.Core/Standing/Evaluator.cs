using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Standing;

/// <summary>Says how trainees stand by the rules of their batch. Everything that shows or gates anything asks here. Changes nothing.</summary>
public sealed class Evaluator(SupervisionDb db, Ledgers ledgers, RuleBook rules)
{
    static readonly CompiledQuery<Func<SupervisionDb, BatchId, Task<int?>>> CurrentVersion = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, BatchId id) =>
                db.Batches.Where(batch => batch.Id == id).Select(batch => (int?)batch.RequirementVersion).FirstOrDefault()
        )
    );

    /// <param name="at">The instant; null for now, with what this turn did. What was otherwise then is recomputed from the history.</param>
    /// <param name="version">Of the rules; null for the one that applied at that instant.</param>
    /// <exception cref="InvalidOperationException">There is no such batch or version.</exception>
    public async Task<TraineeStanding> EvaluateAsync(
        PersonId trainee,
        BatchId batch,
        DateTimeOffset? at,
        int? version,
        CancellationToken cancellationToken
    )
    {
        var ledger = await ledgers.FindAsync(trainee, batch);
        var totals = at is { } past && past < ledger?.ChangedAt ? await db.PastTotalsAsync(trainee, batch, past, cancellationToken) : ledger?.Totals;
        var applied = version
            ?? (at is { } then ? await RuleBook.VersionAtAsync(db, batch, then, cancellationToken) : await CurrentVersionAsync(batch));
        return RuleCheck.Of(await rules.ReadAsync(db, batch, applied, cancellationToken), totals ?? LedgerTotals.Empty);
    }

    /// <summary>How they stand now, by the rules that apply now.</summary>
    public Task<TraineeStanding> EvaluateAsync(PersonId trainee, BatchId batch, CancellationToken cancellationToken) =>
        EvaluateAsync(trainee, batch, null, null, cancellationToken);

    async Task<int> CurrentVersionAsync(BatchId batch) =>
        await CurrentVersion.For(db)(db, batch) ?? throw new InvalidOperationException($"There is no batch {batch.Value}.");
}
