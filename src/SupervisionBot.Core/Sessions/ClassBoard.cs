using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>Something of the programme's calendar as somebody sees it.</summary>
/// <param name="Holder">Who says who came: the teacher, or the administrator for a guest.</param>
/// <param name="Booking">The person's own place; null for who is not expected.</param>
/// <param name="Why">What they said why they cannot come; null when they did not.</param>
/// <param name="Group">For whose trainees it is; null for all.</param>
/// <param name="Missed">It is said that they were not there.</param>
/// <param name="Handout">The name of the file that was handed out and is there for the person; null when there is none.</param>
/// <param name="SignUp">How it stands with its places; null where everybody is expected.</param>
public sealed record LessonView(
    Session Session,
    Lesson Lesson,
    PersonName Holder,
    Booking? Booking,
    string? Why,
    string? Group = null,
    bool Missed = false,
    VisitPlaces? SignUp = null,
    string? Handout = null
);

/// <summary>The places of a visit for which people sign up.</summary>
/// <param name="Free">Which nobody has, and nobody waits for.</param>
/// <param name="Position">Where the person stands among those who wait; null for who does not.</param>
/// <param name="Over">The last day of signing up, once it is over; null while people can.</param>
public sealed record VisitPlaces(int All, int Free, int Waiting, int? Position, DateOnly? Over = null);

/// <summary>Somebody who is expected.</summary>
/// <param name="Why">Why they cannot come; null when they did not say so.</param>
/// <param name="Document">What they sent with it.</param>
public sealed record ExpectedPerson(PersonName Who, string? Why, StoredFile? Document = null);

/// <summary>Looks up the programme's calendar. Trainees see what they are expected at, supervisors and administrators all of the batch.</summary>
public sealed class ClassBoard(SupervisionDb db, TimeProvider time)
{
    const int MostListed = 300;

    /// <summary>What is not over and begins before, nearest first.</summary>
    public Task<IReadOnlyList<LessonView>> ToComeAsync(PersonId who, BatchId batch, DateTimeOffset? before, CancellationToken cancellationToken)
    {
        var (now, last) = (time.GetUtcNow(), before ?? DateTimeOffset.MaxValue);
        return ViewsAsync(who, batch, SeenBy(who, batch).Where(s => s.EndsAt > now && s.StartsAt < last).OrderBy(s => s.StartsAt), cancellationToken);
    }

    /// <summary>What begins in the span, past or to come.</summary>
    public Task<IReadOnlyList<LessonView>> InAsync(PersonId who, BatchId batch, Span span, CancellationToken cancellationToken)
    {
        var (from, to) = (span.From, span.To);
        return ViewsAsync(
            who,
            batch,
            SeenBy(who, batch).Where(s => s.StartsAt >= from && s.StartsAt < to).OrderBy(s => s.StartsAt),
            cancellationToken
        );
    }

    /// <summary>All of it, past and to come.</summary>
    public Task<IReadOnlyList<LessonView>> AllAsync(PersonId who, BatchId batch, CancellationToken cancellationToken) =>
        ViewsAsync(who, batch, SeenBy(who, batch).OrderBy(s => s.StartsAt), cancellationToken);

    /// <summary>What the trainee is said to have missed, the last first.</summary>
    public async Task<IReadOnlyList<LessonView>> MissedAsync(PersonId trainee, BatchId batch, CancellationToken cancellationToken)
    {
        var ids = (
            await db
                .Credits.AsNoTracking()
                .Where(c => c.TraineeId == trainee && c.BatchId == batch && c.SourceKind == AfterSession.Source && c.VoidedAt == null && c.Missed)
                .Select(c => c.SourceId)
                .ToListAsync(cancellationToken)
        ).ConvertAll(id => new SessionId(id));
        var missed = db.Sessions.Taught().Where(s => ids.Contains(s.Id)).OrderByDescending(s => s.StartsAt);
        return [.. (await ViewsAsync(trainee, batch, missed, cancellationToken)).Select(view => view with { Missed = true })];
    }

    /// <summary>What they may see, past or to come; null for anything else.</summary>
    public async Task<LessonView?> OneAsync(PersonId who, BatchId batch, SessionId id, CancellationToken cancellationToken) =>
        await ViewsAsync(who, batch, SeenBy(who, batch).Where(s => s.Id == id).OrderBy(s => s.Id), cancellationToken) is [var view, ..] ? view : null;

    /// <summary>Also when it was withdrawn, for whoever holds it.</summary>
    public async Task<LessonView?> HeldAsync(PersonId holder, BatchId batch, SessionId id, CancellationToken cancellationToken) =>
        await ViewsAsync(holder, batch, db.Sessions.Taught().Where(s => s.Id == id && s.SupervisorId == holder).OrderBy(s => s.Id), cancellationToken)
            is [var view, ..]
            ? view
            : null;

