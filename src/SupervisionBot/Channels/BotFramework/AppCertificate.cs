using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Connector.Authentication;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>The bot's identity by certificate instead of by secret: the settings <c>MicrosoftAppCertificate</c> and <c>MicrosoftAppCertificatePassword</c>.</summary>
static class AppCertificate
{
    public const string FileKey = "MicrosoftAppCertificate";
    public const string PasswordKey = "MicrosoftAppCertificatePassword";

    /// <summary>Null when no certificate is set: then it is a secret, or a managed identity.</summary>
    /// <exception cref="ArgumentException">A setting is wrong; the message names it.</exception>
    public static ServiceClientCredentialsFactory? Credentials(IConfiguration configuration)
    {
        if (configuration[FileKey] is not { Length: > 0 } file) return null;
        if (configuration["MicrosoftAppPassword"] is { Length: > 0 }) throw new ArgumentException($"Only one of {FileKey} and MicrosoftAppPassword can be set.");
        foreach (var needed in (string[])["MicrosoftAppId", "MicrosoftAppTenantId"])
            if (string.IsNullOrWhiteSpace(configuration[needed])) throw new ArgumentException($"{needed} is required with {FileKey}.");
        return new CertificateServiceClientCredentialsFactory(Load(file, configuration[PasswordKey]), configuration["MicrosoftAppId"], configuration["MicrosoftAppTenantId"]);
    }

    static X509Certificate2 Load(string file, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password);
            if (certificate.HasPrivateKey) return certificate;
            certificate.Dispose();
            throw new ArgumentException($"{FileKey}: there is no private key in the file.");
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"{FileKey}: the file is not there, is no PKCS #12 certificate, or {PasswordKey} is not its password.", unreadable);
        }
    }
}
