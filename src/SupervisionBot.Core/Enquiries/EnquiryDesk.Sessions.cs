using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Enquiries;

/// <summary>Sessions that took place, those to come, and who was or will be there.</summary>
partial class EnquiryDesk
{
    /// <summary>What each supervisor held, by kind; whoever held nothing has a line without kind.</summary>
    public async Task<IReadOnlyList<HeldLine>> HeldAsync(Enquiry.OfHeld asked, EnquiryScope scope, CancellationToken cancellationToken)
    {
        var hosts = Hosts(asked.Own ? scope with { Hosts = [scope.Asker] } : scope);
        var sessions = db.Sessions.Supervision().Where(s => s.BatchId == scope.Batch && hosts.Contains(s.SupervisorId));
        if (SpanOf(asked.Period, scope) is var (from, to))
            sessions = sessions.Where(s => s.StartsAt >= from && s.StartsAt < to);
        var held = await (
            from session in sessions
            join report in db.SessionReports on session.Id equals report.SessionId
            where report.Held
            group report by new { session.SupervisorId, session.Kind } into own
            select new
            {
                own.Key.SupervisorId,
                own.Key.Kind,
                Sessions = own.Count(),
                Minutes = own.Sum(report => (long)report.Minutes),
            }
        ).ToListAsync(cancellationToken);
        var names = await db
            .People.Where(p => hosts.Contains(p.Id))
            .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
            .ToListAsync(cancellationToken);
        return
        [
            .. names
                .OrderByDescending(name => held.Where(one => one.SupervisorId == name.Id).Sum(one => one.Sessions))
                .ThenBy(name => name.Name, StringComparer.Ordinal)
                .SelectMany(name =>
                    held.Where(one => one.SupervisorId == name.Id)
                        .OrderBy(one => one.Kind)
                        .Select(one => new HeldLine(name, one.Kind, one.Sessions, one.Minutes))
                        .DefaultIfEmpty(new HeldLine(name, null, 0, 0))
                ),
        ];
    }

    /// <summary>Sessions to come that stand as is asked.</summary>
    public async Task<SessionsFound> SessionsAsync(Enquiry.OfSessions asked, EnquiryScope scope, CancellationToken cancellationToken)
    {
        var (now, hosts) = (time.GetUtcNow(), Hosts(scope));
        var coming = db
            .Sessions.AsNoTracking()
            .Supervision()
            .Where(s => s.BatchId == scope.Batch && s.State == SessionState.Open && s.StartsAt > now && hosts.Contains(s.SupervisorId));
        if (SpanOf(asked.Period, scope) is var (from, to))
            coming = coming.Where(s => s.StartsAt >= from && s.StartsAt < to);
        if (asked.Session is { } kind)
            coming = coming.Where(s => s.Kind == kind);
        var meant = asked.Occupied switch
        {
            Occupied.Empty => coming.Where(s => !db.Seats.Any(seat => seat.SessionId == s.Id && seat.BookingId != null)),
            Occupied.Free => coming.Where(s => db.Seats.Any(seat => seat.SessionId == s.Id && seat.BookingId == null && !seat.Closed)),
            Occupied.Full => coming.Where(s => !db.Seats.Any(seat => seat.SessionId == s.Id && seat.BookingId == null && !seat.Closed)),
            Occupied.Any => coming,
            Occupied.Waited => coming.Where(s => db.Waitings.Any(w => w.SessionId == s.Id && w.EndedAt == null)),
            _ => coming.Where(s => db.Seats.Any(seat => seat.SessionId == s.Id && seat.BookingId != null)),
        };
        var found = await (
            from session in meant
            join host in db.People on session.SupervisorId equals host.Id
            orderby session.StartsAt, session.Id
            select new ComingSession(
                session,
                new PersonName(host.Id, host.Name, host.NameEn),
                db.Seats.Count(seat => seat.SessionId == session.Id && !seat.Closed),
                db.Seats.Count(seat => seat.SessionId == session.Id && seat.BookingId != null),
                db.Waitings.Count(w => w.SessionId == session.Id && w.EndedAt == null)
            )
        )
            .Take(MostRows)
            .ToListAsync(cancellationToken);
        if (asked.Occupied is Occupied.Booked or Occupied.Waited)
            found = await WithPeopleAsync(found, asked.Occupied == Occupied.Waited, cancellationToken);
        return new SessionsFound(found, await meant.CountAsync(cancellationToken), await coming.CountAsync(cancellationToken));
    }

