using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Acts;

namespace SupervisionBot.Core.Audit;

/// <summary>What a record is about. Stored by name.</summary>
public enum AuditMatter
{
    Hours,
    Materials,
    Sessions,
    Attendance,
    Records,
    Roster,
    Messages,
    Batch,
    Settings,
    Data,
}

/// <summary>From where something was done. Stored by name.</summary>
public enum AuditPlace
{
    /// <summary>In a talk; the detail is the channel.</summary>
    Chat,

    /// <summary>On a page without a sign-in, opened by a link.</summary>
    Page,

    /// <summary>On the command line; the detail is the command.</summary>
    CommandLine,

    /// <summary>By the bot itself; the detail is the recurring work, or empty.</summary>
    Bot,
}

/// <summary>Whether something was done, taken back or done again. Stored by name.</summary>
public enum AuditManner
{
    Done,
    TakenBack,
    PutBack,
}

/// <summary>
/// What one save changed of one person's, or of the batch: who, for whom, when, from where, what, before and after. Only ever added; what is filled
/// in later is its place in the chain.
/// </summary>
public sealed class AuditRecord
{
    AuditRecord() { }

    internal AuditRecord(AuditId id, DateTimeOffset at, AuditOrigin origin) =>
        (Id, At, By, ByName, Place, Detail) = (
            id,
            // What both databases keep of an instant.
            DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()),
            origin.By,
            origin.ByName,
            origin.Place,
            origin.Detail
        );

    public AuditId Id { get; private set; }

    /// <summary>In whole milliseconds.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Null where it was nobody in the roster.</summary>
    public PersonId? By { get; internal set; }

    /// <summary>Who it was on the command line, as they said.</summary>
    public string? ByName { get; private set; }

    /// <summary>Whose it is that was changed; null for what is the batch's.</summary>
    public PersonId? For { get; internal set; }

    public BatchId? BatchId { get; internal set; }

    public AuditPlace Place { get; private set; }

    public string Detail { get; private set; } = "";

    public AuditMatter Matter { get; internal set; }

    /// <summary>Null for what is no act that can be taken back.</summary>
    public ActKind? Act { get; internal set; }

    public AuditManner Manner { get; internal set; }

    /// <summary>As <see cref="Acts.Act.Subject"/>.</summary>
    public string Subject { get; internal set; } = "";

    /// <summary>JSON, an array of <see cref="AuditChange"/>.</summary>
    public string Changes { get; internal set; } = "[]";

    /// <summary>HMAC-SHA-256 of all that stands above, 32 bytes.</summary>
    public byte[] Digest { get; internal set; } = [];

    /// <summary>Its place in the chain, from 1 on; null until it is sealed.</summary>
    public long? Number { get; private set; }

    /// <summary>HMAC-SHA-256 of its number, its digest and the seal before, 32 bytes; null until then.</summary>
    public byte[]? Seal { get; private set; }

    internal void SealAs(long number, byte[] seal) => (Number, Seal) = (number, seal);

    internal sealed class Mapping : IEntityTypeConfiguration<AuditRecord>
    {
        public void Configure(EntityTypeBuilder<AuditRecord> builder)
        {
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.Property(r => r.ByName).HasMaxLength(120);
            builder.Property(r => r.Place).HasConversion<string>().HasMaxLength(20);
            builder.Property(r => r.Detail).HasMaxLength(100);
            builder.Property(r => r.Matter).HasConversion<string>().HasMaxLength(20);
            builder.Property(r => r.Act).HasConversion<string>().HasMaxLength(40);
            builder.Property(r => r.Manner).HasConversion<string>().HasMaxLength(20);
            builder.HasIndex(r => r.Number).IsUnique();
            builder.HasIndex(r => r.At).HasFilter("\"Number\" IS NULL");
            builder.HasIndex(r => new { r.For, r.At });
            builder.HasIndex(r => new { r.By, r.At });
            builder.HasIndex(r => new { r.BatchId, r.At });
        }
    }
}

/// <summary>One row that was changed.</summary>
/// <param name="Table">The entity's name.</param>
/// <param name="Before">What became otherwise, by column, as stored; empty for a new row.</param>
/// <param name="After">Likewise since then; empty for a row that is gone.</param>
public sealed record AuditChange(string Table, string Key, IReadOnlyDictionary<string, string> Before, IReadOnlyDictionary<string, string> After)
{
    /// <summary>Stands for a value that is not written down.</summary>
    public const string Closed = "…";

    /// <summary>A value that is an instant; null for any other.</summary>
    public static DateTimeOffset? Instant(string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}

/// <summary>
/// How far the chain reaches: without it nobody would miss the last records. One row, which each sealing writes anew.
/// </summary>
public sealed class AuditHead
{
    public int Id { get; private set; } = 1;

    public long Number { get; private set; }

    /// <summary>HMAC-SHA-256 of the number and the last seal, 32 bytes.</summary>
    public byte[] Digest { get; private set; } = [];

    internal void Move(long number, byte[] digest) => (Number, Digest) = (number, digest);

    internal sealed class Mapping : IEntityTypeConfiguration<AuditHead>
    {
        public void Configure(EntityTypeBuilder<AuditHead> builder)
        {
            builder.Property(h => h.Id).ValueGeneratedNever();
            builder.Property(h => h.Number).IsConcurrencyToken();
        }
    }
}
