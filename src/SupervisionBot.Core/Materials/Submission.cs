using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Materials;

/// <summary>Where a version of a trainee's material stands. Stored by name.</summary>
public enum SubmissionState
{
    /// <summary>Waits for the reviewer.</summary>
    HandedIn,

    Accepted,

    /// <summary>The reviewer wants the next version to differ in the points named.</summary>
    ChangesAsked,

    /// <summary>The trainee took it back.</summary>
    Withdrawn,

    /// <summary>A newer version took its place before it was reviewed.</summary>
    Replaced,
}

/// <summary>One version of one item of the checklist, as one trainee handed it in. Versions are added, never changed but in their state.</summary>
public sealed class Submission
{
    const char BetweenPoints = '\n';

    Submission()
    {
    }

    public Submission(SubmissionId id, BatchId batch, PersonId trainee, string item, int number, StoredFile file, FileVerdict.Good look, bool late, DateTimeOffset at) =>
        (Id, BatchId, TraineeId, Item, Number, FileId, FileType, Pages, IsLate, At) = (id, batch, trainee, item, number, file.Id, look.Type, look.Pages, late, at);

    public SubmissionId Id { get; private set; }

    public BatchId BatchId { get; private set; }

    public PersonId TraineeId { get; private set; }

    /// <summary>Key of the checklist's item.</summary>
    public string Item { get; private set; } = "";

    /// <summary>1 for the first version of the item.</summary>
    public int Number { get; private set; }

    public FileId FileId { get; private set; }

    public string FileType { get; private set; } = "";

    public int? Pages { get; private set; }

    public bool IsLate { get; private set; }

    public DateTimeOffset At { get; private set; }

    public SubmissionState State { get; private set; }

    public PersonId? ReviewedBy { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>What the next version should do differently, one a line.</summary>
    public string PointsText { get; private set; } = "";

    public int Version { get; private set; } = 1;

    public IReadOnlyList<string> Points => PointsText.Split(BetweenPoints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal void Review(SubmissionState state, IEnumerable<string> points, PersonId by, DateTimeOffset at)
    {
        (ReviewedBy, ReviewedAt, PointsText) = (by, at, string.Join(BetweenPoints, points));
        Move(state);
    }

    internal void Move(SubmissionState state)
    {
        State = state;
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Submission>
    {
        public void Configure(EntityTypeBuilder<Submission> builder)
        {
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.Property(s => s.Item).HasMaxLength(60);
            builder.Property(s => s.FileType).HasMaxLength(10);
            builder.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
            builder.Property(s => s.PointsText).HasMaxLength(4000);
            builder.Property(s => s.Version).IsConcurrencyToken();
            builder.Ignore(s => s.Points);
            builder.HasOne<Batch>().WithMany().HasForeignKey(s => s.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.TraineeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.FileId).OnDelete(DeleteBehavior.Restrict);
            // Of two versions that are handed in at once, one is the second.
            builder.HasIndex(s => new { s.TraineeId, s.BatchId, s.Item, s.Number }).IsUnique();
            builder.HasIndex(s => new { s.BatchId, s.State });
            builder.HasIndex(s => s.FileId);
        }
    }
}
