using System.Net;
using System.Net.Http.Json;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupervisionBot.Channels.DirectLine;

namespace SupervisionBot.Tests.Channels.DirectLine;

/// <summary>Conversations of the page that are held as in Teams.</summary>
public sealed class FlavourTests
{
    [Theory]
    [InlineData("webChat", "webchat", null, null, "conversationUpdate")]
    [InlineData("personal", "msteams", "personal", null, "installationUpdate")]
    [InlineData("groupChat", "msteams", "groupChat", true, "installationUpdate")]
    [InlineData("channel", "msteams", "channel", true, "installationUpdate")]
    [InlineData("slack", "webchat", null, null, "conversationUpdate")]
    public async Task The_bot_hears_what_the_channel_would_tell_it(string flavour, string channel, string? kind, bool? isGroup, string first)
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host, flavour: flavour);
        await client.SayAsync("hello");
        var answered = await client.HistoryOfAsync(2);
        Assert.Equal([first, "message"], host.Bot.Heard.Select(activity => activity.Type));
        Assert.All(host.Bot.Heard, activity =>
            Assert.Equal(
                (channel, kind, isGroup, client.Conversation),
                (activity.ChannelId, activity.Conversation.ConversationType, activity.Conversation.IsGroup, activity.Conversation.Id)
            )
        );
        Assert.Equal(new SignedInPerson(host.Trainee), host.Bot.SignedIn.Last());
        Assert.All(answered, activity => Assert.Equal(channel, activity.GetProperty("channelId").GetString()));
    }

    [Fact]
    public async Task It_outlives_a_restart()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host, flavour: "groupChat");
        await client.SayAsync("before");
        await client.HistoryOfAsync(2);
        await host.RestartAsync();
        await client.SayAsync("after");
        await client.HistoryOfAsync(4);
        Assert.Equal(("msteams", "groupChat"), (host.Bot.Heard.Last().ChannelId, host.Bot.Heard.Last().Conversation.ConversationType));
    }

    [Fact]
    public async Task What_was_begun_in_development_is_the_pages_elsewhere_and_nothing_else()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host, flavour: "personal");
        await client.SayAsync("before");
        await client.HistoryOfAsync(2);
        await host.RestartAsync(() => host.Environment = Environments.Production);
        await client.SayAsync("after");
        await client.HistoryOfAsync(4);
        Assert.Equal(("webchat", (string?)null), (host.Bot.Heard.Last().ChannelId, host.Bot.Heard.Last().Conversation.ConversationType));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(new { type = "installationUpdate", action = "add" })).StatusCode);
    }

    [Fact]
    public async Task Outside_development_a_conversation_of_the_page_is_the_pages_and_nothing_else()
    {
        await using var host = await DirectLineHost.StartAsync(host => host.Environment = Environments.Production);
        var (tokens, conversation) = (host.Services.GetRequiredService<DirectLineTokens>(), RandomIds.New());
        var token = await tokens.IssueAsync(new DirectLineCaller(host.Trainee, conversation), CancellationToken.None);
        using var client = DirectLineClient.With(host, token, conversation);
        (await client.StartAsync("personal")).EnsureSuccessStatusCode();
        await client.SayAsync("hello");
        await client.HistoryOfAsync(2);
        Assert.All(host.Bot.Heard, activity => Assert.Equal("webchat", activity.ChannelId));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(new { type = "installationUpdate", action = "add" })).StatusCode);
    }

    [Theory]
    [InlineData("invoke")]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    public async Task What_only_a_client_of_Teams_sends_is_refused_elsewhere(string type)
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        Assert.Equal("400 BadArgument", await DirectLineLine.CodeAsync(await client.PostAsync(new { type, id = $"{client.Conversation}|0000001" })));
    }

    [Fact]
    public async Task A_press_an_edit_and_a_removal_reach_the_bot_as_Teams_sends_them()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host, flavour: "personal");
        var said = (await (await client.SayAsync("one")).Content.ReadFromJsonAsync<ResourceResponse>())!.Id;
        await client.PostAsync(
            new
            {
                type = "invoke",
                name = "adaptiveCard/action",
                value = new
                {
                    action = new
                    {
                        type = "Action.Execute",
                        verb = "save",
                        data = new { verb = "save" },
                    },
                },
            }
        );
        await client.PostAsync(
            new
            {
                type = "messageUpdate",
                id = said,
                text = "two",
            }
        );
        await client.PostAsync(new { type = "messageDelete", id = said });
        await client.PostAsync(new { type = "installationUpdate", action = "remove" });
        await client.HistoryOfAsync(6);
        while (host.Bot.Heard.Count < 6)
            await Task.Delay(10);
        var heard = host.Bot.Heard.Skip(2).ToArray();
        Assert.Equal(["invoke", "messageUpdate", "messageDelete", "installationUpdate"], heard.Select(activity => activity.Type));
        Assert.Equal((said, "two", said, "remove"), (heard[1].Id, heard[1].Text, heard[2].Id, heard[3].Action));
    }

    [Fact]
    public async Task Nobody_edits_or_deletes_what_stands_in_another_conversation()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var others = await DirectLineClient.JoinAsync(host, host.OtherTrainee, "personal");
        var said = (await (await others.SayAsync("mine")).Content.ReadFromJsonAsync<ResourceResponse>())!.Id;
        using var client = await DirectLineClient.JoinAsync(host, flavour: "personal");
        foreach (var id in new[] { said, "in-1", "", null })
        {
            Assert.Equal(
                "400 BadArgument",
                await DirectLineLine.CodeAsync(
                    await client.PostAsync(
                        new
                        {
                            type = "messageUpdate",
                            id,
                            text = "x",
                        }
                    )
                )
            );
            Assert.Equal("400 BadArgument", await DirectLineLine.CodeAsync(await client.PostAsync(new { type = "messageDelete", id })));
        }
    }

    [Fact]
    public async Task No_tenant_and_no_account_of_Teams_can_be_claimed()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host, flavour: "personal");
        await client.PostAsync(
            new
            {
                type = "message",
                text = "hello",
                from = new { id = "29:boss", aadObjectId = "00000000-0000-0000-0000-000000000001" },
                conversation = new { id = "a:boss", tenantId = "t" },
                channelData = new { tenant = new { id = "t" }, team = new { id = "x" } },
            }
        );
        await client.HistoryOfAsync(2);
        var heard = host.Bot.Heard.Last();
        Assert.Equal(
            (host.Trainee.Value.ToString(), null, client.Conversation, null, "{}"),
            (heard.From.Id, heard.From.AadObjectId, heard.Conversation.Id, heard.Conversation.TenantId, heard.ChannelData.ToString())
        );
    }
}
