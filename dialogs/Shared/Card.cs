using Microsoft.Bot.Schema;

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
/// Readable at 320 px: one column, wrapping text; the bar is text, so that high contrast keeps it.
/// </summary>
public sealed class Card(string id)
{
    const string ContentType = "application/vnd.microsoft.card.adaptive";
    const int BarLength = 20;

    readonly List<object> body = [];
    readonly List<Button> buttons = [];
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

    public Card Text(string text) => Block(text);

    public Card Hint(string text) => Block(text, ("isSubtle", true), ("size", "Small"));

    public Card Facts(params ReadOnlySpan<(string Name, string Value)> facts)
    {
        var rows = new List<object>();
        foreach (var (name, value) in facts)
        {
            if (value.Length == 0) continue;
            rows.Add(Map(("title", name), ("value", value)));
            spoken.Add($"{name}: {value}");
        }
        body.Add(Map(("type", "FactSet"), ("facts", rows), ("spacing", "Small")));
        return this;
    }

    /// <summary>A bar with its figure in words; <paramref name="part"/> over <paramref name="whole"/> may exceed 1.</summary>
    public Card Bar(string words, int part, int whole)
    {
        var filled = whole <= 0 ? 0 : (int)Math.Clamp((long)part * BarLength / whole, part > 0 ? 1 : 0, BarLength);
        body.Add(Map(
            ("type", "TextBlock"), ("text", new string('█', filled) + new string('░', BarLength - filled)),
            ("fontType", "Monospace"), ("color", "Accent"), ("size", "Small"), ("spacing", "Medium")));
        return Block(words, ("spacing", "None"));
    }

    /// <summary>A row that opens something when it is pressed.</summary>
    public Card Row(string text, string hint, Button open)
    {
        var items = new List<object> { TextBlock(text) };
        if (hint.Length > 0) items.Add(TextBlock(hint, ("isSubtle", true), ("size", "Small"), ("spacing", "None")));
        body.Add(Map(("type", "Container"), ("items", items), ("spacing", "Small"), ("separator", true), ("selectAction", Action(open))));
        spoken.Add(text);
        return this;
    }

    public Card Buttons(params ReadOnlySpan<Button> buttons)
    {
        this.buttons.AddRange(buttons);
        return this;
    }

    public Activity ToActivity()
    {
        var words = string.Join(". ", spoken);
        var content = Map(
            ("type", "AdaptiveCard"), ("$schema", "http://adaptivecards.io/schemas/adaptive-card.json"), ("version", "1.5"),
            ("body", body), ("fallbackText", words), ("speak", words));
        if (buttons.Count > 0) content["actions"] = buttons.ConvertAll<object>(Action);
        return new Activity(ActivityTypes.Message)
        {
            Attachments = [new Attachment(ContentType) { Content = content }],
            Summary = spoken.Count > 0 ? spoken[0] : null,
            Speak = words,
        };
    }

    Card Block(string text, params ReadOnlySpan<(string Name, object Value)> style)
    {
        body.Add(TextBlock(text, style));
        spoken.Add(text);
        return this;
    }

    static Dictionary<string, object> TextBlock(string text, params ReadOnlySpan<(string Name, object Value)> style)
    {
        var block = Map(style);
        (block["type"], block["text"], block["wrap"]) = ("TextBlock", text, true);
        return block;
    }

    Dictionary<string, object> Action(Button button)
    {
        var action = Map(
            ("type", "Action.Submit"), ("title", button.Title),
            ("data", Map(("verb", button.Verb), ("card", Id), ("subject", button.Subject))));
        if (button.Style != ButtonStyle.Plain) action["style"] = button.Style == ButtonStyle.First ? "positive" : "destructive";
        return action;
    }

    static Dictionary<string, object> Map(params ReadOnlySpan<(string Name, object Value)> members)
    {
        var map = new Dictionary<string, object>(members.Length);
        foreach (var (name, value) in members) map[name] = value;
        return map;
    }
}
