using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Drafts;

/// <summary>Talks that were left in the middle: kept, mentioned once, taken up again on wish.</summary>
static class HalfFinished
{
    static readonly Texts Texts = new(typeof(HalfFinished));

    /// <summary>Puts the waiting talk aside, because the person asked for something else.</summary>
    public static async Task KeepAsync(DialogContext dialogs, Turn turn, GuidedConversation waiting, CancellationToken cancellationToken)
    {
        var draft = GuidedConversation.DraftOf(dialogs);
        if (waiting.Sum(draft, turn) != null)
            turn.Memory.Park(new KeptDraft(waiting.Id, draft));
        await waiting.LetGoAsync(dialogs, turn, draft, kept: true, cancellationToken);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
    }

    /// <summary>After a long pause, when the words are no answer to the question of then.</summary>
    public static async Task WelcomeBackAsync(DialogContext dialogs, Turn turn, GuidedConversation waiting, CancellationToken cancellationToken)
    {
        var sum = waiting.Sum(GuidedConversation.DraftOf(dialogs), turn);
        await KeepAsync(dialogs, turn, waiting, cancellationToken);
        if (sum != null)
            await OfferAsync(dialogs.Context, turn, Texts.Say("WelcomeBack", ("draft", sum)), cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["WelcomeBackAnew"], turn.WaysOn(), cancellationToken);
    }

    /// <summary>Ends the waiting talk: what began it is said anew, or taken back.</summary>
    public static async Task DropAsync(DialogContext dialogs, Turn turn, GuidedConversation waiting, CancellationToken cancellationToken)
    {
        await waiting.LetGoAsync(dialogs, turn, GuidedConversation.DraftOf(dialogs), kept: false, cancellationToken);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
    }

    /// <summary>The person deleted their last message. What it began is over; of what it only answered, the rest stays theirs.</summary>
    public static async Task TakenBackAsync(DialogContext dialogs, Turn turn, GuidedConversation waiting, CancellationToken cancellationToken)
    {
        var sum = turn.Memory.Began ? null : waiting.Sum(GuidedConversation.DraftOf(dialogs), turn);
        turn.WelcomedBack = true;
        await (sum is null ? DropAsync(dialogs, turn, waiting, cancellationToken) : KeepAsync(dialogs, turn, waiting, cancellationToken));
        if (sum is null)
            await dialogs.Context.SayAsync(Texts["TakenBackAll"], turn.WaysOn(), cancellationToken);
        else
            await OfferAsync(dialogs.Context, turn, Texts.Say("TakenBack", ("draft", sum)), cancellationToken);
    }

    /// <summary>Once nothing else is under way: says that something is still kept. Each time it was left it is said once.</summary>
    public static async Task<bool> MentionAsync(ITurnContext context, Turn turn, OpenConversations conversations, CancellationToken cancellationToken)
    {
        if (turn.Memory.Drafts.FindLast(kept => conversations.Has(kept.Conversation)) is not { } draft || draft == turn.Memory.Mentioned)
            return false;
        if (conversations.Guided(draft.Conversation)?.Sum(draft.State, turn) is not { } sum)
            return false;
        turn.Memory.Mentioned = draft;
        await OfferAsync(context, turn, Texts.Say("Mention", ("draft", sum)), cancellationToken);
        return true;
    }

    /// <summary>The draft that was left last, of those that this program has the conversation for.</summary>
    public static KeptDraft? Newest(Turn turn, DialogContext dialogs) =>
        turn.Memory.Drafts.FindLast(draft => dialogs.FindDialog(draft.Conversation) != null);

    /// <summary>A yes goes on with it.</summary>
    static Task OfferAsync(ITurnContext context, Turn turn, string question, CancellationToken cancellationToken)
    {
        turn.Memory.OffersToGoOn = true;
        return context.SayAsync(question, Answers, cancellationToken);
    }

    static IReadOnlyList<string> Answers => [Texts.Shared["Continue"], Texts["Drop"]];
}
