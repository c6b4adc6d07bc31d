using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>A class, a visit or an item of the closing programme that somebody is said to have missed.</summary>
public sealed record Absence(PersonName Who, Session Session, int ClassHours);

/// <summary>Who missed what, for whoever looks after them: an administrator all of the batch, a supervisor their own trainees.</summary>
public sealed class Absences(SupervisionDb db, Authority authority)
{
    /// <summary>By name, and each person's oldest first.</summary>
    public async Task<IReadOnlyList<Absence>> OfAsync(PersonId who, BatchId batch, CancellationToken cancellationToken)
    {
        var overseen = authority.TraineesOf(who, batch);
        var missed = await (
            from credit in db.Credits.AsNoTracking()
            where
                credit.BatchId == batch
                && credit.SourceKind == AfterSession.Source
                && credit.VoidedAt == null
                && credit.Missed
                && overseen.Contains(credit.TraineeId)
            join person in db.People on credit.TraineeId equals person.Id
            orderby person.Email
            select new
            {
                who = new PersonName(person.Id, person.Name, person.NameEn),
                credit.SourceId,
                credit.ClassHours,
            }
        ).ToListAsync(cancellationToken);
        var ids = missed.Select(one => new SessionId(one.SourceId)).Distinct().ToList();
        var sessions = await db.Sessions.AsNoTracking().Taught().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id.Value, cancellationToken);
        return
        [
            .. missed
                .Where(one => sessions.ContainsKey(one.SourceId))
                .Select(one => new Absence(one.who, sessions[one.SourceId], one.ClassHours))
                .GroupBy(one => one.Who.Id)
                .SelectMany(theirs => theirs.OrderBy(one => one.Session.StartsAt)),
        ];
    }
}
