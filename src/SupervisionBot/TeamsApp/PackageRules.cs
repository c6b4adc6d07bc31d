using System.Text.Json;
using SkiaSharp;
using static SupervisionBot.TeamsApp.ValueRules;

namespace SupervisionBot.TeamsApp;

/// <summary>
/// The rules of the published schema (1.23) for the parts that a bot uses, and of the Teams store for names and icons. They look at the
/// finished files and know nothing of how these were made.
/// </summary>
/// <remarks>https://learn.microsoft.com/microsoft-365/extensibility/schema/ and …/apps-localization</remarks>
public static class PackageRules
{
    static readonly string[] Scopes = ["personal", "team", "groupChat"];
    static readonly string[] Languages = ["$schema", "name.short", "description.short", "description.full"];

    static readonly Rule Command = Members(("title", true, Text(128)), ("description", true, Text(4000)));

    static readonly Rule CommandList = Members(("scopes", true, List(3, OneOf(Scopes))), ("commands", true, List(10, Command, "title")));

    static readonly Rule Bot = Members(
        ("botId", true, IsGuid),
        ("scopes", true, List(3, OneOf(Scopes))),
        ("isNotificationOnly", false, IsYesOrNo),
        ("supportsFiles", false, IsYesOrNo),
        ("supportsCalling", false, IsYesOrNo),
        ("supportsVideo", false, IsYesOrNo),
        ("commandLists", false, List(3, CommandList))
    );

    // The order is that in which a person should hear of what is wrong: many values are made from the host.
    static readonly Rule Manifest = Members(
        ("validDomains", true, List(100, IsHost)),
        ("$schema", true, OneOf(TeamsAppManifest.Schema)),
        ("manifestVersion", true, OneOf(TeamsAppManifest.SchemaVersion)),
        ("version", true, All(Text(256), IsVersion)),
        ("id", true, IsGuid),
        (
            "developer",
            true,
            Members(("name", true, Text(32)), ("websiteUrl", true, IsUrl), ("privacyUrl", true, IsUrl), ("termsOfUseUrl", true, IsUrl))
        ),
        ("name", true, Members(("short", true, All(Text(30), IsNotReserved)), ("full", false, All(Text(100), IsNotReserved)))),
        ("description", true, Members(("short", true, Text(80)), ("full", true, Text(4000)))),
        ("icons", true, Members(("color", true, Text(2048)), ("outline", true, Text(2048)))),
        ("accentColor", true, IsColor),
        (
            "localizationInfo",
            false,
            Members(
                ("defaultLanguageTag", true, IsLanguageTag),
                ("additionalLanguages", true, List(100, Members(("languageTag", true, IsLanguageTag), ("file", true, Text(2048))), "languageTag"))
            )
        ),
        ("bots", true, List(1, Bot)),
        ("permissions", false, List(2, OneOf("identity", "messageTeamMembers"))),
        ("defaultInstallScope", false, OneOf("personal", "team", "groupChat", "meetings")),
        (
            "defaultGroupCapability",
            false,
            Members(("team", false, OneOf("bot")), ("groupchat", false, OneOf("bot")), ("meetings", false, OneOf("bot")))
        )
    );

    /// <summary>Everything that is wrong with the files of a package; empty when Teams will take it.</summary>
    public static IReadOnlyList<PackageProblem> Check(IReadOnlyDictionary<string, byte[]> files)
    {
        var problems = new List<PackageProblem>();
        if (Read(files, TeamsAppManifest.FileName, problems) is not { } manifest)
            return problems;
        Manifest(manifest, "", problems);
        if (problems.Count > 0)
            return problems;

        CheckIcon(files, TextAt(manifest, "icons", "color"), 192, mustBeWhite: false, problems);
        CheckIcon(files, TextAt(manifest, "icons", "outline"), 32, mustBeWhite: true, problems);
        var named = new HashSet<string>(
            [TeamsAppManifest.FileName, TextAt(manifest, "icons", "color"), TextAt(manifest, "icons", "outline")],
            StringComparer.Ordinal
        );
        if (manifest.TryGetProperty("localizationInfo", out var localization))
        {
            foreach (var language in localization.GetProperty("additionalLanguages").EnumerateArray())
            {
                named.Add(TextAt(language, "file"));
                CheckLanguage(files, TextAt(language, "file"), manifest, problems);
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
                    if (member.Name == "$schema")
                        OneOf(TeamsAppManifest.LocalizationSchema)(member.Value, member.Name, found);
                    else if (texts.TryGetValue(member.Name, out var rule))
                        rule(member.Value, member.Name, found);
                    else
                        found.Add(Problem(member.Name, PackageFlaw.NoSuchPlace));
                }
                found.AddRange(
                    texts
                        .Keys.Where(path => !language.TryGetProperty(path, out _) && !Languages.Contains(path))
                        .Select(path => Problem(path, PackageFlaw.NotTranslated))
                );
                found.AddRange(RepeatedTitles(language));
            }
        }
        problems.AddRange(found.Select(problem => problem with { File = file }));
    }

    /// <summary>The texts of the manifest that may be translated, each with its rule.</summary>
    static IEnumerable<(string Path, Rule Rule)> Translatable(JsonElement manifest)
    {
        yield return ("name.short", All(Text(30), IsNotReserved));
        if (manifest.GetProperty("name").TryGetProperty("full", out _))
            yield return ("name.full", All(Text(100), IsNotReserved));
        yield return ("description.short", Text(80));
        yield return ("description.full", Text(4000));
        if (!manifest.GetProperty("bots")[0].TryGetProperty("commandLists", out var lists))
            yield break;
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
        language
            .EnumerateObject()
            .Where(member => member.Name.EndsWith("].title", StringComparison.Ordinal) && member.Value.ValueKind == JsonValueKind.String)
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
        if (mustBeWhite && !IsWhiteOnNothing(bytes))
            problems.Add(new PackageProblem(file, "", PackageFlaw.NotWhite));
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

    static string TextAt(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            element = element.GetProperty(name);
        return element.GetString()!;
    }
}
