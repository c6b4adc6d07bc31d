using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Exchange;

/// <summary>Whose a post is, as its reader may know it.</summary>
/// <param name="Name">Null for who is of another batch: then only the role is said.</param>
public sealed record PostWriter(PersonName? Name, Role Role, bool IsSelf);

/// <param name="Topic">In the words of the writer's batch.</param>
public sealed record PostView(Post Post, PostWriter Writer, Wording Topic);

/// <summary>A question and the answers that are there, those that helped first.</summary>
/// <param name="MayAnswer">The reader may answer and has not.</param>
/// <param name="RunsIt">The reader is an administrator of the batch of whoever asked.</param>
public sealed record PostThread(PostView Question, IReadOnlyList<PostView> Answers, bool MayAnswer, bool RunsIt);

/// <summary>Reads the exchange for one person. Changes nothing. What was taken back or taken down is there for its writer alone.</summary>
public sealed class ExchangeShelf(SupervisionDb db, PostIndex index)
{
    const int MostFound = 5;

    /// <summary>So many posts are looked at for the questions that they belong to.</summary>
    const int MostLookedAt = 40;

    /// <summary>Questions that were asked before and hold what the sentence names, best first.</summary>
    public async Task<IReadOnlyList<PostView>> FindAsync(Colleague who, string sentence, CancellationToken cancellationToken)
    {
        var words = SearchWords.Sought(sentence);
        if (words.Count == 0 || !await BelongsAsync(who, cancellationToken))
            return [];
        var found = await index.FindAsync(db, words, all: true, MostLookedAt, cancellationToken);
        if (found.Count == 0 && words.Count > 1)
            found = await index.FindAsync(db, words, all: false, MostLookedAt, cancellationToken);
        var ids = found.ConvertAll(post => post.QuestionId ?? post.Id).Distinct().Take(MostFound).ToList();
        var questions = await Questions().ShownTo(who.Id, db).Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
        return await ViewsAsync(who, [.. questions.OrderBy(question => ids.IndexOf(question.Id))], cancellationToken);
    }

    /// <summary>Questions of their topics, by others, that nobody has answered yet, the oldest first.</summary>
    public async Task<IReadOnlyList<PostView>> UnansweredAsync(Colleague who, CancellationToken cancellationToken) =>
        await ViewsAsync(
            who,
            await Questions()
                .ShownTo(who.Id, db)
                .Where(p =>
                    p.AuthorId != who.Id
                    && db.Helpers.Any(h => h.PersonId == who.Id && h.Topic == p.Topic)
                    && !db.Posts.Any(a => a.QuestionId == p.Id && a.State == PostState.Open)
                )
                .OrderBy(p => p.At)
                .Take(MostFound)
                .ToListAsync(cancellationToken),
            cancellationToken
        );

    /// <summary>Those of whom they want to see nothing, each with the post at which they said so, the last first.</summary>
    public async Task<IReadOnlyList<PostView>> HiddenAsync(Colleague who, CancellationToken cancellationToken) =>
        await ViewsAsync(
            who,
            await db
                .HiddenWriters.Where(h => h.PersonId == who.Id)
                .OrderByDescending(h => h.At)
                .Take(30)
                .Join(db.Posts, h => h.PostId, p => p.Id, (h, p) => p)
                .AsNoTracking()
                .ToListAsync(cancellationToken),
            cancellationToken
        );

    /// <summary>Those of their own batch who wrote something that is there, whose names they read here, each with the last of it.</summary>
    public async Task<IReadOnlyList<(PersonName Writer, PostId Last)>> WritersAsync(Colleague who, CancellationToken cancellationToken)
    {
        var posts = await db
            .Posts.Where(p => p.BatchId == who.BatchId && p.AuthorId != who.Id && p.State == PostState.Open)
            .Join(
                db.People,
                p => p.AuthorId,
                w => w.Id,
                (p, w) =>
                    new
                    {
                        p.Id,
                        p.At,
                        Writer = new PersonName(w.Id, w.Name, w.NameEn),
                    }
            )
            .OrderByDescending(p => p.At)
            .Take(MostWritten)
            .ToListAsync(cancellationToken);
        return [.. posts.DistinctBy(p => p.Writer.Id).Select(p => (p.Writer, p.Id))];
    }

    const int MostWritten = 1000;

    /// <summary>What they wrote themselves, the last first.</summary>
    public async Task<IReadOnlyList<PostView>> OwnAsync(Colleague who, CancellationToken cancellationToken) =>
        await ViewsAsync(
            who,
            await db.Posts.AsNoTracking().Where(p => p.AuthorId == who.Id).OrderByDescending(p => p.At).Take(30).ToListAsync(cancellationToken),
            cancellationToken
        );

    /// <summary>What was reported in the batch that they administer and is still there.</summary>
    public async Task<IReadOnlyList<PostView>> ReportedAsync(Colleague who, CancellationToken cancellationToken) =>
        await ViewsAsync(
            who,
            await db
                .Posts.AsNoTracking()
                .Where(p =>
                    p.State == PostState.Open
                    && db.PostReports.Any(r => r.PostId == p.Id)
                    && db.Memberships.Any(m => m.PersonId == who.Id && m.BatchId == p.BatchId && m.Role == Role.Administrator)
                )
                .OrderByDescending(p => p.At)
                .Take(30)
                .ToListAsync(cancellationToken),
            cancellationToken
        );

