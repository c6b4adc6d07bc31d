using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.People;

/// <summary>
/// Who may act for which trainee: the supervisor of their group, that supervisor's deputy for a time, an administrator of the batch. Nobody
/// for themselves. Whoever decides on something of a trainee's asks here, and every list for a supervisor is filtered by <see cref="TraineesOf"/>.
/// </summary>
public sealed class Authority(SupervisionDb db, TimeProvider time)
{
    /// <summary>By what right <paramref name="who"/> acts for the trainee; null when they may not. The nearest right counts.</summary>
    public async Task<Acting?> OverAsync(PersonId who, PersonId trainee, BatchId batch, CancellationToken cancellationToken)
    {
        if (who == trainee)
            return null;
        var supervisors = await SupervisorsOfAsync(trainee, batch, cancellationToken);
        if (supervisors.Contains(who))
            return new Acting.AsSupervisor();
        var absent = await DeputyshipsNow(batch)
            .Where(named => named.DeputyId == who && supervisors.Contains(named.SupervisorId))
            .Select(named => (PersonId?)named.SupervisorId)
            .FirstOrDefaultAsync(cancellationToken);
        if (absent is { } supervisor)
            return new Acting.AsDeputyOf(supervisor);
        return await TraineesOf(who, batch).ContainsAsync(trainee, cancellationToken)
            ? new Acting.AsAdministrator(supervisors is [var only] ? only : null)
            : null;
    }

    /// <summary>
    /// Whether they are an administrator of the batch, and the trainee is one of it and somebody else: then they may enter hours in the trainee's
    /// place.
    /// </summary>
    public async Task<bool> AdministersAsync(PersonId who, PersonId trainee, BatchId batch, CancellationToken cancellationToken) =>
        await db.AdministersAsync(who, batch, cancellationToken) && await TraineesOf(who, batch).ContainsAsync(trainee, cancellationToken);

    /// <summary>The supervisors of the trainee's group; none when the trainee has no group.</summary>
    public async Task<IReadOnlyList<PersonId>> SupervisorsOfAsync(PersonId trainee, BatchId batch, CancellationToken cancellationToken) =>
        await db
            .Memberships.Where(supervisor =>
                supervisor.BatchId == batch
                && supervisor.Role == Role.Supervisor
                && supervisor.PersonId != trainee
                && db.Memberships.Any(own =>
                    own.PersonId == trainee && own.BatchId == batch && own.Role == Role.Trainee && own.GroupId == supervisor.GroupId
                )
            )
            .Select(supervisor => supervisor.PersonId)
            .ToListAsync(cancellationToken);

    /// <summary>Every trainee for whom they may act now, for use inside a query: an administrator for all of the batch.</summary>
    public IQueryable<PersonId> TraineesOf(PersonId who, BatchId batch) =>
        db
            .Memberships.Where(all =>
                db.Memberships.Any(own => own.PersonId == who && own.BatchId == batch && own.Role == Role.Administrator)
                && all.BatchId == batch
                && all.Role == Role.Trainee
                && all.PersonId != who
            )
            .Select(trainee => trainee.PersonId)
            .Union(SupervisedBy(who, batch));

    /// <summary>The trainees whom they supervise, or supervise now as somebody's deputy.</summary>
    /// <remarks>From the person to their groups and from those to the trainees, so that the database can go by its indexes.</remarks>
    public IQueryable<PersonId> SupervisedBy(PersonId who, BatchId batch)
    {
        var supervisors = db.Memberships.Where(own =>
            own.BatchId == batch && own.Role == Role.Supervisor && own.GroupId != null && own.TraineeId == null
        );
        var groups = supervisors
            .Where(own => own.PersonId == who)
            .Select(own => own.GroupId)
            .Union(
                DeputyshipsNow(batch)
                    .Where(named => named.DeputyId == who)
                    .Join(supervisors, named => named.SupervisorId, own => own.PersonId, (_, own) => own.GroupId)
            );
        return from grp in groups
            join trainee in db.Memberships on grp equals trainee.GroupId
            where trainee.BatchId == batch && trainee.Role == Role.Trainee && trainee.PersonId != who
            select trainee.PersonId;
    }

    /// <summary>The supervisors for whom they stand in now, for use inside a query.</summary>
    public IQueryable<PersonId> StoodInForBy(PersonId who, BatchId batch) =>
        DeputyshipsNow(batch).Where(named => named.DeputyId == who).Select(named => named.SupervisorId);

    /// <summary>Who stands in for the supervisor now.</summary>
    public IQueryable<PersonId> DeputiesOf(PersonId supervisor, BatchId batch) =>
        DeputyshipsNow(batch).Where(named => named.SupervisorId == supervisor).Select(named => named.DeputyId);

    IQueryable<Deputyship> DeputyshipsNow(BatchId batch)
    {
        var now = time.GetUtcNow();
        return db.Deputyships.Where(named => named.BatchId == batch && named.EndedAt == null && named.From <= now && named.Until > now);
    }
}
