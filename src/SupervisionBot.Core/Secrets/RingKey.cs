using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Secrets;

/// <summary>
/// A key of the ring by which stored secrets are sealed, where the ring is kept in the database: every host needs it. SQLite's lies beside the file.
/// </summary>
public sealed class RingKey
{
    RingKey() { }

    public RingKey(string name, string xml) => (Name, Xml) = (name, xml);

    public string Name { get; private set; } = "";

    /// <summary>As ASP.NET Core Data Protection writes it.</summary>
    public string Xml { get; private set; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<RingKey>
    {
        public void Configure(EntityTypeBuilder<RingKey> builder)
        {
            builder.HasKey(k => k.Name);
            builder.Property(k => k.Name).HasMaxLength(200);
        }
    }
}
