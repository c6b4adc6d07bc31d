using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Jobs;

/// <summary>Something that was written only to see whether the database still takes anything; gone again at once.</summary>
public sealed class WriteProof
{
    WriteProof() { }

    public WriteProof(Guid id, byte[] content) => (Id, Content) = (id, content);

    public Guid Id { get; private set; }

    public byte[] Content { get; private set; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<WriteProof>
    {
        public void Configure(EntityTypeBuilder<WriteProof> builder) => builder.Property(p => p.Id).ValueGeneratedNever();
    }
}
