using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SupervisionBot.Settings;

namespace SupervisionBot.Storage;

/// <summary>A certificate with its private key, from a PKCS #12 file that a setting names.</summary>
static class CertificateFile
{
    /// <exception cref="WrongSettingException">It cannot be used; the message names the settings.</exception>
    public static X509Certificate2 Load(IConfiguration configuration, string fileKey, string passwordKey)
    {
        var file = configuration[fileKey]!;
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, configuration[passwordKey]);
            if (certificate.HasPrivateKey)
                return certificate;
            certificate.Dispose();
            throw SettingReading.Wrong("Setting.Certificate", fileKey, file, ("password", passwordKey));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException(
                SettingReading.Wrong("Setting.Certificate", fileKey, file, ("password", passwordKey)).Message,
                unreadable
            );
        }
    }
}
