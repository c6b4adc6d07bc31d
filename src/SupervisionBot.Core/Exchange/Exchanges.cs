using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Exchange;

/// <summary>Who takes part in the exchange as it is now.</summary>
public sealed record Colleague(PersonId Id, BatchId BatchId, BatchDescription Batch);

public abstract record AskOutcome
{
    AskOutcome() { }

    /// <param name="Helpers">So many hear of it now.</param>
    public sealed record Sent(Post Question, int Helpers, bool Again = false) : AskOutcome;

    /// <summary>This may be a client's and nobody has said that it is not.</summary>
    public sealed record LooksLikeClient(IReadOnlyList<ClientSign> Signs) : AskOutcome;

    public sealed record TooMany(int Most) : AskOutcome;

    public sealed record TooLong(int Most) : AskOutcome;

    public sealed record UnknownTopic : AskOutcome;

    public sealed record NotAllowed : AskOutcome;
}

public abstract record ReplyOutcome
{
    ReplyOutcome() { }

    public sealed record Sent(Post Answer, bool Again = false) : ReplyOutcome;

    public sealed record LooksLikeClient(IReadOnlyList<ClientSign> Signs) : ReplyOutcome;

    public sealed record TooLong(int Most) : ReplyOutcome;

    /// <summary>They have answered it before.</summary>
    public sealed record Already : ReplyOutcome;

    /// <summary>It is not there any more, or never was for them.</summary>
    public sealed record NotThere : ReplyOutcome;
}

public enum PostDone
{
    Done,

    /// <summary>It was so before.</summary>
    Already,

    NotThere,

    /// <summary>Why is to be said.</summary>
    NoReason,
}

/// <summary>
/// Questions among colleagues: a trainee, a supervisor or a former trainee asks, those who help with the topic answer, and whoever asked says what
/// helped.
/// </summary>
public sealed class Exchanges(SupervisionDb db, ClientSigns signs, ExchangeNews news, TimeProvider time)
{
    static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>What went to a helper within this time is weighed when it is decided who is next.</summary>
    static readonly TimeSpan Lately = TimeSpan.FromDays(28);

    /// <summary>So long a question that could be sent to nobody waits for somebody who helps with its topic.</summary>
    static readonly TimeSpan Waits = TimeSpan.FromDays(14);

    const int MostLookedAt = 200;

    /// <summary>Asks those who help with the topic. With the same id it is asked once.</summary>
    /// <param name="cleared">Words that look like a client's and are none, as whoever asks has said.</param>
    public async Task<AskOutcome> AskAsync(
        Colleague who,
        PostId id,
        string topic,
        string text,
        IReadOnlyCollection<string> cleared,
        CancellationToken cancellationToken
    )
    {
        text = CleanText.Of(text).Trim();
        if (await db.Posts.FindAsync([id], cancellationToken) is { } before)
            return before.AuthorId == who.Id
                ? new AskOutcome.Sent(before, await db.QuestionsSent.CountAsync(s => s.QuestionId == id, cancellationToken), Again: true)
                : new AskOutcome.NotAllowed();
        if (!await TakesPart(who.Id, who.BatchId).AnyAsync(cancellationToken))
            return new AskOutcome.NotAllowed();
        if (who.Batch.Topics.FirstOrDefault(one => one.Key == topic) is not { } about)
            return new AskOutcome.UnknownTopic();
        if (text.Length is 0 or > Post.LongestText)
            return new AskOutcome.TooLong(Post.LongestText);
        if (Open(await signs.InAsync(text, cancellationToken), cleared) is { Count: > 0 } found)
            return new AskOutcome.LooksLikeClient(found);
        var now = time.GetUtcNow();
        var own = await db
            .Posts.Where(p => p.AuthorId == who.Id && p.QuestionId == null)
            .OrderByDescending(p => p.Number)
            .Select(p => new { p.Number, p.At })
            .Take(who.Batch.Exchange.AskedPerWeek)
            .ToListAsync(cancellationToken);
        // What was taken back counts too: it has been sent.
        if (own.Count(one => one.At > now - Week) >= who.Batch.Exchange.AskedPerWeek)
            return new AskOutcome.TooMany(who.Batch.Exchange.AskedPerWeek);
        var question = db.Posts.Add(new Post(id, who.BatchId, who.Id, about, text, own.Count == 0 ? 1 : own[0].Number + 1, now)).Entity;
        var helpers = await NextAsync(who, topic, now, cancellationToken);
        foreach (var (person, batch, sent) in helpers)
        {
            db.QuestionsSent.Add(new QuestionSent(id, person, sent + 1, now));
            news.Question(person, batch, id);
        }
        return new AskOutcome.Sent(question, helpers.Count);
    }

