using Microsoft.Bot.Schema;
using SupervisionBot.Core.People;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>A button on a card: what it says, what it does (<see cref="Input.Pressed"/>), and what it is about.</summary>
public sealed record Button(string Title, string Verb, string Subject = "", ButtonStyle Style = ButtonStyle.Plain);

public enum ButtonStyle
{
    Plain,
    First,
    Destructive,
}

/// <summary>
/// An Adaptive Card (schema 1.5 at most, for Teams) built from dictionaries and lists, which every serialiser writes alike.
/// Readable at 320 px: one column, wrapping text, few buttons; what more there is to open stands in rows.
/// </summary>
public sealed partial class Card(string id)
{
    const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>As many as fit side by side; Teams shows six at most.</summary>
    public const int MostButtons = 4;

    readonly List<Func<bool, object>> body = [];
    readonly List<Button> buttons = [];
    readonly List<Button> rows = [];
    readonly List<Button> between = [];
    readonly List<string> answers = [];
    readonly List<string> numbered = [];
    Button? refresh;
    readonly List<string> spoken = [];

    public string Id { get; private set; } = id;

    /// <summary>The same card under another name: a new message instead of a replacement.</summary>
    public Card Named(string id)
    {
        Id = id;
        return this;
    }

    public Card Title(string text) => Block(text, ("weight", "Bolder"), ("size", "Medium"), ("style", "heading"));

    public Card Heading(string text) => Block(text, ("weight", "Bolder"), ("spacing", "Medium"));

    /// <summary>A line with its title above it.</summary>
    public Card Item(string title, string text) => Block(title, ("weight", "Bolder"), ("spacing", "Medium")).Block(text, ("spacing", "None"));

    public Card Text(string text) => Block(text);

    public Card Hint(string text) => Block(text, ("isSubtle", true), ("size", "Small"));

    public Card Facts(params ReadOnlySpan<(string Name, string Value)> facts)
    {
        var rows = new List<object>();
        foreach (var (name, value) in facts)
        {
            if (value.Length == 0) continue;
            rows.Add(Map(("title", name), ("value", Plain(value))));
            spoken.Add($"{name}: {value}");
        }
        if (rows.Count > 0) Add(Map(("type", "FactSet"), ("facts", rows), ("spacing", "Small")));
        return this;
    }

    /// <summary>A figure in words with its bar below; <paramref name="part"/> over <paramref name="whole"/> may exceed 1. Where there is nothing yet, there is no bar.</summary>
    public Card Bar(string words, long part, long whole) => Bar(words, part, 0, whole);

    /// <summary>Likewise with what may yet be added to the part.</summary>
    public Card Bar(string words, long part, long waiting, long whole)
    {
        Block(words, ("spacing", "Medium"));
        if (whole > 0 && part + waiting > 0) Add(Image(Shared.Bar.Draw(part, waiting, whole), Shared.Bar.Say(part, waiting, whole), "Small"));
        return this;
    }

    /// <summary>
    /// A picture that the message itself carries: an address on our host would be out of reach of the channel's clients, or of everybody who
    /// has it. Teams does not count it towards the size of a message; still it is kept small. Some clients show none: what it says is also said in words.
    /// </summary>
    public Card Picture(byte[] png, string alt)
    {
        Add(Image(png, alt, "Default"));
        return this;
    }

    /// <summary>A line with the button that belongs to it.</summary>
    public Card Step(string text, Button button)
    {
        Block(text);
        between.Add(button);
        body.Add(executes => Map(("type", "ActionSet"), ("spacing", "Small"), ("actions", new List<object> { Action(button, executes) })));
        return this;
    }

    /// <summary>Something that wants doing: what it is, more about it in smaller lines, and its buttons.</summary>
    public Card ToDo(string text, IReadOnlyList<string> hints, IReadOnlyList<Button> buttons)
    {
        Block(text, ("weight", "Bolder"), ("spacing", "Medium"), ("separator", true));
        foreach (var hint in hints) Block(hint, ("isSubtle", true), ("size", "Small"), ("spacing", "None"));
        between.AddRange(buttons);
        if (buttons.Count > 0) body.Add(executes => Map(("type", "ActionSet"), ("spacing", "Small"), ("actions", buttons.Select(button => (object)Action(button, executes)).ToList())));
        return this;
    }

