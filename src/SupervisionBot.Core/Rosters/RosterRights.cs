using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Rosters;

/// <summary>Whose roster somebody may change: an administrator that of their batch, and nothing that another batch relies on.</summary>
public sealed class RosterRights(SupervisionDb db)
{
    /// <summary>
    /// Those who have a part in another batch, too, which the administrator does not administer: their name, address and number are also that
    /// batch's, and stay.
    /// </summary>
    public IQueryable<Person> Shared(PersonId administrator, BatchId batch) => Of(Others(administrator, batch));

    /// <summary>
    /// Those who have a part in another batch that runs, which the administrator does not administer: nobody draws them out of it in chat.
    /// </summary>
    public IQueryable<Person> Elsewhere(PersonId administrator, BatchId batch) =>
        Of(Others(administrator, batch).Where(other => db.Batches.Any(running => running.Id == other.BatchId && running.ClosedOn == null)));

    IQueryable<Person> Of(IQueryable<Membership> held) => db.People.Where(person => held.Any(other => other.PersonId == person.Id));

    /// <summary>Parts in batches that the administrator does not administer.</summary>
    IQueryable<Membership> Others(PersonId administrator, BatchId batch) =>
        db.AllMemberships.Where(other =>
            other.BatchId != batch
            && !db.Memberships.Any(own => own.PersonId == administrator && own.BatchId == other.BatchId && own.Role == Role.Administrator)
        );
}
