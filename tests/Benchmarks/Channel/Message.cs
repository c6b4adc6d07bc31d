using System.Text;
using System.Text.Json;

namespace Benchmarks.Channel;

/// <summary>A message of the bot as a person sees it.</summary>
/// <param name="Updated">It took the place of another.</param>
/// <param name="Id">The channel's id of it.</param>
/// <param name="Words">Its text and what its card says, line by line.</param>
/// <param name="Buttons">The data of its card's buttons (JSON), by what they do.</param>
sealed record Message(bool Updated, string Id, string Type, string Words, IReadOnlyDictionary<string, string> Buttons)
{
    public static async Task<Message> ReadAsync(Stream body, bool updated, string id)
    {
        using var document = await JsonDocument.ParseAsync(body);
        var (root, words, buttons) = (document.RootElement, new StringBuilder(), new Dictionary<string, string>());
        if (root.TryGetProperty("text", out var text))
            words.AppendLine(text.GetString());
        if (root.TryGetProperty("attachments", out var attachments))
            foreach (var attachment in attachments.EnumerateArray())
                ReadCard(attachment.GetProperty("content"), words, buttons);
        return new Message(updated, id, root.GetProperty("type").GetString()!, words.ToString(), buttons);
    }

    static void ReadCard(JsonElement card, StringBuilder words, Dictionary<string, string> buttons)
    {
        foreach (var block in card.GetProperty("body").EnumerateArray())
        {
            if (block.TryGetProperty("text", out var text))
                words.AppendLine(text.GetString());
            if (!block.TryGetProperty("facts", out var facts))
                continue;
            foreach (var fact in facts.EnumerateArray())
                words.AppendLine(fact.GetProperty("value").GetString());
        }
        if (!card.TryGetProperty("actions", out var actions))
            return;
        foreach (var action in actions.EnumerateArray())
        {
            var data = action.GetProperty("data");
            buttons[data.GetProperty("verb").GetString()!] = data.GetRawText();
        }
    }
}
