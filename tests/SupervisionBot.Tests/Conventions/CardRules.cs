using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using SupervisionBot.Tests.Transcripts;

namespace SupervisionBot.Tests.Conventions;

/// <summary>
/// What every card must be, so that it is read aloud, shown on an old client, and fits a narrow screen. Checked for all transcripts.
/// </summary>
static partial class CardRules
{
    const int MostSideBySide = 4;
    const int MostOfAPicture = 40_000;

    public static void Check(Activity activity)
    {
        foreach (var card in CardText.Cards(activity))
            Check(card);
    }

    static void Check(JsonElement card)
    {
        Assert.NotEmpty(card.GetProperty("fallbackText").GetString()!);
        Assert.NotEmpty(card.GetProperty("speak").GetString()!);
        Assert.Contains(card.GetProperty("version").GetString(), (string[])["1.2", "1.3", "1.4", "1.5"]);
        foreach (var buttons in Elements(card, "ActionSet").Prepend(card))
            if (buttons.TryGetProperty("actions", out var actions))
                Assert.InRange(actions.GetArrayLength(), 1, MostSideBySide);
        foreach (var image in Elements(card, "Image"))
            Check(image.GetProperty("url").GetString()!, image.GetProperty("altText").GetString()!);
        foreach (var block in Elements(card, "TextBlock"))
            Check(block, block.GetProperty("text").GetString()!);
    }

    static void Check(JsonElement block, string text)
    {
        Assert.True(block.GetProperty("wrap").GetBoolean(), $"Does not wrap: {text}");
        Assert.False(BarOfLetters().IsMatch(text), $"A bar is drawn, not written: {text}");
        Assert.False(NoUnit().IsMatch(text), $"How many of what? {text}");
    }

    /// <summary>It comes with the message and leaves room in it, and says in words what it shows.</summary>
    static void Check(string url, string alt)
    {
        Assert.StartsWith("data:image/png;base64,", url, StringComparison.Ordinal);
        Assert.InRange(url.Length, 1, MostOfAPicture);
        Assert.NotEmpty(alt);
    }

    [GeneratedRegex("[░▒▓█]")]
    private static partial Regex BarOfLetters();

    /// <summary>In Chinese what is still missing has its unit: 还差 60 学时.</summary>
    [GeneratedRegex(@"还(会)?差 ?\d+(?! ?[\d\p{IsCJKUnifiedIdeographs}%])")]
    private static partial Regex NoUnit();

    static IEnumerable<JsonElement> Elements(JsonElement element, string kind) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Elements(item, kind)),
            JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ValueEquals(kind) => [element],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Elements(member.Value, kind)),
            _ => [],
        };
}
