using Microsoft.Bot.Builder;
using SupervisionBot.Channels;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Talks;

namespace SupervisionBot.WebChat;

/// <summary>Writes down what becomes of a turn while the page of its person looks on. Turns of other channels are never written down.</summary>
sealed class WatchedBot(IBot bot, TurnWatch watch, TimeProvider time) : IBot
{
    const int MostGuesses = 5;

    static WatchedBot() => StatementLog.Listen();

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        turnContext.TurnState.Get<SignedInPerson>() is not null && watch.Watches(turnContext.Activity.Conversation?.Id)
            ? WatchAsync(turnContext, cancellationToken)
            : bot.OnTurnAsync(turnContext, cancellationToken);

    async Task WatchAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var (at, activity) = (time.GetUtcNow(), context.Activity);
        var (conversation, input, statements) = (activity.Conversation.Id, ActivityJson.Write(activity), StatementLog.Begin());
        var began = time.GetTimestamp();
        try
        {
            await bot.OnTurnAsync(context, cancellationToken);
        }
        finally
        {
            var took = time.GetElapsedTime(began).TotalMilliseconds;
            var answer = context.TurnState.Get<InvokeAnswered>() is { } answered ? ActivityJson.Write(answered.Answer) : null;
            lock (statements)
                watch.Add(
                    conversation,
                    new WatchedTurn(
                        0,
                        activity.Id ?? "",
                        at,
                        input,
                        took,
                        [.. statements],
                        HeardIn(context.TurnState.Get<Turn>()),
                        context.TurnState.Get<KeptTalk>()?.State,
                        answer
                    )
                );
        }
    }

    /// <summary>Null where nothing was typed.</summary>
    static WatchedHearing? HeardIn(Turn? turn) =>
        turn?.Heard is not { } heard
            ? null
            : new WatchedHearing(
                turn.Words,
                [.. heard.Guesses.Take(MostGuesses).Select(guess => new WatchedGuess(guess.Intent, guess.Probability))],
                [.. heard.Things.Select(thing => new WatchedThing(thing.Kind.ToString(), WordsOf(turn.Words, thing)))],
                turn.Unused
            );

    /// <summary>Empty once the words were taken as a press, and are no words any more.</summary>
    static string WordsOf(string words, Thing thing) => thing.End <= words.Length ? words[thing.Start..thing.End] : "";
}
