using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Schema;
using SupervisionBot.Core.Notices;

namespace SupervisionBot.Delivery;

/// <summary>What a channel's "no" means: final, or to be tried again (the status table of the Teams documentation for bot messages).</summary>
static class Refusal
{
    const int MostAttempts = 10;

    static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    /// <summary>Why it is of no use to try again; null when it is.</summary>
    public static NotReachedBecause? Because(Exception failure) => failure is not ErrorResponseException { Response.StatusCode: var status } refused ? null : status switch
    {
        HttpStatusCode.Forbidden when Code(refused) == "InvalidBotApiHost" => NotReachedBecause.Refused,
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => NotReachedBecause.Stopped,
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => null,
        _ => NotReachedBecause.Refused,
    };

    /// <summary>The message that it was to stand under is gone; the conversation is not.</summary>
    public static bool HasNothingToReplyTo(ErrorResponseException refused) =>
        refused.Response?.StatusCode == HttpStatusCode.NotFound && Code(refused) == "ActivityNotFoundInConversation";

    static string? Code(ErrorResponseException refused) => refused.Body?.Error?.Code;

    /// <summary>The message to change is gone, or this channel changes none.</summary>
    public static bool CannotUpdate(ErrorResponseException failure) =>
        failure.Response?.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;

    /// <summary>For the record, without anything of the message.</summary>
    public static string Reason(Exception failure) => failure is ErrorResponseException { Response.StatusCode: var status }
        ? $"The channel answered {(int)status}."
        : $"The channel could not be reached ({failure.GetType().Name}).";

    /// <summary>After 2, 4, 8… seconds, ten minutes at most, and not before the channel wants it; null when it has been tried often enough.</summary>
    public static DateTimeOffset? NextAttempt(int attemptsBefore, DateTimeOffset now, Exception failure)
    {
        if (attemptsBefore + 1 >= MostAttempts) return null;
        var wait = TimeSpan.FromSeconds(Math.Pow(2, attemptsBefore + 1));
        var next = now + (wait < LongestWait ? wait : LongestWait);
        return RetryAfter(failure, now) is { } asked && asked > next ? asked : next;
    }

    /// <summary>When the channel asks to be tried again: seconds, or a moment. What is longer than an hour is a mistake.</summary>
    static DateTimeOffset? RetryAfter(Exception failure, DateTimeOffset now)
    {
        if (failure is not ErrorResponseException { Response.Headers: { } headers }
            || headers.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault() is not { } text
            || !RetryConditionHeaderValue.TryParse(text, out var value)) return null;
        var at = value.Date ?? now + (value.Delta ?? TimeSpan.Zero);
        return at < now + LongestAsked ? at : now + LongestAsked;
    }
}
