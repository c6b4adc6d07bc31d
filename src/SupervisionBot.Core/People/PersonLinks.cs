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
        if (Person.NormaliseObjectId(aadObjectId) is not { } objectId) return false;
        if (await db.People.FindAsync([id], cancellation) is not { AadObjectId: null } person) return false;
        if (await db.People.AnyAsync(other => other.AadObjectId == objectId, cancellation)) return false;
        person.Link(objectId);
        return true;
    }

    /// <summary>Makes an account the person's. It was nobody's, or that of somebody without a role, who gives it up; the person's earlier account is replaced.</summary>
    internal async Task LinkAsync(PersonId id, ChannelUser user, string? aadObjectId, CancellationToken cancellation)
    {
        if (Person.NormaliseObjectId(aadObjectId) is not { } objectId)
        {
            if (await db.ChannelIdentities.FindAsync([user.ChannelId, user.FromId], cancellation) is { } known) known.MoveTo(id, time.GetUtcNow());
            else db.ChannelIdentities.Add(new ChannelIdentity(user, id, time.GetUtcNow()));
            return;
        }

        if (await db.People.FirstOrDefaultAsync(other => other.AadObjectId == objectId && other.Id != id, cancellation) is { } other) other.Unlink();
        (await db.People.FirstAsync(person => person.Id == id, cancellation)).Link(objectId);
    }
}
