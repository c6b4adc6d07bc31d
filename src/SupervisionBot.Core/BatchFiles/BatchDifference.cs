using System.Text.Json.Nodes;
using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>One place at which two states of a batch differ, by its path in the batch file. Null where one has nothing there.</summary>
public sealed record BatchDifference(string Path, string? Before, string? After)
{
    /// <summary>True when it changes what counts, or how much is needed: the requirements, and which activity types are practicum.</summary>
    public bool IsOfRules =>
        Path.StartsWith("requirements", StringComparison.Ordinal)
        || (
            Path.StartsWith("activityTypes[", StringComparison.Ordinal)
            && Path.EndsWith("].practicum", StringComparison.Ordinal)
            && (Before ?? "false") != (After ?? "false")
        );

    public static IReadOnlyList<BatchDifference> Between(BatchPlan before, BatchPlan after)
    {
        var (old, now) = (Places(before), Places(after));
        return
        [
            .. old
                .Keys.Union(now.Keys)
                .Select(path => new BatchDifference(path, old.GetValueOrDefault(path), now.GetValueOrDefault(path)))
                .Where(difference => difference.Before != difference.After),
        ];
    }

    static Dictionary<string, string> Places(BatchPlan plan)
    {
        var batch = plan.Description;
        Dictionary<string, string> places = new()
        {
            ["name.en"] = batch.Name.En,
            ["name.zh"] = batch.Name.Zh,
            ["startsOn"] = $"{batch.StartsOn:yyyy-MM-dd}",
            ["endsOn"] = $"{batch.EndsOn:yyyy-MM-dd}",
            ["timeZone"] = batch.TimeZone,
        };
        if (batch.DefenceOn is { } defence)
            places["defenceOn"] = $"{defence:yyyy-MM-dd}";
        Leaves("limits", JsonNode.Parse(Json.Write(batch.Limits))!, places);
        if (batch.BookingRules is { } booking)
            Leaves("booking", JsonNode.Parse(Json.Write(booking))!, places);
        if (batch.PresenceRules is { } presence)
            Leaves("presence", JsonNode.Parse(Json.Write(presence))!, places);
        if (batch.OpenClassRules is { } open)
            Leaves("openClasses", JsonNode.Parse(Json.Write(open))!, places);
        if (batch.ExchangeRules is { } exchange)
            Leaves("exchange", JsonNode.Parse(Json.Write(exchange))!, places);
        if (batch.VisitRules is { } visits)
            Leaves("visits", JsonNode.Parse(Json.Write(visits))!, places);
        if (batch.EmergencyLine is { } line)
            Leaves("emergencyLine", JsonNode.Parse(Json.Write(line))!, places);
        foreach (var figure in plan.Requirements)
            Leaves($"requirements[{figure.Name()}]", JsonNode.Parse(Json.Write(figure with { Types = null, Of = null, To = null }))!, places);

        foreach (var type in batch.ActivityTypes)
            Leaves($"activityTypes[{type.Key}]", JsonNode.Parse(Json.Write(type))!, places);
        foreach (var topic in batch.Topics)
            Leaves($"topics[{topic.Key}]", JsonNode.Parse(Json.Write(topic))!, places);
        foreach (var closed in batch.ClosedDays ?? [])
            Leaves($"closedDays[{closed.From:yyyy-MM-dd}]", JsonNode.Parse(Json.Write(closed))!, places);
        foreach (var item in batch.Checklist ?? [])
            Leaves($"checklist[{item.Key}]", JsonNode.Parse(Json.Write(item))!, places);
        places["requirements"] = string.Join(", ", plan.Requirements.Select(figure => figure.Name()));
        places["activityTypes"] = string.Join(", ", batch.ActivityTypes.Select(type => type.Key));
        if (batch.Checklist is { Count: > 0 } items)
            places["checklist"] = string.Join(", ", items.Select(item => item.Key));
        places["topics"] = string.Join(", ", batch.Topics.Select(topic => topic.Key));
        return places;
    }

    static void Leaves(string path, JsonNode node, Dictionary<string, string> places)
    {
        if (node is JsonObject members)
            foreach (var (name, value) in members)
                Leaves($"{path}.{InFile(name)}", value!, places);
        else if (node is JsonArray items)
            places[path] = string.Join(", ", items.Select(item => item!.ToString()));
        else if (!path.EndsWith("].key", StringComparison.Ordinal) && !path.EndsWith("].kind", StringComparison.Ordinal))
            places[path] = node.ToString();
    }

    static string InFile(string member) =>
        member switch
        {
            "synonymsEn" => "synonyms.en",
            "synonymsZh" => "synonyms.zh",
            "wordsEn" => "words.en",
            "wordsZh" => "words.zh",
            _ => member,
        };
}
