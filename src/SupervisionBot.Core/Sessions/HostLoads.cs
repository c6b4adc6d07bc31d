using Microsoft.EntityFrameworkCore;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>What a supervisor has held: sessions that they, or who stood in for them, said took place, and how long those were.</summary>
public readonly record struct HostLoad(int Sessions, int Minutes);

/// <summary>Adds up the load of supervisors from the answers after their sessions, so that an answer taken back takes it back.</summary>
public sealed class HostLoads(SupervisionDb db)
{
    /// <summary>Of each who has held something in the batch.</summary>
    /// <param name="within">Only of sessions that begin in it; null for the whole batch.</param>
    public Task<Dictionary<PersonId, HostLoad>> OfAsync(
        IReadOnlyCollection<PersonId> hosts,
        BatchId batch,
        Span? within,
        CancellationToken cancellationToken
    )
    {
        var sessions = db.Sessions.BesideCalendar().Where(s => s.BatchId == batch && hosts.Contains(s.SupervisorId));
        if (within is { } span)
            sessions = sessions.Where(s => s.StartsAt >= span.From && s.StartsAt < span.To);
        return (
            from session in sessions
            join report in db.SessionReports on session.Id equals report.SessionId
            where report.Held
            group report.Minutes by session.SupervisorId into held
            select new
            {
                held.Key,
                Sessions = held.Count(),
                Minutes = held.Sum(),
            }
        ).ToDictionaryAsync(held => held.Key, held => new HostLoad(held.Sessions, held.Minutes), cancellationToken);
    }
}
