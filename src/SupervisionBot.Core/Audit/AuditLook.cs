using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.Audit;

/// <summary>What of somebody's was looked at. Stored by name.</summary>
public enum LookedAt
{
    Hours,
    Files,
    Standing,
    Audit,
}

/// <summary>Somebody was shown something of another person's, alone and by name. Once a day, person and kind.</summary>
public sealed class AuditLook
{
    AuditLook() { }

    public AuditLook(PersonId person, PersonId by, LookedAt what, DateOnly day, DateTimeOffset at) =>
        (PersonId, By, What, Day, At) = (person, by, what, day, at);

    /// <summary>Whose it is.</summary>
    public PersonId PersonId { get; private set; }

    public PersonId By { get; private set; }

    public LookedAt What { get; private set; }

    /// <summary>By UTC.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The first time on that day.</summary>
    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditLook>
    {
        public void Configure(EntityTypeBuilder<AuditLook> builder)
        {
            builder.HasKey(l => new
            {
                l.PersonId,
                l.Day,
                l.By,
                l.What,
            });
            builder.Property(l => l.What).HasConversion<string>().HasMaxLength(20);
        }
    }
}
