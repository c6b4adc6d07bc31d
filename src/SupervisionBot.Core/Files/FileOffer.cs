using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Files;

/// <summary>Where the hand-over of a file stands. Stored by name.</summary>
public enum OfferState
{
    /// <summary>The person was shown it.</summary>
    Offered,

    /// <summary>They want it; it is being brought to them.</summary>
    Accepted,

    Delivered,

    Declined,

    /// <summary>It could not be brought to them.</summary>
    Failed,
}

/// <summary>A file that the bot hands to one person: by a link of their own, or, in Teams, into their OneDrive once they agree.</summary>
public sealed class FileOffer
{
    /// <summary>How long the person may take it up.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    FileOffer() { }

    public FileOffer(OfferId id, StoredFile file, PersonId to, Language language, string talk, DateTimeOffset at) =>
        (Id, FileId, PersonId, Language, TalkKey, At, ExpiresAt, NextAttemptAt) = (id, file.Id, to, language, talk, at, at + Lifetime, at);

    public OfferId Id { get; private set; }

    public FileId FileId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Of the talk, for what is said once the file has arrived.</summary>
    public Language Language { get; private set; }

    public string TalkKey { get; private set; } = "";

    public OfferState State { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Where to bring it (JSON of the channel); empty before they agree and after it is there.</summary>
    public string Place { get; private set; } = "";

    public int Attempts { get; private set; }

    /// <summary>Not before this; also the lease of the host that brings it now.</summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>Digest of the secret of the browser that opened the link first; no other may open it.</summary>
    public string? Reader { get; private set; }

    public int Version { get; private set; } = 1;

    internal void Accept(string place, DateTimeOffset at) => Move(OfferState.Accepted, place, at);

    internal void Decline(DateTimeOffset at) => Move(OfferState.Declined, "", at);

    public void Deliver(DateTimeOffset at) => Move(OfferState.Delivered, "", at);

    public void Fail(DateTimeOffset at) => Move(OfferState.Failed, "", at);

    /// <summary>To be tried again.</summary>
    public void Postpone(DateTimeOffset until)
    {
        (Attempts, NextAttemptAt) = (Attempts + 1, until);
        Version++;
    }

    internal void BindTo(string reader)
    {
        Reader = reader;
        Version++;
    }

    void Move(OfferState state, string place, DateTimeOffset at)
    {
        (State, Place, NextAttemptAt) = (state, place, at);
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<FileOffer>
    {
        public void Configure(EntityTypeBuilder<FileOffer> builder)
        {
            builder.Property(o => o.Id).ValueGeneratedNever();
            builder.Property(o => o.State).HasConversion<string>().HasMaxLength(20);
            builder.Property(o => o.TalkKey).HasMaxLength(600);
            builder.Property(o => o.Reader).HasMaxLength(64);
            builder.Property(o => o.Version).IsConcurrencyToken();
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(o => o.FileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(o => o.NextAttemptAt).HasFilter("\"State\" = 'Accepted'");
        }
    }
}
