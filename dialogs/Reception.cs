using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Dialogs.Drafts;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Welcome;

namespace SupervisionBot.Dialogs;

/// <summary>Where every turn comes in: decides which conversation it belongs to.</summary>
public sealed class Reception(IEnumerable<Conversation> conversations)
{
    /// <summary>After this long a greeting is not an answer to yesterday's question.</summary>
    static readonly TimeSpan LongPause = TimeSpan.FromHours(2);

    readonly IReadOnlyList<Conversation> conversations = [.. conversations];

    public async Task ReceiveAsync(ITurnContext context, IStatePropertyAccessor<DialogState> state, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var dialogs = await OpenDialogsAsync(context, state, cancellationToken);
        var begun = dialogs.ActiveDialog != null;
        var waiting = Waiting(dialogs);
        switch (turn.Input)
        {
            case Input.Arrived:
                await Greeting.GreetAsync(context, turn, Offered(turn), cancellationToken);
                break;
            case Input.Pressed pressed:
                await PressAsync(dialogs, turn, waiting, pressed, cancellationToken);
                break;
            case Input.Said:
                await HearAsync(dialogs, turn, waiting, lost: turn.LostTrack || (begun && waiting is null), cancellationToken);
                break;
            case Input.Edited:
                await context.SayAsync(Texts.Shared["EditedLater"], Unknown.WaysOn(Offered(turn)), cancellationToken);
                break;
            default:
                await context.SayAsync(Texts.Shared["FilesNotYet"], Unknown.WaysOn(Offered(turn)), cancellationToken);
                break;
        }
        MarkVersion(dialogs);
        if (begun && dialogs.ActiveDialog == null && !turn.WelcomedBack) await HalfFinished.MentionAsync(context, turn, Guided, cancellationToken);
    }

    /// <param name="lost">The words may answer a question that this program no longer knows.</param>
    async Task HearAsync(DialogContext dialogs, Turn turn, GuidedConversation? waiting, bool lost, CancellationToken cancellationToken)
    {
        var (asked, fit) = Best(turn, conversation => conversation.Fits(turn));
        if (asked is { Anywhere: true } && fit >= Phrase.Opening)
        {
            await asked.BeginAsync(dialogs, turn, cancellationToken);
        }
        else if (waiting != null)
        {
            await ContinueAsync(dialogs, turn, waiting, asked, fit, cancellationToken);
        }
        else
        {
            if (fit < Phrase.NearEnough) (asked, fit) = Best(turn, conversation => Math.Max(conversation.Fits(turn), conversation.Nears(turn)));
            if (asked != null && fit >= Phrase.NearEnough) await asked.BeginAsync(dialogs, turn, cancellationToken);
            else if (lost) await dialogs.Context.SayAsync(Texts.Shared["LostTrack"], Unknown.WaysOn(Offered(turn)), cancellationToken);
            else await Unknown.AnswerAsync(dialogs.Context, Nearest(turn), cancellationToken);
        }
    }

    static async Task ContinueAsync(
        DialogContext dialogs, Turn turn, GuidedConversation waiting, Conversation? asked, double fit, CancellationToken cancellationToken)
    {
        var draft = GuidedConversation.DraftOf(dialogs);
        var another = asked != null && fit >= Phrase.Opening;
        if (another && (fit >= Phrase.Whole || !waiting.Takes(draft, turn)))
        {
            await HalfFinished.KeepAsync(dialogs, turn, waiting, cancellationToken);
            await asked!.BeginAsync(dialogs, turn, cancellationToken);
        }
        else if (turn.SinceLast > LongPause && !waiting.Takes(draft, turn))
        {
            turn.WelcomedBack = true;
            await HalfFinished.WelcomeBackAsync(dialogs, turn, waiting, cancellationToken);
        }
        else
        {
            await dialogs.ContinueDialogAsync(cancellationToken);
        }
    }

    async Task PressAsync(DialogContext dialogs, Turn turn, GuidedConversation? waiting, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (waiting != null && waiting.WaitsFor(GuidedConversation.DraftOf(dialogs), pressed))
        {
            await dialogs.ContinueDialogAsync(cancellationToken);
            return;
        }
        if (turn.LostTrack)
        {
            await dialogs.Context.SayAsync(Texts.Shared["LostTrack"], Unknown.WaysOn(Offered(turn)), cancellationToken);
            return;
        }
        var owner = conversations.FirstOrDefault(conversation => conversation.Owns(pressed.Verb) && conversation.IsFor(turn.Speaker));
        if (owner != null) await owner.PressedAsync(dialogs, turn, pressed, cancellationToken);
        else await dialogs.Context.SayAsync(Texts.Shared["CardNoLonger"], Unknown.WaysOn(Offered(turn)), cancellationToken);
    }

    (Conversation? Conversation, double Fit) Best(Turn turn, Func<Conversation, double> fit)
    {
        var best = (Conversation: (Conversation?)null, Fit: 0.0);
        foreach (var conversation in conversations)
        {
            if (!conversation.IsFor(turn.Speaker)) continue;
            var at = fit(conversation);
            if (at > best.Fit) best = (conversation, at);
            if (at >= Phrase.Whole) break;
        }
        return best;
    }

    IReadOnlyList<Conversation> Nearest(Turn turn) =>
        [.. Offered(turn).OrderByDescending(conversation => conversation.Nears(turn)).Take(2)];

    IReadOnlyList<Conversation> Offered(Turn turn) => [.. conversations.Where(c => c.Listed && c.IsFor(turn.Speaker))];

    IEnumerable<GuidedConversation> Guided => conversations.OfType<GuidedConversation>();

    async Task<DialogContext> OpenDialogsAsync(ITurnContext context, IStatePropertyAccessor<DialogState> state, CancellationToken cancellationToken)
    {
        var set = new DialogSet(state);
        foreach (var conversation in Guided) set.Add(conversation.ToDialog());
        return await set.CreateContextAsync(context, cancellationToken);
    }

    /// <summary>The conversation that waits for an answer. One that has changed since, or that this program does not have, is kept as a draft.</summary>
    GuidedConversation? Waiting(DialogContext dialogs)
    {
        if (dialogs.ActiveDialog is not { } active) return null;
        var conversation = Guided.FirstOrDefault(known => known.Id == active.Id);
        if (conversation?.Version == active.Version) return conversation;
        dialogs.Stack.Clear();
        var turn = Turn.Of(dialogs.Context);
        if (conversation is null || conversation.Sum(GuidedConversation.DraftOf(active), turn) != null) turn.Memory.Park(new Draft(active.Id, GuidedConversation.DraftOf(active)));
        return null;
    }

    void MarkVersion(DialogContext dialogs)
    {
        if (dialogs.ActiveDialog is { } active) active.Version = Guided.First(known => known.Id == active.Id).Version;
    }
}
