using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>Where a version of a material stands. Stored by name.</summary>
public enum SubmissionState
{
    /// <summary>Waits for the reviewer.</summary>
    HandedIn,

    Accepted,

    /// <summary>The reviewer wants the next version to differ in the points named.</summary>
    ChangesAsked,

    /// <summary>Whoever handed it in took it back.</summary>
    Withdrawn,

    /// <summary>A newer version took its place before it was reviewed.</summary>
    Replaced,

    /// <summary>A group's: not handed in before each member has said that it is theirs.</summary>
    AwaitsGroup,
}

/// <summary>Whose a version is, and how it stands by the clock.</summary>
/// <param name="By">The trainee who handed it in.</param>
/// <param name="Group">The group whose it is; null for the trainee's own.</param>
/// <param name="LateReason">Why it comes late, where the batch asks for it.</param>
public sealed record Origin(BatchId Batch, PersonId By, GroupId? Group, bool IsLate, string? LateReason, DateTimeOffset At);

/// <summary>
/// One version of one item of the checklist, as a trainee or a group handed it in. Versions are added, never changed but in their state.
/// </summary>
public sealed class Submission
{
    /// <summary>Of <see cref="LateReason"/>.</summary>
    public const int LongestReason = 300;

    const char BetweenPoints = '\n';

    readonly List<SubmissionFile> files = [];

    Submission() { }

    internal Submission(
        SubmissionId id,
        Origin origin,
        string item,
        int number,
        SubmissionState state,
        IEnumerable<(StoredFile File, FileVerdict.Good Look)> files
    )
    {
        (Id, Item, Number, State) = (id, item, number, state);
        (BatchId, TraineeId, GroupId, IsLate, LateReason, At) = origin;
        this.files.AddRange(files.Select((one, ordinal) => new SubmissionFile(id, ordinal, one.File, one.Look)));
    }

    public SubmissionId Id { get; private set; }

    public BatchId BatchId { get; private set; }

    /// <summary>Who handed it in.</summary>
    public PersonId TraineeId { get; private set; }

    /// <summary>Whose it is when it is a group's.</summary>
    public GroupId? GroupId { get; private set; }

    /// <summary>Key of the checklist's item.</summary>
    public string Item { get; private set; } = "";

    /// <summary>1 for the first version of the item.</summary>
    public int Number { get; private set; }

    /// <summary>At least one, in order.</summary>
    public IReadOnlyList<SubmissionFile> Files => files;

    /// <summary>Of all files together; null when they cannot be counted.</summary>
    public int? Pages => files.Sum(file => file.Pages) is > 0 and var pages ? pages : null;

    public bool IsLate { get; private set; }

    public string? LateReason { get; private set; }

    /// <summary>When it was handed in; a group's when its file came, not when the last member agreed.</summary>
    public DateTimeOffset At { get; private set; }

    public SubmissionState State { get; private set; }

    /// <summary>Since when it is declared final and locked; null when it is not.</summary>
    public DateTimeOffset? FinalAt { get; private set; }

    public PersonId? ReviewedBy { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>What the next version should do differently, one a line.</summary>
    public string PointsText { get; private set; } = "";

    /// <summary>When somebody was told that it has waited too long.</summary>
    public DateTimeOffset? EscalatedAt { get; private set; }

    public int Version { get; private set; } = 1;

    public IReadOnlyList<string> Points => PointsText.Split(BetweenPoints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal void Review(SubmissionState state, IEnumerable<string> points, PersonId by, DateTimeOffset at)
    {
        (ReviewedBy, ReviewedAt, PointsText) = (by, at, string.Join(BetweenPoints, points));
        Move(state);
    }

    internal void DeclareFinal(DateTimeOffset at)
    {
        FinalAt = at;
        Version++;
    }

    internal void Escalate(DateTimeOffset at) => EscalatedAt = at;

    internal void Move(SubmissionState state)
    {
        State = state;
        Version++;
    }

    /// <summary>Somebody answered about it: of two who do so at once, one is run again and sees the other.</summary>
    internal void Touch() => Version++;

    internal sealed class Mapping : IEntityTypeConfiguration<Submission>
    {
        public void Configure(EntityTypeBuilder<Submission> builder)
        {
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.Property(s => s.Item).HasMaxLength(60);
            builder.Property(s => s.LateReason).HasMaxLength(LongestReason);
            builder.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
            builder.Property(s => s.PointsText).HasMaxLength(4000);
            builder.Property(s => s.Version).IsConcurrencyToken();
            builder.Ignore(s => s.Points);
            builder.Ignore(s => s.Pages);
            builder.HasMany(s => s.Files).WithOne().HasForeignKey(f => f.SubmissionId).OnDelete(DeleteBehavior.Restrict);
            builder.Navigation(s => s.Files).AutoInclude();
            builder.HasOne<Batch>().WithMany().HasForeignKey(s => s.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.TraineeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Group>().WithMany().HasForeignKey(s => s.GroupId).OnDelete(DeleteBehavior.Restrict);
            // Of two versions that are handed in at once, one is the second. Two indexes, because a trainee hands in for the group as well.
            builder
                .HasIndex(s => new
                {
                    s.TraineeId,
                    s.BatchId,
                    s.Item,
                    s.Number,
                })
                .IsUnique()
                .HasFilter("\"GroupId\" IS NULL");
            builder
                .HasIndex(s => new
                {
                    s.GroupId,
                    s.Item,
                    s.Number,
                })
                .IsUnique()
                .HasFilter("\"GroupId\" IS NOT NULL");
            builder.HasIndex(s => new { s.BatchId, s.State });
        }
    }
}

/// <summary>A file of a version.</summary>
public sealed class SubmissionFile
{
    SubmissionFile() { }

    internal SubmissionFile(SubmissionId submission, int ordinal, StoredFile file, FileVerdict.Good look) =>
        (SubmissionId, Ordinal, FileId, FileType, Pages, Title) = (submission, ordinal, file.Id, look.Type, look.Pages, look.Title);

    public SubmissionId SubmissionId { get; private set; }

    public int Ordinal { get; private set; }

    public FileId FileId { get; private set; }

    /// <summary>One of <see cref="ChecklistItem.AllTypes"/>, by the bytes.</summary>
    public string FileType { get; private set; } = "";

    public int? Pages { get; private set; }

    /// <summary>What a PDF says that it is called; null when it says nothing.</summary>
    public string? Title { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SubmissionFile>
    {
        public void Configure(EntityTypeBuilder<SubmissionFile> builder)
        {
            builder.HasKey(f => new { f.SubmissionId, f.Ordinal });
            builder.Property(f => f.FileType).HasMaxLength(10);
            builder.Property(f => f.Title).HasMaxLength(FileVerdict.LongestTitle);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(f => f.FileId);
        }
    }
}
