using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// What a class was worth: whoever was there is asked once, and says it once. Nobody sees who said what; whoever taught it and the administrators see
/// what was said, from so many answers on.
/// </summary>
public sealed class Opinions(SupervisionDb db, SessionNews news, TimeProvider time)
{
    /// <summary>So many answers hide who gave which.</summary>
    public const int Enough = 5;

    /// <summary>So long after it a class may be spoken of.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromDays(14);

    const int MostListed = 60;

    /// <summary>Asks those who were there and were not asked yet.</summary>
    internal async Task AskAsync(Session session, IReadOnlyCollection<PersonId> there, CancellationToken cancellationToken)
    {
        if (session.Kind != SessionKind.Class || session.EndsAt + Open <= time.GetUtcNow())
            return;
        var asked = await db.OpinionsAsked.Where(a => a.SessionId == session.Id).Select(a => a.PersonId).ToHashSetAsync(cancellationToken);
        foreach (var person in there.Where(person => !asked.Contains(person)))
        {
            db.OpinionsAsked.Add(new OpinionAsked(session.Id, person));
            news.AskOpinion(person, session);
        }
    }

    /// <summary>Classes of which the person was asked and has not said anything, the last first.</summary>
    public Task<List<Session>> WantedAsync(PersonId person, BatchId batch, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - Open;
        return Attended(person)
            .AsNoTracking()
            .Where(s =>
                s.BatchId == batch && s.EndsAt > since && db.OpinionsAsked.Any(a => a.SessionId == s.Id && a.PersonId == person && !a.IsGiven)
            )
            .OrderByDescending(s => s.StartsAt)
            .ToListAsync(cancellationToken);
    }

    /// <param name="words">A sentence; may be empty.</param>
    public async Task<OpinionOutcome> GiveAsync(Trainee trainee, SessionId id, int mark, string words, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mark, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mark, Opinion.Best);
        var session = await Attended(trainee.Id).FirstOrDefaultAsync(s => s.Id == id && s.BatchId == trainee.BatchId, cancellationToken);
        if (session is null || await db.OpinionsAsked.FindAsync([id, trainee.Id], cancellationToken) is not { } asked)
            return new OpinionOutcome.NotThere();
        if (asked.IsGiven)
            return new OpinionOutcome.Already(session);
        if (session.EndsAt + Open <= time.GetUtcNow())
            return new OpinionOutcome.TooLate(session);
        asked.Give();
        db.Opinions.Add(new Opinion(id, mark, Cut(words.Trim())));
        return new OpinionOutcome.Kept(session);
    }

    /// <summary>The classes that they taught, or as an administrator all of the batch, the last first; nothing for anybody else.</summary>
    public async Task<IReadOnlyList<ClassOpinions>> OfAsync(PersonId who, BatchId batch, CancellationToken cancellationToken)
    {
        var sessions = await db
            .Sessions.AsNoTracking()
            .Where(s =>
                s.BatchId == batch
                && s.Kind == SessionKind.Class
                && (
                    (s.SupervisorId == who && db.Memberships.Any(m => m.PersonId == who && m.BatchId == batch && m.Role == Role.Supervisor))
                    || db.Memberships.Any(m => m.PersonId == who && m.BatchId == batch && m.Role == Role.Administrator)
                )
                && db.OpinionsAsked.Any(a => a.SessionId == s.Id)
            )
            .OrderByDescending(s => s.StartsAt)
            .Take(MostListed)
            .ToListAsync(cancellationToken);
        var ids = sessions.ConvertAll(s => s.Id);
        var asked = await db
            .OpinionsAsked.Where(a => ids.Contains(a.SessionId))
            .GroupBy(a => a.SessionId)
            .ToDictionaryAsync(of => of.Key, of => of.Count(), cancellationToken);
        var said = (await db.Opinions.AsNoTracking().Where(o => ids.Contains(o.SessionId)).ToListAsync(cancellationToken)).ToLookup(o => o.SessionId);
        var facts = await db
            .Lessons.AsNoTracking()
            .Where(l => ids.Contains(l.SessionId))
            .ToDictionaryAsync(l => l.SessionId, l => l.Facts, cancellationToken);
        var holders = sessions.ConvertAll(s => s.SupervisorId);
        var names = await db
            .People.Where(p => holders.Contains(p.Id))
            .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        return
        [
            .. sessions.Select(s =>
                Seen(new ClassOpinions(s, names[s.SupervisorId], facts[s.Id], asked[s.Id], said[s.Id].Count(), null, []), said[s.Id])
            ),
        ];
    }

    /// <summary>
    /// Those that are alike in something, taken together. A class that is not seen by itself is not among them: what it adds could be worked out.
    /// </summary>
    public static IReadOnlyList<(TKey Of, int Classes, OpinionFigures Figures)> By<TKey>(
        IEnumerable<ClassOpinions> classes,
        Func<ClassOpinions, TKey> alike
    ) =>
        [
            .. classes
                .Where(one => one.Figures is not null)
                .GroupBy(alike)
                .Select(same => (same.Key, same.Count(), same.Select(one => one.Figures!).Aggregate((sum, next) => sum.Plus(next))))
                .OrderByDescending(same => same.Item3.Mean),
        ];

    static ClassOpinions Seen(ClassOpinions one, IEnumerable<Opinion> said) =>
        one.Given < Enough
            ? one
            : one with
            {
                Figures = OpinionFigures.Of(said.Select(o => o.Mark)),
                Sentences = [.. said.Where(o => o.Words.Length > 0).Select(o => o.Words).Order(StringComparer.Ordinal)],
            };

    /// <summary>Classes that took place with them: what was said of it last counts.</summary>
    IQueryable<Session> Attended(PersonId person) =>
        db.Sessions.Where(s =>
            s.Kind == SessionKind.Class
            && s.State == SessionState.Open
            && db.SessionReports.Any(r => r.SessionId == s.Id && r.Held)
            && db.Attendances.Where(a => a.SessionId == s.Id && a.PersonId == person && a.By != person)
                .OrderByDescending(a => a.At)
                .ThenByDescending(a => a.Id)
                .Select(a => a.There)
                .FirstOrDefault()
        );

    static string Cut(string words) => words.Length <= Opinion.LongestWords ? words : words[..Opinion.LongestWords];
}
