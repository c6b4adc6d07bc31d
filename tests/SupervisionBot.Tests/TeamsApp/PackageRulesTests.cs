using System.Text;
using System.Text.Json.Nodes;
using SkiaSharp;
using SupervisionBot.Core.Batches;
using SupervisionBot.TeamsApp;

namespace SupervisionBot.Tests.TeamsApp;

public sealed class PackageRulesTests
{
    internal static readonly TeamsAppDescription App = new(
        "6f1d7c1e-8a53-4b52-9d0e-7f0f3a2f9c11",
        "bot.contoso.edu",
        "1.2.3",
        "Contoso",
        new Wording("Supervision Bot", "督导培训助手"),
        "https://bot.contoso.edu/about",
        "https://bot.contoso.edu/privacy",
        "https://bot.contoso.edu/terms",
        [new(new("Log hours", "登记实习时数"), new("Logs.", "登记。")), new(new("Help", "帮助"), new("Helps.", "帮忙。"))]
    );

    [Fact]
    public void Our_own_package_has_nothing_wrong() => Assert.Empty(PackageRules.Check(TeamsAppPackage.Files(App)));

    /// <param name="value">JSON; null takes the member out.</param>
    [Theory]
    [InlineData("$schema", "\"https://example.org/x.json\"", PackageFlaw.NotOneOf)]
    [InlineData("manifestVersion", "\"devPreview\"", PackageFlaw.NotOneOf)]
    [InlineData("manifestVersion", "1.23", PackageFlaw.NotText)]
    [InlineData("version", "\"1.0\"", PackageFlaw.NotVersion)]
    [InlineData("version", "\"01.0.0\"", PackageFlaw.NotVersion)]
    [InlineData("version", "\"1.0.0-beta\"", PackageFlaw.NotVersion)]
    [InlineData("version", null, PackageFlaw.Missing)]
    [InlineData("id", "\"00000000-0000-0000-0000-000000000000\"", PackageFlaw.NotGuid)]
    [InlineData("id", "\"{6f1d7c1e-8a53-4b52-9d0e-7f0f3a2f9c11}\"", PackageFlaw.NotGuid)]
    [InlineData("bots[0].botId", "\"bot\"", PackageFlaw.NotGuid)]
    [InlineData("bots[0].scopes[1]", "\"groupchat\"", PackageFlaw.NotOneOf)]
    [InlineData("bots[0].scopes[1]", "\"personal\"", PackageFlaw.Repeated)]
    [InlineData("bots[0].scopes", "[]", PackageFlaw.Empty)]
    [InlineData("bots[0].supportsFiles", "\"yes\"", PackageFlaw.NotYesOrNo)]
    [InlineData("bots[0].color", "1", PackageFlaw.Unknown)]
    [InlineData("bots[0].commandLists[0].commands[1].title", "\"Log hours\"", PackageFlaw.Repeated)]
    [InlineData("bots[0].commandLists[0].commands[1].title", "\"*129\"", PackageFlaw.TooLong)]
    [InlineData("bots[0].commandLists[0].commands[1].description", "\"*4001\"", PackageFlaw.TooLong)]
    [InlineData("bots[0].commandLists[0].commands", "{}", PackageFlaw.NotList)]
    [InlineData("developer.name", "\"*33\"", PackageFlaw.TooLong)]
    [InlineData("developer.privacyUrl", "\"http://bot.contoso.edu/privacy\"", PackageFlaw.NotUrl)]
    [InlineData("developer.privacyUrl", "\"/privacy\"", PackageFlaw.NotUrl)]
    [InlineData("developer.privacyUrl", "\"https://user:word@bot.contoso.edu/\"", PackageFlaw.NotUrl)]
    [InlineData("developer.termsOfUseUrl", "\"https://localhost/terms\"", PackageFlaw.NotUrl)]
    [InlineData("developer.websiteUrl", "\"https://10.0.0.1/\"", PackageFlaw.NotUrl)]
    [InlineData("developer", "[]", PackageFlaw.NotObject)]
    [InlineData("name.short", "\"*31\"", PackageFlaw.TooLong)]
    [InlineData("name.short", "\" \"", PackageFlaw.Empty)]
    [InlineData("name.short", "\"Bot for Teams\"", PackageFlaw.ReservedName)]
    [InlineData("name.full", "\"*101\"", PackageFlaw.TooLong)]
    [InlineData("description.short", "\"*81\"", PackageFlaw.TooLong)]
    [InlineData("description.full", "\"*4001\"", PackageFlaw.TooLong)]
    [InlineData("accentColor", "\"teal\"", PackageFlaw.NotColor)]
    [InlineData("localizationInfo.defaultLanguageTag", "\"English\"", PackageFlaw.NotLanguageTag)]
    [InlineData("localizationInfo.additionalLanguages[1].languageTag", "\"zh\"", PackageFlaw.Repeated)]
    [InlineData("localizationInfo.additionalLanguages[1].file", "\"zh-tw.json\"", PackageFlaw.NoFile)]
    [InlineData("icons.outline", "\"line.png\"", PackageFlaw.NoFile)]
    [InlineData("icons.outline", "\"color.png\"", PackageFlaw.IconSize)]
    [InlineData("permissions[0]", "\"everything\"", PackageFlaw.NotOneOf)]
    [InlineData("validDomains[0]", "\"https://bot.contoso.edu\"", PackageFlaw.NotHost)]
    [InlineData("validDomains[0]", "\"bot.contoso.edu:443\"", PackageFlaw.NotHost)]
    [InlineData("validDomains[0]", "\"bot.contoso.edu/\"", PackageFlaw.NotHost)]
    [InlineData("validDomains[0]", "\"*.contoso.edu\"", PackageFlaw.NotHost)]
    [InlineData("validDomains[0]", "\"localhost\"", PackageFlaw.NotHost)]
    [InlineData("validDomains[0]", "\"192.168.0.7\"", PackageFlaw.NotHost)]
    [InlineData("validDomains[0]", "\"bot_1.contoso.edu\"", PackageFlaw.NotHost)]
    [InlineData("composeExtensions", "[]", PackageFlaw.Unknown)]
    public void A_manifest_against_the_schema_is_refused_at_the_place(string path, string? value, PackageFlaw flaw) =>
        Assert.Contains(Check(TeamsAppManifest.FileName, path, value), problem =>
            problem.Flaw == flaw && (problem.Path == path || problem.Path.Length == 0)
        );

