using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>Who of the group has a place now, and who could not get one.</summary>
public sealed record GroupBooked(Session Session, IReadOnlyList<PersonName> Booked, IReadOnlyList<PersonName> LeftOut);

/// <summary>One member books a group session for the whole group.</summary>
public sealed class GroupBooking(SupervisionDb db, BookingDesk desk, Seating seating, SessionNews news, TimeProvider time)
{
    /// <summary>The others of the trainee's group who have no place in the session yet.</summary>
    public async Task<IReadOnlyList<PersonName>> OthersAsync(Trainee trainee, SessionId session, CancellationToken cancellationToken) =>
        await (
            from mine in db.Memberships
            where mine.PersonId == trainee.Id && mine.BatchId == trainee.BatchId && mine.Role == Role.Trainee && mine.GroupId != null
            join other in db.Memberships on mine.GroupId equals other.GroupId
            where
                other.Role == Role.Trainee
                && other.PersonId != trainee.Id
                && !db.Bookings.Any(b => b.SessionId == session && b.PersonId == other.PersonId && b.State == BookingState.Booked)
            join person in db.People on other.PersonId equals person.Id
            orderby person.Email
            select new PersonName(person.Id, person.Name, person.NameEn)
        ).ToListAsync(cancellationToken);

    /// <summary>Confirms the trainee's own place and books one for everybody of the group who can come; each of them is told.</summary>
    public async Task<(BookOutcome Own, GroupBooked? Group)> ConfirmAsync(
        Trainee trainee,
        BookingId id,
        Subject about,
        CancellationToken cancellationToken
    )
    {
        if (await desk.ConfirmAsync(trainee, id, about, cancellationToken) is not BookOutcome.Booked { Session.Kind: SessionKind.Group } own)
            return (new BookOutcome.NotThere(), null);
        List<PersonName> booked = [],
            left = [];
        foreach (var other in await OthersAsync(trainee, own.Session.Id, cancellationToken))
        {
            var booking = new Booking(TypedId.New<BookingId>(time), own.Session.Id, other.Id, BookingState.Booked, null, time.GetUtcNow());
            if (await seating.TakeAsync(own.Session, booking, trainee.Batch.Booking, null, cancellationToken) is null)
            {
                seating.Begin(booking, trainee.Id);
                news.BookedFor(booking, own.Session);
                await news.RemindAsync(other.Id, own.Session, cancellationToken);
                booked.Add(other);
            }
            else
                left.Add(other);
        }
        return (own, new GroupBooked(own.Session, booked, left));
    }
}
