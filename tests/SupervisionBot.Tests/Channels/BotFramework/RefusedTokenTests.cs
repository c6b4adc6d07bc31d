using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace SupervisionBot.Tests.Channels.BotFramework;

public class RefusedTokenTests
{
    static readonly RSA Stranger = RSA.Create(2048);

    static readonly Dictionary<string, Func<GuardedBot, string?>> Forgeries = new()
    {
        ["no header"] = _ => null,
        ["a blank header"] = _ => " ",
        ["only a scheme"] = _ => "Bearer",
        ["a scheme and a space"] = _ => "Bearer ",
        ["a token without a scheme"] = bot => bot.Token(),
        ["another scheme"] = bot => $"Basic {bot.Token()}",
        ["the scheme in lower case"] = bot => $"bearer {bot.Token()}",
        ["two spaces"] = bot => $"Bearer  {bot.Token()}",
        ["something after the token"] = bot => $"Bearer {bot.Token()} more",
        ["two tokens"] = bot => $"Bearer {bot.Token()} {bot.Token()}",
        ["not a token"] = _ => "Bearer hello",
        ["empty parts"] = _ => "Bearer ..",
        ["parts that are not base64"] = _ => "Bearer !!!.???.***",
        ["two parts"] = bot => $"Bearer {bot.Token()[..bot.Token().LastIndexOf('.')]}",
        ["five parts"] = bot => $"Bearer {bot.Token()}.x.y",
        ["a header that is not JSON"] = bot => $"Bearer {Base64Url.EncodeToString("nonsense"u8)}.{bot.Token().Split('.', 2)[1]}",
        ["a token of 20 KB"] = bot => $"Bearer {bot.Token(claims => claims["padding"] = new string('x', 20_000))}",
        ["no signature"] = bot => $"Bearer {bot.Token()[..(bot.Token().LastIndexOf('.') + 1)]}",
        ["a changed signature"] = bot => $"Bearer {Changed(bot.Token())}",
        ["a changed payload"] = bot => Spliced(bot, claims => claims["extra"] = "1"),
        ["another audience under the old signature"] = bot => Spliced(bot, claims => claims["aud"] = "somebody"),
        ["algorithm none"] = bot => Signed(bot, "none", _ => []),
        ["algorithm None in capitals"] = bot => Signed(bot, "NONE", _ => []),
        ["HS256 with the public key as secret"] = bot => Signed(bot, "HS256", data => HMACSHA256.HashData(bot.Issuer.Key.ExportRSAPublicKey(), data)),
        ["HS256 with the public key's text as secret"] = bot =>
            Signed(bot, "HS256", data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(bot.Issuer.Key.ExportRSAPublicKeyPem()), data)),
        ["PS256"] = bot => Signed(bot, "PS256", Issuer.Rsa(bot.Issuer.Key, padding: RSASignaturePadding.Pss)),
        ["ES256"] = bot => Signed(bot, "ES256", Issuer.Rsa(bot.Issuer.Key)),
        ["RS256 in lower case"] = bot => Signed(bot, "rs256", Issuer.Rsa(bot.Issuer.Key)),
        ["an algorithm that says RS512 over a SHA-256 signature"] = bot => Signed(bot, "RS512", Issuer.Rsa(bot.Issuer.Key)),
        ["a stranger's key under a known id"] = bot => Signed(bot, "RS256", Issuer.Rsa(Stranger)),
        ["a key that is not announced"] = bot => $"Bearer {bot.Token(kid: "unknown")}",
        ["no key id"] = bot => $"Bearer {Issuer.Token(new { alg = "RS256" }, bot.Claims(), Issuer.Rsa(bot.Issuer.Key))}",
        ["a key that the token brings along"] = bot => $"Bearer {WithOwnKey(bot)}",
        ["a header that demands an extension"] = bot =>
            $"Bearer {Issuer.Token(new { alg = "RS256", kid = "good", crit = new[] { "exp" }, exp = 1 }, bot.Claims(), Issuer.Rsa(bot.Issuer.Key))}",
        ["a header that demands nothing, in so many words"] = bot =>
            $"Bearer {Issuer.Token(new { alg = "RS256", kid = "good", crit = Array.Empty<string>() }, bot.Claims(), Issuer.Rsa(bot.Issuer.Key))}",
        ["another issuer"] = bot => With(bot, claims => claims["iss"] = "https://api.botframework.evil"),
        ["the issuer with a slash"] = bot => With(bot, claims => claims["iss"] = GuardedBot.ChannelIssuer + "/"),
        ["the issuer in capitals"] = bot => With(bot, claims => claims["iss"] = GuardedBot.ChannelIssuer.ToUpperInvariant()),
        ["no issuer"] = bot => With(bot, claims => claims.Remove("iss")),
        ["another bot's audience"] = bot => With(bot, claims => claims["aud"] = "00000000-aaaa-bbbb-cccc-000000000002"),
        ["the audience in capitals"] = bot => With(bot, claims => claims["aud"] = GuardedBot.AppId.ToUpperInvariant()),
        ["no audience"] = bot => With(bot, claims => claims.Remove("aud")),
        ["an empty audience"] = bot => With(bot, claims => claims["aud"] = string.Empty),
        ["two audiences"] = bot => With(bot, claims => claims["aud"] = new[] { GuardedBot.AppId, "somebody" }),
        ["expired six minutes ago"] = bot => With(bot, claims => claims["exp"] = bot.Seconds(TimeSpan.FromMinutes(-6))),
        ["expired last year"] = bot => With(bot, claims => claims["exp"] = bot.Seconds(TimeSpan.FromDays(-365))),
        ["no expiry"] = bot => With(bot, claims => claims.Remove("exp")),
        ["valid in six minutes"] = bot => With(bot, claims => claims["nbf"] = bot.Seconds(TimeSpan.FromMinutes(6))),
        ["for another service address"] = bot => With(bot, claims => claims["serviceurl"] = "https://smba.trafficmanager.net/other/"),
        ["for the address without its slash"] = bot => With(bot, claims => claims["serviceurl"] = GuardedBot.ServiceUrl.TrimEnd('/')),
        ["for no service address"] = bot => With(bot, claims => claims.Remove("serviceurl")),
        ["for an empty service address"] = bot => With(bot, claims => claims["serviceurl"] = string.Empty),
        ["the service address under another claim's name"] = bot => With(bot, claims =>
            {
                claims.Remove("serviceurl");
                claims["serviceUrl"] = GuardedBot.ServiceUrl;
            }),
        ["a skill's token"] = bot => With(bot, claims =>
            {
                claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
                claims["ver"] = "1.0";
                claims["appid"] = "another-bot";
            }),
        ["an Emulator token while the Emulator is not allowed"] = bot => With(bot, claims =>
            {
                claims["iss"] = $"https://sts.windows.net/{GuardedBot.Tenant}/";
                claims["ver"] = "1.0";
                claims["appid"] = GuardedBot.AppId;
            }),
    };

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_request_with_a_bad_token_is_answered_with_401_and_reaches_no_bot(string forgery)
    {
        await using var bot = await GuardedBot.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync(Forgeries[forgery](bot)));
        Assert.Empty(bot.Callers);
    }

    [Theory]
    [InlineData("msteams", null)]
    [InlineData("msteams", "")]
    [InlineData("msteams", "https://evil.example/")]
    [InlineData(null, GuardedBot.ServiceUrl)]
    [InlineData("", GuardedBot.ServiceUrl)]
    [InlineData("slack", GuardedBot.ServiceUrl)]
    [InlineData("MSTEAMS", GuardedBot.ServiceUrl)]
    [InlineData("AseChannel", GuardedBot.ServiceUrl)]
    public async Task A_good_token_does_not_cover_another_channel_or_address(string? channelId, string? serviceUrl)
    {
        await using var bot = await GuardedBot.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync($"Bearer {bot.Token()}", channelId, serviceUrl));
    }

    [Fact]
    public async Task A_token_that_was_accepted_does_not_work_for_another_address_afterwards()
    {
        await using var bot = await GuardedBot.StartAsync();
        var header = $"Bearer {bot.Token()}";
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(header));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync(header, "msteams", "https://evil.example/"));
    }

    [Fact]
    public async Task Nothing_of_a_refused_token_is_logged()
    {
        await using var bot = await GuardedBot.StartAsync();
        var token = bot.Token(claims => claims["aud"] = "somebody");
        await bot.PostAsync($"Bearer {token}");
        Assert.NotEmpty(bot.Log.Lines);
        Assert.DoesNotContain(bot.Log.Lines, line => token.Split('.').Any(part => line.Contains(part, StringComparison.Ordinal)));
    }

    static string With(GuardedBot bot, Action<Dictionary<string, object>> change) => $"Bearer {bot.Token(change)}";

    static string Signed(GuardedBot bot, string algorithm, Func<byte[], byte[]> sign) =>
        $"Bearer {Issuer.Token(new { alg = algorithm, typ = "JWT", kid = "good" }, bot.Claims(), sign)}";

    static string Spliced(GuardedBot bot, Action<Dictionary<string, object>> change)
    {
        var good = bot.Token().Split('.');
        return $"Bearer {good[0]}.{bot.Token(change).Split('.')[1]}.{good[2]}";
    }

    static string Changed(string token)
    {
        var at = token.LastIndexOf('.') + 10;
        return $"{token[..at]}{(token[at] == 'A' ? 'B' : 'A')}{token[(at + 1)..]}";
    }

    static string WithOwnKey(GuardedBot bot)
    {
        var parameters = Stranger.ExportParameters(false);
        var jwk = new
        {
            kty = "RSA",
            n = Base64Url.EncodeToString(parameters.Modulus),
            e = Base64Url.EncodeToString(parameters.Exponent),
        };
        return Issuer.Token(
            new
            {
                alg = "RS256",
                jwk,
                kid = "own",
            },
            bot.Claims(),
            Issuer.Rsa(Stranger)
        );
    }
}
