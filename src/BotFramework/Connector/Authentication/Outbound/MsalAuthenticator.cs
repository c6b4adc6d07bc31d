using Microsoft.Identity.Client;
using Polly;
using Polly.Retry;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Fetches tokens by MSAL; what MSAL calls passing is tried again, with growing pauses.</summary>
internal sealed class MsalAuthenticator(Func<bool, CancellationToken, Task<AuthenticationResult>> acquire) : IAuthenticator
{
    private static readonly ResiliencePipeline Retries = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<MsalException>(trouble => trouble.IsRetryable),
            MaxRetryAttempts = 4,
            Delay = TimeSpan.FromMilliseconds(100),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var result = await Retries.ExecuteAsync(
            async token => await acquire(forceRefresh, token).ConfigureAwait(false), CancellationToken.None).ConfigureAwait(false);
        return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
    }

    internal static MsalAuthenticator ForApplication(IConfidentialClientApplication application, string scope)
    {
        string[] scopes = [scope.EndsWith("/.default", StringComparison.Ordinal) ? scope : scope.TrimEnd('/') + "/.default"];
        return new MsalAuthenticator((force, token) => application.AcquireTokenForClient(scopes).WithForceRefresh(force).ExecuteAsync(token));
    }

    internal static ConfidentialClientApplicationBuilder Application(AppCredentials credentials, HttpClient http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(credentials.MicrosoftAppId)
            .WithAuthority(new Uri(credentials.OAuthEndpoint), credentials.ValidateAuthority);
        return http is null ? builder : builder.WithHttpClientFactory(new GivenHttp(http));
    }

    internal sealed class GivenHttp(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
