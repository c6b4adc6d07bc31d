using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Alumni;

/// <summary>
/// Closes a batch: who meets every rule on that day becomes an alumnus, the others are named with what they lack, and nobody's record changes. The
/// row that says they were trainees stays beside the new one. Of two who close at once, the second finds it closed (<see cref="Batch.Revision"/>).
/// Nothing is saved here.
/// </summary>
public sealed class Closing(SupervisionDb db, StandingList standing, Notices.Notices notices, TimeProvider time)
{
    /// <summary>Told to every trainee when their batch is closed.</summary>
    public const string Notice = "batch.closed";

    /// <summary>The batch as closing it would leave it, or has left it; null for a key that there is not.</summary>
    public async Task<ClosingView?> LookAsync(BatchId id, CancellationToken cancellationToken) =>
        await db.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, cancellationToken) is { } batch
            ? await LookAsync(batch, cancellationToken)
            : null;

    /// <summary>Likewise for an administrator of the batch, and for nobody else.</summary>
    public async Task<ClosingView?> LookAsync(PersonId administrator, BatchId id, CancellationToken cancellationToken) =>
        await db.AdministersAsync(administrator, id, cancellationToken) ? await LookAsync(id, cancellationToken) : null;

    /// <summary>An administrator closes what they were shown.</summary>
    /// <param name="mark">Of the <see cref="ClosingView"/> that they saw.</param>
    public async Task<ClosingOutcome> CloseAsync(PersonId administrator, BatchId id, string mark, CancellationToken cancellationToken)
    {
        if (!await db.AdministersAsync(administrator, id, cancellationToken))
            return new ClosingOutcome.NotAllowed();
        var name = await db.People.Where(p => p.Id == administrator).Select(p => p.Email).SingleAsync(cancellationToken);
        return await CloseAsync(id, name, mark, cancellationToken);
    }

    /// <param name="by">Who does it, as they are called where it is done.</param>
    /// <param name="mark">Null for whatever it comes to now.</param>
    public async Task<ClosingOutcome> CloseAsync(BatchId id, string by, string? mark, CancellationToken cancellationToken)
    {
        var batch = await db.Batches.SingleAsync(b => b.Id == id, cancellationToken);
        var view = await LookAsync(batch, cancellationToken);
        if (batch.ClosedOn is not null)
            return new ClosingOutcome.Already(view);
        if (mark is not null && mark != view.Mark)
            return new ClosingOutcome.ChangedSince(view);
        foreach (var one in view.Alumni.Where(one => !one.IsAlumnus))
            db.AllMemberships.Add(new Membership(TypedId.New<MembershipId>(time), id, one.Who.Id, Role.Alumnus));
        await DropMootAsync(id, [.. view.Alumni.Select(one => one.Who.Id)], cancellationToken);
        Revise(batch, view.Today, by, "closed");
        foreach (var one in view.Trainees)
            notices.Tell(one.Who.Id, id, Notice, "");
        return new ClosingOutcome.Closed(
            view with
            {
                Batch = batch.Description,
                Trainees = [.. view.Trainees.Select(one => one with { IsAlumnus = one.IsAlumnus || one.Standing.AllMet })],
            }
        );
    }

    /// <summary>Its trainees are trainees again, and log and book as before.</summary>
    public async Task<ClosingOutcome> ReopenAsync(BatchId id, string by, string? why, CancellationToken cancellationToken)
    {
        var batch = await db.Batches.SingleAsync(b => b.Id == id, cancellationToken);
        if (batch.ClosedOn is null)
            return new ClosingOutcome.NotClosed();
        if (string.IsNullOrWhiteSpace(why))
            return new ClosingOutcome.NeedsWhy();
        // Who was taken into the roster as an alumnus stays one.
        var made = await db
            .Memberships.Where(m =>
                m.BatchId == id
                && m.Role == Role.Alumnus
                && db.Memberships.Any(t => t.BatchId == id && t.PersonId == m.PersonId && t.Role == Role.Trainee)
            )
            .ToListAsync(cancellationToken);
        db.AllMemberships.RemoveRange(made);
        Revise(batch, null, by, why.Trim());
        return new ClosingOutcome.Reopened(made.Count);
    }

    /// <summary>One person of a closed batch is an alumnus after all, or is none.</summary>
    public async Task<ClosingOutcome> PutRightAsync(
        BatchId id,
        string email,
        bool alumnus,
        string by,
        string? why,
        CancellationToken cancellationToken
    )
    {
        var batch = await db.Batches.SingleAsync(b => b.Id == id, cancellationToken);
        if (batch.ClosedOn is null)
            return new ClosingOutcome.NotClosed();
        var known = Person.NormaliseEmail(email);
        var who = await (
            from person in db.People
            where person.Email == known && db.Memberships.Any(m => m.BatchId == id && m.PersonId == person.Id && m.Role == Role.Trainee)
            select new PersonName(person.Id, person.Name, person.NameEn)
        ).FirstOrDefaultAsync(cancellationToken);
        if (who is null)
            return new ClosingOutcome.NoTrainee();
        var held = await db.Memberships.FirstOrDefaultAsync(
            m => m.BatchId == id && m.PersonId == who.Id && m.Role == Role.Alumnus,
            cancellationToken
        );
        if (alumnus == held is not null)
            return new ClosingOutcome.Same(who, alumnus);
        if (string.IsNullOrWhiteSpace(why))
            return new ClosingOutcome.NeedsWhy();
        if (held is not null)
            db.AllMemberships.Remove(held);
        else
            db.AllMemberships.Add(new Membership(TypedId.New<MembershipId>(time), id, who.Id, Role.Alumnus));
        Revise(batch, batch.ClosedOn, by, $"{known}: {why.Trim()}");
        return new ClosingOutcome.PutRight(who, alumnus);
    }

    async Task<ClosingView> LookAsync(Batch batch, CancellationToken cancellationToken)
    {
        var alumni = await db
            .Memberships.Where(m => m.BatchId == batch.Id && m.Role == Role.Alumnus)
            .Select(m => m.PersonId)
            .ToHashSetAsync(cancellationToken);
        var trainees = db.Memberships.Where(m => m.BatchId == batch.Id && m.Role == Role.Trainee).Select(m => m.PersonId);
        var emails = await db
            .People.Where(p => trainees.Contains(p.Id))
            .Select(p => new { p.Id, p.Email })
            .ToDictionaryAsync(p => p.Id, p => p.Email, cancellationToken);
        List<ClosingTrainee> all = [];
        await foreach (var one in standing.ReadAsync(batch.Id, trainees, cancellationToken))
            all.Add(
                new ClosingTrainee(new PersonName(one.Trainee, one.Name, one.NameEn), emails[one.Trainee], one.Standing, alumni.Contains(one.Trainee))
            );
        return new ClosingView(
            batch.Id,
            batch.Key,
            batch.Description,
            LocalTime.Day(time.GetUtcNow(), batch.Description.Zone),
            [.. all.OrderBy(one => one.Email, StringComparer.Ordinal)]
        );
    }

    /// <summary>What waited to be told a trainee is of no use to who is none any more; all of it stands in the record.</summary>
    async Task DropMootAsync(BatchId id, IReadOnlyList<PersonId> alumni, CancellationToken cancellationToken)
    {
        foreach (var portion in alumni.Chunk(Portion))
        foreach (
            var notice in await db
                .Notices.Where(n =>
                    n.BatchId == id && portion.Contains(n.To) && (n.State == NoticeState.Waiting || n.State == NoticeState.NotReached)
                )
                .ToListAsync(cancellationToken)
        )
            notice.Drop(time.GetUtcNow());
    }

    const int Portion = 200;

    void Revise(Batch batch, DateOnly? closedOn, string by, string why)
    {
        batch.Revise(batch.Description with { ClosedOn = closedOn }, requirementsChanged: false);
        db.BatchRevisions.Add(new BatchRevision(batch, time.GetUtcNow(), by, why));
    }
}
