using SupervisionBot.Core.Files;

namespace SupervisionBot.Files;

/// <summary>Bytes that are gone or are not what was stored are handed to nobody; the log names the file, for whoever has the backup.</summary>
static partial class FileDamage
{
    public static void Report(IServiceProvider services, StoredFile file) =>
        LogDamaged(services.GetRequiredService<ILoggerFactory>().CreateLogger("SupervisionBot.Files"), file.Id.Value, file.Sha256);

    [LoggerMessage(
        4331,
        LogLevel.Error,
        "The stored bytes of file {File} are gone or are not those of its SHA-256 {Sha256}. They are in the last good backup."
    )]
    static partial void LogDamaged(ILogger logger, Guid file, string sha256);
}
