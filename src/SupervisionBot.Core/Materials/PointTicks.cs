using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Hours;

namespace SupervisionBot.Core.Materials;

/// <summary>
/// A trainee says that the version after this one does what a point of its review asks for. Taken back, it is removed: the next review has the last
/// word anyway.
/// </summary>
public sealed class PointTick
{
    PointTick() { }

    internal PointTick(SubmissionId asked, int ordinal, PersonId by, DateTimeOffset at) => (SubmissionId, Ordinal, By, At) = (asked, ordinal, by, at);

    /// <summary>The version for which changes were asked.</summary>
    public SubmissionId SubmissionId { get; private set; }

    /// <summary>0 for its first point.</summary>
    public int Ordinal { get; private set; }

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PointTick>
    {
        public void Configure(EntityTypeBuilder<PointTick> builder)
        {
            builder.HasKey(t => new { t.SubmissionId, t.Ordinal });
            builder.HasOne<Submission>().WithMany().HasForeignKey(t => t.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>One thing that a review asked for.</summary>
public sealed record AskedPoint(string Text, bool IsDone);

/// <summary>What the last review before a version asked for.</summary>
/// <param name="Number">Of the version that was reviewed.</param>
public sealed record AskedPoints(Submission Version, int Number, IReadOnlyList<AskedPoint> Points);

/// <summary>The points of a review, which the trainee ticks off with the version that follows. Nothing is saved here.</summary>
public sealed class PointTicks(SupervisionDb db, MaterialVersions versions, TimeProvider time)
{
    /// <summary>What was asked for before this version; null when nothing was. The caller knows that the person may see the version.</summary>
    public async Task<AskedPoints?> BeforeAsync(Submission version, CancellationToken cancellationToken)
    {
        if (await AskedAsync(version, cancellationToken) is not { } asked)
            return null;
        var ticks = await db.PointTicks.Where(tick => tick.SubmissionId == asked.Id).ToListAsync(cancellationToken);
        var done = ticks
            .Concat(db.PointTicks.Local)
            .Where(tick => tick.SubmissionId == asked.Id && db.Entry(tick).State != EntityState.Deleted)
            .Select(tick => tick.Ordinal)
            .ToHashSet();
        return new AskedPoints(version, asked.Number, [.. asked.Points.Select((point, ordinal) => new AskedPoint(point, done.Contains(ordinal)))]);
    }

    /// <summary>
    /// The same for the trainee's own version, or their group's, which is the newest that they handed in of the item; null for any other.
    /// </summary>
    public async Task<AskedPoints?> FindAsync(Trainee trainee, SubmissionId id, CancellationToken cancellationToken) =>
        await versions.FindAsync(trainee, id, cancellationToken) is { Submission: var version }
            ? await BeforeAsync(version, cancellationToken)
            : null;

    /// <summary>
    /// Ticks a point, or takes the tick back, while the version waits for its review. Null when it does not, or is not theirs, or has no such point.
    /// </summary>
    public async Task<AskedPoints?> TickAsync(Trainee trainee, SubmissionId id, int ordinal, bool done, CancellationToken cancellationToken)
    {
        if (
            await FindAsync(trainee, id, cancellationToken) is not { Version.State: SubmissionState.HandedIn or SubmissionState.AwaitsGroup } points
            || ordinal < 0
            || ordinal >= points.Points.Count
            || await AskedAsync(points.Version, cancellationToken) is not { } asked
        )
            return null;
        var tick = await db.PointTicks.FindAsync([asked.Id, ordinal], cancellationToken);
        if (done && tick is null)
            db.PointTicks.Add(new PointTick(asked.Id, ordinal, trainee.Id, time.GetUtcNow()));
        else if (!done && tick != null)
            db.PointTicks.Remove(tick);
        return await BeforeAsync(points.Version, cancellationToken);
    }

    Task<Submission?> AskedAsync(Submission version, CancellationToken cancellationToken) =>
        db
            .Submissions.Where(s =>
                s.BatchId == version.BatchId
                && s.Item == version.Item
                && s.Number < version.Number
                && s.State == SubmissionState.ChangesAsked
                && (version.GroupId == null ? s.GroupId == null && s.TraineeId == version.TraineeId : s.GroupId == version.GroupId)
            )
            .OrderByDescending(s => s.Number)
            .FirstOrDefaultAsync(cancellationToken);
}
