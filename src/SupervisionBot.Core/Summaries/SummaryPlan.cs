using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Summaries;

/// <summary>When somebody gets a summary, and what they have been told of already.</summary>
public sealed class SummaryPlan
{
    SummaryPlan() { }

    public SummaryPlan(PersonId person, BatchId batch, SummaryTimes times, DateTimeOffset next) =>
        (PersonId, BatchId, Days, At, NextAt) = (person, batch, times.Days, times.At, next);

    public PersonId PersonId { get; private set; }

    public BatchId BatchId { get; private set; }

    public Weekdays Days { get; private set; }

    public TimeOnly At { get; private set; }

    /// <summary>The next one that nobody has announced yet; null when the person wants none.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>Raised when the times change: what was announced for the old ones is not sent.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>How things stood in the last summary that was sent: part and state.</summary>
    public IReadOnlyDictionary<string, string> Told { get; private set; } = new Dictionary<string, string>();

    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>How things stood in the last summary that was read.</summary>
    public IReadOnlyDictionary<string, string> Read { get; private set; } = new Dictionary<string, string>();

    public SummaryTimes Times => new(Days, At);

    public ChosenSummary Chosen => new(NextAt is not null, Times);

    public void Choose(SummaryTimes times, DateTimeOffset next) => (Days, At, NextAt, Version) = (times.Days, times.At, next, Version + 1);

    public void Stop() => (NextAt, Version) = (null, Version + 1);

    public void Announce(DateTimeOffset next) => NextAt = next;

    /// <summary>The person has been here since the last one was sent, so they have seen it.</summary>
    public void SeenUntil(DateTimeOffset at)
    {
        if (at > ToldAt)
            Read = Told;
    }

    public void Tell(IReadOnlyDictionary<string, string> states, DateTimeOffset at) => (Told, ToldAt) = (states, at);

    internal sealed class Mapping : IEntityTypeConfiguration<SummaryPlan>
    {
        public void Configure(EntityTypeBuilder<SummaryPlan> builder)
        {
            builder.HasKey(p => new { p.PersonId, p.BatchId });
            builder.Property(p => p.Version).IsConcurrencyToken();
            builder
                .Property(p => p.Told)
                .HasConversion(JsonColumn<IReadOnlyDictionary<string, string>>.Converter, JsonColumn<IReadOnlyDictionary<string, string>>.Comparer);
            builder
                .Property(p => p.Read)
                .HasConversion(JsonColumn<IReadOnlyDictionary<string, string>>.Converter, JsonColumn<IReadOnlyDictionary<string, string>>.Comparer);
            builder.Ignore(p => p.Times);
            builder.Ignore(p => p.Chosen);
            builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Batch>().WithMany().HasForeignKey(p => p.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(p => p.NextAt).HasFilter("\"NextAt\" IS NOT NULL");
        }
    }
}
