using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.People;

/// <summary>Which accounts are whose. Everything here takes effect when the turn is saved.</summary>
public sealed class PersonLinks(SupervisionDb db, TimeProvider time)
{
    /// <summary>
    /// Keeps the object id of somebody who was found by a verified e-mail address, so that they are found by it from now on. Answers whether
    /// it was kept: an id that is known already, of this person or another, stays as it is. If another turn links the same person or the
    /// same id meanwhile, the save fails.
    /// </summary>
    public async Task<bool> RememberAsync(PersonId id, string? aadObjectId, CancellationToken cancellation = default)
    {
        if (Person.NormaliseObjectId(aadObjectId) is not { } objectId)
            return false;
        if (await db.People.FindAsync([id], cancellation) is not { AadObjectId: null } person)
            return false;
        if (await db.People.AnyAsync(other => other.AadObjectId == objectId, cancellation))
            return false;
        person.Link(objectId, LinkSource.Directory);
        return true;
    }

    /// <summary>
    /// Makes an account the person's. It was nobody's, or that of somebody without a role, who gives it up; the person's earlier account is replaced.
    /// </summary>
    internal async Task LinkAsync(PersonId id, ChannelUser user, string? aadObjectId, CancellationToken cancellation)
    {
        if (Person.NormaliseObjectId(aadObjectId) is not { } objectId)
        {
            if (await db.ChannelIdentities.FindAsync([user.ChannelId, user.FromId], cancellation) is { } known)
                known.MoveTo(id, time.GetUtcNow());
            else
                db.ChannelIdentities.Add(new ChannelIdentity(user, id, time.GetUtcNow()));
            return;
        }

        if (await db.People.FirstOrDefaultAsync(other => other.AadObjectId == objectId && other.Id != id, cancellation) is { } other)
            other.Unlink();
        (await db.People.FirstAsync(person => person.Id == id, cancellation)).Link(objectId, LinkSource.Invitation);
    }

    /// <summary>An administrator knows that the account is the person's. False when they have none. Saved at once.</summary>
    public Task<bool> ConfirmAsync(string email, CancellationToken cancellation = default) =>
        ChangeAsync(email, person => person.ConfirmLink(), cancellation);

    /// <summary>
    /// The account in Teams and those that sign in to the page are nobody's; the person is found anew, or invited. False when they have none. Saved
    /// at once.
    /// </summary>
    public async Task<bool> RemoveAsync(string email, CancellationToken cancellation = default)
    {
        var address = Person.NormaliseEmail(email);
        var pages = await (
            from identity in db.ChannelIdentities
            where identity.ChannelId == ChannelIds.OpenId
            join person in db.People on identity.PersonId equals person.Id
            where person.Email == address
            select identity
        ).ToListAsync(cancellation);
        db.ChannelIdentities.RemoveRange(pages);
        if (await ChangeAsync(email, person => person.Unlink(), cancellation))
            return true;
        await db.SaveChangesAsync(cancellation);
        return pages.Count > 0;
    }

    async Task<bool> ChangeAsync(string email, Action<Person> change, CancellationToken cancellation)
    {
        var address = Person.NormaliseEmail(email);
        if (await db.People.FirstOrDefaultAsync(person => person.Email == address && person.AadObjectId != null, cancellation) is not { } linked)
            return false;
        change(linked);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The people whose account was linked in a way that is no longer believed, by e-mail address.</summary>
    public Task<List<Person>> UnconfirmedAsync(CancellationToken cancellation = default) =>
        db
            .People.Where(person => person.AadObjectId != null && person.LinkedBy == LinkSource.Unknown)
            .OrderBy(person => person.Email)
            .ToListAsync(cancellation);
}
