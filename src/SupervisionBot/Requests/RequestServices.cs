using SupervisionBot.Storage;

namespace SupervisionBot.Requests;

/// <summary>What holds for every request, whoever answers it.</summary>
static class RequestServices
{
    public static IServiceCollection AddRequests(this IServiceCollection services) => services.AddProxies().AddSingleton<RefusedRequests>();

    /// <summary>Before anything that answers.</summary>
    public static WebApplication UseRequests(this WebApplication app)
    {
        app.UseProxies();
        var refused = app.Services.GetRequiredService<RefusedRequests>();
        app.Use(
            async (http, next) =>
            {
                Protect(http);
                try
                {
                    await next(http);
                }
                catch (BadHttpRequestException malformed) when (!http.Response.HasStarted)
                {
                    http.Response.StatusCode = malformed.StatusCode;
                }
                catch (Exception away) when (!http.Response.HasStarted && away.IsStorageAway())
                {
                    refused.NoteAway(away);
                    http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    http.Response.Headers.RetryAfter = "10";
                }
                refused.Note(http);
            }
        );
        return app;
    }

    /// <summary>
    /// For an answer that says nothing of its own: a browser guesses no kind, runs, shows and frames nothing of it, and tells nobody its address.
    /// </summary>
    static void Protect(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
