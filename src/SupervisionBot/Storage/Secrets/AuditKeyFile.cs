using System.Security.Cryptography;
using SupervisionBot.Core.Audit;
using SupervisionBot.Settings;

namespace SupervisionBot.Storage.Secrets;

/// <summary>
/// The key of the audit's digests: a file with at least 32 bytes in base64, outside the database. The first start makes it, with SQLite beside the
/// key ring, with PostgreSQL under <c>data/keys</c> of the working directory; there all hosts must have the same one.
/// </summary>
static class AuditKeyFile
{
    public const string Key = "Audit:KeyFile";

    const string Name = "audit.key";

    public static string PathOf(DatabaseSettings settings) =>
        settings.AuditKeyFile ?? Path.GetFullPath(Path.Combine(KeyRing.FolderOf(settings) ?? Path.Combine("data", "keys"), Name));

    /// <exception cref="WrongSettingException">It cannot be read or made, or holds no key.</exception>
    public static AuditKey Read(DatabaseSettings settings)
    {
        var file = PathOf(settings);
        try
        {
            if (!File.Exists(file))
                Make(file);
            var secret = Convert.FromBase64String(File.ReadAllText(file).Trim());
            return secret.Length >= AuditKey.Shortest ? new AuditKey(secret) : throw SettingReading.Wrong("Setting.AuditKey", Key, file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new WrongSettingException(SettingReading.Wrong("Setting.AuditKey", Key, file).Message, unreadable);
        }
    }

    /// <summary>Under its name only when it is whole; of two processes that make it, the first has made it.</summary>
    static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var draft = $"{file}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        File.WriteAllText(draft, Convert.ToBase64String(RandomNumberGenerator.GetBytes(AuditKey.Shortest)));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        try
        {
            File.Move(draft, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
