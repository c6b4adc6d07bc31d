using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Materials;

/// <summary>One decision on a version: who, when, what, why. Only ever added.</summary>
public sealed class MaterialDecision
{
    MaterialDecision() { }

    internal MaterialDecision(Submission version, SubmissionState before, DateTimeOffset at) =>
        (Id, SubmissionId, Before, After, PointsText, By, At) = (
            Guid.CreateVersion7(at),
            version.Id,
            before,
            version.State,
            version.PointsText,
            version.ReviewedBy!.Value,
            at
        );

    public Guid Id { get; private set; }

    public SubmissionId SubmissionId { get; private set; }

    public SubmissionState Before { get; private set; }

    public SubmissionState After { get; private set; }

    /// <summary>What it asks for, one a line.</summary>
    public string PointsText { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>It was accepted before.</summary>
    public bool Reopens => Before == SubmissionState.Accepted;

    internal sealed class Mapping : IEntityTypeConfiguration<MaterialDecision>
    {
        public void Configure(EntityTypeBuilder<MaterialDecision> builder)
        {
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.Property(d => d.Before).HasConversion<string>().HasMaxLength(20);
            builder.Property(d => d.After).HasConversion<string>().HasMaxLength(20);
            builder.Property(d => d.PointsText).HasMaxLength(4000);
            builder.Ignore(d => d.Reopens);
            builder.HasOne<Submission>().WithMany().HasForeignKey(d => d.SubmissionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(d => d.By).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(d => new { d.SubmissionId, d.At });
        }
    }
}

/// <summary>What happened to a version: a decision or a remark, with who did it.</summary>
public sealed record MaterialEvent(DateTimeOffset At, PersonName By, MaterialDecision? Decision, Remark? Remark);

/// <summary>One version with what was decided and said about it, oldest first.</summary>
public sealed record ReviewedVersion(HandedIn Version, IReadOnlyList<MaterialEvent> Events);

/// <summary>The whole story of an item, version by version.</summary>
public sealed class MaterialHistory(SupervisionDb db)
{
    /// <summary>The versions of the same item up to the newest, the first first. The caller knows that the person may see this one.</summary>
    public async Task<IReadOnlyList<ReviewedVersion>> OfAsync(Submission of, CancellationToken cancellationToken)
    {
        var versions = await db.WithFilesAsync(
            await db
                .Submissions.AsNoTracking()
                .Where(s =>
                    s.BatchId == of.BatchId
                    && s.Item == of.Item
                    && s.State != SubmissionState.AwaitsGroup
                    && (of.GroupId == null ? s.GroupId == null && s.TraineeId == of.TraineeId : s.GroupId == of.GroupId)
                )
                .OrderBy(s => s.Number)
                .ToListAsync(cancellationToken),
            cancellationToken
        );
        var ids = versions.ConvertAll(version => version.Submission.Id);
        var decisions = await db.MaterialDecisions.AsNoTracking().Where(d => ids.Contains(d.SubmissionId)).ToListAsync(cancellationToken);
        var remarks = await db.Remarks.AsNoTracking().Where(r => ids.Contains(r.SubmissionId)).ToListAsync(cancellationToken);
        List<PersonId> people = [.. decisions.Select(d => d.By), .. remarks.Select(r => r.By)];
        var names = await db
            .People.Where(p => people.Contains(p.Id))
            .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        return versions.ConvertAll(version => new ReviewedVersion(
            version,
            [
                .. decisions
                    .Where(d => d.SubmissionId == version.Submission.Id)
                    .Select(d => new MaterialEvent(d.At, names[d.By], d, null))
                    .Concat(remarks.Where(r => r.SubmissionId == version.Submission.Id).Select(r => new MaterialEvent(r.At, names[r.By], null, r)))
                    .OrderBy(one => one.At),
            ]
        ));
    }
}