    /// <summary>Those who got fewest lately, and longest ago.</summary>
    async Task<IReadOnlyList<(PersonId Person, BatchId Batch, int Sent)>> NextAsync(
        Colleague who,
        string topic,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var (week, lately) = (now - Week, now - Lately);
        var able = await Able(topic, now)
            .Where(h => h.PersonId != who.Id && !db.HiddenWriters.Any(hidden => hidden.PersonId == h.PersonId && hidden.WriterId == who.Id))
            .Select(h => new
            {
                h.PersonId,
                h.BatchId,
                Week = db.QuestionsSent.Count(s => s.PersonId == h.PersonId && s.At > week),
                Lately = db.QuestionsSent.Count(s => s.PersonId == h.PersonId && s.At > lately),
                Sent = db.QuestionsSent.Count(s => s.PersonId == h.PersonId),
                Last = db.QuestionsSent.Where(s => s.PersonId == h.PersonId).Max(s => (DateTimeOffset?)s.At),
            })
            .OrderBy(h => h.Lately)
            .ThenBy(h => h.Last != null)
            .ThenBy(h => h.Last)
            .ThenBy(h => h.PersonId)
            .Take(MostLookedAt)
            .ToListAsync(cancellationToken);
        var batches = able.Select(h => h.BatchId).Distinct().ToList();
        var rules = (await db.Batches.AsNoTracking().Where(b => batches.Contains(b.Id)).ToListAsync(cancellationToken)).ToDictionary(
            b => b.Id,
            b => b.Description.Exchange
        );
        return
        [
            .. able.Where(h => h.Week < rules[h.BatchId].SentPerWeek)
                .Take(who.Batch.Exchange.HelpersAsked)
                .Select(h => (h.PersonId, h.BatchId, h.Sent)),
        ];
    }

    /// <summary>Whoever it went to, or who helps with its topic, answers once.</summary>
    public async Task<ReplyOutcome> AnswerAsync(
        Colleague who,
        PostId question,
        PostId id,
        string text,
        IReadOnlyCollection<string> cleared,
        CancellationToken cancellationToken
    )
    {
        text = CleanText.Of(text).Trim();
        if (await db.Posts.FindAsync([id], cancellationToken) is { } same && same.AuthorId == who.Id)
            return new ReplyOutcome.Sent(same, Again: true);
        if (await AnswerableAsync(who, question, cancellationToken) is not { } asked)
            return new ReplyOutcome.NotThere();
        if (await db.Posts.AnyAsync(p => p.QuestionId == question && p.AuthorId == who.Id, cancellationToken))
            return new ReplyOutcome.Already();
        if (text.Length is 0 or > Post.LongestText)
            return new ReplyOutcome.TooLong(Post.LongestText);
        if (Open(await signs.InAsync(text, cancellationToken), cleared) is { Count: > 0 } found)
            return new ReplyOutcome.LooksLikeClient(found);
        var answer = db.Posts.Add(new Post(id, who.BatchId, who.Id, asked, text, time.GetUtcNow())).Entity;
        news.Answer(asked, id);
        return new ReplyOutcome.Sent(answer);
    }

    /// <summary>A question that they may answer; null for any other.</summary>
    public async Task<Post?> AnswerableAsync(Colleague who, PostId question, CancellationToken cancellationToken) =>
        await TakesPart(who.Id, who.BatchId).AnyAsync(cancellationToken)
            ? await db.MayAnswer(who.Id).FirstOrDefaultAsync(p => p.Id == question, cancellationToken)
            : null;

    /// <summary>Whoever asked says that an answer helped; its writer hears so, once.</summary>
    public async Task<PostDone> HelpedAsync(Colleague who, PostId answer, CancellationToken cancellationToken)
    {
        var post = await db.Posts.FirstOrDefaultAsync(
            p =>
                p.Id == answer
                && p.State == PostState.Open
                && db.Posts.Any(q => q.Id == p.QuestionId && q.AuthorId == who.Id && q.State == PostState.Open),
            cancellationToken
        );
        if (post is null)
            return PostDone.NotThere;
        if (post.Helped)
            return PostDone.Already;
        post.MarkHelped();
        news.Helped(post);
        return PostDone.Done;
    }