    [Theory]
    [InlineData("['name.short']", null, PackageFlaw.Missing)]
    [InlineData("['name.short']", "\"*31\"", PackageFlaw.TooLong)]
    [InlineData("['name.full']", null, PackageFlaw.NotTranslated)]
    [InlineData("['bots[0].commandLists[0].commands[1].title']", null, PackageFlaw.NotTranslated)]
    [InlineData("['bots[0].commandLists[0].commands[1].description']", "\"\"", PackageFlaw.Empty)]
    [InlineData("['bots[0].commandLists[0].commands[1].title']", "\"登记实习时数\"", PackageFlaw.Repeated)]
    [InlineData("['bots[0].commandLists[0].commands[2].title']", "\"多余\"", PackageFlaw.NoSuchPlace)]
    [InlineData("['bots[0].commandLists[1].commands[0].title']", "\"多余\"", PackageFlaw.NoSuchPlace)]
    [InlineData("['developer.name']", "\"多余\"", PackageFlaw.NoSuchPlace)]
    [InlineData("['$schema']", "\"https://example.org/x.json\"", PackageFlaw.NotOneOf)]
    public void A_translation_that_does_not_fit_the_manifest_is_refused(string key, string? value, PackageFlaw flaw)
    {
        var problem = Assert.Single(Check("zh-cn.json", key, value));

        Assert.Equal(("zh-cn.json", key[2..^2], flaw), (problem.File, problem.Path, problem.Flaw));
    }

    [Fact]
    public void More_than_ten_commands_are_refused()
    {
        var many = App with { Commands = [.. Enumerable.Range(0, 11).Select(n => new AppCommand(new($"Do {n}", $"做 {n}"), new("It.", "它。")))] };

        Assert.Contains(PackageRules.Check(TeamsAppPackage.Files(many)), problem =>
            problem is { Path: "bots[0].commandLists[0].commands", Flaw: PackageFlaw.TooMany, Accepted: "10" }
        );
    }

    [Fact]
    public void Icons_have_the_sizes_that_teams_wants_and_the_outline_is_white()
    {
        var files = TeamsAppPackage.Files(App);
        files["outline.png"] = Png(32, SKColors.Red);
        files["color.png"] = [1, 2, 3];
        files["notes.txt"] = [];

        Assert.Equal(
            [("color.png", PackageFlaw.NotPng), ("outline.png", PackageFlaw.NotWhite), ("notes.txt", PackageFlaw.UnusedFile)],
            PackageRules.Check(files).Select(problem => (problem.File, problem.Flaw))
        );
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("zh.json")]
    public void A_file_that_is_not_json_is_refused(string file)
    {
        var files = TeamsAppPackage.Files(App);
        files[file] = "{"u8.ToArray();

        Assert.Equal([(file, PackageFlaw.NotJson)], PackageRules.Check(files).Select(problem => (problem.File, problem.Flaw)));
    }

    static IReadOnlyList<PackageProblem> Check(string file, string path, string? value)
    {
        var files = TeamsAppPackage.Files(App);
        var json = JsonNode.Parse(files[file])!;
        Put(
            json,
            path,
            value?.StartsWith("\"*", StringComparison.Ordinal) == true && int.TryParse(value[2..^1], out var length)
                ? $"\"{new string('x', length)}\""
                : value
        );
        files[file] = Encoding.UTF8.GetBytes(json.ToJsonString());
        return PackageRules.Check(files);
    }

    static void Put(JsonNode json, string path, string? value)
    {
        var steps = path.StartsWith("['", StringComparison.Ordinal) ? [path[2..^2]] : path.Replace("]", "").Split('.', '[');
        foreach (var step in steps[..^1])
            json = (int.TryParse(step, out var index) ? json[index] : json[step])!;
        if (value is null)
            json.AsObject().Remove(steps[^1]);
        else if (int.TryParse(steps[^1], out var last))
            json[last] = JsonNode.Parse(value);
        else
            json[steps[^1]] = JsonNode.Parse(value);
    }

    static byte[] Png(int size, SKColor color)
    {
        using var bitmap = new SKBitmap(size, size);
        bitmap.Erase(color);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
