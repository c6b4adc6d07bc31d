using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Dialogs.Tests;

public class DialogTestClientTests
{
    [Fact]
    public async Task A_dialog_can_be_talked_to_alone()
    {
        var dialog = new ComponentDialog("names")
            .AddDialog(Talk.AskAndEcho(Talk.Ask("Name?"), result => $"Hello {result}"))
            .AddDialog(new TextPrompt("prompt"));
        var client = new DialogTestClient("test", dialog);
        Assert.Equal("Name?", (await client.SendActivityAsync<IMessageActivity>("hi")).Text);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        Assert.Equal("Hello Bo", (await client.SendActivityAsync<IMessageActivity>("Bo")).Text);
        Assert.Equal((DialogTurnStatus.Complete, "Bo"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
        Assert.Null(client.GetNextReply<IMessageActivity>());
    }
}
