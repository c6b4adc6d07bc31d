using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.ClassPlans;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.ClassPlans;

/// <summary>Lines of a plan in words: what is to be, and what becomes of what stands in the calendar.</summary>
sealed class PlanWords(ClassPlanComparison comparison, Turn turn)
{
    static readonly Texts Texts = new(typeof(PlanWords));

    readonly SessionWords words = new(turn);

    /// <summary>"Sat 12 December, 09:00–12:00 · Case work · Lyu Shufen · room 2 · 4 class hours".</summary>
    public string Plan(LessonPlan plan) => Joined([When(plan), .. Parts(plan).Select(part => part.Named)]);

    /// <summary>What it is, and each part that becomes otherwise.</summary>
    public string Change(ClassPlanLine.Changed line)
    {
        List<string> changes = [];
        if (line.Before.Span != line.Plan.Span)
            changes.Add(Arrow(When(line.Before), When(line.Plan)));
        foreach (var (before, after) in Parts(line.Before).Zip(Parts(line.Plan)))
            if (before != after)
                changes.Add(Arrow(before.Bare, after.Bare));
        return Texts.Say("ChangeOf", ("what", Topic(line.Before.Topic)), ("changes", Joined(changes)));
    }

    /// <summary>What the line says, with what can be told of it.</summary>
    public string Row(ClassPlanRow row) =>
        Joined([Spoken.ComingDay(row.Day, turn.Today) + " " + Spoken.Range(row.From, row.To), row.Topic, row.Teacher]);

    public string Standing(Session session) => Joined([words.When(session), words.TopicOf(session)]);

    string When(LessonPlan plan) => Spoken.Sentence(words.When(plan.Span, turn.Speaker.Batch.TimeZone));

    /// <summary>Each part as it stands in a line, and as it stands beside another that it is compared with.</summary>
    List<(string Named, string Bare)> Parts(LessonPlan plan) =>
        [
            (Kind(plan), SessionWords.Kind(plan.Kind)),
            Alone(Topic(plan.Topic)),
            Alone(Teacher(plan)),
            Alone(plan.Place),
            (Hours(plan), Hours(plan) is { Length: > 0 } hours ? hours : Texts["NoClassHours"]),
            Alone(Group(plan)),
            Alone(plan.Facts.City),
            Labelled("ReadingPart", plan.Facts.Reading),
            Labelled("OpenPart", plan.Facts.OpenPlaces > 0 ? plan.Facts.OpenPlaces.ToString(CultureInfo.CurrentCulture) : ""),
            Labelled("PlacesPart", plan.Facts.Places > 0 ? plan.Facts.Places.ToString(CultureInfo.CurrentCulture) : ""),
            Labelled("UntilPart", plan.Facts.SignUpUntil is { } until ? Spoken.Date(until, turn.Today) : ""),
            Labelled("ProgrammePart", plan.Facts.Programme),
            Labelled("TravelPart", plan.Facts.Travel),
            Labelled("StayPart", plan.Facts.Stay),
        ];

    static (string, string) Alone(string words) => (words, words.Length > 0 ? words : Texts["None"]);

    static (string, string) Labelled(string key, string value) =>
        value.Length == 0 ? ("", Texts["None"]) : (Texts.Say(key, ("value", value)), Texts.Say(key, ("value", value)));

    static string Kind(LessonPlan plan) => plan.Kind == SessionKind.Class ? "" : SessionWords.Kind(plan.Kind);

    static string Hours(LessonPlan plan) =>
        plan.Facts.ClassHours switch
        {
            0 => "",
            1 => Texts["ClassHoursOne"],
            var many => Texts.Say("ClassHoursMany", ("count", many)),
        };

    string Topic(string topic) => turn.Speaker.Batch.Topics.FirstOrDefault(one => one.Key == topic)?.Name.In(turn.Language) ?? topic;

    string Teacher(LessonPlan plan) =>
        plan.Facts.Guest.Length > 0 ? SessionWords.GuestNamed(plan.Facts)
        : plan.Teacher is { } teacher && comparison.Names.TryGetValue(teacher, out var name) ? words.Name(name)
        : "";

    string Group(LessonPlan plan) =>
        plan.GroupId is { } id && comparison.Groups.FirstOrDefault(group => group.Id == id) is { } named ? named.In(turn.Language) : "";

    static string Arrow(string before, string after) => Texts.Say("Arrow", ("before", before), ("after", after));

    static string Joined(IEnumerable<string> parts) => string.Join(Texts["Between"], parts.Where(part => part.Length > 0));
}
