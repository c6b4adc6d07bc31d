using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Jobs;

namespace SupervisionBot.Core.Sessions;

/// <summary>Places that were kept too long become free, and free places are offered to those who wait.</summary>
public sealed class FreedPlaces(SupervisionDb db, Seating seating, WaitingList waiting, TimeProvider time) : RecurringWork
{
    const int AtATime = 50;

    public override string Name => "freed-places";

    public override TimeSpan Every => TimeSpan.FromMinutes(1);

    public override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var lapsed = await db
            .Bookings.Where(b => (b.State == BookingState.Held || b.State == BookingState.Offered) && b.Until <= now)
            .OrderBy(b => b.Until)
            .Take(AtATime)
            .ToListAsync(cancellationToken);
        foreach (var booking in lapsed)
            await seating.LapseAsync(booking, cancellationToken);
        var freed = lapsed.Select(b => b.SessionId).ToList();
        var sessions = await db
            .Sessions.Where(s =>
                s.State == SessionState.Open
                && s.StartsAt > now
                && (
                    freed.Contains(s.Id)
                    || (
                        db.Seats.Any(seat => seat.SessionId == s.Id && seat.BookingId == null)
                        && db.Waitings.Any(w => w.SessionId == s.Id && w.EndedAt == null && w.OfferId == null)
                    )
                )
            )
            .OrderBy(s => s.StartsAt)
            .Take(AtATime)
            .ToListAsync(cancellationToken);
        foreach (var session in sessions)
            await waiting.PassOnAsync(session, cancellationToken);
        return lapsed.Count == AtATime || sessions.Count == AtATime;
    }
}
