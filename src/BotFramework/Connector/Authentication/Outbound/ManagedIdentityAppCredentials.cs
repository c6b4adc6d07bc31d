using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot on Azure that has no secret: the machine vouches for it.</summary>
internal sealed class ManagedIdentityAppCredentials : AppCredentials
{
    internal ManagedIdentityAppCredentials(string appId, string audience, HttpClient httpClient, ILogger logger)
        : base(null, httpClient, logger, audience)
    {
        MicrosoftAppId = appId;
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() =>
    {
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(MicrosoftAppId));
        if (CustomHttpClient is { } http)
            builder = builder.WithHttpClientFactory(new MsalAuthenticator.GivenHttp(http));
        var application = builder.Build();
        return new MsalAuthenticator((force, token) =>
            application.AcquireTokenForManagedIdentity(OAuthScope).WithForceRefresh(force).ExecuteAsync(token));
    });
}
