using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Tests.Channels.BotFramework;

public class EndpointTests
{
    static readonly BotCallbackHandler Silent = (_, _) => Task.CompletedTask;

    public static TheoryData<string> NotActivities =>
        new(
            string.Empty,
            " ",
            "null",
            "[]",
            "1",
            "\"message\"",
            "{",
            "{}",
            """{"text":"no type"}""",
            """{"type":""}""",
            """{"type":null}""",
            """{"type":5}""",
            """{"type":"message","from":"me"}""",
            """{"type":"message","attachments":{}}""",
            """{"type":"message","timestamp":"yesterday"}""",
            """{"type":"message"}}""",
            """{"type":"message",}""",
            $$$"""{"type":"message","value":{{{Nested(100)}}}}""",
            $$$"""{"type":"message","unknown":{{{Nested(100_000)}}}}"""
        );

    [Theory]
    [MemberData(nameof(NotActivities))]
    public async Task What_is_no_activity_is_answered_with_400(string body)
    {
        await using var bot = await OpenBot.StartAsync(Silent);
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync(body)).StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_answered_with_400_wherever_they_are()
    {
        await using var bot = await OpenBot.StartAsync(Silent);
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync([.. """{"type":"message","value":{"a":"x"""u8, 0xff, .. "\"}}"u8])).StatusCode);
    }

    [Theory]
    [InlineData("\\ud83d", "\ufffd")]
    [InlineData("\\uDE00\\uD83D!", "\ufffd\ufffd!")]
    [InlineData("\\ud83d\\ude00", "\ud83d\ude00")]
    [InlineData("\\ud83d\\ud83d\\ude00", "\ufffd\ud83d\ude00")]
    [InlineData("\\\\ud83d", "\\ud83d")]
    public async Task Half_of_an_escaped_surrogate_pair_is_a_replacement_character(string escaped, string read)
    {
        var texts = new List<string>();
        await using var bot = await OpenBot.StartAsync(
            (turn, _) =>
            {
                texts.Add(turn.Activity.Text);
                texts.Add(JsonNode.Parse(turn.Activity.Value.ToString()!)!["a"]!.GetValue<string>());
                return Task.CompletedTask;
            }
        );
        await bot.PostAsync($$$"""{"type":"message","text":"{{{escaped}}}","value":{"a":"{{{escaped}}}"}}""");
        Assert.Equal([read, read], texts);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("conversationUpdate")]
    [InlineData("something/new")]
    public async Task An_activity_that_is_no_invoke_is_answered_with_an_empty_200(string type)
    {
        await using var bot = await OpenBot.StartAsync(Silent);
        var answer = await bot.PostAsync(bot.Message(activity => activity["type"] = type));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_answered_with_501()
    {
        await using var bot = await OpenBot.StartAsync(Silent);
        Assert.Equal(HttpStatusCode.NotImplemented, (await bot.PostAsync(bot.Message(Invoke))).StatusCode);
    }

    [Fact]
    public async Task The_answer_to_an_invoke_is_the_answer_to_the_request()
    {
        await using var bot = await OpenBot.StartAsync(
            (turn, token) =>
                turn.SendActivityAsync(
                    new Activity
                    {
                        Type = "invokeResponse",
                        Value = new InvokeResponse { Status = 412, Body = new { reason = "consent" } },
                    },
                    token
                )
        );
        var answer = await bot.PostAsync(bot.Message(Invoke));
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"reason":"consent"}""", await answer.Content.ReadAsStringAsync());
        Assert.Empty(bot.Calls);
    }

    [Fact]
    public async Task With_expectReplies_the_answers_are_in_the_body_and_nothing_goes_to_the_channel()
    {
        await using var bot = await OpenBot.StartAsync(
            async (turn, token) =>
            {
                await turn.SendActivityAsync("one", cancellationToken: token);
                await turn.SendActivityAsync("二", cancellationToken: token);
            }
        );
        var answer = await bot.PostAsync(bot.Message(activity => activity["deliveryMode"] = "expectReplies"));
        var replies = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["activities"]!.AsArray();
        Assert.Equal(["one", "二"], replies.Select(reply => (string?)reply!["text"]));
        Assert.Empty(bot.Calls);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.5")]
    [InlineData("Forwarded", "for=203.0.113.5")]
    [InlineData("Origin", "https://evil.example")]
    public async Task Without_an_identity_only_this_machine_is_let_in_and_only_directly(string header, string value)
    {
        await using var bot = await OpenBot.StartAsync(Silent);
        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.PostAsync(bot.Message().ToJsonString(), (header, value))).StatusCode);
    }

    [Fact]
    public async Task A_token_is_refused_by_a_bot_without_an_identity()
    {
        await using var bot = await OpenBot.StartAsync(Silent);
        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.PostAsync(bot.Message().ToJsonString(), ("Authorization", "Bearer a.b.c"))).StatusCode);
    }

    [Theory]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("de", "de")]
    public async Task The_turn_runs_in_the_culture_of_the_activity(string locale, string expected)
    {
        var culture = string.Empty;
        await using var bot = await OpenBot.StartAsync(
            (_, _) =>
            {
                culture = System.Globalization.CultureInfo.CurrentCulture.Name;
                return Task.CompletedTask;
            }
        );
        await bot.PostAsync(bot.Message(activity => activity["locale"] = locale));
        Assert.Equal(expected, culture);
    }

    [Fact]
    public async Task A_caller_id_in_the_request_is_not_believed()
    {
        string? callerId = "?";
        await using var bot = await OpenBot.StartAsync(
            (turn, _) =>
            {
                callerId = turn.Activity.CallerId;
                return Task.CompletedTask;
            }
        );
        await bot.PostAsync(bot.Message(activity => activity["callerId"] = "urn:botframework:azure"));
        Assert.Null(callerId);
    }

    static void Invoke(JsonObject activity)
    {
        activity["type"] = "invoke";
        activity["name"] = "some/invoke";
    }

    static string Nested(int levels) => new string('[', levels) + new string(']', levels);
}
