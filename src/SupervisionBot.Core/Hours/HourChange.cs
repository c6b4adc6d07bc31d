using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>An entry's facts and state at one moment, as its history keeps them.</summary>
public sealed record EntrySnapshot(EntryFacts Facts, EntryState State);

/// <summary>Who changes an entry, as what, and why.</summary>
/// <param name="InPlaceOf">The supervisor for whom a deputy or an administrator acts.</param>
public sealed record Author(PersonId By, Capacity As, PersonId? InPlaceOf = null, string? Why = null)
{
    public static Author Trainee(PersonId id) => new(id, Capacity.Trainee);
}

/// <summary>One line of an entry's history: who, when, what before, what after, why. Only ever added.</summary>
public sealed class HourChange
{
    HourChange() { }

    public HourChange(EntryId entry, int version, ActId act, Author author, DateTimeOffset at, EntrySnapshot? before, EntrySnapshot after) =>
        (EntryId, Version, ActId, By, As, InPlaceOf, Why, At, Before, After) = (
            entry,
            version,
            act,
            author.By,
            author.As,
            author.InPlaceOf,
            author.Why,
            at,
            before,
            after
        );

    public EntryId EntryId { get; private set; }

    /// <summary>The entry's version after the change.</summary>
    public int Version { get; private set; }

    public ActId ActId { get; private set; }

    public PersonId By { get; private set; }

    /// <summary>What <see cref="By"/> acted as.</summary>
    public Capacity As { get; private set; }

    /// <summary>The supervisor for whom a deputy or an administrator acted.</summary>
    public PersonId? InPlaceOf { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Null for the first line.</summary>
    public EntrySnapshot? Before { get; private set; }

    public EntrySnapshot After { get; private set; } = null!;

    public string? Why { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<HourChange>
    {
        public void Configure(EntityTypeBuilder<HourChange> builder)
        {
            builder.HasKey(c => new { c.EntryId, c.Version });
            builder.Property(c => c.Before).HasConversion(JsonColumn<EntrySnapshot>.Converter!, JsonColumn<EntrySnapshot>.Comparer!);
            builder.Property(c => c.After).HasConversion(JsonColumn<EntrySnapshot>.Converter, JsonColumn<EntrySnapshot>.Comparer);
            builder.Property(c => c.As).HasConversion<string>().HasMaxLength(20).HasDefaultValue(Capacity.Trainee).HasSentinel(Capacity.Trainee);
            builder.HasIndex(c => c.ActId);
            builder.HasOne<HourEntry>().WithMany().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Act>().WithMany().HasForeignKey(c => c.ActId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
