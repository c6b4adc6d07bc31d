using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.People;

/// <summary>
/// The people to whom somebody turns when the bot is of no help: the supervisors of a trainee's group, and the administrators of the batch.
/// </summary>
public sealed record HelpingPeople(IReadOnlyList<PersonName> Supervisors, IReadOnlyList<PersonName> Administrators);

public sealed class WhoHelps(SupervisionDb db, Authority authority)
{
    public async Task<HelpingPeople> ForAsync(PersonId who, BatchId batch, CancellationToken cancellationToken)
    {
        var supervisors = await authority.SupervisorsOfAsync(who, batch, cancellationToken);
        var people = await (
            from membership in db.Memberships.AsNoTracking()
            where
                membership.BatchId == batch
                && membership.PersonId != who
                && (membership.Role == Role.Administrator || supervisors.Contains(membership.PersonId))
            join person in db.People on membership.PersonId equals person.Id
            orderby person.Name
            select new
            {
                person.Id,
                person.Name,
                person.NameEn,
                membership.Role,
            }
        ).ToListAsync(cancellationToken);
        IReadOnlyList<PersonName> Named(Func<PersonId, Role, bool> are) =>
            [.. people.Where(one => are(one.Id, one.Role)).Select(one => new PersonName(one.Id, one.Name, one.NameEn)).DistinctBy(one => one.Id)];
        return new HelpingPeople(Named((id, _) => supervisors.Contains(id)), Named((_, role) => role == Role.Administrator));
    }
}
