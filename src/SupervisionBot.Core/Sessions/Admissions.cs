using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Sessions;

/// <summary>As what a trainee comes to a class at which they are not expected.</summary>
/// <param name="Missed">The class of the same topic that they make up by it: then it counts for them as for everybody. Null for a guest, to whom it
/// gives nothing.</param>
public sealed record Admission(Session? Missed);

/// <summary>
/// Trainees who come to a class of the batch at which they are not expected, since it is for another group. By the code they are let in to make up
/// what they missed, or as a guest where the class is open and has a place left; whoever holds it lets in whom they want. Nothing is saved here.
/// </summary>
public sealed class Admissions(SupervisionDb db, Seating seating, KnownNames names, TimeProvider time)
{
    /// <summary>Null for who is expected or let in already, and for who is no trainee of the batch.</summary>
    public async Task<Admission?> OfAsync(Session session, PersonId who, CancellationToken cancellationToken) =>
        session is { Kind: SessionKind.Class, State: SessionState.Open }
        && await db.Memberships.AnyAsync(m => m.PersonId == who && m.BatchId == session.BatchId && m.Role == Role.Trainee, cancellationToken)
        && !await db.Bookings.AnyAsync(
            b => b.SessionId == session.Id && b.PersonId == who && (b.State == BookingState.Booked || b.State == BookingState.Guest),
            cancellationToken
        )
            ? new Admission((await MissedAsync(session, [who], cancellationToken)).GetValueOrDefault(who))
            : null;

    /// <summary>Likewise, for who comes by the code alone.</summary>
    internal async Task<Admission?> ByCodeAsync(Session session, PersonId who, CancellationToken cancellationToken) =>
        await OfAsync(session, who, cancellationToken) is { } admission
        && (admission.Missed is not null || await HasPlaceAsync(session, cancellationToken))
        // Nobody is at two places at once: whoever holds it decides.
        && !await db.Arrivals.AnyAsync(
            a =>
                a.PersonId == who
                && a.VoidedAt == null
                && a.SessionId != session.Id
                && db.Sessions.Any(s => s.Id == a.SessionId && s.StartsAt < session.EndsAt && s.EndsAt > session.StartsAt),
            cancellationToken
        )
            ? admission
            : null;

    /// <summary>What each of them missed of the topic and would make up by this class, the first of it; nothing of who missed none.</summary>
    internal async Task<IReadOnlyDictionary<PersonId, Session>> MissedAsync(
        Session session,
        IReadOnlyCollection<PersonId> people,
        CancellationToken cancellationToken
    )
    {
        if (session.Topic.Length == 0 || people.Count == 0)
            return new Dictionary<PersonId, Session>();
        var rows = await (
            from credit in db.Credits.AsNoTracking()
            where
                credit.BatchId == session.BatchId
                && credit.SourceKind == AfterSession.Source
                && people.Contains(credit.TraineeId)
                && credit.VoidedAt == null
                && credit.Missed
                && credit.ClassHours <= db.Lessons.Where(l => l.SessionId == session.Id).Select(l => l.ClassHours).First()
            select new { credit.TraineeId, credit.SourceId }
        ).ToListAsync(cancellationToken);
        var ids = rows.Select(row => new SessionId(row.SourceId)).Distinct().ToList();
        var missed = await db
            .Sessions.AsNoTracking()
            .Where(s => ids.Contains(s.Id) && s.Kind == SessionKind.Class && s.Topic == session.Topic && s.StartsAt < session.StartsAt)
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.TraineeId)
            .Select(own => (Who: own.Key, First: missed.Where(s => own.Any(row => row.SourceId == s.Id.Value)).MinBy(s => s.StartsAt)))
            .Where(own => own.First is not null)
            .ToDictionary(own => own.Who, own => own.First!);
    }

    /// <summary>The one trainee of the batch who is named in full and not expected, whoever's they are; null where nobody is, or several.</summary>
    public async Task<PersonName?> NamedAsync(Session session, string words, CancellationToken cancellationToken)
    {
        var vocabulary = await names.OfAsync(session.BatchId, cancellationToken);
        var named = NameReader.Find(words, vocabulary).Where(name => name.Kind == FoundKind.One).Select(name => new PersonId(name.Only)).ToList();
        var found = await (
            from member in db.Memberships
            where
                member.BatchId == session.BatchId
                && member.Role == Role.Trainee
                && named.Contains(member.PersonId)
                && !db.Bookings.Any(b =>
                    b.SessionId == session.Id && b.PersonId == member.PersonId && (b.State == BookingState.Booked || b.State == BookingState.Guest)
                )
            join person in db.People on member.PersonId equals person.Id
            select new PersonName(person.Id, person.Name, person.NameEn)
        ).ToListAsync(cancellationToken);
        bool InFull(string name) => name.Length > 0 && words.Contains(name, StringComparison.OrdinalIgnoreCase);
        return found.FindAll(one => InFull(one.Name) || InFull(one.NameEn)) is [var only] ? only : null;
    }

    /// <summary>Gives them a chair, whatever places there are.</summary>
    internal async Task AdmitAsync(Session session, PersonId who, Admission admission, PersonId by, CancellationToken cancellationToken)
    {
        var state = admission.Missed is null ? BookingState.Guest : BookingState.Booked;
        var booking = new Booking(TypedId.New<BookingId>(time), session.Id, who, state, null, time.GetUtcNow());
        seating.Begin(booking, by);
        var seats = await seating.SeatsAsync(session.Id, cancellationToken);
        var free = state == BookingState.Guest ? seats.Find(seat => seat.IsFree) : null;
        (free ?? db.Seats.Add(new Seat(session.Id, seats.Count == 0 ? 1 : seats.Max(seat => seat.Number) + 1)).Entity).Give(booking.Id);
    }

    /// <summary>Takes it back: who is not expected by their group has no chair there, and will have missed nothing.</summary>
    internal async Task ReleaseAsync(Session session, PersonId who, PersonId by, CancellationToken cancellationToken)
    {
        if (
            session.GroupId is not { } group
            || await db.Memberships.AnyAsync(m => m.PersonId == who && m.BatchId == session.BatchId && m.GroupId == group, cancellationToken)
            || await db.Bookings.FirstOrDefaultAsync(
                b => b.SessionId == session.Id && b.PersonId == who && b.State == BookingState.Booked,
                cancellationToken
            )
                is not { } booking
        )
            return;
        await seating.GiveBackAsync(booking, session.Id, cancellationToken);
        seating.Record(booking, BookingState.Withdrawn, by);
    }

    async Task<bool> HasPlaceAsync(Session session, CancellationToken cancellationToken) =>
        await db.Lessons.AnyAsync(l => l.SessionId == session.Id && l.OpenPlaces > 0, cancellationToken)
        && (await seating.SeatsAsync(session.Id, cancellationToken)).Exists(seat => seat.IsFree)
        && !await db.Waitings.AnyAsync(w => w.SessionId == session.Id && w.EndedAt == null, cancellationToken);
}
