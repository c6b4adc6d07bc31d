using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AudioCard
{
    public const string ContentType = "application/vnd.microsoft.card.audio";

    public AudioCard()
    {
    }

    public AudioCard(
        string title = default, string subtitle = default, string text = default, ThumbnailUrl image = default,
        IList<MediaUrl> media = default, IList<CardAction> buttons = default, bool? shareable = default, bool? autoloop = default,
        bool? autostart = default, string aspect = default, object value = default, string duration = default)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Media = media;
        Buttons = buttons;
        Shareable = shareable;
        Autoloop = autoloop;
        Autostart = autostart;
        Aspect = aspect;
        Duration = duration;
        Value = value;
    }

    [JsonPropertyName("title")]
    public string Title { get; set; }

    [JsonPropertyName("subtitle")]
    public string Subtitle { get; set; }

    [JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonPropertyName("image")]
    public ThumbnailUrl Image { get; set; }

    [JsonPropertyName("media")]
    public IList<MediaUrl> Media { get; set; }

    [JsonPropertyName("buttons")]
    public IList<CardAction> Buttons { get; set; }

    [JsonPropertyName("shareable")]
    public bool? Shareable { get; set; }

    [JsonPropertyName("autoloop")]
    public bool? Autoloop { get; set; }

    [JsonPropertyName("autostart")]
    public bool? Autostart { get; set; }

    [JsonPropertyName("aspect")]
    public string Aspect { get; set; }

    [JsonPropertyName("duration")]
    public string Duration { get; set; }

    [JsonPropertyName("value"), JsonConverter(typeof(AnyValueConverter))]
    public object Value { get; set; }
}
