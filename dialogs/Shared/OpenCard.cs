using Microsoft.Bot.Builder.Dialogs;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>What becomes of the card that a guided conversation shows last.</summary>
public static class OpenCard
{
    /// <summary>
    /// A press changes the card that was pressed. Typed words leave it behind: the result comes below, and the old card loses its buttons.
    /// </summary>
    public static async Task FinishCardAsync(this DialogContext dialogs, Turn turn, string? open, Card card, CancellationToken cancellationToken)
    {
        if (turn.Input is Input.Pressed pressed && pressed.Card == open)
        {
            turn.Memory.Settle(open, CardFate.Saved);
            await dialogs.Context.ReplaceAsync(card.Named(open), cancellationToken);
            return;
        }
        await dialogs.RetireCardAsync(turn, open, Texts.Shared["ContinuedBelow"], cancellationToken);
        await dialogs.Context.ShowAsync(card.Named(turn.Memory.NewCard()), null, cancellationToken);
    }

    /// <summary>The card says this and has no buttons any more.</summary>
    public static async Task RetireCardAsync(this DialogContext dialogs, Turn turn, string? open, string words, CancellationToken cancellationToken)
    {
        if (open is null || turn.Memory.FateOf(open) != null)
            return;
        turn.Memory.Settle(open, CardFate.Replaced);
        await dialogs.Context.ReplaceAsync(new Card(open).Text(words), cancellationToken);
    }
}
