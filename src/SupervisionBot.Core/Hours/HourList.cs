using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.Hours;

/// <summary>A week of a trainee's entries, Monday first, newest day first.</summary>
/// <param name="Minutes">What counts of the week: submitted or approved.</param>
public sealed record EntryWeek(DateOnly Monday, int Minutes, IReadOnlyList<HourEntry> Entries);

/// <summary>Looks up a trainee's own entries.</summary>
public sealed class HourList(SupervisionDb db)
{
    const int LookedAtForUsual = 30;

    static readonly CompiledQuery<Func<SupervisionDb, PersonId, BatchId, IAsyncEnumerable<string>>> LastTypes = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, PersonId trainee, BatchId batch) =>
                db
                    .HourEntries.Where(e => e.TraineeId == trainee && e.BatchId == batch && e.State != EntryState.Withdrawn)
                    .OrderByDescending(e => e.Day)
                    .ThenByDescending(e => e.Id)
                    .Take(LookedAtForUsual)
                    .Select(e => e.Type)
        )
    );

    /// <summary>The last entries by week, newest first, without those withdrawn.</summary>
    public async Task<IReadOnlyList<EntryWeek>> RecentAsync(Trainee trainee, int most, CancellationToken cancellationToken)
    {
        var fresh = Fresh(trainee);
        var entries = Seen(
                await Standing(trainee)
                    .OrderByDescending(e => e.Day)
                    .ThenByDescending(e => e.Id)
                    .Take(most + fresh.Count)
                    .ToListAsync(cancellationToken),
                fresh
            )
            .OrderByDescending(e => e.Day)
            .ThenByDescending(e => e.Id.Value)
            .Take(most)
            .ToList();
        if (entries.Count == 0)
            return [];
        // A week's sum is of the whole week, also where its last entries are no longer listed.
        var first = LocalTime.MondayOf(entries[^1].Day);
        var counted = Seen(await Standing(trainee).Where(e => e.Day >= first).ToListAsync(cancellationToken), fresh)
            .Where(e => e.State is EntryState.Submitted or EntryState.Approved)
            .ToList();
        return ByWeek(entries, monday => counted.Where(e => LocalTime.MondayOf(e.Day) == monday).Sum(e => e.Minutes));
    }

    /// <summary>The newest of these entries by week, each week with the sum of them.</summary>
    public static IReadOnlyList<EntryWeek> ByWeek(IReadOnlyList<HourEntry> entries, int most) =>
        ByWeek([.. entries.OrderByDescending(e => e.Day).ThenByDescending(e => e.Id.Value).Take(most)], monday =>
            entries.Where(e => LocalTime.MondayOf(e.Day) == monday).Sum(e => e.Minutes)
        );

    static IReadOnlyList<EntryWeek> ByWeek(IReadOnlyList<HourEntry> entries, Func<DateOnly, int> minutes) =>
        [.. entries.GroupBy(e => LocalTime.MondayOf(e.Day)).Select(week => new EntryWeek(week.Key, minutes(week.Key), [.. week]))];

    /// <summary>All entries but those withdrawn, oldest first.</summary>
    public async Task<IReadOnlyList<HourEntry>> AllAsync(Trainee trainee, CancellationToken cancellationToken) =>
        [.. Seen(await Standing(trainee).ToListAsync(cancellationToken), Fresh(trainee)).OrderBy(e => e.Day).ThenBy(e => e.Id.Value)];

    /// <summary>Whether there is one of that day, of that kind, with that person, as long, and not at another time.</summary>
    public Task<bool> IsThereAsync(Trainee trainee, EntryFacts facts, CancellationToken cancellationToken) =>
        Standing(trainee)
            .AnyAsync(
                e =>
                    e.Day == facts.Day
                    && e.Type == facts.Type
                    && e.SuperviseeId == facts.SuperviseeId
                    && e.Minutes == facts.Minutes
                    && (e.From == null || facts.From == null || e.From == facts.From),
                cancellationToken
            );

    /// <summary>The entry that was logged last, or null.</summary>
    public Task<HourEntry?> LastLoggedAsync(Trainee trainee, CancellationToken cancellationToken) =>
        Standing(trainee).OrderByDescending(e => e.LoggedAt).ThenByDescending(e => e.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Keys of the activity types that the trainee logs lately, the most frequent first.</summary>
    public async Task<List<string>> UsualTypesAsync(Trainee trainee, CancellationToken cancellationToken)
    {
        var types = await LastTypes.For(db)(db, trainee.Id, trainee.BatchId).ToListAsync(cancellationToken);
        return [.. types.GroupBy(type => type).OrderByDescending(type => type.Count()).Select(type => type.Key)];
    }

    /// <summary>
    /// The newest entry of the kind that the trainee logs most lately: same work, with the same person, as long. Null when nothing comes up twice.
    /// </summary>
    public async Task<HourEntry?> UsualAsync(Trainee trainee, CancellationToken cancellationToken)
    {
        var last = await Standing(trainee)
            .Where(e => e.Source != SourceKind.Opening)
            .OrderByDescending(e => e.Day)
            .ThenByDescending(e => e.Id)
            .Take(LookedAtForUsual)
            .ToListAsync(cancellationToken);
        return last.GroupBy(e => (e.Type, e.SuperviseeId, e.Minutes)).Where(kind => kind.Count() > 1).MaxBy(kind => kind.Count())?.First();
    }

    /// <summary>What this turn has logged or changed and will store at its end: a second wish in the same sentence sees it.</summary>
    IReadOnlyList<HourEntry> Fresh(Trainee trainee) =>
        [.. db.HourEntries.Local.Where(e => e.TraineeId == trainee.Id && e.BatchId == trainee.BatchId)];

    static IEnumerable<HourEntry> Seen(IReadOnlyList<HourEntry> stored, IReadOnlyList<HourEntry> fresh) =>
        fresh.Count == 0 ? stored : stored.Where(e => fresh.All(other => other.Id != e.Id)).Concat(fresh.Where(e => e.State != EntryState.Withdrawn));

    IQueryable<HourEntry> Standing(Trainee trainee) =>
        db.HourEntries.AsNoTracking().Where(e => e.TraineeId == trainee.Id && e.BatchId == trainee.BatchId && e.State != EntryState.Withdrawn);
}
