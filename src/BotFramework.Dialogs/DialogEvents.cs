namespace Microsoft.Bot.Builder.Dialogs;

public class DialogEvents
{
    public const string BeginDialog = "beginDialog";
    public const string RepromptDialog = "repromptDialog";
    public const string CancelDialog = "cancelDialog";
    public const string ActivityReceived = "activityReceived";

    /// <summary>The stored state was written by a container with other dialogs or steps.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>An exception left a dialog; handling the event means that the turn is tried again.</summary>
    public const string Error = "error";

    public const string Custom = "custom";
}
