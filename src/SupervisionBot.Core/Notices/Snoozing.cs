using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Notices;

/// <summary>What became of putting a reminder off.</summary>
public abstract record SnoozeOutcome
{
    SnoozeOutcome() { }

    public sealed record PutOff(DateTimeOffset Until) : SnoozeOutcome;

    /// <param name="Until">From then on nobody would want to hear it.</param>
    public sealed record TooLate(DateTimeOffset Until) : SnoozeOutcome;

    /// <summary>The time is over already, or further off than a year.</summary>
    public sealed record TimeNotPossible : SnoozeOutcome;

    /// <summary>There is no such reminder of theirs, or it waits already.</summary>
    public sealed record Nothing : SnoozeOutcome;
}

/// <summary>Puts a reminder off that somebody has got: it is said again at its new time, if it is still true.</summary>
public sealed class Snoozing(SupervisionDb db, TimeProvider time)
{
    static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>With all that came in the same message.</summary>
    public async Task<SnoozeOutcome> PutOffAsync(PersonId person, NoticeId id, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (until <= now || until - now > Longest)
            return new SnoozeOutcome.TimeNotPossible();
        var message = await db.Notices.Where(n => n.Id == id && n.To == person).Select(n => n.MessageId).FirstOrDefaultAsync(cancellationToken);
        if (message is null)
            return new SnoozeOutcome.Nothing();
        var told = await db
            .Notices.Where(n => n.MessageId == message && n.To == person && (n.State == NoticeState.Sent || n.State == NoticeState.Written))
            .ToListAsync(cancellationToken);
        if (told.Count == 0)
            return new SnoozeOutcome.Nothing();
        if (told.TrueForAll(n => n.Until <= until))
            return new SnoozeOutcome.TooLate(told.Max(n => n.Until)!.Value);
        foreach (var notice in told.Where(n => !(n.Until <= until)))
            notice.Snooze(until, now);
        return new SnoozeOutcome.PutOff(until);
    }

    /// <summary>The reminder that they got last, of these kinds.</summary>
    public async Task<NoticeId?> LastAsync(PersonId person, IReadOnlyCollection<string> kinds, CancellationToken cancellationToken) =>
        await db
            .Notices.Where(n => n.To == person && n.State == NoticeState.Sent && kinds.Contains(n.Kind))
            .OrderByDescending(n => n.ChangedAt)
            .ThenByDescending(n => n.Id)
            .Select(n => (NoticeId?)n.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
