using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// A class that was missed is made up by a piece of work, which whoever says who came accepts or returns. The class then gives what it gave
/// the others, once. Likewise the report of whoever was on a visit, which their supervisor accepts: then the visit counts.
/// </summary>
public sealed class MakeUps(SupervisionDb db, AfterSession after, Authority authority, Credits credits, SessionNews news, TimeProvider time)
{
    /// <param name="words">May be empty beside a file.</param>
    public async Task<MakeUpOutcome> HandInAsync(Trainee trainee, SessionId id, string words, FileId? file, CancellationToken cancellationToken)
    {
        if (await DueAsync(trainee.Id, trainee.BatchId, id, cancellationToken) is not { } session)
            return new MakeUpOutcome.NotMissed();
        words = words.Trim();
        var isOwn = file is { } sent && (await db.StoredFiles.FindAsync([sent], cancellationToken))?.OwnerId == trainee.Id;
        if ((words.Length == 0 && !isOwn) || words.Length > MakeUp.LongestWords)
            return new MakeUpOutcome.NotSo();
        var last = await LastAsync(id, trainee.Id, cancellationToken);
        var deciders = await DecidersAsync(session, trainee.Id, cancellationToken);
        var holder = await NameAsync(deciders[0], cancellationToken);
        if (last is { State: MakeUpState.Waiting })
            return new MakeUpOutcome.Waits(session, holder);
        db.MakeUps.Add(new MakeUp(id, trainee.Id, (last?.Round ?? 0) + 1, words, isOwn ? file : null, time.GetUtcNow()));
        foreach (var decider in deciders)
            news.MakeUpHandedIn(decider, session, trainee.Id);
        return new MakeUpOutcome.HandedIn(session, holder);
    }

    /// <summary>The class that they missed or the visit that they were at, with who decides on the work; null where none is due.</summary>
    public async Task<(Session Session, PersonName Decider)?> DueAsync(Trainee trainee, SessionId id, CancellationToken cancellationToken) =>
        await DueAsync(trainee.Id, trainee.BatchId, id, cancellationToken) is { } session
            ? (session, await NameAsync((await DecidersAsync(session, trainee.Id, cancellationToken))[0], cancellationToken))
            : null;

    /// <summary>What the trainee has handed in last for each class.</summary>
    public async Task<IReadOnlyDictionary<SessionId, MakeUp>> OfAsync(PersonId trainee, BatchId batch, CancellationToken cancellationToken) =>
        (
            await db
                .MakeUps.AsNoTracking()
                .Where(m => m.PersonId == trainee && db.Sessions.Any(s => s.Id == m.SessionId && s.BatchId == batch))
                .ToListAsync(cancellationToken)
        )
            .GroupBy(m => m.SessionId)
            .ToDictionary(of => of.Key, of => of.MaxBy(m => m.Round)!);

    /// <summary>One's own last.</summary>
    public async Task<MakeUpView?> OwnAsync(Trainee trainee, SessionId id, CancellationToken cancellationToken) =>
        await LastAsync(id, trainee.Id, cancellationToken) is { } work
        && await db.Sessions.FirstOrDefaultAsync(s => s.Id == id && s.BatchId == trainee.BatchId, cancellationToken) is { } session
            ? await ViewAsync(work, session, cancellationToken)
            : null;

    /// <summary>What waits for them: of what they hold, whose holder they stand in for, or as an administrator of all; of visits the reports of their
    /// own trainees; the oldest first.</summary>
    public async Task<IReadOnlyList<MakeUpView>> WaitingAsync(SessionHost host, CancellationToken cancellationToken)
    {
        var (theirs, trainees) = (after.AnsweredBy(host).Select(s => s.Id), authority.TraineesOf(host.Id, host.BatchId));
        var rows = await (
            from work in db.MakeUps
            where work.State == MakeUpState.Waiting
            join session in db.Sessions on work.SessionId equals session.Id
            where
                session.BatchId == host.BatchId
                && (session.Kind == SessionKind.Visit ? trainees.Contains(work.PersonId) : theirs.Contains(session.Id))
            orderby work.At
            select new { work, session }
        ).ToListAsync(cancellationToken);
        var (sources, people) = (rows.ConvertAll(row => row.session.Id.Value), rows.ConvertAll(row => row.work.PersonId));
        var missed = (
            await db
                .Credits.AsNoTracking()
                .Where(c =>
                    c.BatchId == host.BatchId
                    && c.SourceKind == AfterSession.Source
                    && sources.Contains(c.SourceId)
                    && people.Contains(c.TraineeId)
                    && c.VoidedAt == null
                    && c.Missed
                )
                .Select(c => new { c.TraineeId, c.SourceId })
                .ToListAsync(cancellationToken)
        )
            .Select(c => (c.TraineeId, c.SourceId))
            .ToHashSet();
        // What is made up otherwise, or was not missed after all, wants no decision.
        rows.RemoveAll(row => row.session.Kind != SessionKind.Visit && !missed.Contains((row.work.PersonId, row.session.Id.Value)));
        return await ViewsAsync(rows.ConvertAll(row => (row.work, row.session)), cancellationToken);
    }

