using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that a person can pick.</summary>
[method: JsonConstructor]
public class Choice(string value = null)
{
    /// <summary>The result when it is picked, and its label unless there is an action.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; } = value;

    /// <summary>The button, in place of one that sends the value.</summary>
    [JsonPropertyName("action")]
    public CardAction Action { get; set; }

    [JsonPropertyName("synonyms")]
    public List<string> Synonyms { get; set; }
}
