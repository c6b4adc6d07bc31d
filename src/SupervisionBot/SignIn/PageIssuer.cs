using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace SupervisionBot.SignIn;

/// <summary>
/// How the issuer is asked: authorization code with PKCE, state and nonce; nothing but who it is. The answer comes as an address that the browser
/// opens, so that every cookie can stay with this site.
/// </summary>
static partial class PageIssuer
{
    public const string CallbackPath = "/signed-in";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    public static void Configure(OpenIdConnectOptions options, PageSettings settings)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (settings.Authority.ToString(), settings.ClientId, settings.ClientSecret);
        options.RequireHttpsMetadata = settings.Authority.Scheme == Uri.UriSchemeHttps;
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        options.Scope.Clear();
        options.Scope.Add("openid");
        (options.MapInboundClaims, options.SaveTokens, options.GetClaimsFromUserInfoEndpoint) = (false, false, false);
        (options.SignInScheme, options.CallbackPath) = (SignInServices.Scheme, CallbackPath);
        // Nobody else ends a session here, and nothing comes back from leaving.
        (options.RemoteSignOutPath, options.SignedOutCallbackPath) = (default, default);
        (options.BackchannelTimeout, options.RemoteAuthenticationTimeout) = (Patience, Longest);
        (options.ProtocolValidator.NonceLifetime, options.TokenValidationParameters.ClockSkew) = (Longest, Skew);
        // What the issuer writes of itself must be what the settings say of it, or somebody else speaks for it.
        options.TokenValidationParameters.IssuerValidator = (issuer, _, _) =>
            settings.Is(issuer) ? issuer : throw new SecurityTokenInvalidIssuerException { InvalidIssuer = issuer };
        (options.DisableTelemetry, options.Prompt) = (true, OpenIdConnectPrompt.SelectAccount);
        PageCookie.Close(options.NonceCookie, "__Host-supervision-nonce.");
        PageCookie.Close(options.CorrelationCookie, "__Host-supervision-state.");
        options.Events.OnTokenValidated = BeginAsync;
        options.Events.OnRemoteFailure = FailAsync;
    }

    /// <summary>Of what the token says only issuer and subject are kept.</summary>
    static async Task BeginAsync(TokenValidatedContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<PageSessions>();
        var (issuer, subject) = (context.Principal?.FindFirst("iss")?.Value, context.Principal?.FindFirst("sub")?.Value);
        if (await sessions.BeginAsync(issuer, subject, context.HttpContext.RequestAborted) is { } session)
            context.Principal = session;
        else
            context.Fail("The account cannot be kept.");
    }

    static Task FailAsync(RemoteFailureContext context)
    {
        var failure = context.Failure;
        while (failure?.InnerException is { } inner)
            failure = inner;
        LogFailed(context.HttpContext.RequestServices.GetRequiredService<ILogger<PageSession>>(), failure?.GetType().Name ?? "");
        context.Response.Redirect($"{PageGate.SignInPath}?failed=1");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    [LoggerMessage(4350, LogLevel.Warning, "Somebody could not be signed in to the page: {Reason}.")]
    static partial void LogFailed(ILogger logger, string reason);
}
