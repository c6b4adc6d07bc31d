using System.Globalization;
using Benchmarks.Talks;
using Microsoft.Data.Sqlite;

namespace Benchmarks;

/// <summary>The bot's SQLite file for one run: the sample batch with a trainee for each conversation.</summary>
sealed class BotDatabase : IAsyncDisposable
{
    readonly string folder;
    readonly string file;

    BotDatabase(string folder, string file) => (this.folder, this.file) = (folder, file);

    public Dictionary<string, string> Environment(string environment) =>
        new()
        {
            ["DOTNET_ENVIRONMENT"] = environment,
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["Database__Provider"] = "Sqlite",
            ["Sample__Bare"] = "true",
            ["ConnectionStrings__SupervisionBot"] = $"Data Source={file}",
        };

    public static async Task<BotDatabase> CreateAsync(Settings settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("supervision-load-").FullName;
        var database = new BotDatabase(folder, Path.GetFullPath(settings.Database ?? Path.Combine(folder, "load.db")));
        database.Delete();
        // The first start, in Development, makes the file and loads the sample batch.
        using (await ServedProcess.StartAsync("SupervisionBot.dll", [], database.Environment("Development"), cancellationToken)) { }
        var roster = Path.Combine(folder, "roster.csv");
        await File.WriteAllTextAsync(roster, LoadRoster.Write(settings.Conversations), cancellationToken);
        await ServedProcess.RunAsync(
            "SupervisionBot.dll",
            ["roster", "import", roster, "--batch", "seventh"],
            database.Environment("Production"),
            cancellationToken
        );
        return database;
    }

    public async Task CheckAsync(IReadOnlyList<LogHoursTalk> talks, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await ExpectAsync(connection, "entries", talks.Sum(talk => talk.Saved), "SELECT COUNT(*) FROM HourEntries");
        await ExpectAsync(
            connection,
            "entries taken back",
            talks.Sum(talk => talk.TakenBack),
            "SELECT COUNT(*) FROM HourEntries WHERE State = 'Withdrawn'"
        );
        await ExpectAsync(
            connection,
            "minutes that stand",
            talks.Sum(talk => talk.StandingMinutes),
            "SELECT COALESCE(SUM(Minutes), 0) FROM HourEntries WHERE State = 'Submitted'"
        );
        await ExpectAsync(
            connection,
            "minutes in the totals",
            talks.Sum(talk => talk.StandingMinutes),
            "SELECT COALESCE(SUM(line.value ->> 'waiting'), 0) FROM Ledgers, json_each(Ledgers.Totals, '$.lines') AS line"
        );
        await ExpectAsync(connection, "activities", talks.Sum(talk => talk.Turns), "SELECT COUNT(*) FROM InboundActivities");
        await ExpectAsync(connection, "messages", talks.Sum(talk => talk.Turns), "SELECT COUNT(*) FROM Outbox");
        await ExpectAsync(connection, "messages not marked as sent", 0, "SELECT COUNT(*) FROM Outbox WHERE State <> 'Sent'");
    }

    static async Task ExpectAsync(SqliteConnection connection, string what, long expected, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        var found = Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        if (found != expected)
            throw new WrongAnswerException($"the database holds {found} {what}, expected {expected}");
    }

    void Delete()
    {
        foreach (var end in new[] { "", "-wal", "-shm" })
            File.Delete(file + end);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Delete();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