    /// <summary>The last of somebody for a class, for whoever may decide on it; null for anybody else.</summary>
    public async Task<MakeUpView?> OneAsync(SessionHost host, SessionId id, PersonId who, CancellationToken cancellationToken) =>
        await DecidedByAsync(host, id, who, cancellationToken) is { } session && await LastAsync(id, who, cancellationToken) is { } work
            ? await ViewAsync(work, session, cancellationToken)
            : null;

    /// <param name="round">Of the work that was seen.</param>
    /// <param name="why">Why it is returned; null accepts it.</param>
    public async Task<MakeUpDecision> DecideAsync(
        SessionHost host,
        SessionId id,
        PersonId who,
        int round,
        string? why,
        CancellationToken cancellationToken
    )
    {
        if (who == host.Id || await OneAsync(host, id, who, cancellationToken) is not { } view)
            return new MakeUpDecision.NotThere();
        var whole = await after.WholeAsync(view.Session, host.Batch, cancellationToken);
        var due = await DueAsync(who, host.BatchId, id, cancellationToken) is not null;
        // A visit may be written of before it is told who came: then it counts when that is told.
        var early = whole is null && view.Session.Kind == SessionKind.Visit && await db.SessionReports.FindAsync([id], cancellationToken) is null;
        if (view.Work.State != MakeUpState.Waiting || view.Work.Round != round || (why is null && (!due || (whole is null && !early))))
            return new MakeUpDecision.ChangedSince(view);
        if (why is null && whole is not null)
            await credits.GiveAsync(who, host.BatchId, AfterSession.SourceOf(id), whole, host.Id, cancellationToken);
        view.Work.Decide(why is null ? MakeUpState.Accepted : MakeUpState.Returned, host.Id, why, time.GetUtcNow());
        news.MakeUpDecided(view.Session, who);
        return new MakeUpDecision.Decided(view);
    }

    async Task<Session?> DueAsync(PersonId trainee, BatchId batch, SessionId id, CancellationToken cancellationToken) =>
        await MissedAsync(trainee, batch, id, cancellationToken) ?? await VisitedAsync(trainee, batch, id, cancellationToken);

    /// <summary>The visits of which the trainee owes a report, the last first.</summary>
    public async Task<IReadOnlyList<Session>> OwedAsync(Trainee trainee, CancellationToken cancellationToken)
    {
        if (!trainee.Batch.Visits.Report)
            return [];
        var visits = await Visited(trainee.Id, trainee.BatchId).OrderByDescending(s => s.StartsAt).ToListAsync(cancellationToken);
        var counting = await Counting(trainee.Id, trainee.BatchId).Select(c => c.SourceId).ToListAsync(cancellationToken);
        return visits.FindAll(visit => !counting.Contains(visit.Id.Value));
    }

    async Task<Session?> VisitedAsync(PersonId trainee, BatchId batch, SessionId id, CancellationToken cancellationToken) =>
        await Counting(trainee, batch).AnyAsync(c => c.SourceId == id.Value, cancellationToken)
            ? null
            : await Visited(trainee, batch).FirstOrDefaultAsync(s => s.Id == id, cancellationToken);

    /// <summary>Visits that are over, to which the trainee was to come and is not said to have stayed away; the report is not looked at.</summary>
    IQueryable<Session> Visited(PersonId trainee, BatchId batch)
    {
        var now = time.GetUtcNow();
        return db.Sessions.Where(s =>
            s.BatchId == batch
            && s.Kind == SessionKind.Visit
            && s.State == SessionState.Open
            && s.EndsAt <= now
            && db.Bookings.Any(b => b.SessionId == s.Id && b.PersonId == trainee && b.State == BookingState.Booked)
            && !db.SessionReports.Any(r => r.SessionId == s.Id && !r.Held)
            && !db.MakeUps.Any(m => m.SessionId == s.Id && m.PersonId == trainee && m.State == MakeUpState.Accepted)
        );
    }

