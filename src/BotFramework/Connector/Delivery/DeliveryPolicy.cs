using System.Net;
using Polly;
using Polly.Retry;

namespace Microsoft.Bot.Connector.Delivery;

/// <summary>
/// The one place that decides when a call goes out and whether it is tried again: writes to a conversation keep their order,
/// Teams' rate limits are respected beforehand, and only what Teams documents as passing is repeated.
/// </summary>
internal sealed class DeliveryPolicy
{
    /// <summary>Waiting longer than this inside a turn helps nobody; the caller gets the refusal and its Retry-After.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private const int Retries = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    private readonly ConversationOrder order = new();
    private readonly TeamsLimits limits;
    private readonly TimeProvider time;
    private readonly ResiliencePipeline<HttpResponseMessage> retries;

    internal DeliveryPolicy(TimeProvider time, Func<double> random = null)
    {
        this.time = time;
        limits = new TeamsLimits(time);
        random ??= Random.Shared.NextDouble;
        retries = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Retries,
                ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome)),
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(Pause(arguments.Outcome.Result, arguments.AttemptNumber, random())),
                OnRetry = arguments =>
                {
                    arguments.Outcome.Result?.Dispose();
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    internal static DeliveryPolicy Shared { get; } = new(TimeProvider.System);

    internal async Task<HttpResponseMessage> SendAsync(ConnectorTransport.Attempt attempt, CancellationToken cancellationToken)
    {
        var call = attempt.Call;
        if (call.Kind == CallKind.Read || call.Thread is null)
            return await TryAsync(attempt, cancellationToken).ConfigureAwait(false);

        var key = new ThreadKey(attempt.Target.Authority, call.Thread);
        using (await order.EnterAsync(key, cancellationToken).ConfigureAwait(false))
            return await TryAsync(attempt, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<HttpResponseMessage> TryAsync(ConnectorTransport.Attempt attempt, CancellationToken cancellationToken) =>
        retries.ExecuteAsync(
            static (state, token) => new ValueTask<HttpResponseMessage>(state.Policy.OnceAsync(state.Attempt, token)),
            (Policy: this, Attempt: attempt),
            cancellationToken);

    private async Task<HttpResponseMessage> OnceAsync(ConnectorTransport.Attempt attempt, CancellationToken cancellationToken)
    {
        var wait = limits.Reserve(attempt.Target, attempt.Call);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        return await attempt.SendAsync(cancellationToken).ConfigureAwait(false);
    }

    private bool IsPassing(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        // Nothing was sent yet, so nothing can be said twice.
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } => true,
        { Result: { } response } => IsPassing(response.StatusCode) && (RetryAfter(response) ?? TimeSpan.Zero) <= LongestWait,
        _ => false,
    };

    private static bool IsPassing(HttpStatusCode status) => status is
        HttpStatusCode.PreconditionFailed
        or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    /// <summary>What the service asks for, else doubling pauses that differ by up to a fifth.</summary>
    private TimeSpan Pause(HttpResponseMessage response, int attempt, double random)
    {
        if (response is not null && RetryAfter(response) is { } asked)
            return asked;
        var pause = Math.Min(FirstPause.TotalSeconds * Math.Pow(2, attempt), LongestPause.TotalSeconds);
        return TimeSpan.FromSeconds(pause * (0.8 + (0.4 * random)));
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } moment } => moment > time.GetUtcNow() ? moment - time.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };
}

internal readonly record struct ThreadKey(string Service, string Thread);
