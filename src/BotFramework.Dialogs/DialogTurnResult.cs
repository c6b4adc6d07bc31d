using System.Diagnostics;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What became of the stack in this turn, with the result of the last dialog when the stack ran empty.</summary>
[DebuggerDisplay("{Status}: {Result}")]
public class DialogTurnResult(DialogTurnStatus status, object result = null)
{
    public DialogTurnStatus Status { get; set; } = status;

    public object Result { get; set; } = result;

    /// <summary>True when the dialog ended its parent too.</summary>
    public bool ParentEnded { get; set; }
}
