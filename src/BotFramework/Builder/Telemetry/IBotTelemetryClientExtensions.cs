namespace Microsoft.Bot.Builder;

public static class IBotTelemetryClientExtensions
{
    /// <summary>A dialog was shown: a page view where the client knows such a thing, else a trace.</summary>
    public static void TrackDialogView(
        this IBotTelemetryClient telemetryClient, string dialogName, IDictionary<string, string> properties = null,
        IDictionary<string, double> metrics = null)
    {
        if (telemetryClient is IBotPageViewTelemetryClient pages)
            pages.TrackPageView(dialogName, properties, metrics);
        else
            telemetryClient.TrackTrace($"Dialog View: {dialogName}", Severity.Information, properties);
    }
}
