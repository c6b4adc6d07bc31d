using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Summaries;

/// <summary>Why a trainee needs a look. Each has its own sentence.</summary>
public abstract record WhyLagging
{
    WhyLagging() { }

    /// <summary>Behind plan, as <see cref="TraineeLine.Behind"/> has it.</summary>
    public sealed record Hours(long Minutes) : WhyLagging;

    /// <summary>Nothing was logged for two weeks.</summary>
    /// <param name="Since">Day of the last entry; null when there is none at all.</param>
    public sealed record Silent(DateOnly? Since) : WhyLagging;

    /// <summary>So many items of the checklist were due and are not there.</summary>
    public sealed record Materials(int Items) : WhyLagging;
}

public sealed record LaggingTrainee(TraineeName Trainee, IReadOnlyList<WhyLagging> Why)
{
    /// <summary>In minutes; 0 for those who are on plan and of whom something else is missed.</summary>
    public long Behind => Why.OfType<WhyLagging.Hours>().FirstOrDefault()?.Minutes ?? 0;
}

/// <summary>Finds the trainees who are behind plan, or have gone silent, or have not handed in what was due.</summary>
public sealed class Lagging(SupervisionDb db, TraineeList list, MaterialList materials)
{
    /// <summary>So long without an entry is worth a word.</summary>
    public const int SilentDays = 14;

    /// <summary>Those who are furthest behind first.</summary>
    /// <param name="trainees">Whom the reader supervises.</param>
    public async Task<IReadOnlyList<LaggingTrainee>> AmongAsync(
        IReadOnlyList<PersonId> trainees,
        BatchId batchId,
        BatchDescription batch,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (trainees.Count == 0 || today < batch.StartsOn || today > batch.EndsOn)
            return [];
        var silent = await SilentAsync(trainees, batchId, batch, today, cancellationToken);
        var missing = await MaterialsAsync(trainees, batchId, batch, cancellationToken);
        var days = new OpenDays(batch, today);
        List<LaggingTrainee> lagging = [];
        await foreach (
            var line in list.ListAsync(
                db.People.Where(person => trainees.Contains(person.Id)).Select(person => person.Id),
                batchId,
                days,
                null,
                cancellationToken
            )
        )
        {
            if (line.Standing.AllMet)
                continue;
            List<WhyLagging> why = [];
            if (line.Behind > 0)
                why.Add(new WhyLagging.Hours(line.Behind));
            if (silent.TryGetValue(line.Trainee.Id, out var since))
                why.Add(new WhyLagging.Silent(since));
            if (missing.TryGetValue(line.Trainee.Id, out var items))
                why.Add(new WhyLagging.Materials(items));
            if (why.Count > 0)
                lagging.Add(new LaggingTrainee(line.Trainee, why));
        }
        return [.. lagging.OrderByDescending(one => one.Behind).ThenBy(one => one.Trainee.Name, StringComparer.Ordinal)];
    }

    /// <summary>Those without an entry for the last two weeks, with the day of the last one before.</summary>
    async Task<Dictionary<PersonId, DateOnly?>> SilentAsync(
        IReadOnlyList<PersonId> trainees,
        BatchId batchId,
        BatchDescription batch,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var since = today.AddDays(-SilentDays);
        if (batch.StartsOn > since)
            return [];
        var entries = db.HourEntries.Where(e => e.BatchId == batchId && e.State != EntryState.Withdrawn && e.Source != SourceKind.Opening);
        var heard = await entries
            .Where(e => trainees.Contains(e.TraineeId) && e.Day > since)
            .Select(e => e.TraineeId)
            .Distinct()
            .ToListAsync(cancellationToken);
        List<PersonId> silent = [.. trainees.Except(heard)];
        if (silent.Count == 0)
            return [];
        var last = await entries
            .Where(e => silent.Contains(e.TraineeId))
            .GroupBy(e => e.TraineeId)
            .Select(own => new { own.Key, Day = own.Max(e => e.Day) })
            .ToDictionaryAsync(own => own.Key, own => (DateOnly?)own.Day, cancellationToken);
        return silent.ToDictionary(id => id, id => last.GetValueOrDefault(id));
    }

    /// <summary>How many items of the checklist are overdue, by what is due for each: with their extensions, and their group's items.</summary>
    async Task<Dictionary<PersonId, int>> MaterialsAsync(
        IReadOnlyList<PersonId> trainees,
        BatchId batchId,
        BatchDescription batch,
        CancellationToken cancellationToken
    ) =>
        (await materials.OfAsync(trainees, batchId, batch, cancellationToken))
            .Select(one => (one.Key, Missing: one.Value.Count(item => item.IsDue)))
            .Where(one => one.Missing > 0)
            .ToDictionary(one => one.Key, one => one.Missing);
}
