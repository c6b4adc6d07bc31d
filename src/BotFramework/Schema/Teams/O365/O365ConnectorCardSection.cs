using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class O365ConnectorCardSection
{
    public O365ConnectorCardSection()
    {
    }

    public O365ConnectorCardSection(
        string title = default, string text = default, string activityTitle = default, string activitySubtitle = default,
        string activityText = default, string activityImage = default, string activityImageType = default, bool? markdown = default,
        IList<O365ConnectorCardFact> facts = default, IList<O365ConnectorCardImage> images = default,
        IList<O365ConnectorCardActionBase> potentialAction = default)
    {
        Title = title;
        Text = text;
        ActivityTitle = activityTitle;
        ActivitySubtitle = activitySubtitle;
        ActivityText = activityText;
        ActivityImage = activityImage;
        ActivityImageType = activityImageType;
        Markdown = markdown;
        Facts = facts;
        Images = images;
        PotentialAction = potentialAction;
    }

    [JsonPropertyName("title")]
    public string Title { get; set; }

    [JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonPropertyName("activityTitle")]
    public string ActivityTitle { get; set; }

    [JsonPropertyName("activitySubtitle")]
    public string ActivitySubtitle { get; set; }

    [JsonPropertyName("activityText")]
    public string ActivityText { get; set; }

    [JsonPropertyName("activityImage")]
    public string ActivityImage { get; set; }

    [JsonPropertyName("activityImageType")]
    public string ActivityImageType { get; set; }

    [JsonPropertyName("markdown")]
    public bool? Markdown { get; set; }

    [JsonPropertyName("facts")]
    public IList<O365ConnectorCardFact> Facts { get; set; }

    [JsonPropertyName("images")]
    public IList<O365ConnectorCardImage> Images { get; set; }

    [JsonPropertyName("potentialAction")]
    public IList<O365ConnectorCardActionBase> PotentialAction { get; set; }
}
