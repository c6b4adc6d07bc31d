using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Files;

/// <summary>A file that somebody sent or that was written for them. Its bytes are in <see cref="FileContents"/> under <see cref="Sha256"/>.</summary>
public sealed class StoredFile
{
    StoredFile() { }

    public StoredFile(FileId id, FileContent content, string name, string contentType, BatchId batch, PersonId owner, DateTimeOffset at) =>
        (Id, Sha256, Size, Name, ContentType, BatchId, OwnerId, At) = (
            id,
            content.Sha256,
            content.Size,
            FileName.Safe(name),
            contentType,
            batch,
            owner,
            at
        );

    public FileId Id { get; private set; }

    /// <summary>Of the bytes; lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    /// <summary>For showing; never a path.</summary>
    public string Name { get; private set; } = "";

    /// <summary>By what the bytes are, not by what a client said.</summary>
    public string ContentType { get; private set; } = "";

    public BatchId BatchId { get; private set; }

    public PersonId OwnerId { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> builder)
        {
            builder.Property(f => f.Id).ValueGeneratedNever();
            builder.Property(f => f.Sha256).HasMaxLength(64);
            builder.Property(f => f.Name).HasMaxLength(200);
            builder.Property(f => f.ContentType).HasMaxLength(100);
            builder.HasOne<Batch>().WithMany().HasForeignKey(f => f.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(f => f.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(f => f.Sha256);
            builder.HasIndex(f => new { f.OwnerId, f.At });
        }
    }
}

/// <summary>A file that came with a message: fetched and stored when the dialogs see it.</summary>
/// <param name="Size">In bytes.</param>
public sealed record SentFile(FileId Id, string Name, string ContentType, long Size);

/// <summary>A file that came with a message and could not be fetched.</summary>
public sealed record LostFile(string Name, LostReason Reason);

/// <summary>Why a file could not be fetched.</summary>
public enum LostReason
{
    /// <summary>Where it lies could not be reached, or not in time.</summary>
    NotReached,

    /// <summary>It lies where the bot fetches nothing from.</summary>
    ElsewhereRefused,

    TooLarge,

    /// <summary>It has no bytes.</summary>
    Empty,

    /// <summary>There were more files with the message than are taken at once.</summary>
    TooMany,
}
