using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using SupervisionBot.Channels.BotFramework;

namespace SupervisionBot.Tests.Channels.BotFramework;

public class AcceptedTokenTests
{
    [Fact]
    public async Task A_channels_token_lets_the_request_in_with_its_claims()
    {
        await using var bot = await GuardedBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync($"Bearer {bot.Token()}"));
        Assert.Equal(GuardedBot.AppId, Assert.Single(bot.Callers).FindFirst("aud")?.Value);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task The_three_algorithms_of_channels_are_accepted(string algorithm)
    {
        await using var bot = await GuardedBot.StartAsync();
        var hash = new HashAlgorithmName(algorithm.Replace("RS", "SHA", StringComparison.Ordinal));
        var token = Issuer.Token(new { alg = algorithm, kid = "good" }, bot.Claims(), Issuer.Rsa(bot.Issuer.Key, hash));
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync($"Bearer {token}"));
    }

    [Fact]
    public async Task Clocks_may_differ_by_five_minutes()
    {
        await using var bot = await GuardedBot.StartAsync();
        var late = bot.Token(claims => claims["exp"] = bot.Seconds(TimeSpan.FromMinutes(-4)));
        var early = bot.Token(claims => claims["nbf"] = bot.Seconds(TimeSpan.FromMinutes(4)));
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync($"Bearer {late}"));
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync($"Bearer {early}"));
    }

    [Fact]
    public async Task The_service_address_is_compared_without_regard_to_case()
    {
        await using var bot = await GuardedBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync($"Bearer {bot.Token()}", "msteams", GuardedBot.ServiceUrl.ToUpperInvariant()));
    }

    [Fact]
    public async Task A_token_that_is_used_often_is_refused_once_it_has_expired()
    {
        await using var bot = await GuardedBot.StartAsync();
        var header = $"Bearer {bot.Token(claims => claims["exp"] = bot.Seconds(TimeSpan.FromMinutes(2)))}";
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(header));
        bot.Time.Advance(TimeSpan.FromMinutes(8));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync(header));
    }

    [Fact]
    public async Task Each_request_gets_claims_of_its_own()
    {
        await using var bot = await GuardedBot.StartAsync();
        var header = $"Bearer {bot.Token()}";
        await bot.PostAsync(header);
        bot.Callers[0].AddClaim(new Claim("note", "mine"));
        await bot.PostAsync(header);
        Assert.False(bot.Callers[1].HasClaim("note", "mine"));
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        await using var bot = await GuardedBot.StartAsync();
        bot.Issuer.Announce("plain", bot.Issuer.Key);
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync($"Bearer {bot.Token(kid: "plain")}"));
    }

    [Fact]
    public void The_cache_of_good_tokens_is_bounded()
    {
        var time = TimeProvider.System;
        var tokens = new ValidatedTokens(time);
        for (var number = 0; number < ValidatedTokens.Most * 2; number++)
            tokens.Keep($"{number}", new ValidatedToken(new ClaimsIdentity(), [], time.GetUtcNow().AddHours(1), false));
        Assert.InRange(tokens.Count, 1, ValidatedTokens.Most);
    }
}
