using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Summaries;

/// <summary>How the trainees of a group stand; of those without a group when it has no name.</summary>
public sealed record GroupStanding(string Group, int Trainees, int Behind, int Done);

/// <summary>What waits in a group, and since when the first of it.</summary>
/// <param name="Older">How many of it have been waiting for more days than was asked.</param>
public sealed record GroupHours(string Group, int Entries, int Older, DateTimeOffset Since);

/// <summary>A group's supervision: held in the last seven days, and to come in the next seven.</summary>
public sealed record GroupSessions(string Group, int Held, int Ahead);

/// <summary>An item of the checklist that is due soon, and how many have not handed it in.</summary>
public sealed record Deadline(ChecklistItem Item, int Days, int Missing, int Trainees);

/// <summary>Somebody whom the bot could not tell something.</summary>
/// <param name="Since">When that was last.</param>
public sealed record NotReachedPerson(PersonId Id, string Name, string NameEn, NotReachedBecause Because, int Notices, DateTimeOffset Since);

/// <summary>How a batch does as a whole, for its administrators; for anybody else it is empty.</summary>
public sealed class BatchHealth(SupervisionDb db, TraineeList list, MaterialList materials, TimeProvider time)
{
    const int MostListed = 50;

    /// <summary>So far ahead a deadline is worth a word.</summary>
    public const int DaysAhead = 14;

    static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Group by group, in the order of their names.</summary>
    public async Task<IReadOnlyList<GroupStanding>> StandingAsync(
        PersonId administrator,
        BatchId batchId,
        BatchDescription batch,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var groups = await Groups(administrator, batchId).ToDictionaryAsync(group => group.Id, group => group.Name, cancellationToken);
        var (days, found) = (new OpenDays(batch, today), new Dictionary<string, GroupStanding>());
        await foreach (var line in list.ListAsync(Trainees(administrator, batchId), batchId, days, null, cancellationToken))
        {
            var name = line.Group is { } id ? groups.GetValueOrDefault(id, "") : "";
            var (so, done) = (found.GetValueOrDefault(name) ?? new GroupStanding(name, 0, 0, 0), line.Standing.AllMet);
            found[name] = so with
            {
                Trainees = so.Trainees + 1,
                Done = so.Done + (done ? 1 : 0),
                Behind = so.Behind + (!done && line.Behind > 0 ? 1 : 0),
            };
        }
        return [.. found.Values.OrderBy(group => group.Group, GroupOrder.ByName)];
    }

