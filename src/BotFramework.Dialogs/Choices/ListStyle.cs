using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(ListStyleConverter))]
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As the channel shows them best.</summary>
    Auto,

    /// <summary>Within the sentence.</summary>
    Inline,

    /// <summary>As a numbered list in the text.</summary>
    List,

    SuggestedAction,

    HeroCard,
}

internal sealed class ListStyleConverter() : JsonStringEnumConverter<ListStyle>(JsonNamingPolicy.CamelCase);
