using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Files;

/// <summary>A part of a file's bytes, where they are kept in the database so that every host sees them.</summary>
public sealed class FileChunk
{
    FileChunk() { }

    public FileChunk(string sha256, int ordinal, byte[] bytes, DateTimeOffset at) => (Sha256, Ordinal, Bytes, At) = (sha256, ordinal, bytes, at);

    /// <summary>Of the whole content.</summary>
    public string Sha256 { get; private set; } = "";

    public int Ordinal { get; private set; }

    public byte[] Bytes { get; private set; } = [];

    /// <summary>When the content was last written.</summary>
    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FileChunk>
    {
        public void Configure(EntityTypeBuilder<FileChunk> builder)
        {
            builder.HasKey(c => new { c.Sha256, c.Ordinal });
            builder.Property(c => c.Sha256).HasMaxLength(64);
            builder.HasIndex(c => c.At).HasFilter("\"Ordinal\" = 0");
        }
    }
}
