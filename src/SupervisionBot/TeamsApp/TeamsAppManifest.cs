using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.TeamsApp;

/// <summary>The JSON files of the package. Version 1.23 of the schema: the newest with which every client of the last year is content.</summary>
static class TeamsAppManifest
{
    public const string SchemaVersion = "1.23";
    public const string Schema = $"https://developer.microsoft.com/en-us/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.schema.json";
    public const string LocalizationSchema =
        $"https://developer.microsoft.com/en-us/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.Localization.schema.json";

    public const string FileName = "manifest.json";
    public const string ColorIcon = "color.png";
    public const string OutlineIcon = "outline.png";

    /// <summary>
    /// Teams looks for the person's language and region, then for the language alone: Simplified Chinese is for every kind of Chinese.
    /// </summary>
    public static readonly IReadOnlyList<string> ChineseTags = ["zh", "zh-cn"];

    static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string LanguageFile(string tag) => $"{tag}.json";

    /// <summary>In English, the default.</summary>
    public static byte[] Write(TeamsAppDescription app) =>
        Bytes(
            new JsonObject
            {
                ["$schema"] = Schema,
                ["manifestVersion"] = SchemaVersion,
                ["version"] = app.Version,
                ["id"] = app.BotId,
                ["developer"] = new JsonObject
                {
                    ["name"] = app.Developer,
                    ["websiteUrl"] = app.WebsiteUrl,
                    ["privacyUrl"] = app.PrivacyUrl,
                    ["termsOfUseUrl"] = app.TermsUrl,
                },
                ["name"] = new JsonObject { ["short"] = app.Name.En, ["full"] = app.FullName.En },
                ["description"] = new JsonObject { ["short"] = app.Short.En, ["full"] = app.Full.En },
                ["icons"] = new JsonObject { ["color"] = ColorIcon, ["outline"] = OutlineIcon },
                ["accentColor"] = TeamsAppIcons.Accent,
                ["localizationInfo"] = new JsonObject
                {
                    ["defaultLanguageTag"] = "en",
                    ["additionalLanguages"] = Array(
                        ChineseTags.Select(tag => new JsonObject { ["languageTag"] = tag, ["file"] = LanguageFile(tag) })
                    ),
                },
                ["bots"] = new JsonArray(
                    new JsonObject
                    {
                        ["botId"] = app.BotId,
                        ["scopes"] = Scopes(),
                        ["isNotificationOnly"] = false,
                        ["supportsFiles"] = true,
                        ["supportsCalling"] = false,
                        ["supportsVideo"] = false,
                        // One list: the bot understands the same in every place, and answers privately what is private.
                        ["commandLists"] = new JsonArray(
                            new JsonObject { ["scopes"] = Scopes(), ["commands"] = Array(app.Commands.Select(Command)) }
                        ),
                    }
                ),
                ["permissions"] = new JsonArray("identity", "messageTeamMembers"),
                ["defaultInstallScope"] = "personal",
                ["defaultGroupCapability"] = new JsonObject { ["team"] = "bot", ["groupchat"] = "bot" },
                ["validDomains"] = new JsonArray(app.Host),
            }
        );

    public static byte[] WriteChinese(TeamsAppDescription app)
    {
        var file = new JsonObject
        {
            ["$schema"] = LocalizationSchema,
            ["name.short"] = Chinese(app.Name),
            ["name.full"] = Chinese(app.FullName),
            ["description.short"] = Chinese(app.Short),
            ["description.full"] = Chinese(app.Full),
        };
        foreach (var (index, command) in app.Commands.Index())
        {
            file[$"bots[0].commandLists[0].commands[{index}].title"] = Chinese(command.Title);
            file[$"bots[0].commandLists[0].commands[{index}].description"] = Chinese(command.Description);
        }
        return Bytes(file);
    }

    static JsonObject Command(AppCommand command) => new() { ["title"] = command.Title.En, ["description"] = command.Description.En };

    static JsonArray Scopes() => new("personal", "team", "groupChat");

    static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);

    static string Chinese(Wording wording) => wording.In(Language.Chinese);

    static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Layout);
}
