using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Notices;

/// <summary>Keeps the preferences of one person while what is due for them now is told, message by message.</summary>
public sealed class Restraint(SupervisionDb db, Preferences preferences)
{
    MessagePreferences? own;
    int? sentToday;

    /// <summary>Until when these, which go out as one message, have to wait; null when they may go.</summary>
    public async Task<Hold?> HoldAsync(Participant to, IReadOnlyList<Notice> together, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (together.Any(notice => notice.Urgent))
            return null;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(to.TimeZone);
        own ??= await preferences.OfAsync(to.Id, cancellationToken);
        sentToday ??= await SentSinceAsync(to.Id, LocalTime.Start(LocalTime.Day(now, zone), zone), cancellationToken);
        return own.Hold(now, zone, together.Any(notice => notice.Chosen), sentToday.Value);
    }

    public void Told(IReadOnlyList<Notice> together)
    {
        if (together.All(notice => !notice.Urgent && !notice.Chosen))
            sentToday++;
    }

    Task<int> SentSinceAsync(PersonId person, DateTimeOffset since, CancellationToken cancellationToken) =>
        db
            .Notices.Where(n =>
                n.To == person && (n.State == NoticeState.Sent || n.State == NoticeState.Written) && n.ChangedAt >= since && !n.Urgent && !n.Chosen
            )
            .Select(n => n.MessageId)
            .Distinct()
            .CountAsync(cancellationToken);
}
