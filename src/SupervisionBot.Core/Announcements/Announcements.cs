using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Announcements;

/// <summary>What became of an announcement, or of something that was to be done with it.</summary>
public abstract record AnnounceOutcome
{
    AnnounceOutcome() { }

    public sealed record Announced(Announcement Announcement) : AnnounceOutcome;

    public sealed record Done(Announcement Announcement) : AnnounceOutcome;

    /// <summary>They are not among those who may write to this audience.</summary>
    public sealed record NotAllowed : AnnounceOutcome;

    /// <summary>Nobody belongs to the audience now.</summary>
    public sealed record Nobody : AnnounceOutcome;

    /// <summary>There are no words, or too many.</summary>
    public sealed record NoText(int Most) : AnnounceOutcome;

    /// <summary>Its time is over already, or further off than a year.</summary>
    public sealed record TimeNotPossible : AnnounceOutcome;

    /// <summary>There is no such announcement of theirs, or it is not in a state for that.</summary>
    public sealed record Nothing : AnnounceOutcome;
}

/// <summary>Announcing, and what an author does with an announcement afterwards. Nothing is saved here: the turn saves everything at once.</summary>
public sealed class Announcements(SupervisionDb db, Audiences audiences, TimeProvider time)
{
    public const string NoticeKind = "announcement";

    public const string RecallNotice = "announcement.recalled";

    public const int LongestText = 3000;

    static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>For how many it would be now; null when they may not write to this audience.</summary>
    public async Task<int?> CountAsync(PersonId author, BatchId batch, Audience audience, CancellationToken cancellationToken) =>
        await MayAsync(author, batch, audience, cancellationToken) ? await audiences.CountAsync(author, batch, audience, cancellationToken) : null;

    /// <summary>Who they are, at most so many of them; none when they may not write to this audience.</summary>
    public async Task<IReadOnlyList<TraineeName>> NamesAsync(
        PersonId author,
        BatchId batch,
        Audience audience,
        int most,
        CancellationToken cancellationToken
    ) =>
        await MayAsync(author, batch, audience, cancellationToken)
            ? await audiences.NamesAsync(author, batch, audience, most, cancellationToken)
            : [];

    /// <summary>
    /// Who of an audience of at most so many cannot be reached: they have never written to the bot, or have removed it. None of a larger one, and
    /// none when they may not write to it.
    /// </summary>
    public async Task<IReadOnlyList<TraineeName>> UnmetAsync(
        PersonId author,
        BatchId batch,
        Audience audience,
        int most,
        CancellationToken cancellationToken
    )
    {
        var named = await NamesAsync(author, batch, audience, most + 1, cancellationToken);
        if (named.Count > most)
            return [];
        List<PersonId?> ids = [.. named.Select(one => (PersonId?)one.Id)];
        var met = await db
            .Talks.Where(talk => ids.Contains(talk.PersonId) && talk.Reference != "")
            .Select(talk => talk.PersonId)
            .ToListAsync(cancellationToken);
        return [.. named.Where(one => !met.Contains(one.Id))];
    }

    /// <param name="at">Null for now.</param>
    /// <param name="file">One that the author has sent.</param>
    public async Task<AnnounceOutcome> AnnounceAsync(
        PersonId author,
        BatchId batch,
        Audience audience,
        AnnouncementText text,
        FileId? file,
        DateTimeOffset? at,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        if (text.English.Length + text.Chinese.Length == 0 || text.English.Length > LongestText || text.Chinese.Length > LongestText)
            return new AnnounceOutcome.NoText(LongestText);
        if (at < now || at - now > Longest)
            return new AnnounceOutcome.TimeNotPossible();
        if (await CountAsync(author, batch, audience, cancellationToken) is not { } count)
            return new AnnounceOutcome.NotAllowed();
        if (file is { } id && !await db.StoredFiles.AnyAsync(f => f.Id == id && f.OwnerId == author, cancellationToken))
            return new AnnounceOutcome.NotAllowed();
        if (count == 0)
            return new AnnounceOutcome.Nobody();
        var whom = await audiences.FixedAsync(author, batch, audience, cancellationToken);
        var announcement = db
            .Announcements.Add(new Announcement(TypedId.New<AnnouncementId>(time), batch, author, whom, text, file, count, at ?? now, now))
            .Entity;
        db.Note(time, author, ActKind.Announced, announcement.Id.Value.ToString("N"));
        return new AnnounceOutcome.Announced(announcement);
    }

