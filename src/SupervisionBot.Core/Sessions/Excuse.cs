using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>Somebody who is expected says that they cannot come, and why. Only ever added: the last that they say counts.</summary>
public sealed class Excuse
{
    public const int LongestWhy = 500;

    Excuse() { }

    public Excuse(Guid id, SessionId session, PersonId person, string? why, FileId? document, DateTimeOffset at) =>
        (Id, SessionId, PersonId, Why, DocumentId, At) = (id, session, person, why, document, at);

    public Guid Id { get; private set; }

    public SessionId SessionId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Null when they say that they come after all.</summary>
    public string? Why { get; private set; }

    /// <summary>What shows it, for whoever holds the class and the administrators alone.</summary>
    public FileId? DocumentId { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Excuse>
    {
        public void Configure(EntityTypeBuilder<Excuse> builder)
        {
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.Property(e => e.Why).HasMaxLength(LongestWhy);
            builder.HasIndex(e => new { e.SessionId, e.PersonId });
            builder.HasIndex(e => e.DocumentId).HasFilter("\"DocumentId\" IS NOT NULL");
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(e => e.DocumentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Session>().WithMany().HasForeignKey(e => e.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

public static class StandingExcuses
{
    /// <summary>The last that each person said of each session, where that is that they cannot come; for use inside a query.</summary>
    public static IQueryable<Excuse> ExcusesThatStand(this SupervisionDb db) =>
        db.Excuses.Where(e =>
            e.Why != null && !db.Excuses.Any(later => later.SessionId == e.SessionId && later.PersonId == e.PersonId && later.At > e.At)
        );
}
