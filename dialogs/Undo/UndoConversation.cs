using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Undo;

/// <summary>Takes back the last thing that the person did, or the one whose card has the button.</summary>
public sealed class UndoConversation(HourUndo undo, HourLog hours, PersonFinder people) : Conversation
{
    public override string Id => "undo";

    public override bool Anywhere => true;

    public override bool Owns(string verb) => verb == "undo.act";

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await undo.LastAsync(turn.Speaker.AsTrainee(), cancellationToken);
        await dialogs.Context.ShowAsync(await CardAsync(turn, turn.Memory.NewCard(), outcome, cancellationToken), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var outcome = Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var act)
            ? await undo.OneAsync(turn.Speaker.AsTrainee(), new ActId(act), cancellationToken)
            : new UndoOutcome.Nothing();
        await dialogs.Context.ReplaceAsync(await CardAsync(turn, pressed.Card, outcome, cancellationToken), cancellationToken);
    }

    async Task<Card> CardAsync(Turn turn, string id, UndoOutcome outcome, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        var words = new EntryWords(turn, await people.SuperviseesAsync(trainee.Id, trainee.BatchId, cancellationToken));
        var card = outcome switch
        {
            UndoOutcome.Undone undone => new Card(id).Title(Texts.Say(undone.Kind.ToString(), ("entry", words.Short(undone.Entry.Facts)))),
            UndoOutcome.Already => new Card(id).Text(Texts["Already"]),
            UndoOutcome.MovedOn moved => EntryCard.Of(id, moved.Entry, words).Hint(Texts["MovedOn"]),
            UndoOutcome.Refused refused => new Card(id).Text(Texts.Say("Refused", ("entry", words.Short(refused.Entry.Facts)))),
            _ => new Card(id).Text(Texts["Nothing"]),
        };
        EntryWords.Total(card, await hours.TotalsAsync(trainee));
        return outcome is UndoOutcome.MovedOn
            ? card
            : card.Buttons(new Button(Texts.Shared["LogHours"], "log.another"), new Button(Texts.Shared["MyHours"], "hours.list"));
    }
}
