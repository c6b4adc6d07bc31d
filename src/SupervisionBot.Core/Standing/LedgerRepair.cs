using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Standing;

/// <summary>A time when a ledger was set right: what it said, and what its records say. Only ever added.</summary>
public sealed class LedgerRepair
{
    LedgerRepair() { }

    internal LedgerRepair(Ledger ledger, LedgerTotals before, string? by, DateTimeOffset at) =>
        (TraineeId, BatchId, LedgerVersion, Before, After, By, At) = (
            ledger.TraineeId,
            ledger.BatchId,
            ledger.Version,
            before,
            ledger.Totals,
            by,
            at
        );

    public PersonId TraineeId { get; private set; }

    public BatchId BatchId { get; private set; }

    /// <summary>The ledger's version since.</summary>
    public long LedgerVersion { get; private set; }

    public LedgerTotals Before { get; private set; } = LedgerTotals.Empty;

    public LedgerTotals After { get; private set; } = LedgerTotals.Empty;

    /// <summary>Null when the program did, after the schema had changed.</summary>
    public string? By { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<LedgerRepair>
    {
        public void Configure(EntityTypeBuilder<LedgerRepair> builder)
        {
            builder.HasKey(r => new
            {
                r.TraineeId,
                r.BatchId,
                r.LedgerVersion,
            });
            builder.Property(r => r.By).HasMaxLength(120);
            builder.Property(r => r.Before).HasConversion(JsonColumn<LedgerTotals>.Converter, JsonColumn<LedgerTotals>.Comparer);
            builder.Property(r => r.After).HasConversion(JsonColumn<LedgerTotals>.Converter, JsonColumn<LedgerTotals>.Comparer);
            builder.HasOne<Batch>().WithMany().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.TraineeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
