using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Summaries;

/// <summary>
/// Announces the summaries of the next minutes, so that each goes out at its minute. One that no host was there to announce is announced
/// late, and once. Who has chosen nothing gets one on workdays at eight, a trainee on Friday at five.
/// </summary>
public sealed class AnnounceSummaries(SupervisionDb db, Notices.Notices notices, TimeProvider time) : RecurringWork
{
    const int Portion = 200;

    static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    public override string Name => "summaries";

    public override TimeSpan Every => TimeSpan.FromMinutes(5);

    public override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await BeginAsync(now, cancellationToken))
            return true;
        var horizon = now + Ahead;
        var due = await (
            from plan in db.SummaryPlans
            where plan.NextAt != null && plan.NextAt <= horizon
            join person in db.People on plan.PersonId equals person.Id
            join batch in db.Batches on plan.BatchId equals batch.Id
            where batch.ClosedOn == null
            orderby plan.NextAt
            select new
            {
                plan,
                Zone = person.TimeZone ?? batch.TimeZone,
                batch.EndsOn,
            }
        )
            .Take(Portion)
            .ToListAsync(cancellationToken);
        foreach (var one in due)
        {
            var (zone, at) = (TimeZoneInfo.FindSystemTimeZoneById(one.Zone), one.plan.NextAt!.Value);
            notices.Tell(
                one.plan.PersonId,
                one.plan.BatchId,
                SummaryPlans.NoticeKind,
                SummaryPlans.SubjectOf(one.plan),
                new NoticeTiming(At: at, Chosen: true)
            );
            one.plan.Announce(one.plan.Times.NextAfter(at > now ? at : now, zone));
        }
        return due.Count == Portion;
    }

    /// <summary>People of a batch that runs who have no plan yet. True when there may be more.</summary>
    async Task<bool> BeginAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var missing = await (
            from membership in db.Memberships
            where
                (membership.Role == Role.Supervisor || membership.Role == Role.Administrator || membership.Role == Role.Trainee)
                && !db.SummaryPlans.Any(plan => plan.PersonId == membership.PersonId && plan.BatchId == membership.BatchId)
            join batch in db.Batches on membership.BatchId equals batch.Id
            where batch.StartsOn <= today && batch.EndsOn >= today && batch.ClosedOn == null
            join person in db.People on membership.PersonId equals person.Id
            orderby membership.PersonId
            select new
            {
                membership.PersonId,
                membership.BatchId,
                membership.Role,
                Zone = person.TimeZone ?? batch.TimeZone,
            }
        )
            .Take(Portion)
            .ToListAsync(cancellationToken);
        foreach (var one in missing.GroupBy(one => (one.PersonId, one.BatchId)))
        {
            var times = SummaryTimes.UsualFor(one.All(held => held.Role == Role.Trainee));
            db.SummaryPlans.Add(
                new SummaryPlan(one.Key.PersonId, one.Key.BatchId, times, times.NextAfter(now, TimeZoneInfo.FindSystemTimeZoneById(one.First().Zone)))
            );
        }
        return missing.Count == Portion;
    }
}
