using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.Sessions;

/// <summary>What of a session in the programme's calendar may be said beside when, where and what about.</summary>
/// <param name="ClassHours">Class hours (学时) that it gives to whoever was there; 0 for what gives none.</param>
/// <param name="Guest">Who teaches it and is not in the roster, or <see cref="Lesson.NotKnown"/>: whoever holds the session says who came.
/// Empty for a supervisor.</param>
/// <param name="City">Where a visit goes to.</param>
/// <param name="Reading">What to read before.</param>
/// <param name="OpenPlaces">Places for trainees of earlier batches; 0 when it is not open to them.</param>
/// <param name="Places">Places of a visit for which trainees sign up; 0 where everybody is expected.</param>
/// <param name="Programme">What is on there, by the hour.</param>
/// <param name="Travel">The ways to go there, one after the other.</param>
/// <param name="Stay">Where people spend the night.</param>
/// <param name="SignUpUntil">The last day, by the batch's clock, on which people sign up for a visit; null for until it begins.</param>
public sealed record LessonFacts(
    int ClassHours = 0,
    string Guest = "",
    string City = "",
    string Reading = "",
    int OpenPlaces = 0,
    int Places = 0,
    string Programme = "",
    string Travel = "",
    string Stay = "",
    DateOnly? SignUpUntil = null
)
{
    /// <summary>Nobody knows yet who teaches.</summary>
    public bool TeacherUnknown => Guest == Lesson.NotKnown;

    /// <summary>The guest who teaches; null for a supervisor, and where nobody knows yet who does.</summary>
    public string? GuestName => Guest.Length == 0 || TeacherUnknown ? null : Guest;
}

/// <summary>
/// What a class, a visit or an item of the closing programme has that no other session has. All else of it is its <see cref="Session"/>: when, where,
/// who is expected, reminders, the calendar, whether it took place. The topic stands there as the key of the batch's list, or in words.
/// </summary>
public sealed class Lesson
{
    public const int MostClassHours = 40;
    public const int LongestName = 120;
    public const int LongestReading = 1000;
    public const int LongestProgramme = 2000;

    /// <summary>Stands for the guest where nobody knows yet who teaches.</summary>
    public const string NotKnown = "?";

    Lesson() { }

    public Lesson(SessionId session, LessonFacts facts)
    {
        SessionId = session;
        Say(facts);
    }

    public SessionId SessionId { get; private set; }

    public int ClassHours { get; private set; }

    public string Guest { get; private set; } = "";

    public string City { get; private set; } = "";

    public string Reading { get; private set; } = "";

    public int OpenPlaces { get; private set; }

    public int Places { get; private set; }

    public string Programme { get; private set; } = "";

    public string Travel { get; private set; } = "";

    public string Stay { get; private set; } = "";

    public DateOnly? SignUpUntil { get; private set; }

    public LessonFacts Facts => new(ClassHours, Guest, City, Reading, OpenPlaces, Places, Programme, Travel, Stay, SignUpUntil);

    /// <summary>Trainees sign up for it; otherwise everybody is expected.</summary>
    public bool HasSignUp => Places > 0;

    /// <summary>The ways to go there, as they were written one after the other.</summary>
    public IReadOnlyList<string> WaysToTravel =>
        Travel.Split([',', '，', '、', ';', '；', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The last day on which people could sign up, once it is over; null while they can.</summary>
    /// <param name="zone">The batch's.</param>
    public DateOnly? SignUpOver(DateTimeOffset now, TimeZoneInfo zone) => SignUpUntil is { } last && LocalTime.Day(now, zone) > last ? last : null;

    /// <summary>Whether a supervisor teaches it: then they hold it. Otherwise an administrator does.</summary>
    public bool HasTeacher(Session session) => session.Kind == SessionKind.Class && Guest.Length == 0;

    internal void Say(LessonFacts facts) => (ClassHours, Guest, City, Reading, OpenPlaces, Places, Programme, Travel, Stay, SignUpUntil) = facts;

    internal sealed class Mapping : IEntityTypeConfiguration<Lesson>
    {
        public void Configure(EntityTypeBuilder<Lesson> builder)
        {
            builder.HasKey(l => l.SessionId);
            builder.Property(l => l.SessionId).ValueGeneratedNever();
            builder.Property(l => l.Guest).HasMaxLength(LongestName);
            builder.Property(l => l.City).HasMaxLength(LongestName);
            builder.Property(l => l.Reading).HasMaxLength(LongestReading);
            builder.Property(l => l.Programme).HasMaxLength(LongestProgramme);
            builder.Property(l => l.Travel).HasMaxLength(LongestName);
            builder.Property(l => l.Stay).HasMaxLength(LongestName);
            builder.Ignore(l => l.Facts).Ignore(l => l.HasSignUp).Ignore(l => l.WaysToTravel);
            builder.HasOne<Session>().WithOne().HasForeignKey<Lesson>(l => l.SessionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
