using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Standing;
using SupervisionBot.PostgreSql;
using SupervisionBot.Sample;
using SupervisionBot.Settings;
using SupervisionBot.Sqlite;
using SupervisionBot.Storage;
using SupervisionBot.Words;

namespace SupervisionBot.Startup;

public static partial class DatabasePreparation
{
    /// <summary>For tests: the people of the sample and nothing that they have done.</summary>
    internal const string BareSampleKey = "Sample:Bare";

    /// <summary>Brings the schema up to date; in Development an empty database gets the sample batch. Says in one log line what it did.</summary>
    /// <exception cref="WrongSettingException">The database of the settings cannot be used.</exception>
    public static async Task PrepareDatabaseAsync(this IHost app, CancellationToken cancellation = default)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<DatabaseSettings>();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var log = scope.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabasePreparation));

        var time = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var migrations = await MigrateAsync(db, settings, time, cancellation);
        // A wrong file stops the start, and not the first turn.
        _ = settings.AuditKey;
        var sample =
            app.Services.GetRequiredService<IHostEnvironment>().IsDevelopment() && !await db.Batches.AnyAsync(cancellation)
                ? await SampleBatch.LoadAsync(db, time, cancellation)
                : null;
        var configuration = app.Services.GetRequiredService<IConfiguration>();
        if (sample != null && !configuration.GetValue<bool>(BareSampleKey))
            await SampleLife.LiveAsync(configuration, time, cancellation);
        if (settings.Provider == DatabaseProvider.Sqlite)
            await SqliteDatabase.LookAtTablesAsync(db, cancellation);

        if (sample == null)
            Prepared(log, settings.Provider, settings.Place, migrations);
        else
            PreparedWithSample(log, settings.Provider, settings.Place, migrations, sample.Key, sample.People, sample.StartsOn, sample.EndsOn);
    }

    internal static async Task<int> MigrateAsync(SupervisionDb db, DatabaseSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            var migrations = await (
                settings.Provider == DatabaseProvider.Sqlite
                    ? SqliteDatabase.MigrateAsync(db, cancellation)
                    : PostgreSqlDatabase.MigrateAsync(db, cancellation)
            );
            // A new schema may keep totals that the old one did not.
            if (migrations > 0)
                await new LedgerCheck(db, time).RepairAsync(by: null, cancellation).CountAsync(cancellation);
            return migrations;
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException(
                CommandTexts.Say("Setting.Unreachable", ("key", DatabaseSettings.ConnectionKey), ("place", settings.Place), ("reason", e.Message)),
                e
            );
        }
    }

    [LoggerMessage(1001, LogLevel.Information, "Database {Provider} at {Place} is ready ({Migrations} migrations applied).")]
    static partial void Prepared(ILogger log, DatabaseProvider provider, string place, int migrations);

    [LoggerMessage(
        1002,
        LogLevel.Information,
        "Database {Provider} at {Place} is ready ({Migrations} migrations applied); it was empty, so the sample batch {Batch} with {People} people "
            + "was loaded, moved to {StartsOn:yyyy-MM-dd} – {EndsOn:yyyy-MM-dd} so that today lies inside."
    )]
    static partial void PreparedWithSample(
        ILogger log,
        DatabaseProvider provider,
        string place,
        int migrations,
        string batch,
        int people,
        DateOnly startsOn,
        DateOnly endsOn
    );
}
