using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>
/// A JSON object read member by member. Whatever is not as asked for becomes a problem with its path and a null answer, so that one reading
/// finds every problem; <see cref="Done"/> then finds the members that nobody asked for.
/// </summary>
sealed partial class StrictObject
{
    const int LongestKey = 60;

    readonly Dictionary<string, JsonElement> members = [];
    readonly List<string> asked = [];
    readonly List<BatchProblem> problems;
    readonly string path;

    StrictObject(JsonElement element, string path, List<BatchProblem> problems)
    {
        (this.path, this.problems) = (path, problems);
        foreach (var member in element.EnumerateObject())
            if (!members.TryAdd(member.Name, member.Value))
                Problem(At(member.Name), BatchFault.Repeated);
    }

    public static StrictObject? Of(JsonElement element, string path, List<BatchProblem> problems)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return new StrictObject(element, path, problems);
        problems.Add(new BatchProblem(path, BatchFault.NotObject, Shown(element)));
        return null;
    }

    public string At(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public void Problem(string at, BatchFault fault, string value = "", string other = "") => problems.Add(new BatchProblem(at, fault, value, other));

    public bool Has(string name) => members.ContainsKey(name);

    public StrictObject? Object(string name) => Member(name) is { } element ? Of(element, At(name), problems) : null;

    public string? Text(string name, int longest) => Member(name) is { } element ? TextOf(element, At(name), longest) : null;

    public string? Key(string name)
    {
        if (Text(name, LongestKey) is not { } key)
            return null;
        if (IsKey(key))
            return key;
        Problem(At(name), BatchFault.NotKey, key);
        return null;
    }

    public int? WholeNumber(string name, int least, int most)
    {
        if (Member(name) is not { } element)
            return null;
        if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt64(out var number))
        {
            Problem(At(name), BatchFault.NotWholeNumber, Shown(element));
            return null;
        }

        if (number >= least && number <= most)
            return (int)number;
        Problem(At(name), BatchFault.OutOfRange, Shown(element), string.Create(CultureInfo.InvariantCulture, $"{least}–{most}"));
        return null;
    }

    public bool? YesOrNo(string name)
    {
        if (Member(name) is not { } element)
            return null;
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return element.GetBoolean();
        Problem(At(name), BatchFault.NotYesOrNo, Shown(element));
        return null;
    }

    /// <summary>One of the names of an enum, as records write them: <c>withReason</c>.</summary>
    public T? OneOf<T>(string name)
        where T : struct, Enum
    {
        if (Text(name, LongestKey) is not { } text)
            return null;
        var names = Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        if (names.IndexOf(text) is var at && at >= 0)
            return Enum.GetValues<T>()[at];
        Problem(At(name), BatchFault.UnknownKind, text, string.Join(", ", names));
        return null;
    }

    public DateOnly? Date(string name)
    {
        if (Member(name) is not { } element)
            return null;
        if (
            element.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(Plain(element), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
            return day;
        Problem(At(name), BatchFault.NotDate, Shown(element));
        return null;
    }

    /// <summary>A time of day such as 09:00.</summary>
    public TimeOnly? Time(string name)
    {
        if (Member(name) is not { } element)
            return null;
        if (
            element.ValueKind == JsonValueKind.String
            && TimeOnly.TryParseExact(Plain(element), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        )
            return time;
        Problem(At(name), BatchFault.NotTime, Shown(element));
        return null;
    }

    public IReadOnlyList<(JsonElement Element, string Path)> List(string name)
    {
        if (Member(name) is not { } element)
            return [];
        if (element.ValueKind == JsonValueKind.Array)
            return [.. element.EnumerateArray().Select((item, index) => (item, $"{At(name)}[{index}]"))];
        Problem(At(name), BatchFault.NotList, Shown(element));
        return [];
    }

    public IReadOnlyList<string> Texts(string name, int longest) =>
        [.. List(name).Select(item => TextOf(item.Element, item.Path, longest)).OfType<string>()];

    /// <summary>Everything has been asked for: what is left over is unknown.</summary>
    public void Done()
    {
        foreach (var name in members.Keys.Except(asked))
            Problem(At(name), BatchFault.Unknown, other: string.Join(", ", asked));
    }

    JsonElement? Member(string name)
    {
        asked.Add(name);
        if (members.TryGetValue(name, out var element))
            return element;
        Problem(At(name), BatchFault.Missing);
        return null;
    }

    /// <summary>A member that may be absent: null without a problem.</summary>
    public T? Optional<T>(string name, Func<string, T?> read)
    {
        if (Has(name))
            return read(name);
        asked.Add(name);
        return default;
    }

    /// <summary>A member that was not written, and what counts then.</summary>
    public T Otherwise<T>(string name, T value)
    {
        asked.Add(name);
        return value;
    }

    /// <summary>A member that is known, whatever stands there.</summary>
    public void Skip(string name) => asked.Add(name);

    string? TextOf(JsonElement element, string at, int longest)
    {
        var text = Plain(element)?.Trim();
        var fault =
            text == null ? BatchFault.NotText
            : text.Length == 0 ? BatchFault.Empty
            : text.Length > longest ? BatchFault.TooLong
            : (BatchFault?)null;
        if (fault == null)
            return text;
        Problem(at, fault.Value, Shown(element), longest.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    static string Shown(JsonElement element)
    {
        var raw = Plain(element) is { } text ? $"“{text}”" : element.GetRawText();
        return raw.Length <= 60 ? raw : string.Concat(raw.AsSpan(0, 59), "…");
    }

    /// <summary>The text; null for another kind of value, and for an escape that is half a character.</summary>
    static string? Plain(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static bool IsKey(string text) => text.Length <= LongestKey && KeyPattern().IsMatch(text);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*\\z")]
    private static partial Regex KeyPattern();
}
