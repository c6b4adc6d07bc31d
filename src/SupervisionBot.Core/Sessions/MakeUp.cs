using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>Where a piece of work stands that is to make up for a class. Stored by name.</summary>
public enum MakeUpState
{
    Waiting,
    Accepted,
    Returned,
}

/// <summary>
/// A piece of work by which somebody makes up for a class that they missed, or the report by which a visit counts that they were at. Never changed
/// once it is decided: who does it again hands in another.
/// </summary>
public sealed class MakeUp
{
    public const int LongestWords = 4000;
    public const int LongestWhy = 500;

    MakeUp() { }

    internal MakeUp(SessionId session, PersonId person, int round, string words, FileId? file, DateTimeOffset at) =>
        (SessionId, PersonId, Round, Words, FileId, At) = (session, person, round, words, file, at);

    public SessionId SessionId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>1 for the first, and one more each time: nobody hands in twice at once.</summary>
    public int Round { get; private set; }

    /// <summary>The work itself, or what stands beside its file; may be empty then.</summary>
    public string Words { get; private set; } = "";

    public FileId? FileId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public MakeUpState State { get; private set; }

    public PersonId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was returned.</summary>
    public string? Why { get; private set; }

    internal void Decide(MakeUpState state, PersonId by, string? why, DateTimeOffset at) => (State, DecidedBy, Why, DecidedAt) = (state, by, why, at);

    internal sealed class Mapping : IEntityTypeConfiguration<MakeUp>
    {
        public void Configure(EntityTypeBuilder<MakeUp> builder)
        {
            builder.HasKey(m => new
            {
                m.SessionId,
                m.PersonId,
                m.Round,
            });
            builder.Property(m => m.Words).HasMaxLength(LongestWords);
            builder.Property(m => m.Why).HasMaxLength(LongestWhy);
            // Of two who decide at once the second fails to save.
            builder.Property(m => m.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
            builder.HasIndex(m => m.FileId).HasFilter("\"FileId\" IS NOT NULL");
            builder.HasOne<Session>().WithMany().HasForeignKey(m => m.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.DecidedBy).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(m => m.FileId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
