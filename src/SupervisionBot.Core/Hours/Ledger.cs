using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>
/// A trainee's practicum totals, kept beside the entries and always recomputable from them. Every act on the entries raises
/// <see cref="Version"/>, so two acts that were checked against the same state cannot both be saved.
/// </summary>
public sealed class Ledger
{
    Ledger()
    {
    }

    public Ledger(BatchId batch, PersonId trainee) => (BatchId, TraineeId) = (batch, trainee);

    public BatchId BatchId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public long Version { get; private set; }

    /// <summary>Practicum minutes submitted and not yet approved.</summary>
    public int WaitingMinutes { get; private set; }

    /// <summary>Practicum minutes approved.</summary>
    public int ApprovedMinutes { get; private set; }

    internal void Move(EntrySnapshot? before, EntrySnapshot after, BatchDescription batch)
    {
        if (before != null) Add(before, -1, batch);
        Add(after, +1, batch);
        Version++;
    }

    void Add(EntrySnapshot entry, int sign, BatchDescription batch)
    {
        if (batch.TypeOf(entry.Facts.Type)?.Practicum != true) return;
        if (entry.State == EntryState.Submitted) WaitingMinutes += sign * entry.Facts.Minutes;
        if (entry.State == EntryState.Approved) ApprovedMinutes += sign * entry.Facts.Minutes;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Ledger>
    {
        public void Configure(EntityTypeBuilder<Ledger> builder)
        {
            builder.HasKey(l => new { l.TraineeId, l.BatchId });
            builder.Property(l => l.Version).IsConcurrencyToken();
            builder.HasOne<Batch>().WithMany().HasForeignKey(l => l.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(l => l.TraineeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
