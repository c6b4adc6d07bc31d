using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class O365ConnectorCardImage
{
    public O365ConnectorCardImage()
    {
    }

    public O365ConnectorCardImage(string image = default, string title = default)
    {
        Image = image;
        Title = title;
    }

    [JsonPropertyName("image")]
    public string Image { get; set; }

    [JsonPropertyName("title")]
    public string Title { get; set; }
}