    /// <summary>With those who booked and what they want to talk about, or those who wait.</summary>
    async Task<List<ComingSession>> WithPeopleAsync(List<ComingSession> sessions, bool waiting, CancellationToken cancellationToken)
    {
        var ids = sessions.ConvertAll(one => one.Session.Id);
        var places = waiting
            ? db
                .Waitings.Where(w => ids.Contains(w.SessionId) && w.EndedAt == null)
                .Select(w => new
                {
                    w.SessionId,
                    w.PersonId,
                    Topic = "",
                })
            : db
                .Bookings.Where(b => ids.Contains(b.SessionId) && b.State == BookingState.Booked)
                .Select(b => new
                {
                    b.SessionId,
                    b.PersonId,
                    b.Topic,
                });
        var people = await places
            .Join(
                db.People,
                place => place.PersonId,
                person => person.Id,
                (place, person) =>
                    new
                    {
                        place.SessionId,
                        place.Topic,
                        Who = new PersonName(person.Id, person.Name, person.NameEn),
                    }
            )
            .ToListAsync(cancellationToken);
        return sessions.ConvertAll(one =>
            one with
            {
                Attenders = [.. people.Where(place => place.SessionId == one.Session.Id).Select(place => (place.Who, place.Topic))],
            }
        );
    }

    /// <summary>The last such session that is over, or the next one; null when there is none.</summary>
    public async Task<Roll?> RollAsync(Enquiry.OfRoll asked, EnquiryScope scope, CancellationToken cancellationToken)
    {
        var (now, trainees) = (time.GetUtcNow(), TraineeIds(scope));
        var sessions = db
            .Sessions.AsNoTracking()
            .Where(s =>
                s.BatchId == scope.Batch
                && s.State == SessionState.Open
                && s.Kind != SessionKind.Practicum
                && db.Bookings.Any(b => b.SessionId == s.Id && b.State == BookingState.Booked && trainees.Contains(b.PersonId))
            );
        if (asked.Session is { } kind)
            sessions = sessions.Where(s => s.Kind == kind);
        if (SpanOf(asked.Period, scope) is var (from, to))
            sessions = sessions.Where(s => s.StartsAt >= from && s.StartsAt < to);
        sessions = asked.Past
            ? sessions.Where(s => s.EndsAt <= now).OrderByDescending(s => s.StartsAt)
            : sessions.Where(s => s.EndsAt > now).OrderBy(s => s.StartsAt);
        if (await sessions.FirstOrDefaultAsync(cancellationToken) is not { } session)
            return null;
        var booked = await (
            from booking in db.Bookings
            where booking.SessionId == session.Id && booking.State == BookingState.Booked && trainees.Contains(booking.PersonId)
            join person in db.People on booking.PersonId equals person.Id
            orderby person.Name
            select new
            {
                Who = new PersonName(person.Id, person.Name, person.NameEn),
                Why = db
                    .Excuses.Where(e => e.SessionId == session.Id && e.PersonId == person.Id)
                    .OrderByDescending(e => e.At)
                    .ThenByDescending(e => e.Id)
                    .Select(e => e.Why)
                    .FirstOrDefault(),
            }
        ).ToListAsync(cancellationToken);
        if (!asked.Past)
            return new Roll(
                session,
                false,
                [.. booked.Where(one => one.Why is null).Select(one => one.Who)],
                [.. booked.Where(one => one.Why is not null).Select(one => (one.Who, one.Why))]
            );
        var source = session.Id.Value;
        var missed = await db
            .Credits.AsNoTracking()
            .Where(c => c.BatchId == scope.Batch && c.SourceKind == AfterSession.Source && c.SourceId == source && c.VoidedAt == null)
            .ToDictionaryAsync(c => c.TraineeId, c => c.Missed, cancellationToken);
        return new Roll(
            session,
            await db.SessionReports.AnyAsync(r => r.SessionId == session.Id && r.Held, cancellationToken),
            [.. booked.Where(one => missed.GetValueOrDefault(one.Who.Id, true) == false).Select(one => one.Who)],
            [.. booked.Where(one => missed.GetValueOrDefault(one.Who.Id, true)).Select(one => (one.Who, one.Why))]
        );
    }
}
