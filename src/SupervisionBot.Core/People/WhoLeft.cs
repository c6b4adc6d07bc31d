using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.People;

/// <summary>Somebody who has left a batch.</summary>
/// <param name="On">By the batch's clock.</param>
public sealed record LeftPerson(PersonName Name, DateOnly On);

/// <summary>Who has left a batch, for its administrators.</summary>
public sealed class WhoLeft(SupervisionDb db, KnownNames names)
{
    const int MostListed = 40;

    /// <summary>Those whom the words name, or all when they are empty, the last first; nobody for who is no administrator of the batch.</summary>
    public async Task<IReadOnlyList<LeftPerson>> OfAsync(PersonId asker, BatchId batch, string words, CancellationToken cancellationToken)
    {
        if (!await db.AdministersAsync(asker, batch, cancellationToken))
            return [];
        List<PersonId> named =
        [
            .. NameReader
                .Places(words, await names.OfAsync(batch, cancellationToken))
                .SelectMany(place => place.All)
                .Select(key => new PersonId(key)),
        ];
        var all = words.Length == 0;
        var zone = await db.ZoneOfAsync(batch, cancellationToken);
        var rows = await (
            from one in db.AllMemberships
            where one.BatchId == batch && one.LeftAt != null && (all || named.Contains(one.PersonId))
            join person in db.People on one.PersonId equals person.Id
            select new { Name = new PersonName(person.Id, person.Name, person.NameEn), one.LeftAt }
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.DistinctBy(row => row.Name.Id)
                .OrderByDescending(row => row.LeftAt)
                .Take(MostListed)
                .Select(row => new LeftPerson(row.Name, LocalTime.Day(row.LeftAt!.Value, zone))),
        ];
    }
}
