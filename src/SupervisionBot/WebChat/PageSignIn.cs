using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Requests;
using SupervisionBot.SignIn;
using SupervisionBot.Storage;

namespace SupervisionBot.WebChat;

/// <summary>
/// Where one signs in, outside Development: off to the issuer, and back always to the page, whatever an address asks for. An account that is nobody's
/// yet becomes a person's by an invitation code, which the command line or an administrator gives out.
/// </summary>
static class PageSignIn
{
    const string OffPath = $"{PageGate.SignInPath}/go";
    const string CodePath = $"{PageGate.SignInPath}/code";
    const string OutPath = "/sign-out";
    const int LargestAnswer = 4096;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").AddEndpointFilter<HostGuard>().AddEndpointFilter(LimitAsync);
        pages.MapGet(PageGate.SignInPath, Get);
        pages.MapGet(OffPath, GoAsync);
        pages.MapPost(CodePath, CodeAsync);
        pages.MapPost(OutPath, (Delegate)SignOutAsync);
        pages.MapGet(PageSignInHtml.SignedOutPath, () => PageSignInHtml.SignedOut());
    }

    static IResult Get(HttpContext http) =>
        http.Session() is not { } session ? PageSignInHtml.Begin(http.Request.Query.ContainsKey("failed"))
        : session.Administrator is not null ? Results.LocalRedirect("/")
        : session.Person is null ? PageSignInHtml.Code(null)
        : PageSignInHtml.Refused();

    /// <summary>Off to the issuer. The way back is always the page.</summary>
    static async Task<IResult> GoAsync(HttpContext http, ILogger<PageSession> logger)
    {
        try
        {
            await http.ChallengeAsync(SignInServices.Issuer, new AuthenticationProperties { RedirectUri = "/" });
            return Results.Empty;
        }
        catch (Exception away) when (away is InvalidOperationException or HttpRequestException or IOException)
        {
            PageSignInLog.Away(logger, away);
            return PageSignInHtml.Away();
        }
    }

    /// <summary>
    /// The code makes the account the person's whose it is, when they are an administrator; otherwise it stays for where it is meant.
    /// </summary>
    static async Task<IResult> CodeAsync(HttpContext http, Invitations invitations, SupervisionDb db, DatabaseWriter writer)
    {
        if (!PageGate.IsAskedByThePage(http.Request))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (http.Session() is not { Person: null } session)
            return Results.LocalRedirect(PageGate.SignInPath);
        if (InvitationCode.In(await TypedAsync(http)) is not { } code)
            return PageSignInHtml.Code("CodeWrong");
        for (var again = true; ; again = false)
        {
            var outcome = await invitations.RedeemAsync(session.Account, null, code, http.RequestAborted);
            if (outcome is RedeemOutcome.Accepted { Person: var person })
            {
                if (!person.Is(Role.Administrator))
                    return PageSignInHtml.Code("CodeOfOther");
                AuditOrigin.Be(new AuditOrigin(AuditPlace.Page, "sign-in", person.Id, person.Batch));
            }
            try
            {
                await writer.SaveAsync(db, () => db.SaveChangesAsync(http.RequestAborted));
            }
            catch (Exception lost) when (again && lost.IsLostRace())
            {
                db.ChangeTracker.Clear();
                continue;
            }
            return outcome switch
            {
                RedeemOutcome.Accepted => Results.LocalRedirect("/"),
                RedeemOutcome.TooManyAttempts => PageSignInHtml.Code("CodeTooOften"),
                // To whom nobody knows yet all of these are the same.
                _ => PageSignInHtml.Code("CodeWrong"),
            };
        }
    }

    /// <summary>Here and now, also for a copy of the cookie. The issuer's own sign-in is not ended.</summary>
    static async Task<IResult> SignOutAsync(HttpContext http)
    {
        if (!PageGate.IsAskedByThePage(http.Request))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (http.Session() is { } session)
            await http.RequestServices.GetRequiredService<PageSessions>().EndAsync(session, http.RequestAborted);
        await http.SignOutAsync(SignInServices.Scheme);
        return Results.LocalRedirect(PageSignInHtml.SignedOutPath);
    }

    static async Task<string?> TypedAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestAnswer;
        if (!http.Request.HasFormContentType)
            return null;
        try
        {
            return (await http.Request.ReadFormAsync(new FormOptions { ValueCountLimit = 2, BufferBodyLengthLimit = LargestAnswer }))["code"];
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return null;
        }
    }

    static async ValueTask<object?> LimitAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        var headers = http.Response.Headers;
        (headers.CacheControl, headers.ContentSecurityPolicy) = ("no-store", PageSignInHtml.Policy);
        // With none at all a browser does not say which page a form was sent from.
        (headers["Referrer-Policy"], headers["X-Robots-Tag"]) = ("same-origin", "noindex, nofollow");
        Turn.SetCulture(PageLanguage.Of(http, http.Session()?.Person?.Language));
        if (http.RequestServices.GetRequiredService<SignInLimit>().Allows(http))
            return await next(invocation);
        headers.RetryAfter = "60";
        return PageSignInHtml.TooFast();
    }
}

static partial class PageSignInLog
{
    [LoggerMessage(4351, LogLevel.Error, "The issuer that signs in to the page cannot be asked.")]
    public static partial void Away(ILogger logger, Exception exception);
}
