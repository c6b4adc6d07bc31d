using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The endpoint that channels post to. 405 for other methods, 400 for what is not an activity, 401 for whoever is not let in;
/// then what the turn answers.
/// </summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (httpRequest.Method != HttpMethods.Post)
        {
            httpResponse.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            return;
        }

        var activity = await ReadAsync(httpRequest, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(activity?.Type))
        {
            Logger.LogWarning("A request was refused: its body is not an activity.");
            httpResponse.StatusCode = (int)HttpStatusCode.BadRequest;
            return;
        }

        if (await IdentifyAsync(httpRequest, activity, cancellationToken).ConfigureAwait(false) is not { } caller)
        {
            httpResponse.StatusCode = (int)HttpStatusCode.Unauthorized;
            return;
        }

        var answer = await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
        await WriteAsync(httpResponse, answer, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        try
        {
            return BotJson.ReadForeign(body.GetBuffer().AsSpan(0, (int)body.Length), BotJson.Activity);
        }
        catch (Exception notAnActivity) when (notAnActivity is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? (int)HttpStatusCode.OK;
        if (answer?.Body is not { } body)
            return;
        response.ContentType = "application/json";
        var json = BotJson.Bytes(body);
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, cancellationToken).ConfigureAwait(false);
    }

    private async Task<AuthenticateRequestResult> IdentifyAsync(HttpRequest request, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            var header = request.Headers["Authorization"].ToString();
            var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, header, cancellationToken).ConfigureAwait(false);
            if (caller.ClaimsIdentity?.AuthenticationType != AuthenticationConstants.AnonymousAuthType || LocalCaller.Is(request))
                return caller;
            Logger.LogWarning("A request was refused: without MicrosoftAppId only this machine may call, directly.");
        }
        catch (UnauthorizedAccessException refusal)
        {
            Logger.LogWarning("A request was refused: {Reason}", refusal.Message);
        }

        return null;
    }
}
