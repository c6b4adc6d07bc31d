using System.Net;
using System.Security.Cryptography;

namespace SupervisionBot.Tests.Channels.BotFramework;

public class KeyRolloverTests
{
    static readonly TimeSpan BetweenLookups = TimeSpan.FromMinutes(5);
    static readonly RSA NewKey = RSA.Create(2048);

    [Fact]
    public async Task A_token_with_a_new_key_makes_the_keys_be_looked_up_again()
    {
        await using var bot = await GuardedBot.StartAsync();
        await bot.PostAsync($"Bearer {bot.Token()}");
        bot.Issuer.Announce("new", NewKey, "msteams");
        bot.Time.Advance(BetweenLookups);
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(NewToken(bot)));
    }

    [Fact]
    public async Task Unknown_keys_do_not_make_the_bot_ask_again_and_again()
    {
        await using var bot = await GuardedBot.StartAsync();
        await bot.PostAsync($"Bearer {bot.Token()}");
        var lookups = bot.Issuer.Lookups;
        for (var number = 0; number < 10; number++)
            await bot.PostAsync($"Bearer {bot.Token(kid: $"unknown {number}")}");
        Assert.Equal(lookups, bot.Issuer.Lookups);
    }

    [Fact]
    public async Task Known_keys_stay_in_use_while_the_announcement_cannot_be_read()
    {
        await using var bot = await GuardedBot.StartAsync();
        await bot.PostAsync($"Bearer {bot.Token()}");
        bot.Issuer.IsDown = true;
        bot.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync($"Bearer {bot.Token()}"));
    }

    [Fact]
    public async Task Without_any_known_key_a_request_is_refused_and_a_later_one_works()
    {
        await using var bot = await GuardedBot.StartAsync();
        bot.Issuer.IsDown = true;
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync($"Bearer {bot.Token()}"));
        bot.Issuer.IsDown = false;
        bot.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync($"Bearer {bot.Token()}"));
    }

    [Fact]
    public async Task A_withdrawn_key_is_refused_after_the_daily_lookup()
    {
        await using var bot = await GuardedBot.StartAsync();
        await bot.PostAsync($"Bearer {bot.Token()}");
        bot.Issuer.Withdraw();
        bot.Issuer.Announce("new", NewKey, "msteams");
        bot.Time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync($"Bearer {bot.Token()}"));
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(NewToken(bot)));
    }

    [Fact]
    public async Task A_key_of_1024_bits_is_not_used()
    {
        await using var bot = await GuardedBot.StartAsync();
        using var weak = RSA.Create(1024);
        bot.Issuer.Announce("weak", weak, "msteams");
        var token = Issuer.Token(new { alg = "RS256", kid = "weak" }, bot.Claims(), Issuer.Rsa(weak));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync($"Bearer {token}"));
    }

    static string NewToken(GuardedBot bot) => $"Bearer {Issuer.Token(new { alg = "RS256", kid = "new" }, bot.Claims(), Issuer.Rsa(NewKey))}";
}