    /// <summary>A row that opens something when it is pressed; the mark at its end says so.</summary>
    public Card Row(string text, string hint, Button open)
    {
        body.Add(executes => Opening(text, hint, Action(open, executes)));
        spoken.Add(text);
        rows.Add(open with { Title = text });
        return this;
    }

    /// <summary>Answers that are too many to stand side by side: rows with the number that can be typed for each.</summary>
    public Card Numbered(IReadOnlyList<string> words)
    {
        foreach (var (at, word) in words.Index())
        {
            numbered.Add(word);
            body.Add(executes => Opening(word, "", SayingAction(word, executes), at + 1));
        }
        return this;
    }

    /// <summary>What can be pressed, and so be typed: rows by their number too.</summary>
    public ShownCard Shown => new(Id, rows, [.. between, .. buttons]);

    /// <summary>The answers whose number can be typed.</summary>
    public IReadOnlyList<string> ByNumber => numbered;

    /// <summary>The first of them stand side by side; the others open something more and become rows.</summary>
    public Card Buttons(params ReadOnlySpan<Button> buttons)
    {
        this.buttons.AddRange(buttons);
        return this;
    }

    /// <summary>Buttons that say their title, as if it had been typed.</summary>
    public Card Answers(IReadOnlyList<string> words)
    {
        answers.AddRange(words.Take(MostButtons - buttons.Count));
        return this;
    }

    /// <summary>What the card shows may change later: where the channel can, it asks for the present state when somebody looks at it again.</summary>
    public Card RefreshedBy(string verb, string subject)
    {
        refresh = new Button("", verb, subject);
        return this;
    }

    /// <summary>The message for a channel. On Teams a button is an <c>Action.Execute</c>, elsewhere an <c>Action.Submit</c>: this is where it is decided.</summary>
    /// <param name="reader">The channel's id of the person, for whom the card refreshes itself.</param>
    public Activity ToActivity(string? channel, string? reader)
    {
        var executes = channel == ChannelIds.Teams;
        var words = string.Join(". ", spoken);
        var content = Map(
            ("type", "AdaptiveCard"), ("$schema", "http://adaptivecards.io/schemas/adaptive-card.json"), ("version", "1.5"),
            ("body", new List<object>([.. body.Select(element => element(executes)), .. buttons.Skip(MostButtons).Select(button => Opening(button.Title, "", Action(button, executes)))])),
            ("fallbackText", words), ("speak", words));
        List<object> actions = [.. buttons.Take(MostButtons).Select(button => Action(button, executes)), .. answers.Select(answer => SayingAction(answer, executes))];
        if (actions.Count > 0) content["actions"] = actions;
        if (executes && refresh != null && reader != null)
            content["refresh"] = Map(("action", Action(refresh, executes)), ("userIds", new List<object> { reader }));
        return new Activity(ActivityTypes.Message)
        {
            Attachments = [new Attachment(ContentType) { Content = content }],
            Summary = spoken.Count > 0 ? spoken[0] : null,
            Speak = words,
        };
    }

    Card Block(string text, params ReadOnlySpan<(string Name, object Value)> style)
    {
        Add(TextBlock(text, style));
        spoken.Add(text);
        return this;
    }

    void Add(Dictionary<string, object> element) => body.Add(_ => element);

    Dictionary<string, object> Action(Button button, bool executes)
    {
        var data = Map(("verb", button.Verb), ("card", Id), ("subject", button.Subject));
        var action = Map(("type", executes ? "Action.Execute" : "Action.Submit"), ("title", button.Title), ("data", data));
        if (executes)
        {
            action["verb"] = button.Verb;
            // For a client that does not know Action.Execute yet.
            action["fallback"] = Map(("type", "Action.Submit"), ("title", button.Title), ("data", data));
        }
        if (button.Style != ButtonStyle.Plain) action["style"] = button.Style == ButtonStyle.First ? "positive" : "destructive";
        return action;
    }
}
