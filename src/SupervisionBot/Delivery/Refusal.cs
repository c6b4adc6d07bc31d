using System.Net;
using System.Net.Http.Headers;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Core.Notices;

namespace SupervisionBot.Delivery;

/// <summary>What a channel's "no" means: final, or to be tried again (the status table of the Teams documentation for bot messages).</summary>
static class Refusal
{
    const int MostAttempts = 10;

    static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    /// <summary>Why it is of no use to try again; null when it is.</summary>
    public static NotReachedBecause? Because(Exception failure) =>
        ChannelAnswer.In(failure) is not { } answer
            ? null
            : answer.Status switch
            {
                HttpStatusCode.Forbidden when answer.Code == "InvalidBotApiHost" => NotReachedBecause.Refused,
                HttpStatusCode.Forbidden or HttpStatusCode.NotFound => NotReachedBecause.Stopped,
                HttpStatusCode.PreconditionFailed
                or HttpStatusCode.TooManyRequests
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout => null,
                _ => NotReachedBecause.Refused,
            };

    /// <summary>The message that it was to stand under is gone; the conversation is not.</summary>
    public static bool HasNothingToReplyTo(Exception failure) =>
        ChannelAnswer.In(failure) is { Status: HttpStatusCode.NotFound, Code: "ActivityNotFoundInConversation" };

    /// <summary>The message to change is gone, or this channel changes none.</summary>
    public static bool CannotUpdate(Exception failure) =>
        ChannelAnswer.In(failure)?.Status
            is HttpStatusCode.NotFound
                or HttpStatusCode.Gone
                or HttpStatusCode.MethodNotAllowed
                or HttpStatusCode.NotImplemented;

    /// <summary>For the record, without anything of the message.</summary>
    public static string Reason(Exception failure) =>
        ChannelAnswer.In(failure) is { Status: var status }
            ? $"The channel answered {(int)status}."
            : $"The channel could not be reached ({failure.GetType().Name}).";

    /// <summary>After 2, 4, 8… seconds, ten minutes at most, and not before the channel wants it; null when it has been tried often enough.</summary>
    public static DateTimeOffset? NextAttempt(int attemptsBefore, DateTimeOffset now, Exception failure)
    {
        if (attemptsBefore + 1 >= MostAttempts)
            return null;
        var wait = TimeSpan.FromSeconds(Math.Pow(2, attemptsBefore + 1));
        var next = now + (wait < LongestWait ? wait : LongestWait);
        return RetryAfter(failure, now) is { } asked && asked > next ? asked : next;
    }

    /// <summary>When the channel asks to be tried again: seconds, or a moment. What is longer than an hour is a mistake.</summary>
    static DateTimeOffset? RetryAfter(Exception failure, DateTimeOffset now)
    {
        if (!RetryConditionHeaderValue.TryParse(ChannelAnswer.In(failure)?.RetryAfter, out var value))
            return null;
        var at = value.Date ?? now + (value.Delta ?? TimeSpan.Zero);
        return at < now + LongestAsked ? at : now + LongestAsked;
    }
}