    /// <summary>One post for its writer, or for anybody who belongs here while it is open.</summary>
    public async Task<PostView?> OneAsync(Colleague who, PostId id, CancellationToken cancellationToken) =>
        await BelongsAsync(who, cancellationToken)
        && await db.Posts.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is { } post
        && (post.State == PostState.Open || post.AuthorId == who.Id)
            ? (await ViewsAsync(who, [post], cancellationToken))[0]
            : null;

    /// <summary>The question of a post with all its answers.</summary>
    public async Task<PostThread?> ThreadAsync(Colleague who, PostId id, CancellationToken cancellationToken)
    {
        if (!await BelongsAsync(who, cancellationToken))
            return null;
        var asked = await db.Posts.AsNoTracking().Where(p => p.Id == id).Select(p => p.QuestionId ?? p.Id).FirstOrDefaultAsync(cancellationToken);
        if (await Questions().FirstOrDefaultAsync(p => p.Id == asked, cancellationToken) is not { } question)
            return null;
        var runs = await db.Memberships.AnyAsync(
            m => m.PersonId == who.Id && m.BatchId == question.BatchId && m.Role == Role.Administrator,
            cancellationToken
        );
        // Whoever looks after it sees it all.
        if (!runs && await db.HiddenWriters.AnyAsync(h => h.PersonId == who.Id && h.WriterId == question.AuthorId, cancellationToken))
            return null;
        var answers = await (runs ? db.Posts : db.Posts.ShownTo(who.Id, db))
            .AsNoTracking()
            .Where(p => p.QuestionId == asked && p.State == PostState.Open)
            .OrderByDescending(p => p.Helped)
            .ThenBy(p => p.At)
            .Take(20)
            .ToListAsync(cancellationToken);
        var views = await ViewsAsync(who, [question, .. answers], cancellationToken);
        var answered = await db.Posts.AnyAsync(p => p.QuestionId == asked && p.AuthorId == who.Id, cancellationToken);
        var may = !answered && await db.MayAnswer(who.Id).AnyAsync(p => p.Id == asked, cancellationToken);
        return new PostThread(views[0], [.. views.Skip(1)], may, runs);
    }

    IQueryable<Post> Questions() => db.Posts.AsNoTracking().Where(p => p.QuestionId == null && p.State == PostState.Open);

    Task<bool> BelongsAsync(Colleague who, CancellationToken cancellationToken) =>
        db.Memberships.AnyAsync(
            m =>
                m.PersonId == who.Id
                && m.BatchId == who.BatchId
                && (m.Role == Role.Trainee || m.Role == Role.Supervisor || m.Role == Role.Alumnus || m.Role == Role.Administrator),
            cancellationToken
        );

    /// <summary>A name goes to who holds a role in the writer's batch; others hear what the writer is.</summary>
    async Task<IReadOnlyList<PostView>> ViewsAsync(Colleague who, IReadOnlyList<Post> posts, CancellationToken cancellationToken)
    {
        var (batches, writers) = (posts.Select(p => p.BatchId).Distinct().ToList(), posts.Select(p => p.AuthorId).Distinct().ToList());
        var own = await db
            .Memberships.Where(m => m.PersonId == who.Id && batches.Contains(m.BatchId) && m.Role != Role.Supervisee)
            .Select(m => m.BatchId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var roles = await db
            .Memberships.Where(m =>
                writers.Contains(m.PersonId)
                && batches.Contains(m.BatchId)
                && (m.Role == Role.Trainee || m.Role == Role.Supervisor || m.Role == Role.Alumnus)
            )
            .Select(m => new
            {
                m.PersonId,
                m.BatchId,
                m.Role,
            })
            .ToListAsync(cancellationToken);
        var names = await db
            .People.Where(p => writers.Contains(p.Id))
            .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var topics = (await db.Batches.AsNoTracking().Where(b => batches.Contains(b.Id)).ToListAsync(cancellationToken)).ToDictionary(
            b => b.Id,
            b => b.Description.Topics
        );
        // Who was a trainee of a batch and became a former one is both.
        Role RoleOf(Post post) =>
            roles.Where(r => r.PersonId == post.AuthorId && r.BatchId == post.BatchId).Select(r => r.Role).ToList() is var held
            && held.Contains(Role.Supervisor)
                ? Role.Supervisor
            : held.Contains(Role.Alumnus) || held.Count == 0 ? Role.Alumnus
            : Role.Trainee;
        return
        [
            .. posts.Select(post => new PostView(
                post,
                new PostWriter(own.Contains(post.BatchId) ? names[post.AuthorId] : null, RoleOf(post), post.AuthorId == who.Id),
                topics[post.BatchId].FirstOrDefault(topic => topic.Key == post.Topic)?.Name ?? new Wording(post.Topic, post.Topic)
            )),
        ];
    }
}
