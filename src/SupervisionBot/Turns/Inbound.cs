using System.Text.Json;
using Microsoft.Bot.Schema;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Turns;

/// <summary>Reads an activity as the dialogs want it. Null for what needs no turn: typing, echoes, types that nobody knows.</summary>
static class Inbound
{
    const int LongestText = 10_000;

    public static Input? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => OfMessage(activity),
        ActivityTypes.ConversationUpdate => SomebodyJoined(activity) ? new Input.Arrived() : null,
        ActivityTypes.InstallationUpdate => activity.Action is "add" or "add-upgrade" ? new Input.Arrived() : null,
        _ => null,
    };

    static Input OfMessage(Activity activity)
    {
        if (Press(activity.Value) is { } pressed) return pressed;
        // PostgreSQL keeps no text with a NUL in it.
        var text = activity.Text?.Replace("\0", "", StringComparison.Ordinal).Trim() ?? "";
        if (text.Length > LongestText) text = text[..LongestText];
        var files = activity.Attachments?.Count(attachment => attachment?.ContentType is { } type && type != "text/html") ?? 0;
        return text.Length == 0 && files > 0 ? new Input.Sent(files) : new Input.Said(text);
    }

    static bool SomebodyJoined(Activity activity) => activity.MembersAdded?.Any(member => member?.Id is { } id && id != activity.Recipient?.Id) == true;

    /// <summary>The data of one of our buttons. <c>Value</c> prints as JSON under every implementation of the schema.</summary>
    static Input.Pressed? Press(object? value)
    {
        if (value is null) return null;
        try
        {
            var element = value is JsonElement read ? read : JsonDocument.Parse(value.ToString() ?? "").RootElement;
            return element.ValueKind == JsonValueKind.Object && Text(element, "verb") is { Length: > 0 } verb
                ? new Input.Pressed(verb, Text(element, "card") ?? "", Text(element, "subject") ?? "")
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.GetString() is { Length: <= 200 } text ? text : null;
}
