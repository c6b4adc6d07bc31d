using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The entity that makes a part of the text a mention of somebody.</summary>
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Mention : Entity
{
    public Mention()
        : base("mention")
    {
    }

    public Mention(ChannelAccount mentioned = default, string text = default, string type = default)
        : this()
    {
        Mentioned = mentioned;
        Text = text;
    }

    [JsonPropertyName("mentioned")]
    public ChannelAccount Mentioned { get; set; }

    [JsonPropertyName("text")]
    public string Text { get; set; }
}
