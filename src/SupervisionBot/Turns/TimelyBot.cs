using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Talking.Welcome;
using SupervisionBot.Talks;

namespace SupervisionBot.Turns;

/// <summary>
/// Lets no channel wait long: a message is answered 200 within ten seconds, an invoke within five, also when the turn before it, a file or
/// the channel itself takes its time. The turn goes on outside the request; until it is saved, the activity is in the database.
/// </summary>
sealed class TimelyBot(IBot bot, LateTurns late, Connector connector, TimeProvider time) : IBot
{
    /// <summary>Less than promised: what was not saved by then is still to be written down.</summary>
    internal static readonly TimeSpan ForMessage = TimeSpan.FromSeconds(8);

    internal static readonly TimeSpan ForInvoke = TimeSpan.FromSeconds(3);

    /// <exception cref="NotKeptException">It may be lost: the channel must not hear that it arrived.</exception>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        // Its answers are the body of the response.
        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            await bot.OnTurnAsync(turnContext, cancellationToken);
            return;
        }
        var outlet = new RequestOutlet(turnContext, connector);
        // Not disposed: it may live longer than the request, and what it holds is the request's.
        var context = outlet.TurnOf(turnContext.Activity);
        foreach (var (name, value) in turnContext.TurnState)
            context.TurnState[name] = value;
        var invoke = turnContext.Activity.Type == ActivityTypes.Invoke;
        var turn = bot.OnTurnAsync(context, CancellationToken.None);
        if (await EndsAsync(turn, invoke ? ForInvoke : ForMessage))
            return;
        try
        {
            await late.KeepAsync(turnContext.Activity, turn);
            await outlet.CloseAsync(invoke ? StillAtIt(context) : null);
        }
        catch (NotKeptException)
        {
            await outlet.CloseAsync(answer: null);
            throw;
        }
    }

    async Task<bool> EndsAsync(Task turn, TimeSpan patience)
    {
        try
        {
            await turn.WaitAsync(patience, time, CancellationToken.None);
            return true;
        }
        catch (TimeoutException) when (!turn.IsCompleted)
        {
            return false;
        }
    }

    static Activity StillAtIt(TurnContext context)
    {
        Turn.SetCulture(TurnPipeline.LanguageOf(context));
        return InvokeAnswer.Words(context.Activity, Delayed.StillAtIt);
    }
}
