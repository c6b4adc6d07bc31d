using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Reminders before a session, as long before it as each person chose. They are planned with the booking, and whether one is still wanted is
/// decided when it is sent: the session may have moved, the booking gone, the person chosen otherwise.
/// </summary>
public sealed class SessionReminders(SupervisionDb db, Notices.Notices notices, Preferences preferences, TimeProvider time)
{
    /// <summary>So much earlier than planned it is a reminder of a time that the session does not have any more.</summary>
    static readonly TimeSpan Slack = TimeSpan.FromHours(1);

    internal async Task PlanAsync(PersonId person, Session session, CancellationToken cancellationToken) =>
        Plan(await preferences.OfAsync(person, cancellationToken), session);

    /// <summary>From now on so many minutes before, for what they hold and what is booked already too.</summary>
    public async Task<PreferenceOutcome> ChooseAsync(PersonId person, IReadOnlyList<int> minutes, CancellationToken cancellationToken)
    {
        var outcome = await preferences.RemindBeforeAsync(person, minutes, cancellationToken);
        if (outcome is not PreferenceOutcome.Changed { Now: var own })
            return outcome;
        var now = time.GetUtcNow();
        var sessions = await db
            .Sessions.AsNoTracking()
            .Where(s =>
                s.State == SessionState.Open
                && s.StartsAt > now
                && (
                    s.SupervisorId == person
                    || db.Bookings.Any(b =>
                        b.SessionId == s.Id && b.PersonId == person && (b.State == BookingState.Booked || b.State == BookingState.Guest)
                    )
                )
            )
            .ToListAsync(cancellationToken);
        foreach (var session in sessions)
            Plan(own, session);
        return outcome;
    }

    /// <summary>The session that a reminder is about, and how many minutes before it the reminder was planned.</summary>
    public static (SessionId Session, int Lead)? Read(string subject) =>
        subject.Split(':') is [var id, var minutes]
        && Guid.TryParseExact(id, "N", out var session)
        && int.TryParse(minutes, CultureInfo.InvariantCulture, out var lead)
            ? (new SessionId(session), lead)
            : null;

    /// <summary>Whether the person wants to be reminded so long before, and the session still is at that time.</summary>
    public async Task<bool> IsWantedAsync(PersonId person, Session session, int lead, CancellationToken cancellationToken)
    {
        var left = session.StartsAt - time.GetUtcNow();
        return left > TimeSpan.Zero
            && left <= TimeSpan.FromMinutes(lead) + Slack
            && (await preferences.OfAsync(person, cancellationToken)).SessionLeads.Contains(lead);
    }

    void Plan(MessagePreferences own, Session session)
    {
        foreach (var lead in own.SessionLeads)
        {
            var at = session.StartsAt.AddMinutes(-lead);
            if (at <= time.GetUtcNow())
                continue;
            notices.Tell(
                own.PersonId,
                session.BatchId,
                SessionNews.Reminder,
                string.Create(CultureInfo.InvariantCulture, $"{session.Id.Value:N}:{lead}"),
                new NoticeTiming(At: at, Urgent: lead <= MessagePreferences.UrgentMinutes, Until: session.StartsAt)
            );
        }
    }
}
