using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>What a trainee lacks, for whoever is responsible for them.</summary>
public sealed record LackingTrainee(TraineeName Trainee, IReadOnlyList<ItemStanding> Missing);

/// <summary>An item, and how many lack it: trainees, or groups where it is theirs.</summary>
public sealed record LackingItem(ChecklistItem Item, int Missing, int Of);

/// <summary>What is missing of a group or of all trainees for whom somebody may act.</summary>
/// <param name="Trainees">How many there are in all.</param>
/// <param name="Lacking">Those who lack something, by name; the first of them.</param>
public sealed record MissingOverview(int Trainees, int LackingCount, IReadOnlyList<LackingTrainee> Lacking, IReadOnlyList<LackingItem> Items);

/// <summary>Says for a supervisor or administrator who lacks what.</summary>
public sealed class MissingMaterials(SupervisionDb db, Authority authority, MaterialList list, Looks looks)
{
    /// <param name="group">Only its members; null for everybody for whom they may act.</param>
    /// <param name="trainee">Only this one.</param>
    public async Task<MissingOverview> OfAsync(
        PersonId who,
        BatchId batch,
        BatchDescription description,
        GroupId? group,
        PersonId? trainee,
        int most,
        CancellationToken cancellationToken
    )
    {
        var seen = authority.TraineesOf(who, batch);
        var people = await db
            .People.AsNoTracking()
            .Where(person =>
                seen.Contains(person.Id)
                && (trainee == null || person.Id == trainee)
                && (
                    group == null
                    || db.Memberships.Any(m => m.BatchId == batch && m.Role == Role.Trainee && m.PersonId == person.Id && m.GroupId == group)
                )
            )
            .Select(person => new TraineeName(person.Id, person.Name, person.NameEn))
            .ToListAsync(cancellationToken);
        if (trainee is not null && people is [var one])
            await looks.NoteAsync(who, one.Id, LookedAt.Standing, cancellationToken);
        var standing = await list.OfAsync([.. people.Select(person => person.Id)], batch, description, cancellationToken);
        List<LackingTrainee> lacking =
        [
            .. people
                .OrderBy(person => person.Name, StringComparer.Ordinal)
                .Select(person => new LackingTrainee(person, [.. standing.GetValueOrDefault(person.Id, []).Where(one => one.IsMissing)]))
                .Where(one => one.Missing.Count > 0),
        ];
        return new MissingOverview(
            people.Count,
            lacking.Count,
            [.. lacking.Take(most)],
            [.. (description.Checklist ?? []).Select(item => CountOf(item, standing.Values))]
        );
    }

    static LackingItem CountOf(ChecklistItem item, IEnumerable<IReadOnlyList<ItemStanding>> trainees)
    {
        var all = trainees.Select(one => one.First(standing => standing.Item.Key == item.Key)).ToList();
        // A group's item is one, of however many members.
        if (item.By == HandedInBy.Group)
            all =
            [
                .. all.Where(one => one.Group != null)
                    .GroupBy(one => one.Group!.Id)
                    .Select(members => members.FirstOrDefault(one => one.IsMissing) ?? members.First()),
            ];
        return new LackingItem(item, all.Count(one => one.IsMissing), all.Count);
    }
}
