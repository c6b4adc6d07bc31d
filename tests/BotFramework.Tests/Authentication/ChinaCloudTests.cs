using System.Net;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace BotFramework.Tests.Authentication;

/// <summary>The cloud that 21Vianet runs: no name of its own, all of its addresses by configuration.</summary>
public class ChinaCloudTests
{
    private const string Service = "https://api.botframework.azure.cn";

    private static readonly (string, string)[] Settings =
    [
        ("ToChannelFromBotLoginUrl", "https://login.partner.microsoftonline.cn/11111111-2222-3333-4444-555555555555"),
        ("ToChannelFromBotOAuthScope", Service),
        ("ToBotFromChannelTokenIssuer", Service),
    ];

    [Fact]
    public async Task A_token_of_its_issuer_gets_in_and_one_of_the_public_clouds_does_not()
    {
        await using var bot = await GuardedBot.StartAsync(null, Settings);
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync($"Bearer {bot.Token(claims => claims["iss"] = Service)}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync($"Bearer {bot.Token()}"));
        Assert.Single(bot.Callers);
    }

    [Fact]
    public void The_bots_own_tokens_are_for_its_connector()
    {
        var values = Settings.Select(one => KeyValuePair.Create(one.Item1, (string?)one.Item2));
        var bot = new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        Assert.Equal(Service, bot.GetOriginatingAudience());
    }

    [Theory]
    [InlineData("https://frontend.botapi.msg.infra.teams.microsoftonline.cn/china/", true)]
    [InlineData("https://webchat.botframework.azure.cn/", true)]
    [InlineData("https://webchat.botframework.azure.cn.example/", false)]
    public void Its_connectors_may_see_the_token(string address, bool may) => Assert.Equal(may, ConnectorHosts.Channels.MayReceiveToken(new Uri(address)));
}
