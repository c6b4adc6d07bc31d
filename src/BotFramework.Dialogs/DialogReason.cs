namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog method or a waterfall step is being called.</summary>
public enum DialogReason
{
    BeginCalled,
    ContinueCalled,
    EndCalled,
    ReplaceCalled,
    CancelCalled,

    /// <summary>The step before asked for the next one in the same turn.</summary>
    NextCalled,
}
