using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Exports;

/// <summary>A class, a visit or a supervision session.</summary>
/// <param name="Report">What was said of it afterwards; null while nothing was.</param>
/// <param name="Group">For whose trainees it is: of supervision, the group of who held it.</param>
/// <param name="Guests">Former trainees who have a place.</param>
public sealed record ExportSession(Session Session, Lesson? Lesson, PersonName Holder, SessionReport? Report, string? Group, int Guests);

/// <summary>Whether somebody was at a class.</summary>
public enum RollState
{
    /// <summary>It is not over.</summary>
    Expected,
    Present,
    Missed,

    /// <summary>Was away and had said so.</summary>
    Excused,

    /// <summary>Was away, and has made it up.</summary>
    MadeUp,

    /// <summary>It is over, and nobody has said who was there.</summary>
    NotSaid,

    /// <summary>It did not take place.</summary>
    NotHeld,
}

/// <param name="ClassHours">What counts of it for them.</param>
public sealed record RollLine(PersonId Trainee, RollState State, int ClassHours);

/// <summary>Who was where, for a sheet.</summary>
public sealed class ExportRolls(SupervisionDb db, ExportFigures figures)
{
    /// <summary>The programme's calendar, by time.</summary>
    public Task<IReadOnlyList<ExportSession>> TaughtAsync(ExportScope scope, CancellationToken cancellationToken) =>
        SessionsAsync(scope, db.Sessions.Taught(), cancellationToken);

    /// <summary>Supervision that was held, by time.</summary>
    public async Task<IReadOnlyList<ExportSession>> SupervisionAsync(ExportScope scope, CancellationToken cancellationToken) =>
        [.. (await SessionsAsync(scope, db.Sessions.Supervision(), cancellationToken)).Where(one => one.Report is { Held: true })];

    /// <summary>How many trainees had something counted of each session.</summary>
    public async Task<IReadOnlyDictionary<SessionId, int>> CameAsync(ExportScope scope, CancellationToken cancellationToken)
    {
        var batch = scope.Batch.Id;
        var counted = await db
            .Credits.AsNoTracking()
            .Where(c => c.BatchId == batch && c.SourceKind == AfterSession.Source && c.VoidedAt == null && !c.Missed)
            .GroupBy(c => c.SourceId)
            .Select(of => new { of.Key, Count = of.Count() })
            .ToListAsync(cancellationToken);
        return counted.ToDictionary(one => new SessionId(one.Key), one => one.Count);
    }

    /// <summary>Those of the trainees of the export who are expected at it.</summary>
    public async Task<IReadOnlyList<RollLine>> RollAsync(ExportScope scope, ExportSession one, CancellationToken cancellationToken)
    {
        var (id, source, batch) = (one.Session.Id, one.Session.Id.Value, scope.Batch.Id);
        var whose = figures.Whose(scope.Who.Id, batch, scope.Asked);
        var booked = await db
            .Bookings.AsNoTracking()
            .Where(b => b.SessionId == id && b.State == BookingState.Booked && whose.Contains(b.PersonId))
            .Select(b => b.PersonId)
            .ToListAsync(cancellationToken);
        if (one.Session.EndsAt > scope.At)
            return booked.ConvertAll(who => new RollLine(who, RollState.Expected, 0));
        if (one.Report is { Held: false })
            return booked.ConvertAll(who => new RollLine(who, RollState.NotHeld, 0));
        var said = (
            await db
                .Attendances.AsNoTracking()
                .Where(a => a.SessionId == id && a.By != a.PersonId)
                .OrderBy(a => a.At)
                .ThenBy(a => a.Id)
                .Select(a => new { a.PersonId, a.There })
                .ToListAsync(cancellationToken)
        ).ToLookup(a => a.PersonId, a => a.There);
        var credits = await db
            .Credits.AsNoTracking()
            .Where(c => c.BatchId == batch && c.SourceKind == AfterSession.Source && c.SourceId == source && c.VoidedAt == null)
            .ToDictionaryAsync(c => c.TraineeId, c => c.Facts, cancellationToken);
        var excused = await db.ExcusesThatStand().Where(e => e.SessionId == id).Select(e => e.PersonId).ToHashSetAsync(cancellationToken);
        var madeUp = await db
            .ClassesMadeUp.Where(m => m.SessionId == id && m.UndoneAt == null)
            .Select(m => m.PersonId)
            .Union(db.MakeUps.Where(m => m.SessionId == id && m.State == MakeUpState.Accepted).Select(m => m.PersonId))
            .ToHashSetAsync(cancellationToken);
        return booked.ConvertAll(who =>
        {
            var state =
                said.Contains(who) && said[who].Last() ? RollState.Present
                : madeUp.Contains(who) ? RollState.MadeUp
                : excused.Contains(who) ? RollState.Excused
                : said.Contains(who) ? RollState.Missed
                : RollState.NotSaid;
            return new RollLine(who, state, credits.GetValueOrDefault(who) is { Missed: false } given ? given.ClassHours : 0);
        });
    }

    async Task<IReadOnlyList<ExportSession>> SessionsAsync(ExportScope scope, IQueryable<Session> sessions, CancellationToken cancellationToken)
    {
        var (batch, zone) = (scope.Batch.Id, scope.Batch.Description.Zone);
        var rows = await (
            from session in sessions.AsNoTracking()
            where session.BatchId == batch && session.State == SessionState.Open
            join holder in db.People on session.SupervisorId equals holder.Id
            join lesson in db.Lessons.AsNoTracking() on session.Id equals lesson.SessionId into lessons
            from lesson in lessons.DefaultIfEmpty()
            join report in db.SessionReports.AsNoTracking() on session.Id equals report.SessionId into reports
            from report in reports.DefaultIfEmpty()
            orderby session.StartsAt, session.Id
            select new
            {
                session,
                lesson,
                report,
                holder = new PersonName(holder.Id, holder.Name, holder.NameEn),
                guests = db.Bookings.Count(b => b.SessionId == session.Id && b.State == BookingState.Guest),
            }
        ).ToListAsync(cancellationToken);
        var groups = await db.Groups.AsNoTracking().Where(g => g.BatchId == batch).ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken);
        var own = (
            await db
                .Memberships.AsNoTracking()
                .Where(m => m.BatchId == batch && m.Role == Role.Supervisor && m.GroupId != null)
                .Select(m => new { m.PersonId, m.GroupId })
                .ToListAsync(cancellationToken)
        ).ToLookup(m => m.PersonId, m => m.GroupId!.Value);
        string? GroupOf(Session session)
        {
            var group = session.GroupId
                ?? (session.Kind.IsTaught() || own[session.SupervisorId].Count() != 1 ? null : own[session.SupervisorId].First());
            return group is { } id ? groups.GetValueOrDefault(id) : null;
        }
        return
        [
            .. rows.Where(row => scope.Asked.Takes(LocalTime.Day(row.session.StartsAt, zone)))
                .Select(row => new ExportSession(row.session, row.lesson, row.holder, row.report, GroupOf(row.session), row.guests)),
        ];
    }
}
