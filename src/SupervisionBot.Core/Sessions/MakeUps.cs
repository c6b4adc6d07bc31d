using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// A class that was missed is made up by a piece of work, which whoever says who came accepts or returns. The class then gives what it gave
/// the others, once.
/// </summary>
public sealed class MakeUps(SupervisionDb db, AfterSession after, Credits credits, SessionNews news, TimeProvider time)
{
    /// <param name="words">May be empty beside a file.</param>
    public async Task<MakeUpOutcome> HandInAsync(Trainee trainee, SessionId id, string words, FileId? file, CancellationToken cancellationToken)
    {
        if (await MissedAsync(trainee.Id, trainee.BatchId, id, cancellationToken) is not { } session)
            return new MakeUpOutcome.NotMissed();
        words = words.Trim();
        var isOwn = file is { } sent && (await db.StoredFiles.FindAsync([sent], cancellationToken))?.OwnerId == trainee.Id;
        if ((words.Length == 0 && !isOwn) || words.Length > MakeUp.LongestWords)
            return new MakeUpOutcome.NotSo();
        var last = await LastAsync(id, trainee.Id, cancellationToken);
        var holder = await HolderAsync(session, cancellationToken);
        if (last is { State: MakeUpState.Waiting })
            return new MakeUpOutcome.Waits(session, holder);
        db.MakeUps.Add(new MakeUp(id, trainee.Id, (last?.Round ?? 0) + 1, words, isOwn ? file : null, time.GetUtcNow()));
        news.MakeUpHandedIn(session, trainee.Id);
        return new MakeUpOutcome.HandedIn(session, holder);
    }

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

    /// <summary>What waits for them: of what they hold, whose holder they stand in for, or as an administrator of all, the oldest first.</summary>
    public async Task<IReadOnlyList<MakeUpView>> WaitingAsync(SessionHost host, CancellationToken cancellationToken)
    {
        var theirs = after.AnsweredBy(host);
        var rows = await (
            from work in db.MakeUps
            where work.State == MakeUpState.Waiting
            join session in theirs on work.SessionId equals session.Id
            orderby work.At
            select new { work, session }
        ).ToListAsync(cancellationToken);
        List<MakeUpView> views = [];
        foreach (var row in rows)
            views.Add(await ViewAsync(row.work, row.session, cancellationToken));
        return views;
    }

    /// <summary>The last of somebody for a class, for whoever may decide on it; null for anybody else.</summary>
    public async Task<MakeUpView?> OneAsync(SessionHost host, SessionId id, PersonId who, CancellationToken cancellationToken) =>
        await after.AnsweredBy(host).FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is { } session
        && await LastAsync(id, who, cancellationToken) is { } work
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
        var missed = await MissedAsync(who, host.BatchId, id, cancellationToken) is not null;
        if (view.Work.State != MakeUpState.Waiting || view.Work.Round != round || (why is null && (!missed || whole is null)))
            return new MakeUpDecision.ChangedSince(view);
        if (why is null)
            await credits.GiveAsync(who, host.BatchId, AfterSession.SourceOf(id), whole!, host.Id, cancellationToken);
        view.Work.Decide(why is null ? MakeUpState.Accepted : MakeUpState.Returned, host.Id, why, time.GetUtcNow());
        news.MakeUpDecided(view.Session, who);
        return new MakeUpDecision.Decided(view);
    }

    /// <summary>The class, if the trainee is said to have missed it.</summary>
    async Task<Session?> MissedAsync(PersonId trainee, BatchId batch, SessionId id, CancellationToken cancellationToken)
    {
        var isMissed = await db.Credits.AnyAsync(
            c =>
                c.TraineeId == trainee
                && c.BatchId == batch
                && c.SourceKind == AfterSession.Source
                && c.SourceId == id.Value
                && c.VoidedAt == null
                && c.Missed,
            cancellationToken
        );
        return isMissed
            ? await db.Sessions.FirstOrDefaultAsync(
                s => s.Id == id && s.BatchId == batch && s.Kind == SessionKind.Class && s.State == SessionState.Open,
                cancellationToken
            )
            : null;
    }

    Task<MakeUp?> LastAsync(SessionId id, PersonId person, CancellationToken cancellationToken) =>
        db.MakeUps.Where(m => m.SessionId == id && m.PersonId == person).OrderByDescending(m => m.Round).FirstOrDefaultAsync(cancellationToken);

    Task<PersonName> HolderAsync(Session session, CancellationToken cancellationToken) => NameAsync(session.SupervisorId, cancellationToken);

    Task<PersonName> NameAsync(PersonId id, CancellationToken cancellationToken) =>
        db.People.Where(p => p.Id == id).Select(p => new PersonName(p.Id, p.Name, p.NameEn)).SingleAsync(cancellationToken);

    async Task<MakeUpView> ViewAsync(MakeUp work, Session session, CancellationToken cancellationToken) =>
        new(
            work,
            session,
            await db.Lessons.Where(l => l.SessionId == session.Id).Select(l => l.ClassHours).SingleAsync(cancellationToken),
            await NameAsync(work.PersonId, cancellationToken),
            await HolderAsync(session, cancellationToken),
            work.FileId is { } file ? await db.StoredFiles.FindAsync([file], cancellationToken) : null
        );
}
