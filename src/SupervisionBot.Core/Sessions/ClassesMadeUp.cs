using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Sessions;

/// <summary>A class that somebody missed and has made up.</summary>
/// <param name="By">The class at which they were instead; null for a piece of work.</param>
public sealed record MadeUp(Session Missed, Session? By);

/// <summary>
/// Who missed a class and is at a later one of the same topic, which credits no fewer class hours, has made it up: the later one counts, once, and
/// the first is not missed any more. It is settled anew with all that is told of who came: a correction undoes what rested on it. Nothing is saved
/// here.
/// </summary>
public sealed class ClassesMadeUp(SupervisionDb db, Credits credits, SessionNews news, TimeProvider time)
{
    /// <summary>What the trainee missed and has made up, the last missed first.</summary>
    public async Task<IReadOnlyList<MadeUp>> OfAsync(PersonId trainee, BatchId batch, CancellationToken cancellationToken)
    {
        var classes = db.Sessions.Where(s => s.BatchId == batch && s.Kind == SessionKind.Class && s.State == SessionState.Open);
        var byClass = await (
            from made in db.ClassesMadeUp
            where made.PersonId == trainee && made.UndoneAt == null
            join missed in classes on made.SessionId equals missed.Id
            join later in db.Sessions on made.ByClass equals later.Id
            select new { missed, later }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        // Who was there after all has nothing to make up.
        var byWork = await classes
            .Where(s =>
                db.MakeUps.Any(m => m.SessionId == s.Id && m.PersonId == trainee && m.State == MakeUpState.Accepted)
                && db.SessionReports.Any(r => r.SessionId == s.Id && r.Held)
                && db.Attendances.Where(a => a.SessionId == s.Id && a.PersonId == trainee && a.By != trainee)
                    .OrderByDescending(a => a.At)
                    .ThenByDescending(a => a.Id)
                    .Select(a => (bool?)a.There)
                    .FirstOrDefault() == false
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. byClass
                .Select(one => new MadeUp(one.missed, one.later))
                .Concat(byWork.Select(missed => new MadeUp(missed, null)))
                .OrderByDescending(one => one.Missed.StartsAt),
        ];
    }

    /// <summary>Those of a class that stand, as they are now: which of its people made up another by it, and who of those who missed it made it up
    /// where.</summary>
    internal async Task<IReadOnlyList<(ClassMadeUp Made, Session Missed, Session By)>> AboutAsync(
        Session session,
        CancellationToken cancellationToken
    )
    {
        await db.ClassesMadeUp.Where(m => m.SessionId == session.Id || m.ByClass == session.Id).LoadAsync(cancellationToken);
        var made = db.ClassesMadeUp.Local.Where(m => m.Stands && (m.SessionId == session.Id || m.ByClass == session.Id)).ToList();
        var ids = made.SelectMany(m => (SessionId[])[m.SessionId, m.ByClass]).Distinct().ToList();
        var sessions = await db.Sessions.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        return made.ConvertAll(m => (m, sessions[m.SessionId], sessions[m.ByClass]));
    }

    /// <summary>It has been told who came to a class.</summary>
    /// <param name="people">Whose credits of it may be others now.</param>
    internal async Task SettleAsync(SessionHost host, Session told, List<PersonId> people, string? why, CancellationToken cancellationToken)
    {
        if (told.Kind != SessionKind.Class || told.Topic.Length == 0)
            return;
        var classes = await db
            .Sessions.Where(s => s.BatchId == told.BatchId && s.Kind == SessionKind.Class && s.State == SessionState.Open && s.Topic == told.Topic)
            .OrderBy(s => s.StartsAt)
            .ThenBy(s => s.Id)
            .ToListAsync(cancellationToken);
        if (classes.Count < 2)
            return;
        var ids = classes.ConvertAll(s => s.Id);
        var sources = ids.ConvertAll(id => id.Value);
        await db
            .Credits.Where(c =>
                c.BatchId == told.BatchId && c.SourceKind == AfterSession.Source && sources.Contains(c.SourceId) && people.Contains(c.TraineeId)
            )
            .LoadAsync(cancellationToken);
        await db.ClassesMadeUp.Where(m => ids.Contains(m.SessionId) && people.Contains(m.PersonId)).LoadAsync(cancellationToken);
        var work = await db
            .MakeUps.Where(m => ids.Contains(m.SessionId) && people.Contains(m.PersonId) && m.State == MakeUpState.Accepted)
            .Select(m => new { m.SessionId, m.PersonId })
            .ToListAsync(cancellationToken);
        // What this turn has changed is not in the database yet.
        var given = db.Credits.Local.Where(c => c.SourceKind == AfterSession.Source && sources.Contains(c.SourceId)).ToLookup(c => c.TraineeId);
        var made = db.ClassesMadeUp.Local.Where(m => ids.Contains(m.SessionId)).ToLookup(m => m.PersonId);
        foreach (var person in people)
        {
            var worked = work.Where(m => m.PersonId == person).Select(m => m.SessionId).ToHashSet();
            await SettleAsync(host, person, told.Id, new Own(classes, [.. given[person]], [.. made[person]], worked), why, cancellationToken);
        }
    }

    async Task SettleAsync(SessionHost host, PersonId person, SessionId told, Own own, string? why, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var missed = own.Missed(told);
        var wanted = own.Pairs(missed);
        foreach (var made in own.Made.Where(m => m.Stands && wanted.GetValueOrDefault(m.SessionId) != m.ByClass))
        {
            made.Undo(now);
            if (wanted.ContainsKey(made.SessionId))
                continue;
            if (missed.TryGetValue(made.SessionId, out var facts))
                await credits.GiveAsync(person, host.BatchId, AfterSession.SourceOf(made.SessionId), facts, host.Id, cancellationToken, why);
            await news.NotMadeUpAsync(own.Classes.Find(s => s.Id == made.SessionId)!, person, made.At, cancellationToken);
        }
        foreach (var (id, by) in wanted)
        {
            await credits.TakeAsync(person, host.BatchId, AfterSession.SourceOf(id), host.Id, why, cancellationToken);
            if (own.Made.Exists(m => m.Stands && m.SessionId == id))
                continue;
            var rounds = own.Made.Where(m => m.SessionId == id).Select(m => m.Round);
            db.ClassesMadeUp.Add(new ClassMadeUp(id, person, rounds.DefaultIfEmpty().Max() + 1, by, now));
            news.MadeUp(own.Classes.Find(s => s.Id == id)!, person);
        }
    }

    /// <summary>What there is of one person at the classes of a topic.</summary>
    /// <param name="Classes">In the order of time.</param>
    /// <param name="Worked">Made up by a piece of work: they were not there.</param>
    sealed record Own(List<Session> Classes, List<Credit> Credits, List<ClassMadeUp> Made, IReadOnlySet<SessionId> Worked)
    {
        /// <summary>What they missed, with the credit that says so, made up or not. Of what is told now the credit alone says it.</summary>
        public Dictionary<SessionId, CreditFacts> Missed(SessionId told)
        {
            Dictionary<SessionId, CreditFacts> missed = [];
            foreach (var one in Classes)
                if (
                    Credits.Where(c => c.SourceId == one.Id.Value && c.Missed).MaxBy(c => c.Round) is { } last
                    && (last.VoidedAt is null || (one.Id != told && IsMadeUp(one)))
                )
                    missed.Add(one.Id, last.Facts);
            return missed;
        }

        /// <summary>By which later class each of them is made up: the first of both first, and none by a class that makes up another.</summary>
        public Dictionary<SessionId, SessionId> Pairs(Dictionary<SessionId, CreditFacts> missed)
        {
            var free = Classes.FindAll(one => Standing(one) is { Missed: false } && !Worked.Contains(one.Id));
            Dictionary<SessionId, SessionId> pairs = [];
            foreach (var one in Classes.Where(one => missed.ContainsKey(one.Id)))
                if (free.Find(later => later.StartsAt > one.StartsAt && Standing(later)!.ClassHours >= missed[one.Id].ClassHours) is { } by)
                {
                    free.Remove(by);
                    pairs.Add(one.Id, by.Id);
                }
            return pairs;
        }

        bool IsMadeUp(Session one) => Standing(one) is null && Made.Exists(m => m.Stands && m.SessionId == one.Id);

        Credit? Standing(Session one) => Credits.Find(c => c.SourceId == one.Id.Value && c.VoidedAt is null);
    }
}
