using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Records;

/// <summary>What a session's record says: four short parts, in whatever language they were written in; any of them may be empty.</summary>
public sealed record RecordText(string Aim = "", string Discussed = "", string Agreed = "", string Next = "")
{
    /// <summary>Of one part, in characters.</summary>
    public const int Longest = 3000;

    public bool IsEmpty => (Aim, Discussed, Agreed, Next) is ("", "", "", "");

    internal bool IsTooLong => new[] { Aim, Discussed, Agreed, Next }.Any(part => part.Length > Longest);
}

/// <summary>
/// The record (督导文书) of one session. A draft until its supervisor signs it; then it is frozen, and a correction makes a new edition.
/// Never deleted: its <see cref="RecordChange"/>s tell its history.
/// </summary>
public sealed class SessionRecord
{
    SessionRecord() { }

    internal SessionRecord(SessionId session) => SessionId = session;

    public SessionId SessionId { get; private set; }

    public string Aim { get; private set; } = "";

    public string Discussed { get; private set; } = "";

    public string Agreed { get; private set; } = "";

    public string Next { get; private set; } = "";

    /// <summary>0 for a draft, 1 once it is signed, and one more with each correction after that.</summary>
    public int Edition { get; private set; }

    public PersonId WrittenBy { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>When the present edition was signed; null for a draft.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>Why the present edition differs from the one before; null for the first.</summary>
    public string? Why { get; private set; }

    /// <summary>Rises with each change; a press made for an older version changes nothing.</summary>
    public int Version { get; private set; }

    public bool IsSigned => Edition > 0;

    public RecordText Text => new(Aim, Discussed, Agreed, Next);

    internal void Write(RecordText text, PersonId by, DateTimeOffset at)
    {
        (Aim, Discussed, Agreed, Next) = text;
        (WrittenBy, WrittenAt) = (by, at);
        Version++;
    }

    internal void Sign(DateTimeOffset at, string? why)
    {
        (SignedAt, Why) = (at, why);
        Edition++;
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SessionRecord>
    {
        public void Configure(EntityTypeBuilder<SessionRecord> builder)
        {
            builder.HasKey(r => r.SessionId);
            builder.Property(r => r.SessionId).ValueGeneratedNever();
            builder.Property(r => r.Aim).HasMaxLength(RecordText.Longest);
            builder.Property(r => r.Discussed).HasMaxLength(RecordText.Longest);
            builder.Property(r => r.Agreed).HasMaxLength(RecordText.Longest);
            builder.Property(r => r.Next).HasMaxLength(RecordText.Longest);
            builder.Property(r => r.Why).HasMaxLength(RecordText.Longest);
            builder.Property(r => r.Version).IsConcurrencyToken();
            builder.Ignore(r => r.IsSigned).Ignore(r => r.Text);
            builder.HasOne<Session>().WithMany().HasForeignKey(r => r.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.WrittenBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>One line of a record's history: who, when, what it said from then on, why. Only ever added.</summary>
public sealed class RecordChange
{
    RecordChange() { }

    internal RecordChange(SessionRecord record, PersonId by, DateTimeOffset at) =>
        (SessionId, Version, Edition, Text, By, At, Why) = (record.SessionId, record.Version, record.Edition, record.Text, by, at, record.Why);

    public SessionId SessionId { get; private set; }

    /// <summary>The record's version after the change; likewise <see cref="Edition"/>.</summary>
    public int Version { get; private set; }

    public int Edition { get; private set; }

    public RecordText Text { get; private set; } = null!;

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string? Why { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RecordChange>
    {
        public void Configure(EntityTypeBuilder<RecordChange> builder)
        {
            builder.HasKey(c => new { c.SessionId, c.Version });
            builder.Property(c => c.Text).HasConversion(JsonColumn<RecordText>.Converter, JsonColumn<RecordText>.Comparer);
            builder.HasOne<SessionRecord>().WithMany().HasForeignKey(c => c.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(c => c.By).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
