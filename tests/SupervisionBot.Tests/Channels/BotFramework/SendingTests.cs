using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Tests.Channels.BotFramework;

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
            $$"""{"type":"message","serviceUrl":"{{bot.ServiceUrl}}","channelId":"test","from":{"id":"bot"},"conversation":"""
                + """{"id":"19:c@thread;messageid=7"},"recipient":{"id":"user"},"text":"hello yourself","""
                + "\"inputHint\":\"acceptingInput\",\"replyToId\":\"a|1;x=1\"}",
            bot.Sent!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
        );
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
        await using var bot = await OpenBot.StartAsync(
            async (turn, token) =>
                refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("x", cancellationToken: token))
        );
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
        await using var bot = await OpenBot.StartAsync(
            async (turn, token) =>
                refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("x", cancellationToken: token))
        );
        bot.ChannelAnswers = context => Answer(context, 500, "<html>");
        await bot.PostAsync(bot.Message());
        Assert.Null(refusal?.Body);
        Assert.Equal("<html>", refusal?.Response.Content);
    }

    [Fact]
    public async Task An_update_is_a_PUT_and_a_deletion_a_DELETE()
    {
        await using var bot = await OpenBot.StartAsync(
            async (turn, token) =>
            {
                await turn.UpdateActivityAsync(new Activity("message") { Id = "m 1", Text = "new" }, token);
                await turn.DeleteActivityAsync("m 2", token);
            }
        );
        await bot.PostAsync(bot.Message());
        Assert.Equal(
            [
                "PUT /v3/conversations/19%3Ac%40thread%3Bmessageid%3D7/activities/m%201",
                "DELETE /v3/conversations/19%3Ac%40thread%3Bmessageid%3D7/activities/m%202",
            ],
            bot.Calls.Select(call => call.Call)
        );
    }

    static Task<OpenBot> Saying(string text) => OpenBot.StartAsync((turn, token) => turn.SendActivityAsync(text, cancellationToken: token));

    static Task Answer(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    }
}
