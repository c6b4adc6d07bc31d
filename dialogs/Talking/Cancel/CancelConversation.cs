using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Cancel;

/// <summary>Leaves the talk that is under way, at any point.</summary>
public sealed class CancelConversation(OpenConversations conversations) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(CancelConversation), "cancel")
        {
            Yields = true,
            Listed = false,
            Anywhere = true,
            IsFor = _ => true,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (conversations.Waiting(dialogs) is not { } waiting)
        {
            // "Cancel Friday's session" names something that is settled: it is found where such things are listed.
            IReadOnlyList<string> ways =
                Description.IsCalled(turn.Folded) ? turn.WaysOn()
                : turn.Speaker.Is(Role.Trainee) ? [Texts.Shared["MyBookings"], Texts.Shared["MyHours"]]
                : turn.Speaker.Is(Role.Supervisor) ? [Texts.Shared["MySessions"]]
                : turn.WaysOn();
            await dialogs.Context.SayAsync(Texts["NothingOpen"], ways, cancellationToken);
            return;
        }
        var draft = GuidedConversation.DraftOf(dialogs);
        await waiting.LetGoAsync(dialogs, turn, draft, kept: false, cancellationToken);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        var next = waiting.AfterCancel(draft);
        await dialogs.Context.SayAsync(Texts["Cancelled"], next is null ? turn.WaysOn() : null, cancellationToken);
        if (next != null)
            await dialogs.BeginDialogAsync(waiting.Id, next, cancellationToken);
    }
}
