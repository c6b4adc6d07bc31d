using System.Text.Json;
using Microsoft.Bot.Schema;
using SupervisionBot.Core;

namespace SupervisionBot.Turns;

/// <summary>
/// The thumbs under an answer in Teams: an invoke <c>message/submitAction</c> with actionName <c>feedback</c>. It is answered with an empty
/// 200; anything else would be shown to the person as a failure.
/// </summary>
static class Feedback
{
    /// <summary>
    /// <c>like</c>, <c>dislike</c> or <c>unknown</c>; null for another activity. What the person wrote with it is theirs, not the log's.
    /// </summary>
    public static string? Of(Activity activity)
    {
        if (activity.Type != ActivityTypes.Invoke || activity.Name != "message/submitAction")
            return null;
        try
        {
            using var value = JsonDocument.Parse(CleanText.Of(activity.Value?.ToString() ?? "{}"));
            return
                value.RootElement.TryGetProperty("actionValue", out var action)
                && action.TryGetProperty("reaction", out var reaction)
                && reaction.ValueKind == JsonValueKind.String
                && reaction.GetString() is ("like" or "dislike") and var known
                ? known
                : "unknown";
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return "unknown";
        }
    }
}
