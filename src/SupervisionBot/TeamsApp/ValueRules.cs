using System.Text.Json;
using System.Text.RegularExpressions;

namespace SupervisionBot.TeamsApp;

/// <summary>A rule for one value of a package's file, at its place; adds what is wrong.</summary>
delegate void Rule(JsonElement value, string path, List<PackageProblem> problems);

/// <summary>What a value may be, and how such rules are put together.</summary>
static partial class ValueRules
{
    public static Rule Members(params (string Name, bool Needed, Rule Rule)[] members) =>
        (value, path, problems) =>
        {
            if (!IsObject(value, path, problems))
                return;
            foreach (var (name, needed, rule) in members)
            {
                if (value.TryGetProperty(name, out var member))
                    rule(member, Join(path, name), problems);
                else if (needed)
                    problems.Add(Problem(Join(path, name), PackageFlaw.Missing));
            }
            foreach (var member in value.EnumerateObject())
            {
                if (!members.Any(known => known.Name == member.Name))
                    problems.Add(Problem(Join(path, member.Name), PackageFlaw.Unknown, "", string.Join(", ", members.Select(known => known.Name))));
            }
        };

    /// <param name="key">The member by which items are told apart; without one, by their own text.</param>
    public static Rule List(int most, Rule item, string? key = null) =>
        (value, path, problems) =>
        {
            if (value.ValueKind != JsonValueKind.Array)
            {
                problems.Add(Problem(path, PackageFlaw.NotList, value.ToString()));
                return;
            }
            if (value.GetArrayLength() == 0)
                problems.Add(Problem(path, PackageFlaw.Empty));
            if (value.GetArrayLength() > most)
                problems.Add(Problem(path, PackageFlaw.TooMany, $"{value.GetArrayLength()}", $"{most}"));
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (index, element) in value.EnumerateArray().Index())
            {
                var at = $"{path}[{index}]";
                item(element, at, problems);
                var (named, name) =
                    key == null
                        ? (at, element.ToString())
                        : (
                            Join(at, key),
                            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var member) ? member.ToString() : at
                        );
                if (!seen.Add(name))
                    problems.Add(Problem(named, PackageFlaw.Repeated, name));
            }
        };

    public static Rule All(params Rule[] rules) =>
        (value, path, problems) =>
        {
            var before = problems.Count;
            foreach (var rule in rules)
                if (problems.Count == before)
                    rule(value, path, problems);
        };

    public static Rule Text(int longest) =>
        (value, path, problems) =>
        {
            if (!IsText(value, path, problems))
                return;
            var text = value.GetString()!;
            if (string.IsNullOrWhiteSpace(text))
                problems.Add(Problem(path, PackageFlaw.Empty));
            else if (text.Length > longest)
                problems.Add(Problem(path, PackageFlaw.TooLong, text, $"{longest}"));
        };

    public static Rule OneOf(params string[] accepted) =>
        (value, path, problems) =>
        {
            if (IsText(value, path, problems) && !accepted.Contains(value.GetString()))
                problems.Add(Problem(path, PackageFlaw.NotOneOf, value.GetString()!, string.Join(", ", accepted)));
        };

    public static Rule Each(PackageFlaw flaw, Func<string, bool> holds) =>
        (value, path, problems) =>
        {
            if (IsText(value, path, problems) && !holds(value.GetString()!))
                problems.Add(Problem(path, flaw, value.GetString()!));
        };

    public static void IsGuid(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.NotGuid, text => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty)(value, path, problems);

    public static void IsVersion(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.NotVersion, ThreeNumbers().IsMatch)(value, path, problems);

    public static void IsUrl(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.NotUrl, IsHttpsUrl)(value, path, problems);

    public static void IsHost(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.NotHost, IsHostName)(value, path, problems);

    public static void IsColor(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.NotColor, SixDigits().IsMatch)(value, path, problems);

    public static void IsLanguageTag(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.NotLanguageTag, Tag().IsMatch)(value, path, problems);

    /// <summary>The store refuses names that sound as if they came from Microsoft.</summary>
    public static void IsNotReserved(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.ReservedName, text => !Reserved().IsMatch(text))(value, path, problems);

    public static void IsYesOrNo(JsonElement value, string path, List<PackageProblem> problems)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            problems.Add(Problem(path, PackageFlaw.NotYesOrNo, value.ToString()));
    }

    public static bool IsObject(JsonElement value, string path, List<PackageProblem> problems)
    {
        if (value.ValueKind == JsonValueKind.Object)
            return true;
        problems.Add(Problem(path, PackageFlaw.NotObject, value.ToString()));
        return false;
    }

    static bool IsText(JsonElement value, string path, List<PackageProblem> problems)
    {
        if (value.ValueKind == JsonValueKind.String)
            return true;
        problems.Add(Problem(path, PackageFlaw.NotText, value.ToString()));
        return false;
    }

    /// <summary>Absolute, https, at a host with a name that others can look up.</summary>
    static bool IsHttpsUrl(string text) =>
        text.Length <= 2048
        && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttps
        && url.UserInfo.Length == 0
        && IsHostName(url.IdnHost)
        && !text.Any(char.IsWhiteSpace);

    /// <summary>A full host name: no scheme, port, path or wildcard, no address in figures.</summary>
    static bool IsHostName(string text) => text.Length <= 253 && HostName().IsMatch(text);

    public static PackageProblem Problem(string path, PackageFlaw flaw, string value = "", string accepted = "") =>
        new(TeamsAppManifest.FileName, path, flaw, value, accepted);

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    [GeneratedRegex(@"^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}\z", RegexOptions.ECMAScript)]
    private static partial Regex ThreeNumbers();

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z")]
    private static partial Regex SixDigits();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}\z")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\b(Microsoft|Teams)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();

    [GeneratedRegex(
        @"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex HostName();
}
