using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Notices;

/// <summary>Why a message waits although its time has come. Stored by name.</summary>
public enum HeldBack
{
    Pause,
    DayOff,
    QuietHours,
    DailyLimit,

    /// <summary>The person has put it off.</summary>
    Snoozed,
}

/// <summary>Until when a message waits, and why.</summary>
public sealed record Hold(DateTimeOffset Until, HeldBack Because);

/// <summary>How often a former trainee hears of open classes. Stored by name.</summary>
public enum OpenClassNews
{
    /// <summary>Once a week, all of them.</summary>
    Weekly,

    /// <summary>Each on the day from which it is open.</summary>
    Each,

    Off,
}

/// <summary>All that somebody chose, as one value.</summary>
public sealed record PreferenceValues(
    TimeOnly? QuietFrom,
    TimeOnly? QuietUntil,
    Weekdays DaysOff,
    int? DailyLimit,
    DateTimeOffset? PausedSince,
    DateTimeOffset? PausedUntil,
    string SessionLeads,
    bool MaterialsAtOnce,
    OpenClassNews OpenClasses = OpenClassNews.Weekly
)
{
    /// <summary>The minutes before a session; kept as a text, so that values with the same ones are equal.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<int> Leads => Json.Read<IReadOnlyList<int>>(SessionLeads);
}

/// <summary>What an act of the journal says of settings that were changed.</summary>
public sealed record SettingsChange(PreferenceValues Before, PreferenceValues After)
{
    internal string Write() => Json.Write(this);

    public static SettingsChange Read(string subject) => Json.Read<SettingsChange>(subject);
}

/// <summary>
/// When and how often the bot may write to somebody of its own accord. Whoever has chosen nothing has none and is treated as
/// <see cref="UsualFor"/> says. All times are by the clock of the person.
/// </summary>
public sealed class MessagePreferences
{
    public const int UsualDailyLimit = 8;
    public const int MostADay = 50;
    public const int MostLeads = 4;

    /// <summary>So long before a session it is urgent: the reminder passes everything.</summary>
    public const int UrgentMinutes = 180;

    static readonly int[] UsualLeads = [24 * 60, 60];

    MessagePreferences() { }

    public static MessagePreferences UsualFor(PersonId person) => new() { PersonId = person };

    public PersonId PersonId { get; private set; }

    public TimeOnly? QuietFrom { get; private set; } = QuietHours.Usual.From;

    public TimeOnly? QuietUntil { get; private set; } = QuietHours.Usual.Until;

    public Weekdays DaysOff { get; private set; }

    /// <summary>So many messages a day, urgent ones and chosen ones not counted; null for any number.</summary>
    public int? DailyLimit { get; private set; } = UsualDailyLimit;

    public DateTimeOffset? PausedSince { get; private set; }

    /// <summary>Nothing but what is urgent before this instant; in the past once the pause is over.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>How many minutes before a session its reminders come, the longest first; empty for none.</summary>
    public IReadOnlyList<int> SessionLeads { get; private set; } = UsualLeads;

    /// <summary>What was handed in is told at once; otherwise it is left to the summary.</summary>
    public bool MaterialsAtOnce { get; private set; } = true;

    public OpenClassNews OpenClasses { get; private set; }

    /// <summary>Raised with every change.</summary>
    public int Version { get; private set; } = 1;

    public PreferenceValues Values =>
        new(QuietFrom, QuietUntil, DaysOff, DailyLimit, PausedSince, PausedUntil, Json.Write(SessionLeads), MaterialsAtOnce, OpenClasses);

    public QuietHours? Quiet => QuietFrom is { } from && QuietUntil is { } until ? new QuietHours(from, until) : null;

    public bool IsPausedAt(DateTimeOffset now) => PausedUntil > now;

