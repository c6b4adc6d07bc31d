using SupervisionBot.Core.Batches;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>What is wrong with the days of something in the calendar. Each has its own sentence.</summary>
public enum VisitDayFault
{
    /// <summary>Only a visit is on several days.</summary>
    NoVisit,

    /// <summary>The last day is before the first.</summary>
    LastBeforeFirst,

    /// <summary>More than <see cref="VisitDays.Most"/> days.</summary>
    TooManyDays,

    /// <summary>Nobody signs up for what has no places.</summary>
    SignUpWithoutPlaces,

    /// <summary>The last day of signing up is after the visit's first day.</summary>
    SignUpAfterFirst,
}

/// <summary>The days of a visit: how many there may be, until when people sign up, and how much of them counts.</summary>
public static class VisitDays
{
    public const int Most = LessonReader.MostDays;

    /// <summary>Null when they can be. The days are the batch's.</summary>
    public static VisitDayFault? Fault(LessonPlan plan, TimeZoneInfo zone)
    {
        var (first, last) = (LocalTime.Day(plan.Span.From, zone), LastDay(plan.Span, zone));
        return last == first || plan.Kind == SessionKind.Visit
            ? Fault(first, last, plan.Facts.SignUpUntil, plan.Facts.Places)
            : VisitDayFault.NoVisit;
    }

    public static VisitDayFault? Fault(DateOnly first, DateOnly last, DateOnly? signUpUntil, int places) =>
        last < first ? VisitDayFault.LastBeforeFirst
        : last.DayNumber - first.DayNumber >= Most ? VisitDayFault.TooManyDays
        : signUpUntil is null ? null
        : places == 0 ? VisitDayFault.SignUpWithoutPlaces
        : signUpUntil > first ? VisitDayFault.SignUpAfterFirst
        : null;

    /// <summary>What ends at midnight is not on the next day.</summary>
    public static DateOnly LastDay(Span span, TimeZoneInfo zone) => LocalTime.Day(span.To.AddTicks(-1), zone);

    /// <summary>
    /// Minutes of a session that count. Of what is on over several days these are its class hours, else the hours of its programme, else the time of
    /// day from its beginning to its end on each of them, which is no longer than a day's hours may be: nobody visits through the night.
    /// </summary>
    public static int Minutes(Session session, LessonFacts facts, BatchDescription batch)
    {
        var (at, last) = (LocalSpan.Of(session.Span, batch.Zone), LastDay(session.Span, batch.Zone));
        if (last == at.Day)
            return session.Minutes;
        if (facts.ClassHours > 0)
            return facts.ClassHours * batch.Limits.ClassHourMinutes;
        if (ProgrammeHours.Minutes(facts.Programme) is > 0 and var written)
            return Math.Min(written, session.Minutes);
        var (days, aDay) = (last.DayNumber - at.Day.DayNumber + 1, (int)(at.To - at.From).TotalMinutes);
        return Math.Min(session.Minutes, days * Math.Min(aDay, batch.Limits.MinutesPerDay));
    }
}
