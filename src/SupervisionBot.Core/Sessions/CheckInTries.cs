using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>How often somebody typed a wrong code: after so many they wait, whichever host they ask.</summary>
public sealed class CheckInTries
{
    public const int Most = 5;

    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(5);

    CheckInTries() { }

    public CheckInTries(PersonId person) => PersonId = person;

    public PersonId PersonId { get; private set; }

    public int Wrong { get; private set; }

    /// <summary>When they are forgotten: so long after the first, and after the last that was allowed.</summary>
    public DateTimeOffset Until { get; private set; }

    internal int Left(DateTimeOffset now) => now >= Until ? Most : Most - Wrong;

    internal void Add(DateTimeOffset now)
    {
        var first = now >= Until;
        Wrong = first ? 1 : Wrong + 1;
        if (first || Wrong >= Most)
            Until = now + Wait;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CheckInTries>
    {
        public void Configure(EntityTypeBuilder<CheckInTries> builder)
        {
            builder.HasKey(t => t.PersonId);
            builder.Property(t => t.PersonId).ValueGeneratedNever();
            // Of two that are typed at once, one is counted after the other.
            builder.Property(t => t.Wrong).IsConcurrencyToken();
            builder.Property(t => t.Until).IsConcurrencyToken();
            builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
