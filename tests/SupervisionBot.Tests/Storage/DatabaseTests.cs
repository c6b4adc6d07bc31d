using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Core;
using SupervisionBot.Core.Talks;
using SupervisionBot.PostgreSql;
using SupervisionBot.Sqlite;
using SupervisionBot.Storage;
using Xunit;

namespace SupervisionBot.Tests.Storage;

public sealed class DatabaseTests
{
    readonly FakeTimeProvider time = new();

    [Theory, BothDatabases]
    public async Task The_migrations_make_the_model(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=nowhere.db")]
    [InlineData(DatabaseProvider.PostgreSql, "Host=nowhere;Database=nowhere")]
    public void The_model_that_was_made_ahead_is_that_of_the_mappings(DatabaseProvider provider, string connection)
    {
        var settings = DatabaseSettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?> { [DatabaseSettings.ProviderKey] = $"{provider}", [DatabaseSettings.ConnectionKey] = connection }
                )
                .Build()
        );
        var options = new DbContextOptionsBuilder<SupervisionDb>();
        if (provider == DatabaseProvider.Sqlite)
            options.UseSqliteDatabase(connection);
        else
            options.UsePostgreSqlDatabase(connection);
        using var made = settings.Open();
        using var mapped = new SupervisionDb(options.Options);

        Assert.IsType<RuntimeModel>(made.Model, exactMatch: false);
        Assert.Equal(mapped.Model.ToDebugString(), made.Model.ToDebugString());
        Assert.Equal(mapped.Model.GetRelationalModel().ToDebugString(), made.Model.GetRelationalModel().ToDebugString());
    }

    [Theory, BothDatabases]
    public async Task A_key_that_is_there_is_known_as_such(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SaveAsync(database);

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(database));

        Assert.True(exception.IsUniqueViolation());
        Assert.True(exception.IsLostRace());
    }

    [Theory, BothDatabases]
    public async Task A_missing_reference_is_no_unique_violation(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        db.Ledgers.Add(new SupervisionBot.Core.Hours.Ledger(TypedId.New<BatchId>(time), TypedId.New<PersonId>(time)));

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.False(exception.IsUniqueViolation());
        Assert.False(exception.IsLostRace());
    }

    [Fact]
    public async Task An_upgrade_that_was_cut_off_begins_again_from_the_copy_with_all_data()
    {
        var folder = TestFolder.New("upgrade").FullName;
        var file = Path.Combine(folder, "bot.db");
        await using (var old = OpenFile(file))
        {
            await old.Database.GetService<IMigrator>().MigrateAsync(old.Database.GetMigrations().First());
            await old.Database.ExecuteSqlAsync($"CREATE TABLE \"Kept\" (\"Id\" INTEGER)");
            await old.Database.ExecuteSqlAsync($"VACUUM INTO {file + ".before-upgrade"}");
            await old.Database.ExecuteSqlAsync($"DROP TABLE \"Kept\"");
            await old.Database.ExecuteSqlAsync($"DROP TABLE \"HourChanges\"");
        }

        await using (var db = OpenFile(file))
        {
            Assert.Equal(db.Database.GetMigrations().Count() - 1, await SqliteDatabase.MigrateAsync(db, default));
            Assert.Equal(0, await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM \"Kept\"").SingleAsync());
            Assert.Equal(0, await db.HourChanges.CountAsync());
        }
        Assert.Equal([file], Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    static SupervisionDb OpenFile(string file)
    {
        var options = new DbContextOptionsBuilder<SupervisionDb>();
        options.UseSqliteDatabase($"Data Source={file};Pooling=False");
        return new SupervisionDb(options.Options);
    }

    [Fact]
    public async Task Every_sqlite_connection_syncs_each_commit_and_waits_for_others()
    {
        await using var database = await TestDatabase.CreateAsync();
        for (var round = 0; round < 2; round++)
        {
            await using var db = database.Open();
            Assert.Equal(
                ("wal", 2, 1, 20000),
                (
                    await PragmaAsync<string>(db, "journal_mode"),
                    await PragmaAsync<int>(db, "synchronous"),
                    await PragmaAsync<int>(db, "foreign_keys"),
                    await PragmaAsync<int>(db, "busy_timeout")
                )
            );
        }
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_block_the_next_start()
    {
        var folder = TestFolder.New("killed");
        var settings = DatabaseSettings.Read(
            new Microsoft.Extensions.Configuration.ConfigurationManager
            {
                [DatabaseSettings.ConnectionKey] = $"Data Source={folder.FullName}/new/supervision.db;Pooling=False",
            }
        );
        Directory.CreateDirectory(Path.GetDirectoryName(settings.Place)!);
        await using (var killed = settings.Open())
        {
            await killed.Database.ExecuteSqlAsync(
                $"CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)"
            );
            await killed.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2022-01-01 00:00:00')");
        }

        await using (var db = settings.Open())
        {
            Assert.Equal(db.Database.GetMigrations().Count(), await SqliteDatabase.MigrateAsync(db, default));
            Assert.Equal(0, await SqliteDatabase.MigrateAsync(db, default));
        }

        folder.Delete(recursive: true);
    }

    static async Task<T> PragmaAsync<T>(SupervisionDb db, string name)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The name is one of those above; a pragma's name cannot be a parameter.
        command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
        return (T)Convert.ChangeType((await command.ExecuteScalarAsync())!, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    async Task SaveAsync(TestDatabase database)
    {
        await using var db = database.Open();
        db.InboundActivities.Add(new InboundActivity("talk", "activity", time.GetUtcNow()));
        await db.SaveChangesAsync();
    }
}
