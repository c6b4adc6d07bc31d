using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Channels.DirectLine;

static class ConversationsApi
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/conversations", StartAsync);
        group.MapGet("/conversations/{conversationId}", ReconnectAsync);
    }

    /// <summary>201 for a new conversation, and only then does the bot hear that somebody has joined; 200 for one that is there.</summary>
    static async Task<IResult> StartAsync(
        HttpContext http,
        ConversationLogs logs,
        ConversationStore store,
        TurnRunner turns,
        DirectLineTokens tokens,
        DirectLineSettings settings,
        IHostEnvironment environment,
        TimeProvider time
    )
    {
        if (turns.IsStopping)
            return DirectLineError.Stopping();
        if (await LimitedBody.ReadAsync(http.Request.Body, settings.MaxActivityBytes, http.RequestAborted) is not { } body)
            return DirectLineError.TooLarge(settings.MaxActivityBytes);
        var caller = http.Caller();
        var created = false;
        if (await logs.FindAsync(caller.Conversation) is null)
        {
            if (await store.PersonAsync(caller.Person) is not { } person)
                return DirectLineError.NotFound();
            if (await store.CountAsync(caller.Person) >= settings.MaxConversationsPerPerson)
                return DirectLineError.TooMany($"A person may have at most {settings.MaxConversationsPerPerson} conversations.");
            var flavour = environment.IsDevelopment() ? Flavour.Named(Text(body, "flavour")) : null;
            var locale = Languages.FromTag(Text(body, "locale")) ?? person.Language;
            var joined = Joined(caller, person.Name, locale.Tag(), flavour ?? Flavour.WebChat, settings, time.GetUtcNow());
            created = await store.CreateAsync(new WebChatConversation(caller.Conversation, caller.Person, joined.At), joined);
        }

        if (await logs.FindAsync(caller) is not { } log)
            return DirectLineError.NotFound();
        if (created)
            turns.Schedule(log);
        return Results.Json(await AnswerAsync(http, caller, tokens, settings, watermark: ""), statusCode: created ? 201 : 200);
    }

    static async Task<IResult> ReconnectAsync(
        HttpContext http,
        string? watermark,
        ConversationLogs logs,
        DirectLineTokens tokens,
        DirectLineSettings settings
    )
    {
        if (!Watermark.TryRead(watermark, out _))
            return DirectLineError.BadArgument("The watermark is not one of ours.");
        return await logs.FindAsync(http.Caller()) is null
            ? DirectLineError.NotFound()
            : Results.Ok(await AnswerAsync(http, http.Caller(), tokens, settings, watermark ?? ""));
    }

    /// <summary>The client replaces its token by the one in the answer, so there must be one.</summary>
    static async Task<object> AnswerAsync(
        HttpContext http,
        DirectLineCaller caller,
        DirectLineTokens tokens,
        DirectLineSettings settings,
        string watermark
    )
    {
        var scheme = http.Request.IsHttps ? "wss" : "ws";
        var stream = $"{scheme}://{http.Request.Host}{http.Request.PathBase}{DirectLineEndpoints.Root}/conversations/{caller.Conversation}/stream";
        var ticket = await tokens.IssueTicketAsync(caller, http.RequestAborted);
        return new
        {
            conversationId = caller.Conversation,
            token = await tokens.IssueAsync(caller, http.RequestAborted),
            expires_in = (int)settings.TokenLifetime.TotalSeconds,
            streamUrl = $"{stream}?watermark={watermark}&t={ticket}",
        };
    }

    /// <summary>What the channel tells the bot first.</summary>
    static WebChatActivity Joined(
        DirectLineCaller caller,
        string name,
        string locale,
        Flavour flavour,
        DirectLineSettings settings,
        DateTimeOffset at
    )
    {
        var id = ActivityIds.Of(caller.Conversation, 1);
        var activity = new JsonObject
        {
            ["type"] = flavour.IsInstalled ? ActivityTypes.InstallationUpdate : ActivityTypes.ConversationUpdate,
            ["id"] = id,
            ["timestamp"] = Timestamps.Write(at),
            ["channelId"] = flavour.ChannelId,
            ["from"] = Account(caller.Person.Value.ToString(), name, "user"),
            ["conversation"] = flavour.AccountJson(caller.Conversation),
            ["locale"] = locale,
        };
        if (flavour.IsInstalled)
            activity["action"] = "add";
        else
            activity["membersAdded"] = new JsonArray(
                Account(DirectLineAdapter.BotId, settings.BotName, "bot"),
                Account(caller.Person.Value.ToString(), name, "user")
            );
        return new WebChatActivity(caller.Conversation, 1, 1, WebChatOrigin.Server, at, activity.ToJsonString());
    }

    static JsonObject Account(string id, string name, string role) =>
        new()
        {
            ["id"] = id,
            ["name"] = name,
            ["role"] = role,
        };

    /// <summary>Of what the client asks for at the start; null when it does not.</summary>
    static string? Text(byte[] body, string member)
    {
        try
        {
            return
                body.Length > 0
                && JsonNode.Parse(body) is JsonObject options
                && options[member] is JsonValue value
                && value.TryGetValue<string>(out var text)
                ? text
                : null;
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
