using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The identity of a bot with a certificate.</summary>
public class CertificateServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly X509Certificate2 certificate;
    private readonly string appId;
    private readonly string tenantId;
    private readonly HttpClient httpClient;
    private readonly ILogger logger;
    private readonly bool sendX5c;

    public CertificateServiceClientCredentialsFactory(
        X509Certificate2 certificate, string appId, string tenantId = null, HttpClient httpClient = null, ILogger logger = null,
        bool sendX5c = false)
    {
        this.certificate = certificate ?? throw new ArgumentNullException(nameof(certificate));
        this.appId = string.IsNullOrWhiteSpace(appId) ? throw new ArgumentNullException(nameof(appId)) : appId;
        this.tenantId = tenantId;
        this.httpClient = httpClient;
        this.logger = logger;
        this.sendX5c = sendX5c;
    }

    internal override KeptCredentials Kept { get; } = new();

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == this.appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (appId != this.appId)
            throw new InvalidOperationException($"Invalid appId {appId} does not match expected {this.appId}");
        return Task.FromResult(Kept.GetOrAdd(audience, loginEndpoint, () =>
            new CertificateAppCredentials(certificate, appId, tenantId, audience, sendX5c, httpClient, logger)
            {
                Login = LoginEndpoint.Of(loginEndpoint, tenantId),
                ChecksAuthority = validateAuthority,
            }));
    }
}
