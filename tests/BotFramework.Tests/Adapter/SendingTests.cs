using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Tests.Adapter;

public class SendingTests
{
    [Fact]
    public async Task A_reply_is_posted_below_the_escaped_ids_with_the_channels_headers()
    {
        await using var bot = await Saying("hello yourself");
        await bot.PostAsync(bot.Message());
        var (call, headers, _) = Assert.Single(bot.Calls);
        Assert.Equal("POST /v3/conversations/19%3Ac%40thread%3Bmessageid%3D7/activities/a%7C1%3Bx%3D1", call);
        Assert.Equal("19:c@thread;messageid=7", headers["x-ms-conversation-id"]);
        Assert.Equal("application/json; charset=utf-8", headers.ContentType);
        Assert.StartsWith("Microsoft-BotFramework/3.1 BotBuilder/", headers.UserAgent);
        Assert.Equal("*/*", headers.Accept);
        Assert.False(headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task The_body_of_a_reply_is_addressed_and_has_no_nulls()
    {
        await using var bot = await Saying("hello yourself");
        await bot.PostAsync(bot.Message());
        Assert.Equal(
            $$"""{"type":"message","serviceUrl":"{{bot.ServiceUrl}}","channelId":"test","from":{"id":"bot"},"conversation":{"id":"19:c@thread;messageid=7"},"recipient":{"id":"user"},"text":"hello yourself","inputHint":"acceptingInput","replyToId":"a|1;x=1"}""",
            bot.Sent!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task Without_an_activity_to_reply_to_it_is_a_plain_send()
    {
        await using var bot = await Saying("hello");
        await bot.PostAsync(bot.Message(activity => activity.Remove("id")));
        Assert.Equal("POST /v3/conversations/19%3Ac%40thread%3Bmessageid%3D7/activities", bot.Calls.Single().Call);
    }

    [Fact]
    public async Task Sending_sets_the_channels_id_on_the_activity_and_sends_none()
    {
        var message = MessageFactory.Text("hello");
        message.Id = "mine";
        await using var bot = await OpenBot.StartAsync((turn, token) => turn.SendActivityAsync(message, token));
        await bot.PostAsync(bot.Message());
        Assert.Equal("sent 1", message.Id);
        Assert.False(bot.Sent!.ContainsKey("id"));
    }

    [Theory]
    [InlineData("test", 0)]
    [InlineData("emulator", 1)]
    public async Task A_trace_travels_to_the_Emulator_only_and_is_no_answer(string channelId, int calls)
    {
        var responded = true;
        await using var bot = await OpenBot.StartAsync(async (turn, token) =>
        {
            await turn.SendActivityAsync((Activity)turn.Activity.CreateTrace("note", 1), token);
            responded = turn.Responded;
        });
        await bot.PostAsync(bot.Message(activity => activity["channelId"] = channelId));
        Assert.Equal(calls, bot.Calls.Count);
        Assert.False(responded);
    }

    [Fact]
    public async Task Typing_counts_as_an_answer()
    {
        var responded = false;
        await using var bot = await OpenBot.StartAsync(async (turn, token) =>
        {
            await turn.SendActivityAsync(new Activity("typing"), token);
            responded = turn.Responded;
        });
        await bot.PostAsync(bot.Message());
        Assert.True(responded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("accepted")]
    public async Task A_channel_that_gives_no_id_leaves_an_empty_one(string answer)
    {
        ResourceResponse? response = null;
        await using var bot = await OpenBot.StartAsync(async (turn, token) => response = await turn.SendActivityAsync("x", cancellationToken: token));
        bot.ChannelAnswers = context => Answer(context, 202, answer);
        await bot.PostAsync(bot.Message());
        Assert.True(string.IsNullOrEmpty(response?.Id));
    }

    [Fact]
    public async Task A_refusal_is_an_exception_with_the_status_and_the_parsed_error()
    {
        ErrorResponseException? refusal = null;
        await using var bot = await OpenBot.StartAsync(async (turn, token) =>
            refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("x", cancellationToken: token)));
        bot.ChannelAnswers = context => Answer(context, 403, """{"error":{"code":"BotNotInConversationRoster","message":"not there"}}""");
        await bot.PostAsync(bot.Message());
        Assert.Equal(HttpStatusCode.Forbidden, refusal?.Response.StatusCode);
        Assert.Equal("BotNotInConversationRoster", refusal?.Body.Error.Code);
        Assert.Single(bot.Calls);
    }

    [Fact]
    public async Task A_refusal_whose_body_cannot_be_read_is_an_exception_all_the_same()
    {
        ErrorResponseException? refusal = null;
        await using var bot = await OpenBot.StartAsync(async (turn, token) =>
            refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("x", cancellationToken: token)));
        bot.ChannelAnswers = context => Answer(context, 500, "<html>");
        await bot.PostAsync(bot.Message());
        Assert.Null(refusal?.Body);
        Assert.Equal("<html>", refusal?.Response.Content);
    }

    [Fact]
    public async Task An_update_is_a_PUT_and_a_deletion_a_DELETE()
    {
        await using var bot = await OpenBot.StartAsync(async (turn, token) =>
        {
            await turn.UpdateActivityAsync(new Activity("message") { Id = "m 1", Text = "new" }, token);
            await turn.DeleteActivityAsync("m 2", token);
        });
        await bot.PostAsync(bot.Message());
        Assert.Equal(
            ["PUT /v3/conversations/19%3Ac%40thread%3Bmessageid%3D7/activities/m%201", "DELETE /v3/conversations/19%3Ac%40thread%3Bmessageid%3D7/activities/m%202"],
            bot.Calls.Select(call => call.Call));
    }

    [Fact]
    public async Task Members_are_read_page_by_page()
    {
        PagedMembersResult? page = null;
        await using var bot = await OpenBot.StartAsync(async (turn, token) =>
            page = await turn.TurnState.Get<IConnectorClient>().Conversations.GetConversationPagedMembersAsync("c", 2, "t=1", token));
        bot.ChannelAnswers = context => Answer(context, 200, """{"continuationToken":"next","members":[{"id":"1","aadObjectId":"o"},{"id":"2"}]}""");
        await bot.PostAsync(bot.Message());
        Assert.Equal("GET /v3/conversations/c/pagedmembers?pageSize=2&continuationToken=t%3D1", bot.Calls.Single().Call);
        Assert.Equal(("next", "o", 2), (page!.ContinuationToken, page.Members[0].AadObjectId, page.Members.Count));
    }

    [Fact]
    public async Task A_conversation_that_the_bot_continues_is_an_event_with_that_name()
    {
        var reference = new ConversationReference("1", new ChannelAccount("user"), new ChannelAccount("bot"), new ConversationAccount(id: "c"), "test");
        await using var bot = await Saying("unused");
        reference.ServiceUrl = bot.ServiceUrl;
        await bot.Adapter.ContinueConversationAsync(
            string.Empty, reference, (turn, token) => turn.SendActivityAsync(turn.Activity.Name, cancellationToken: token), default);
        Assert.Equal("ContinueConversation", (string?)bot.Sent!["text"]);
        Assert.Equal("user", (string?)bot.Sent["recipient"]!["id"]);
    }

    [Fact]
    public async Task A_conversation_that_the_bot_creates_is_made_at_the_channel_first()
    {
        await using var bot = await Saying("unused");
        bot.ChannelAnswers = context => Answer(context, 201, """{"id":"new","activityId":"first"}""");
        var parameters = new ConversationParameters { Bot = new ChannelAccount("bot"), Members = [new ChannelAccount("user")], TenantId = "t" };
        Activity? activity = null;
        await bot.Adapter.CreateConversationAsync(string.Empty, "test", bot.ServiceUrl, null, parameters, Note, default);
        Assert.Equal("POST /v3/conversations", bot.Calls.Single().Call);
        Assert.Equal("""{"bot":{"id":"bot"},"members":[{"id":"user"}],"tenantId":"t"}""", bot.Sent!.ToJsonString());
        Assert.Equal(("CreateConversation", "new", "first"), (activity!.Name, activity.Conversation.Id, activity.Id));

        Task Note(ITurnContext turn, CancellationToken token)
        {
            activity = turn.Activity;
            return Task.CompletedTask;
        }
    }

    private static Task<OpenBot> Saying(string text) =>
        OpenBot.StartAsync((turn, token) => turn.SendActivityAsync(text, cancellationToken: token));

    private static Task Answer(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    }
}
