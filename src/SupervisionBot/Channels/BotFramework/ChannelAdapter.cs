using System.Buffers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SupervisionBot.Requests;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>The official adapter behind a stricter door: 400 for what is no activity, 401 for whoever is not let in.</summary>
sealed class ChannelAdapter(BotFrameworkAuthentication authentication, ILogger<ChannelAdapter> logger) : CloudAdapter(authentication, logger)
{
    public async Task ReceiveAsync(HttpRequest request, HttpResponse response, IBot bot, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        if (ForeignActivity.Read(body.GetBuffer().AsSpan(0, (int)body.Length)) is not { } activity)
        {
            RefusedRequests.Explain(request.HttpContext, "The body is not an activity.");
            response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (await CallerAsync(request, activity, cancellationToken) is not { } caller)
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        var answer = await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken);
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body is not { } content)
            return;
        var json = ActivityJson.Bytes(content);
        (response.ContentType, response.ContentLength) = ("application/json", json.Length);
        response.BodyWriter.Write(json);
        await response.BodyWriter.FlushAsync(cancellationToken);
    }

    async Task<AuthenticateRequestResult?> CallerAsync(
        HttpRequest request,
        Microsoft.Bot.Schema.Activity activity,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(
                activity,
                request.Headers.Authorization.ToString(),
                cancellationToken
            );
            if (
                caller.ClaimsIdentity.AuthenticationType != AuthenticationConstants.AnonymousAuthType
                || (ThisMachine.Sent(request.HttpContext) && OwnPage.Sent(request))
            )
                return caller;
            RefusedRequests.Explain(request.HttpContext, "Without MicrosoftAppId only this machine may call, directly.");
        }
        catch (UnauthorizedAccessException refusal)
        {
            RefusedRequests.Explain(request.HttpContext, refusal.Message);
        }
        return null;
    }
}
