using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Hours;

/// <summary>
/// A trainee's totals, kept beside the entries and credits and always recomputable from them. Every act on either raises
/// <see cref="Version"/>, so two acts that were checked against the same state cannot both be saved.
/// </summary>
public sealed class Ledger
{
    Ledger() { }

    public Ledger(BatchId batch, PersonId trainee) => (BatchId, TraineeId) = (batch, trainee);

    public BatchId BatchId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public long Version { get; private set; }

    /// <summary>Since when the totals are as they are.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public LedgerTotals Totals { get; private set; } = LedgerTotals.Empty;

    /// <summary>Minutes of the types that are practicum in this batch.</summary>
    public (int Approved, int Waiting) Practicum(BatchDescription batch)
    {
        var (approved, waiting) = (0, 0);
        foreach (var line in Totals.Lines)
            if (batch.TypeOf(line.Type)?.Practicum == true)
                (approved, waiting) = (approved + line.Approved, waiting + line.Waiting);
        return (approved, waiting);
    }

    internal void Move(EntrySnapshot? before, EntrySnapshot after, DateTimeOffset at) =>
        Become((before is null ? Totals : Totals.Plus(before, -1)).Plus(after), at);

    internal void Add(Credit credit, DateTimeOffset at) => Become(Totals.Plus(credit), at);

    internal void Remove(Credit credit, DateTimeOffset at) => Become(Totals.Plus(credit, -1), at);

    internal void Become(LedgerTotals totals, DateTimeOffset at)
    {
        (Totals, ChangedAt) = (totals, at);
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Ledger>
    {
        public void Configure(EntityTypeBuilder<Ledger> builder)
        {
            builder.HasKey(l => new { l.TraineeId, l.BatchId });
            builder.Property(l => l.Version).IsConcurrencyToken();
            builder
                .Property(l => l.Totals)
                .HasConversion(JsonColumn<LedgerTotals>.Converter, JsonColumn<LedgerTotals>.Comparer)
                .HasDefaultValue(LedgerTotals.Empty)
                .ValueGeneratedNever();
            builder.HasOne<Batch>().WithMany().HasForeignKey(l => l.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(l => l.TraineeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
