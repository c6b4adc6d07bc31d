using SupervisionBot.Core.People;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>A conversation that describes itself.</summary>
public interface IDescribed
{
    static abstract ConversationDescription Description { get; }
}

/// <summary>
/// What is known of a conversation without opening it, one object for the life of the process: help shows <c>HelpTitle</c> and
/// <c>HelpLine</c> of its texts, and what is said is compared with its <c>Triggers</c>. Nothing here needs a service.
/// </summary>
public sealed class ConversationDescription
{
    readonly IReadOnlyList<Phrase> triggers;
    readonly Lazy<IReadOnlyList<Phrase>> titles;
    readonly bool? yields;

    /// <param name="conversation">The class that is opened when it speaks.</param>
    /// <param name="id">Stable name; stored with a waiting talk.</param>
    /// <param name="triggers">The text that lists the phrases; another name when a folder has several conversations.</param>
    public ConversationDescription(Type conversation, string id, string triggers = "Triggers")
    {
        (Conversation, Id, Texts) = (conversation, id, new Texts(conversation));
        this.triggers = Phrase.In(Texts, triggers);
        titles = new(() => Phrase.In(Texts, "HelpTitle"));
        Fits = FitsPhrase;
        Nears = NearsPhrase;
    }

    public Type Conversation { get; }

    public string Id { get; }

    public Texts Texts { get; }

    /// <summary>Whether the person may have this conversation.</summary>
    public Func<Speaker, bool> IsFor { get; init; } = speaker => speaker.Is(Role.Trainee);

    /// <summary>Under which heading help lists it.</summary>
    public Theme Theme { get; init; } = Theme.Talk;

    /// <summary>Whether help lists it.</summary>
    public bool Listed { get; init; } = true;

    /// <summary>Whether this person may have it and seldom needs it: it is offered after everything else.</summary>
    public Func<Speaker, bool> Seldom { get; init; } = _ => false;

    /// <summary>Whether Teams offers it above the message box: the ten that people of all roles need most often, <c>help</c> among them.</summary>
    public bool OnCommandList { get; init; }

    /// <summary>Whether the words are its business whatever else they could mean.</summary>
    public Func<Turn, bool> ComesFirst { get; init; } = _ => false;

    /// <summary>Likewise where no question is open.</summary>
    public Func<Turn, bool> ComesFirstUnasked { get; init; } = _ => false;

    /// <summary>Understood in the middle of any other talk, which stays where it is.</summary>
    public bool Anywhere { get; init; }

    /// <summary>
    /// It answers in one turn and changes nothing: asked while a question is open, it is answered, and the question is asked again.
    /// </summary>
    public bool OnlyTells { get; init; }

    /// <summary>Whether these words only ask of it to tell, though it can do more.</summary>
    public Func<Turn, bool> OnlyTellsNow { get; init; } = _ => false;

    /// <summary>Its answers name people by what is asked of them: what is told to "them" is told to those.</summary>
    public bool NamesPeople { get; init; }

    /// <summary>Somebody's work lies open in it: who "she" is, it knows itself.</summary>
    public bool KnowsWhom { get; init; }

    /// <summary>It is a desk with work on it: "and the rest?" after its answer asks for what is left there.</summary>
    public bool HasRest { get; init; }

    /// <summary>
    /// What it did is set anew by the whole sentence said again: after its yes "sorry, from the 20th" is that sentence with the other day.
    /// </summary>
    public bool IsSetAnew { get; init; }

    /// <summary>It adds to what a batch keeps: in one that is closed it is refused in words.</summary>
    public bool NeedsOpenBatch { get; init; }

    /// <summary>What of all that can be wanted it answers: the first column of the *.said.tsv files.</summary>
    public IReadOnlyList<string> Intents { get; init; } = [];

    /// <summary>
    /// What else its own words are likely taken for: with its question open "sorry, it was an hour" is no wish to change what was saved before.
    /// </summary>
    public IReadOnlyList<string> IntentsBeside { get; init; } = [];

    /// <summary>
    /// Whether its <see cref="Fits"/> may be wrong about a sentence although it says <see cref="Phrase.Whole"/>: it looks for words anywhere.
    /// </summary>
    public Func<Turn, bool> IsGuessing { get; init; } = _ => false;

    /// <summary>Whether it gives way when its phrase stands at the beginning of a sentence that surely wants something else.</summary>
    public bool Yields
    {
        get => yields ?? Intents.Count > 0;
        init => yields = value;
    }

    /// <summary>Whether all that follows a colon after one of its phrases is its own, whatever words stand there.</summary>
    public bool OwnsWhatFollows { get; init; }

    /// <summary>Whether the words can be its business at all, however likely they sound.</summary>
    public Func<Turn, bool> CanBe { get; init; } = _ => true;

    /// <summary>Whether words that are joined to what it is asked belong to the same question.</summary>
    public Func<string, bool> GoesOnWith { get; init; } = _ => false;

    /// <summary>How well the words ask for it, 0 to 1, spelled as expected. Cheap.</summary>
    public Func<Turn, double> Fits { get; init; }

    /// <summary>Likewise with typing mistakes.</summary>
    public Func<Turn, double> Nears { get; init; }

    /// <summary>Whether it begins with the files that came in.</summary>
    public Func<Turn, bool> BeginsWithFiles { get; init; } = _ => false;

    /// <summary>What its buttons do, on whatever card they stand.</summary>
    public IReadOnlyList<Verb> Verbs { get; init; } = [];

    public bool Owns(Verb verb) => Verbs.Contains(verb);

    /// <summary>Asks back, and then waits for an answer.</summary>
    public bool IsGuided => Conversation.IsAssignableTo(typeof(GuidedConversation));

    public double FitsPhrase(Turn turn) => Phrase.Best(triggers, turn.Folded);

    public double NearsPhrase(Turn turn) => Phrase.Nearest(triggers, turn.Folded);

    /// <summary>Whether the words themselves ask for it; else it is begun because the sentence probably wants it.</summary>
    public bool IsAskedBy(Turn turn) => Fits(turn) >= Phrase.Opening;

    /// <summary>Whether the words are its name or one of its phrases, and nothing else.</summary>
    public bool IsCalled(string folded) => Phrase.Best(triggers, folded) >= Phrase.Whole;

    /// <summary>Whether the words begin with its name or one of its phrases.</summary>
    public bool Opens(string folded) => Phrase.Best(triggers, folded) >= Phrase.Opening;

    /// <summary>The longest of its phrases that the words open with; empty when they open with none.</summary>
    public string Opened(string folded) => Phrase.LongestOpening(triggers, folded);

    /// <summary>Whether the words are its title on Teams' list of commands, in either language: those mean it at any point.</summary>
    public bool IsCommand(string folded) => OnCommandList && titles.Value.Any(title => title.Folded == folded);

    public override string ToString() => Id;
}
