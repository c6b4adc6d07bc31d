using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>The hours that a trainee's own session gives: one entry, made from the session, that nobody types.</summary>
public sealed class SessionHours(SupervisionDb db, HourLog log)
{
    /// <summary>From now on the session gives so many minutes. Null when it does; else what stands in the way.</summary>
    public async Task<LogOutcome?> GiveAsync(SessionHost host, Session session, PersonId supervisee, int minutes, CancellationToken cancellationToken)
    {
        var (trainee, at) = (TraineeOf(host), LocalSpan.Of(session.Span, host.Zone));
        var facts = new EntryFacts(at.Day, at.From, minutes, session.ActivityType ?? "", supervisee, session.Topic);
        var source = new EntrySource.FromSession(session.Id);
        if (await EntryAsync(host, session, cancellationToken) is not { } entry)
            return NullWhenDone(await log.LogAsync(trainee, facts, source, cancellationToken));
        return entry.Counts && entry.Facts == facts
            ? null
            : NullWhenDone(await log.ChangeAsync(trainee, entry.Id, entry.Version, facts, cancellationToken, source));
    }

    /// <summary>The session gives none. Null when that is so; what is approved stays until supervisor and trainee agree to change it.</summary>
    public async Task<LogOutcome?> TakeAsync(SessionHost host, Session session, CancellationToken cancellationToken) =>
        await EntryAsync(host, session, cancellationToken) is { } entry
            ? NullWhenDone(await log.WithdrawAsync(TraineeOf(host), entry.Id, cancellationToken, new EntrySource.FromSession(session.Id)))
            : null;

    Task<HourEntry?> EntryAsync(SessionHost host, Session session, CancellationToken cancellationToken) =>
        db.HourEntries.FirstOrDefaultAsync(
            e => e.SessionId == session.Id && e.TraineeId == host.Id && e.State != EntryState.Withdrawn,
            cancellationToken
        );

    static LogOutcome? NullWhenDone(LogOutcome outcome) => outcome is LogOutcome.Done ? null : outcome;

    static Trainee TraineeOf(SessionHost host) => new(host.Id, host.BatchId, host.Batch, host.Zone, null);
}
