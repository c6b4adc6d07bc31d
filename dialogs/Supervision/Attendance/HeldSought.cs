using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>Which of the sessions that are over a sentence means: by its day and the part of it, what it was about, its kind.</summary>
sealed class HeldSought
{
    static readonly Texts Texts = new(typeof(HeldSought));

    readonly Topic? topic;
    readonly bool? taught;
    readonly bool? group;
    readonly PartOfDay? part;
    readonly TimeZoneInfo zone;
    readonly DateOnly today;

    public HeldSought(Turn turn)
    {
        (zone, today) = (turn.Speaker.Zone, turn.Today);
        Day = DayReader.Read(turn.Words, turn.Days()).Value;
        topic = TopicsNamed.In(turn.Speaker.Batch.Topics, turn.Words);
        taught =
            AttendanceReader.SaysClass(turn.Words) ? true
            : Texts.SaidIn("SupervisionWords", turn.Folded) ? false
            : topic is not null ? true
            : null;
        // "Group supervision" is the kind, and no topic of a class.
        if (taught == false)
            topic = null;
        group = taught == true ? null : SessionReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese).ForGroup;
        part = PartOfDay.In(turn.Words);
    }

    public DateOnly? Day { get; }

    /// <summary>Something is said that only some of the sessions are: no other is meant then.</summary>
    public bool Selects => Day is not null || taught is not null;

    /// <summary>Nothing that is said keeps it from being what is on today.</summary>
    public bool MayBeNow => (Day is null || Day == today) && taught != false;

    /// <summary>The day that is said; null for any.</summary>
    public Span? Within => Day is { } day ? Span.OfDay(day, zone) : null;

    public bool Fits(Session session) =>
        LocalSpan.Of(session.Span, zone) is var at
        && (Day is null || at.Day == Day)
        && part?.Holds(at.From) != false
        && (topic is null || session.Topic == topic.Key)
        && (taught is null || session.Kind.IsTaught() == taught)
        && (group is null || (session.Kind == SessionKind.Group) == group);
}
