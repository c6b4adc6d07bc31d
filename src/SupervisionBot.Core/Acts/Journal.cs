using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Acts;

/// <summary>Everything that a person did, and what of it is the last. Another person's acts do not exist for them.</summary>
public sealed class Journal(SupervisionDb db, TimeProvider time)
{
    static readonly CompiledQuery<Func<SupervisionDb, PersonId, Task<Act?>>> Last = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, PersonId by) =>
                db.Acts.Where(a => a.By == by && a.UndoneAt == null).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).FirstOrDefault()
        )
    );

    /// <summary>The last act that still stands, whether it can be taken back or not; of these kinds, when some are named.</summary>
    public Task<Act?> LastAsync(PersonId by, IReadOnlyCollection<ActKind> kinds, CancellationToken cancellationToken) =>
        kinds.Count == 0
            ? Last.For(db)(db, by)
            : db
                .Acts.Where(a => a.By == by && a.UndoneAt == null && kinds.Contains(a.Kind))
                .OrderByDescending(a => a.At)
                .ThenByDescending(a => a.Id)
                .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The last acts that still stand, the latest first; of these kinds, when some are named.</summary>
    public async Task<IReadOnlyList<Act>> RecentAsync(
        PersonId by,
        IReadOnlyCollection<ActKind> kinds,
        int most,
        CancellationToken cancellationToken
    ) =>
        await db
            .Acts.Where(a => a.By == by && a.UndoneAt == null && (kinds.Count == 0 || kinds.Contains(a.Kind)))
            .OrderByDescending(a => a.At)
            .ThenByDescending(a => a.Id)
            .Take(most)
            .ToListAsync(cancellationToken);

    /// <summary>What was taken back last.</summary>
    public Task<Act?> LastUndoneAsync(PersonId by, CancellationToken cancellationToken) =>
        db
            .Acts.Where(a => a.By == by && a.UndoneAt != null)
            .OrderByDescending(a => a.UndoneAt)
            .ThenByDescending(a => a.Id)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Also one of this turn.</summary>
    public async Task<Act?> FindAsync(PersonId by, ActId id, CancellationToken cancellationToken) =>
        await db.Acts.FindAsync([id], cancellationToken) is { } act && act.By == by ? act : null;

    /// <summary>What they did in this turn; null when it was nothing.</summary>
    public ActId? OfThisTurn(PersonId by) =>
        db
            .ChangeTracker.Entries<Act>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified && entry.Entity.By == by && entry.Entity.UndoneAt == null)
            .Select(entry => (ActId?)entry.Entity.Id)
            .LastOrDefault();

    /// <summary>It was taken back by acts of this turn, which are no steps of their own.</summary>
    public void TakeBack(Act act)
    {
        act.TakeBack(time.GetUtcNow());
        Cover(act);
    }

    /// <summary>Likewise it was done again.</summary>
    public void PutBack(Act act)
    {
        Cover(act);
        act.PutBack(time.GetUtcNow());
    }

    void Cover(Act act)
    {
        var at = time.GetUtcNow();
        foreach (var entry in db.ChangeTracker.Entries<Act>().Where(entry => entry.State == EntityState.Added && entry.Entity.By == act.By))
            entry.Entity.TakeBack(at);
    }
}

static class JournalNotes
{
    /// <summary>Notes what a person did in the turn that is under way.</summary>
    public static Act Note(this SupervisionDb db, TimeProvider time, PersonId by, ActKind kind, string subject = "") =>
        db.Acts.Add(new Act(TypedId.New<ActId>(time), by, kind, time.GetUtcNow(), subject)).Entity;
}
