using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Records;

/// <summary>
/// Finds records. A session's record is for those who were there: the attenders who came, its supervisor, who stands in for the supervisor, and
/// the administrators of the batch. For anybody else there is none.
/// </summary>
public sealed class RecordShelf(SupervisionDb db, Authority authority, TimeProvider time)
{
    const int MostListed = 50;

    /// <summary>The session and its record, once it has begun; null for who may not read it.</summary>
    public async Task<RecordView?> FindAsync(PersonId who, BatchId batch, SessionId id, CancellationToken cancellationToken) =>
        (await ViewsAsync(who, batch, ReadableBy(who, batch).Where(s => s.Id == id), cancellationToken)).FirstOrDefault();

    /// <summary>Records that are written, of the newest sessions first.</summary>
    public Task<List<RecordView>> WrittenAsync(PersonId who, BatchId batch, CancellationToken cancellationToken) =>
        ViewsAsync(
            who,
            batch,
            ReadableBy(who, batch).Where(s => db.SessionRecords.Any(r => r.SessionId == s.Id)).OrderByDescending(s => s.StartsAt).Take(MostListed),
            cancellationToken
        );

    /// <summary>The person's own sessions that took place and of which no record is signed, oldest first.</summary>
    public Task<List<RecordView>> UnsignedAsync(PersonId supervisor, BatchId batch, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var own = ReadableBy(supervisor, batch)
            .Where(s =>
                s.SupervisorId == supervisor
                && s.EndsAt <= now
                && db.Bookings.Any(b => b.SessionId == s.Id && b.State == BookingState.Booked)
                && !db.SessionReports.Any(r => r.SessionId == s.Id && !r.Held)
                && !db.SessionRecords.Any(r => r.SessionId == s.Id && r.Edition > 0)
            );
        return ViewsAsync(supervisor, batch, own.OrderBy(s => s.StartsAt).Take(MostListed), cancellationToken);
    }

    /// <summary>The session that the person would write of: the last one that they were in or hold, signed or not.</summary>
    public async Task<RecordView?> LastAsync(PersonId who, BatchId batch, CancellationToken cancellationToken)
    {
        var own = ReadableBy(who, batch)
            .Where(s => db.Bookings.Any(b => b.SessionId == s.Id && b.State == BookingState.Booked && (b.PersonId == who || s.SupervisorId == who)));
        return (await ViewsAsync(who, batch, own.OrderByDescending(s => s.StartsAt).Take(1), cancellationToken)).FirstOrDefault();
    }

    /// <summary>The newest record that says what was agreed.</summary>
    /// <param name="with">Only of sessions that this trainee was at.</param>
    /// <param name="inGroup">Only of the group's sessions.</param>
    public async Task<RecordView?> LastAgreedAsync(PersonId who, BatchId batch, PersonId? with, GroupId? inGroup, CancellationToken cancellationToken)
    {
        var agreed = ReadableBy(who, batch).Where(s => db.SessionRecords.Any(r => r.SessionId == s.Id && r.Agreed != ""));
        if (with is { } trainee)
            agreed = agreed.Where(WasAt(trainee));
        if (inGroup is { } grp)
            agreed = agreed.Where(s =>
                s.Kind == SessionKind.Group
                && (
                    s.GroupId == grp
                    || (
                        s.GroupId == null
                        && db.Bookings.Any(b =>
                            b.SessionId == s.Id
                            && b.State == BookingState.Booked
                            && db.Memberships.Any(m => m.PersonId == b.PersonId && m.GroupId == grp)
                        )
                    )
                )
            );
        return (await ViewsAsync(who, batch, agreed.OrderByDescending(s => s.StartsAt).Take(1), cancellationToken)).FirstOrDefault();
    }

