using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Speech.Reading;

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

    /// <summary>A typed no to the card shown last, which has a button that leaves everything as it is.</summary>
    public static bool Declines(this Turn turn, Verb leave) =>
        turn.Memory.LastCard?.Buttons.Any(button => button.Verb == leave) == true && AnswerReader.Read(turn.Words) is Answer.No;

    /// <summary>What is decided about the open card: by a press, or by a typed yes or no. Null when nothing is.</summary>
    public static Verb? Decides(this Turn turn, Verb yes, Verb no) =>
        turn.Input is Input.Pressed pressed
            ? pressed.Verb
            : AnswerReader.Read(turn.Words) switch
            {
                Answer.Yes or Answer.Save => yes,
                Answer.No or Answer.Cancel => no,
                _ => null,
            };

    /// <summary>The card says this and has no buttons any more.</summary>
    public static async Task RetireCardAsync(this DialogContext dialogs, Turn turn, string? open, string words, CancellationToken cancellationToken)
    {
        if (open is null || turn.Memory.FateOf(open) != null)
            return;
        turn.Memory.Settle(open, CardFate.Replaced);
        await dialogs.Context.ReplaceAsync(new Card(open).Text(words), cancellationToken);
    }
}