    /// <summary>The writer takes back what they wrote.</summary>
    public async Task<PostDone> WithdrawAsync(Colleague who, PostId id, CancellationToken cancellationToken)
    {
        if (await db.Posts.FirstOrDefaultAsync(p => p.Id == id && p.AuthorId == who.Id, cancellationToken) is not { } post)
            return PostDone.NotThere;
        if (post.State != PostState.Open)
            return PostDone.Already;
        post.Withdraw();
        return PostDone.Done;
    }

    /// <summary>An administrator of the writer's batch takes it down; the writer reads why.</summary>
    public async Task<PostDone> TakeDownAsync(Colleague who, PostId id, string why, CancellationToken cancellationToken)
    {
        why = CleanText.Of(why).Trim();
        var post = await db.Posts.FirstOrDefaultAsync(
            p => p.Id == id && db.Memberships.Any(m => m.PersonId == who.Id && m.BatchId == p.BatchId && m.Role == Role.Administrator),
            cancellationToken
        );
        if (post is null)
            return PostDone.NotThere;
        if (post.State != PostState.Open)
            return PostDone.Already;
        if (why.Length == 0)
            return PostDone.NoReason;
        post.TakeDown(why.Length <= Post.LongestWhy ? why : why[..Post.LongestWhy]);
        news.TakenDown(post);
        return PostDone.Done;
    }

    /// <summary>Somebody who takes part thinks that an administrator should look at it.</summary>
    public async Task<PostDone> ReportAsync(Colleague who, PostId id, CancellationToken cancellationToken)
    {
        if (
            !await TakesPart(who.Id, who.BatchId).AnyAsync(cancellationToken)
            || await db.Posts.FirstOrDefaultAsync(p => p.Id == id && p.State == PostState.Open && p.AuthorId != who.Id, cancellationToken)
                is not { } post
        )
            return PostDone.NotThere;
        if (await db.PostReports.FindAsync([id, who.Id], cancellationToken) is not null)
            return PostDone.Already;
        var first = !await db.PostReports.AnyAsync(r => r.PostId == id, cancellationToken);
        db.PostReports.Add(new PostReport(id, who.Id, time.GetUtcNow()));
        if (first)
            foreach (var administrator in await AdministratorsAsync(post.BatchId, cancellationToken))
                news.Report(administrator, post);
        return PostDone.Done;
    }

    /// <summary>Says that they would help with a topic; false when they may not, or there is no such topic.</summary>
    public async Task<bool> HelpAsync(Colleague who, string topic, CancellationToken cancellationToken)
    {
        if (who.Batch.Topics.All(one => one.Key != topic) || !await TakesPart(who.Id, who.BatchId).AnyAsync(cancellationToken))
            return false;
        var own = await db.Helpers.Where(h => h.PersonId == who.Id).ToListAsync(cancellationToken);
        if (own.Exists(h => h.Topic == topic))
            return true;
        var added = db.Helpers.Add(new Helper(who.Id, topic, who.BatchId)).Entity;
        // Who wants to hear of nothing for a while hears of this topic no sooner.
        added.Mute(own.Select(h => h.MutedUntil).Max());
        if (!(added.MutedUntil > time.GetUtcNow()))
            await SendWaitingAsync(who, [topic], cancellationToken);
        return true;
    }

    /// <summary>What could be sent to nobody when it was asked goes to the first who helps with its topic, the oldest first.</summary>
    async Task SendWaitingAsync(Colleague who, List<string> topics, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var sent = await db.QuestionsSent.Where(s => s.PersonId == who.Id).Select(s => s.At).ToListAsync(cancellationToken);
        var since = now - Waits;
        var waiting = await db
            .Posts.ShownTo(who.Id, db)
            .Where(p =>
                p.QuestionId == null
                && p.State == PostState.Open
                && topics.Contains(p.Topic)
                && p.AuthorId != who.Id
                && p.At > since
                && !db.QuestionsSent.Any(s => s.QuestionId == p.Id)
            )
            .OrderBy(p => p.At)
            .Select(p => p.Id)
            .Take(Math.Max(0, who.Batch.Exchange.SentPerWeek - sent.Count(at => at > now - Week)))
            .ToListAsync(cancellationToken);
        foreach (var (at, question) in waiting.Index())
        {
            db.QuestionsSent.Add(new QuestionSent(question, who.Id, sent.Count + at + 1, now));
            news.Question(who.Id, who.BatchId, question);
        }
    }

