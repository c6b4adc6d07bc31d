using System.Net;

namespace SupervisionBot.Tests.Channels.BotFramework;

public class EmulatorTests
{
    static Task<GuardedBot> WithEmulator() => GuardedBot.StartAsync(("AllowEmulator", "true"));

    [Theory]
    [InlineData("https://sts.windows.net/11111111-2222-3333-4444-555555555555/", "1.0", "appid")]
    [InlineData("https://sts.windows.net/11111111-2222-3333-4444-555555555555/", "", "appid")]
    [InlineData("https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0", "2.0", "azp")]
    public async Task The_tenants_own_token_is_accepted_when_the_Emulator_is_allowed(string issuer, string version, string appClaim)
    {
        await using var bot = await WithEmulator();
        Assert.Equal(
            HttpStatusCode.OK,
            await bot.PostAsync(Token(bot, issuer, version, appClaim, GuardedBot.AppId), "emulator", "http://localhost:5000")
        );
    }

    [Theory]
    [InlineData("https://sts.windows.net/99999999-2222-3333-4444-555555555555/", "1.0", "appid", GuardedBot.AppId)]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0", "appid", GuardedBot.AppId)]
    [InlineData("https://sts.windows.net/11111111-2222-3333-4444-555555555555/", "1.0", "appid", "somebody")]
    [InlineData("https://sts.windows.net/11111111-2222-3333-4444-555555555555/", "1.0", "azp", GuardedBot.AppId)]
    [InlineData("https://sts.windows.net/11111111-2222-3333-4444-555555555555/", "2.0", "appid", GuardedBot.AppId)]
    [InlineData("https://sts.windows.net/11111111-2222-3333-4444-555555555555/", "3.0", "appid", GuardedBot.AppId)]
    [InlineData("https://sts.windows.net/11111111-2222-3333-4444-555555555555/", null, "appid", GuardedBot.AppId)]
    public async Task Another_tenants_or_another_apps_token_is_refused(string issuer, string? version, string appClaim, string app)
    {
        await using var bot = await WithEmulator();
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync(Token(bot, issuer, version, appClaim, app)));
    }

    [Fact]
    public async Task A_token_for_another_audience_is_refused_even_when_this_app_asked_for_it()
    {
        await using var bot = await WithEmulator();
        var header =
            $"Bearer {bot.Token(claims =>
        {
            claims["iss"] = $"https://sts.windows.net/{GuardedBot.Tenant}/";
            claims["aud"] = "https://graph.microsoft.com";
            claims["ver"] = "1.0";
            claims["appid"] = GuardedBot.AppId;
        })}";
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync(header));
    }

    static string Token(GuardedBot bot, string issuer, string? version, string appClaim, string app) =>
        $"Bearer {bot.Token(claims =>
    {
        claims["iss"] = issuer;
        claims.Remove("serviceurl");
        claims[appClaim] = app;
        if (version is not null)
            claims["ver"] = version;
    })}";
}
