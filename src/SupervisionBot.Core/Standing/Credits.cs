using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Standing;

/// <summary>
/// Gives and takes credits and keeps the trainee's totals with them. Nothing is saved here: the caller's turn saves everything at once.
/// Both may be repeated safely.
/// </summary>
public sealed class Credits(SupervisionDb db, Ledgers ledgers, TimeProvider time)
{
    /// <summary>From now on this source gives the trainee this and nothing else. False when it did already.</summary>
    /// <param name="by">Who confirmed it; null when the program does.</param>
    /// <param name="why">Why what it gave before counts no longer.</param>
    public async Task<bool> GiveAsync(
        PersonId trainee,
        BatchId batch,
        CreditSource source,
        CreditFacts facts,
        PersonId? by,
        CancellationToken cancellationToken,
        string? why = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(facts.Minutes);
        ArgumentOutOfRangeException.ThrowIfNegative(facts.ClassHours);
        var ledger = await ledgers.FindAsync(trainee, batch) ?? ledgers.Open(trainee, batch);
        var last = await LastAsync(trainee, batch, source, cancellationToken);
        if (last is { VoidedAt: null } stands)
        {
            if (stands.Facts == facts)
                return false;
            Void(ledger, stands, by, why);
        }
        var credit = db.Credits.Add(new Credit(trainee, batch, source, (last?.Round ?? 0) + 1, facts, by, time.GetUtcNow())).Entity;
        ledger.Add(credit, credit.GivenAt);
        return true;
    }

    /// <summary>The source gives the trainee nothing any more. False when it gave nothing.</summary>
    public async Task<bool> TakeAsync(
        PersonId trainee,
        BatchId batch,
        CreditSource source,
        PersonId? by,
        string? why,
        CancellationToken cancellationToken
    )
    {
        if (await ledgers.FindAsync(trainee, batch) is not { } ledger)
            return false;
        if (await LastAsync(trainee, batch, source, cancellationToken) is not { VoidedAt: null } stands)
            return false;
        if (await IsAsBeforeAsync(stands, cancellationToken))
        {
            db.Entry(stands).State = EntityState.Detached;
            ledger.Remove(stands, time.GetUtcNow());
        }
        else
            Void(ledger, stands, by, why);
        return true;
    }

    /// <summary>This turn gave it, and it is what was given and taken before: then nothing changes, and nothing is written of it.</summary>
    async Task<bool> IsAsBeforeAsync(Credit given, CancellationToken cancellationToken) =>
        db.Entry(given).State == EntityState.Added
        && await db.Credits.FindAsync([given.TraineeId, given.BatchId, given.SourceKind, given.SourceId, given.Round - 1], cancellationToken)
            is { VoidedAt: not null } before
        && before.Facts == given.Facts;

    void Void(Ledger ledger, Credit credit, PersonId? by, string? why)
    {
        var at = time.GetUtcNow();
        credit.Void(by, at, why);
        ledger.Remove(credit, at);
    }

    async Task<Credit?> LastAsync(PersonId trainee, BatchId batch, CreditSource source, CancellationToken cancellationToken)
    {
        // What this turn gave is not in the database yet.
        var stored = await db
            .Credits.Where(c => c.TraineeId == trainee && c.BatchId == batch && c.SourceKind == source.Kind && c.SourceId == source.Id)
            .OrderByDescending(c => c.Round)
            .FirstOrDefaultAsync(cancellationToken);
        return db.ChangeTracker.Entries<Credit>()
            .Where(entry => entry.State == EntityState.Added)
            .Select(entry => entry.Entity)
            .Where(c => c.TraineeId == trainee && c.BatchId == batch && c.SourceKind == source.Kind && c.SourceId == source.Id)
            .MaxBy(c => c.Round)
            ?? stored;
    }
}
