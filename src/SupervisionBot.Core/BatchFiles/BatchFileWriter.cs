using System.Globalization;
using System.Text.Json.Nodes;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>
/// Writes a batch as <see cref="BatchFile"/> reads it: what is changed elsewhere is checked like a file. The calendar is not written.
/// </summary>
public static class BatchFileWriter
{
    public static string Write(BatchPlan plan)
    {
        var batch = plan.Description;
        var file = new JsonObject
        {
            ["key"] = plan.Key,
            ["name"] = Of(batch.Name),
            ["startsOn"] = Day(batch.StartsOn),
            ["endsOn"] = Day(batch.EndsOn),
            ["timeZone"] = batch.TimeZone,
            ["limits"] = Of(batch.Limits),
            ["requirements"] = new JsonArray([.. plan.Requirements.Select(Requirement)]),
            ["activityTypes"] = new JsonArray([.. batch.ActivityTypes.Select(Type)]),
            ["topics"] = new JsonArray([.. batch.Topics.Select(topic => Of(topic))]),
        };
        if (batch.DefenceOn is { } defence)
            file["defenceOn"] = Day(defence);
        if (batch.ClosedDays is { } closed)
            file["closedDays"] = new JsonArray([.. closed.Select(one => Of(one))]);
        if (batch.Checklist is { } checklist)
            file["checklist"] = new JsonArray([.. checklist.Select(Item)]);
        Add(file, "booking", batch.BookingRules);
        Add(file, "presence", batch.PresenceRules);
        Add(file, "openClasses", batch.OpenClassRules);
        Add(file, "exchange", batch.ExchangeRules);
        Add(file, "visits", batch.VisitRules);
        Add(file, "emergencyLine", batch.EmergencyLine);
        return file.ToJsonString();
    }

    static JsonNode Type(ActivityType type)
    {
        var one = Of(type).AsObject();
        Nest(one, "synonyms", "synonymsEn", "synonymsZh");
        if (type.Session is { } session)
            one["session"] = session == SessionKind.Group ? "group" : "individual";
        return one;
    }

    static JsonNode Item(ChecklistItem item)
    {
        var one = Of(item).AsObject();
        Nest(one, "words", "wordsEn", "wordsZh");
        return one;
    }

    static JsonNode Requirement(RequirementFigure figure)
    {
        var one = Of(figure).AsObject();
        Name(one, figure.Kind);
        if (figure.Of is { } of)
            Name(one["of"]!.AsObject(), of.Kind);
        if (figure.To is { } to)
            Name(one["to"]!.AsObject(), to.Kind);
        return one;
    }

    static void Name(JsonObject one, RequirementKind kind) => one["kind"] = kind.InFile();

    static void Nest(JsonObject one, string name, string en, string zh)
    {
        var inner = new JsonObject();
        foreach (var (member, language) in ((string, string)[])[(en, "en"), (zh, "zh")])
        {
            var words = one[member];
            one.Remove(member);
            inner[language] = words;
        }
        one[name] = inner;
    }

    static void Add<T>(JsonObject file, string name, T? value)
        where T : class
    {
        if (value is not null)
            file[name] = Of(value);
    }

    static JsonNode Of<T>(T value) => JsonNode.Parse(Json.Write(value))!;

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
