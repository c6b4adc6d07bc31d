using System.Diagnostics;

namespace Microsoft.Bot.Builder.Dialogs;

[DebuggerDisplay("{Name}")]
public class DialogEvent
{
    /// <summary>Whether parents are offered the event when this dialog does not handle it.</summary>
    public bool Bubble { get; set; }

    public string Name { get; set; }

    public object Value { get; set; }
}
