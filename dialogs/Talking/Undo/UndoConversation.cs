using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>Takes back the last thing that the person did, or the one whose card has the button. How, each kind of act says for itself.</summary>
public sealed class UndoConversation(
    LastAct acts,
    IEnumerable<TakingBackDescription> kinds,
    OpenTakingBack open,
    Catalogue catalogue,
    OpenConversations conversations
) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(UndoConversation), "undo")
        {
            Intents = ["undo"],
            Anywhere = true,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Verbs = UndoVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        // What was only guessed from other words is not done.
        if (turn.Input is Input.Said && !Description.Opens(turn.Folded))
        {
            await dialogs.Context.SayAsync(Texts["Guessed"], [Texts["HelpTitle"], Texts.Shared["Help"]], cancellationToken);
            return;
        }
        // While something is open, that is what is meant, and nothing that was done before.
        if (conversations.Waiting(dialogs) is not null && catalogue.Find("cancel") is { } cancel)
        {
            await conversations.Open(cancel).BeginAsync(dialogs, turn, cancellationToken);
            return;
        }
        if (await OtherwiseAsync(dialogs, turn, cancellationToken))
            return;
        var card = turn.Memory.NewCard();
        var kind = await acts.KindAsync(turn.Speaker.Id, cancellationToken);
        await dialogs.Context.ShowAsync(await Of(kind, turn).TakeBackAsync(turn, card, null, cancellationToken), null, cancellationToken);
    }

    /// <summary>
    /// What was done last has a button of its own: a cancelled booking comes back, a new one and a document are shown. False when an act of the
    /// journal is later.
    /// </summary>
    async Task<bool> OtherwiseAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (LastShown.Done.In(turn) is not { } done || await acts.AtAsync(turn.Speaker.Id, cancellationToken) >= done.At)
            return false;
        if (catalogue.OwnerOf(done.Verb) is not { } owner || !owner.IsFor(turn.Speaker))
            return false;
        LastShown.Done.Keep(turn, null);
        if (done.Verb != BookingVerbs.Restore)
            await dialogs.Context.SayAsync(Texts["OnItsCard"], null, cancellationToken);
        await conversations
            .Open(owner)
            .PressedAsync(dialogs, turn, new Input.Pressed(done.Verb, turn.Memory.NewCard(), done.Subject), cancellationToken);
        return true;
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        // An act that does not exist is one of which nothing is left to take back.
        var act = Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id) ? new ActId(id) : default;
        var kind = await acts.KindOfAsync(turn.Speaker.Id, act, cancellationToken);
        await dialogs.Context.ReplaceAsync(await Of(kind, turn).TakeBackAsync(turn, pressed.Card, act, cancellationToken), cancellationToken);
    }

    /// <summary>Where there is nothing, a trainee is told so of their hours and others of their decisions.</summary>
    TakingBack Of(ActKind? kind, Turn turn) =>
        open(
            kinds.FirstOrDefault(known => known.Kind == kind && known.IsFor(turn.Speaker))?.TakingBack
                ?? (turn.Speaker.Is(Role.Trainee) ? typeof(TakingBackHours) : typeof(TakingBackDecisions))
        );
}
