using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>An entry's facts and state at one moment, as its history keeps them.</summary>
public sealed record EntrySnapshot(EntryFacts Facts, EntryState State);

/// <summary>One line of an entry's history: who, when, what before, what after, why. Only ever added.</summary>
public sealed class HourChange
{
    HourChange()
    {
    }

    public HourChange(EntryId entry, int version, ActId act, PersonId by, DateTimeOffset at, EntrySnapshot? before, EntrySnapshot after, string? why = null) =>
        (EntryId, Version, ActId, By, At, Before, After, Why) = (entry, version, act, by, at, before, after, why);

    public EntryId EntryId { get; private set; }

    /// <summary>The entry's version after the change.</summary>
    public int Version { get; private set; }

    public ActId ActId { get; private set; }

    public PersonId By { get; private set; }

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
            builder.HasIndex(c => c.ActId);
            builder.HasOne<HourEntry>().WithMany().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Act>().WithMany().HasForeignKey(c => c.ActId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
