using System.CommandLine;
using SupervisionBot.Files;
using SupervisionBot.Sqlite;
using SupervisionBot.Storage;
using SupervisionBot.Storage.Secrets;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Backup;

/// <summary><c>backup --out FOLDER</c>: a folder that is laid out like the one that the bot works in, so that it can take its place.</summary>
static class BackupCommand
{
    /// <summary>Beside the database, as in the default settings.</summary>
    const string Files = "files";

    public static Command Create(CommandRun run)
    {
        var folder = new Option<string>("--out")
        {
            Description = CommandTexts.Say("Backup.Out"),
            HelpName = "FOLDER",
            Required = true,
        };
        var command = new Command("backup", CommandTexts.Say("Backup.Command")) { folder };
        command.SetAction((parsed, cancellation) => RunAsync(run, parsed.GetRequiredValue(folder), cancellation));
        return command;
    }

    static async Task<int> RunAsync(CommandRun run, string wanted, CancellationToken cancellation)
    {
        var settings = DatabaseSettings.Read(run.Configuration);
        if (settings.Provider == DatabaseProvider.PostgreSql)
            return run.Refuse("Backup.PostgreSql", ("place", settings.Place));
        if (!File.Exists(settings.Place))
            return run.Refuse("Backup.NoDatabase", ("place", settings.Place));
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(wanted));
        if (Directory.Exists(folder) || File.Exists(folder))
            return run.Refuse("Backup.Exists", ("value", wanted));
        // Under its name only when it is whole.
        var draft = folder + ".partial";
        try
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
            Directory.CreateDirectory(draft);
            var (files, bytes, bad) = await CopyAsync(run, settings, draft, cancellation);
            Directory.Move(draft, folder);
            run.Say("Backup.Done", ("folder", folder), ("files", files), ("megabytes", (bytes + 999_999) / 1_000_000));
            return bad == 0 ? ExitCodes.Done : run.Refuse("Backup.Incomplete", ("count", bad));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return run.Refuse("Backup.Unwritable", ("folder", folder), ("reason", e.Message));
        }
    }

    static async Task<(int Files, long Bytes, int Bad)> CopyAsync(
        CommandRun run,
        DatabaseSettings settings,
        string draft,
        CancellationToken cancellation
    )
    {
        var database = Path.Combine(draft, Path.GetFileName(settings.Place));
        await SqliteBackup.CopyDatabaseAsync(settings.ConnectionString, database, cancellation);
        var from = new FolderContents(FileSettings.Read(run.Configuration).Folder, run.Time);
        var to = new FolderContents(Path.Combine(draft, Files), run.Time);
        var (files, bytes, bad) = (0, 0L, 0);
        await foreach (var content in SqliteBackup.NamedInAsync(database, cancellation))
        {
            if (await SqliteBackup.CopyContentAsync(from, to, content.Sha256, cancellation))
                (files, bytes) = (files + 1, bytes + content.Size);
            else
            {
                bad++;
                run.Error.WriteLine(CommandTexts.Say("Backup.Damaged", ("name", content.Name), ("sha256", content.Sha256)));
            }
        }
        CopyKeys(settings, draft);
        return (files, bytes, bad);
    }

    /// <summary>
    /// After the database, so that the copy has the keys by which its secrets are sealed and its audit is checked. A key is never changed, only
    /// added.
    /// </summary>
    static void CopyKeys(DatabaseSettings settings, string draft)
    {
        if (!Directory.Exists(KeyRing.FolderOf(settings)))
            return;
        var to = Directory.CreateDirectory(Path.Combine(draft, Path.GetFileName(KeyRing.FolderOf(settings)!)));
        foreach (var key in Directory.GetFiles(KeyRing.FolderOf(settings)!).Where(file => Path.GetExtension(file) is ".xml" or ".key"))
            File.Copy(key, Path.Combine(to.FullName, Path.GetFileName(key)));
    }
}
