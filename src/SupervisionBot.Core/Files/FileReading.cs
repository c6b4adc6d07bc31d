using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Files;

/// <summary>Somebody opened a file by their link.</summary>
public sealed class FileReading
{
    FileReading() { }

    public FileReading(FileOffer offer, DateTimeOffset at) =>
        (Id, OfferId, FileId, PersonId, At) = (Guid.CreateVersion7(at), offer.Id, offer.FileId, offer.PersonId, at);

    public Guid Id { get; private set; }

    public OfferId OfferId { get; private set; }

    public FileId FileId { get; private set; }

    public PersonId PersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FileReading>
    {
        public void Configure(EntityTypeBuilder<FileReading> builder)
        {
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.HasOne<FileOffer>().WithMany().HasForeignKey(r => r.OfferId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.FileId, r.At });
        }
    }
}
