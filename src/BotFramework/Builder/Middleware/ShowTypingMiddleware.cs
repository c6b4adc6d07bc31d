using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Shows that the bot is at work when a message takes long. The typing activities go to the adapter directly, so the turn
/// does not count as answered.
/// </summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan delay;
    private readonly TimeSpan period;

    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        this.delay = TimeSpan.FromMilliseconds(delay);
        this.period = TimeSpan.FromMilliseconds(period);
    }

    internal TimeProvider Time { get; set; } = TimeProvider.System;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        await using var indicator = new Indicator(turnContext, delay, period, Time);
        turnContext.OnSendActivities(async (_, activities, nextSend) =>
        {
            if (activities.Any(activity => activity.Type == ActivityTypes.Message))
                await indicator.RestartAsync().ConfigureAwait(false);
            return await nextSend().ConfigureAwait(false);
        });

        await indicator.RestartAsync().ConfigureAwait(false);
        await next(cancellationToken).ConfigureAwait(false);
    }

    private sealed class Indicator(ITurnContext turnContext, TimeSpan delay, TimeSpan period, TimeProvider time) : IAsyncDisposable
    {
        private CancellationTokenSource stop;
        private Task running = Task.CompletedTask;
        private bool ended;

        internal async Task RestartAsync()
        {
            await HaltAsync().ConfigureAwait(false);
            if (ended)
                return;
            stop = new CancellationTokenSource();
            running = RunAsync(stop.Token);
        }

        public ValueTask DisposeAsync()
        {
            ended = true;
            return new ValueTask(HaltAsync());
        }

        /// <summary>A typing activity that could not be sent is no reason for the turn to fail.</summary>
        private async Task HaltAsync()
        {
            if (stop is not { } source)
                return;
            stop = null;
            await source.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            source.Dispose();
        }

        private async Task RunAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
            while (true)
            {
                var typing = new Activity(ActivityTypes.Typing) { RelatesTo = turnContext.Activity.RelatesTo };
                typing.ApplyConversationReference(turnContext.Activity.GetConversationReference());
                await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], cancellationToken).ConfigureAwait(false);
                await Task.Delay(period, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
