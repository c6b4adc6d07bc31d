using System.Globalization;
using Microsoft.Bot.Builder;
using SupervisionBot.Delivery;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Welcome;
using SupervisionBot.Storage;

namespace SupervisionBot.Turns;

/// <summary>
/// A turn is one transaction: load the talk, run the dialogs with what they send held back, save the inbound activity's id, the talk's new
/// state (compare-and-swap), everything that Core changed and the replies together, then send. An activity that comes again changes nothing
/// and gets only what was not delivered.
/// </summary>
sealed partial class TurnPipeline(IServiceScopeFactory scopes, KeyedLocks locks, Deliverer deliverer, TimeProvider time, ILogger<TurnPipeline> logger) : IBot
{
    const int MostAttempts = 3;

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (!Door.Admits(turnContext.Activity) || Inbound.Of(turnContext.Activity) is not { } input) return;
        if (TalkKey.Of(turnContext.Activity) is not { } key) return;
        using var turn = await locks.EnterAsync(key, cancellationToken);
        try
        {
            // Once begun, a turn is finished even when the channel has hung up: it will come again and find it done.
            var messages = await SaveAsync(turnContext, key, input, CancellationToken.None);
            await deliverer.DeliverAsync(turnContext, key, messages, CancellationToken.None);
        }
        catch (Exception surprise)
        {
            var reference = Reference();
            LogSurprise(surprise, reference);
            await deliverer.SayAsync(turnContext, Trouble.Say(reference), CancellationToken.None);
        }
    }

    /// <summary>The messages to send now: those of this turn, or those of an earlier delivery of the same activity that did not get through.</summary>
    async Task<IReadOnlyList<ReadyMessage>> SaveAsync(ITurnContext outer, string key, Input input, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var run = scope.ServiceProvider.GetRequiredService<TurnRun>();
            if (attempt > 1 && await run.WasHadAsync(key, TalkKey.OfActivity(outer.Activity), cancellationToken))
                return await deliverer.UndeliveredAsync(key, TalkKey.OfActivity(outer.Activity), cancellationToken);
            try
            {
                return await run.RunAsync(outer, key, input, cancellationToken);
            }
            catch (Exception lost) when (attempt < MostAttempts && lost.IsLostRace())
            {
                LogRunAgain(attempt);
            }
        }
    }

    string Reference() => time.GetUtcNow().ToUnixTimeMilliseconds().ToString("X", CultureInfo.InvariantCulture)[^6..];

    [LoggerMessage(1001, LogLevel.Error, "A turn failed; the person was given the reference {Reference}.")]
    partial void LogSurprise(Exception exception, string reference);

    [LoggerMessage(1002, LogLevel.Information, "Somebody else saved first; the turn is run again (attempt {Attempt}).")]
    partial void LogRunAgain(int attempt);
}
