using System.Globalization;
using System.Security.Claims;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Signature, issuer, lifetime and audience of bearer tokens: those that channels send, and those of the Emulator for one tenant
/// when that is allowed. Tokens of other bots (skills) and of other channels' kinds have an issuer that is not accepted.
/// </summary>
internal sealed class InboundTokens
{
    private const int LongestToken = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly ServiceClientCredentialsFactory credentials;
    private readonly TimeProvider time;
    private readonly ValidatedTokens validated;
    private readonly Issuer channel;
    private readonly Issuer emulator;

    internal InboundTokens(
        CloudEnvironment cloud, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration configuration, ILogger logger,
        InboundOptions options)
    {
        this.credentials = credentials;
        time = options.Time;
        validated = new ValidatedTokens(time);
        channel = new Issuer([cloud.TokenIssuer], Keys(cloud.ChannelMetadata));
        if (options.EmulatorTenant is { } tenant)
        {
            var issuers = cloud.EmulatorIssuers.Select(template => string.Format(CultureInfo.InvariantCulture, template, tenant));
            emulator = new Issuer([.. issuers, .. configuration.ValidTokenIssuers ?? []], Keys(cloud.EmulatorMetadata));
        }

        SigningKeys Keys(string address) => new(address, options.MetadataHttp, time, logger);
    }

    /// <exception cref="UnauthorizedAccessException">The header or the token is not good.</exception>
    internal async Task<ValidatedToken> ValidateAsync(string authHeader, CancellationToken cancellationToken)
    {
        var token = Bearer(authHeader);
        if (validated.Find(token, out var hash) is { } good)
            return good;

        var jwt = Read(token);
        var issuer = emulator is not null && emulator.Names.Contains(jwt.Issuer) ? emulator : channel;
        var key = await issuer.Keys.FindAsync(jwt.Kid ?? string.Empty, cancellationToken).ConfigureAwait(false)
            ?? throw Refused("The token's key is not announced.");
        var result = await Handler.ValidateTokenAsync(jwt, Parameters(issuer, key)).ConfigureAwait(false);
        if (!result.IsValid)
            throw Refused($"The token is not valid: {result.Exception?.GetType().Name}.");

        await CheckAudienceAsync(jwt, cancellationToken).ConfigureAwait(false);
        var identity = result.ClaimsIdentity;
        if (issuer == emulator)
            await CheckEmulatorAsync(identity, cancellationToken).ConfigureAwait(false);
        good = new ValidatedToken(identity, key.Endorsements, new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero), issuer == emulator);
        validated.Keep(hash, good);
        return good;
    }

    internal static UnauthorizedAccessException Refused(string reason) => new(reason);

    /// <summary>The scheme is compared exactly, and one space separates the two parts.</summary>
    private static string Bearer(string authHeader)
    {
        var parts = authHeader.Split(' ');
        return parts is ["Bearer", { Length: > 0 and <= LongestToken } token] ? token : throw Refused("The Authorization header is malformed.");
    }

    private static JsonWebToken Read(string token)
    {
        try
        {
            return new JsonWebToken(token);
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or FormatException)
        {
            throw Refused("The token is malformed.");
        }
    }

    private TokenValidationParameters Parameters(Issuer issuer, SigningKey key) => new()
    {
        ValidIssuers = issuer.Names,
        IssuerSigningKey = key.Key,
        ValidateIssuerSigningKey = true,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
        ClockSkew = Skew,
        LifetimeValidator = (from, until, _, _) => IsCurrent(from, until),
        // The audience is compared with the bot's identity below.
        ValidateAudience = false,
    };

    private bool IsCurrent(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is not null && now < until + Skew && (from is null || from - Skew <= now);
    }

    private async Task CheckAudienceAsync(JsonWebToken jwt, CancellationToken cancellationToken)
    {
        if (jwt.Audiences.ToList() is not [{ Length: > 0 } audience]
            || !await credentials.IsValidAppIdAsync(audience, cancellationToken).ConfigureAwait(false))
        {
            throw Refused("The token is for somebody else.");
        }
    }

    private async Task CheckEmulatorAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var appIdClaim = identity.FindFirst(AuthenticationConstants.VersionClaim)?.Value switch
        {
            "" or "1.0" => AuthenticationConstants.AppIdClaim,
            "2.0" => AuthenticationConstants.AuthorizedParty,
            _ => throw Refused("The token has no version that is known."),
        };
        if (identity.FindFirst(appIdClaim)?.Value is not { Length: > 0 } appId
            || !await credentials.IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false))
        {
            throw Refused("The token was issued to somebody else.");
        }
    }

    private sealed record Issuer(string[] Names, SigningKeys Keys);
}
