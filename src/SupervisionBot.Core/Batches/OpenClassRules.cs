using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Batches;

/// <summary>What a batch says of its classes that are open to former trainees.</summary>
/// <param name="DaysBefore">From the beginning of so many days before a class on, former trainees take the places that are left; not before.</param>
public sealed record OpenClassRules(int DaysBefore)
{
    /// <summary>For a batch whose file says nothing of it.</summary>
    public static OpenClassRules Usual { get; } = new(7);

    /// <summary>From when on former trainees may sign up for what is then.</summary>
    public DateTimeOffset From(Span session, TimeZoneInfo zone) => LocalTime.Start(LocalTime.Day(session.From, zone).AddDays(-DaysBefore), zone);
}
