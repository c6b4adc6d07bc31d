using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>The dialog of a conversation, for every turn: it opens the conversation in the turn in which it begins or goes on.</summary>
sealed class OpenedDialog(ConversationDescription conversation) : Dialog(conversation.Id)
{
    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object? options = null,
        CancellationToken cancellationToken = default
    ) => Open(dc.Context).BeginDialogAsync(dc, options, cancellationToken);

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        Open(dc.Context).ContinueDialogAsync(dc, cancellationToken);

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object? result = null,
        CancellationToken cancellationToken = default
    ) => Open(dc.Context).ResumeDialogAsync(dc, reason, result, cancellationToken);

    public override Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default
    ) => Open(turnContext).EndDialogAsync(turnContext, instance, reason, cancellationToken);

    WaterfallDialog Open(ITurnContext context) => ((GuidedConversation)context.TurnState.Get<OpenConversations>().Open(conversation)).Waterfall;
}
