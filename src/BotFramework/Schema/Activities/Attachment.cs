using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card, or a file by address.</summary>
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Attachment
{
    private UnknownMembers unknown;

    public Attachment()
    {
    }

    public Attachment(
        string contentType = default, string contentUrl = default, object content = default, string name = default,
        string thumbnailUrl = default)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    [JsonPropertyName("contentType")]
    public string ContentType { get; set; }

    [JsonPropertyName("contentUrl")]
    public string ContentUrl { get; set; }

    [JsonPropertyName("content"), JsonConverter(typeof(AnyValueConverter))]
    public object Content { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }

    /// <summary>Members of the JSON object that have no property here; they are written back as they came.</summary>
    [Newtonsoft.Json.JsonExtensionData, JsonIgnore]
    public JObject Properties { get => unknown.Json; set => unknown.Json = value; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> UnknownElements { get => unknown.Elements; set => unknown.Elements = value; }

    [JsonPropertyName("thumbnailUrl")]
    public string ThumbnailUrl { get; set; }
}
