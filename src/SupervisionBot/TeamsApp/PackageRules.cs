using System.Text.Json;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace SupervisionBot.TeamsApp;

/// <summary>Why Teams would not take the package.</summary>
public enum PackageFlaw
{
    NoFile,
    UnusedFile,
    NotJson,
    Missing,
    Unknown,
    NotText,
    NotList,
    NotObject,
    NotYesOrNo,
    Empty,
    TooLong,
    TooMany,
    NotOneOf,
    Repeated,
    NotGuid,
    NotVersion,
    NotUrl,
    NotHost,
    NotColor,
    NotLanguageTag,
    ReservedName,
    NotPng,
    IconSize,
    NotWhite,
    NoSuchPlace,
    NotTranslated,
}

/// <param name="File">In the package.</param>
/// <param name="Path">In the file, such as <c>bots[0].botId</c>; empty for the file itself.</param>
/// <param name="Accepted">A figure or a list, where the flaw has one.</param>
public sealed record PackageProblem(string File, string Path, PackageFlaw Flaw, string Value = "", string Accepted = "");

/// <summary>
/// The rules of the published schema (1.23) for the parts that a bot uses, and of the Teams store for names and icons. They look at the
/// finished files and know nothing of how these were made.
/// </summary>
/// <remarks>https://learn.microsoft.com/microsoft-365/extensibility/schema/ and …/apps-localization</remarks>
public static partial class PackageRules
{
    delegate void Rule(JsonElement value, string path, List<PackageProblem> problems);

    static readonly string[] Scopes = ["personal", "team", "groupChat"];
    static readonly string[] Languages = ["$schema", "name.short", "description.short", "description.full"];

    static readonly Rule Command = Members(("title", true, Text(128)), ("description", true, Text(4000)));

    static readonly Rule CommandList = Members(
        ("scopes", true, List(3, OneOf(Scopes))), ("commands", true, List(10, Command, "title")));

    static readonly Rule Bot = Members(
        ("botId", true, IsGuid), ("scopes", true, List(3, OneOf(Scopes))), ("isNotificationOnly", false, IsYesOrNo), ("supportsFiles", false, IsYesOrNo),
        ("supportsCalling", false, IsYesOrNo), ("supportsVideo", false, IsYesOrNo), ("commandLists", false, List(3, CommandList)));

    // The order is that in which a person should hear of what is wrong: many values are made from the host.
    static readonly Rule Manifest = Members(
        ("validDomains", true, List(100, IsHost)),
        ("$schema", true, OneOf(TeamsAppManifest.Schema)),
        ("manifestVersion", true, OneOf(TeamsAppManifest.SchemaVersion)),
        ("version", true, All(Text(256), IsVersion)),
        ("id", true, IsGuid),
        ("developer", true, Members(
            ("name", true, Text(32)), ("websiteUrl", true, IsUrl), ("privacyUrl", true, IsUrl), ("termsOfUseUrl", true, IsUrl))),
        ("name", true, Members(("short", true, All(Text(30), IsNotReserved)), ("full", false, All(Text(100), IsNotReserved)))),
        ("description", true, Members(("short", true, Text(80)), ("full", true, Text(4000)))),
        ("icons", true, Members(("color", true, Text(2048)), ("outline", true, Text(2048)))),
        ("accentColor", true, IsColor),
        ("localizationInfo", false, Members(
            ("defaultLanguageTag", true, IsLanguageTag),
            ("additionalLanguages", true, List(100, Members(("languageTag", true, IsLanguageTag), ("file", true, Text(2048))), "languageTag")))),
        ("bots", true, List(1, Bot)),
        ("permissions", false, List(2, OneOf("identity", "messageTeamMembers"))),
        ("defaultInstallScope", false, OneOf("personal", "team", "groupChat", "meetings")),
        ("defaultGroupCapability", false, Members(("team", false, OneOf("bot")), ("groupchat", false, OneOf("bot")), ("meetings", false, OneOf("bot")))));

    /// <summary>Everything that is wrong with the files of a package; empty when Teams will take it.</summary>
    public static IReadOnlyList<PackageProblem> Check(IReadOnlyDictionary<string, byte[]> files)
    {
        var problems = new List<PackageProblem>();
        if (Read(files, TeamsAppManifest.FileName, problems) is not { } manifest) return problems;
        Manifest(manifest, "", problems);
        if (problems.Count > 0) return problems;

        CheckIcon(files, Text(manifest, "icons", "color"), 192, mustBeWhite: false, problems);
        CheckIcon(files, Text(manifest, "icons", "outline"), 32, mustBeWhite: true, problems);
        var named = new HashSet<string>([TeamsAppManifest.FileName, Text(manifest, "icons", "color"), Text(manifest, "icons", "outline")], StringComparer.Ordinal);
        if (manifest.TryGetProperty("localizationInfo", out var localization))
        {
            foreach (var language in localization.GetProperty("additionalLanguages").EnumerateArray())
            {
                named.Add(Text(language, "file"));
                CheckLanguage(files, Text(language, "file"), manifest, problems);
            }
        }
        problems.AddRange(files.Keys.Where(file => !named.Contains(file)).Select(file => new PackageProblem(file, "", PackageFlaw.UnusedFile)));
        return problems;
    }

