using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>What counts for a trainee beside the practicum hours. Stored by name.</summary>
public enum CreditKind
{
    ClassHours,
    GroupSession,
    IndividualSession,
    Visit,

    /// <summary>All items of the defence checklist accepted.</summary>
    Checklist,
    IndividualDefence,
    GroupDefence,
}

/// <summary>What a credit says.</summary>
/// <param name="Day">The day it happened on, in the batch's zone.</param>
/// <param name="Minutes">Length of what was attended, where it has one.</param>
/// <param name="ClassHours">Class hours (学时), for <see cref="CreditKind.ClassHours"/>.</param>
/// <param name="Missed">It took place for them and they were not there: counts for nothing but the share of attendance.</param>
public sealed record CreditFacts(CreditKind Kind, DateOnly Day, int Minutes = 0, int ClassHours = 0, bool Missed = false);

/// <summary>Where a credit comes from: for instance a session. One source gives a trainee one credit at a time.</summary>
public sealed record CreditSource(string Kind, Guid Id);

/// <summary>Something other than practicum hours that counts for a trainee. Only ever added; what no longer counts says since when and why.</summary>
public sealed class Credit
{
    Credit() { }

    internal Credit(PersonId trainee, BatchId batch, CreditSource source, int round, CreditFacts facts, PersonId? by, DateTimeOffset at)
    {
        (TraineeId, BatchId, SourceKind, SourceId, Round, GivenBy, GivenAt) = (trainee, batch, source.Kind, source.Id, round, by, at);
        (Kind, Day, Minutes, ClassHours, Missed) = facts;
    }

    public PersonId TraineeId { get; private set; }

    public BatchId BatchId { get; private set; }

    public string SourceKind { get; private set; } = "";

    public Guid SourceId { get; private set; }

    /// <summary>1 for the first credit of this source, and one more each time it is given anew.</summary>
    public int Round { get; private set; }

    public CreditKind Kind { get; private set; }

    public DateOnly Day { get; private set; }

    public int Minutes { get; private set; }

    public int ClassHours { get; private set; }

    public bool Missed { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>Null when the program did.</summary>
    public PersonId? GivenBy { get; private set; }

    /// <summary>Since when it counts no longer; null while it does.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    public PersonId? VoidedBy { get; private set; }

    public string? VoidedWhy { get; private set; }

    public CreditFacts Facts => new(Kind, Day, Minutes, ClassHours, Missed);

    internal void Void(PersonId? by, DateTimeOffset at, string? why) => (VoidedBy, VoidedAt, VoidedWhy) = (by, at, why);

    internal sealed class Mapping : IEntityTypeConfiguration<Credit>
    {
        public void Configure(EntityTypeBuilder<Credit> builder)
        {
            // The round makes giving the same credit twice at once fail to save the second time.
            builder.HasKey(c => new
            {
                c.TraineeId,
                c.BatchId,
                c.SourceKind,
                c.SourceId,
                c.Round,
            });
            builder.Property(c => c.SourceKind).HasMaxLength(40);
            builder.Property(c => c.Kind).HasConversion<string>().HasMaxLength(40);
            builder.Property(c => c.VoidedAt).IsConcurrencyToken();
            builder.Ignore(c => c.Facts);
            builder.HasOne<Batch>().WithMany().HasForeignKey(c => c.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(c => c.TraineeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
