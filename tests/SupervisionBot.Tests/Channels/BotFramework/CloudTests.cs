using System.Net;
using SupervisionBot.Channels.BotFramework;

namespace SupervisionBot.Tests.Channels.BotFramework;

public class CloudTests
{
    public static TheoryData<string> Clouds => [.. Cloud.All.Keys];

    [Theory]
    [MemberData(nameof(Clouds))]
    public async Task A_token_of_the_clouds_own_issuer_gets_in_and_none_of_another_clouds(string name)
    {
        var cloud = Cloud.All[name];
        await using var bot = await GuardedBot.StartInCloudAsync(cloud.Settings);
        foreach (var one in Cloud.All.Values)
        {
            var expected = one == cloud ? HttpStatusCode.OK : HttpStatusCode.Unauthorized;
            Assert.Equal(expected, await bot.PostAsync($"Bearer {bot.Token(claims => claims["iss"] = one.Issuer)}"));
        }

        Assert.Single(bot.Callers);
    }

    [Theory]
    [MemberData(nameof(Clouds))]
    public async Task Its_keys_are_looked_up_once_and_at_its_own_address(string name)
    {
        var cloud = Cloud.All[name];
        await using var bot = await GuardedBot.StartInCloudAsync(cloud.Settings);
        for (var request = 0; request < 3; request++)
            await bot.PostAsync($"Bearer {bot.Token(claims => claims["iss"] = cloud.Issuer)}");
        Assert.Equal([cloud.ChannelKeys], bot.Asked);
        Assert.Equal(cloud.CallerId, bot.CallerIds[0] ?? string.Empty);
    }

    [Theory]
    [InlineData("public", "https://login.microsoftonline.com/{0}/v2.0")]
    [InlineData("US Government", "https://login.microsoftonline.us/{0}/v2.0")]
    public async Task The_Emulators_tokens_are_the_clouds_own_too(string name, string issuer)
    {
        var cloud = Cloud.All[name];
        await using var bot = await GuardedBot.StartInCloudAsync([.. cloud.Settings, ("AllowEmulator", "true")]);
        var token = bot.Token(claims =>
        {
            claims["iss"] = string.Format(null, issuer, GuardedBot.Tenant);
            claims["ver"] = "2.0";
            claims["azp"] = GuardedBot.AppId;
        });
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync($"Bearer {token}", "emulator", "http://localhost:5000"));
        Assert.Equal([cloud.EmulatorKeys], bot.Asked);
    }

    [Theory]
    [InlineData("https://frontend.botapi.msg.infra.teams.microsoftonline.cn/china/", true)]
    [InlineData("https://webchat.botframework.azure.cn/", true)]
    [InlineData("https://webchat.botframework.azure.cn.example/", false)]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/dod/", true)]
    [InlineData("http://smba.infra.dod.teams.microsoft.us/dod/", false)]
    public void Its_connectors_may_see_the_token(string address, bool may) =>
        Assert.Equal(may, ConnectorHosts.MayReceiveToken(new Uri(address), withLoopback: false));
}