    /// <summary>At another time, while its own has not come.</summary>
    /// <param name="seconds">Of the Unix epoch, as it stands on the button.</param>
    public async Task<AnnounceOutcome> MoveAsync(PersonId who, BatchId batch, AnnouncementId id, long seconds, CancellationToken cancellationToken)
    {
        var (now, at) = (time.GetUtcNow(), DateTimeOffset.FromUnixTimeSeconds(seconds));
        return at < now || at - now > Longest
            ? new AnnounceOutcome.TimeNotPossible()
            : await ChangeAsync(who, batch, id, one => one.State == AnnouncementState.Open && one.At > now, one => one.Move(at), cancellationToken);
    }

    public Task<AnnounceOutcome> StopAsync(PersonId who, BatchId batch, AnnouncementId id, CancellationToken cancellationToken) =>
        ChangeAsync(who, batch, id, one => one.State == AnnouncementState.Open, one => one.Become(AnnouncementState.Stopped), cancellationToken);

    public Task<AnnounceOutcome> ResumeAsync(PersonId who, BatchId batch, AnnouncementId id, CancellationToken cancellationToken) =>
        ChangeAsync(who, batch, id, one => one.State == AnnouncementState.Stopped, one => one.Resume(), cancellationToken);

    /// <summary>Nobody further gets it; from those who have, it is taken away where the channel can, and where not they get a word.</summary>
    public Task<AnnounceOutcome> RecallAsync(PersonId who, BatchId batch, AnnouncementId id, CancellationToken cancellationToken) =>
        ChangeAsync(
            who,
            batch,
            id,
            one => one.State is AnnouncementState.Open or AnnouncementState.Stopped or AnnouncementState.Done,
            one =>
            {
                one.Become(AnnouncementState.Recalling);
                db.Note(time, who, ActKind.AnnouncementRecalled, id.Value.ToString("N"));
            },
            cancellationToken
        );

    /// <summary>What they may see and change: an administrator all of the batch, others their own.</summary>
    public async Task<Announcement?> FindAsync(PersonId who, BatchId batch, AnnouncementId id, CancellationToken cancellationToken)
    {
        var administrator = await db.AdministersAsync(who, batch, cancellationToken);
        return await db.Announcements.FirstOrDefaultAsync(
            a => a.Id == id && a.BatchId == batch && (administrator || a.AuthorId == who),
            cancellationToken
        );
    }

