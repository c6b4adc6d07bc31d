using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using SupervisionBot.Storage.Secrets;

namespace SupervisionBot.SignIn;

/// <summary>Signing in to the page outside Development: OpenID Connect and a cookie, by the framework.</summary>
static class SignInServices
{
    public const string Scheme = "page";
    public const string Issuer = "issuer";

    /// <summary>Nothing without the settings, and nothing in Development.</summary>
    /// <exception cref="Settings.WrongSettingException" />
    public static IServiceCollection AddPageSignIn(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsDevelopment() || PageSettings.Read(configuration) is not { } settings)
            return services;
        services.AddSingleton(settings).AddScoped<PageSessions>();
        services
            .AddAuthentication(Scheme)
            .AddCookie(Scheme, options => PageCookie.Configure(options, settings))
            .AddOpenIdConnect(Issuer, options => PageIssuer.Configure(options, settings));
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<KeyRing>((o, ring) => o.DataProtectionProvider = new RingProtection(ring));
        services.AddOptions<OpenIdConnectOptions>(Issuer).Configure<KeyRing>((o, ring) => o.DataProtectionProvider = new RingProtection(ring));
        return services;
    }

    /// <summary>Before anything that asks who is signed in.</summary>
    public static WebApplication UsePageSignIn(this WebApplication app)
    {
        if (app.Services.GetService<PageSettings>() is not null)
            app.UseAuthentication();
        return app;
    }
}

/// <summary>The cookie of a session: this host's alone, by https alone, out of reach of any script.</summary>
static class PageCookie
{
    public const string Name = "__Host-supervision-page";

    public static void Configure(CookieAuthenticationOptions options, PageSettings settings)
    {
        Close(options.Cookie, Name);
        options.ExpireTimeSpan = settings.IdleLifetime;
        options.SlidingExpiration = true;
        // Half of a cookie is none, and no reason to fail.
        options.CookieManager = new ChunkingCookieManager { ThrowForPartialCookies = false };
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    /// <summary>
    /// Lax, so that it is there when the issuer sends the browser back; what changes something asks for more (<see cref="PageGate"/>).
    /// </summary>
    public static void Close(CookieBuilder cookie, string name)
    {
        (cookie.Name, cookie.Path, cookie.HttpOnly, cookie.IsEssential) = (name, "/", true, true);
        (cookie.SecurePolicy, cookie.SameSite) = (CookieSecurePolicy.Always, SameSiteMode.Lax);
    }

    static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var sessions = http.RequestServices.GetRequiredService<PageSessions>();
        if (context.Principal is { } cookie && await sessions.FindAsync(cookie, http.RequestAborted) is { } session)
            http.Features.Set(session);
        else
            context.RejectPrincipal();
    }
}
