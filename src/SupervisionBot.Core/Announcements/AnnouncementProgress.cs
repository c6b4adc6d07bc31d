using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Announcements;

/// <summary>How far an announcement has come, in people.</summary>
/// <param name="Told">A notice was made for them.</param>
/// <param name="Waiting">Told later: on its way, or held back by their quiet hours, day off, limit or pause.</param>
/// <param name="Opened">They pressed a button on it.</param>
public sealed record AnnouncementProgress(int Told, int Sent, int Waiting, int NotReached, int Opened);

/// <summary>Somebody who has not got an announcement, or has not opened it.</summary>
/// <param name="Because">Null when it was sent.</param>
public sealed record LeftReader(PersonId Id, string Name, string NameEn, NotReachedBecause? Because);

/// <summary>Who got an announcement, for its author. The caller has found it by <see cref="Announcements.FindAsync"/>.</summary>
public sealed class AnnouncementReport(SupervisionDb db)
{
    public async Task<AnnouncementProgress> OfAsync(Announcement announcement, CancellationToken cancellationToken)
    {
        var states = await (
            from reader in db.AnnouncementReaders
            where reader.AnnouncementId == announcement.Id && reader.NoticeId != null
            join notice in db.Notices on reader.NoticeId equals notice.Id
            group reader by notice.State into state
            select new
            {
                state.Key,
                Count = state.Count(),
                Opened = state.Count(reader => reader.OpenedAt != null),
            }
        ).ToListAsync(cancellationToken);
        int Of(NoticeState state) => states.Where(known => known.Key == state).Sum(known => known.Count);
        return new AnnouncementProgress(
            states.Sum(state => state.Count),
            Of(NoticeState.Sent),
            Of(NoticeState.Waiting) + Of(NoticeState.Written),
            Of(NoticeState.NotReached),
            states.Sum(state => state.Opened)
        );
    }

    /// <summary>Those who were not reached first, then those who have not opened it.</summary>
    public async Task<IReadOnlyList<LeftReader>> LeftAsync(Announcement announcement, int most, CancellationToken cancellationToken) =>
        await (
            from reader in db.AnnouncementReaders
            where reader.AnnouncementId == announcement.Id && reader.OpenedAt == null
            join notice in db.Notices on reader.NoticeId equals notice.Id
            where notice.State == NoticeState.NotReached || notice.State == NoticeState.Sent
            join person in db.People on reader.PersonId equals person.Id
            orderby notice.State == NoticeState.NotReached descending, person.Name
            select new LeftReader(person.Id, person.Name, person.NameEn, notice.Because)
        )
            .Take(most)
            .ToListAsync(cancellationToken);
}
