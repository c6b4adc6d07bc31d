namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What dialogs report; nothing is put together when nobody listens.</summary>
internal static class DialogTelemetry
{
    public static bool IsHeard(IBotTelemetryClient client) => client is not NullBotTelemetryClient;

    public static void TrackView(IBotTelemetryClient client, string dialogId)
    {
        if (client is IBotPageViewTelemetryClient pages)
        {
            pages.TrackPageView(dialogId);
        }
        else if (IsHeard(client))
        {
            client.TrackTrace($"Dialog View: {dialogId}", Severity.Information, null);
        }
    }
}
