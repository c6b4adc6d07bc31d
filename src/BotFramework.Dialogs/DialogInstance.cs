using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One entry of the stack, as it is stored.</summary>
[DebuggerDisplay("{Id}")]
public class DialogInstance
{
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("state")]
    [JsonConverter(typeof(PlainDictionaryConverter))]
    public IDictionary<string, object> State { get; set; }

    [JsonPropertyName("StackIndex")]
    public int? StackIndex { get; set; }

    /// <summary>The version of the container's dialogs that wrote <see cref="State"/>.</summary>
    [JsonPropertyName("Version")]
    public string Version { get; set; }
}
