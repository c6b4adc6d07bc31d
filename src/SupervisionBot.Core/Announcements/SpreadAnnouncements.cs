using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Announcements;

/// <summary>
/// Makes notices of announcements, a portion at a time: the next is made when most of the last has gone out, so that a large one needs no
/// more memory than a small one, can be stopped, and goes on where it was after a restart. Who was looked at is a row, so nobody is told twice.
/// </summary>
public sealed class SpreadAnnouncements(SupervisionDb db, Audiences audiences, Notices.Notices notices, TimeProvider time)
{
    public const int Portion = 500;

    /// <summary>One portion of the oldest announcement that is due. Saved by the caller. True when there is more to do at once.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = await db
            .Announcements.Where(a => (a.State == AnnouncementState.Open && a.At <= now) || a.State == AnnouncementState.Recalling)
            .OrderBy(a => a.At)
            .ThenBy(a => a.Id)
            .Take(8)
            .ToListAsync(cancellationToken);
        foreach (var announcement in due)
        {
            if (announcement.State == AnnouncementState.Recalling)
            {
                if (await RecallAsync(announcement, now, cancellationToken))
                    return true;
            }
            else if (await UnderWayAsync(announcement.Id, now, cancellationToken) < Portion)
            {
                await TellAsync(announcement, cancellationToken);
                return true;
            }
        }
        return false;
    }

    async Task TellAsync(Announcement announcement, CancellationToken cancellationToken)
    {
        announcement.Went();
        var missed = await MissedAsync(announcement, cancellationToken);
        foreach (var reader in missed)
            reader.TellAgain(Tell(announcement, reader.PersonId), announcement.Round);
        if (missed.Count > 0)
            return;
        var all = await audiences.OfAsync(announcement.AuthorId, announcement.BatchId, announcement.Audience, cancellationToken);
        var next = await all.Where(person => !db.AnnouncementReaders.Any(r => r.AnnouncementId == announcement.Id && r.PersonId == person))
            .OrderBy(person => person)
            .Take(Portion)
            .ToListAsync(cancellationToken);
        HashSet<PersonId> concerned = announcement.Audience is { IsOneByOne: true, Fixed: null }
            ? await audiences.ConcernedAsync(
                db.People.Where(person => next.Contains(person.Id)).Select(person => person.Id),
                announcement.BatchId,
                announcement.Audience,
                cancellationToken
            )
            : [.. next];
        foreach (var person in next)
            db.AnnouncementReaders.Add(
                new AnnouncementReader(announcement.Id, person, concerned.Contains(person) ? Tell(announcement, person) : null, announcement.Round)
            );
        if (next.Count == 0)
            announcement.Become(AnnouncementState.Done);
    }

    NoticeId Tell(Announcement announcement, PersonId person) =>
        notices.Tell(person, announcement.BatchId, Announcements.NoticeKind, announcement.Id.Value.ToString("N"));

    /// <summary>Those who were not told because it was stopped just then.</summary>
    Task<List<AnnouncementReader>> MissedAsync(Announcement announcement, CancellationToken cancellationToken) =>
        db
            .AnnouncementReaders.Where(r =>
                r.AnnouncementId == announcement.Id
                && r.Round < announcement.Round
                && db.Notices.Any(n => n.Id == r.NoticeId && n.State == NoticeState.NotNeeded)
            )
            .OrderBy(r => r.PersonId)
            .Take(Portion)
            .ToListAsync(cancellationToken);

    Task<int> UnderWayAsync(AnnouncementId id, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.AnnouncementReaders.CountAsync(
            r =>
                r.AnnouncementId == id
                && db.Notices.Any(n => n.Id == r.NoticeId && (n.State == NoticeState.Written || (n.State == NoticeState.Waiting && n.DueAt <= now))),
            cancellationToken
        );

    /// <summary>False when those who may have it yet are on their way: it is looked at again later.</summary>
    async Task<bool> RecallAsync(Announcement announcement, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var had = await db
            .AnnouncementReaders.Where(r =>
                r.AnnouncementId == announcement.Id
                && !r.IsRecalled
                && db.Notices.Any(n => n.Id == r.NoticeId && (n.State == NoticeState.Sent || n.State == NoticeState.Written))
            )
            .OrderBy(r => r.PersonId)
            .Take(Portion)
            .ToListAsync(cancellationToken);
        foreach (var reader in had)
        {
            reader.Recall();
            notices.Tell(
                reader.PersonId,
                announcement.BatchId,
                Announcements.RecallNotice,
                announcement.Id.Value.ToString("N"),
                new NoticeTiming(Urgent: true)
            );
        }
        if (had.Count == 0)
        {
            if (await UnderWayAsync(announcement.Id, now, cancellationToken) > 0)
                return false;
            announcement.Become(AnnouncementState.Recalled);
        }
        else
            announcement.Went();
        return true;
    }
}