    /// <summary>What of the programme's calendar stands in the trainee's ledger, also as missed.</summary>
    IQueryable<Credit> Counting(PersonId trainee, BatchId batch) =>
        db.Credits.Where(c => c.TraineeId == trainee && c.BatchId == batch && c.SourceKind == AfterSession.Source && c.VoidedAt == null);

    /// <summary>Who decides on it: of a visit's report the trainee's supervisors, or whoever holds it where there is none.</summary>
    async Task<IReadOnlyList<PersonId>> DecidersAsync(Session session, PersonId trainee, CancellationToken cancellationToken) =>
        session.Kind == SessionKind.Visit
        && await authority.SupervisorsOfAsync(trainee, session.BatchId, cancellationToken) is { Count: > 0 } supervisors
            ? supervisors
            : [session.SupervisorId];

    async Task<Session?> DecidedByAsync(SessionHost host, SessionId id, PersonId who, CancellationToken cancellationToken) =>
        await db.Sessions.FirstOrDefaultAsync(s => s.Id == id && s.BatchId == host.BatchId, cancellationToken) switch
        {
            { Kind: SessionKind.Visit } visit => await authority.TraineesOf(host.Id, host.BatchId).ContainsAsync(who, cancellationToken)
                ? visit
                : null,
            _ => await after.AnsweredBy(host).FirstOrDefaultAsync(s => s.Id == id, cancellationToken),
        };

    /// <summary>The class, if the trainee is said to have missed it.</summary>
    async Task<Session?> MissedAsync(PersonId trainee, BatchId batch, SessionId id, CancellationToken cancellationToken) =>
        await IsMissedAsync(trainee, batch, id, cancellationToken)
            ? await db.Sessions.FirstOrDefaultAsync(
                s => s.Id == id && s.BatchId == batch && s.Kind == SessionKind.Class && s.State == SessionState.Open,
                cancellationToken
            )
            : null;

    Task<bool> IsMissedAsync(PersonId trainee, BatchId batch, SessionId id, CancellationToken cancellationToken) =>
        Counting(trainee, batch).AnyAsync(c => c.SourceId == id.Value && c.Missed, cancellationToken);

    Task<MakeUp?> LastAsync(SessionId id, PersonId person, CancellationToken cancellationToken) =>
        db.MakeUps.Where(m => m.SessionId == id && m.PersonId == person).OrderByDescending(m => m.Round).FirstOrDefaultAsync(cancellationToken);

    Task<PersonName> NameAsync(PersonId id, CancellationToken cancellationToken) =>
        db.People.Where(p => p.Id == id).Select(p => new PersonName(p.Id, p.Name, p.NameEn)).SingleAsync(cancellationToken);

    async Task<MakeUpView> ViewAsync(MakeUp work, Session session, CancellationToken cancellationToken) =>
        (await ViewsAsync([(work, session)], cancellationToken))[0];

    /// <summary>One question for each thing that is to be known, however many they are.</summary>
    async Task<IReadOnlyList<MakeUpView>> ViewsAsync(List<(MakeUp Work, Session Session)> all, CancellationToken cancellationToken)
    {
        var (ids, sent) = (all.ConvertAll(one => one.Session.Id), all.ConvertAll(one => one.Work.FileId));
        Dictionary<(SessionId, PersonId), PersonId> deciders = [];
        Dictionary<(BatchId, PersonId), PersonId> ofReports = [];
        foreach (var (work, session) in all)
            if (session.Kind != SessionKind.Visit)
                deciders[(session.Id, work.PersonId)] = session.SupervisorId;
            else
            {
                var key = (session.BatchId, work.PersonId);
                if (!ofReports.TryGetValue(key, out var decider))
                    ofReports[key] = decider = (await DecidersAsync(session, work.PersonId, cancellationToken))[0];
                deciders[(session.Id, work.PersonId)] = decider;
            }
        var people = all.Select(one => one.Work.PersonId).Concat(deciders.Values).Distinct().ToList();
        var names = await db
            .People.Where(p => people.Contains(p.Id))
            .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var hours = await db.Lessons.Where(l => ids.Contains(l.SessionId)).ToDictionaryAsync(l => l.SessionId, l => l.ClassHours, cancellationToken);
        var files = await db.StoredFiles.Where(f => sent.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellationToken);
        return all.ConvertAll(one => new MakeUpView(
            one.Work,
            one.Session,
            hours[one.Session.Id],
            names[one.Work.PersonId],
            names[deciders[(one.Session.Id, one.Work.PersonId)]],
            one.Work.FileId is { } file ? files.GetValueOrDefault(file) : null
        ));
    }
}
