using System.Collections.Concurrent;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>
/// One thing that a person can do with the bot. It describes itself: help shows <c>HelpTitle</c> and <c>HelpLine</c> of its texts, and
/// what is said is compared with its <c>Triggers</c>.
/// </summary>
public abstract class Conversation
{
    static readonly ConcurrentDictionary<Type, Words> Known = new();

    readonly Words words;

    /// <param name="triggers">The text that lists the phrases; another name when a folder has several conversations.</param>
    protected Conversation(string triggers = "Triggers") => words = Known.GetOrAdd(GetType(), type => new Words(type, triggers));

    /// <summary>Stable name; stored with a waiting talk.</summary>
    public abstract string Id { get; }

    public Texts Texts => words.Texts;

    /// <summary>Whether the person may have this conversation.</summary>
    public virtual bool IsFor(Speaker speaker) => speaker.Is(Role.Trainee);

    /// <summary>Under which heading help lists it.</summary>
    public virtual Theme Theme => Theme.Talk;

    /// <summary>Whether help lists it.</summary>
    public virtual bool Listed => true;

    /// <summary>Whether Teams offers it above the message box: the ten that people of all roles need most often, <c>help</c> among them.</summary>
    public virtual bool OnCommandList => false;

    /// <summary>Understood in the middle of any other talk, which stays where it is.</summary>
    public virtual bool Anywhere => false;

    /// <summary>What of all that can be wanted it answers: the first column of the *.said.tsv files.</summary>
    public virtual IReadOnlyList<string> Intents => [];

    /// <summary>Whether its <see cref="Fits"/> may be wrong about a sentence although it says <see cref="Phrase.Whole"/>: it looks for words anywhere.</summary>
    public virtual bool IsGuessing(Turn turn) => false;

    /// <summary>Whether it gives way when its phrase stands at the beginning of a sentence that surely wants something else.</summary>
    public virtual bool Yields => Intents.Count > 0;

    /// <summary>Whether all that follows a colon after one of its phrases is its own, whatever words stand there.</summary>
    public virtual bool OwnsWhatFollows => false;

    /// <summary>How well the words ask for it, 0 to 1, spelled as expected. Cheap.</summary>
    public virtual double Fits(Turn turn) => Phrase.Best(words.Triggers, turn.Folded);

    /// <summary>Whether the words are its name or one of its phrases, and nothing else.</summary>
    public bool IsCalled(string folded) => Phrase.Best(words.Triggers, folded) >= Phrase.Whole;

    /// <summary>Whether the words begin with its name or one of its phrases.</summary>
    public bool Opens(string folded) => Phrase.Best(words.Triggers, folded) >= Phrase.Opening;

    /// <summary>Whether the words are its title on Teams' list of commands, in either language: those mean it at any point.</summary>
    public bool IsCommand(string folded) => OnCommandList && words.Titles.Any(title => title.Folded == folded);

    /// <summary>Likewise with typing mistakes.</summary>
    public virtual double Nears(Turn turn) => Phrase.Nearest(words.Triggers, turn.Folded);

    public abstract Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken);

    /// <summary>Whether it begins with the files that came in.</summary>
    public virtual bool TakesFiles(Turn turn) => false;

    /// <summary>Whether the button is its own.</summary>
    public virtual bool Owns(string verb) => false;

    /// <summary>Answers a press on a card that no waiting dialog owns: a list's row, an Undo, a card of a finished talk.</summary>
    public virtual Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) => Task.CompletedTask;

    sealed class Words(Type type, string triggers)
    {
        IReadOnlyList<Phrase>? titles;

        public Texts Texts { get; } = new(type);

        public IReadOnlyList<Phrase> Triggers { get; } = Phrase.In(new Texts(type), triggers);

        /// <summary>Only what help lists has a title.</summary>
        public IReadOnlyList<Phrase> Titles => titles ??= Phrase.In(Texts, "HelpTitle");
    }
}

/// <summary>
/// A conversation of several turns: a waterfall that begins with a draft (versioned JSON) as options. The draft is all that is kept
/// between turns, so a talk can be left, kept and taken up again.
/// </summary>
public abstract class GuidedConversation(string triggers = "Triggers") : Conversation(triggers)
{
    const string DraftKey = "draft";

    /// <summary>The steps, named for what they ask or do.</summary>
    protected abstract IReadOnlyList<WaterfallStep> Steps { get; }

    public WaterfallDialog ToDialog() => new(Id, Steps);

    /// <summary>Stored with a waiting talk; another version begins again with the draft.</summary>
    public string Version => $"{Id}:{string.Join(',', Steps.Select(step => step.Method.Name))}";

    /// <summary>While it waits: whether it can take the words as an answer, although they open like another request.</summary>
    public abstract bool Takes(string draft, Turn turn);

    /// <summary>While it waits: whether the words are the title of one of its buttons, although elsewhere they would ask for a conversation.</summary>
    public virtual bool IsAnswer(string draft, Turn turn) => false;

    /// <summary>While it waits: whether the pressed card is the one it waits for.</summary>
    public abstract bool WaitsFor(string draft, Input.Pressed pressed);

    /// <summary>While it waits: whether it takes the files that came in.</summary>
    public virtual bool TakesFiles(string draft, Turn turn) => TakesFiles(turn);

    /// <summary>While it waits: the person leaves it, for good or for later. Its open card gives up its buttons.</summary>
    public virtual Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>While it waits: what comes next when this is cancelled, for instance the other entries of the same message. Null when nothing does.</summary>
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
        if (waiting.State.TryGetValue("values", out var values) && values is IDictionary<string, object> kept && kept.TryGetValue(DraftKey, out var draft))
            return draft as string ?? "";
        return waiting.State.TryGetValue("options", out var options) ? options as string ?? "" : "";
    }
}
