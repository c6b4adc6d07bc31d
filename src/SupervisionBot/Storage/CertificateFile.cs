using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SupervisionBot.Storage;

/// <summary>A certificate with its private key, from a PKCS #12 file that a setting names.</summary>
static class CertificateFile
{
    /// <exception cref="ArgumentException">It cannot be used; the message names the settings.</exception>
    public static X509Certificate2 Load(IConfiguration configuration, string fileKey, string passwordKey)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(configuration[fileKey]!, configuration[passwordKey]);
            if (certificate.HasPrivateKey) return certificate;
            certificate.Dispose();
            throw new ArgumentException($"{fileKey}: there is no private key in the file.");
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"{fileKey}: the file is not there, is no PKCS #12 certificate, or {passwordKey} is not its password.", unreadable);
        }
    }
}
