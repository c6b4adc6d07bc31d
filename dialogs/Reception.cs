using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Dialogs.Drafts;
using SupervisionBot.Dialogs.Files;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Welcome;

namespace SupervisionBot.Dialogs;

/// <summary>Where every turn comes in: decides which conversation it belongs to.</summary>
public sealed class Reception(Catalogue catalogue, OpenConversations conversations, Greeting greeting, HandOver handOver)
{
    /// <summary>After this long a greeting is not an answer to yesterday's question.</summary>
    static readonly TimeSpan LongPause = TimeSpan.FromHours(2);

    public async Task ReceiveAsync(ITurnContext context, IStatePropertyAccessor<DialogState> state, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        turn.HearNumber();
        var dialogs = await OpenDialogsAsync(context, state, cancellationToken);
        var begun = dialogs.ActiveDialog != null;
        var waiting = Waiting(dialogs);
        var (said, drafts) = (turn.Input as Input.Said, turn.Memory.Drafts.Count);
        switch (turn.Input)
        {
            case Input.Arrived:
                await greeting.GreetAsync(context, turn, Offered(turn), cancellationToken);
                break;
            case Input.Pressed pressed:
                await PressAsync(dialogs, turn, waiting, pressed, cancellationToken);
                break;
            case Input.Said:
                await HearAsync(dialogs, turn, waiting, lost: turn.LostTrack || (begun && waiting is null), cancellationToken);
                break;
            case Input.Edited:
                await context.SayAsync(Texts.Shared["EditedLater"], [Texts.Shared["Undo"], Texts.Shared["Help"]], cancellationToken);
                break;
            case Input.Deleted when waiting != null:
                await HalfFinished.TakenBackAsync(dialogs, turn, waiting, cancellationToken);
                break;
            case Input.Deleted when turn.Memory.Acted:
                await context.SayAsync(Texts.Shared["DeletedLater"], [Texts.Shared["Undo"], Texts.Shared["Help"]], cancellationToken);
                break;
            case Input.Sent sent:
                await TakeAsync(dialogs, turn, waiting, sent, cancellationToken);
                break;
            case Input.Consented consented:
                await handOver.AnswerAsync(context, turn, consented, cancellationToken);
                break;
        }
        // What was taken up again is more than the word that asked for it.
        if (said != null || turn.Input is Input.Sent)
            turn.Memory.Began = dialogs.ActiveDialog is { } active && turn.Memory.Drafts.Count >= drafts && (active.Id != waiting?.Id || (said is { InPlace: true } && turn.Memory.Began));
        MarkVersion(dialogs);
        if (begun && dialogs.ActiveDialog == null && !turn.WelcomedBack && turn.Input is not Input.Sent) await HalfFinished.MentionAsync(context, turn, conversations, cancellationToken);
    }

    /// <param name="lost">The words may answer a question that this program no longer knows.</param>
    async Task HearAsync(DialogContext dialogs, Turn turn, GuidedConversation? waiting, bool lost, CancellationToken cancellationToken)
    {
        var (asked, fit) = Best(turn, conversation => conversation.Fits(turn));
        if (waiting is null && fit < Phrase.Whole && turn.Memory.LastCard?.Named(turn.Folded) is { } pressed)
        {
            turn.Press(pressed);
            await PressAsync(dialogs, turn, null, pressed, cancellationToken);
        }
        else if (OfOthers(turn) is { } others && (fit < Phrase.Opening || (fit < Phrase.Whole && others.IsCommand(turn.Folded))))
        {
            await NotYours.SayAsync(dialogs.Context, turn, others, Unknown.WaysOn(Offered(turn)), cancellationToken);
            if (waiting != null) await waiting.AskAgainAsync(dialogs, turn, GuidedConversation.DraftOf(dialogs), cancellationToken);
        }
        else if (asked is { Anywhere: true } && (fit >= Phrase.Whole || (fit >= Phrase.Opening && waiting?.Takes(GuidedConversation.DraftOf(dialogs), turn) != true)))
        {
            await conversations.Open(asked).BeginAsync(dialogs, turn, cancellationToken);
        }
        else if (waiting != null)
        {
            await ContinueAsync(dialogs, turn, waiting, asked, fit, cancellationToken);
        }
        else
        {
            if (fit < Phrase.NearEnough) (asked, fit) = Best(turn, conversation => Math.Max(conversation.Fits(turn), conversation.Nears(turn)));
            if (asked != null && fit >= Phrase.NearEnough) await conversations.Open(asked).BeginAsync(dialogs, turn, cancellationToken);
            else if (lost) await dialogs.Context.SayAsync(Texts.Shared["LostTrack"], Unknown.WaysOn(Offered(turn)), cancellationToken);
            else await Unknown.AnswerAsync(dialogs.Context, turn, Offered(turn), cancellationToken);
        }
    }

