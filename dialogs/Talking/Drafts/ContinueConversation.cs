using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Drafts;

/// <summary>Goes on with the talk that was left last.</summary>
public sealed class ContinueConversation() : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } = new(typeof(ContinueConversation), "continue") { Listed = false, IsFor = _ => true };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (HalfFinished.Newest(turn, dialogs) is not { } draft)
        {
            await dialogs.Context.SayAsync(Texts["NothingKept"], turn.WaysOn(), cancellationToken);
            return;
        }
        turn.Memory.Drafts.Remove(draft);
        await dialogs.BeginDialogAsync(draft.Conversation, draft.State, cancellationToken);
    }
}

/// <summary>Throws away the talk that was left last.</summary>
public sealed class DropConversation() : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(DropConversation), "drop", "TriggersDrop")
        {
            Listed = false,
            IsFor = _ => true,
            Fits = turn => turn.Memory.Drafts.Count > 0 ? Description!.FitsPhrase(turn) : 0,
            Nears = turn => Math.Max(Description!.FitsPhrase(turn), Description!.NearsPhrase(turn)),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var draft = HalfFinished.Newest(turn, dialogs);
        if (draft != null)
            turn.Memory.Drafts.Remove(draft);
        await dialogs.Context.SayAsync(Texts[draft is null ? "NothingKept" : "Dropped"], turn.WaysOn(), cancellationToken);
    }
}
