using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A choice that was recognised.</summary>
public class FoundChoice
{
    [JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>The position in the list that was offered, from 0.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>From 0 to 1; 1 is an exact match.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }

    /// <summary>The value, label or synonym that was found in the text; null when it was picked by number.</summary>
    [JsonPropertyName("synonym")]
    public string Synonym { get; set; }
}
