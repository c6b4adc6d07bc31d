using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Undo;

/// <summary>Takes back the last thing that the person did, or the one whose card has the button. How, each kind of act says for itself.</summary>
public sealed class UndoConversation(LastAct acts, IEnumerable<TakingBackDescription> kinds, OpenTakingBack open) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } = new(typeof(UndoConversation), "undo")
    {
        Anywhere = true,
        IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
        Verbs = UndoVerbs.Every,
    };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var card = turn.Memory.NewCard();
        var kind = await acts.KindAsync(turn.Speaker.Id, cancellationToken);
        await dialogs.Context.ShowAsync(await Of(kind, turn).TakeBackAsync(turn, card, null, cancellationToken), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        // An act that does not exist is one of which nothing is left to take back.
        var act = Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id) ? new ActId(id) : default;
        var kind = await acts.KindOfAsync(turn.Speaker.Id, act, cancellationToken);
        await dialogs.Context.ReplaceAsync(await Of(kind, turn).TakeBackAsync(turn, pressed.Card, act, cancellationToken), cancellationToken);
    }

    /// <summary>Where there is nothing, a trainee is told so of their hours and others of their decisions.</summary>
    TakingBack Of(ActKind? kind, Turn turn) => open(
        kinds.FirstOrDefault(known => known.Kind == kind && known.IsFor(turn.Speaker))?.TakingBack
        ?? (turn.Speaker.Is(Role.Trainee) ? typeof(TakingBackHours) : typeof(TakingBackDecisions)));
}
