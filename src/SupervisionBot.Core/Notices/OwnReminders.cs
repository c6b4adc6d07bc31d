using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.Notices;

/// <summary>What somebody wants to be reminded of, and when.</summary>
public sealed record OwnReminder(NoticeId Id, string Text, DateTimeOffset At);

/// <summary>What came of a wish to be reminded.</summary>
public abstract record OwnReminderOutcome
{
    OwnReminderOutcome() { }

    public sealed record Planned(OwnReminder Reminder) : OwnReminderOutcome;

    /// <summary>The time is over already, or further off than a year.</summary>
    public sealed record TimeNotPossible : OwnReminderOutcome;

    public sealed record TooLong(int Most) : OwnReminderOutcome;

    public sealed record TooMany(int Most) : OwnReminderOutcome;
}

/// <summary>
/// Reminders that people set for themselves, once each, in their own words. One is a notice at the time they chose, whose subject is those words.
/// </summary>
public sealed class OwnReminders(SupervisionDb db, Notices notices, TimeProvider time)
{
    public const string NoticeKind = "own-reminder";

    const int LongestText = 160;
    const int MostAtOnce = 20;

    static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    public async Task<OwnReminderOutcome> PlanAsync(
        PersonId person,
        BatchId batch,
        string text,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        if (at <= now || at - now > Furthest)
            return new OwnReminderOutcome.TimeNotPossible();
        if (text.Length > LongestText)
            return new OwnReminderOutcome.TooLong(LongestText);
        if (await Waiting(person).CountAsync(cancellationToken) >= MostAtOnce)
            return new OwnReminderOutcome.TooMany(MostAtOnce);
        var id = notices.Tell(person, batch, NoticeKind, text, new NoticeTiming(At: at, Chosen: true));
        return new OwnReminderOutcome.Planned(new OwnReminder(id, text, at));
    }

    /// <summary>Those that have not come yet, the next first.</summary>
    public async Task<IReadOnlyList<OwnReminder>> ToComeAsync(PersonId person, CancellationToken cancellationToken) =>
        [
            .. (await Waiting(person).Select(n => new OwnReminder(n.Id, n.Subject, n.DueAt)).ToListAsync(cancellationToken))
                .OrderBy(one => one.At)
                .ThenBy(one => one.Text, StringComparer.Ordinal),
        ];

    /// <summary>It does not come; null when there is none of theirs that waits.</summary>
    public async Task<OwnReminder?> DropAsync(PersonId person, NoticeId id, CancellationToken cancellationToken)
    {
        if (await Waiting(person).FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            return null;
        notice.Drop(time.GetUtcNow());
        return new OwnReminder(notice.Id, notice.Subject, notice.DueAt);
    }

    IQueryable<Notice> Waiting(PersonId person) => db.Notices.Where(n => n.To == person && n.Kind == NoticeKind && n.State == NoticeState.Waiting);
}
