using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Privacy;

/// <summary>What somebody wants done with what is kept about them. Stored by name.</summary>
public enum DataRequestKind
{
    /// <summary>All of it in a file; the bot makes it.</summary>
    Copy,

    /// <summary>To be deleted; an administrator decides and answers.</summary>
    Erasure,
}

/// <summary>A request about one's own data. At most one of a kind is open for a person.</summary>
public sealed class DataRequest
{
    DataRequest() { }

    internal DataRequest(DataRequestId id, PersonId person, BatchId batch, DataRequestKind kind, DateTimeOffset at) =>
        (Id, PersonId, BatchId, Kind, At) = (id, person, batch, kind, at);

    public DataRequestId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public BatchId BatchId { get; private set; }

    public DataRequestKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Answered or withdrawn; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who answered; null while it is open, for the bot's own answer, and for what was withdrawn.</summary>
    public PersonId? AnsweredBy { get; private set; }

    /// <summary>In the answerer's words; empty for a copy and for what was withdrawn.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>The copy, while it is kept.</summary>
    public FileId? FileId { get; private set; }

    internal void Withdraw(DateTimeOffset at) => EndedAt = at;

    internal void AnswerBy(PersonId administrator, string words, DateTimeOffset at) => (AnsweredBy, Answer, EndedAt) = (administrator, words, at);

    internal void AnswerWith(FileId copy, DateTimeOffset at) => (FileId, EndedAt) = (copy, at);

    /// <summary>The copy is deleted; that there was one stays known.</summary>
    internal void Forget() => FileId = null;

    internal sealed class Mapping : IEntityTypeConfiguration<DataRequest>
    {
        public void Configure(EntityTypeBuilder<DataRequest> builder)
        {
            builder.ToTable("DataRequests");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
            builder.Property(r => r.Answer).HasMaxLength(DataRequests.LongestAnswer);
            // A token, so that of two who answer at once the second fails to save.
            builder.Property(r => r.EndedAt).IsConcurrencyToken();
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.AnsweredBy).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Batch>().WithMany().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(r => new { r.PersonId, r.Kind }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        }
    }
}
