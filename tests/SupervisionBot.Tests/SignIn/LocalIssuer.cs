using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SupervisionBot.Tests.SignIn;

/// <summary>
/// An issuer of OpenID Connect on this machine, by real HTTP: discovery, keys, authorization and token endpoint. It signs whoever asks in as its
/// <see cref="Subject"/>, at once, and is strict about what it is asked.
/// </summary>
sealed class LocalIssuer : IAsyncDisposable
{
    public const string ClientId = "the-page";
    public const string ClientSecret = "the-secret-of-the-page";

    readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "key-1" };
    readonly RsaSecurityKey foreignKey = new(RSA.Create(2048)) { KeyId = "key-1" };
    readonly ConcurrentDictionary<string, Asked> codes = new();
    readonly WebApplication app;

    LocalIssuer(WebApplication app) => this.app = app;

    /// <summary>Also the name that it gives itself.</summary>
    public string Address { get; private set; } = "";

    public string Subject { get; set; } = "subject-1";

    /// <summary>What the next id token says otherwise.</summary>
    public Action<Dictionary<string, object>> Changes { get; set; } = _ => { };

    /// <summary>The next id token is signed by a key that nobody knows.</summary>
    public bool SignsByForeignKey { get; set; }

    /// <summary>The last authorization request, as it came.</summary>
    public IQueryCollection? LastAsked { get; private set; }

    public static async Task<LocalIssuer> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var issuer = new LocalIssuer(builder.Build());
        issuer.app.MapGet("/.well-known/openid-configuration", issuer.Discovery);
        issuer.app.MapGet("/keys", () => Results.Json(new { keys = new[] { issuer.PublicKey() } }));
        issuer.app.MapGet("/authorize", issuer.Authorize);
        issuer.app.MapPost("/token", (Delegate)issuer.TokenAsync);
        await issuer.app.StartAsync();
        issuer.Address = issuer.app.Urls.First();
        return issuer;
    }

    public (string Key, string Value)[] Settings =>
        [("Page:OpenIdConnect:Authority", Address), ("Page:OpenIdConnect:ClientId", ClientId), ("Page:OpenIdConnect:ClientSecret", ClientSecret)];

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    IResult Discovery() =>
        Results.Json(
            new
            {
                issuer = Address,
                authorization_endpoint = $"{Address}/authorize",
                token_endpoint = $"{Address}/token",
                jwks_uri = $"{Address}/keys",
                response_types_supported = new[] { "code" },
                subject_types_supported = new[] { "pairwise" },
                id_token_signing_alg_values_supported = new[] { "RS256" },
            }
        );

    object PublicKey()
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            alg = "RS256",
            kid = key.KeyId,
            n = WebEncoders.Base64UrlEncode(numbers.Modulus!),
            e = WebEncoders.Base64UrlEncode(numbers.Exponent!),
        };
    }

    IResult Authorize(HttpContext http)
    {
        var asked = LastAsked = http.Request.Query;
        if (
            asked["client_id"] != ClientId
            || asked["response_type"] != "code"
            || asked["code_challenge_method"] != "S256"
            || asked["scope"] != "openid"
            || asked["nonce"].ToString().Length < 20
            || asked["state"].ToString().Length < 20
        )
            return Results.BadRequest();
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        codes[code] = new Asked(asked["nonce"].ToString(), asked["code_challenge"].ToString(), asked["redirect_uri"].ToString());
        return Results.Redirect(
            QueryHelpers.AddQueryString(
                asked["redirect_uri"].ToString(),
                new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"].ToString() }
            )
        );
    }

    async Task<IResult> TokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        if (
            form["grant_type"] != "authorization_code"
            || form["client_id"] != ClientId
            || form["client_secret"] != ClientSecret
            || !codes.TryRemove(form["code"].ToString(), out var asked)
            || asked.RedirectUri != form["redirect_uri"]
            || asked.Challenge != WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())))
        )
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        return Results.Json(
            new
            {
                access_token = "nothing",
                token_type = "Bearer",
                id_token = IdToken(asked.Nonce),
            }
        );
    }

    string IdToken(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Address,
            ["aud"] = ClientId,
            ["sub"] = Subject,
            ["nonce"] = nonce,
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 300,
            // What an issuer says of e-mail addresses is nothing to go by.
            ["email"] = "he.huimin@example.org",
            ["preferred_username"] = "he.huimin@example.org",
        };
        Changes(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Claims = claims,
                SigningCredentials = new SigningCredentials(SignsByForeignKey ? foreignKey : key, SecurityAlgorithms.RsaSha256),
            }
        );
    }

    sealed record Asked(string Nonce, string Challenge, string RedirectUri);
}