    async Task ContinueAsync(
        DialogContext dialogs, Turn turn, GuidedConversation waiting, ConversationDescription? asked, double fit, CancellationToken cancellationToken)
    {
        var draft = GuidedConversation.DraftOf(dialogs);
        var another = asked != null && fit >= Phrase.Opening;
        if (another && (!waiting.IsAnswer(draft, turn) || asked!.IsCommand(turn.Folded)) && (fit >= Phrase.Whole || !waiting.Takes(draft, turn)))
        {
            if (turn.Input is Input.Said { InPlace: true } && turn.Memory.Began) await HalfFinished.DropAsync(dialogs, turn, waiting, cancellationToken);
            else await HalfFinished.KeepAsync(dialogs, turn, waiting, cancellationToken);
            await conversations.Open(asked!).BeginAsync(dialogs, turn, cancellationToken);
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

    /// <summary>Files go to who wants them: the conversation that waits, or one that begins with them. Otherwise they do not stay.</summary>
    async Task TakeAsync(DialogContext dialogs, Turn turn, GuidedConversation? waiting, Input.Sent sent, CancellationToken cancellationToken)
    {
        if (waiting?.TakesFiles(GuidedConversation.DraftOf(dialogs), turn) == true)
        {
            turn.FilesTaken = true;
            await dialogs.ContinueDialogAsync(cancellationToken);
        }
        else if (catalogue.All.FirstOrDefault(known => known.IsFor(turn.Speaker) && known.BeginsWithFiles(turn)) is { } taker)
        {
            turn.FilesTaken = true;
            if (waiting != null) await HalfFinished.KeepAsync(dialogs, turn, waiting, cancellationToken);
            await conversations.Open(taker).BeginAsync(dialogs, turn, cancellationToken);
        }
        else
        {
            var goesOn = waiting != null || sent.Text.Length > 0;
            await UnwantedFiles.SayAsync(dialogs.Context, sent, goesOn ? [] : Unknown.WaysOn(Offered(turn)), cancellationToken);
            if (sent.Text.Length > 0) await HearAsync(dialogs, turn, waiting, lost: false, cancellationToken);
            else if (waiting != null) await waiting.AskAgainAsync(dialogs, turn, GuidedConversation.DraftOf(dialogs), cancellationToken);
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
        if (catalogue.OwnerOf(pressed.Verb) is { } owner && owner.IsFor(turn.Speaker)) await conversations.Open(owner).PressedAsync(dialogs, turn, pressed, cancellationToken);
        else await dialogs.Context.SayAsync(Texts.Shared["CardNoLonger"], Unknown.WaysOn(Offered(turn)), cancellationToken);
    }

    (ConversationDescription? Asked, double Fit) Best(Turn turn, Func<ConversationDescription, double> fit)
    {
        var best = (Asked: (ConversationDescription?)null, Fit: 0.0);
        foreach (var conversation in catalogue.All)
        {
            if (!conversation.IsFor(turn.Speaker)) continue;
            var at = fit(conversation);
            if (at > best.Fit) best = (conversation, at);
            if (at >= Phrase.Whole) break;
        }
        return best;
    }

    /// <summary>What they ask for by its very words exists, for people of another role: Teams offers everybody the same commands.</summary>
    ConversationDescription? OfOthers(Turn turn) =>
        catalogue.All.FirstOrDefault(conversation => conversation.Listed && !conversation.IsFor(turn.Speaker) && conversation.IsCalled(turn.Folded));

    IReadOnlyList<ConversationDescription> Offered(Turn turn) => catalogue.OfferedTo(turn.Speaker);

    async Task<DialogContext> OpenDialogsAsync(ITurnContext context, IStatePropertyAccessor<DialogState> state, CancellationToken cancellationToken)
    {
        var set = new DialogSet(state);
        foreach (var dialog in catalogue.Dialogs) set.Add(dialog);
        context.TurnState.Add(conversations);
        return await set.CreateContextAsync(context, cancellationToken);
    }

    /// <summary>The conversation that waits for an answer. One that has changed since, or that this program does not have, is kept as a draft.</summary>
    GuidedConversation? Waiting(DialogContext dialogs)
    {
        if (dialogs.ActiveDialog is not { } active) return null;
        var conversation = conversations.Guided(active.Id);
        if (conversation?.Version == active.Version) return conversation;
        dialogs.Stack.Clear();
        var turn = Turn.Of(dialogs.Context);
        if (conversation is null || conversation.Sum(GuidedConversation.DraftOf(active), turn) != null) turn.Memory.Park(new KeptDraft(active.Id, GuidedConversation.DraftOf(active)));
        return null;
    }

    void MarkVersion(DialogContext dialogs)
    {
        if (conversations.Waiting(dialogs) is { } waiting) dialogs.ActiveDialog.Version = waiting.Version;
    }
}
