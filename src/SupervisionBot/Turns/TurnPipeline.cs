using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels;
using SupervisionBot.Core;
using SupervisionBot.Delivery;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Talking.Files;
using SupervisionBot.Dialogs.Talking.Welcome;
using SupervisionBot.Files;
using SupervisionBot.Storage;
using SupervisionBot.Talks;

namespace SupervisionBot.Turns;

/// <summary>
/// A turn is one transaction: load the talk, run the dialogs with what they send held back, save the inbound activity's id, the talk's new
/// state (compare-and-swap), everything that Core changed and the replies together, then send. An activity that comes again changes nothing
/// and gets only what was not delivered.
/// </summary>
sealed partial class TurnPipeline(
    IServiceScopeFactory scopes,
    DatabaseWriter writer,
    KeyedLocks locks,
    EarlierTurns earlier,
    Contest contest,
    DatabasePatience patience,
    PrivateTalk privateTalk,
    Deliverer deliverer,
    IncomingFiles files,
    Tenants tenants,
    TimeProvider time,
    ILogger<TurnPipeline> logger
) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (!Door.Admits(turnContext.Activity, tenants))
            return;
        if (Feedback.Of(turnContext.Activity) is { } reaction)
        {
            LogFeedback(reaction);
            await turnContext.SendActivityAsync(InvokeAnswer.Response(null), cancellationToken);
        }
        else if (Inbound.Of(turnContext.Activity) is { } input)
        {
            if (PrivateTalk.IsNeeded(turnContext.Activity, input))
                await AnswerPrivatelyAsync(turnContext, input, cancellationToken);
            else
                await TakeAsync(turnContext, input, cancellationToken);
        }
        else if (turnContext.Activity is { Type: ActivityTypes.Invoke, Name: FileConsent.Name or Inbound.CardAction })
        {
            await turnContext.SendActivityAsync(InvokeAnswer.Malformed(turnContext.Activity), cancellationToken);
        }
    }

    async Task AnswerPrivatelyAsync(ITurnContext turnContext, Input input, CancellationToken cancellationToken)
    {
        switch (await patience.WaitAsync(() => privateTalk.MoveAsync(turnContext, cancellationToken)))
        {
            case Move.To to:
                // Not disposed: it shares the state of the turn that it was made from, which the adapter still reads.
                var privately = new TurnContext(turnContext, to.Activity);
                privately.TurnState.Set(new AnsweredElsewhere());
                if (!await TakeAsync(privately, input, cancellationToken))
                    return;
                Turn.SetCulture(LanguageOf(privately));
                await deliverer.SayAsync(turnContext, InGroup.Privately, CancellationToken.None);
                break;
            case Move.Stranger or Move.Impossible when input is Input.Deleted:
                break;
            case Move.Stranger:
                await TakeAsync(turnContext, input, cancellationToken);
                break;
            default:
                Turn.SetCulture(LanguageOf(turnContext));
                await deliverer.SayAsync(turnContext, InGroup.WriteToMe, CancellationToken.None);
                break;
        }
    }

    /// <summary>Whether something was answered: nothing is to an activity that has had its turn.</summary>
    async Task<bool> TakeAsync(ITurnContext turnContext, Input input, CancellationToken cancellationToken)
    {
        if (TalkKey.Of(turnContext.Activity) is not { } key)
            return false;
        using var typing = new Typing(turnContext, time);
        while (true)
        {
            using (await locks.EnterAsync(key, cancellationToken))
                if (await TakeAsync(turnContext, key, input, typing) is { } answered)
                    return answered;
            await earlier.WaitAsync(key, TalkKey.OfActivity(turnContext.Activity), CancellationToken.None);
            turnContext.TurnState.Set(new InItsOrder());
        }
    }

    /// <returns>Null when earlier ones have their turn first.</returns>
    async Task<bool?> TakeAsync(ITurnContext turnContext, string key, Input input, Typing typing)
    {
        SavedTurn? saved = null;
        try
        {
            // Once begun, a turn is finished even when the channel has hung up: it will come again and find it done.
            saved = await SaveAsync(turnContext, key, input, CancellationToken.None);
            if (saved.Waits)
                return null;
            await saved.OnDisk;
        }
        catch (Exception surprise)
        {
            var reference = Reference();
            LogSurprise(surprise, reference);
            typing.Dispose();
            // What did not get to the disk can be read all the same, and may be gone after a power cut: of that nobody can tell.
            var found = saved is null ? await WhatIsThereAsync(key, turnContext.Activity) : null;
            if (found is { Saved: true })
            {
                // Its answers are in the outbox, and go out from there.
                deliverer.Hold(key);
                return true;
            }
            Turn.SetCulture(LanguageOf(turnContext));
            await deliverer.SayAsync(turnContext, Surprise.Say(reference, found?.Kept), CancellationToken.None);
            return true;
        }
        typing.Dispose();
        await deliverer.DeliverAsync(turnContext, key, saved.Messages, CancellationToken.None);
        return saved.Messages.Count > 0;
    }

    /// <summary>
    /// Whether the turn was saved all the same, and whether what the person had entered before is there. Null when the database does not say.
    /// </summary>
    async Task<Found?> WhatIsThereAsync(string key, Activity activity)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var talks = scope.ServiceProvider.GetRequiredService<StoredTalks>();
            return new Found(
                await talks.HadAsync(key, TalkKey.OfActivity(activity), CancellationToken.None),
                await talks.IsOpenAsync(key, CancellationToken.None)
            );
        }
        catch (Exception away) when (away is not OperationCanceledException)
        {
            return null;
        }
    }

    sealed record Found(bool Saved, bool Kept);

    /// <summary>
    /// With the messages to send now: those of this turn, or those of an earlier delivery of the same activity that did not get through.
    /// </summary>
    async Task<SavedTurn> SaveAsync(ITurnContext outer, string key, Input input, CancellationToken cancellationToken)
    {
        if (input is Input.Sent sent)
            input = await patience.WaitAsync(() => FetchAsync(outer, key, sent, cancellationToken));
        var again = false;
        return await patience.WaitAsync(() =>
            contest.WinAsync(async () =>
            {
                while (true)
                {
                    var turn = TurnAsync(outer, key, input, again, cancellationToken);
                    again = true;
                    if (await turn is { } saved)
                        return saved;
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<WhoIsIt>().AskAsync(outer, cancellationToken);
                }
            })
        );
    }

    /// <returns>Null when Teams has to be asked first who it is.</returns>
    async Task<SavedTurn?> TurnAsync(ITurnContext outer, string key, Input input, bool again, CancellationToken cancellationToken)
    {
        using var place = await writer.EnterAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        if (
            again
            && await scope.ServiceProvider.GetRequiredService<StoredTalks>().HadAsync(key, TalkKey.OfActivity(outer.Activity), cancellationToken)
        )
            return SavedTurn.Nothing with { Messages = await deliverer.UndeliveredAsync(key, TalkKey.OfActivity(outer.Activity), cancellationToken) };
        return await scope.ServiceProvider.GetRequiredService<TurnRun>().RunAsync(outer, key, input, cancellationToken);
    }

    /// <summary>Files of somebody the bot knows, once: not those of a stranger, nor of a message that comes again.</summary>
    async Task<Input.Sent> FetchAsync(ITurnContext outer, string key, Input.Sent sent, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<StoredTalks>().HadAsync(key, TalkKey.OfActivity(outer.Activity), cancellationToken))
            return sent;
        if (await scope.ServiceProvider.GetRequiredService<WhoIsIt>().FindAsync(outer, cancellationToken) is not { } person)
            return sent;
        return await ProgressWord.WhileAsync(
            files.FetchAsync(outer, sent, cancellationToken),
            async done =>
            {
                Turn.SetCulture(person.Language);
                await deliverer.SayAsync(outer, FileWords.Fetching([.. IncomingFiles.NamesIn(outer.Activity)]), done);
            },
            time
        );
    }

    /// <summary>The language that the turn was in, as far as it came; before that, the channel's.</summary>
    internal static Language LanguageOf(ITurnContext context) =>
        context.TurnState.Get<Turn>()?.Language ?? Languages.FromTag(context.Activity.Locale) ?? Language.English;

    string Reference() => time.GetUtcNow().ToUnixTimeMilliseconds().ToString("X", CultureInfo.InvariantCulture)[^6..];

    [LoggerMessage(1001, LogLevel.Error, "A turn failed; the person was given the reference {Reference}.")]
    partial void LogSurprise(Exception exception, string reference);

    [LoggerMessage(1004, LogLevel.Information, "Somebody pressed {Reaction} under an answer.")]
    partial void LogFeedback(string reaction);
}