    /// <summary>Each key names a text of the manifest, obeys the same rule, and no text that people read is left in the other language.</summary>
    static void CheckLanguage(IReadOnlyDictionary<string, byte[]> files, string file, JsonElement manifest, List<PackageProblem> problems)
    {
        var found = new List<PackageProblem>();
        if (Read(files, file, found) is { } language)
        {
            IsObject(language, "", found);
            if (found.Count == 0)
            {
                found.AddRange(Languages.Where(key => !language.TryGetProperty(key, out _)).Select(key => Problem(key, PackageFlaw.Missing)));
                var texts = Translatable(manifest).ToDictionary(text => text.Path, text => text.Rule, StringComparer.Ordinal);
                foreach (var member in language.EnumerateObject())
                {
                    if (member.Name == "$schema") OneOf(TeamsAppManifest.LocalizationSchema)(member.Value, member.Name, found);
                    else if (texts.TryGetValue(member.Name, out var rule)) rule(member.Value, member.Name, found);
                    else found.Add(Problem(member.Name, PackageFlaw.NoSuchPlace));
                }
                found.AddRange(texts.Keys.Where(path => !language.TryGetProperty(path, out _) && !Languages.Contains(path))
                    .Select(path => Problem(path, PackageFlaw.NotTranslated)));
                found.AddRange(RepeatedTitles(language));
            }
        }
        problems.AddRange(found.Select(problem => problem with { File = file }));
    }

    /// <summary>The texts of the manifest that may be translated, each with its rule.</summary>
    static IEnumerable<(string Path, Rule Rule)> Translatable(JsonElement manifest)
    {
        yield return ("name.short", All(Text(30), IsNotReserved));
        if (manifest.GetProperty("name").TryGetProperty("full", out _)) yield return ("name.full", All(Text(100), IsNotReserved));
        yield return ("description.short", Text(80));
        yield return ("description.full", Text(4000));
        if (!manifest.GetProperty("bots")[0].TryGetProperty("commandLists", out var lists)) yield break;
        foreach (var (list, commands) in lists.EnumerateArray().Select(list => list.GetProperty("commands")).Index())
        {
            for (var command = 0; command < commands.GetArrayLength(); command++)
            {
                yield return ($"bots[0].commandLists[{list}].commands[{command}].title", Text(128));
                yield return ($"bots[0].commandLists[{list}].commands[{command}].description", Text(4000));
            }
        }
    }

    /// <summary>Two commands of a list with one title could not be told apart.</summary>
    static IEnumerable<PackageProblem> RepeatedTitles(JsonElement language) =>
        language.EnumerateObject().Where(member => member.Name.EndsWith("].title", StringComparison.Ordinal) && member.Value.ValueKind == JsonValueKind.String)
            .GroupBy(member => (List: member.Name[..member.Name.IndexOf(".commands", StringComparison.Ordinal)], Title: member.Value.GetString()))
            .SelectMany(same => same.Skip(1))
            .Select(member => Problem(member.Name, PackageFlaw.Repeated, member.Value.GetString()!));

    static void CheckIcon(IReadOnlyDictionary<string, byte[]> files, string file, int size, bool mustBeWhite, List<PackageProblem> problems)
    {
        if (!files.TryGetValue(file, out var bytes))
        {
            problems.Add(new PackageProblem(file, "", PackageFlaw.NoFile));
            return;
        }
        using var codec = SKCodec.Create(new MemoryStream(bytes));
        if (codec?.EncodedFormat != SKEncodedImageFormat.Png)
        {
            problems.Add(new PackageProblem(file, "", PackageFlaw.NotPng));
            return;
        }
        if (codec.Info.Width != size || codec.Info.Height != size)
            problems.Add(new PackageProblem(file, "", PackageFlaw.IconSize, $"{codec.Info.Width} × {codec.Info.Height}", $"{size} × {size}"));
        if (mustBeWhite && !IsWhiteOnNothing(bytes)) problems.Add(new PackageProblem(file, "", PackageFlaw.NotWhite));
    }

    static bool IsWhiteOnNothing(byte[] png)
    {
        using var bitmap = SKBitmap.Decode(png, SKBitmap.DecodeBounds(png).WithAlphaType(SKAlphaType.Unpremul));
        var pixels = bitmap.Pixels;
        return pixels.Any(pixel => pixel.Alpha == 0) && pixels.All(pixel => pixel.Alpha == 0 || pixel is { Red: 255, Green: 255, Blue: 255 });
    }

