using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>What a batch demands of an hour entry. Answers the first rule that stands in the way, or null.</summary>
public sealed class HourRules(SupervisionDb db, PersonFinder people, TimeProvider time)
{
    static readonly CompiledQuery<Func<SupervisionDb, PersonId, BatchId, DateOnly, IAsyncEnumerable<HourEntry>>> CountingOnDay = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, PersonId trainee, BatchId batch, DateOnly day) =>
                db
                    .HourEntries.AsNoTracking()
                    .Where(e =>
                        e.TraineeId == trainee
                        && e.BatchId == batch
                        && e.Day == day
                        && e.Source != SourceKind.Opening
                        && (e.State == EntryState.Submitted || e.State == EntryState.Approved)
                    )
        )
    );

    /// <param name="replacing">The entry that the facts would change, if any: it cannot clash with itself.</param>
    public async Task<LogOutcome?> RefusalAsync(
        Trainee trainee,
        EntryFacts facts,
        EntryId? replacing,
        EntrySource source,
        CancellationToken cancellationToken
    )
    {
        if (trainee.Batch.ClosedOn is { } closed)
            return new LogOutcome.Closed(closed);
        if (facts.Minutes < 1)
            return new LogOutcome.TooShort();
        if (trainee.Batch.TypeOf(facts.Type) is not { } type)
            return new LogOutcome.UnknownType();
        if (type.Retired && source is not EntrySource.FromSession && !await IsOfTypeAsync(replacing, facts.Type, cancellationToken))
            return new LogOutcome.UnknownType();
        if (WrongDay(trainee, facts, source) is { } wrongDay)
            return wrongDay;
        var opening = source is EntrySource.Opening;
        if (facts.From is { } from && facts.Minutes > MinutesOfDay - MinuteOf(from))
            return new LogOutcome.PastMidnight(from, MinutesOfDay - MinuteOf(from));
        if (type.NeedsSupervisee && !opening && facts.SuperviseeId is null)
            return new LogOutcome.NeedsSupervisee();
        if (facts.SuperviseeId is { } supervisee && !await SupervisesAsync(trainee, supervisee, cancellationToken))
            return new LogOutcome.NeedsSupervisee();
        return opening ? null : await ClashAsync(trainee, facts, replacing, cancellationToken);
    }

    /// <summary>What was logged as a kind of work that is no longer offered stays it, and so does a session that was planned as it.</summary>
    async Task<bool> IsOfTypeAsync(EntryId? entry, string type, CancellationToken cancellationToken) =>
        entry is { } id && await db.HourEntries.AnyAsync(e => e.Id == id && e.Type == type, cancellationToken);

    /// <summary>Asked of those who were read for this turn already, as a rule.</summary>
    async Task<bool> SupervisesAsync(Trainee trainee, PersonId supervisee, CancellationToken cancellationToken) =>
        (await people.SuperviseesAsync(trainee.Id, trainee.BatchId, cancellationToken)).Any(own => own.Id == supervisee);

    LogOutcome? WrongDay(Trainee trainee, EntryFacts facts, EntrySource source)
    {
        var now = trainee.Now(time);
        var today = DateOnly.FromDateTime(now);
        var batch = trainee.Batch;
        // A balance may be entered before the batch begins.
        if (source is EntrySource.Opening && facts.Day == batch.StartsOn)
            return null;
        if (facts.Day > today)
            return new LogOutcome.FutureDay(today);
        if (facts.Day < batch.StartsOn || facts.Day > batch.EndsOn)
            return new LogOutcome.OutsideBatch(batch.StartsOn, batch.EndsOn);
        if (facts.Day == today && facts.From is { } from && MinuteOf(from) + facts.Minutes > now.TimeOfDay.TotalMinutes)
            return new LogOutcome.NotOverYet(from.AddMinutes(facts.Minutes), TimeOnly.FromDateTime(now));
        // What somebody else brings in is late through no fault of the trainee's; what comes from a session was planned in time.
        if (source.By != null || source is EntrySource.FromSession)
            return null;
        var oldest = today.AddDays(-batch.Limits.DaysBack);
        return facts.Day < oldest && string.IsNullOrWhiteSpace(facts.LateReason) ? new LogOutcome.NeedsReason(batch.Limits.DaysBack, oldest) : null;
    }

    async Task<LogOutcome?> ClashAsync(Trainee trainee, EntryFacts facts, EntryId? replacing, CancellationToken cancellationToken)
    {
        var used = 0;
        await foreach (var other in CountingOnDay.For(db)(db, trainee.Id, trainee.BatchId, facts.Day).WithCancellation(cancellationToken))
        {
            if (other.Id == replacing)
                continue;
            if (AtTheSameTime(facts, other.Facts))
                return new LogOutcome.Overlaps(other);
            used += other.Minutes;
        }
        var cap = trainee.Batch.Limits.MinutesPerDay;
        return facts.Minutes > cap - used ? new LogOutcome.OverDailyCap(cap, used) : null;
    }

    /// <summary>Entries without a time of day cannot overlap; the cap per day covers them.</summary>
    internal static bool AtTheSameTime(EntryFacts one, EntryFacts other) =>
        one.From is { } a && other.From is { } b && MinuteOf(a) < MinuteOf(b) + other.Minutes && MinuteOf(b) < MinuteOf(a) + one.Minutes;

    const int MinutesOfDay = 24 * 60;

    static int MinuteOf(TimeOnly time) => time.Hour * 60 + time.Minute;
}
