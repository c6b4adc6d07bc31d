using System.Security.Cryptography;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core.People;
using SupervisionBot.Files;
using SupervisionBot.Settings;
using SupervisionBot.Sqlite;
using SupervisionBot.Storage;
using SupervisionBot.Storage.Secrets;
using SupervisionBot.Words;

namespace SupervisionBot;

/// <summary>What is stored is the bot's alone: one bot on a file, nobody else's eyes on it, secrets sealed.</summary>
static class AtRest
{
    const int MostNames = 20;

    /// <summary>Before the database is opened. What it answers is held as long as the bot runs.</summary>
    /// <exception cref="WrongSettingException">Another bot works on the file, or it cannot be used.</exception>
    public static IDisposable? Begin(IServiceProvider services)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        if (settings.Provider != DatabaseProvider.Sqlite)
            return null;
        try
        {
            foreach (var beside in (string[])["", "-wal", "-shm"])
                PrivateFiles.Tighten(settings.Place + beside);
            foreach (
                var folder in (string[])
                    [
                        services.GetRequiredService<FileSettings>().Folder,
                        services.GetRequiredService<UploadedFiles>().Folder,
                        KeyRing.FolderOf(settings)!,
                    ]
            )
                PrivateFiles.Tighten(folder);
            return SqliteDatabase.TakeForRunning(settings.Place)
                ?? throw new WrongSettingException(
                    CommandTexts.Say("Setting.DatabaseInUse", ("place", settings.Place), ("key", DatabaseSettings.ConnectionKey))
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException(
                CommandTexts.Say("Setting.Unreachable", ("key", DatabaseSettings.ConnectionKey), ("place", settings.Place), ("reason", e.Message)),
                e
            );
        }
    }

    /// <summary>Opens the secrets, so that a wrong key ring is known now, and says whose account has to be looked at.</summary>
    public static async Task CheckAsync(IServiceProvider services)
    {
        try
        {
            await services.GetRequiredService<SigningKey>().GetAsync(default);
        }
        catch (CryptographicException sealedOtherwise)
        {
            throw new WrongSettingException(
                CommandTexts.Say("Setting.Sealed", ("place", services.GetRequiredService<KeyRing>().Place), ("key", KeyRing.CertificateKey)),
                sealedOtherwise
            );
        }
        await using var scope = services.CreateAsyncScope();
        var unconfirmed = await scope.ServiceProvider.GetRequiredService<PersonLinks>().UnconfirmedAsync();
        if (unconfirmed.Count == 0)
            return;
        var names =
            unconfirmed.Count <= MostNames
                ? unconfirmed.Select(person => person.Email)
                : unconfirmed.Take(MostNames).Select(person => person.Email).Append("…");
        Console.WriteLine(CommandTexts.Say("Start.Unconfirmed", ("count", unconfirmed.Count), ("people", string.Join(", ", names))));
    }
}
