using System.Text.Json;
using Microsoft.Bot.Schema;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Turns;

/// <summary>Reads an activity as the dialogs want it. Null for what needs no turn: typing, reactions, types that nobody knows.</summary>
static class Inbound
{
    public const string CardAction = "adaptiveCard/action";

    const int LongestText = 10_000;

    public static Input? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => OfMessage(activity),
        ActivityTypes.MessageUpdate => OfMessage(activity) is Input.Said said ? new Input.Edited(said.Text) : null,
        ActivityTypes.ConversationUpdate => SomebodyJoined(activity) ? new Input.Arrived() : null,
        ActivityTypes.InstallationUpdate => activity.Action is "remove" or "remove-upgrade" ? new Input.Left() : new Input.Arrived(),
        ActivityTypes.Invoke when activity.Name == CardAction => Json(activity.Value) is { } value ? OfCardAction(value) : null,
        _ => null,
    };

    /// <summary>A card action and an edit as the message that they stand for: a waiting waterfall goes on for messages only.</summary>
    public static Activity AsMessage(Activity activity) => activity.Type is not (ActivityTypes.Invoke or ActivityTypes.MessageUpdate) ? activity : new Activity(ActivityTypes.Message)
    {
        Id = activity.Id,
        ChannelId = activity.ChannelId,
        ServiceUrl = activity.ServiceUrl,
        Conversation = activity.Conversation,
        From = activity.From,
        Recipient = activity.Recipient,
        Locale = activity.Locale,
        Timestamp = activity.Timestamp,
        Text = activity.Text,
    };

    static Input OfMessage(Activity activity)
    {
        if (Json(activity.Value) is { } value && Press(value) is { } pressed) return pressed;
        // PostgreSQL keeps no text with a NUL in it.
        var text = WithoutMention(activity).Replace("\0", "", StringComparison.Ordinal).Trim();
        if (text.Length > LongestText) text = text[..LongestText];
        // Teams sends rich text a second time as an HTML attachment; that is no file.
        var files = activity.Attachments?.Count(attachment => attachment?.ContentType is { } type && type != "text/html") ?? 0;
        return text.Length == 0 && files > 0 ? new Input.Sent(files) : new Input.Said(text);
    }

    /// <summary>In group chats and channels the bot is mentioned, or it would not be asked.</summary>
    static string WithoutMention(Activity activity)
    {
        if (activity.Text is not { Length: > 0 } text) return "";
        if (activity.Entities is not { Count: > 0 } || activity.Recipient?.Id is null) return text;
        var copy = new Activity { Text = text, Entities = activity.Entities, Recipient = activity.Recipient };
        return copy.RemoveRecipientMention() ?? "";
    }

    static bool SomebodyJoined(Activity activity) => activity.MembersAdded?.Any(member => member?.Id is { } id && id != activity.Recipient?.Id) == true;

    /// <summary>An <c>Action.Execute</c>: the verb stands on the action, the rest in its data. Teams' own refresh is one too.</summary>
    static Input.Pressed? OfCardAction(JsonElement value) =>
        value.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object && action.TryGetProperty("data", out var data)
            ? Press(data)
            : null;

    static Input.Pressed? Press(JsonElement data) => data.ValueKind == JsonValueKind.Object && Text(data, "verb") is { Length: > 0 } verb
        ? new Input.Pressed(verb, Text(data, "card") ?? "", Text(data, "subject") ?? "")
        : null;

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.GetString() is { Length: <= 200 } text ? text : null;

    /// <summary>A value of any serialiser: all of them print JSON.</summary>
    static JsonElement? Json(object? value)
    {
        if (value is null) return null;
        if (value is JsonElement element) return element.ValueKind == JsonValueKind.Object ? element : null;
        try
        {
            using var document = JsonDocument.Parse(value.ToString() ?? "");
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
