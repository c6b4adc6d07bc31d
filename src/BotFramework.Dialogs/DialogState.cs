using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs, as it is stored; the active one is first.</summary>
public class DialogState
{
    [JsonConstructor]
    public DialogState()
        : this(null) { }

    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    [JsonPropertyName("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
