using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using SupervisionBot.Channels.DirectLine;
using Xunit;

namespace SupervisionBot.Tests.Channels.DirectLine;

public sealed class AbuseTests
{
    [Fact]
    public async Task Another_persons_conversation_does_not_exist_for_my_token()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var theirs = await DirectLineClient.JoinAsync(host, host.OtherTrainee);
        using var mine = await DirectLineClient.JoinAsync(host);
        mine.Conversation = theirs.Conversation;
        Assert.Equal("404 ConversationNotFound", await DirectLineLine.CodeAsync(await mine.SayAsync("hello")));
        Assert.Equal("404 ConversationNotFound", await DirectLineLine.CodeAsync(await mine.ReconnectAsync()));
        Assert.Equal(
            "404 ConversationNotFound",
            await DirectLineLine.CodeAsync(await mine.SendAsync(HttpMethod.Get, $"v3/directline/conversations/{theirs.Conversation}/activities"))
        );
    }

    [Fact]
    public async Task Signing_in_for_another_persons_conversation_gives_a_new_one()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var theirs = await DirectLineClient.JoinAsync(host, host.OtherTrainee);
        var answer = await theirs.Http.PostAsJsonAsync(
            "webchat/sign-in",
            new { personId = host.Trainee.Value, conversationId = theirs.Conversation }
        );
        var signedIn = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.NotEqual(theirs.Conversation, signedIn.GetProperty("conversationId").GetString());
        Assert.True(signedIn.GetProperty("isNew").GetBoolean());
    }

    [Fact]
    public async Task Who_speaks_is_the_tokens_person_whatever_the_message_says()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.PostAsync(
            new
            {
                type = "message",
                id = "my-id",
                text = "hello",
                timestamp = "2001-01-01T00:00:00Z",
                serviceUrl = "https://evil.example/",
                channelId = "msteams",
                callerId = "urn:botframework:azure",
                from = new
                {
                    id = host.OtherTrainee.Value,
                    name = "Boss",
                    role = "bot",
                    aadObjectId = "00000000-0000-0000-0000-000000000001",
                },
                recipient = new { id = "other" },
                conversation = new
                {
                    id = "other",
                    tenantId = "t",
                    isGroup = true,
                },
                channelData = new
                {
                    tenant = new { id = "t" },
                    clientActivityID = "c",
                    mine = 1,
                },
            }
        );
        await client.HistoryOfAsync(2);
        var heard = host.Bot.Heard.Last();
        Assert.Equal(
            (host.Trainee.Value.ToString(), "王芳", "user", null),
            (heard.From.Id, heard.From.Name, heard.From.Role, heard.From.AadObjectId)
        );
        Assert.Equal(
            ("webchat", DirectLineAdapter.ServiceUrl, client.Conversation, null),
            (heard.ChannelId, heard.ServiceUrl, heard.Conversation.Id, heard.CallerId)
        );
        Assert.Equal(("supervision-bot", 2026), (heard.Recipient.Id, heard.Timestamp!.Value.Year));
        Assert.Equal(
            """{"clientActivityID":"c","mine":1}""",
            string.Concat(heard.ChannelData.ToString()!.Where(letter => !char.IsWhiteSpace(letter)))
        );
        Assert.Equal(new SignedInPerson(host.Trainee), host.Bot.SignedIn.Last());
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_token_that_is_not_ours_is_401(string token)
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.SignInAsync(host);
        client.Token = token;
        Assert.Equal("401 Unauthorized", await DirectLineLine.CodeAsync(await client.StartAsync()));
    }

    [Fact]
    public async Task A_token_with_one_letter_changed_is_401()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.SignInAsync(host);
        client.Token = (client.Token[0] == 'A' ? 'B' : 'A') + client.Token[1..];
        Assert.Equal("401 Unauthorized", await DirectLineLine.CodeAsync(await client.StartAsync()));
    }

    [Fact]
    public async Task A_token_is_over_after_thirty_minutes_and_not_before()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        host.Time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await client.SayAsync("in time")).StatusCode);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("403 TokenExpired", await DirectLineLine.CodeAsync(await client.SayAsync("too late")));
        Assert.Equal("403 TokenExpired", await DirectLineLine.CodeAsync(await client.SendAsync(HttpMethod.Post, "v3/directline/tokens/refresh")));
    }

    [Fact]
    public async Task However_often_it_is_refreshed_a_sign_in_is_over_after_twelve_hours()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        for (var minutes = 20; minutes < 12 * 60; minutes += 20)
        {
            host.Time.Advance(TimeSpan.FromMinutes(20));
            var refreshed = await client.SendAsync(HttpMethod.Post, "v3/directline/tokens/refresh");
            client.Token = (await refreshed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        }
        Assert.Equal(HttpStatusCode.OK, (await client.SayAsync("in time")).StatusCode);
        host.Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal("403 TokenExpired", await DirectLineLine.CodeAsync(await client.SayAsync("too late")));
    }

    [Fact]
    public async Task A_refreshed_token_lives_on()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        host.Time.Advance(TimeSpan.FromMinutes(20));
        var answer = await (await client.SendAsync(HttpMethod.Post, "v3/directline/tokens/refresh")).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((client.Conversation, 1800), (answer.GetProperty("conversationId").GetString(), answer.GetProperty("expires_in").GetInt32()));
        client.Token = answer.GetProperty("token").GetString()!;
        host.Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.OK, (await client.SayAsync("hello")).StatusCode);
    }

    [Fact]
    public async Task Neither_a_ticket_nor_a_token_serves_in_the_others_place()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        var token = client.Token;
        var ticket = new Uri(client.StreamUrl).Query.Split("t=")[^1];
        client.Token = ticket;
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SayAsync("hello")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await UpgradeAsync(client.StreamUrl.Replace(ticket, token, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_streams_address_opens_it_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        using (await client.OpenAsync())
            Assert.Equal(HttpStatusCode.Unauthorized, await UpgradeAsync(client.StreamUrl));
        await host.RestartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await UpgradeAsync(client.StreamUrl));
        await client.ReconnectAsync();
        using var again = await client.OpenAsync();
    }

    [Theory]
    [InlineData("AAAA=")]
    [InlineData("=")]
    [InlineData("AAAA====AAAA")]
    public async Task A_token_that_is_none_is_refused(string token)
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        foreach (var length in (int[])[1, 108, 109, 200])
            Assert.Equal(
                "401 Unauthorized",
                await DirectLineLine.CodeAsync(await client.SendAsync(HttpMethod.Post, "v3/directline/tokens/refresh", change: request =>
                    {
                        request.Headers.Remove("Authorization");
                        request.Headers.TryAddWithoutValidation(
                            "Authorization",
                            $"Bearer {string.Concat(Enumerable.Repeat(token, length))[..length]}"
                        );
                    }))
            );
    }

    [Theory]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"value\":{\"a\":[\"\\udfff\"]}}")]
    [InlineData("{\"type\":\"message\",\"value\":{\"\\ud800\":1}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\u00ff\"}")]
    public async Task A_text_that_is_no_unicode_is_refused(string json)
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        using var body = new ByteArrayContent(Encoding.Latin1.GetBytes(json));
        Assert.Equal(
            "400 BadArgument",
            await DirectLineLine.CodeAsync(
                await client.SendAsync(HttpMethod.Post, $"v3/directline/conversations/{client.Conversation}/activities", body)
            )
        );
    }

    [Fact]
    public async Task A_streams_address_opens_it_for_one_minute_only()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        host.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Forbidden, await UpgradeAsync(client.StreamUrl));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    public async Task A_stream_is_not_opened_for_another_sites_page(string origin)
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        Assert.Equal(HttpStatusCode.BadRequest, await UpgradeAsync(client.StreamUrl, origin));
        using var own = await client.OpenAsync(host.Address.GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task A_host_name_that_somebody_points_here_is_refused_unless_the_settings_name_it()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Settings["DirectLine:AllowedHosts:0"] = "bot.example.org");
        using var client = await DirectLineClient.SignInAsync(host);
        Assert.Equal(HttpStatusCode.BadRequest, await GetAsync("evil.example"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync("bot.example.org"));

        async Task<HttpStatusCode> GetAsync(string name) =>
            (await client.SendAsync(HttpMethod.Get, "webchat/people", change: request => request.Headers.Host = name)).StatusCode;
    }

    [Fact]
    public async Task Posts_that_are_too_large_or_no_activity_are_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        Assert.Equal("413 MessageSizeTooBig", await DirectLineLine.CodeAsync(await client.SayAsync(new string('x', 70_000))));
        Assert.Equal("400 BadArgument", await DirectLineLine.CodeAsync(await client.PostAsync(new { type = "conversationUpdate" })));
        Assert.Equal("400 BadArgument", await DirectLineLine.CodeAsync(await client.PostAsync(new { text = "no type" })));
        Assert.Equal(
            "400 BadArgument",
            await DirectLineLine.CodeAsync(await client.PostAsync(new { type = "message", text = new { not = "text" } }))
        );
        Assert.Equal("400 BadArgument", await DirectLineLine.CodeAsync(await Raw("[1]")));
        Assert.Equal("400 BadArgument", await DirectLineLine.CodeAsync(await Raw("{\"type\":\"message\",")));
        Assert.Equal("400 BadArgument", await DirectLineLine.CodeAsync(await Raw("{\"type\":\"message\",\"text\":\"a\",\"text\":\"b\"}")));
        Assert.Equal(
            "400 BadArgument",
            await DirectLineLine.CodeAsync(await Raw("{\"type\":\"message\",\"value\":" + new string('[', 500) + new string(']', 500) + "}"))
        );
        Assert.Empty(DirectLineLine.OfSet(await client.HistoryAsync()));

        Task<HttpResponseMessage> Raw(string body) =>
            client.SendAsync(HttpMethod.Post, $"v3/directline/conversations/{client.Conversation}/activities", new StringContent(body));
    }

    [Fact]
    public async Task Too_many_posts_in_a_minute_are_429_with_a_time_to_wait()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Settings["DirectLine:MaxPostsPerMinute"] = "3");
        using var client = await DirectLineClient.JoinAsync(host);
        for (var number = 0; number < 3; number++)
            Assert.Equal(HttpStatusCode.OK, (await client.SayAsync("hello")).StatusCode);
        var refused = await client.SayAsync("hello");
        Assert.Equal(("429 TooManyRequests", TimeSpan.FromSeconds(60)), (await DirectLineLine.CodeAsync(refused), refused.Headers.RetryAfter!.Delta));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await client.SayAsync("hello")).StatusCode);
    }

    [Fact]
    public async Task A_bot_that_is_far_behind_takes_nothing_more()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Settings["DirectLine:MaxWaitingActivities"] = "5");
        using var client = await DirectLineClient.JoinAsync(host);
        host.Bot.Gate = new SemaphoreSlim(0);
        var codes = new List<HttpStatusCode>();
        for (var number = 0; number < 10; number++)
            codes.Add((await client.SayAsync("hello")).StatusCode);
        host.Bot.Gate.Release(100);
        Assert.Equal(HttpStatusCode.TooManyRequests, codes[^1]);
    }

    [Fact]
    public async Task Too_many_conversations_or_streams_of_one_person_are_refused()
    {
        await using var host = await DirectLineHost.StartAsync(host =>
            (host.Settings["DirectLine:MaxConversationsPerPerson"], host.Settings["DirectLine:MaxSocketsPerPerson"]) = ("2", "1")
        );
        using var first = await DirectLineClient.JoinAsync(host);
        using var second = await DirectLineClient.JoinAsync(host);
        using var third = await DirectLineClient.SignInAsync(host);
        Assert.Equal("429 TooManyRequests", await DirectLineLine.CodeAsync(await third.StartAsync()));
        using var stream = await first.OpenAsync();
        await first.SayAsync("open");
        await stream.NextAsync(2);
        Assert.Equal(HttpStatusCode.TooManyRequests, await UpgradeAsync(second.StreamUrl));
        using var others = await DirectLineClient.JoinAsync(host, host.OtherTrainee);
    }

    [Fact]
    public async Task Outside_development_nobody_gets_a_token_or_the_page()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await host.RestartAsync(() => host.Environment = Environments.Production);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Http.GetAsync("")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Http.GetAsync("webchat/people")).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await client.Http.PostAsJsonAsync("webchat/sign-in", new { personId = host.Trainee.Value })).StatusCode
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Http.PostAsync("v3/directline/tokens/generate", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(HttpMethod.Post, "v3/directline/tokens/generate")).StatusCode);
    }

    [Fact]
    public async Task Who_is_in_no_roster_cannot_be_signed_in_as()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.SignInAsync(host);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Http.PostAsJsonAsync("webchat/sign-in", new { personId = Guid.Empty })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.Http.PostAsJsonAsync("webchat/sign-in", new { personId = host.Supervisee.Value })).StatusCode);
    }

    [Fact]
    public async Task There_are_no_sign_in_cards_and_no_other_operations()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        Assert.Equal("404 NotFound", await DirectLineLine.CodeAsync(await client.SendAsync(HttpMethod.Get, "v3/directline/session/getsessionid")));
    }

    static async Task<HttpStatusCode> UpgradeAsync(string address, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(address), CancellationToken.None));
        return socket.HttpStatusCode;
    }
}
