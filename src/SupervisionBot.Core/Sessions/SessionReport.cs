using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>What a session's supervisor says of it afterwards. The version makes each answer one that saw the last.</summary>
public sealed class SessionReport
{
    SessionReport() { }

    public SessionReport(SessionId session) => SessionId = session;

    public SessionId SessionId { get; private set; }

    public bool Held { get; private set; }

    /// <summary>How long it was; 0 when it did not happen.</summary>
    public int Minutes { get; private set; }

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public int Version { get; private set; }

    internal void Say(bool held, int minutes, PersonId by, DateTimeOffset at)
    {
        (Held, Minutes, By, At) = (held, minutes, by, at);
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SessionReport>
    {
        public void Configure(EntityTypeBuilder<SessionReport> builder)
        {
            builder.HasKey(r => r.SessionId);
            builder.Property(r => r.SessionId).ValueGeneratedNever();
            builder.Property(r => r.Version).IsConcurrencyToken();
            builder.HasOne<Session>().WithMany().HasForeignKey(r => r.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.By).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>One answer to whether somebody was there. Only ever added: the last of each who says it counts.</summary>
public sealed class Attendance
{
    Attendance() { }

    public Attendance(
        Guid id,
        SessionId session,
        PersonId person,
        PersonId by,
        bool there,
        DateTimeOffset at,
        string? why = null,
        MissedPart? part = null
    )
    {
        (Id, SessionId, PersonId, By, There, At, Why) = (id, session, person, by, there, at, why);
        (LateMinutes, EarlyMinutes) = (part?.Late, part?.Early);
    }

    public const int LongestWhy = 300;

    public Guid Id { get; private set; }

    public SessionId SessionId { get; private set; }

    /// <summary>About whom.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>Who says it: the supervisor or the person.</summary>
    public PersonId By { get; private set; }

    public bool There { get; private set; }

    /// <summary>Minutes of a class after whose beginning they came; null where that was not kept, and for who was not there.</summary>
    public int? LateMinutes { get; private set; }

    /// <summary>Likewise that they left before its end.</summary>
    public int? EarlyMinutes { get; private set; }

    /// <summary>What of it they missed, as far as that is known.</summary>
    public MissedPart? Part => LateMinutes is { } late && EarlyMinutes is { } early ? new MissedPart(late, early) : null;

    public DateTimeOffset At { get; private set; }

    /// <summary>Why an administrator put it right; null for what needs no reason.</summary>
    public string? Why { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Attendance>
    {
        public void Configure(EntityTypeBuilder<Attendance> builder)
        {
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Property(a => a.Why).HasMaxLength(LongestWhy);
            builder.Ignore(a => a.Part);
            builder.HasIndex(a => new { a.SessionId, a.PersonId });
            builder.HasOne<Session>().WithMany().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.By).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
