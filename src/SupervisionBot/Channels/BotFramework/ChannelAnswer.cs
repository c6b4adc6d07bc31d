using System.Net;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>How a channel answered a request that it did not take.</summary>
/// <param name="RetryAfter">The header as it came.</param>
sealed record ChannelAnswer(HttpStatusCode Status, string? Code, string? RetryAfter)
{
    /// <summary>Null when the channel did not answer at all.</summary>
    public static ChannelAnswer? In(Exception failure) =>
        failure is ErrorResponseException { Response: { } response, Body: var body }
            ? new(
                response.StatusCode,
                body?.Error?.Code,
                response
                    .Headers?.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase))
                    .Value?.FirstOrDefault()
            )
            : null;
}
