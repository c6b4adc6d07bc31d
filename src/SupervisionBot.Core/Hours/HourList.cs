using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.Hours;

/// <summary>A week of a trainee's entries, Monday first, newest day first.</summary>
/// <param name="Minutes">What counts of them: submitted or approved.</param>
public sealed record EntryWeek(DateOnly Monday, int Minutes, IReadOnlyList<HourEntry> Entries);

/// <summary>Looks up a trainee's own entries.</summary>
public sealed class HourList(SupervisionDb db)
{
    /// <summary>The last entries by week, newest first, without those withdrawn.</summary>
    public async Task<IReadOnlyList<EntryWeek>> RecentAsync(Trainee trainee, int most, CancellationToken cancellationToken)
    {
        var entries = await Standing(trainee).OrderByDescending(e => e.Day).ThenByDescending(e => e.Id).Take(most).ToListAsync(cancellationToken);
        return [.. entries.GroupBy(e => MondayOf(e.Day)).Select(week => new EntryWeek(week.Key, week.Where(e => e.Counts).Sum(e => e.Minutes), [.. week]))];
    }

    /// <summary>The entry that was logged last, or null.</summary>
    public Task<HourEntry?> LastLoggedAsync(Trainee trainee, CancellationToken cancellationToken) =>
        Standing(trainee).OrderByDescending(e => e.LoggedAt).ThenByDescending(e => e.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Keys of the activity types that the trainee logs, the most frequent first.</summary>
    public Task<List<string>> UsualTypesAsync(Trainee trainee, CancellationToken cancellationToken) =>
        Standing(trainee).GroupBy(e => e.Type).OrderByDescending(type => type.Count()).Select(type => type.Key).ToListAsync(cancellationToken);

    IQueryable<HourEntry> Standing(Trainee trainee) => db.HourEntries.AsNoTracking()
        .Where(e => e.TraineeId == trainee.Id && e.BatchId == trainee.BatchId && e.State != EntryState.Withdrawn);

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