    /// <summary>Who is expected, for whoever holds it and the administrators; nobody for anybody else.</summary>
    public async Task<IReadOnlyList<ExpectedPerson>> ExpectedAsync(PersonId who, BatchId batch, SessionId id, CancellationToken cancellationToken)
    {
        var rows = await (
            from session in db.Sessions.Taught()
            where
                session.Id == id
                && session.BatchId == batch
                && (session.SupervisorId == who || db.Memberships.Any(m => m.PersonId == who && m.BatchId == batch && m.Role == Role.Administrator))
            join booking in db.Bookings on session.Id equals booking.SessionId
            where booking.State == BookingState.Booked
            join person in db.People on booking.PersonId equals person.Id
            orderby person.Email
            select new
            {
                who = new PersonName(person.Id, person.Name, person.NameEn),
                excuse = db
                    .Excuses.Where(e => e.SessionId == id && e.PersonId == person.Id)
                    .OrderByDescending(e => e.At)
                    .ThenByDescending(e => e.Id)
                    .FirstOrDefault(),
            }
        ).ToListAsync(cancellationToken);
        var shown = rows.ConvertAll(row => row.excuse?.DocumentId);
        var documents = await db.StoredFiles.AsNoTracking().Where(f => shown.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellationToken);
        return rows.ConvertAll(row => new ExpectedPerson(
            row.who,
            row.excuse?.Why,
            row.excuse?.DocumentId is { } document ? documents.GetValueOrDefault(document) : null
        ));
    }

    IQueryable<Session> SeenBy(PersonId who, BatchId batch) =>
        db
            .Sessions.Taught()
            .Where(s =>
                s.BatchId == batch
                && s.State == SessionState.Open
                && (
                    db.Memberships.Any(m =>
                        m.PersonId == who
                        && m.BatchId == batch
                        && (m.Role == Role.Administrator || m.Role == Role.Supervisor || m.Role == Role.Examiner)
                    )
                    || db.Bookings.Any(b => b.SessionId == s.Id && b.PersonId == who && b.State == BookingState.Booked)
                    || (
                        db.Lessons.Any(l => l.SessionId == s.Id && l.Places > 0)
                        && db.Memberships.Any(m =>
                            m.PersonId == who && m.BatchId == batch && m.Role == Role.Trainee && (s.GroupId == null || m.GroupId == s.GroupId)
                        )
                    )
                )
            );

    async Task<VisitPlaces> PlacesAsync(PersonId who, Lesson lesson, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var id = lesson.SessionId;
        var free = await db.Seats.CountAsync(seat => seat.SessionId == id && seat.BookingId == null && !seat.Closed, cancellationToken);
        var waiting = await db
            .Waitings.Where(w => w.SessionId == id && w.EndedAt == null)
            .OrderBy(w => w.Since)
            .ThenBy(w => w.Id)
            .Select(w => w.PersonId)
            .ToListAsync(cancellationToken);
        var position = waiting.IndexOf(who);
        return new VisitPlaces(
            lesson.Places,
            Math.Max(0, free - waiting.Count),
            waiting.Count,
            position < 0 ? null : position + 1,
            lesson.SignUpOver(time.GetUtcNow(), zone)
        );
    }

    async Task<IReadOnlyList<LessonView>> ViewsAsync(PersonId who, BatchId batch, IQueryable<Session> sessions, CancellationToken cancellationToken)
    {
        var found = await sessions.AsNoTracking().Take(MostListed).ToListAsync(cancellationToken);
        var ids = found.ConvertAll(s => s.Id);
        var lessons = await db.Lessons.AsNoTracking().Where(l => ids.Contains(l.SessionId)).ToDictionaryAsync(l => l.SessionId, cancellationToken);
        var holders = found.ConvertAll(s => s.SupervisorId);
        var names = await db
            .People.Where(p => holders.Contains(p.Id))
            .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var groups = await db.Groups.Where(g => g.BatchId == batch).ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken);
        var booked = (
            await db
                .Bookings.AsNoTracking()
                .Where(b => b.PersonId == who && b.State == BookingState.Booked && ids.Contains(b.SessionId))
                .ToListAsync(cancellationToken)
        ).ToLookup(b => b.SessionId);
        var said = (
            await db
                .Excuses.AsNoTracking()
                .Where(e => e.PersonId == who && ids.Contains(e.SessionId))
                .OrderBy(e => e.At)
                .ThenBy(e => e.Id)
                .ToListAsync(cancellationToken)
        ).ToLookup(e => e.SessionId);
        var handouts = await Handouts.NamesAsync(db, who, ids, cancellationToken);
        Dictionary<SessionId, VisitPlaces> places = [];
        if (lessons.Values.Where(lesson => lesson.HasSignUp).ToList() is { Count: > 0 } visits)
        {
            var zone = (await db.Batches.AsNoTracking().SingleAsync(b => b.Id == batch, cancellationToken)).Description.Zone;
            foreach (var lesson in visits)
                places.Add(lesson.SessionId, await PlacesAsync(who, lesson, zone, cancellationToken));
        }
        return
        [
            .. found.Select(s => new LessonView(
                s,
                lessons[s.Id],
                names[s.SupervisorId],
                booked[s.Id].FirstOrDefault(),
                said[s.Id].LastOrDefault()?.Why,
                s.GroupId is { } group ? groups.GetValueOrDefault(group) : null,
                SignUp: places.GetValueOrDefault(s.Id),
                Handout: handouts.GetValueOrDefault(s.Id)
            )),
        ];
    }
}
