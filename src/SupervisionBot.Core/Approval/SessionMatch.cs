using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Approval;

/// <summary>
/// Finds the entries that lie within a session of which the supervisor said that the trainee was there. All of a day that a trainee logs of
/// one kind must fit into the sessions of that kind: a session covers its minutes once. A trainee's own session speaks for the entry that it gave.
/// </summary>
public sealed class SessionMatch(SupervisionDb db)
{
    public async Task<HashSet<EntryId>> OfAsync(Reviewer reviewer, IReadOnlyList<HourEntry> waiting, CancellationToken cancellationToken)
    {
        var matched = await AsPlannedAsync(waiting, cancellationToken);
        var kinds = reviewer.Batch.ActivityTypes.Where(type => type.Session != null).ToDictionary(type => type.Key, type => type.Session!.Value);
        List<HourEntry> candidates = [.. waiting.Where(entry => entry.Source != SourceKind.Session && kinds.ContainsKey(entry.Type))];
        if (candidates.Count == 0)
            return matched;

        List<PersonId> trainees = [.. candidates.Select(entry => entry.TraineeId).Distinct()];
        List<DateOnly> days = [.. candidates.Select(entry => entry.Day).Distinct()];
        var attended = await AttendedAsync(reviewer, trainees, days, cancellationToken);
        if (attended.Count == 0)
            return matched;
        var types = kinds.Keys.ToList();
        var logged = (
            await db
                .HourEntries.AsNoTracking()
                .Where(e =>
                    e.BatchId == reviewer.BatchId
                    && trainees.Contains(e.TraineeId)
                    && days.Contains(e.Day)
                    && types.Contains(e.Type)
                    && (e.State == EntryState.Submitted || e.State == EntryState.Approved)
                    && e.Source != SourceKind.Opening
                )
                .Select(e => new
                {
                    e.TraineeId,
                    e.Day,
                    e.Type,
                    e.Minutes,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(e => (e.TraineeId, e.Day, kinds[e.Type]), e => e.Minutes);
        matched.UnionWith(
            candidates
                .Where(entry =>
                    (entry.TraineeId, entry.Day, kinds[entry.Type]) is var own
                    && attended[own].Sum(session => session.Minutes) >= logged[own].Sum()
                    && Within(entry, attended[own])
                )
                .Select(entry => entry.Id)
        );
        return matched;
    }

    /// <summary>What came from a trainee's own session, as long as it says no more than was planned before it began.</summary>
    async Task<HashSet<EntryId>> AsPlannedAsync(IReadOnlyList<HourEntry> waiting, CancellationToken cancellationToken)
    {
        List<HourEntry> given = [.. waiting.Where(entry => entry.SessionId != null)];
        if (given.Count == 0)
            return [];
        List<SessionId> ids = [.. given.Select(entry => entry.SessionId!.Value)];
        var held = await db
            .Sessions.AsNoTracking()
            .Where(s => ids.Contains(s.Id) && db.SessionReports.Any(r => r.SessionId == s.Id && r.Held))
            .ToDictionaryAsync(s => s.Id, cancellationToken);
        var with = (
            await db
                .Bookings.Where(b => ids.Contains(b.SessionId) && b.State == BookingState.Booked)
                .Select(b => new { b.SessionId, b.PersonId })
                .ToListAsync(cancellationToken)
        ).ToLookup(b => b.SessionId, b => b.PersonId);
        return
        [
            .. given
                .Where(entry =>
                    held.TryGetValue(entry.SessionId!.Value, out var session)
                    && IsOf(entry, session)
                    && entry.SuperviseeId is { } supervisee
                    && with[session.Id].Contains(supervisee)
                )
                .Select(entry => entry.Id),
        ];
    }

    static bool IsOf(HourEntry entry, Session session) =>
        LocalSpan.Of(session.Span, TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone)) is var planned
        && (entry.Day, entry.From) == (planned.Day, planned.From)
        && entry.Minutes <= session.Minutes;

    /// <summary>An entry that says no time of day is only measured.</summary>
    static bool Within(HourEntry entry, IEnumerable<Attended> sessions) =>
        entry.From is not { } from
        || sessions.Any(session =>
            session.From <= from && from.ToTimeSpan().TotalMinutes + entry.Minutes <= session.From.ToTimeSpan().TotalMinutes + session.Minutes
        );

    async Task<ILookup<(PersonId, DateOnly, SessionKind), Attended>> AttendedAsync(
        Reviewer reviewer,
        List<PersonId> trainees,
        List<DateOnly> days,
        CancellationToken cancellationToken
    )
    {
        var credits = await db
            .Credits.AsNoTracking()
            .Where(c =>
                c.BatchId == reviewer.BatchId
                && trainees.Contains(c.TraineeId)
                && days.Contains(c.Day)
                && c.SourceKind == AfterSession.Source
                && c.VoidedAt == null
                && !c.Missed
            )
            .ToListAsync(cancellationToken);
        List<SessionId> ids = [.. credits.Select(credit => new SessionId(credit.SourceId)).Distinct()];
        var sessions =
            ids.Count == 0 ? [] : await db.Sessions.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        return credits
            .Where(credit => sessions.ContainsKey(new SessionId(credit.SourceId)))
            .Select(credit => (credit.TraineeId, credit.Day, credit.Minutes, Session: sessions[new SessionId(credit.SourceId)]))
            .ToLookup(
                one => (one.TraineeId, one.Day, one.Session.Kind),
                one => new Attended(LocalSpan.Of(one.Session.Span, reviewer.Batch.Zone).From, one.Minutes)
            );
    }

    sealed record Attended(TimeOnly From, int Minutes);
}
