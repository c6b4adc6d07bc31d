using System.Text.Json;
using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>Reads the requirement figures of a batch file and checks them against its activity types and each other.</summary>
sealed class RequirementReader(List<BatchProblem> problems, IReadOnlyDictionary<string, ActivityType> types)
{
    const int Most = 10_000_000;

    static readonly RequirementKind[] Passed = [RequirementKind.MaterialsAccepted, RequirementKind.IndividualDefence, RequirementKind.GroupDefence];

    static readonly RequirementKind[] Attended =
    [
        RequirementKind.ClassHours,
        RequirementKind.GroupSessions,
        RequirementKind.IndividualSessions,
        RequirementKind.Visits,
    ];

    static readonly RequirementKind[] Measured =
    [
        RequirementKind.PracticumMinutes,
        RequirementKind.ActivityMinutes,
        .. Attended,
        RequirementKind.GroupSessionMinutes,
        RequirementKind.IndividualSessionMinutes,
        RequirementKind.SupervisionMinutes,
    ];

    static readonly RequirementKind[] WithTypes = [RequirementKind.PracticumMinutes, RequirementKind.ActivityMinutes, RequirementKind.Supervisees];

    readonly Dictionary<string, string> seen = [];

    public RequirementFigure? Read(JsonElement element, string path)
    {
        if (StrictObject.Of(element, path, problems) is not { } item)
            return null;
        var before = problems.Count;
        var kind = Kind(item, Enum.GetValues<RequirementKind>());
        var needed = item.WholeNumber("needed", 1, MostOf(kind));
        var counted = Types(item, kind);
        var each = Only(item, "eachMinutes", kind, [RequirementKind.Supervisees])
            ? item.Optional("eachMinutes", name => item.WholeNumber(name, 1, Most))
            : null;
        var of = Needs(item, "of", kind, RequirementKind.AttendanceShare, RequirementKind.Ratio)
            ? Measure(item, "of", kind == RequirementKind.AttendanceShare ? Attended : Measured)
            : null;
        var per = Needs(item, "per", kind, RequirementKind.Ratio) ? item.WholeNumber("per", 1, Most) : null;
        var to = Needs(item, "to", kind, RequirementKind.Ratio) ? Measure(item, "to", Measured) : null;
        item.Done();
        if (problems.Count > before)
            return null;
        var figure = new RequirementFigure(kind!.Value, needed!.Value, counted, each, of, per, to);
        if (!seen.TryAdd(figure.Name(), path))
            item.Problem(path, BatchFault.SameRequirementTwice, figure.Name(), seen[figure.Name()]);
        return figure;
    }

    static int MostOf(RequirementKind? kind) =>
        kind switch
        {
            { } passed when Passed.Contains(passed) => 1,
            RequirementKind.AttendanceShare => 100,
            _ => Most,
        };

    Measure? Measure(StrictObject item, string name, RequirementKind[] accepted)
    {
        if (item.Object(name) is not { } side)
            return null;
        var kind = Kind(side, accepted);
        var counted = Types(side, kind);
        side.Done();
        return kind is { } known ? new Measure(known, counted) : null;
    }

    static RequirementKind? Kind(StrictObject item, RequirementKind[] accepted)
    {
        if (item.Text("kind", 60) is not { } name)
            return null;
        foreach (var kind in accepted)
            if (kind.InFile() == name)
                return kind;
        item.Problem(item.At("kind"), BatchFault.UnknownKind, name, Names(accepted));
        return null;
    }

    IReadOnlyList<string>? Types(StrictObject item, RequirementKind? kind)
    {
        if (!Only(item, "types", kind, WithTypes))
            return null;
        // Minutes of an activity are minutes of nothing unless it is named.
        var named = kind == RequirementKind.ActivityMinutes ? item.Texts("types", 60) : item.Optional("types", name => item.Texts(name, 60));
        if (named is null)
            return null;
        if (named.Count == 0 && item.Has("types"))
            item.Problem(item.At("types"), BatchFault.Empty, "[]");
        foreach (var (type, index) in named.Select((type, index) => (type, index)))
        {
            var at = $"{item.At("types")}[{index}]";
            if (!types.TryGetValue(type, out var known))
                item.Problem(at, BatchFault.UnknownType, type, string.Join(", ", types.Keys));
            else if (!known.Practicum && kind != RequirementKind.ActivityMinutes)
                item.Problem(at, BatchFault.NotPracticum, type);
        }

        return named;
    }

    /// <summary>True when the kind has this member, which is then to be read.</summary>
    static bool Needs(StrictObject item, string name, RequirementKind? kind, params RequirementKind[] kinds)
    {
        if (kind is { } known && kinds.Contains(known))
            return true;
        if (Only(item, name, kind, kinds))
            item.Skip(name);
        return false;
    }

    static bool Only(StrictObject item, string name, RequirementKind? kind, RequirementKind[] kinds)
    {
        if (!item.Has(name) || kind is not { } known || kinds.Contains(known))
            return true;
        item.Skip(name);
        item.Problem(item.At(name), BatchFault.NotForThisKind, known.InFile(), Names(kinds));
        return false;
    }

    static string Names(RequirementKind[] kinds) => string.Join(", ", kinds.Select(kind => kind.InFile()));
}
