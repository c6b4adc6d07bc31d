using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for, with the position of what it stands for.</summary>
public class SortedValue
{
    [JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>The position in the list that was offered, from 0.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }
}
