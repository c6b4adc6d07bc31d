using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The identity of a bot with a password, or of one with no identity when the id is empty.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient httpClient;
    private readonly ILogger logger;

    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        this.httpClient = httpClient;
        this.logger = logger;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; }

    internal override KeptCredentials Kept { get; } = new();

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(AppId))
            return Task.FromResult<ServiceClientCredentials>(MicrosoftAppCredentials.Empty);
        if (appId != AppId)
            throw new InvalidOperationException($"Invalid appId {appId} does not match expected {AppId}");
        return Task.FromResult(Kept.GetOrAdd(audience, loginEndpoint, () =>
            new MicrosoftAppCredentials(AppId, Password, TenantId, httpClient, logger, audience)
            {
                Login = LoginEndpoint.Of(loginEndpoint, TenantId),
                ChecksAuthority = validateAuthority,
            }));
    }
}
