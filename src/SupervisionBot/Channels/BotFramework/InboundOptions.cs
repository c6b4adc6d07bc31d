namespace SupervisionBot.Channels.BotFramework;

/// <summary>The clock and the way to where keys are announced.</summary>
sealed record InboundOptions
{
    static readonly HttpClient Metadata = new() { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1024 * 1024 };

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public HttpClient MetadataHttp { get; init; } = Metadata;
}
