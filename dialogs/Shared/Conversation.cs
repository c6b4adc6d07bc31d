using Microsoft.Bot.Builder.Dialogs;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>
/// One thing that a person can do with the bot, as it takes part in one turn. What needs no service stands in its
/// <see cref="ConversationDescription"/>.
/// </summary>
public abstract class Conversation(ConversationDescription description)
{
    public string Id => description.Id;

    public Texts Texts => description.Texts;

    private protected ConversationDescription Described => description;

    public abstract Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken);

    /// <summary>Answers a press on a card that no waiting dialog owns: a list's row, an Undo, a card of a finished talk.</summary>
    public virtual Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}

/// <summary>
/// A conversation of several turns: a waterfall that begins with a draft (versioned JSON) as options. The draft is all that is kept
/// between turns, so a talk can be left, kept and taken up again.
/// </summary>
public abstract class GuidedConversation(ConversationDescription description) : Conversation(description)
{
    const string DraftKey = "draft";

    WaterfallDialog? waterfall;

    /// <summary>The steps, named for what they ask or do.</summary>
    protected abstract IReadOnlyList<WaterfallStep> Steps { get; }

    internal WaterfallDialog Waterfall => waterfall ??= new WaterfallDialog(Id, Steps);

    /// <summary>Stored with a waiting talk; another version begins again with the draft.</summary>
    public string Version => $"{Id}:{string.Join(',', Steps.Select(step => step.Method.Name))}";

    /// <summary>While it waits: whether it can take the words as an answer, although they open like another request.</summary>
    public abstract bool Takes(string draft, Turn turn);

    /// <summary>While it waits: what for.</summary>
    public virtual AskedFor AsksFor(string draft) => AskedFor.Anything;

    /// <summary>While it waits: whether it only asked in passing, and is left for whatever is no answer to it.</summary>
    public virtual bool AsksInPassing => false;

    /// <summary>
    /// While it waits: whether the words are the title of one of its buttons, although elsewhere they would ask for a conversation.
    /// </summary>
    public virtual bool IsAnswer(string draft, Turn turn) => false;

    /// <summary>While it waits: whether the words give up one of several that are being made, and the rest stays.</summary>
    public virtual bool GivesUpPart(string draft, Turn turn) => false;

    /// <summary>While it waits: whether the pressed card is the one it waits for.</summary>
    public abstract bool WaitsFor(string draft, Input.Pressed pressed);

    /// <summary>While it waits: whether it takes the files that came in.</summary>
    public virtual bool TakesFiles(string draft, Turn turn) => Described.BeginsWithFiles(turn);

    /// <summary>While it waits: the person leaves it, for good or for later. Its open card gives up its buttons.</summary>
    public virtual Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>
    /// While it waits: what comes next when this is cancelled, for instance the other entries of the same message. Null when nothing does.
    /// </summary>
    public virtual string? AfterCancel(string draft) => null;

    /// <summary>While it waits: asks the same again, because the language is another one now.</summary>
    public virtual Task AskAgainAsync(DialogContext dialogs, Turn turn, string draft, CancellationToken cancellationToken) =>
        dialogs.ReplaceDialogAsync(Id, draft, cancellationToken);

    /// <summary>What the draft holds, in a few words. Null when nothing is worth keeping.</summary>
    public abstract string? Sum(string draft, Turn turn);

    protected static string DraftOf(WaterfallStepContext step) =>
        step.Values.TryGetValue(DraftKey, out var draft) ? (string)draft : step.Options as string ?? "";

    protected static void Keep(WaterfallStepContext step, string draft) => step.Values[DraftKey] = draft;

    /// <summary>The draft of the conversation that waits; empty when none does.</summary>
    public static string DraftOf(DialogContext dialogs) => dialogs.ActiveDialog is { } waiting ? DraftOf(waiting) : "";

    /// <summary>The draft of a waiting conversation.</summary>
    public static string DraftOf(DialogInstance waiting)
    {
        if (
            waiting.State.TryGetValue("values", out var values)
            && values is IDictionary<string, object> kept
            && kept.TryGetValue(DraftKey, out var draft)
        )
            return draft as string ?? "";
        return waiting.State.TryGetValue("options", out var options) ? options as string ?? "" : "";
    }
}
