using System.Text.Json;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels;
using SupervisionBot.Core;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Files;

namespace SupervisionBot.Turns;

/// <summary>Reads an activity as the dialogs want it. Null for what needs no turn: typing, reactions, types that nobody knows.</summary>
static class Inbound
{
    public const string CardAction = "adaptiveCard/action";

    public static Input? Of(Activity activity) =>
        activity.Type switch
        {
            ActivityTypes.Message => OfMessage(activity),
            ActivityTypes.MessageUpdate => OfMessage(activity) is Input.Said said ? new Input.Edited(said.Text) : null,
            ActivityTypes.MessageDelete => new Input.Deleted(),
            ActivityTypes.ConversationUpdate => SomebodyJoined(activity) ? new Input.Arrived() : null,
            ActivityTypes.InstallationUpdate => activity.Action is "remove" or "remove-upgrade" ? new Input.Left() : new Input.Arrived(),
            ActivityTypes.Invoke when activity.Name == FileConsent.Name => FileConsent.Of(activity),
            ActivityTypes.Invoke when activity.Name == CardAction => Json(activity.Value) is { } value ? OfCardAction(value) : null,
            _ => null,
        };

    /// <summary>A card action, an edit and a deletion as the message that they stand for: a waiting waterfall goes on for messages only.</summary>
    public static Activity AsMessage(Activity activity) =>
        activity.Type is not (ActivityTypes.Invoke or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete)
            ? activity
            : new Activity(ActivityTypes.Message)
            {
                Id = activity.Id,
                ChannelId = activity.ChannelId,
                ServiceUrl = activity.ServiceUrl,
                Conversation = activity.Conversation,
                From = activity.From,
                Recipient = activity.Recipient,
                Locale = activity.Locale,
                Timestamp = activity.Timestamp,
                ReplyToId = activity.ReplyToId,
                Text = activity.Text,
            };

    static Input OfMessage(Activity activity)
    {
        if (Json(activity.Value) is { } value && Press(value) is { } pressed)
            return pressed;
        var text = WithoutMention(activity).Trim() is { Length: > 0 } typed ? typed : SpokenByCard(activity);
        // The pipeline fetches the files before the turn.
        return IncomingFiles.In(activity).Any() ? new Input.Sent([], text) : new Input.Said(text);
    }

    /// <summary>A button that says something (imBack) from a host that hands its data over instead of saying it; empty for anything else.</summary>
    static string SpokenByCard(Activity activity) =>
        activity.Value is string { Length: <= LongestSpoken } words && Json(words) is null ? CleanText.Of(words).Trim()
        : Json(activity.Value) is { } value
        && value.TryGetProperty("msteams", out var action)
        && action.ValueKind == JsonValueKind.Object
        && Text(action, "type") == "imBack"
            ? Text(action, "value")?.Trim() ?? ""
        : "";

    const int LongestSpoken = 200;

    /// <summary>In group chats and channels the bot is mentioned, or it would not be asked.</summary>
    public static string WithoutMention(Activity activity)
    {
        var text = activity.Text ?? "";
        if (activity.Recipient?.Id is not { } bot)
            return text;
        foreach (var mention in activity.Entities?.Select(ActivityJson.MentionIn) ?? [])
        {
            if (mention?.Mentioned?.Id != bot)
                continue;
            var fragment = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (fragment.Length > 0)
                text = text.Replace(fragment, "", StringComparison.OrdinalIgnoreCase);
        }
        return text;
    }

    static bool SomebodyJoined(Activity activity) =>
        activity.MembersAdded?.Any(member => member?.Id is { } id && id != activity.Recipient?.Id) == true;

    /// <summary>An <c>Action.Execute</c>: the verb stands on the action, the rest in its data. Teams' own refresh is one too.</summary>
    static Input.Pressed? OfCardAction(JsonElement value) =>
        value.TryGetProperty("action", out var action)
        && action.ValueKind == JsonValueKind.Object
        && Text(action, "type") == "Action.Execute"
        && action.TryGetProperty("data", out var data)
            ? Press(data)
            : null;

    static Input.Pressed? Press(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object && Text(data, "verb") is { Length: > 0 } verb
            ? new Input.Pressed(new Verb(verb), Text(data, "card") ?? "", Text(data, "subject") ?? "")
            {
                Words = Text(data, Input.Pressed.Line, LongestLine) ?? "",
            }
            : null;

    const int LongestLine = 1000;

    static string? Text(JsonElement element, string name, int longest = 200) =>
        element.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.String
        && member.GetString() is { } text
        && text.Length <= longest
            ? CleanText.Of(text)
            : null;

    /// <summary>A value of any serialiser: all of them print JSON.</summary>
    static JsonElement? Json(object? value)
    {
        if (value is null)
            return null;
        if (value is JsonElement element)
            return element.ValueKind == JsonValueKind.Object ? element : null;
        try
        {
            using var document = JsonDocument.Parse(CleanText.Of(value.ToString() ?? ""));
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
