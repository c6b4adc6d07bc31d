using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Tests.Channels.DirectLine;
using SupervisionBot.WebChat;

namespace SupervisionBot.Tests.WebChat;

/// <summary>What the inspector is told of turns, and whom it is told to.</summary>
public sealed class WatchTests
{
    [Fact]
    public async Task Turns_are_kept_from_the_first_look_on_with_what_came_and_what_was_asked_of_the_database()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.SayAsync("unseen");
        await client.HistoryOfAsync(2);
        Assert.Empty(await LookAsync(client));
        // EF Core, which asked before there was anybody to tell, asks again after a second.
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        await client.SayAsync("seen");
        var turn = Assert.Single(await UntilAsync(client, 1));
        using var input = JsonDocument.Parse(turn.GetProperty("input").GetString()!);
        Assert.Equal("seen", input.RootElement.GetProperty("text").GetString());
        Assert.Equal(turn.GetProperty("activity").GetString(), input.RootElement.GetProperty("id").GetString());
        Assert.Contains(turn.GetProperty("statements").EnumerateArray(), statement =>
            statement.GetProperty("text").GetString()!.Contains("INSERT", StringComparison.Ordinal)
        );
        Assert.True(turn.GetProperty("milliseconds").GetDouble() >= 0);
        Assert.DoesNotContain(client.Token, turn.ToString(), StringComparison.Ordinal);
        Assert.Empty(await LookAsync(client, after: 1));
    }

    [Fact]
    public async Task Whoever_looks_away_is_told_nothing_of_what_came_meanwhile()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await LookAsync(client);
        await client.SayAsync("seen");
        await UntilAsync(client, 1);
        host.Time.Advance(TurnWatch.Patience);
        await client.SayAsync("unseen");
        await client.HistoryOfAsync(4);
        Assert.Empty(await LookAsync(client));
    }

    [Fact]
    public void No_more_is_kept_than_fits()
    {
        var watch = new TurnWatch(TimeProvider.System);
        for (var conversation = 0; conversation <= TurnWatch.MostConversations; conversation++)
            watch.Look($"{conversation}", 0);
        Assert.False(watch.Watches("0"));
        Assert.True(watch.Watches("1"));
        for (var turn = 0; turn < TurnWatch.MostTurns + 5; turn++)
            watch.Add("1", new WatchedTurn(0, $"{turn}", default, "{}", 0, [], null, null, null));
        watch.Add("nobody", new WatchedTurn(0, "", default, "{}", 0, [], null, null, null));
        Assert.Equal((6, TurnWatch.MostTurns), (watch.Look("1", 0)[0].Number, watch.Look("1", 0).Count));
        Assert.Empty(watch.Look("nobody", 0));
    }

    [Fact]
    public async Task Only_the_token_of_a_conversation_shows_its_turns_or_sends_them_again()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        using var other = await DirectLineClient.JoinAsync(host, host.OtherTrainee);
        var (turns, again) = ($"webchat/turns/{client.Conversation}", $"webchat/turns/{client.Conversation}/1/again");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Http.GetAsync(turns)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Http.PostAsync(again, null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(HttpMethod.Get, turns)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(HttpMethod.Post, again)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(HttpMethod.Get, turns)).StatusCode);
    }

    [Fact]
    public async Task What_came_comes_again_under_its_id_and_what_the_bot_said_does_not()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        var said = (await (await client.SayAsync("once")).Content.ReadFromJsonAsync<ResourceResponse>())!.Id;
        await client.HistoryOfAsync(2);
        Assert.Equal(HttpStatusCode.NoContent, (await AgainAsync(client, 2)).StatusCode);
        while (host.Bot.Heard.Count < 3)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal([said, said], host.Bot.Heard.Skip(1).Select(activity => activity.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await AgainAsync(client, 3)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AgainAsync(client, 99)).StatusCode);
    }

    [Fact]
    public async Task A_turn_of_another_channel_is_never_watched()
    {
        var watch = new TurnWatch(TimeProvider.System);
        watch.Look("talk", 0);
        var bot = new WatchedBot(new EchoBot(), watch, TimeProvider.System);
        Assert.Equal("echo: hello", await new TestTalk(bot, TimeProvider.System, "lin.xiaoyan@example.org", "talk").SayAsync("hello"));
        Assert.Empty(watch.Look("talk", 0));
    }

    [Fact]
    public async Task Outside_development_there_is_nothing_of_it()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Environment = Environments.Production);
        var (tokens, conversation) = (host.Services.GetRequiredService<DirectLineTokens>(), RandomIds.New());
        var token = await tokens.IssueAsync(new DirectLineCaller(host.Trainee, conversation), CancellationToken.None);
        using var client = DirectLineClient.With(host, token, conversation);
        (await client.StartAsync()).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(HttpMethod.Get, $"webchat/turns/{conversation}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AgainAsync(client, 1)).StatusCode);
        Assert.Null(host.Services.GetService<TurnWatch>());
    }

    static Task<HttpResponseMessage> AgainAsync(DirectLineClient client, long position) =>
        client.SendAsync(HttpMethod.Post, $"webchat/turns/{client.Conversation}/{position}/again");

    static async Task<JsonElement[]> LookAsync(DirectLineClient client, long after = 0)
    {
        var answer = await client.SendAsync(HttpMethod.Get, $"webchat/turns/{client.Conversation}?after={after}");
        return [.. (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray()];
    }

    static async Task<JsonElement[]> UntilAsync(DirectLineClient client, int count)
    {
        while (true)
        {
            if (await LookAsync(client) is var turns && turns.Length >= count)
                return turns;
            await Task.Delay(10);
        }
    }
}
