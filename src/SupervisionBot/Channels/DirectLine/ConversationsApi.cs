using System.Text.Json;
using System.Text.Json.Nodes;
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
            var joined = Joined(caller, person.Name, Locale(body) ?? person.Language.Tag(), settings, time.GetUtcNow());
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
        var stream = $"{scheme}://{http.Request.Host}{DirectLineEndpoints.Root}/conversations/{caller.Conversation}/stream";
        var ticket = await tokens.IssueTicketAsync(caller, http.RequestAborted);
        return new
        {
            conversationId = caller.Conversation,
            token = await tokens.IssueAsync(caller, http.RequestAborted),
            expires_in = (int)settings.TokenLifetime.TotalSeconds,
            streamUrl = $"{stream}?watermark={watermark}&t={ticket}",
        };
    }

    static WebChatActivity Joined(DirectLineCaller caller, string name, string locale, DirectLineSettings settings, DateTimeOffset at)
    {
        var person = new
        {
            id = caller.Person.Value.ToString(),
            name,
            role = "user",
        };
        var activity = JsonSerializer.Serialize(
            new
            {
                type = "conversationUpdate",
                id = ActivityIds.Of(caller.Conversation, 1),
                timestamp = Timestamps.Write(at),
                channelId = DirectLineAdapter.Channel,
                from = person,
                conversation = new { id = caller.Conversation },
                locale,
                membersAdded = new object[]
                {
                    new
                    {
                        id = DirectLineAdapter.BotId,
                        name = settings.BotName,
                        role = "bot",
                    },
                    person,
                },
            }
        );
        return new WebChatActivity(caller.Conversation, 1, 1, WebChatOrigin.Server, at, activity);
    }

    static string? Locale(byte[] body)
    {
        try
        {
            return
                body.Length > 0
                && JsonNode.Parse(body) is JsonObject options
                && options["locale"] is JsonValue value
                && value.TryGetValue<string>(out var tag)
                ? Languages.FromTag(tag)?.Tag()
                : null;
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
