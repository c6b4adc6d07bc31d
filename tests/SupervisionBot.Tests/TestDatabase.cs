using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;
using SupervisionBot.Core;
using SupervisionBot.PostgreSql;
using SupervisionBot.Sqlite;
using SupervisionBot.Storage;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace SupervisionBot.Tests;

/// <summary>A migrated, empty database of a test's own, gone with it. The schema is made once for each run and copied.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string ServerVariable = "SUPERVISIONBOT_TEST_POSTGRES";

    static readonly string Folder = Directory.CreateTempSubdirectory("supervisionbot-tests-").FullName;
    static readonly string PostgreSqlTemplate = $"supervisionbot_test_{Environment.ProcessId}";
    static readonly Lazy<Task<string>> SqliteFile = new(MakeSqliteTemplateAsync);
    static readonly Lazy<Task> PostgreSqlDatabaseReady = new(MakePostgreSqlTemplateAsync);
    static int number;
    static int folders;

    TestDatabase(DatabaseProvider provider, string connection)
    {
        var files = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"files-{Interlocked.Increment(ref folders)}"));
        Settings = new Dictionary<string, string?> { [DatabaseSettings.ProviderKey] = provider.ToString(), [DatabaseSettings.ConnectionKey] = connection, ["Files:Folder"] = files };
        Configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        settings = DatabaseSettings.Read(Configuration);
    }

    readonly DatabaseSettings settings;

    public static string? Server => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server ? server : null;

    /// <summary>The settings of a host that works on this database.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    public IConfiguration Configuration { get; }

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{PostgreSqlTemplate}_{Interlocked.Increment(ref number)}");
        if (provider == DatabaseProvider.Sqlite)
        {
            var file = Path.Combine(Folder, $"{name}.db");
            File.Copy(await SqliteFile.Value, file);
            return new TestDatabase(provider, $"Data Source={file}");
        }

        Assert.SkipWhen(Server == null, BothDatabasesAttribute.HowToRun);
        await PostgreSqlDatabaseReady.Value;
        await OnServerAsync($"CREATE DATABASE {name} TEMPLATE {PostgreSqlTemplate}");
        return new TestDatabase(provider, PostgreSql(name));
    }

    public SupervisionDb Open() => settings.Open();

    public async ValueTask DisposeAsync()
    {
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            using var connection = new SqliteConnection(settings.ConnectionString);
            SqliteConnection.ClearPool(connection);
            foreach (var file in new[] { "", "-wal", "-shm" }) File.Delete(settings.Place + file);
            return;
        }

        await using (var connection = new NpgsqlConnection(settings.ConnectionString)) NpgsqlConnection.ClearPool(connection);
        await OnServerAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database} WITH (FORCE)");
    }

    static async Task<string> MakeSqliteTemplateAsync()
    {
        var file = Path.Combine(Folder, "template.db");
        await using var template = new TestDatabase(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False");
        await using (var db = template.Open()) await SqliteDatabase.MigrateAsync(db, default);
        var copy = Path.Combine(Folder, "schema.db");
        File.Copy(file, copy);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
        return copy;
    }

    static async Task MakePostgreSqlTemplateAsync()
    {
        await OnServerAsync($"CREATE DATABASE {PostgreSqlTemplate}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => OnServerAsync($"DROP DATABASE IF EXISTS {PostgreSqlTemplate} WITH (FORCE)").GetAwaiter().GetResult();
        var template = new TestDatabase(DatabaseProvider.PostgreSql, $"{PostgreSql(PostgreSqlTemplate)};Pooling=false");
        await using var db = template.Open();
        await PostgreSqlDatabase.MigrateAsync(db, default);
    }

    static string PostgreSql(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString;

    static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement holds only names that this class makes; a database name cannot be a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>Runs a theory on SQLite and on PostgreSQL; without a server the second shows as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    public const string HowToRun =
        $"Set {TestDatabase.ServerVariable} to the connection string of a PostgreSQL server on which databases may be created, for example Host=localhost;Username=postgres.";

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow<DatabaseProvider>(DatabaseProvider.Sqlite),
        new TheoryDataRow<DatabaseProvider>(DatabaseProvider.PostgreSql) { Skip = TestDatabase.Server == null ? HowToRun : null },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
