namespace Microsoft.Bot.Builder.Dialogs;

public enum DialogTurnStatus
{
    /// <summary>Nothing is on the stack.</summary>
    Empty,

    /// <summary>The active dialog waits for the next activity.</summary>
    Waiting,

    /// <summary>The last dialog has ended by itself.</summary>
    Complete,

    /// <summary>The stack was cancelled.</summary>
    Cancelled,

    /// <summary>The dialog has ended and its parent should wait rather than go on.</summary>
    CompleteAndWait,
}