    /// <summary>Where hours wait, the longest first.</summary>
    /// <param name="days">Those are told apart that have been waiting for more days; null for all.</param>
    public async Task<IReadOnlyList<GroupHours>> WaitingAsync(PersonId administrator, BatchId batch, int? days, CancellationToken cancellationToken)
    {
        DateTimeOffset? before = days is { } many ? time.GetUtcNow().AddDays(-many) : null;
        var rows = await (
            from entry in db.HourEntries
            where entry.BatchId == batch && entry.State == EntryState.Submitted
            join own in db.Memberships on new { Person = entry.TraineeId, entry.BatchId } equals new { Person = own.PersonId, own.BatchId }
            where own.Role == Role.Trainee
            join grp in Groups(administrator, batch) on own.GroupId equals grp.Id
            group entry by grp.Name into waiting
            select new
            {
                waiting.Key,
                Entries = waiting.Count(),
                Older = waiting.Count(e => before == null || e.WaitingSince < before),
                Since = waiting.Min(e => e.WaitingSince),
            }
        ).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new GroupHours(row.Key, row.Entries, row.Older, row.Since ?? time.GetUtcNow())).OrderBy(row => row.Since)];
    }

    /// <summary>Every group, those without any session too.</summary>
    public async Task<IReadOnlyList<GroupSessions>> SessionsAsync(PersonId administrator, BatchId batch, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (from, to) = (now - Week, now + Week);
        var rows = await Groups(administrator, batch)
            .Select(grp => new
            {
                grp.Name,
                Held = db.Sessions.Count(s =>
                    s.BatchId == batch
                    && (s.Kind == SessionKind.Individual || s.Kind == SessionKind.Group)
                    && s.StartsAt >= from
                    && s.StartsAt < now
                    && s.State == SessionState.Open
                    && db.Memberships.Any(m => m.PersonId == s.SupervisorId && m.BatchId == batch && m.Role == Role.Supervisor && m.GroupId == grp.Id)
                    && db.SessionReports.Any(report => report.SessionId == s.Id && report.Held)
                ),
                Ahead = db.Sessions.Count(s =>
                    s.BatchId == batch
                    && (s.Kind == SessionKind.Individual || s.Kind == SessionKind.Group)
                    && s.StartsAt >= now
                    && s.StartsAt < to
                    && s.State == SessionState.Open
                    && db.Memberships.Any(m => m.PersonId == s.SupervisorId && m.BatchId == batch && m.Role == Role.Supervisor && m.GroupId == grp.Id)
                ),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new GroupSessions(row.Name, row.Held, row.Ahead)).OrderBy(row => row.Group, GroupOrder.ByName)];
    }

    /// <summary>What is due within two weeks and not there, the next first.</summary>
    public async Task<IReadOnlyList<Deadline>> DeadlinesAsync(
        PersonId administrator,
        BatchId batchId,
        BatchDescription batch,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        List<ChecklistItem> ahead =
        [
            .. (batch.Checklist ?? []).Where(item => item.DueOn >= today && item.DueOn <= today.AddDays(DaysAhead)).OrderBy(item => item.DueOn),
        ];
        if (ahead.Count == 0)
            return [];
        var trainees = await Trainees(administrator, batchId).ToListAsync(cancellationToken);
        var standing = (await materials.OfAsync(trainees, batchId, batch, cancellationToken)).Values;
        return
        [
            .. ahead
                .Select(item => new Deadline(
                    item,
                    item.DueOn.DayNumber - today.DayNumber,
                    standing.Count(own => own.First(one => one.Item.Key == item.Key).IsMissing),
                    trainees.Count
                ))
                .Where(due => due.Missing > 0),
        ];
    }

    /// <summary>Whom the bot could not reach and has not met again since: the latest before this moment, by name.</summary>
    public async Task<IReadOnlyList<NotReachedPerson>> NotReachedAsync(PersonId administrator, BatchId batch, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var missed = await (
            from notice in db.Notices.AsNoTracking()
            where
                notice.State == NoticeState.NotReached
                && notice.ChangedAt < now
                && notice.BatchId == batch
                && IsAdministrator(administrator, batch).Any()
            join person in db.People on notice.To equals person.Id
            orderby notice.ChangedAt descending
            select new
            {
                person.Id,
                person.Name,
                person.NameEn,
                notice.Because,
                notice.ChangedAt,
            }
        )
            .Take(MostListed * 10)
            .ToListAsync(cancellationToken);
        return
        [
            .. missed
                .GroupBy(one => one.Id)
                .Take(MostListed)
                .Select(own => new NotReachedPerson(
                    own.Key,
                    own.First().Name,
                    own.First().NameEn,
                    own.First().Because ?? NotReachedBecause.NoPlace,
                    own.Count(),
                    own.First().ChangedAt
                ))
                .OrderBy(person => person.Name, StringComparer.Ordinal),
        ];
    }

    IQueryable<Membership> IsAdministrator(PersonId who, BatchId batch) =>
        db.Memberships.Where(m => m.PersonId == who && m.BatchId == batch && m.Role == Role.Administrator);

    IQueryable<Group> Groups(PersonId administrator, BatchId batch) =>
        db.Groups.AsNoTracking().Where(group => group.BatchId == batch && IsAdministrator(administrator, batch).Any());

    IQueryable<PersonId> Trainees(PersonId administrator, BatchId batch) =>
        db
            .Memberships.Where(m => m.BatchId == batch && m.Role == Role.Trainee && IsAdministrator(administrator, batch).Any())
            .Select(m => m.PersonId);
}
