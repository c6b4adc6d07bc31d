using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>
/// What files have brought in, as their rows said it: an entry that was changed or decided on since is still the same row. What was taken
/// back may be brought in again.
/// </summary>
sealed class BroughtIn(SupervisionDb db)
{
    readonly Dictionary<(PersonId, BatchId), HashSet<What>> known = [];

    /// <param name="Day">Null for a balance: it stands on the batch's first day, which may move, whatever day its row names.</param>
    /// <param name="Words">The note of an entry, the reason of a balance.</param>
    public sealed record What(DateOnly? Day, int Minutes, string Type, PersonId? Supervisee, string Words);

    public static What Entry(EntryFacts facts) => new(facts.Day, facts.Minutes, facts.Type, facts.SuperviseeId, facts.Note);

    public static What Balance(int minutes, string type, PersonId? supervisee, string reason) => new(null, minutes, type, supervisee, reason.Trim());

    public async Task<bool> HoldsAsync(PersonId trainee, BatchId batch, What what, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue((trainee, batch), out var all))
            known[(trainee, batch)] = all = await ReadAsync(trainee, batch, cancellationToken);
        return all.Contains(what);
    }

    public void Add(PersonId trainee, BatchId batch, What what) => known[(trainee, batch)].Add(what);

    async Task<HashSet<What>> ReadAsync(PersonId trainee, BatchId batch, CancellationToken cancellationToken)
    {
        var entries = db.HourEntries.Where(e => e.TraineeId == trainee && e.BatchId == batch && e.State != EntryState.Withdrawn);
        var rows = await entries
            .Where(e => e.Source == SourceKind.Opening || e.Source == SourceKind.Imported)
            .Join(
                db.HourChanges.Where(c => c.Before == null),
                e => e.Id,
                c => c.EntryId,
                (e, c) =>
                    new
                    {
                        e.Source,
                        c.After,
                        c.Why,
                    }
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row =>
                row.After.Facts is var facts && row.Source == SourceKind.Opening
                    ? Balance(facts.Minutes, facts.Type, facts.SuperviseeId, row.Why ?? "")
                    : Entry(facts)
            ),
        ];
    }
}
