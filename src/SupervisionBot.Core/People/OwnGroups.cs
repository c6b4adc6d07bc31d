using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Deputising;

namespace SupervisionBot.Core.People;

/// <summary>A trainee's group as they may see it: names, nothing of anybody's hours.</summary>
/// <param name="Deputies">Who stands in for a supervisor now, and until when.</param>
/// <param name="Others">The other trainees, by name.</param>
public sealed record OwnGroup(
    string Group,
    IReadOnlyList<PersonName> Supervisors,
    IReadOnlyList<(PersonName Deputy, DateTimeOffset Until)> Deputies,
    IReadOnlyList<PersonName> Others
);

/// <summary>Finds the group of a trainee.</summary>
public sealed class OwnGroups(SupervisionDb db, TimeProvider time)
{
    /// <summary>Null for somebody who is in no group of the batch as a trainee.</summary>
    public async Task<OwnGroup?> FindAsync(PersonId trainee, BatchId batch, CancellationToken cancellationToken)
    {
        var placed = await db
            .Memberships.Where(own => own.PersonId == trainee && own.BatchId == batch && own.Role == Role.Trainee && own.GroupId != null)
            .Join(db.Groups, own => own.GroupId, g => g.Id, (_, g) => new { g.Id, g.Name })
            .FirstOrDefaultAsync(cancellationToken);
        if (placed is null)
            return null;
        var members = await (
            from member in db.Memberships
            where
                member.BatchId == batch
                && member.GroupId == placed.Id
                && member.TraineeId == null
                && (member.Role == Role.Trainee || member.Role == Role.Supervisor)
                && member.PersonId != trainee
            join person in db.People on member.PersonId equals person.Id
            orderby person.Name
            select new
            {
                member.Role,
                person.Id,
                person.Name,
                person.NameEn,
            }
        ).ToListAsync(cancellationToken);
        List<PersonName> Of(Role role) => [.. members.Where(one => one.Role == role).Select(one => new PersonName(one.Id, one.Name, one.NameEn))];
        var (supervisors, now) = (Of(Role.Supervisor), time.GetUtcNow());
        var ids = supervisors.ConvertAll(one => one.Id);
        var deputies = await (
            from named in db.Deputyships
            where named.BatchId == batch && ids.Contains(named.SupervisorId) && named.EndedAt == null && named.From <= now && named.Until > now
            join person in db.People on named.DeputyId equals person.Id
            select new
            {
                person.Id,
                person.Name,
                person.NameEn,
                named.Until,
            }
        ).ToListAsync(cancellationToken);
        return new OwnGroup(
            placed.Name,
            supervisors,
            deputies.ConvertAll(one => (new PersonName(one.Id, one.Name, one.NameEn), one.Until)),
            Of(Role.Trainee)
        );
    }
}
