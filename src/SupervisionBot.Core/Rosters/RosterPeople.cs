using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Rosters;

/// <summary>Somebody of the roster as an administrator picks them; the address tells people of one name apart.</summary>
public sealed record RosterOne(PersonName Name, string Email);

/// <summary>Finds people and groups of the batch by what an administrator calls them; nobody for anybody else.</summary>
public sealed class RosterPeople(SupervisionDb db, KnownNames known)
{
    const int MostOffered = 6;

    /// <summary>Those whom these words name, an address or a name: none, one, or several to choose from.</summary>
    public async Task<IReadOnlyList<RosterOne>> NamedAsync(PersonId administrator, BatchId batch, string words, CancellationToken cancellationToken)
    {
        if (!await db.AdministersAsync(administrator, batch, cancellationToken))
            return [];
        if (RosterSaid.EmailIn(words) is { Length: > 0 } address)
        {
            var email = Person.NormaliseEmail(address);
            return await ListAsync(Here(batch).Where(person => person.Email == email), cancellationToken);
        }
        var places = NameReader.Places(words, await known.OfAsync(batch, cancellationToken));
        List<PersonId> ids = [.. places.SelectMany(place => place.All).Distinct().Select(key => new PersonId(key))];
        return ids.Count == 0 ? [] : await ListAsync(Here(batch).Where(person => ids.Contains(person.Id)), cancellationToken);
    }

    /// <summary>The groups of the batch, by name.</summary>
    public async Task<IReadOnlyList<GroupName>> GroupsAsync(BatchId batch, CancellationToken cancellationToken)
    {
        var groups = await db.Groups.Where(g => g.BatchId == batch).Select(g => new GroupName(g.Id, g.Name)).ToListAsync(cancellationToken);
        return [.. groups.OrderBy(one => one.Name, Batches.GroupOrder.ByName)];
    }

    /// <summary>Who has no account of Teams linked, and whom the bot knows by no other channel; supervisees need none.</summary>
    public async Task<(IReadOnlyList<RosterOne> People, int Count)> WithoutAccountAsync(
        PersonId administrator,
        BatchId batch,
        int most,
        CancellationToken cancellationToken
    )
    {
        if (!await db.AdministersAsync(administrator, batch, cancellationToken))
            return ([], 0);
        var unlinked = db
            .People.AsNoTracking()
            .Where(person =>
                person.AadObjectId == null
                && db.Memberships.Any(m => m.BatchId == batch && m.PersonId == person.Id && m.Role != Role.Supervisee)
                && !db.ChannelIdentities.Any(identity => identity.PersonId == person.Id)
            );
        var people = await unlinked
            .OrderBy(person => person.Email)
            .Take(most)
            .Select(person => new RosterOne(new PersonName(person.Id, person.Name, person.NameEn), person.Email))
            .ToListAsync(cancellationToken);
        return (people, await unlinked.CountAsync(cancellationToken));
    }

    IQueryable<Person> Here(BatchId batch) =>
        db.People.AsNoTracking().Where(person => db.AllMemberships.Any(m => m.BatchId == batch && m.PersonId == person.Id));

    static async Task<IReadOnlyList<RosterOne>> ListAsync(IQueryable<Person> people, CancellationToken cancellationToken) =>
        await people
            .OrderBy(person => person.Email)
            .Take(MostOffered)
            .Select(person => new RosterOne(new PersonName(person.Id, person.Name, person.NameEn), person.Email))
            .ToListAsync(cancellationToken);
}
