using System.Net;
using Polly;
using Polly.Retry;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>
/// The one place that decides when a call goes out and whether it is tried again: writes to a conversation keep their order,
/// Teams' rate limits are respected beforehand, and only what Teams documents as passing is repeated.
/// </summary>
sealed class DeliveryPolicy
{
    /// <summary>Waiting longer than this inside a turn helps nobody; the caller gets the refusal and its Retry-After.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    const int Retries = 3;
    static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    readonly ConversationOrder order = new();
    readonly TeamsLimits limits;
    readonly TimeProvider time;
    readonly ResiliencePipeline<HttpResponseMessage> retries;

    public DeliveryPolicy(TimeProvider time, Func<double>? random = null)
    {
        this.time = time;
        limits = new TeamsLimits(time);
        random ??= Random.Shared.NextDouble;
        retries = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = Retries,
                    ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome)),
                    DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(Pause(arguments.Outcome.Result, arguments.AttemptNumber, random())),
                    OnRetry = arguments =>
                    {
                        arguments.Outcome.Result?.Dispose();
                        return ValueTask.CompletedTask;
                    },
                }
            )
            .Build();
    }

    public async Task<HttpResponseMessage> SendAsync(
        Uri target,
        ConnectorCall call,
        Func<CancellationToken, Task<HttpResponseMessage>> send,
        CancellationToken cancellationToken
    )
    {
        var once = async (CancellationToken token) =>
        {
            var wait = limits.Reserve(target, call);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, token);
            return await send(token);
        };
        if (call.Kind == CallKind.Read || call.Thread is null)
            return await TryAsync(once, cancellationToken);
        using (await order.EnterAsync(new ThreadKey(target.Authority, call.Thread), cancellationToken))
            return await TryAsync(once, cancellationToken);
    }

    ValueTask<HttpResponseMessage> TryAsync(Func<CancellationToken, Task<HttpResponseMessage>> once, CancellationToken cancellationToken) =>
        retries.ExecuteAsync(static (once, token) => new ValueTask<HttpResponseMessage>(once(token)), once, cancellationToken);

    bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome switch
        {
            // Nothing was sent yet, so nothing can be said twice.
            { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } =>
                true,
            { Result: { } response } => IsPassing(response.StatusCode) && (RetryAfter(response) ?? TimeSpan.Zero) <= LongestWait,
            _ => false,
        };

    static bool IsPassing(HttpStatusCode status) =>
        status
            is HttpStatusCode.PreconditionFailed
                or HttpStatusCode.TooManyRequests
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout;

    /// <summary>What the service asks for, else doubling pauses that differ by up to a fifth.</summary>
    TimeSpan Pause(HttpResponseMessage? response, int attempt, double random)
    {
        if (response is not null && RetryAfter(response) is { } asked)
            return asked;
        var pause = Math.Min(FirstPause.TotalSeconds * Math.Pow(2, attempt), LongestPause.TotalSeconds);
        return TimeSpan.FromSeconds(pause * (0.8 + (0.4 * random)));
    }

    TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } seconds } => seconds,
            { Date: { } moment } => moment > time.GetUtcNow() ? moment - time.GetUtcNow() : TimeSpan.Zero,
            _ => null,
        };
}

readonly record struct ThreadKey(string Service, string Thread);
