using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Announcements;

public enum AnnouncementState
{
    /// <summary>Its time has not come, or its readers are being told, portion after portion.</summary>
    Open,

    /// <summary>Nobody further is told until it is resumed.</summary>
    Stopped,

    /// <summary>Everybody whom it is for has been told, or waits for their own time.</summary>
    Done,

    /// <summary>Taken back; those who have had it are being told so.</summary>
    Recalling,

    Recalled,
}

/// <summary>What is announced, in one language or in both: whoever reads the other gets the one there is.</summary>
public sealed record AnnouncementText(string English, string Chinese)
{
    public string In(Language language) =>
        (language, English.Length, Chinese.Length) switch
        {
            (Language.Chinese, _, > 0) => Chinese,
            (_, > 0, _) => English,
            _ => Chinese,
        };
}

/// <summary>Something that an administrator, or a supervisor for their trainees, wrote once for many.</summary>
public sealed class Announcement
{
    Announcement() { }

    internal Announcement(
        AnnouncementId id,
        BatchId batch,
        PersonId author,
        Audience audience,
        AnnouncementText text,
        FileId? file,
        int expected,
        DateTimeOffset at,
        DateTimeOffset now
    ) =>
        (Id, BatchId, AuthorId, Audience, English, Chinese, FileId, Expected, At, MadeAt) = (
            id,
            batch,
            author,
            audience,
            text.English,
            text.Chinese,
            file,
            expected,
            at,
            now
        );

    public AnnouncementId Id { get; private set; }

    public BatchId BatchId { get; private set; }

    public PersonId AuthorId { get; private set; }

    public Audience Audience { get; private set; } = null!;

    public string English { get; private set; } = "";

    public string Chinese { get; private set; } = "";

    public FileId? FileId { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Nobody is told before.</summary>
    public DateTimeOffset At { get; private set; }

    public AnnouncementState State { get; private set; }

    /// <summary>For how many it was when it was written; of those who miss a rule, at most so many.</summary>
    public int Expected { get; private set; }

    /// <summary>Raised when it is resumed: what was not said because of the stop is said then, once.</summary>
    public int Round { get; private set; }

    /// <summary>Raised with every portion and every change of state, so that of two hosts one goes on with it.</summary>
    public int Version { get; private set; } = 1;

    public AnnouncementText Text => new(English, Chinese);

    /// <summary>Whether it may be said to somebody now.</summary>
    public bool IsSaid => State is AnnouncementState.Open or AnnouncementState.Done;

    internal void Become(AnnouncementState state) => (State, Version) = (state, Version + 1);

    internal void Move(DateTimeOffset at) => (At, Version) = (at, Version + 1);

    internal void Resume() => (State, Round, Version) = (AnnouncementState.Open, Round + 1, Version + 1);

    internal void Went() => Version++;

    internal sealed class Mapping : IEntityTypeConfiguration<Announcement>
    {
        public void Configure(EntityTypeBuilder<Announcement> builder)
        {
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Property(a => a.Audience).HasConversion(JsonColumn<Audience>.Converter, JsonColumn<Audience>.Comparer);
            builder.Property(a => a.English).HasMaxLength(Announcements.LongestText);
            builder.Property(a => a.Chinese).HasMaxLength(Announcements.LongestText);
            builder.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
            builder.Property(a => a.Version).IsConcurrencyToken();
            builder.Ignore(a => a.Text);
            builder.Ignore(a => a.IsSaid);
            builder.HasOne<Batch>().WithMany().HasForeignKey(a => a.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.AuthorId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.FileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(a => a.At).HasFilter("\"State\" IN ('Open', 'Recalling')");
            builder.HasIndex(a => new { a.BatchId, a.MadeAt });
            builder.HasIndex(a => a.FileId);
        }
    }
}

/// <summary>Somebody who was looked at for an announcement, once: whether it concerns them, and what became of it.</summary>
public sealed class AnnouncementReader
{
    AnnouncementReader() { }

    internal AnnouncementReader(AnnouncementId announcement, PersonId person, NoticeId? notice, int round) =>
        (AnnouncementId, PersonId, NoticeId, Round) = (announcement, person, notice, round);

    public AnnouncementId AnnouncementId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>By which they are told; null for somebody whom it does not concern.</summary>
    public NoticeId? NoticeId { get; private set; }

    public int Round { get; private set; }

    /// <summary>When they pressed a button on it; null while they have not.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>They are told, or have been told, that it was taken back.</summary>
    public bool IsRecalled { get; private set; }

    internal void Open(DateTimeOffset at) => OpenedAt ??= at;

    internal void TellAgain(NoticeId notice, int round) => (NoticeId, Round) = (notice, round);

    internal void Recall() => IsRecalled = true;

    internal sealed class Mapping : IEntityTypeConfiguration<AnnouncementReader>
    {
        public void Configure(EntityTypeBuilder<AnnouncementReader> builder)
        {
            builder.HasKey(r => new { r.AnnouncementId, r.PersonId });
            builder.HasIndex(r => r.PersonId);
            builder.HasIndex(r => r.NoticeId);
            builder.HasOne<Announcement>().WithMany().HasForeignKey(r => r.AnnouncementId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Notice>().WithMany().HasForeignKey(r => r.NoticeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
