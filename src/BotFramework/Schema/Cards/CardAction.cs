using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button, or a tap on a card.</summary>
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class CardAction
{
    public CardAction()
    {
    }

    public CardAction(
        string type = default, string title = default, string image = default, string text = default, string displayText = default,
        object value = default, object channelData = default)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    [JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonPropertyName("title")]
    public string Title { get; set; }

    [JsonPropertyName("image")]
    public string Image { get; set; }

    [JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonPropertyName("displayText")]
    public string DisplayText { get; set; }

    [JsonPropertyName("value"), JsonConverter(typeof(AnyValueConverter))]
    public object Value { get; set; }

    [JsonPropertyName("channelData"), JsonConverter(typeof(AnyValueConverter))]
    public object ChannelData { get; set; }

    [JsonPropertyName("imageAltText")]
    public string ImageAltText { get; set; }

    /// <summary>A plain text is a button that says just that.</summary>
    public static implicit operator CardAction(string input) => FromString(input);

    public static CardAction FromString(string input) => new(title: input, value: input);
}