    static JsonElement? Read(IReadOnlyDictionary<string, byte[]> files, string file, List<PackageProblem> problems)
    {
        if (!files.TryGetValue(file, out var bytes))
        {
            problems.Add(new PackageProblem(file, "", PackageFlaw.NoFile));
            return null;
        }
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            problems.Add(new PackageProblem(file, "", PackageFlaw.NotJson));
            return null;
        }
    }

    static Rule Members(params (string Name, bool Needed, Rule Rule)[] members) => (value, path, problems) =>
    {
        if (!IsObject(value, path, problems)) return;
        foreach (var (name, needed, rule) in members)
        {
            if (value.TryGetProperty(name, out var member)) rule(member, Join(path, name), problems);
            else if (needed) problems.Add(Problem(Join(path, name), PackageFlaw.Missing));
        }
        foreach (var member in value.EnumerateObject())
        {
            if (!members.Any(known => known.Name == member.Name))
                problems.Add(Problem(Join(path, member.Name), PackageFlaw.Unknown, "", string.Join(", ", members.Select(known => known.Name))));
        }
    };

    /// <param name="key">The member by which items are told apart; without one, by their own text.</param>
    static Rule List(int most, Rule item, string? key = null) => (value, path, problems) =>
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            problems.Add(Problem(path, PackageFlaw.NotList, value.ToString()));
            return;
        }
        if (value.GetArrayLength() == 0) problems.Add(Problem(path, PackageFlaw.Empty));
        if (value.GetArrayLength() > most) problems.Add(Problem(path, PackageFlaw.TooMany, $"{value.GetArrayLength()}", $"{most}"));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, element) in value.EnumerateArray().Index())
        {
            var at = $"{path}[{index}]";
            item(element, at, problems);
            var (named, name) = key == null ? (at, element.ToString())
                : (Join(at, key), element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var member) ? member.ToString() : at);
            if (!seen.Add(name)) problems.Add(Problem(named, PackageFlaw.Repeated, name));
        }
    };

    static Rule All(params Rule[] rules) => (value, path, problems) =>
    {
        var before = problems.Count;
        foreach (var rule in rules)
            if (problems.Count == before) rule(value, path, problems);
    };

    static Rule Text(int longest) => (value, path, problems) =>
    {
        if (!IsText(value, path, problems)) return;
        var text = value.GetString()!;
        if (string.IsNullOrWhiteSpace(text)) problems.Add(Problem(path, PackageFlaw.Empty));
        else if (text.Length > longest) problems.Add(Problem(path, PackageFlaw.TooLong, text, $"{longest}"));
    };

    static Rule OneOf(params string[] accepted) => (value, path, problems) =>
    {
        if (IsText(value, path, problems) && !accepted.Contains(value.GetString()))
            problems.Add(Problem(path, PackageFlaw.NotOneOf, value.GetString()!, string.Join(", ", accepted)));
    };

    static Rule Each(PackageFlaw flaw, Func<string, bool> holds) => (value, path, problems) =>
    {
        if (IsText(value, path, problems) && !holds(value.GetString()!)) problems.Add(Problem(path, flaw, value.GetString()!));
    };

    static void IsGuid(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.NotGuid, text => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty)(value, path, problems);

    static void IsVersion(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.NotVersion, ThreeNumbers().IsMatch)(value, path, problems);

    static void IsUrl(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.NotUrl, IsHttpsUrl)(value, path, problems);

    static void IsHost(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.NotHost, IsHostName)(value, path, problems);

    static void IsColor(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.NotColor, SixDigits().IsMatch)(value, path, problems);

    static void IsLanguageTag(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.NotLanguageTag, Tag().IsMatch)(value, path, problems);

    /// <summary>The store refuses names that sound as if they came from Microsoft.</summary>
    static void IsNotReserved(JsonElement value, string path, List<PackageProblem> problems) =>
        Each(PackageFlaw.ReservedName, text => !Reserved().IsMatch(text))(value, path, problems);

    static void IsYesOrNo(JsonElement value, string path, List<PackageProblem> problems)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) problems.Add(Problem(path, PackageFlaw.NotYesOrNo, value.ToString()));
    }

    static bool IsObject(JsonElement value, string path, List<PackageProblem> problems)
    {
        if (value.ValueKind == JsonValueKind.Object) return true;
        problems.Add(Problem(path, PackageFlaw.NotObject, value.ToString()));
        return false;
    }

    static bool IsText(JsonElement value, string path, List<PackageProblem> problems)
    {
        if (value.ValueKind == JsonValueKind.String) return true;
        problems.Add(Problem(path, PackageFlaw.NotText, value.ToString()));
        return false;
    }

    /// <summary>Absolute, https, at a host with a name that others can look up.</summary>
    static bool IsHttpsUrl(string text) =>
        text.Length <= 2048 && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps
        && url.UserInfo.Length == 0 && IsHostName(url.IdnHost) && !text.Any(char.IsWhiteSpace);

    /// <summary>A full host name: no scheme, port, path or wildcard, no address in figures.</summary>
    static bool IsHostName(string text) => text.Length <= 253 && HostName().IsMatch(text);

    static PackageProblem Problem(string path, PackageFlaw flaw, string value = "", string accepted = "") =>
        new(TeamsAppManifest.FileName, path, flaw, value, accepted);

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    static string Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path) element = element.GetProperty(name);
        return element.GetString()!;
    }

    [GeneratedRegex(@"^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}\z", RegexOptions.ECMAScript)]
    private static partial Regex ThreeNumbers();

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z")]
    private static partial Regex SixDigits();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}\z")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\b(Microsoft|Teams)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostName();
}
