using Microsoft.Bot.Builder;

namespace BotFramework.Dialogs.Tests;

internal sealed class RecordingTelemetry : IBotTelemetryClient
{
    public List<string> Events { get; } = [];

    public List<string> Traces { get; } = [];

    public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
        Events.Add(eventName);

    public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties) => Traces.Add(message);

    public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) { }

    public void TrackAvailability(
        string name,
        DateTimeOffset timeStamp,
        TimeSpan duration,
        string runLocation,
        bool success,
        string? message = null,
        IDictionary<string, string>? properties = null,
        IDictionary<string, double>? metrics = null
    ) { }

    public void TrackDependency(
        string dependencyTypeName,
        string target,
        string dependencyName,
        string data,
        DateTimeOffset startTime,
        TimeSpan duration,
        string resultCode,
        bool success
    ) { }

    public void Flush() { }
}
