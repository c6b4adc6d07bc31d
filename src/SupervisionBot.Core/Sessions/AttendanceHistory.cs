using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>What was told of whether somebody was there, and by whom.</summary>
/// <param name="Part">What of it they missed; null where that was not kept, and for who was not there.</param>
/// <param name="Why">Why it was put right, where that was said.</param>
public sealed record AttendanceAnswer(PersonName By, DateTimeOffset At, bool There, MissedPart? Part, string? Why);

/// <summary>The attendance of one person at one session, as it was told first and each time that it was told otherwise.</summary>
public sealed record AttendanceChanges(Session Session, PersonName Who, IReadOnlyList<AttendanceAnswer> Answers);

/// <summary>
/// What became of attendance once it was told: for whoever tells it, to administrators of all that is in the calendar, and for everybody their own.
/// </summary>
public sealed class AttendanceHistory(SupervisionDb db, AfterSession after)
{
    /// <summary>So many attendances are read at a time.</summary>
    const int Portion = 300;

    /// <summary>What was changed, the last change first.</summary>
    /// <param name="host">Whoever tells the attendance of others; null for a trainee's own.</param>
    /// <param name="people">Only of those; null for all.</param>
    /// <param name="within">Only of what begins in it; null for any time.</param>
    public async Task<IReadOnlyList<AttendanceChanges>> OfAsync(
        SessionHost? host,
        BatchId batch,
        IReadOnlyCollection<PersonId>? people,
        Span? within,
        CancellationToken cancellationToken
    )
    {
        if (host is null && people is null)
            return [];
        var sessions = host is null ? db.Sessions.Where(s => s.BatchId == batch) : after.AnsweredBy(host);
        if (within is var (from, to))
            sessions = sessions.Where(s => s.StartsAt >= from && s.StartsAt < to);
        var only = people?.ToList() ?? [];
        // What was told once was not changed, and what people say of themselves changes nothing.
        var pairs = await db
            .Attendances.Where(a =>
                a.By != a.PersonId && (people == null || only.Contains(a.PersonId)) && sessions.Select(s => s.Id).Contains(a.SessionId)
            )
            .GroupBy(a => new { a.SessionId, a.PersonId })
            .Where(of => of.Count() > 1)
            .Select(of => new { of.Key.SessionId, of.Key.PersonId })
            .ToListAsync(cancellationToken);
        List<AttendanceChanges> changed = [];
        foreach (var some in pairs.GroupBy(pair => pair.SessionId).SelectMany(of => of.Chunk(Portion)))
            changed.AddRange(await ChangedAsync(some[0].SessionId, [.. some.Select(pair => pair.PersonId)], cancellationToken));
        return [.. changed.OrderByDescending(one => one.Answers[^1].At)];
    }

    async Task<IEnumerable<AttendanceChanges>> ChangedAsync(SessionId id, List<PersonId> people, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == id, cancellationToken);
        var rows = await (
            from said in db.Attendances.AsNoTracking()
            where said.SessionId == id && said.By != said.PersonId && people.Contains(said.PersonId)
            join teller in db.People on said.By equals teller.Id
            join who in db.People on said.PersonId equals who.Id
            orderby said.At, said.Id
            select new
            {
                said,
                teller = new PersonName(teller.Id, teller.Name, teller.NameEn),
                who = new PersonName(who.Id, who.Name, who.NameEn),
            }
        ).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.said.PersonId)
            .Select(of => new AttendanceChanges(
                session,
                of.First().who,
                Changes(of.Select(row => new AttendanceAnswer(row.teller, row.said.At, row.said.There, row.said.Part, row.said.Why)))
            ))
            .Where(of => of.Answers.Count > 1);
    }

    /// <summary>
    /// The first, and each that says something else than the one before. Minutes that were not kept say nothing: they are as known later, unless it
    /// was put right with a reason.
    /// </summary>
    static List<AttendanceAnswer> Changes(IEnumerable<AttendanceAnswer> all)
    {
        List<AttendanceAnswer> changes = [];
        foreach (var answer in all)
            if (changes is not [.., var last] || last.There != answer.There)
                changes.Add(answer);
            else if (last.Part is null && answer.Part is not null && answer.Why is null)
                changes[^1] = last with { Part = answer.Part };
            else if (answer.Part is not null && last.Part != answer.Part)
                changes.Add(answer);
        return changes;
    }
}
