using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>Which sessions are meant, the same for every question.</summary>
static class SessionQueries
{
    /// <summary>What a supervisor offers and trainees book.</summary>
    public static IQueryable<Session> Supervision(this IQueryable<Session> sessions) =>
        sessions.Where(s => s.Kind == SessionKind.Individual || s.Kind == SessionKind.Group);

    /// <summary>What stands in the programme's calendar.</summary>
    public static IQueryable<Session> Taught(this IQueryable<Session> sessions) =>
        sessions.Where(s => s.Kind == SessionKind.Class || s.Kind == SessionKind.Visit || s.Kind == SessionKind.Closing);

    /// <summary>Who has signed up: a former trainee as a guest of a class, a trainee of a visit as everybody who is expected.</summary>
    public static BookingState SignedUp(this Session session) => session.Kind == SessionKind.Visit ? BookingState.Booked : BookingState.Guest;

    /// <summary>What people published or planned themselves.</summary>
    public static IQueryable<Session> BesideCalendar(this IQueryable<Session> sessions) =>
        sessions.Where(s => s.Kind != SessionKind.Class && s.Kind != SessionKind.Visit && s.Kind != SessionKind.Closing);

    /// <summary>What the person may move and withdraw: what they hold, and as an administrator the calendar of the batch; a teacher has their class
    /// from it.</summary>
    public static IQueryable<Session> ChangeableBy(this SupervisionDb db, PersonId who) =>
        db.Sessions.Where(s =>
            s.Kind == SessionKind.Class || s.Kind == SessionKind.Visit || s.Kind == SessionKind.Closing
                ? db.Memberships.Any(m => m.PersonId == who && m.BatchId == s.BatchId && m.Role == Role.Administrator)
                : s.SupervisorId == who
        );
}
