using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Channels;

/// <summary>Characters that JSON can carry and a database, or a text, cannot.</summary>
public sealed class OddTextTests
{
    [Theory]
    [BothDatabases]
    public async Task Nul_and_half_characters_anywhere_do_not_stop_a_turn(DatabaseProvider provider)
    {
        await using var host = await MessagesHost.StartAsync(provider: provider);
        using var client = host.CreateClient();
        foreach (var (number, odd) in new[] { "\\u0000", "\\ud83d", "\\ude00\\ud83d", "\\u001b[2J", "\\uffff", "\\ufffe", "\\ud83d\\ude00" }.Index())
        {
            var body = $$"""
                {"type":"message","id":"m{{number}}{{odd}}","channelId":"test","serviceUrl":"https://channel.invalid/",
                 "conversation":{"id":"talk","name":"{{odd}}"},
                 "from":{"id":"{{HostileActivities.Known}}","name":"{{odd}}","aadObjectId":"{{odd}}"},"recipient":{"id":"bot{{odd}}"},
                 "text":"{{odd}} case work 2 h today {{odd}}","locale":"{{odd}}","replyToId":"{{odd}}",
                 "channelData":{"{{odd}}":"{{odd}}"},"{{odd}}":1}
                """;
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content)).StatusCode);
        }
        Assert.Empty(host.Errors);
        await using var db = host.OpenDatabase();
        Assert.Equal(7, await db.InboundActivities.CountAsync());
    }
}
