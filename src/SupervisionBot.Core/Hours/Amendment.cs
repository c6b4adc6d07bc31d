using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

public enum AmendmentState
{
    /// <summary>One side proposed it; the other has to say.</summary>
    Proposed,
    Confirmed,
    Declined,

    /// <summary>Taken back by who proposed it.</summary>
    Withdrawn,
}

/// <summary>
/// A change of an approved entry (更正). What was approved is never edited: one side proposes, with the reason, and only the other side's
/// word puts it in force. Then the entry's history has before, after, why and both names.
/// </summary>
public sealed class Amendment
{
    Amendment() { }

    /// <param name="after">Null: the entry should not count at all.</param>
    public Amendment(AmendmentId id, HourEntry entry, EntryFacts? after, Author proposer, DateTimeOffset at) =>
        (Id, EntryId, EntryVersion, Before, After, ProposedBy, ProposedAs, Reason, ProposedAt) = (
            id,
            entry.Id,
            entry.Version,
            entry.Facts,
            after,
            proposer.By,
            proposer.As,
            proposer.Why ?? "",
            at
        );

    public AmendmentId Id { get; private set; }

    public EntryId EntryId { get; private set; }

    /// <summary>The entry's version that it would take the place of.</summary>
    public int EntryVersion { get; private set; }

    public EntryFacts Before { get; private set; } = null!;

    /// <summary>Null when the entry should not count at all.</summary>
    public EntryFacts? After { get; private set; }

    public string Reason { get; private set; } = "";

    public PersonId ProposedBy { get; private set; }

    public Capacity ProposedAs { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public AmendmentState State { get; private set; }

    public PersonId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The entry's version that it made.</summary>
    public int? MadeVersion { get; private set; }

    /// <summary>The trainee proposed it, so the supervisor has to say; otherwise the other way round.</summary>
    public bool IsByTrainee => ProposedAs == Capacity.Trainee;

    internal void Decide(AmendmentState state, PersonId by, DateTimeOffset at, int? version = null) =>
        (State, DecidedBy, DecidedAt, MadeVersion) = (state, by, at, version);

    internal sealed class Mapping : IEntityTypeConfiguration<Amendment>
    {
        public void Configure(EntityTypeBuilder<Amendment> builder)
        {
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Property(a => a.Before).HasConversion(JsonColumn<EntryFacts>.Converter, JsonColumn<EntryFacts>.Comparer);
            builder.Property(a => a.After).HasConversion(JsonColumn<EntryFacts>.Converter!, JsonColumn<EntryFacts>.Comparer!);
            builder.Property(a => a.Reason).HasMaxLength(500);
            builder.Property(a => a.ProposedAs).HasConversion<string>().HasMaxLength(20);
            builder.Property(a => a.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
            builder.Ignore(a => a.IsByTrainee);
            builder.HasOne<HourEntry>().WithMany().HasForeignKey(a => a.EntryId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.ProposedBy).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.DecidedBy).OnDelete(DeleteBehavior.Restrict);
            // One open amendment of an entry.
            builder.HasIndex(a => a.EntryId).IsUnique().HasFilter("\"State\" = 'Proposed'");
        }
    }
}
