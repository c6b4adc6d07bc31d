using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>What was told of whether somebody was there, and by whom.</summary>
/// <param name="Part">What of it they missed.</param>
/// <param name="Why">Why it was put right, where that was said.</param>
public sealed record AttendanceAnswer(PersonName By, DateTimeOffset At, bool There, MissedPart Part, string? Why);

/// <summary>The attendance of one person at one session, as it was told first and each time that it was told otherwise.</summary>
public sealed record AttendanceChanges(Session Session, PersonName Who, IReadOnlyList<AttendanceAnswer> Answers);

/// <summary>
/// What became of attendance once it was told: for whoever tells it, to administrators of all that is in the calendar, and for everybody their own.
/// </summary>
public sealed class AttendanceHistory(SupervisionDb db, AfterSession after)
{
    const int MostRead = 4000;

    /// <summary>What was changed, the last change first.</summary>
    /// <param name="host">Whoever tells the attendance of others; null for a trainee's own.</param>
    /// <param name="people">Only of those; null for all.</param>
    public async Task<IReadOnlyList<AttendanceChanges>> OfAsync(
        SessionHost? host,
        BatchId batch,
        IReadOnlyCollection<PersonId>? people,
        CancellationToken cancellationToken
    )
    {
        if (host is null && people is null)
            return [];
        var sessions = host is null ? db.Sessions.Where(s => s.BatchId == batch) : after.AnsweredBy(host);
        var only = people?.ToList() ?? [];
        var rows = await (
            from said in db.Attendances.AsNoTracking()
            join session in sessions on said.SessionId equals session.Id
            // What people say of themselves changes nothing.
            where said.By != said.PersonId && (people == null || only.Contains(said.PersonId))
            join teller in db.People on said.By equals teller.Id
            join who in db.People on said.PersonId equals who.Id
            orderby said.At descending, said.Id descending
            select new
            {
                said,
                session,
                teller = new PersonName(teller.Id, teller.Name, teller.NameEn),
                who = new PersonName(who.Id, who.Name, who.NameEn),
            }
        )
            .Take(MostRead)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => (row.said.SessionId, row.said.PersonId))
                .Select(of => new AttendanceChanges(
                    of.First().session,
                    of.First().who,
                    Changes(
                        of.Reverse()
                            .Select(row => new AttendanceAnswer(
                                row.teller,
                                row.said.At,
                                row.said.There,
                                new MissedPart(row.said.LateMinutes, row.said.EarlyMinutes),
                                row.said.Why
                            ))
                    )
                ))
                .Where(of => of.Answers.Count > 1)
                .OrderByDescending(of => of.Answers[^1].At),
        ];
    }

    /// <summary>The first, and each that says something else than the one before.</summary>
    static List<AttendanceAnswer> Changes(IEnumerable<AttendanceAnswer> all)
    {
        List<AttendanceAnswer> changes = [];
        foreach (var answer in all)
            if (changes is not [.., var last] || last.There != answer.There || last.Part != answer.Part)
                changes.Add(answer);
        return changes;
    }
}
