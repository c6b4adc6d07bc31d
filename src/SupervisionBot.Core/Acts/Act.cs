using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Acts;

/// <summary>What was done. Stored by name.</summary>
public enum ActKind
{
    HoursLogged,
    HoursChanged,
    HoursWithdrawn,

    /// <summary>Entries put in by an administrator: from a file, one by one, or as a balance brought along.</summary>
    HoursBroughtIn,

    /// <summary>A balance brought along was taken back by an administrator.</summary>
    BalanceTakenBack,
    HoursApproved,
    HoursReturned,

    /// <summary>An approved entry was changed, both sides agreeing.</summary>
    HoursAmended,

    /// <summary>Sessions were withdrawn by whoever holds them.</summary>
    SessionsWithdrawn,

    /// <summary>A supervisor gave up the place of one who was booked.</summary>
    BookingDropped,

    // What follows says in its subject what it is about.
    BookingMade,
    BookingCancelled,

    /// <summary>Booking, session before, session after.</summary>
    BookingMoved,
    BookingsSwapped,

    /// <summary>They do not come to these classes or visits.</summary>
    AbsenceSaid,

    /// <summary>The series that the sessions have in common.</summary>
    SessionsPublished,

    /// <summary>How each session was, and how it is since.</summary>
    SessionsChanged,
    AttendanceTold,
    RecordWritten,
    RecordSigned,
    DeputyNamed,
    DeputyEnded,
    QuestionAsked,
    QuestionAnswered,
    AmendmentProposed,
    AmendmentDeclined,
    WeekWithoutHours,
    ConfirmationAsked,
    MaterialHandedIn,
    MaterialTakenBack,
    MaterialDeclaredFinal,
    MaterialAccepted,
    MaterialReturned,
    MaterialReopened,
    MaterialRemarked,

    /// <summary>Item, day before, day after.</summary>
    DueDateMoved,
    ExtensionGiven,
    ExtensionTakenBack,
    Announced,
    AnnouncementRecalled,

    /// <summary>How the settings were, and how they are since.</summary>
    SettingsChanged,

    /// <summary>Likewise the times of the summary.</summary>
    SummaryChanged,

    /// <summary>The batch; what became otherwise stands in the roster's history.</summary>
    RosterChanged,

    /// <summary>The batch, and the revision that it made.</summary>
    BatchChanged,
}

/// <summary>One thing that a person did and may take back with <c>undo</c>.</summary>
public sealed class Act
{
    Act() { }

    public Act(ActId id, PersonId by, ActKind kind, DateTimeOffset at, string subject = "") =>
        (Id, By, Kind, At, Subject) = (id, by, kind, at, subject);

    public ActId Id { get; private set; }

    public PersonId By { get; private set; }

    public ActKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>What it is about, and what is needed to take it back; empty where other tables name the act.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    internal void About(string subject) => Subject = subject;

    internal void TakeBack(DateTimeOffset at) => UndoneAt = at;

    /// <summary>Done again: from now on it is the last thing that was done.</summary>
    internal void PutBack(DateTimeOffset at) => (UndoneAt, At) = (null, at);

    internal sealed class Mapping : IEntityTypeConfiguration<Act>
    {
        public void Configure(EntityTypeBuilder<Act> builder)
        {
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Property(a => a.Kind).HasConversion<string>().HasMaxLength(40);
            builder.Property(a => a.UndoneAt).IsConcurrencyToken();
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.By).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(a => new { a.By, a.At });
        }
    }
}
