using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>The elements of a card, as the schema has them.</summary>
public sealed partial class Card
{
    const string Chevron = "›";

    static Dictionary<string, object> Image(byte[] png, string alt, string spacing) =>
        Map(
            ("type", "Image"),
            ("url", $"data:image/png;base64,{Convert.ToBase64String(png)}"),
            ("altText", alt),
            ("size", "Stretch"),
            ("spacing", spacing)
        );

    static Dictionary<string, object> Opening(string text, string hint, Dictionary<string, object> open, int? number = null)
    {
        var items = new List<object> { TextBlock(text) };
        if (hint.Length > 0)
            items.Add(TextBlock(hint, ("isSubtle", true), ("size", "Small"), ("spacing", "None")));
        return Map(
            ("type", "ColumnSet"),
            ("spacing", "Small"),
            ("separator", true),
            ("selectAction", open),
            (
                "columns",
                new List<object>([
                    .. number is { } place ? [Mark(place.ToString(CultureInfo.InvariantCulture), "Default")] : Array.Empty<object>(),
                    Map(("type", "Column"), ("width", "stretch"), ("verticalContentAlignment", "Center"), ("items", items)),
                    Mark(Chevron, "Large"),
                ])
            )
        );
    }

    static Dictionary<string, object> Mark(string mark, string size) =>
        Map(
            ("type", "Column"),
            ("width", "auto"),
            ("verticalContentAlignment", "Center"),
            ("items", new List<object> { TextBlock(mark, ("color", "Accent"), ("weight", "Bolder"), ("size", size)) })
        );

    static Dictionary<string, object> TextBlock(string text, params ReadOnlySpan<(string Name, object Value)> style)
    {
        var block = Map(style);
        (block["type"], block["text"], block["wrap"]) = ("TextBlock", Plain(text), true);
        return block;
    }

    /// <summary>
    /// Text as it was typed. Cards read Markdown: unescaped, a note could make a link or a list on somebody else's card. An address is a link as it
    /// stands, and an escape within would lead elsewhere.
    /// </summary>
    static string Plain(string text) => Markup().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\`*\[\]<>]|(?<=\{)\{|(?<!://\S*)[_~]|^\s*[#+-]|(?<=^\s*\d+)[.)]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    /// <summary>Says the words as if they had been typed: Teams does so by its own data, Web Chat when the data are words.</summary>
    static Dictionary<string, object> SayingAction(string words, ChannelTraits traits) =>
        Map(
            ("type", "Action.Submit"),
            ("title", words),
            ("data", traits.SpeaksByCardData ? Map(("msteams", Map(("type", "imBack"), ("value", words)))) : words)
        );

    static Dictionary<string, object> Map(params ReadOnlySpan<(string Name, object Value)> members)
    {
        var map = new Dictionary<string, object>(members.Length);
        foreach (var (name, value) in members)
            map[name] = value;
        return map;
    }
}
