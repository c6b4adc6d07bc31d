using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>Where an hour entry stands.</summary>
public enum EntryState
{
    Submitted,
    Approved,
    Returned,
    Withdrawn,
}

/// <summary>What an entry says: the part that a trainee can change until it is approved.</summary>
/// <param name="Day">The day it happened on, in the trainee's zone.</param>
/// <param name="From">Local time it began, when it was said.</param>
/// <param name="Minutes">Length in whole minutes, at least 1.</param>
/// <param name="Type">Key of a batch's activity type.</param>
/// <param name="LateReason">Why it is logged later than the batch allows.</param>
public sealed record EntryFacts(
    DateOnly Day,
    TimeOnly? From,
    int Minutes,
    string Type,
    PersonId? SuperviseeId,
    string Note,
    string? LateReason = null
)
{
    /// <summary>Local time it ended; null when no time was said.</summary>
    public TimeOnly? To => From?.AddMinutes(Minutes);
}

/// <summary>An entry as somebody saw it: what they decide is on this version and no other.</summary>
public sealed record SeenEntry(EntryId Id, int Version);

/// <summary>One record of practicum time (学时记录) of one trainee. Never deleted: its <see cref="HourChange"/>s tell its history.</summary>
public sealed class HourEntry
{
    HourEntry() { }

    public HourEntry(EntryId id, BatchId batch, PersonId trainee, EntryFacts facts, EntrySource source, DateTimeOffset loggedAt)
    {
        (Id, BatchId, TraineeId, LoggedAt, Source, SessionId) = (id, batch, trainee, loggedAt, source.Kind, source.Session);
        State = source is EntrySource.Opening ? EntryState.Approved : EntryState.Submitted;
        WaitingSince = State == EntryState.Submitted ? loggedAt : null;
        Say(facts);
    }

    public EntryId Id { get; private set; }

    public BatchId BatchId { get; private set; }

    public PersonId TraineeId { get; private set; }

    public PersonId? SuperviseeId { get; private set; }

    public DateOnly Day { get; private set; }

    public TimeOnly? From { get; private set; }

    public int Minutes { get; private set; }

    public string Type { get; private set; } = "";

    public string Note { get; private set; } = "";

    public string? LateReason { get; private set; }

    public EntryState State { get; private set; }

    /// <summary>When it was logged, which may be long after <see cref="Day"/>.</summary>
    public DateTimeOffset LoggedAt { get; private set; }

    /// <summary>How it was logged.</summary>
    public SourceKind Source { get; private set; }

    /// <summary>The session that it comes from; null for every other source.</summary>
    public SessionId? SessionId { get; private set; }

    /// <summary>Rises with each change; a second press made for an older version changes nothing.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Since when it waits for a decision; null while it does not.</summary>
    public DateTimeOffset? WaitingSince { get; private set; }

    /// <summary>When somebody was told that it has waited too long.</summary>
    public DateTimeOffset? EscalatedAt { get; private set; }

    public EntryFacts Facts => new(Day, From, Minutes, Type, SuperviseeId, Note, LateReason);

    public SeenEntry Seen => new(Id, Version);

    /// <summary>True while the trainee may change or withdraw it.</summary>
    public bool IsOpen => State is EntryState.Submitted or EntryState.Returned;

    /// <summary>True while it counts towards the day and the total, approved or still waiting.</summary>
    public bool Counts => State is EntryState.Submitted or EntryState.Approved;

    /// <summary>How the rules see a change of it: as they saw the entry itself.</summary>
    internal EntrySource AsSource => Source == SourceKind.Opening ? new EntrySource.Opening(TraineeId, "") : new EntrySource.Typed();

    internal void Change(EntryFacts facts, EntryState state, DateTimeOffset at)
    {
        Say(facts);
        State = state;
        (WaitingSince, EscalatedAt) = (state == EntryState.Submitted ? at : null, null);
        Version++;
    }

    internal void Escalate(DateTimeOffset at) => EscalatedAt = at;

    void Say(EntryFacts facts) =>
        (Day, From, Minutes, Type, SuperviseeId, Note, LateReason) = (
            facts.Day,
            facts.From,
            facts.Minutes,
            facts.Type,
            facts.SuperviseeId,
            facts.Note,
            facts.LateReason
        );

    internal sealed class Mapping : IEntityTypeConfiguration<HourEntry>
    {
        public void Configure(EntityTypeBuilder<HourEntry> builder)
        {
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.Property(e => e.Type).HasMaxLength(60);
            builder.Property(e => e.State).HasConversion<string>().HasMaxLength(20);
            builder.Property(e => e.Source).HasConversion<string>().HasMaxLength(20).HasDefaultValue(SourceKind.Typed).HasSentinel(SourceKind.Typed);
            builder.Property(e => e.Version).IsConcurrencyToken();
            builder.Ignore(e => e.Facts).Ignore(e => e.IsOpen).Ignore(e => e.Counts).Ignore(e => e.AsSource).Ignore(e => e.Seen);
            builder.HasOne<Batch>().WithMany().HasForeignKey(e => e.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(e => e.TraineeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(e => e.SuperviseeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(e => new
            {
                e.TraineeId,
                e.BatchId,
                e.Day,
            });
            // What waits, by the trainee whose supervisor looks for it.
            builder.HasIndex(e => new { e.BatchId, e.TraineeId }).HasFilter("\"State\" = 'Submitted'");
            // What nobody was told of yet although it waits.
            builder.HasIndex(e => e.WaitingSince).HasFilter("\"WaitingSince\" IS NOT NULL AND \"EscalatedAt\" IS NULL");
            // A session gives its hours once.
            builder.HasIndex(e => new { e.SessionId, e.TraineeId }).IsUnique().HasFilter("\"SessionId\" IS NOT NULL AND \"State\" <> 'Withdrawn'");
            builder.HasIndex(e => new { e.SuperviseeId, e.Day });
            builder.ToTable(table =>
                table.HasCheckConstraint("CK_HourEntries_Minutes", "\"Minutes\" >= 1 AND (\"Minutes\" <= 1440 OR \"Source\" = 'Opening')")
            );
        }
    }
}