    /// <summary>What a record that they may read said, oldest first, with who wrote it.</summary>
    public async Task<IReadOnlyList<(RecordChange Change, PersonName By)>> HistoryAsync(
        PersonId who,
        BatchId batch,
        SessionId id,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from session in ReadableBy(who, batch)
            where session.Id == id
            join change in db.RecordChanges on session.Id equals change.SessionId
            join person in db.People on change.By equals person.Id
            orderby change.Version
            select new { change, author = new PersonName(person.Id, person.Name, person.NameEn) }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.change, row.author));
    }

    IQueryable<Session> ReadableBy(PersonId who, BatchId batch)
    {
        var (now, instead) = (time.GetUtcNow(), authority.StoodInForBy(who, batch));
        var there = db.Sessions.Where(WasAt(who));
        return db
            .Sessions.Supervision()
            .Where(s =>
                s.BatchId == batch
                && s.State == SessionState.Open
                && s.StartsAt <= now
                && (
                    s.SupervisorId == who
                    || instead.Contains(s.SupervisorId)
                    || there.Any(own => own.Id == s.Id)
                    || db.Memberships.Any(m => m.PersonId == who && m.BatchId == batch && m.Role == Role.Administrator)
                )
            );
    }

    /// <summary>Had a place, and is not said to have been away: the supervisor's last word counts, else their own.</summary>
    System.Linq.Expressions.Expression<Func<Session, bool>> WasAt(PersonId who) =>
        s =>
            db.Bookings.Any(b => b.SessionId == s.Id && b.PersonId == who && b.State == BookingState.Booked)
            && (
                db.Attendances.Where(a => a.SessionId == s.Id && a.PersonId == who && a.By == s.SupervisorId)
                    .OrderByDescending(a => a.At)
                    .ThenByDescending(a => a.Id)
                    .Select(a => (bool?)a.There)
                    .FirstOrDefault()
                ?? db.Attendances.Where(a => a.SessionId == s.Id && a.PersonId == who && a.By == who)
                    .OrderByDescending(a => a.At)
                    .ThenByDescending(a => a.Id)
                    .Select(a => (bool?)a.There)
                    .FirstOrDefault()
                ?? true
            );

    async Task<List<RecordView>> ViewsAsync(PersonId who, BatchId batch, IQueryable<Session> sessions, CancellationToken cancellationToken)
    {
        var found = await sessions.AsNoTracking().ToListAsync(cancellationToken);
        List<SessionId> ids = found.ConvertAll(s => s.Id);
        // Tracked: what this turn has written is read as it is now.
        var records = await db.SessionRecords.Where(r => ids.Contains(r.SessionId)).ToListAsync(cancellationToken);
        records.AddRange(db.SessionRecords.Local.Where(r => ids.Contains(r.SessionId) && !records.Contains(r)));
        var booked = await db
            .Bookings.Where(b => ids.Contains(b.SessionId) && b.State == BookingState.Booked)
            .OrderBy(b => b.MadeAt)
            .ThenBy(b => db.People.Where(p => p.Id == b.PersonId).Select(p => p.Name).FirstOrDefault())
            .Select(b => new { b.SessionId, b.PersonId })
            .ToListAsync(cancellationToken);
        var said = await db
            .Attendances.AsNoTracking()
            .Where(a => ids.Contains(a.SessionId))
            .OrderBy(a => a.At)
            .ThenBy(a => a.Id)
            .ToListAsync(cancellationToken);
        List<PersonId> people = [.. found.Select(s => s.SupervisorId), .. booked.Select(b => b.PersonId), .. records.Select(r => r.WrittenBy)];
        var names = await db
            .People.Where(p => people.Contains(p.Id))
            .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var instead = await authority.StoodInForBy(who, batch).ToListAsync(cancellationToken);

        bool Came(Session s, PersonId person) =>
            (
                said.FindLast(a => a.SessionId == s.Id && a.PersonId == person && a.By == s.SupervisorId)
                ?? said.FindLast(a => a.SessionId == s.Id && a.PersonId == person && a.By == person)
            )?.There
            ?? true;
        return found.ConvertAll(s =>
        {
            var (record, came) = (
                records.Find(r => r.SessionId == s.Id),
                booked.Where(b => b.SessionId == s.Id && Came(s, b.PersonId)).Select(b => names[b.PersonId]).ToList()
            );
            var right =
                s.SupervisorId == who ? RecordRight.Sign
                : instead.Contains(s.SupervisorId) || came.Any(person => person.Id == who) ? RecordRight.Write
                : RecordRight.Read;
            return new RecordView(s, names[s.SupervisorId], came, record, record is null ? null : names[record.WrittenBy], right);
        });
    }
}
