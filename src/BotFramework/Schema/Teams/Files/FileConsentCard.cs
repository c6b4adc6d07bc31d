using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks the person whether the bot may put a file in their OneDrive.</summary>
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class FileConsentCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    public FileConsentCard()
    {
    }

    public FileConsentCard(
        string description = default, long? sizeInBytes = default, object acceptContext = default, object declineContext = default)
    {
        Description = description;
        SizeInBytes = sizeInBytes;
        AcceptContext = acceptContext;
        DeclineContext = declineContext;
    }

    [JsonPropertyName("description")]
    public string Description { get; set; }

    [JsonPropertyName("sizeInBytes")]
    public long? SizeInBytes { get; set; }

    [JsonPropertyName("acceptContext"), JsonConverter(typeof(AnyValueConverter))]
    public object AcceptContext { get; set; }

    [JsonPropertyName("declineContext"), JsonConverter(typeof(AnyValueConverter))]
    public object DeclineContext { get; set; }
}
