using SupervisionBot.Core.Batches;
using SupervisionBot.Core.ClassPlans;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>Reads a class, a visit or an item of the closing programme of a batch file.</summary>
static class ClassReader
{
    static readonly Dictionary<string, SessionKind> Kinds = new()
    {
        ["class"] = SessionKind.Class,
        ["visit"] = SessionKind.Visit,
        ["closing"] = SessionKind.Closing,
    };

    public static ClassPlanRow? Read(StrictObject item, string path)
    {
        var kind = item.Has("kind") ? Kind(item) : item.Otherwise<SessionKind?>("kind", SessionKind.Class);
        var topic = item.Text("topic", Session.LongestTopic);
        var day = item.Date("day");
        var (from, to) = (item.Time("from"), item.Time("to"));
        string Text(string name, int longest) => item.Optional(name, member => item.Text(member, longest)) ?? "";
        int? Number(string name, int most) => item.Has(name) ? item.WholeNumber(name, 0, most) : item.Otherwise<int?>(name, null);
        var (teacher, place, group, city, reading) = (
            Text("teacher", Lesson.LongestName),
            Text("place", Session.LongestTopic),
            Text("group", Lesson.LongestName),
            Text("city", Lesson.LongestName),
            Text("reading", Lesson.LongestReading)
        );
        var (hours, open) = (Number("classHours", Lesson.MostClassHours), Number("openPlaces", LessonPlanning.MostOpenPlaces));
        var (programme, travel, stay) = (
            Text("programme", Lesson.LongestProgramme),
            Text("travel", Lesson.LongestName),
            Text("stay", Lesson.LongestName)
        );
        var places = Number("places", LessonPlanning.MostOpenPlaces);
        DateOnly? Day(string name) => item.Optional<DateOnly?>(name, member => item.Date(member));
        var (until, last) = (Day("signUpUntil"), Day("lastDay"));
        var several = last > day;
        if (to <= from && !several)
            item.Problem(item.At("to"), BatchFault.EndBeforeStart, $"{to:HH\\:mm}", $"{from:HH\\:mm}");
        if (last < day)
            item.Problem(item.At("lastDay"), BatchFault.EndBeforeStart, $"{last:yyyy-MM-dd}", $"{day:yyyy-MM-dd}");
        item.Done();
        return kind is { } k && topic is not null && day is { } d && from is { } f && to is { } t && (t > f || several)
            ? new ClassPlanRow(
                path,
                k,
                topic,
                d,
                f,
                t,
                teacher,
                place,
                hours,
                group,
                city,
                reading,
                open,
                places,
                programme,
                travel,
                stay,
                until,
                last
            )
            : null;
    }

    static SessionKind? Kind(StrictObject item)
    {
        if (item.Text("kind", 60) is not { } name)
            return null;
        if (Kinds.TryGetValue(name, out var kind))
            return kind;
        item.Problem(item.At("kind"), BatchFault.UnknownKind, name, string.Join(", ", Kinds.Keys));
        return null;
    }
}
