using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Alumni;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Administration.CloseBatch;

/// <summary>An administrator closes the batch: who becomes a former trainee and who lacks what is shown first, and a press does it.</summary>
public sealed class CloseBatchConversation(Closing closing) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(CloseBatchConversation), "close-batch")
        {
            Intents = ["close_batch"],
            Theme = Theme.Programme,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Seldom = _ => true,
            // A yes closes nothing: that is a press. A no is heard.
            Fits = turn => turn.Declines(CloseBatchVerbs.Keep) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Verbs = CloseBatchVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Declines(CloseBatchVerbs.Keep))
            await dialogs.Context.SayAsync(Texts["StaysOpen"], turn.WaysOn(), cancellationToken);
        else if (await closing.LookAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken) is { } view)
            await dialogs.Context.ShowAsync(CloseBatchCard.Of(turn.Memory.NewCard(), view, turn), null, cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["NotAllowed"], turn.WaysOn(), cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == CloseBatchVerbs.Keep)
        {
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts["StaysOpen"]), cancellationToken);
            return;
        }
        var card = await closing.CloseAsync(turn.Speaker.Id, turn.Speaker.BatchId, pressed.Subject, cancellationToken) switch
        {
            ClosingOutcome.Closed closed => CloseBatchCard.Of(pressed.Card, closed.View, turn),
            ClosingOutcome.Already already => CloseBatchCard.Of(pressed.Card, already.View, turn),
            ClosingOutcome.ChangedSince changed => CloseBatchCard.Of(pressed.Card, changed.View, turn, changed: true),
            _ => new Card(pressed.Card).Text(Texts["NotAllowed"]),
        };
        await dialogs.Context.ReplaceAsync(card, cancellationToken);
    }
}
