using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Notices;

/// <summary>Somebody who could not be reached.</summary>
/// <param name="Since">When it was tried last.</param>
/// <param name="Missed">Kinds of notices that wait for them, and how many of each.</param>
public sealed record UnreachedPerson(
    PersonId Id,
    string Name,
    string NameEn,
    NotReachedBecause? Because,
    DateTimeOffset Since,
    IReadOnlyDictionary<string, int> Missed
);

/// <param name="All">How many people it is in all.</param>
public sealed record Unreached(int All, IReadOnlyList<UnreachedPerson> Latest);

/// <summary>Who could not be reached, why, and what they missed. They get it, as far as it is still true, when they are met again.</summary>
public sealed class NotReachedList(SupervisionDb db)
{
    /// <summary>Null for whoever is no administrator of the batch.</summary>
    public async Task<Unreached?> OfAsync(PersonId who, BatchId batch, int most, CancellationToken cancellationToken)
    {
        if (!await db.AdministersAsync(who, batch, cancellationToken))
            return null;
        var missed = db.Notices.Where(n => n.BatchId == batch && n.State == NoticeState.NotReached);
        var all = await missed.Select(n => n.To).Distinct().CountAsync(cancellationToken);
        var people = await missed
            .GroupBy(n => n.To)
            .Select(own => new { To = own.Key, Since = own.Max(n => n.ChangedAt) })
            .Join(
                db.People,
                own => own.To,
                person => person.Id,
                (own, person) =>
                    new
                    {
                        own.To,
                        own.Since,
                        person.Name,
                        person.NameEn,
                    }
            )
            .OrderByDescending(own => own.Since)
            .Take(most)
            .ToListAsync(cancellationToken);
        var ids = people.ConvertAll(person => person.To);
        var kinds = await missed
            .Where(n => ids.Contains(n.To))
            .GroupBy(n => new
            {
                n.To,
                n.Kind,
                n.Because,
            })
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Last = group.Max(n => n.ChangedAt),
            })
            .ToListAsync(cancellationToken);
        return new Unreached(
            all,
            people.ConvertAll(person =>
            {
                var own = kinds.Where(kind => kind.Key.To == person.To).OrderByDescending(kind => kind.Last).ToList();
                return new UnreachedPerson(
                    person.To,
                    person.Name,
                    person.NameEn,
                    own[0].Key.Because,
                    person.Since,
                    own.GroupBy(kind => kind.Key.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(one => one.Count))
                );
            })
        );
    }
}
