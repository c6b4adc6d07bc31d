using System.Text.Json.Serialization;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>A class that is being planned. <see cref="V"/> is the version of this format.</summary>
/// <param name="Topic">The key of the batch's list, or words.</param>
/// <param name="Guest">Who teaches and is not in the roster, or <see cref="Lesson.NotKnown"/>.</param>
/// <param name="ClassHours">Null for as many as the time has room for.</param>
/// <param name="LastDay">Of a visit over several days; null for <paramref name="Day"/>.</param>
/// <param name="Card">The confirmation card that waits for a press.</param>
/// <param name="Trouble">Why the last words were of no use. Said once, then cleared.</param>
/// <param name="Left">What of the last words the calendar has no room for.</param>
/// <param name="HalfGuessed">The last words did not say which half of the day is meant.</param>
sealed record PlanClassDraft(
    SessionKind Kind = SessionKind.Class,
    string? Topic = null,
    DateOnly? Day = null,
    TimeOnly? From = null,
    int? Minutes = null,
    Guid? Teacher = null,
    string? Guest = null,
    string? Place = null,
    string? City = null,
    Guid? Group = null,
    int? ClassHours = null,
    string? Reading = null,
    int? OpenPlaces = null,
    int? Places = null,
    string? Programme = null,
    string? Travel = null,
    string? Stay = null,
    DateOnly? SignUpUntil = null,
    DateOnly? LastDay = null,
    string? Card = null,
    string? Trouble = null,
    string? Left = null,
    bool HalfGuessed = false,
    int V = PlanClassDraft.Current
)
{
    public const int Current = 1;

    /// <summary>Nobody teaches a visit or an item of the closing programme.</summary>
    [JsonIgnore]
    public bool LacksTeacher => Kind == SessionKind.Class && Teacher is null && Guest is null;

    /// <summary>Who teaches as a guest, as the calendar would say it.</summary>
    [JsonIgnore]
    public LessonFacts Taught => new(Guest: Guest ?? "");

    [JsonIgnore]
    public bool AsksTeacher => this is { Topic: not null, Day: not null, From: not null, Minutes: not null, LacksTeacher: true };

    [JsonIgnore]
    public bool IsWhole => this is { Topic: not null, Day: not null, From: not null, Minutes: not null } && !LacksTeacher;

    public LessonPlan ToPlan(BatchDescription batch) =>
        new(
            Kind,
            Topic!,
            Recurrence.Once(Day!.Value, From!.Value, Minutes!.Value, batch.Zone).UntilDay(LastDay ?? Day.Value, batch.Zone),
            new LessonFacts(
                HoursIn(batch),
                Guest ?? "",
                City ?? "",
                Reading ?? "",
                OpenPlaces ?? 0,
                Kind == SessionKind.Visit ? Places ?? 0 : 0,
                Programme ?? "",
                Travel ?? "",
                Stay ?? "",
                Kind == SessionKind.Visit && Places > 0 ? SignUpUntil : null
            ),
            Teacher is { } teacher ? new PersonId(teacher) : null,
            Group is { } group ? new GroupId(group) : null,
            Place ?? ""
        );

    public int HoursIn(BatchDescription batch) =>
        ClassHours ?? (Kind == SessionKind.Class ? Math.Min(Lesson.MostClassHours, (Minutes ?? 0) / batch.Limits.ClassHourMinutes) : 0);

    /// <summary>What stands in the calendar, to be changed.</summary>
    public static PlanClassDraft Of(LessonView view, BatchDescription batch)
    {
        var (session, facts, at) = (view.Session, view.Lesson.Facts, LocalSpan.Of(view.Session.Span, batch.Zone));
        var last = VisitDays.LastDay(session.Span, batch.Zone);
        return new PlanClassDraft(
            session.Kind,
            session.Topic,
            at.Day,
            at.From,
            last == at.Day ? session.Minutes : (int)(at.To - at.From).TotalMinutes,
            view.Lesson.HasTeacher(session) ? session.SupervisorId.Value : null,
            facts.Guest.Length > 0 ? facts.Guest : null,
            session.Place,
            facts.City,
            session.GroupId?.Value,
            facts.ClassHours,
            facts.Reading,
            facts.OpenPlaces,
            facts.Places,
            facts.Programme,
            facts.Travel,
            facts.Stay,
            facts.SignUpUntil,
            last == at.Day ? null : last
        );
    }

    public static PlanClassDraft Read(string text) => DraftText.Read<PlanClassDraft>(text, draft => draft.V == Current) ?? new();
}
