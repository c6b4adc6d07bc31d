using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>
/// Reminds those who lack something, the more often the nearer the due date comes, from a week to an hour before its day is over, and not
/// after. Whether it is still missing is looked at once more when the reminder is sent. Follows, too, who joined or left a group: hands in what
/// waited only for members who have left, and settles whose materials are all accepted.
/// </summary>
public sealed class RemindOfMaterials(
    SupervisionDb db,
    MaterialList list,
    GroupConsent consent,
    ChecklistCredit credit,
    Notices.Notices notices,
    TimeProvider time
) : RecurringWork
{
    /// <summary>The subject is the item's key, the day it is due and how many hours before the end of that day.</summary>
    public const string ReminderNotice = "materials.due";

    static readonly TimeSpan[] Before =
    [
        TimeSpan.FromDays(7),
        TimeSpan.FromDays(3),
        TimeSpan.FromDays(1),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(1),
    ];

    public override string Name => "remind-of-materials";

    public override TimeSpan Every => TimeSpan.FromMinutes(15);

    /// <summary>The item that a reminder is about.</summary>
    public static string ItemOf(string subject) => subject.Split(':')[0];

    public override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var more = false;
        foreach (
            var batch in await db
                .Batches.Where(b => b.StartsOn <= today.AddDays(1) && b.EndsOn >= today.AddDays(-1) && b.ClosedOn == null)
                .ToListAsync(cancellationToken)
        )
        {
            if (batch.Description.Checklist is not { Count: > 0 })
                continue;
            more |= await consent.SettleAsync(batch, cancellationToken);
            await credit.SettleMembersAsync(batch, cancellationToken);
            await RemindAsync(batch, now, cancellationToken);
        }
        return more;
    }

    async Task RemindAsync(Batch batch, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (zone, horizon) = (batch.Description.Zone, now + Every);
        if (!await IsNearAsync(batch, now, horizon, cancellationToken))
            return;
        var trainees = await db
            .Memberships.Where(m => m.BatchId == batch.Id && m.Role == Role.Trainee)
            .Select(m => m.PersonId)
            .ToListAsync(cancellationToken);
        var since = now - Before[0] - Every;
        var told = (
            await db
                .Notices.Where(n => n.BatchId == batch.Id && n.Kind == ReminderNotice && n.DueAt >= since)
                .Select(n => new { n.To, n.Subject })
                .ToListAsync(cancellationToken)
        )
            .Select(n => (n.To, n.Subject))
            .ToHashSet();
        foreach (var (trainee, standing) in await list.OfAsync(trainees, batch.Id, batch.Description, cancellationToken))
        {
            foreach (var item in standing.Where(one => one.IsTheirs).Select(one => one.Item))
            {
                var over = item.DayIsOverAt(zone);
                if (over <= now || !Before.Any(ahead => over - ahead <= horizon))
                    continue;
                // Of those whose time has passed only the last: what no host was there to say is said once.
                var ahead = Before.Last(one => over - one <= horizon);
                var subject = $"{item.Key}:{item.DueOn:yyyy-MM-dd}:{ahead.TotalHours}";
                if (!told.Add((trainee, subject)))
                    continue;
                var at = over - ahead > now ? over - ahead : now;
                notices.Tell(
                    trainee,
                    batch.Id,
                    ReminderNotice,
                    subject,
                    new NoticeTiming(at, Gather: TimeSpan.Zero, Urgent: ahead == Before[^1], Until: over)
                );
            }
        }
    }

    /// <summary>Whether anything is due soon, for everybody or for somebody with more time.</summary>
    async Task<bool> IsNearAsync(Batch batch, DateTimeOffset now, DateTimeOffset horizon, CancellationToken cancellationToken)
    {
        var days = batch
            .Description.Checklist!.Select(item => item.DueOn)
            .Concat(await db.Extensions.Where(e => e.BatchId == batch.Id).Select(e => e.Until).Distinct().ToListAsync(cancellationToken));
        return days.Any(day =>
            (batch.Description.Checklist![0] with { DueOn = day }).DayIsOverAt(batch.Description.Zone) is var over
            && over > now
            && over - Before[0] <= horizon
        );
    }
}
