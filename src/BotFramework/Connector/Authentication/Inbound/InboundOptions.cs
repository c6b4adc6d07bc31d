namespace Microsoft.Bot.Connector.Authentication;

/// <summary>How requests are checked beyond what the cloud prescribes.</summary>
internal sealed record InboundOptions
{
    private static readonly HttpClient Metadata = new()
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = 1024 * 1024,
    };

    /// <summary>The tenant whose Emulator tokens are accepted; null when none are.</summary>
    internal string EmulatorTenant { get; init; }

    internal TimeProvider Time { get; init; } = TimeProvider.System;

    internal HttpClient MetadataHttp { get; init; } = Metadata;
}
