using Microsoft.Bot.Builder;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.LogHours;

/// <summary>The life of a confirmation card: it ends with a result, is left behind, or is pressed when nothing waits for it any more.</summary>
public sealed class LogCards(HourLog hours, PersonFinder people)
{
    static readonly Texts Texts = new(typeof(LogCards));

    /// <summary>
    /// A press changes the card that was pressed. Typed words leave it behind: the result comes below, and the old card loses its buttons.
    /// </summary>
    internal static async Task FinishAsync(ITurnContext context, Turn turn, string waiting, Card result, CancellationToken cancellationToken)
    {
        if (turn.Input is Input.Pressed)
        {
            await context.ReplaceAsync(result, cancellationToken);
            return;
        }
        await RetireAsync(context, turn, waiting, cancellationToken);
        await context.ShowAsync(result.Named(turn.Memory.NewCard()), null, cancellationToken);
    }

    /// <summary>The talk goes on below.</summary>
    internal static Task RetireAsync(ITurnContext context, Turn turn, string card, CancellationToken cancellationToken)
    {
        if (turn.Memory.FateOf(card) is null)
            turn.Memory.Settle(card, CardFate.Replaced);
        return context.ReplaceAsync(LogHoursCard.Closed(card, Texts["ReplacedTitle"]), cancellationToken);
    }

    /// <summary>The person leaves the talk, for good or for later.</summary>
    internal static Task LetGoAsync(ITurnContext context, Turn turn, string card, bool kept, CancellationToken cancellationToken)
    {
        if (turn.Memory.FateOf(card) != null)
            return Task.CompletedTask;
        turn.Memory.Settle(card, kept ? CardFate.Replaced : CardFate.Cancelled);
        return context.ReplaceAsync(LogHoursCard.Closed(card, Texts[kept ? "KeptTitle" : "DroppedTitle"]), cancellationToken);
    }

    /// <summary>A press on a card that nothing waits for: answers with how things stand and changes nothing.</summary>
    internal async Task AnswerOldAsync(ITurnContext context, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        var fate = turn.Memory.FateOf(pressed.Card);
        var words = new EntryWords(turn, await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken));
        if (
            fate is { Fate: CardFate.Saved, Subject: { } subject }
            && await hours.FindAsync(trainee, new EntryId(subject), cancellationToken) is { } entry
        )
            await context.ReplaceAsync(
                LogHoursCard.AsItStands(Texts, pressed.Card, entry, await hours.TotalsAsync(trainee), words),
                cancellationToken
            );
        else if (fate is { Fate: CardFate.Saved })
            await context.ReplaceAsync(LogHoursCard.Closed(pressed.Card, Texts["AlreadySaved"]), cancellationToken);
        else if (fate is { Fate: CardFate.Cancelled })
            await context.ReplaceAsync(LogHoursCard.Closed(pressed.Card, Texts["AlreadyCancelled"]), cancellationToken);
        else
            await context.ReplaceAsync(
                LogHoursCard.Closed(pressed.Card, fate is null ? Texts.Shared["CardTooOld"] : Texts["ReplacedTitle"]),
                cancellationToken
            );
    }
}
