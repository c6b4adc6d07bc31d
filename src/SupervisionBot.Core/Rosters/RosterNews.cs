using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Rosters;

/// <summary>Tells those whom it touches of changes of groups and supervisors: the person, and whose group it was and is.</summary>
public sealed class RosterNews(SupervisionDb db, Notices.Notices notices)
{
    public const string ChangedNotice = "roster.changed";

    /// <summary>What changes within this time is told as one.</summary>
    static readonly NoticeTiming Timing = new(Gather: NoticeTiming.Gathered);

    internal async Task TellAsync(BatchId batch, IReadOnlyList<RosterChange> changes, PersonId by, CancellationToken cancellationToken)
    {
        foreach (var (to, change) in await TouchedAsync(batch, changes, by, cancellationToken))
            notices.Tell(to, batch, ChangedNotice, SubjectOf(change), Timing);
    }

    /// <summary>Who has not heard of it yet hears nothing; who has, hears how it is now.</summary>
    internal async Task TakeBackAsync(BatchId batch, Act act, IReadOnlyList<RosterChange> changes, PersonId by, CancellationToken cancellationToken)
    {
        var before = await db.RosterChanges.AsNoTracking().Where(change => change.ActId == act.Id).ToListAsync(cancellationToken);
        foreach (var (to, change) in await TouchedAsync(batch, changes, by, cancellationToken))
        {
            var first = before.Find(one => one.PersonId == change.PersonId && one.Field == change.Field && one.Role == change.Role);
            // Put back: it is as it was told at first, and whoever was not told then is told now.
            var heard =
                first is null
                || first.After == change.After
                || await notices.TakeBackAsync(to, ChangedNotice, SubjectOf(first), DateTimeOffset.MinValue, cancellationToken);
            if (heard)
                notices.Tell(to, batch, ChangedNotice, SubjectOf(change), Timing);
        }
    }

    static string SubjectOf(RosterChange change) => change.Id.Value.ToString("N");

    /// <summary>Once for each person and change; who did it knows.</summary>
    async Task<IReadOnlyList<(PersonId To, RosterChange Change)>> TouchedAsync(
        BatchId batch,
        IReadOnlyList<RosterChange> changes,
        PersonId by,
        CancellationToken cancellationToken
    )
    {
        var added = changes.Where(change => change is { Field: RosterField.Role, Before: "" }).Select(change => change.PersonId).ToHashSet();
        // Who had no part in the batch before has nothing to be told yet.
        var known = await db
            .Memberships.Where(m => m.BatchId == batch && added.Contains(m.PersonId))
            .Select(m => m.PersonId)
            .ToListAsync(cancellationToken);
        added.ExceptWith(known);
        var ids = await db.Groups.Where(g => g.BatchId == batch).ToDictionaryAsync(g => g.Name, g => g.Id, cancellationToken);
        foreach (var made in db.Groups.Local.Where(g => g.BatchId == batch))
            ids[made.Name] = made.Id;
        List<(PersonId To, RosterChange Change)> told = [];
        foreach (var change in changes.Where(change => change.Field == RosterField.Presence))
            told.AddRange((await AroundAsync(batch, change.PersonId, cancellationToken)).Where(one => one != by).Select(one => (one, change)));
        foreach (var change in changes.Where(change => change.Field is RosterField.Group or RosterField.Trainee))
        {
            List<PersonId> to = added.Contains(change.PersonId) ? [] : [change.PersonId];
            foreach (var value in ((string[])[change.Before, change.After]).Where(value => value.Length > 0))
                if (change.Field == RosterField.Trainee && Guid.TryParseExact(value, "N", out var trainee))
                    to.Add(new PersonId(trainee));
                else if (change.Field == RosterField.Group && ids.TryGetValue(value, out var group))
                    to.AddRange(await InAsync(batch, group, change.Role, cancellationToken));
            told.AddRange(to.Distinct().Where(one => one != by).Select(one => (one, change)));
        }
        return told;
    }

    /// <summary>The person, who supervises them, whom they supervise, and an administrator's fellows.</summary>
    async Task<IEnumerable<PersonId>> AroundAsync(BatchId batch, PersonId who, CancellationToken cancellationToken)
    {
        var own = await db.AllMemberships.Where(m => m.BatchId == batch && m.PersonId == who).ToListAsync(cancellationToken);
        var (groups, trainees) = (
            own.Where(m => m.Role is Role.Trainee).Select(m => m.GroupId).ToList(),
            own.Select(m => m.TraineeId).OfType<PersonId>().ToList()
        );
        var led = own.Where(m => m.Role is Role.Supervisor && m.GroupId is not null).Select(m => m.GroupId).ToList();
        var runs = own.Exists(m => m.Role == Role.Administrator);
        var others = await db
            .Memberships.Where(m =>
                m.BatchId == batch
                && (
                    (m.Role == Role.Supervisor && groups.Contains(m.GroupId))
                    || (m.Role == Role.Trainee && led.Contains(m.GroupId))
                    || (m.Role == Role.Trainee && trainees.Contains(m.PersonId))
                    || m.TraineeId == who
                    || (m.Role == Role.Administrator && runs)
                )
            )
            .Select(m => m.PersonId)
            .ToListAsync(cancellationToken);
        return others.Append(who).Distinct();
    }

    /// <summary>Who has to do with somebody of the role who comes or goes: a trainee's supervisors, and everybody in a supervisor's
    /// group.</summary>
    async Task<IEnumerable<PersonId>> InAsync(BatchId batch, GroupId group, Role? role, CancellationToken cancellationToken)
    {
        if (role is not (Role.Trainee or Role.Supervisor))
            return [];
        var stored = await db.Memberships.Where(m => m.BatchId == batch && m.GroupId == group).ToListAsync(cancellationToken);
        return stored
            .Concat(db.AllMemberships.Local.Where(m => m.BatchId == batch && m.LeftAt is null))
            .Where(m => m.GroupId == group && (m.Role == Role.Supervisor || (m.Role == Role.Trainee && role == Role.Supervisor)))
            .Select(m => m.PersonId);
    }
}