    /// <summary>The last ones, the newest first.</summary>
    public async Task<IReadOnlyList<Announcement>> ListAsync(PersonId who, BatchId batch, int most, CancellationToken cancellationToken)
    {
        var administrator = await db.AdministersAsync(who, batch, cancellationToken);
        return await db
            .Announcements.AsNoTracking()
            .Where(a => a.BatchId == batch && (administrator || a.AuthorId == who))
            .OrderByDescending(a => a.MadeAt)
            .ThenByDescending(a => a.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>As one of its readers sees it; null for whoever it was not for, and once it was taken back.</summary>
    public async Task<Announcement?> ForReaderAsync(PersonId reader, AnnouncementId id, CancellationToken cancellationToken)
    {
        var announcement = await db
            .Announcements.AsNoTracking()
            .FirstOrDefaultAsync(
                a => a.Id == id && db.AnnouncementReaders.Any(r => r.AnnouncementId == id && r.PersonId == reader && r.NoticeId != null),
                cancellationToken
            );
        return announcement?.State is null or AnnouncementState.Recalling or AnnouncementState.Recalled ? null : announcement;
    }

    /// <summary>Those that went to this reader and were not taken back, the newest first.</summary>
    public async Task<IReadOnlyList<Announcement>> ReceivedAsync(PersonId reader, BatchId batch, int most, CancellationToken cancellationToken) =>
        await (
            from row in db.AnnouncementReaders.AsNoTracking()
            where row.PersonId == reader && row.NoticeId != null && !row.IsRecalled
            join one in db.Announcements.AsNoTracking() on row.AnnouncementId equals one.Id
            where one.BatchId == batch && one.State != AnnouncementState.Recalling && one.State != AnnouncementState.Recalled
            orderby one.MadeAt descending, one.Id descending
            select one
        )
            .Take(most)
            .ToListAsync(cancellationToken);

    /// <summary>The last one that reached them and that they have not opened.</summary>
    public async Task<AnnouncementId?> LastForReaderAsync(PersonId reader, CancellationToken cancellationToken) =>
        await (
            from row in db.AnnouncementReaders
            where row.PersonId == reader && row.OpenedAt == null && !row.IsRecalled
            join notice in db.Notices on row.NoticeId equals notice.Id
            where notice.State == NoticeState.Sent
            orderby notice.ChangedAt descending
            select (AnnouncementId?)row.AnnouncementId
        ).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The reader has acted on it. Null when it is not theirs, or was taken back.</summary>
    public async Task<Announcement?> OpenAsync(PersonId reader, AnnouncementId id, CancellationToken cancellationToken)
    {
        if (await ForReaderAsync(reader, id, cancellationToken) is not { } announcement)
            return null;
        (await db.AnnouncementReaders.FindAsync([id, reader], cancellationToken))!.Open(time.GetUtcNow());
        return announcement;
    }

    /// <summary>By which the reader was told.</summary>
    public Task<NoticeId?> NoticeOfAsync(PersonId reader, AnnouncementId id, CancellationToken cancellationToken) =>
        db
            .AnnouncementReaders.Where(r => r.AnnouncementId == id && r.PersonId == reader)
            .Select(r => r.NoticeId)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>As it stands, for whoever writes it to its readers.</summary>
    public async Task<(Announcement Announcement, PersonName Author)?> ReadAsync(AnnouncementId id, CancellationToken cancellationToken)
    {
        if (await db.Announcements.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } announcement)
            return null;
        return (
            announcement,
            await db
                .People.Where(p => p.Id == announcement.AuthorId)
                .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
                .FirstAsync(cancellationToken)
        );
    }

    public async Task<StoredFile?> FileAsync(Announcement announcement, CancellationToken cancellationToken) =>
        announcement.FileId is { } id ? await db.StoredFiles.FindAsync([id], cancellationToken) : null;

    async Task<AnnounceOutcome> ChangeAsync(
        PersonId who,
        BatchId batch,
        AnnouncementId id,
        Func<Announcement, bool> possible,
        Action<Announcement> change,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(who, batch, id, cancellationToken) is not { } announcement || !possible(announcement))
            return new AnnounceOutcome.Nothing();
        change(announcement);
        return new AnnounceOutcome.Done(announcement);
    }

    /// <summary>Administrators write to everybody. A supervisor writes to their own trainees, and to no group but their own.</summary>
    async Task<bool> MayAsync(PersonId author, BatchId batch, Audience audience, CancellationToken cancellationToken)
    {
        if (await db.AdministersAsync(author, batch, cancellationToken))
            return true;
        if (!await audiences.MayAnnounceAsync(author, batch, cancellationToken))
            return false;
        var groups = await audiences.GroupsAsync(author, batch, cancellationToken);
        return May(audience);

        bool May(Audience part) =>
            part.Kind switch
            {
                AudienceKind.Role => part.Role == Role.Trainee,
                AudienceKind.Group => groups.Any(group => group.Id.Value == part.Group),
                AudienceKind.Several => part.Parts is { Count: > 0 } parts && parts.All(May),
                _ => true,
            };
    }
}
