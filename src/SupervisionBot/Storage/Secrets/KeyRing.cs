using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Storage.Secrets;

/// <summary>
/// Seals secrets before they are stored, by a ring of keys of ASP.NET Core Data Protection. With SQLite the ring lies in the folder <c>keys</c>
/// beside the file, so that the file alone is of no use; with PostgreSQL in the database, where every host finds it. A certificate of the settings
/// seals the ring itself.
/// </summary>
sealed class KeyRing : IDisposable
{
    public const string CertificateKey = "KeyRing:Certificate";
    public const string PasswordKey = "KeyRing:CertificatePassword";

    /// <summary>By which the ring was sealed until the other was set.</summary>
    public const string FormerCertificateKey = "KeyRing:FormerCertificate";
    public const string FormerPasswordKey = "KeyRing:FormerCertificatePassword";

    const string Purpose = "SupervisionBot.Secrets.v1";

    readonly DatabaseSettings settings;
    readonly X509Certificate2[] certificates;
    readonly Lock door = new();
    ServiceProvider protection;

    public KeyRing(DatabaseSettings settings, IConfiguration configuration)
    {
        this.settings = settings;
        (string File, string Password)[] keys = [(CertificateKey, PasswordKey), (FormerCertificateKey, FormerPasswordKey)];
        certificates =
        [
            .. keys.Where(key => !string.IsNullOrWhiteSpace(configuration[key.File]))
                .Select(key => CertificateFile.Load(configuration, key.File, key.Password)),
        ];
        protection = Load();
    }

    /// <summary>Where the ring is, for whoever has to look after it.</summary>
    public string Place => FolderOf(settings) ?? settings.Place;

    /// <summary>Null when the ring is in the database.</summary>
    public static string? FolderOf(DatabaseSettings settings) =>
        settings.Provider == DatabaseProvider.Sqlite ? Path.Combine(Path.GetDirectoryName(settings.Place)!, "keys") : null;

    public byte[] Seal(byte[] secret) => Protector.Protect(secret);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was sealed by another ring, or the ring's certificate is
    /// missing.</exception>
    public byte[] Open(byte[] @sealed)
    {
        try
        {
            return Protector.Unprotect(@sealed);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Another host, or a command, may have made a key since the ring was read.
            Reload();
            return Protector.Unprotect(@sealed);
        }
    }

    /// <summary>
    /// When a certificate is set, and keys of the ring are not sealed by it: a new key, by which all is to be sealed anew. Answers how many keys that
    /// concerns.
    /// </summary>
    public int RenewForCertificate()
    {
        if (certificates.Length == 0)
            return 0;
        var old = Unsealed().Count;
        if (old == 0)
            return 0;
        var manager = protection.GetRequiredService<IKeyManager>();
        // By the clock that Data Protection itself goes by.
        var now = TimeProvider.System.GetUtcNow();
        manager.CreateNewKey(now, now.AddDays(90));
        Reload();
        return old;
    }

    /// <summary>After everything was sealed anew: the keys that lay open are of no use to anybody.</summary>
    public void DeleteUnsealed()
    {
        if (certificates.Length == 0)
            return;
        var old = Unsealed().Select(id => $"key-{id:D}").ToList();
        if (old.Count == 0)
            return;
        if (FolderOf(settings) is { } folder)
        {
            foreach (var name in old)
                File.Delete(Path.Combine(folder, name + ".xml"));
        }
        else
        {
            using var db = settings.Open();
            db.RingKeys.Where(key => old.Contains(key.Name)).ExecuteDelete();
        }
        Reload();
    }

    public void Dispose()
    {
        protection.Dispose();
        foreach (var certificate in certificates)
            certificate.Dispose();
    }

    /// <summary>For what the framework itself seals by the ring as it is now; another purpose opens nothing of it.</summary>
    public IDataProtector ProtectorOf(IEnumerable<string> purposes) =>
        protection.GetRequiredService<IDataProtectionProvider>().CreateProtector(purposes);

    IDataProtector Protector => protection.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);

    /// <summary>The keys whose secret stands in the ring for everybody to read, or is sealed by the former certificate.</summary>
    HashSet<Guid> Unsealed() =>
        [
            .. protection
                .GetRequiredService<Microsoft.Extensions.Options.IOptions<KeyManagementOptions>>()
                .Value.XmlRepository!.GetAllElements()
                .Where(element => element.Name == "key" && !IsSealed(element))
                .Select(element => (Guid)element.Attribute("id")!),
        ];

    bool IsSealed(System.Xml.Linq.XElement key) =>
        key.Descendants().Any(part => part.Name.LocalName == "encryptedSecret")
        && (
            certificates.Length < 2
            || !key.Descendants()
                .Any(part =>
                    part.Name.LocalName == "X509Certificate"
                    && part.Value.Replace("\n", "", StringComparison.Ordinal) == Convert.ToBase64String(certificates[1].RawData)
                )
        );

    void Reload()
    {
        lock (door)
            protection = Load();
    }

    ServiceProvider Load()
    {
        var services = new ServiceCollection();
        var ring = services
            .AddDataProtection()
            .SetApplicationName("SupervisionBot")
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        if (FolderOf(settings) is { } folder)
            ring.PersistKeysToFileSystem(Directory.CreateDirectory(folder));
        else
            services.Configure<KeyManagementOptions>(options => options.XmlRepository = new TableRing(settings));
        if (certificates.Length > 0)
            ring.ProtectKeysWithCertificate(certificates[0]).UnprotectKeysWithAnyCertificate(certificates);
        return services.BuildServiceProvider();
    }
}
