using System.Text.Json;
using Microsoft.Bot.Schema;
using SupervisionBot.Tests.Transcripts;

namespace SupervisionBot.Tests.Conventions;

/// <summary>What every card must be, so that it is read aloud, shown on an old client, and fits a narrow screen. Checked for all transcripts.</summary>
static class CardRules
{
    const int MostActions = 6;
    const int MostOfAPicture = 40_000;

    public static void Check(Activity activity)
    {
        foreach (var card in CardText.Cards(activity)) Check(card);
    }

    static void Check(JsonElement card)
    {
        Assert.NotEmpty(card.GetProperty("fallbackText").GetString()!);
        Assert.NotEmpty(card.GetProperty("speak").GetString()!);
        Assert.Contains(card.GetProperty("version").GetString(), (string[])["1.2", "1.3", "1.4", "1.5"]);
        if (card.TryGetProperty("actions", out var actions)) Assert.InRange(actions.GetArrayLength(), 1, MostActions);
        foreach (var image in Elements(card, "Image")) Check(image.GetProperty("url").GetString()!, image.GetProperty("altText").GetString()!);
        foreach (var block in Elements(card, "TextBlock")) Assert.True(IsBar(block) || block.GetProperty("wrap").GetBoolean(), $"Does not wrap: {block}");
    }

    /// <summary>It comes with the message and leaves room in it, and says in words what it shows.</summary>
    static void Check(string url, string alt)
    {
        Assert.StartsWith("data:image/png;base64,", url, StringComparison.Ordinal);
        Assert.InRange(url.Length, 1, MostOfAPicture);
        Assert.NotEmpty(alt);
    }

    /// <summary>Twenty signs fit anywhere; wrapped, they would be two bars.</summary>
    static bool IsBar(JsonElement block) => block.GetProperty("text").GetString()!.All(sign => sign is '█' or '▒' or '░');

    static IEnumerable<JsonElement> Elements(JsonElement element, string kind) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Elements(item, kind)),
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ValueEquals(kind) => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Elements(member.Value, kind)),
        _ => [],
    };
}
