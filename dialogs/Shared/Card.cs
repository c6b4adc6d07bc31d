using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>
/// A button on a card: what it says, what it does (<see cref="Input.Pressed"/>), and what it is about. It is made from a verb and from nothing else.
/// </summary>
public sealed record Button
{
    public Button(string title, Verb verb, ButtonStyle style = ButtonStyle.Plain)
        : this(title, verb, "", style) { }

    public Button(string title, Deed deed, ButtonStyle style = ButtonStyle.Plain)
        : this(title, deed.Verb, deed.Subject, style) { }

    /// <summary>As it was remembered.</summary>
    [JsonConstructor]
    Button(string title, Verb verb, string subject, ButtonStyle style) => (Title, Verb, Subject, Style) = (title, verb, subject, style);

    public string Title { get; init; }

    public Verb Verb { get; }

    public string Subject { get; }

    public ButtonStyle Style { get; init; }
}

public enum ButtonStyle
{
    Plain,
    First,
    Destructive,

    /// <summary>Leaves everything as it is, on a card that asks whether to do the other: drawn as a plain one.</summary>
    Leaves,
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

    readonly List<Func<ChannelTraits, object>> body = [];
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
            if (value.Length == 0)
                continue;
            rows.Add(Map(("title", name), ("value", Plain(value))));
            spoken.Add($"{name}: {value}");
        }
        if (rows.Count > 0)
            Add(Map(("type", "FactSet"), ("facts", rows), ("spacing", "Small")));
        return this;
    }

    /// <summary>
    /// A figure in words with its bar below; <paramref name="part"/> over <paramref name="whole"/> may exceed 1. Where there is nothing yet, there is
    /// no bar.
    /// </summary>
    public Card Bar(string words, long part, long whole) => Bar(words, part, 0, whole);

    /// <summary>Likewise with what may yet be added to the part.</summary>
    public Card Bar(string words, long part, long waiting, long whole)
    {
        Block(words, ("spacing", "Medium"));
        if (whole > 0 && part + waiting > 0)
            Add(Image(Shared.Bar.Draw(part, waiting, whole), Shared.Bar.Say(part, waiting, whole), "Small"));
        return this;
    }

    /// <summary>
    /// A picture that the message itself carries: an address on our host would be out of reach of the channel's clients, or of everybody who
    /// has it. Teams does not count it towards the size of a message; still it is kept small. Some clients show none: what it says is also said in
    /// words.
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
        body.Add(traits => Map(("type", "ActionSet"), ("spacing", "Small"), ("actions", new List<object> { Action(button, traits) })));
        return this;
    }

    /// <summary>Something that wants doing: what it is, more about it in smaller lines, and its buttons.</summary>
    public Card ToDo(string text, IReadOnlyList<string> hints, IReadOnlyList<Button> buttons)
    {
        Block(text, ("weight", "Bolder"), ("spacing", "Medium"), ("separator", true));
        foreach (var hint in hints)
            Block(hint, ("isSubtle", true), ("size", "Small"), ("spacing", "None"));
        between.AddRange(buttons);
        if (buttons.Count > 0)
            body.Add(traits =>
                Map(("type", "ActionSet"), ("spacing", "Small"), ("actions", buttons.Select(button => (object)Action(button, traits)).ToList()))
            );
        return this;
    }

    /// <summary>A line to write on: whatever is pressed on the card brings it along.</summary>
    public Card Line(string label, int longest)
    {
        Add(Map(("type", "Input.Text"), ("id", Input.Pressed.Line), ("label", label), ("maxLength", longest)));
        return this;
    }

    /// <summary>A row that opens something when it is pressed; the mark at its end says so.</summary>
    public Card Row(string text, string hint, Button open)
    {
        body.Add(traits => Opening(text, hint, Action(open, traits)));
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
            body.Add(traits => Opening(word, "", SayingAction(word, traits), at + 1));
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
    public Card RefreshedBy(Deed deed)
    {
        refresh = new Button("", deed);
        return this;
    }

    /// <summary>The message for a channel. What its buttons are is a trait of the channel.</summary>
    /// <param name="reader">The channel's id of the person, for whom the card refreshes itself.</param>
    public Activity ToActivity(string? channel, string? reader)
    {
        var traits = ChannelTraits.Of(channel);
        var words = string.Join(". ", spoken);
        var content = Map(
            ("type", "AdaptiveCard"),
            ("$schema", "http://adaptivecards.io/schemas/adaptive-card.json"),
            ("version", "1.5"),
            (
                "body",
                new List<object>([
                    .. body.Select(element => element(traits)),
                    .. buttons.Skip(MostButtons).Select(button => Opening(button.Title, "", Action(button, traits))),
                ])
            ),
            ("fallbackText", words),
            ("speak", words)
        );
        List<object> actions =
        [
            .. buttons.Take(MostButtons).Select(button => Action(button, traits)),
            .. answers.Select(answer => SayingAction(answer, traits)),
        ];
        if (actions.Count > 0)
            content["actions"] = actions;
        if (traits.HasCardInvokes && refresh != null && reader != null)
            content["refresh"] = Map(("action", Action(refresh, traits)), ("userIds", new List<object> { reader }));
        return new Activity(ActivityTypes.Message)
        {
            Attachments = [new Attachment(ContentType) { Content = content }],
            Summary = spoken.Count > 0 ? spoken[0] : null,
            Speak = words,
        };
    }

    /// <summary>Each line in a block of its own: Markdown makes one paragraph of lines that follow each other.</summary>
    Card Block(string text, params ReadOnlySpan<(string Name, object Value)> style)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 2)
            Add(TextBlock(text, style));
        else
            for (var line = 0; line < lines.Length; line++)
                Add(TextBlock(lines[line], line == 0 ? style : [.. style.ToArray().Where(one => one.Name != "spacing"), ("spacing", "None")]));
        spoken.Add(text);
        return this;
    }

    void Add(Dictionary<string, object> element) => body.Add(_ => element);

    Dictionary<string, object> Action(Button button, ChannelTraits traits)
    {
        var data = Map(("verb", button.Verb.Name), ("card", Id), ("subject", button.Subject));
        var action = Map(("type", traits.HasCardInvokes ? "Action.Execute" : "Action.Submit"), ("title", button.Title), ("data", data));
        if (traits.HasCardInvokes)
        {
            action["verb"] = button.Verb.Name;
            // For a client that does not know Action.Execute yet.
            action["fallback"] = Map(("type", "Action.Submit"), ("title", button.Title), ("data", data));
        }
        if (button.Style is ButtonStyle.First or ButtonStyle.Destructive)
            action["style"] = button.Style == ButtonStyle.First ? "positive" : "destructive";
        return action;
    }
}
