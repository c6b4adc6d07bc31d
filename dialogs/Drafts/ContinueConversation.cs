using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Drafts;

/// <summary>Goes on with the talk that was left last.</summary>
public sealed class ContinueConversation : Conversation
{
    public override string Id => "continue";

    public override bool Listed => false;

    public override bool IsFor(Speaker speaker) => true;

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
public sealed class DropConversation() : Conversation("TriggersDrop")
{
    public override string Id => "drop";

    public override bool Listed => false;

    public override bool IsFor(Speaker speaker) => true;

    public override double Fits(Turn turn) => turn.Memory.Drafts.Count > 0 ? base.Fits(turn) : 0;

    public override double Nears(Turn turn) => Math.Max(base.Fits(turn), base.Nears(turn));

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var draft = HalfFinished.Newest(turn, dialogs);
        if (draft != null) turn.Memory.Drafts.Remove(draft);
        await dialogs.Context.SayAsync(Texts[draft is null ? "NothingKept" : "Dropped"], turn.WaysOn(), cancellationToken);
    }
}
