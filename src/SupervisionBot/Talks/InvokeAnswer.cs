using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Core.Talks;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Turns;

namespace SupervisionBot.Talks;

/// <summary>
/// The HTTP answer to a press on an <c>Action.Execute</c>: the card that takes the pressed one's place, or an empty message when the bot
/// answered otherwise. The body has the shape that Teams expects of <c>adaptiveCard/action</c>: statusCode, type, value.
/// </summary>
static class InvokeAnswer
{
    const string CardType = "application/vnd.microsoft.card.adaptive";
    const string MessageType = "application/vnd.microsoft.activity.message";
    const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>What the turn sends, with the answer to the invoke in front when the activity is one.</summary>
    public static IReadOnlyList<Outgoing> With(IReadOnlyList<Outgoing> outgoing, Activity inbound, Input input)
    {
        if (inbound.Type != ActivityTypes.Invoke || outgoing.Any(message => message.Kind == OutboxKind.InvokeResponse))
            return outgoing;
        if (input is Input.Consented)
            return [new Outgoing(OutboxKind.InvokeResponse, Response(null), null), .. outgoing];
        var pressed = (input as Input.Pressed)?.Card;
        var card = outgoing
            .FirstOrDefault(message => message.Kind == OutboxKind.Update && message.Card == pressed)
            ?.Activity.Attachments?.FirstOrDefault()
            ?.Content;
        return [new Outgoing(OutboxKind.InvokeResponse, Response(card is null ? Body(MessageType, "") : Body(CardType, card)), null), .. outgoing];
    }

    /// <summary>An answer with a status and, perhaps, a body.</summary>
    public static Activity Response(object? body) =>
        new()
        {
            Type = ActivityTypesEx.InvokeResponse,
            Value = new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = body },
        };

    /// <summary>A few words in place of a card; no other invoke's client shows any.</summary>
    public static Activity Words(Activity inbound, string words) => Response(inbound.Name == Inbound.CardAction ? Body(MessageType, words) : null);

    /// <summary>To an invoke whose content makes no sense; to a card's, in the shape that its client reads.</summary>
    public static Activity Malformed(Activity inbound)
    {
        var error = new Dictionary<string, object> { ["code"] = "BadRequest", ["message"] = "There is no Action.Execute with data in it." };
        var body = inbound.Name == Inbound.CardAction ? Body(ErrorType, error, HttpStatusCode.BadRequest) : null;
        return new Activity
        {
            Type = ActivityTypesEx.InvokeResponse,
            Value = new InvokeResponse { Status = (int)HttpStatusCode.BadRequest, Body = body },
        };
    }

    /// <summary>An answer that was read back from the outbox, for an invoke that came again.</summary>
    public static Activity Restored(Activity stored)
    {
        if (stored.Value is InvokeResponse)
            return stored;
        using var document = JsonDocument.Parse(stored.Value?.ToString() ?? "{}");
        return Response(
            document.RootElement.TryGetProperty("body", out var body) || document.RootElement.TryGetProperty("Body", out body)
                ? TalkFormat.FromElement(body)
                : null
        );
    }

    static Dictionary<string, object> Body(string type, object value, HttpStatusCode status = HttpStatusCode.OK) =>
        new()
        {
            ["statusCode"] = (int)status,
            ["type"] = type,
            ["value"] = value,
        };
}
