using System.Text.Json;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Tests.Conventions;

/// <summary>What every card must be, so that it is read aloud, shown on an old client, and fits a narrow screen. Checked for all transcripts.</summary>
static class CardRules
{
    const int MostActions = 6;

    public static void Check(Activity activity)
    {
        foreach (var attachment in activity.Attachments ?? []) Check(JsonSerializer.SerializeToElement(attachment.Content));
    }

    static void Check(JsonElement card)
    {
        Assert.NotEmpty(card.GetProperty("fallbackText").GetString()!);
        Assert.NotEmpty(card.GetProperty("speak").GetString()!);
        Assert.Contains(card.GetProperty("version").GetString(), (string[])["1.2", "1.3", "1.4", "1.5"]);
        if (card.TryGetProperty("actions", out var actions)) Assert.InRange(actions.GetArrayLength(), 1, MostActions);
        foreach (var block in Blocks(card)) Assert.True(IsBar(block) || block.GetProperty("wrap").GetBoolean(), $"Does not wrap: {block}");
    }

    /// <summary>Twenty signs fit anywhere; wrapped, they would be two bars.</summary>
    static bool IsBar(JsonElement block) => block.GetProperty("text").GetString()!.All(sign => sign is '█' or '░');

    static IEnumerable<JsonElement> Blocks(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Blocks),
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ValueEquals("TextBlock") => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Blocks(member.Value)),
        _ => [],
    };
}
