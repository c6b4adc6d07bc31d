using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.Notices;

/// <summary>When something is told.</summary>
/// <param name="At">Not before; now when nothing is said.</param>
/// <param name="Gather">Waits so long for others of the same kind and goes out with them as one message.</param>
/// <param name="Urgent">Passes quiet hours, days off and the daily limit.</param>
/// <param name="Until">Not from here on.</param>
/// <param name="Chosen">The person chose the time: only a pause holds it back.</param>
public sealed record NoticeTiming(
    DateTimeOffset? At = null,
    TimeSpan? Gather = null,
    bool Urgent = false,
    DateTimeOffset? Until = null,
    bool Chosen = false
)
{
    /// <summary>What others do to somebody's hours within this time is told as one.</summary>
    public static readonly TimeSpan Gathered = TimeSpan.FromMinutes(2);
}

/// <summary>What the bot has to tell people of its own accord.</summary>
public sealed class Notices(SupervisionDb db, TimeProvider time)
{
    /// <summary>
    /// The person is to hear of it. Saved with everything else of the caller's; what it says is decided when it is sent, if it is still true.
    /// Told again while it waits, it is sent once.
    /// </summary>
    /// <param name="kind">Names the writer.</param>
    /// <param name="subject">What it is about, for the writer: an id, or empty.</param>
    public NoticeId Tell(PersonId to, BatchId batch, string kind, string subject, NoticeTiming? timing = null)
    {
        timing ??= new NoticeTiming();
        if (
            timing.At != null
            && db.Notices.Local.FirstOrDefault(n =>
                n.To == to && n.Kind == kind && n.Subject == subject && n.State == NoticeState.Waiting && n.DueAt == timing.At
            )
                is { } known
        )
            return known.Id;
        return db.Notices.Add(new Notice(TypedId.New<NoticeId>(time), to, batch, kind, subject, timing, time.GetUtcNow())).Entity.Id;
    }

    /// <summary>Whether they have been here and have not removed the bot since.</summary>
    public Task<bool> CanReachAsync(PersonId person, CancellationToken cancellationToken) =>
        db.Talks.AnyAsync(talk => talk.PersonId == person && talk.Reference != "", cancellationToken);

    /// <summary>What was to be told since then is not so any more: what has not gone out stays in. True when some of it has.</summary>
    public async Task<bool> TakeBackAsync(PersonId to, string kind, string subject, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var told = await db
            .Notices.Where(n => n.To == to && n.Kind == kind && n.Subject == subject && n.State != NoticeState.NotNeeded && n.ChangedAt >= since)
            .ToListAsync(cancellationToken);
        foreach (var notice in told.Where(notice => notice.State is NoticeState.Waiting or NoticeState.NotReached))
            notice.Drop(time.GetUtcNow());
        return told.Any(notice => notice.State is NoticeState.Written or NoticeState.Sent);
    }
}
