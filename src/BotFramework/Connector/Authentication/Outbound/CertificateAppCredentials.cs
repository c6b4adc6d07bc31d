using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that proves itself by a certificate.</summary>
public class CertificateAppCredentials : AppCredentials
{
    private readonly X509Certificate2 certificate;
    private readonly bool sendX5c;

    public CertificateAppCredentials(
        X509Certificate2 clientCertificate, string appId, string channelAuthTenant = null, HttpClient customHttpClient = null,
        ILogger logger = null)
        : this(clientCertificate, appId, channelAuthTenant, null, false, customHttpClient, logger)
    {
    }

    public CertificateAppCredentials(
        X509Certificate2 clientCertificate, string appId, string channelAuthTenant, string oAuthScope, bool sendX5c,
        HttpClient customHttpClient = null, ILogger logger = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        certificate = clientCertificate ?? throw new ArgumentNullException(nameof(clientCertificate));
        this.sendX5c = sendX5c;
        MicrosoftAppId = appId;
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() =>
    {
        var application = MsalAuthenticator.Application(this, CustomHttpClient).WithCertificate(certificate, sendX5c).Build();
        return MsalAuthenticator.ForApplication(application, OAuthScope);
    });
}
