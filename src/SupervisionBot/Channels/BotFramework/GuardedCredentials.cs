using System.Collections.Concurrent;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>
/// The bot's proof of who it is, by the official library. It is kept, and with it its token, for all service addresses, and shown to
/// hosts of channels only.
/// </summary>
sealed partial class GuardedCredentials(ServiceClientCredentialsFactory identity, CloudEnvironment cloud, bool withLoopback, ILogger logger)
{
    bool ToThisMachine => withLoopback;

    readonly ConcurrentDictionary<(string AppId, string Audience), ServiceClientCredentials> kept = new();

    public async Task<ServiceClientCredentials> OfAsync(string appId, string audience, CancellationToken cancellationToken)
    {
        if (kept.TryGetValue((appId, audience), out var known))
            return known;
        var made = await identity.CreateCredentialsAsync(appId, audience, cloud.LoginUrl, cloud.ValidateAuthority, cancellationToken);
        return kept.GetOrAdd((appId, audience), new Guarded(this, made));
    }

    [LoggerMessage(5003, LogLevel.Warning, "A request to {Host} goes without the bot's token: the host is not one of a channel.")]
    partial void LogWithoutToken(string host);

    sealed class Guarded(GuardedCredentials guard, ServiceClientCredentials inner) : ServiceClientCredentials
    {
        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (inner is AppCredentials { MicrosoftAppId: null or "" })
                return Task.CompletedTask;
            if (ConnectorHosts.MayReceiveToken(request.RequestUri!, guard.ToThisMachine))
                return inner.ProcessHttpRequestAsync(request, cancellationToken);
            guard.LogWithoutToken(request.RequestUri!.Host);
            return Task.CompletedTask;
        }
    }
}
