using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using SupervisionBot.Core;

namespace SupervisionBot.Channels;

/// <summary>The Bot Framework endpoint, and whether the bot is well.</summary>
static class BotEndpoints
{
    public static void MapBot(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/messages", (HttpRequest request, HttpResponse response, CloudAdapter adapter, IBot bot, CancellationToken cancellationToken) =>
            adapter.ProcessAsync(request, response, bot, cancellationToken));
        app.MapGet("/healthz", HealthAsync);
    }

    /// <summary>200 when the database answers, otherwise 503.</summary>
    static async Task<IResult> HealthAsync(SupervisionDb db, CancellationToken cancellationToken) =>
        await db.Database.CanConnectAsync(cancellationToken) ? Results.Ok() : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
}
