using System.Text.Json;

namespace SupervisionBot.Core.Batches;

/// <summary>Reads the requirement figures of a batch file and checks them against its activity types and each other.</summary>
sealed class RequirementReader(List<BatchProblem> problems, IReadOnlyDictionary<string, ActivityType> types)
{
    const int Most = 10_000_000;

    static readonly Dictionary<string, RequirementKind> Kinds =
        Enum.GetValues<RequirementKind>().ToDictionary(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()));

    static readonly RequirementKind[] Passed = [RequirementKind.MaterialsAccepted, RequirementKind.IndividualDefence, RequirementKind.GroupDefence];

    static readonly RequirementKind[] Attended =
        [RequirementKind.ClassHours, RequirementKind.GroupSessions, RequirementKind.GroupSessionMinutes, RequirementKind.Visits];

    readonly Dictionary<string, string> seen = [];

    public RequirementFigure? Read(JsonElement element, string path)
    {
        if (StrictObject.Of(element, path, problems) is not { } item) return null;
        var kind = Kind(item);
        var needed = item.WholeNumber("needed", 1, kind is { } passed && Passed.Contains(passed) ? 1 : Most);
        var counted = Types(item, kind);
        var each = Only(item, "eachMinutes", kind, [RequirementKind.Supervisees])
            ? item.Optional("eachMinutes", name => item.WholeNumber(name, 1, Most)) : null;
        var share = Only(item, "sharePercent", kind, Attended)
            ? item.Optional("sharePercent", name => item.WholeNumber(name, 1, 100)) : null;
        item.Done();
        if (kind is not { } known) return null;
        var same = $"{known} {string.Join(' ', (counted ?? []).Order(StringComparer.Ordinal))}";
        if (!seen.TryAdd(same, path)) item.Problem(path, BatchFault.SameRequirementTwice, known.ToString(), seen[same]);
        return needed is { } figure ? new RequirementFigure(known, figure, counted, each, share) : null;
    }

    static RequirementKind? Kind(StrictObject item)
    {
        if (item.Text("kind", 60) is not { } name) return null;
        if (Kinds.TryGetValue(name, out var kind)) return kind;
        item.Problem(item.At("kind"), BatchFault.UnknownKind, name, string.Join(", ", Kinds.Keys));
        return null;
    }

    IReadOnlyList<string>? Types(StrictObject item, RequirementKind? kind)
    {
        if (!Only(item, "types", kind, [RequirementKind.PracticumMinutes, RequirementKind.Supervisees])) return null;
        if (item.Optional("types", name => item.Texts(name, 60)) is not { } named) return null;
        foreach (var (type, index) in named.Select((type, index) => (type, index)))
        {
            var at = $"{item.At("types")}[{index}]";
            if (!types.TryGetValue(type, out var known)) item.Problem(at, BatchFault.UnknownType, type, string.Join(", ", types.Keys));
            else if (!known.Practicum) item.Problem(at, BatchFault.NotPracticum, type);
        }

        return named;
    }

    static bool Only(StrictObject item, string name, RequirementKind? kind, RequirementKind[] kinds)
    {
        if (!item.Has(name) || kind is not { } known || kinds.Contains(known)) return true;
        item.Optional<string>(name, _ => null);
        item.Problem(item.At(name), BatchFault.NotForThisKind, JsonNamingPolicy.CamelCase.ConvertName(known.ToString()),
            string.Join(", ", kinds.Select(each => JsonNamingPolicy.CamelCase.ConvertName(each.ToString()))));
        return false;
    }
}
