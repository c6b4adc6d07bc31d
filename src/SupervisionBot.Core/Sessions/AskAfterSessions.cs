using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>Asks when a session is over, asks again while nobody answers, and in the end tells the administrators.</summary>
public sealed class AskAfterSessions(SupervisionDb db, Authority authority, SessionNews news, TimeProvider time) : RecurringWork
{
    const int AtATime = 50;

    static readonly TimeSpan[] Asks = [TimeSpan.Zero, TimeSpan.FromDays(1), TimeSpan.FromDays(3), TimeSpan.FromDays(5)];

    public override string Name => "after-sessions";

    public override TimeSpan Every => TimeSpan.FromMinutes(5);

    public override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (first, second, third, last) = (now - Asks[0], now - Asks[1], now - Asks[2], now - Asks[3]);
        var due = await db
            .Sessions.Where(s =>
                s.State == SessionState.Open
                && !db.SessionReports.Any(r => r.SessionId == s.Id)
                && db.Bookings.Any(b => b.SessionId == s.Id && b.State == BookingState.Booked)
                && (
                    (s.Asked == 0 && s.EndsAt <= first)
                    || (s.Asked == 1 && s.EndsAt <= second)
                    || (s.Asked == 2 && s.EndsAt <= third)
                    || (s.Asked == 3 && s.EndsAt <= last)
                )
            )
            .OrderBy(s => s.EndsAt)
            .Take(AtATime)
            .ToListAsync(cancellationToken);
        foreach (var session in due)
        {
            // A supervisee is asked about the hours, if the trainee wishes, and not of the session.
            var own = session.Kind == SessionKind.Practicum;
            // Of a class its teacher says who came; who finds that wrong says so.
            if (session.Asked == 0 && !own && !session.Kind.IsTaught())
                foreach (
                    var person in await db
                        .Bookings.Where(b => b.SessionId == session.Id && b.State == BookingState.Booked)
                        .Select(b => b.PersonId)
                        .ToListAsync(cancellationToken)
                )
                    news.AskAttender(person, session);
            if (session.Asked < Asks.Length - 1)
                foreach (
                    var host in (List<PersonId>)
                        [session.SupervisorId, .. await authority.DeputiesOf(session.SupervisorId, session.BatchId).ToListAsync(cancellationToken)]
                )
                    news.AskHost(host, session);
            else if (!own)
                foreach (
                    var administrator in await db
                        .Memberships.Where(m => m.BatchId == session.BatchId && m.Role == Role.Administrator)
                        .Select(m => m.PersonId)
                        .ToListAsync(cancellationToken)
                )
                    news.Unanswered(administrator, session);
            session.HasBeenAsked();
        }
        return due.Count == AtATime;
    }
}