    /// <summary>Whether a message has to wait, and until when.</summary>
    /// <param name="chosen">It comes at a time that the person chose: only a pause holds it back.</param>
    /// <param name="sentToday">Messages of today that count towards the limit.</param>
    public Hold? Hold(DateTimeOffset now, TimeZoneInfo zone, bool chosen, int sentToday)
    {
        if (PausedUntil is { } end && end > now)
            return new Hold(chosen ? end : FirstAllowed(end, zone), HeldBack.Pause);
        if (chosen)
            return null;
        if (FirstAllowed(now, zone) is var allowed && allowed > now)
            return new Hold(allowed, IsOff(LocalTime.Day(now, zone)) ? HeldBack.DayOff : HeldBack.QuietHours);
        return sentToday >= DailyLimit
            ? new Hold(FirstAllowed(LocalTime.Start(LocalTime.Day(now, zone).AddDays(1), zone), zone), HeldBack.DailyLimit)
            : null;
    }

    /// <summary>The first moment from this one on that is neither on a day off nor in quiet hours.</summary>
    public DateTimeOffset FirstAllowed(DateTimeOffset moment, TimeZoneInfo zone)
    {
        // Seven days cannot all be off, so it comes to an end.
        while (true)
        {
            var (day, time) = LocalTime.Of(moment, zone);
            if (IsOff(day))
                moment = LocalTime.Start(day.AddDays(1), zone);
            else if (Quiet is { } quiet && quiet.Has(time))
                moment = LocalTime.Instant(time < quiet.Until ? day : day.AddDays(1), quiet.Until, zone);
            else
                return moment;
        }
    }

    /// <summary>In the morning of a day: when the quiet hours end, or at eight.</summary>
    public DateTimeOffset MorningOf(DateOnly day, TimeZoneInfo zone) =>
        FirstAllowed(
            LocalTime.Instant(
                day,
                Quiet is { } quiet && quiet.From > quiet.Until && quiet.Until.Hour is >= 5 and < 12 ? quiet.Until : new TimeOnly(8, 0),
                zone
            ),
            zone
        );

    internal void Become(PreferenceValues values)
    {
        (QuietFrom, QuietUntil, DaysOff, DailyLimit) = (values.QuietFrom, values.QuietUntil, values.DaysOff, values.DailyLimit);
        (PausedSince, PausedUntil, MaterialsAtOnce, Version) = (values.PausedSince, values.PausedUntil, values.MaterialsAtOnce, Version + 1);
        (SessionLeads, OpenClasses) = (values.Leads, values.OpenClasses);
    }

    internal void BeQuiet(QuietHours? hours) => (QuietFrom, QuietUntil, Version) = (hours?.From, hours?.Until, Version + 1);

    internal void TakeOff(Weekdays days) => (DaysOff, Version) = (days, Version + 1);

    internal void Limit(int? messages) => (DailyLimit, Version) = (messages, Version + 1);

    internal void Pause(DateTimeOffset since, DateTimeOffset until) => (PausedSince, PausedUntil, Version) = (since, until, Version + 1);

    internal void Resume() => (PausedSince, PausedUntil, Version) = (null, null, Version + 1);

    internal void RemindBefore(IReadOnlyList<int> minutes) => (SessionLeads, Version) = (minutes, Version + 1);

    internal void TellOfMaterials(bool atOnce) => (MaterialsAtOnce, Version) = (atOnce, Version + 1);

    internal void TellOfOpenClasses(OpenClassNews often) => (OpenClasses, Version) = (often, Version + 1);

    bool IsOff(DateOnly day) => DaysOff.HasFlag(SummaryTimes.Of(day.DayOfWeek));

    internal sealed class Mapping : IEntityTypeConfiguration<MessagePreferences>
    {
        public void Configure(EntityTypeBuilder<MessagePreferences> builder)
        {
            builder.HasKey(p => p.PersonId);
            builder.Property(p => p.Version).IsConcurrencyToken();
            builder.Property(p => p.OpenClasses).HasConversion<string>().HasMaxLength(20).HasDefaultValue(OpenClassNews.Weekly);
            builder.Property(p => p.SessionLeads).HasConversion(JsonColumn<IReadOnlyList<int>>.Converter, JsonColumn<IReadOnlyList<int>>.Comparer);
            builder.Ignore(p => p.Quiet);
            builder.Ignore(p => p.Values);
            builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
