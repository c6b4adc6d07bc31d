using SupervisionBot.Channels;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Requests;

namespace SupervisionBot.Turns;

/// <summary>The Bot Framework endpoint, and whether the bot is well.</summary>
static class BotEndpoints
{
    public static void MapBot(this WebApplication app)
    {
        if (ChannelSettings.MessagesAreOpen(app.Configuration, app.Environment))
            app.MapPost("/api/messages", ReceiveAsync);
        app.MapGet("/healthz", HealthAsync);
    }

    /// <summary>
    /// 403 for another machine while there is no registration, 413 for a body over the limit, 408 for one that does not arrive in time, 503 when the
    /// database takes nothing; anything else is the adapter's to answer.
    /// </summary>
    static async Task ReceiveAsync(HttpContext http, MessageLimits limits, ChannelAdapter adapter, TimelyBot bot, IConfiguration configuration)
    {
        if (!ChannelSettings.IsRegistered(configuration) && !(ThisMachine.Sent(http) && OwnPage.Sent(http.Request)))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        if (http.Request.ContentLength > limits.MaxBytes)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        try
        {
            if (await LimitedBody.ReadAsync(http.Request.BodyReader, limits.MaxBytes, limits.BodyTimeout, http.RequestAborted) is not { } body)
            {
                http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return;
            }
            http.Request.Body = new MemoryStream(body, writable: false);
        }
        catch (TimeoutException)
        {
            http.Response.StatusCode = StatusCodes.Status408RequestTimeout;
            return;
        }
        catch (BadHttpRequestException unreadable)
        {
            http.Response.StatusCode = unreadable.StatusCode;
            return;
        }
        try
        {
            await adapter.ReceiveAsync(http.Request, http.Response, bot, http.RequestAborted);
        }
        catch (NotKeptException)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    /// <summary>200 when the bot can do its work, otherwise 503; the body says what it was.</summary>
    static async Task<IResult> HealthAsync(Health health, CancellationToken cancellationToken)
    {
        var report = await health.AskAsync(cancellationToken);
        return Results.Json(report, statusCode: report.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
