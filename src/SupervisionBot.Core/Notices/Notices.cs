using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Notices;

/// <summary>When something is told.</summary>
/// <param name="At">Not before; now when nothing is said.</param>
/// <param name="Gather">Waits so long for others of the same kind and goes out with them as one message.</param>
/// <param name="Urgent">Passes quiet hours, days off and the daily limit.</param>
/// <param name="Until">Not from here on.</param>
/// <param name="Chosen">The person chose the time: only a pause holds it back.</param>
public sealed record NoticeTiming(DateTimeOffset? At = null, TimeSpan? Gather = null, bool Urgent = false, DateTimeOffset? Until = null, bool Chosen = false);

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
        if (timing.At != null && db.Notices.Local.FirstOrDefault(
            n => n.To == to && n.Kind == kind && n.Subject == subject && n.State == NoticeState.Waiting && n.DueAt == timing.At) is { } known) return known.Id;
        return db.Notices.Add(new Notice(TypedId.New<NoticeId>(time), to, batch, kind, subject, timing, time.GetUtcNow())).Entity.Id;
    }
}