    /// <summary>Whoever wrote a post is not shown to them any more; nothing of what they themselves wrote is hidden from anybody.</summary>
    public async Task<PostDone> HideWriterAsync(Colleague who, PostId id, CancellationToken cancellationToken)
    {
        if (
            !await TakesPart(who.Id, who.BatchId).AnyAsync(cancellationToken)
            || await db.Posts.FirstOrDefaultAsync(p => p.Id == id && p.State == PostState.Open && p.AuthorId != who.Id, cancellationToken)
                is not { } post
        )
            return PostDone.NotThere;
        if (await db.HiddenWriters.FindAsync([who.Id, post.AuthorId], cancellationToken) is not null)
            return PostDone.Already;
        db.HiddenWriters.Add(new HiddenWriter(who.Id, post.AuthorId, id, time.GetUtcNow()));
        return PostDone.Done;
    }

    /// <summary>Whoever wrote it is shown to them again.</summary>
    public async Task<PostDone> ShowWriterAsync(Colleague who, PostId id, CancellationToken cancellationToken)
    {
        var hidden = await db.HiddenWriters.FirstOrDefaultAsync(
            h => h.PersonId == who.Id && db.Posts.Any(p => p.Id == id && p.AuthorId == h.WriterId),
            cancellationToken
        );
        if (hidden is null)
            return PostDone.Already;
        db.HiddenWriters.Remove(hidden);
        return PostDone.Done;
    }

    public async Task UnhelpAsync(Colleague who, string topic, CancellationToken cancellationToken)
    {
        if (await db.Helpers.FindAsync([who.Id, topic], cancellationToken) is { } own)
            db.Helpers.Remove(own);
    }

    /// <summary>No question goes to them any more. What they wrote stays.</summary>
    public async Task LeaveAsync(Colleague who, CancellationToken cancellationToken) =>
        db.Helpers.RemoveRange(await db.Helpers.Where(h => h.PersonId == who.Id).ToListAsync(cancellationToken));

    /// <summary>No question goes to them for so many days; none to hear of them again.</summary>
    public async Task<DateTimeOffset?> MuteAsync(Colleague who, int days, CancellationToken cancellationToken)
    {
        DateTimeOffset? until = days > 0 ? time.GetUtcNow().AddDays(days) : null;
        var all = await db.Helpers.Where(h => h.PersonId == who.Id).ToListAsync(cancellationToken);
        foreach (var own in all)
            own.Mute(until);
        if (until is null)
            await SendWaitingAsync(who, all.ConvertAll(own => own.Topic), cancellationToken);
        return until;
    }

    /// <summary>The topics that they help with.</summary>
    public Task<List<Helper>> OfAsync(PersonId who, CancellationToken cancellationToken) =>
        db.Helpers.AsNoTracking().Where(h => h.PersonId == who).ToListAsync(cancellationToken);

    /// <summary>Whether they still help with the topic of a question, and want to hear of it now.</summary>
    public async Task<bool> IsWantedAsync(PersonId who, PostId question, CancellationToken cancellationToken)
    {
        var topic = await db.Posts.Where(p => p.Id == question).Select(p => p.Topic).FirstOrDefaultAsync(cancellationToken);
        return topic is not null && await Able(topic, time.GetUtcNow()).AnyAsync(h => h.PersonId == who, cancellationToken);
    }

    /// <summary>Those who help with the topic and want to hear of it now.</summary>
    internal IQueryable<Helper> Able(string topic, DateTimeOffset now) =>
        db.Helpers.Where(h =>
            h.Topic == topic
            && (h.MutedUntil == null || h.MutedUntil <= now)
            && db.Memberships.Any(m =>
                m.PersonId == h.PersonId && m.BatchId == h.BatchId && (m.Role == Role.Trainee || m.Role == Role.Supervisor || m.Role == Role.Alumnus)
            )
        );

    IQueryable<Membership> TakesPart(PersonId who, BatchId batch) =>
        db.Memberships.Where(m =>
            m.PersonId == who && m.BatchId == batch && (m.Role == Role.Trainee || m.Role == Role.Supervisor || m.Role == Role.Alumnus)
        );

    Task<List<PersonId>> AdministratorsAsync(BatchId batch, CancellationToken cancellationToken) =>
        db
            .Memberships.Where(m => m.BatchId == batch && m.Role == Role.Administrator)
            .Select(m => m.PersonId)
            .Distinct()
            .ToListAsync(cancellationToken);

    /// <summary>What nobody has said of that it is no client's. A number is never taken for that.</summary>
    static List<ClientSign> Open(IReadOnlyList<ClientSign> found, IReadOnlyCollection<string> cleared) =>
        [.. found.Where(sign => sign.Kind == SignOfClient.Number || !cleared.Contains(sign.Words))];
}
