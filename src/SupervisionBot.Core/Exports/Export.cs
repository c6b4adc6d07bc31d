using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Exports;

/// <summary>Something large that somebody asked for and that is made when there is time. One is open for a person at a time.</summary>
public sealed class Export
{
    Export() { }

    internal Export(ExportId id, PersonId person, BatchId batch, ExportAsked asked, DateTimeOffset at) =>
        (Id, PersonId, BatchId, Asked, At) = (id, person, batch, asked, at);

    public ExportId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public BatchId BatchId { get; private set; }

    public ExportAsked Asked { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    /// <summary>Made; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>While it is kept.</summary>
    public FileId? FileId { get; private set; }

    /// <param name="seen">Of whom it is, where that is not the whole batch.</param>
    internal void AnswerWith(FileId file, IReadOnlyList<PersonId>? seen, DateTimeOffset at) =>
        (FileId, EndedAt, Asked) = (file, at, Asked with { Seen = seen });

    internal void Forget() => FileId = null;

    internal sealed class Mapping : IEntityTypeConfiguration<Export>
    {
        public void Configure(EntityTypeBuilder<Export> builder)
        {
            builder.ToTable("Exports");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.Property(e => e.Asked).HasConversion(JsonColumn<ExportAsked>.Converter, JsonColumn<ExportAsked>.Comparer);
            builder.Property(e => e.EndedAt).IsConcurrencyToken();
            builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Batch>().WithMany().HasForeignKey(e => e.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(e => e.FileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(e => e.PersonId).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        }
    }
}
