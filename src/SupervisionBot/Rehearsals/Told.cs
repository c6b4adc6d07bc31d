using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Rehearsals;

/// <summary>One message of the bot, in words: the message's own and those that stand on its card.</summary>
/// <param name="Key">The same message has the same.</param>
/// <param name="Person">Who was told.</param>
sealed record Told(string Key, DateTimeOffset At, Guid Person, IReadOnlyList<string> Words)
{
    public static async Task<IReadOnlyList<Told>> SinceAsync(SupervisionDb db, DateTimeOffset since, int most, CancellationToken cancellationToken)
    {
        var rows = await (
            from activity in db.WebChatActivities.AsNoTracking()
            where activity.Origin == WebChatOrigin.Bot && activity.At >= since && !activity.Deleted
            join conversation in db.WebChatConversations on activity.ConversationId equals conversation.Id
            orderby activity.At, activity.ConversationId, activity.Position
            select new
            {
                activity.ConversationId,
                activity.Position,
                activity.At,
                activity.Activity,
                conversation.PersonId,
            }
        )
            .Take(most)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Told($"{row.ConversationId}/{row.Position}", row.At, row.PersonId.Value, WordsOf(row.Activity)));
    }

    static List<string> WordsOf(string activity)
    {
        using var read = JsonDocument.Parse(activity);
        var words = new List<string>();
        if (read.RootElement.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 } said)
            words.Add(said);
        if (read.RootElement.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array)
            foreach (var attachment in attachments.EnumerateArray())
                if (attachment.TryGetProperty("content", out var card))
                    Collect(card, words);
        return words;
    }

    /// <summary>Texts and titles in the order in which they are seen.</summary>
    static void Collect(JsonElement part, List<string> words)
    {
        if (part.ValueKind == JsonValueKind.Array)
            foreach (var one in part.EnumerateArray())
                Collect(one, words);
        if (part.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in part.EnumerateObject())
            if (member.NameEquals("facts") && member.Value.ValueKind == JsonValueKind.Array)
                words.AddRange(member.Value.EnumerateArray().Select(fact => $"{TextOf(fact, "title")} {TextOf(fact, "value")}"));
            else if (member.NameEquals("text") && member.Value.ValueKind == JsonValueKind.String && member.Value.GetString() is { Length: > 0 } text)
                words.Add(text);
            else if (
                member.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object
                && !member.NameEquals("actions")
                && !member.NameEquals("data")
            )
                Collect(member.Value, words);
    }

    static string? TextOf(JsonElement fact, string name) => fact.TryGetProperty(name, out var value) ? value.GetString() : null;
}
