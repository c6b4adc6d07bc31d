using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Materials;

/// <summary>What a reviewer says about a version without deciding on it: words, a file with their notes in it, or both. Never changed.</summary>
public sealed class Remark
{
    public const int Longest = 2000;

    Remark() { }

    internal Remark(Guid id, SubmissionId submission, PersonId by, string text, FileId? file, DateTimeOffset at) =>
        (Id, SubmissionId, By, Text, FileId, At) = (id, submission, by, text, file, at);

    public Guid Id { get; private set; }

    public SubmissionId SubmissionId { get; private set; }

    public PersonId By { get; private set; }

    public string Text { get; private set; } = "";

    public FileId? FileId { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Remark>
    {
        public void Configure(EntityTypeBuilder<Remark> builder)
        {
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.Property(r => r.Text).HasMaxLength(Longest);
            builder.HasOne<Submission>().WithMany().HasForeignKey(r => r.SubmissionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.By).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.SubmissionId, r.At });
            builder.HasIndex(r => r.FileId);
        }
    }
}

/// <summary>What came of a remark.</summary>
public abstract record RemarkOutcome
{
    RemarkOutcome() { }

    public sealed record Done(WaitingMaterial Material) : RemarkOutcome;

    /// <summary>The file could harm whoever opens it; nothing is kept.</summary>
    public sealed record Refused(string Name, FileVerdict.Bad Why) : RemarkOutcome;

    /// <summary>There is neither a word nor a file.</summary>
    public sealed record Empty : RemarkOutcome;

    public sealed record NotThere : RemarkOutcome;
}

/// <summary>Remarks of reviewers, by version. Nothing is saved here.</summary>
public sealed class Remarks(
    SupervisionDb db,
    MaterialReviews reviews,
    MaterialRights rights,
    MaterialVersions versions,
    CheckedFiles files,
    Notices.Notices notices,
    TimeProvider time
)
{
    /// <summary>Kind of the notice to whose version it is; its subject is the remark's id.</summary>
    public const string RemarkNotice = "materials.remark";

    /// <param name="file">One that came in with this turn.</param>
    public async Task<RemarkOutcome> SayAsync(
        PersonId reviewer,
        BatchId batch,
        SubmissionId id,
        string text,
        SentFile? file,
        CancellationToken cancellationToken
    )
    {
        if (await reviews.FindAsync(reviewer, batch, id, cancellationToken) is not { } material)
            return new RemarkOutcome.NotThere();
        text = text.Trim();
        if (text.Length == 0 && file is null)
            return new RemarkOutcome.Empty();
        if (file != null && await files.LookAsync(file.Id, cancellationToken) is FileVerdict.Bad bad)
            return new RemarkOutcome.Refused(file.Name, bad);
        var remark = db
            .Remarks.Add(
                new Remark(
                    Guid.CreateVersion7(time.GetUtcNow()),
                    id,
                    reviewer,
                    text.Length > Remark.Longest ? text[..Remark.Longest] : text,
                    file?.Id,
                    time.GetUtcNow()
                )
            )
            .Entity;
        db.Note(time, reviewer, ActKind.MaterialRemarked, remark.Id.ToString("N"));
        foreach (var person in await rights.OwnersOfAsync(material.Submission, cancellationToken))
            notices.Tell(person, batch, RemarkNotice, remark.Id.ToString("N"));
        return new RemarkOutcome.Done(material);
    }

    /// <summary>A remark on a version of the trainee's own or of their group; null for any other.</summary>
    public async Task<(Remark Remark, Submission Version, PersonName By, StoredFile? File)?> FindAsync(
        Hours.Trainee trainee,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.Remarks.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } remark
            || await versions.FindAsync(trainee, remark.SubmissionId, cancellationToken) is not { Submission: var version }
        )
            return null;
        var by = await db
            .People.Where(person => person.Id == remark.By)
            .Select(person => new PersonName(person.Id, person.Name, person.NameEn))
            .FirstAsync(cancellationToken);
        return (remark, version, by, remark.FileId is { } file ? await db.StoredFiles.FindAsync([file], cancellationToken) : null);
    }
}
