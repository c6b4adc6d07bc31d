using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's identity from <c>MicrosoftAppType</c> (MultiTenant, SingleTenant, UserAssignedMSI), <c>MicrosoftAppId</c>,
/// <c>MicrosoftAppPassword</c> and <c>MicrosoftAppTenantId</c>.
/// </summary>
/// <remarks>The constructor throws <see cref="ArgumentException"/>, naming the key, when the type is unknown or a key is missing.</remarks>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory inner;

    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        var type = configuration[MicrosoftAppCredentials.MicrosoftAppTypeKey];
        var appId = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey];
        var password = configuration[MicrosoftAppCredentials.MicrosoftAppPasswordKey];
        var tenant = configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey];
        switch (type?.Trim().ToUpperInvariant())
        {
            case null or "" or "MULTITENANT":
                inner = new PasswordServiceClientCredentialFactory(appId, password, string.Empty, httpClient, logger);
                break;
            case "SINGLETENANT":
                Require(MicrosoftAppCredentials.MicrosoftAppIdKey, appId, type);
                Require(MicrosoftAppCredentials.MicrosoftAppTenantIdKey, tenant, type);
                Require(MicrosoftAppCredentials.MicrosoftAppPasswordKey, password, type);
                inner = new PasswordServiceClientCredentialFactory(appId, password, tenant, httpClient, logger);
                break;
            case "USERASSIGNEDMSI":
                Require(MicrosoftAppCredentials.MicrosoftAppIdKey, appId, type);
                Require(MicrosoftAppCredentials.MicrosoftAppTenantIdKey, tenant, type);
                if (!string.IsNullOrWhiteSpace(password))
                    throw new ArgumentException($"{MicrosoftAppCredentials.MicrosoftAppPasswordKey} must not be set for {type}.");
                inner = new ManagedIdentityServiceClientCredentialsFactory(appId, httpClient, logger);
                break;
            default:
                throw new ArgumentException(
                    $"{MicrosoftAppCredentials.MicrosoftAppTypeKey}: '{type}' is none of MultiTenant, SingleTenant, UserAssignedMSI.");
        }
    }

    internal override KeptCredentials Kept => inner.Kept;

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static void Require(string key, string value, string type)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException($"{key} is required for {type}.");
    }
}
