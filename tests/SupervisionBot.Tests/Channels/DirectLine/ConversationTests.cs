using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels.DirectLine;
using Xunit;

namespace SupervisionBot.Tests.Channels.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_first_start_is_201_and_tells_the_bot_once_who_joined()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.SignInAsync(host);
        Assert.Equal(HttpStatusCode.Created, (await client.StartAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.StartAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.ReconnectAsync()).StatusCode);
        await client.SayAsync("hello");
        await client.HistoryOfAsync(2);
        var update = Assert.Single(host.Bot.Heard, activity => activity.Type == "conversationUpdate");
        Assert.Equal(["supervision-bot", host.Trainee.Value.ToString()], update.MembersAdded.Select(member => member.Id));
        Assert.Equal("zh-Hans", update.Locale);
    }

    [Fact]
    public async Task Two_starts_at_once_are_one_conversation_and_one_greeting()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.SignInAsync(host);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.StartAsync()));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        await client.SayAsync("hello");
        await client.HistoryOfAsync(2);
        Assert.Single(host.Bot.Heard, activity => activity.Type == "conversationUpdate");
    }

    [Fact]
    public async Task What_is_said_is_echoed_with_the_clients_id_and_then_answered()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        using var stream = await client.OpenAsync();
        var id = (await (await client.SayAsync("hello", "mine")).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        var echo = await stream.NextAsync();
        var reply = await stream.NextAsync();
        Assert.Equal((id, "mine"), (echo.GetProperty("id").GetString(), echo.GetProperty("channelData").GetProperty("clientActivityID").GetString()));
        Assert.Equal(("echo: hello", id), (reply.GetProperty("text").GetString(), reply.GetProperty("replyToId").GetString()));
        Assert.True(reply.GetProperty("timestamp").GetDateTimeOffset() > echo.GetProperty("timestamp").GetDateTimeOffset());
    }

    [Fact]
    public async Task Timestamps_grow_strictly_though_the_clock_stands_still()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        foreach (var word in new[] { "a", "twice", "b" })
            await client.SayAsync(word);
        var times = (await client.HistoryOfAsync(7)).Select(line => line.GetProperty("timestamp").GetDateTimeOffset()).ToArray();
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public async Task Messages_posted_at_once_have_their_turns_one_after_another()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => client.SayAsync($"{number}")));
        var lines = DirectLineLine.Of(await client.HistoryOfAsync(40));
        Assert.False(host.Bot.Overlapped);
        Assert.Equal(
            lines.Where(line => line.StartsWith("user: ", StringComparison.Ordinal)).Select(line => "bot: echo: " + line[6..]),
            lines.Where(line => line.StartsWith("bot: ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task The_frames_of_a_long_history_end_between_a_reply_and_the_next_question()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.SayAsync("twice");
        for (var said = 1; said < 60; said++)
        {
            await client.HistoryOfAsync(2 * said + 1);
            await client.SayAsync($"{said}");
        }
        await client.HistoryOfAsync(121);
        using var stream = await client.OpenAsync();
        await stream.NextAsync(121);
        Assert.Equal([51, 50, 20], stream.Frames.Select(frame => frame.Length));
        Assert.All(stream.Frames, frame => Assert.Subset(Ids(frame, "id"), Ids(frame, "replyToId")));
    }

    [Fact]
    public async Task Questions_that_were_answered_together_are_in_one_frame_with_their_replies()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Bot.Gate = new SemaphoreSlim(1));
        using var client = await DirectLineClient.JoinAsync(host);
        for (var said = 1; said <= 40; said++)
            await client.SayAsync($"{said}");
        host.Bot.Gate!.Release(40);
        await client.HistoryOfAsync(80);
        using var stream = await client.OpenAsync();
        await stream.NextAsync(80);
        Assert.Equal([80], stream.Frames.Select(frame => frame.Length));
    }

    [Fact]
    public async Task A_retry_under_the_same_client_id_is_the_same_message_and_no_second_turn()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.SayAsync("once", "same")));
        await host.RestartAsync();
        var late = await client.SayAsync("once", "same");
        var ids = await Task.WhenAll(answers.Append(late).Select(answer => answer.Content.ReadAsStringAsync()));
        Assert.Single(ids.Distinct());
        await client.SayAsync("next");
        Assert.Equal(["user: once", "bot: echo: once", "user: next", "bot: echo: next"], DirectLineLine.Of(await client.HistoryOfAsync(4)));
    }

    [Fact]
    public async Task What_happened_before_the_stream_opened_is_replayed_on_it()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.SayAsync("early");
        await client.HistoryOfAsync(2);
        using var stream = await client.OpenAsync();
        await stream.KeepAliveAsync();
        Assert.Equal(["user: early", "bot: echo: early"], await stream.NextAsync(2));
    }

    [Fact]
    public async Task A_reconnect_with_a_watermark_gives_only_what_came_after_it()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        string watermark;
        using (var stream = await client.OpenAsync())
        {
            await client.SayAsync("before");
            await stream.NextAsync(2);
            watermark = stream.Watermark;
        }

        await client.SayAsync("meanwhile");
        await client.HistoryOfAsync(4);
        await client.ReconnectAsync(watermark);
        using var again = await client.OpenAsync();
        Assert.Equal(["user: meanwhile", "bot: echo: meanwhile"], await again.NextAsync(2));
    }

    [Fact]
    public async Task The_newest_stream_wins_and_the_older_is_closed()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        using var older = await client.OpenAsync();
        await client.ReconnectAsync();
        using var newer = await client.OpenAsync();
        Assert.Null(await older.TryNextAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, older.CloseStatus);
        await client.SayAsync("hello");
        Assert.Equal(["user: hello", "bot: echo: hello"], await newer.NextAsync(2));
    }

    [Fact]
    public async Task Typing_is_shown_on_the_stream_and_kept_nowhere()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        using var stream = await client.OpenAsync();
        await client.PostAsync(new { type = "typing" });
        await client.SayAsync("type");
        Assert.Equal(["user: type", "bot: typing", "bot: typed"], await stream.NextAsync(3));
        Assert.Equal(["user: type", "bot: typed"], DirectLineLine.OfSet(await client.HistoryAsync()));
        Assert.Contains(host.Bot.Heard, activity => activity.Type == "typing");
    }

    [Fact]
    public async Task A_changed_message_keeps_its_id_and_time_and_is_replayed_once_in_its_place()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        using var stream = await client.OpenAsync();
        await client.SayAsync("first");
        await stream.NextAsync();
        var old = await stream.NextAsync();
        await client.SayAsync("change it");
        await stream.NextAsync();
        var changed = await stream.NextAsync();
        Assert.Equal(
            (old.GetProperty("id").GetString(), old.GetProperty("timestamp").GetDateTimeOffset(), "message", "changed"),
            (
                changed.GetProperty("id").GetString(),
                changed.GetProperty("timestamp").GetDateTimeOffset(),
                changed.GetProperty("type").GetString(),
                changed.GetProperty("text").GetString()
            )
        );
        await client.ReconnectAsync();
        using var again = await client.OpenAsync();
        Assert.Equal(["user: first", "bot: changed", "user: change it"], await again.NextAsync(3));
    }

    [Fact]
    public async Task A_deleted_message_is_taken_back_and_not_in_the_history()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        using var stream = await client.OpenAsync();
        await client.SayAsync("first");
        await stream.NextAsync();
        var id = (await stream.NextAsync()).GetProperty("id").GetString();
        var watermark = stream.Watermark;
        await client.SayAsync("delete it");
        await stream.NextAsync();
        var deleted = await stream.NextAsync();
        Assert.Equal(("messageDelete", id), (deleted.GetProperty("type").GetString(), deleted.GetProperty("id").GetString()));
        Assert.Equal(["user: first", "user: delete it"], DirectLineLine.OfSet(await client.HistoryAsync()));
        Assert.Equal(["bot: messageDelete", "user: delete it"], DirectLineLine.OfSet(await client.HistoryAsync(watermark)));
    }

    [Fact]
    public async Task Messages_sent_together_arrive_together()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.SayAsync("twice");
        Assert.Equal(["user: twice", "bot: one", "bot: two"], DirectLineLine.Of(await client.HistoryOfAsync(3)));
    }

    [Fact]
    public async Task An_error_of_the_bot_does_not_stop_the_conversation()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        Assert.Equal(HttpStatusCode.OK, (await client.SayAsync("throw")).StatusCode);
        await client.SayAsync("still there?");
        Assert.Equal(["user: throw", "user: still there?", "bot: echo: still there?"], DirectLineLine.Of(await client.HistoryOfAsync(3)));
    }

    [Fact]
    public async Task A_bot_that_is_started_again_knows_the_conversation_and_the_token()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.SayAsync("before");
        await client.HistoryOfAsync(2);
        await host.RestartAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.ReconnectAsync()).StatusCode);
        using var stream = await client.OpenAsync();
        await client.SayAsync("after");
        Assert.Equal(["user: before", "bot: echo: before", "user: after", "bot: echo: after"], await stream.NextAsync(4));
        Assert.Single(host.Bot.Heard, activity => activity.Type == "conversationUpdate");
    }

    [Fact]
    public async Task A_stopping_bot_closes_the_streams_and_finishes_what_it_accepted()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        using var stream = await client.OpenAsync();
        host.Bot.Gate = new SemaphoreSlim(0);
        await client.SayAsync("accepted");
        await stream.NextAsync();
        var stopping = host.StopAsync();
        Assert.Null(await stream.TryNextAsync());
        host.Bot.Gate.Release(10);
        await stopping;
        await host.RunAsync();
        Assert.Equal(["user: accepted", "bot: echo: accepted"], DirectLineLine.OfSet(await client.HistoryAsync()));
    }

    [Fact]
    public async Task An_activity_that_was_accepted_before_a_kill_has_its_turn_after_the_start()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.SayAsync("first");
        await client.HistoryOfAsync(2);
        await host.StopAsync();
        // As a kill leaves it: the message is in the log, nothing says that it was handled.
        await host.QueryAsync(async db =>
        {
            var line = db.WebChatActivities.Single(activity => activity.Position == 2);
            db.Add(
                new global::SupervisionBot.Core.WebChat.WebChatActivity(
                    client.Conversation,
                    4,
                    4,
                    global::SupervisionBot.Core.WebChat.WebChatOrigin.Person,
                    line.At.AddSeconds(1),
                    line.Activity.Replace("first", "second", StringComparison.Ordinal).Replace("|0000002", "|0000004", StringComparison.Ordinal)
                )
            );
            return await db.SaveChangesAsync();
        });
        await host.RunAsync();
        Assert.Equal("bot: echo: second", DirectLineLine.Of(await client.HistoryOfAsync(4))[^1]);
    }

    [Fact]
    public async Task The_log_forgets_its_oldest_lines_past_its_limit()
    {
        await using var host = await DirectLineHost.StartAsync(host =>
            (host.Settings["DirectLine:MaxLogLength"], host.Settings["DirectLine:MaxPostsPerMinute"]) = ("100", "1000")
        );
        using var client = await DirectLineClient.JoinAsync(host);
        for (var number = 0; number < 80; number++)
        {
            await client.SayAsync($"{number}");
            while (host.Bot.Heard.Count < number + 2)
                await Task.Delay(1);
        }

        var lines = DirectLineLine.OfSet(await client.HistoryAsync());
        Assert.InRange(lines.Length, 90, 115);
        Assert.DoesNotContain("user: 0", lines);
        Assert.Contains("user: 79", lines);
    }

    [Fact]
    public async Task An_ended_conversation_can_be_read_but_takes_nothing_more()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.PostAsync(new { type = "endOfConversation" });
        Assert.Equal("409 ConversationEnded", await DirectLineLine.CodeAsync(await client.SayAsync("more")));
        await host.RestartAsync();
        Assert.Equal("409 ConversationEnded", await DirectLineLine.CodeAsync(await client.SayAsync("more")));
        Assert.Equal(["user: endOfConversation"], DirectLineLine.OfSet(await client.HistoryAsync()));
    }

    [Fact]
    public async Task The_bot_can_begin_in_a_conversation_that_it_knows()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.SayAsync("hello");
        await client.HistoryOfAsync(2);
        var adapter = (DirectLineAdapter)host.Services.GetService(typeof(DirectLineAdapter))!;
        var reference = host.Bot.Heard.Last().GetConversationReference();
        await adapter.ContinueAsync(reference, (turn, token) => turn.SendActivityAsync("by the way", cancellationToken: token), default);
        Assert.Equal("bot: by the way", DirectLineLine.Of(await client.HistoryOfAsync(3))[^1]);
    }

    [Fact]
    public async Task A_message_that_is_sent_again_under_its_name_is_there_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.SayAsync("hello");
        await client.HistoryOfAsync(2);
        var reference = host.Bot.Heard.Last().GetConversationReference();
        var first = await SendAsNamedAsync(host, reference);
        await host.RestartAsync();
        var second = await SendAsNamedAsync(host, reference);

        Assert.Equal(first, second);
        Assert.Equal("bot: once", DirectLineLine.Of(await client.HistoryOfAsync(3))[^1]);
    }

    /// <summary>As a host sends what it found in the outbox.</summary>
    static async Task<string?> SendAsNamedAsync(DirectLineHost host, Microsoft.Bot.Schema.ConversationReference reference)
    {
        string? id = null;
        var adapter = (DirectLineAdapter)host.Services.GetService(typeof(DirectLineAdapter))!;
        await adapter.ContinueAsync(
            reference,
            async (turn, token) =>
            {
                turn.TurnState[MessageName.Key] = new MessageName("0123");
                id = (await turn.SendActivityAsync("once", cancellationToken: token)).Id;
            },
            default
        );
        return id;
    }

    [Fact]
    public async Task A_conversation_that_nobody_came_back_to_is_deleted()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.SayAsync("hello");
        await client.HistoryOfAsync(2);
        await host.RestartAsync();
        host.Time.Advance(TimeSpan.FromDays(31));
        while (await host.QueryAsync(db => db.WebChatActivities.AnyAsync()))
        {
            // The housekeeper counts its hour from when it has begun, which may be after the month.
            host.Time.Advance(TimeSpan.FromHours(1));
            await Task.Delay(10);
        }

        Assert.Equal(0, await host.QueryAsync(db => Task.FromResult(db.WebChatConversations.Count())));
    }

    static HashSet<string> Ids(IEnumerable<JsonElement> activities, string member) =>
        [.. activities.Select(activity => activity.TryGetProperty(member, out var id) ? id.GetString() : null).OfType<string>()];
}
