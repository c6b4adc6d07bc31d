using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>
/// Signature, issuer, lifetime and audience of bearer tokens: those that channels send, and those of the Emulator for one tenant
/// when that is allowed. Tokens of other bots (skills) and of other channels' kinds have an issuer that is not accepted.
/// </summary>
sealed class InboundTokens
{
    const int LongestToken = 16 * 1024;
    const string CriticalHeader = "crit";

    static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    readonly ServiceClientCredentialsFactory credentials;
    readonly TimeProvider time;
    readonly ValidatedTokens validated;
    readonly Issuer channel;
    readonly Issuer? emulator;

    public InboundTokens(
        CloudEnvironment cloud,
        ServiceClientCredentialsFactory credentials,
        string? emulatorTenant,
        ILogger logger,
        InboundOptions options
    )
    {
        this.credentials = credentials;
        time = options.Time;
        validated = new ValidatedTokens(time);
        channel = new Issuer([cloud.TokenIssuer], Keys(cloud.ChannelMetadata));
        if (emulatorTenant is not null)
        {
            var issuers = cloud.EmulatorIssuers.Select(template => string.Format(CultureInfo.InvariantCulture, template, emulatorTenant));
            emulator = new Issuer([.. issuers], Keys(cloud.EmulatorMetadata));
        }

        SigningKeys Keys(string address) => new(address, options.MetadataHttp, time, logger);
    }

    /// <exception cref="UnauthorizedAccessException">The header or the token is not good.</exception>
    public async Task<ValidatedToken> ValidateAsync(string authHeader, CancellationToken cancellationToken)
    {
        var token = Bearer(authHeader);
        if (validated.Find(token, out var hash) is { } good)
            return good;

        var jwt = Read(token);
        // What a token says must be understood to be accepted (RFC 7515, 4.1.11), and nothing of the kind is.
        if (jwt.TryGetHeaderValue<object>(CriticalHeader, out _))
            throw Refused("The token demands an extension.");
        var issuer = emulator is not null && emulator.Names.Contains(jwt.Issuer) ? emulator : channel;
        var key = await issuer.Keys.FindAsync(jwt.Kid ?? "", cancellationToken) ?? throw Refused("The token's key is not announced.");
        var result = await Handler.ValidateTokenAsync(jwt, Parameters(issuer, key));
        if (!result.IsValid)
            throw Refused($"The token is not valid: {result.Exception?.GetType().Name}.");

        await CheckAudienceAsync(jwt, cancellationToken);
        var identity = result.ClaimsIdentity;
        if (issuer == emulator)
            await CheckEmulatorAsync(identity, cancellationToken);
        good = new ValidatedToken(identity, key.Endorsements, new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero), issuer == emulator);
        validated.Keep(hash, good);
        return good;
    }

    public static UnauthorizedAccessException Refused(string reason) => new(reason);

    /// <summary>The scheme is compared exactly, and one space separates the two parts.</summary>
    static string Bearer(string authHeader)
    {
        var parts = authHeader.Split(' ');
        return parts is ["Bearer", { Length: > 0 and <= LongestToken } token] ? token : throw Refused("The Authorization header is malformed.");
    }

    static JsonWebToken Read(string token)
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

    TokenValidationParameters Parameters(Issuer issuer, SigningKey key) =>
        new()
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

    bool IsCurrent(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is not null && now < until + Skew && (from is null || from - Skew <= now);
    }

    async Task CheckAudienceAsync(JsonWebToken jwt, CancellationToken cancellationToken)
    {
        if (jwt.Audiences.ToList() is not [{ Length: > 0 } audience] || !await credentials.IsValidAppIdAsync(audience, cancellationToken))
        {
            throw Refused("The token is for somebody else.");
        }
    }

    async Task CheckEmulatorAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var appIdClaim = identity.FindFirst(AuthenticationConstants.VersionClaim)?.Value switch
        {
            "" or "1.0" => AuthenticationConstants.AppIdClaim,
            "2.0" => AuthenticationConstants.AuthorizedParty,
            _ => throw Refused("The token has no version that is known."),
        };
        if (identity.FindFirst(appIdClaim)?.Value is not { Length: > 0 } appId || !await credentials.IsValidAppIdAsync(appId, cancellationToken))
        {
            throw Refused("The token was issued to somebody else.");
        }
    }

    sealed record Issuer(string[] Names, SigningKeys Keys);
}
