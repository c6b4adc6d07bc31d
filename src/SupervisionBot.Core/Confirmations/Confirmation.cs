using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Confirmations;

/// <summary>Where a question to a supervisee stands. Stored by name.</summary>
public enum ConfirmationState
{
    /// <summary>Nobody has answered yet.</summary>
    Open,
    Confirmed,

    /// <summary>The supervisee says that it was otherwise.</summary>
    Objected,

    /// <summary>A newer question took its place; its link leads nowhere.</summary>
    Replaced,
}

/// <summary>How an answer came. Stored by name.</summary>
public enum ConfirmedBy
{
    /// <summary>The supervisee in their own talk with the bot.</summary>
    Chat,

    /// <summary>Whoever had the link that the trainee passed on.</summary>
    Link,
}

/// <summary>What a supervisee is shown of an entry, and no more.</summary>
public sealed record ShownFacts(DateOnly Day, TimeOnly? From, int Minutes, string Type)
{
    public static ShownFacts Of(EntryFacts facts) => new(facts.Day, facts.From, facts.Minutes, facts.Type);

    public EntryFacts ToFacts() => new(Day, From, Minutes, Type, null, "");
}

/// <summary>
/// A question to a supervisee whether an entry of their trainee is right (核对). It is about what they were shown: an entry that says something else
/// since is not confirmed.
/// </summary>
public sealed class Confirmation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    Confirmation() { }

    internal Confirmation(ConfirmationId id, HourEntry entry, PersonId supervisee, ConfirmationSecret secret, DateTimeOffset at) =>
        (Id, EntryId, SuperviseeId, Shown, Digest, AskedAt, ExpiresAt) = (
            id,
            entry.Id,
            supervisee,
            ShownFacts.Of(entry.Facts),
            secret.Digest,
            at,
            at + Lifetime
        );

    public ConfirmationId Id { get; private set; }

    public EntryId EntryId { get; private set; }

    public PersonId SuperviseeId { get; private set; }

    public ShownFacts Shown { get; private set; } = null!;

    /// <summary>Of the link's secret, see <see cref="ConfirmationSecret"/>.</summary>
    public byte[] Digest { get; private set; } = [];

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>The first instant at which it can no longer be answered.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    public ConfirmationState State { get; private set; }

    /// <summary>Null while it is open, and when it was replaced.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    public ConfirmedBy? By { get; private set; }

    /// <summary>What is not right; null when all is.</summary>
    public string? Words { get; private set; }

    public bool IsAnswered => State is ConfirmationState.Confirmed or ConfirmationState.Objected;

    /// <summary>Whether the entry still says what was shown.</summary>
    public bool IsOf(HourEntry entry) => entry.SuperviseeId == SuperviseeId && ShownFacts.Of(entry.Facts) == Shown;

    internal void Answer(ConfirmedBy by, string? objection, DateTimeOffset at) =>
        (State, By, Words, AnsweredAt) = (objection is null ? ConfirmationState.Confirmed : ConfirmationState.Objected, by, objection, at);

    internal void Replace() => State = ConfirmationState.Replaced;

    internal sealed class Mapping : IEntityTypeConfiguration<Confirmation>
    {
        public void Configure(EntityTypeBuilder<Confirmation> builder)
        {
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.Property(c => c.Shown).HasConversion(JsonColumn<ShownFacts>.Converter, JsonColumn<ShownFacts>.Comparer);
            builder.Property(c => c.Digest).HasMaxLength(32);
            // A token: of two answers at once the second fails to save.
            builder.Property(c => c.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
            builder.Property(c => c.By).HasConversion<string>().HasMaxLength(20);
            builder.Property(c => c.Words).HasMaxLength(Confirmations.LongestWords);
            builder.Ignore(c => c.IsAnswered);
            builder.HasOne<HourEntry>().WithMany().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(c => c.SuperviseeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(c => c.Digest).IsUnique();
            // One open question on an entry.
            builder.HasIndex(c => c.EntryId).IsUnique().HasFilter("\"State\" = 'Open'").HasDatabaseName("IX_Confirmations_OpenOfEntry");
            builder.HasIndex(c => new { c.EntryId, c.AskedAt });
            builder.HasIndex(c => c.SuperviseeId).HasFilter("\"State\" = 'Open'");
        }
    }
}
