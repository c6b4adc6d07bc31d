using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>The answer to "nothing this week".</summary>
public abstract record WeekOutcome
{
    WeekOutcome() { }

    public sealed record Saved(DateOnly Monday) : WeekOutcome;

    /// <summary>It was said before.</summary>
    public sealed record Already(DateOnly Monday) : WeekOutcome;

    /// <summary>There are entries for the week.</summary>
    public sealed record HasEntries(DateOnly Monday, int Minutes) : WeekOutcome;

    /// <summary>Before or after the batch, or still to come.</summary>
    public sealed record NotAWeek : WeekOutcome;
}

/// <summary>A trainee's weeks that are over and of which nothing is known: neither an entry nor an answer. Mondays, oldest first.</summary>
public sealed record OpenWeeks(PersonId Trainee, IReadOnlyList<DateOnly> Mondays);

/// <summary>Weeks without word. A week in which all days are closed expects none.</summary>
public sealed class Weeks(SupervisionDb db, Authority authority, TimeProvider time)
{
    /// <param name="back">0 is this week, 1 the week before.</param>
    public Task<WeekOutcome> NothingAsync(Trainee trainee, int back, CancellationToken cancellationToken) =>
        NothingInAsync(trainee, LocalTime.MondayOf(trainee.Today(time)).AddDays(-7 * back), cancellationToken);

    /// <param name="day">Any day of the week.</param>
    public Task<WeekOutcome> NothingAroundAsync(Trainee trainee, DateOnly day, CancellationToken cancellationToken) =>
        NothingInAsync(trainee, LocalTime.MondayOf(day), cancellationToken);

    public async Task<WeekOutcome> NothingInAsync(Trainee trainee, DateOnly monday, CancellationToken cancellationToken)
    {
        var sunday = monday.AddDays(6);
        if (monday != LocalTime.MondayOf(monday) || monday > trainee.Today(time) || sunday < trainee.Batch.StartsOn || monday > trainee.Batch.EndsOn)
            return new WeekOutcome.NotAWeek();
        var logged = await db
            .HourEntries.Where(e =>
                e.TraineeId == trainee.Id
                && e.BatchId == trainee.BatchId
                && e.Day >= monday
                && e.Day <= sunday
                && e.State != EntryState.Withdrawn
                && e.Source != SourceKind.Opening
            )
            .SumAsync(e => (int?)e.Minutes, cancellationToken);
        if (logged is { } minutes and > 0)
            return new WeekOutcome.HasEntries(monday, minutes);
        if (await db.WeekAnswers.AnyAsync(a => a.TraineeId == trainee.Id && a.BatchId == trainee.BatchId && a.Monday == monday, cancellationToken))
            return new WeekOutcome.Already(monday);
        db.WeekAnswers.Add(new WeekAnswer(trainee.BatchId, trainee.Id, monday, time.GetUtcNow()));
        db.Note(time, trainee.Id, ActKind.WeekWithoutHours);
        return new WeekOutcome.Saved(monday);
    }

    public async Task<IReadOnlyList<DateOnly>> OpenAsync(Trainee trainee, CancellationToken cancellationToken)
    {
        var id = trainee.Id;
        return (
            await OpenAsync(trainee.BatchId, trainee.Batch, db.People.Where(person => person.Id == id).Select(person => person.Id), cancellationToken)
        )[0].Mondays;
    }

    /// <summary>Of every trainee whom they supervise, or for an administrator of everybody; those without an open week too.</summary>
    public Task<IReadOnlyList<OpenWeeks>> OpenOfAsync(Reviewer reviewer, bool everybody, CancellationToken cancellationToken) =>
        OpenAsync(
            reviewer.BatchId,
            reviewer.Batch,
            everybody ? authority.TraineesOf(reviewer.Id, reviewer.BatchId) : authority.SupervisedBy(reviewer.Id, reviewer.BatchId),
            cancellationToken
        );

    /// <summary>Those of them who have no entry of these days, and have not said that there is nothing in a week of them.</summary>
    public async Task<IReadOnlyList<PersonId>> QuietAsync(
        Reviewer reviewer,
        bool everybody,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        var (id, monday) = (reviewer.BatchId, LocalTime.MondayOf(from));
        var trainees = everybody ? authority.TraineesOf(reviewer.Id, id) : authority.SupervisedBy(reviewer.Id, id);
        return await trainees
            .Where(trainee =>
                !db.HourEntries.Any(e =>
                    e.BatchId == id
                    && e.TraineeId == trainee
                    && e.Day >= from
                    && e.Day <= to
                    && e.State != EntryState.Withdrawn
                    && e.Source != SourceKind.Opening
                ) && !db.WeekAnswers.Any(a => a.BatchId == id && a.TraineeId == trainee && a.Monday >= monday && a.Monday <= to)
            )
            .ToListAsync(cancellationToken);
    }

    async Task<IReadOnlyList<OpenWeeks>> OpenAsync(
        BatchId id,
        BatchDescription batch,
        IQueryable<PersonId> trainees,
        CancellationToken cancellationToken
    )
    {
        var weeks = Expected(batch);
        var known = await db
            .HourEntries.Where(e =>
                e.BatchId == id && trainees.Contains(e.TraineeId) && e.State != EntryState.Withdrawn && e.Source != SourceKind.Opening
            )
            .Select(e => new { e.TraineeId, e.Day })
            .Distinct()
            .ToListAsync(cancellationToken);
        var answered = await db
            .WeekAnswers.Where(a => a.BatchId == id && trainees.Contains(a.TraineeId))
            .Select(a => new { a.TraineeId, a.Monday })
            .ToListAsync(cancellationToken);
        var spoken = known
            .Select(day => (day.TraineeId, Monday: LocalTime.MondayOf(day.Day)))
            .Concat(answered.Select(a => (a.TraineeId, a.Monday)))
            .ToHashSet();
        var all = await trainees.ToListAsync(cancellationToken);
        return [.. all.Select(trainee => new OpenWeeks(trainee, [.. weeks.Where(monday => !spoken.Contains((trainee, monday)))]))];
    }

    /// <summary>Weeks of the batch that are over and have an open day.</summary>
    List<DateOnly> Expected(BatchDescription batch)
    {
        var today = LocalTime.Day(time.GetUtcNow(), batch.Zone);
        List<DateOnly> weeks = [];
        for (var monday = LocalTime.MondayOf(batch.StartsOn); monday.AddDays(6) < today && monday <= batch.EndsOn; monday = monday.AddDays(7))
            if (Enumerable.Range(0, 7).Select(monday.AddDays).Any(day => day >= batch.StartsOn && day <= batch.EndsOn && batch.IsOpen(day)))
                weeks.Add(monday);
        return weeks;
    }
}
