using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Files;
using SupervisionBot.Storage;

namespace SupervisionBot.Rehearsals;

/// <summary>What a rehearsal knows of the settings: limits and names, nothing by which it could reach a channel or the real database.</summary>
static class RehearsalSettings
{
    static readonly string[] Taken = [DirectLineSettings.Section, FileSettings.Section, "Calendar"];

    /// <summary>Each rehearsal has a folder of its own in here: beside SQLite's file, otherwise in the current one.</summary>
    public static string FolderOf(DatabaseSettings real) =>
        Path.GetFullPath((real.Provider == DatabaseProvider.Sqlite ? real.Place : Path.GetFileName(real.Place)) + ".rehearsals");

    public static IConfiguration Of(IConfiguration real, string folder) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(Taken.SelectMany(section => real.GetSection(section).AsEnumerable()))
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    [DatabaseSettings.ProviderKey] = nameof(DatabaseProvider.Sqlite),
                    [DatabaseSettings.ConnectionKey] = $"Data Source={DatabaseIn(folder)};Pooling=False",
                    [$"{DirectLineSettings.Section}:{nameof(DirectLineSettings.UploadFolder)}"] = Path.Combine(folder, "uploads"),
                    [$"{FileSettings.Section}:{nameof(FileSettings.Folder)}"] = Path.Combine(folder, "files"),
                }
            )
            .Build();

    public static string DatabaseIn(string folder) => Path.Combine(folder, "rehearsal.db");
}
