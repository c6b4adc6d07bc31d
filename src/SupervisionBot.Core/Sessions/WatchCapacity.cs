using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Tells a group's supervisors and the administrators when too little supervision is published for it: once, until it was healed and breaks anew.
/// </summary>
public sealed class WatchCapacity(SupervisionDb db, Capacities capacities, SessionNews news, TimeProvider time) : RecurringWork
{
    public override string Name => "watch-capacity";

    public override TimeSpan Every => TimeSpan.FromHours(1);

    public override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var batch in await db.Batches.AsNoTracking().Where(b => b.ClosedOn == null).ToListAsync(cancellationToken))
        {
            var today = LocalTime.Day(time.GetUtcNow(), batch.Description.Zone);
            if (today >= batch.StartsOn && today <= batch.Description.LastSessionDay)
                await WatchAsync(batch, today, cancellationToken);
        }
        return false;
    }

    async Task WatchAsync(Batch batch, DateOnly today, CancellationToken cancellationToken)
    {
        var known = await db
            .CapacityAlarms.Where(alarm => db.Groups.Any(group => group.Id == alarm.GroupId && group.BatchId == batch.Id))
            .ToDictionaryAsync(alarm => (alarm.GroupId, alarm.Rule), cancellationToken);
        foreach (var (group, lines) in await capacities.OfAsync(batch.Id, batch.Description, cancellationToken))
        foreach (var line in lines)
        {
            if (!known.TryGetValue((group.Id, line.Rule), out var alarm))
                alarm = db.CapacityAlarms.Add(new CapacityAlarm(group.Id, line.Rule)).Entity;
            var presses = line.PublishBy.AddDays(-batch.Description.Booking.AlarmDays) <= today;
            if (!alarm.IsNews(line.Short > 0, presses, time.GetUtcNow()))
                continue;
            foreach (var person in await ToTellAsync(batch.Id, group.Id, cancellationToken))
                news.TooFew(person, batch.Id, group.Id, line.Rule);
        }
    }

    async Task<IEnumerable<PersonId>> ToTellAsync(BatchId batch, GroupId group, CancellationToken cancellationToken) =>
        await db
            .Memberships.Where(m => m.BatchId == batch && (m.Role == Role.Administrator || (m.Role == Role.Supervisor && m.GroupId == group)))
            .Select(m => m.PersonId)
            .Distinct()
            .ToListAsync(cancellationToken);
}
