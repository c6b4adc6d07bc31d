using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Summaries;

/// <param name="Newest">When the last of them was logged.</param>
public sealed record WaitingHours(int Entries, int Minutes, int Trainees, DateTimeOffset Newest);

/// <param name="Since">Day of the last entry; null when there is none at all.</param>
public sealed record QuietTrainee(PersonId Id, string Name, string NameEn, DateOnly? Since);

public sealed record MonthOfTrainee(string Name, string NameEn, int LoggedMinutes, int ApprovedMinutes);

/// <summary>What a supervisor's summary is made of, for the trainees for whom they may act.</summary>
public sealed class SummaryFigures(SupervisionDb db, Authority authority)
{
    /// <summary>So long without an entry is worth a word.</summary>
    public const int QuietDays = 14;

    /// <summary>Null when nothing waits.</summary>
    public async Task<WaitingHours?> WaitingAsync(PersonId supervisor, BatchId batch, CancellationToken cancellationToken)
    {
        var trainees = authority.SupervisedBy(supervisor, batch);
        var waiting = await db.HourEntries.AsNoTracking()
            .Where(e => e.BatchId == batch && e.State == EntryState.Submitted && trainees.Contains(e.TraineeId))
            .GroupBy(e => e.TraineeId).Select(own => new { Entries = own.Count(), Minutes = own.Sum(e => e.Minutes), Newest = own.Max(e => e.LoggedAt) }).ToListAsync(cancellationToken);
        return waiting.Count == 0 ? null : new WaitingHours(waiting.Sum(w => w.Entries), waiting.Sum(w => w.Minutes), waiting.Count, waiting.Max(w => w.Newest));
    }

    /// <summary>Trainees without an entry for the last two weeks, the longest silent first.</summary>
    public async Task<IReadOnlyList<QuietTrainee>> QuietAsync(PersonId supervisor, BatchId batch, DateOnly today, CancellationToken cancellationToken)
    {
        var since = today.AddDays(-QuietDays);
        var trainees = authority.SupervisedBy(supervisor, batch);
        var started = await db.Batches.Where(b => b.Id == batch).Select(b => b.StartsOn).FirstAsync(cancellationToken);
        if (started > since) return [];
        var quiet = await db.People.AsNoTracking()
            .Where(p => trainees.Contains(p.Id) && !db.HourEntries.Any(e => e.TraineeId == p.Id && e.BatchId == batch && e.Day > since && e.State != EntryState.Withdrawn))
            .Select(p => new QuietTrainee(p.Id, p.Name, p.NameEn, db.HourEntries.Where(e => e.TraineeId == p.Id && e.BatchId == batch && e.State != EntryState.Withdrawn).Max(e => (DateOnly?)e.Day)))
            .ToListAsync(cancellationToken);
        return [.. quiet.OrderBy(trainee => trainee.Since ?? DateOnly.MinValue).ThenBy(trainee => trainee.Name, StringComparer.Ordinal)];
    }

    /// <summary>The days of one month, trainee by trainee; all of the supervisor's, those without an entry too.</summary>
    public async Task<IReadOnlyList<MonthOfTrainee>> MonthAsync(PersonId supervisor, BatchId batch, DateOnly month, CancellationToken cancellationToken)
    {
        var (from, to) = (month, month.AddMonths(1));
        var trainees = authority.SupervisedBy(supervisor, batch);
        var entries = db.HourEntries.Where(e => e.BatchId == batch && e.Day >= from && e.Day < to && (e.State == EntryState.Submitted || e.State == EntryState.Approved));
        var months = await db.People.AsNoTracking().Where(p => trainees.Contains(p.Id)).Select(p => new MonthOfTrainee(
            p.Name, p.NameEn, entries.Where(e => e.TraineeId == p.Id).Sum(e => e.Minutes), entries.Where(e => e.TraineeId == p.Id && e.State == EntryState.Approved).Sum(e => e.Minutes)))
            .ToListAsync(cancellationToken);
        return [.. months.OrderByDescending(trainee => trainee.LoggedMinutes).ThenBy(trainee => trainee.Name, StringComparer.Ordinal)];
    }

    public static DateOnly MonthBefore(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
}
