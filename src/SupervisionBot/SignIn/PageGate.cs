using SupervisionBot.Core;

namespace SupervisionBot.SignIn;

/// <summary>
/// On an endpoint: it is part of the page, so that outside Development it is there for an administrator who is signed in and nobody else.
/// </summary>
sealed class PartOfThePage
{
    public static readonly PartOfThePage Mark = new();

    PartOfThePage() { }
}

/// <summary>Lets in to the page who may be in. After the routes are looked for.</summary>
static class PageGate
{
    public const string SignInPath = "/sign-in";

    /// <summary>Whether there is a page at all.</summary>
    public static bool HasPage(this IServiceCollection services, IHostEnvironment environment) =>
        environment.IsDevelopment() || services.Any(service => service.ServiceType == typeof(PageSettings));

    /// <summary>Who is signed in; null in Development, where everybody is whom they say.</summary>
    public static PageSession? Session(this HttpContext http) => http.Features.Get<PageSession>();

    public static PersonId? Administrator(this HttpContext http) => http.Session()?.Administrator?.Id;

    public static WebApplication UsePageGate(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            return app;
        var isThere = app.Services.GetService<PageSettings>() is not null;
        app.Use(
            (http, next) =>
            {
                if (http.GetEndpoint()?.Metadata.GetMetadata<PartOfThePage>() is null)
                    return next(http);
                if (!isThere)
                    return Refuse(http, StatusCodes.Status404NotFound);
                if (http.Session()?.Administrator is null)
                    return Refuse(http, StatusCodes.Status401Unauthorized);
                return IsAskedByThePage(http.Request) ? next(http) : Refuse(http, StatusCodes.Status403Forbidden);
            }
        );
        return app;
    }

    /// <summary>
    /// What changes something, and what opens a stream, must come from the page itself: the browser says so, and no other page can have it say so.
    /// </summary>
    public static bool IsAskedByThePage(HttpRequest request) =>
        ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Headers.Upgrade.Count == 0)
        || (request.Headers.Origin is [{ } origin] && origin == $"{request.Scheme}://{request.Host.Value}");

    static Task Refuse(HttpContext http, int status)
    {
        // Who opens the page is shown where to sign in; whatever asks by itself is told.
        if (status == StatusCodes.Status401Unauthorized && http.Request.Path == "/" && HttpMethods.IsGet(http.Request.Method))
            http.Response.Redirect(SignInPath);
        else
            http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
