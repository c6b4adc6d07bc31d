using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;
using SupervisionBot.Core;
using SupervisionBot.PostgreSql;
using SupervisionBot.Sample;
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

    static readonly string Folder = TestFolder.InMemory;
    static readonly string PostgreSqlTemplate = $"supervisionbot_test_{Environment.ProcessId}";
    static readonly Lazy<Task<string>> SqliteFile = new(MakeSqliteTemplateAsync);
    static readonly Lazy<Task> PostgreSqlDatabaseReady = new(MakePostgreSqlTemplateAsync);
    static readonly ConcurrentDictionary<(DatabaseProvider Provider, DateTimeOffset Now), Lazy<Task<string>>> Samples = new();

    /// <summary>From PostgreSQL 15 on a template can be copied file by file: in less than half the time.</summary>
    static string copying = "";

    static int number;
    static int folders;

    TestDatabase(DatabaseProvider provider, string connection)
    {
        var files = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"files-{Interlocked.Increment(ref folders)}"));
        Settings = new Dictionary<string, string?>
        {
            [DatabaseSettings.ProviderKey] = provider.ToString(),
            [DatabaseSettings.ConnectionKey] = connection,
            ["Files:Folder"] = files,
            ["Audit:KeyFile"] = Path.Combine(Folder, "audit.key"),
        };
        Configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        settings = DatabaseSettings.Read(Configuration);
    }

    readonly DatabaseSettings settings;

    public static string? Server => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server ? server : null;

    /// <summary>The settings of a host that works on this database.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    public IConfiguration Configuration { get; }

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) =>
        await CopyAsync(provider, await SchemaAsync(provider));

    /// <summary>With the sample batch as the clock's day has it: loaded once for each run and moment, and copied.</summary>
    public static async Task<TestDatabase> WithSampleAsync(TimeProvider time, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        SkipWithoutServer(provider);
        return await CopyAsync(provider, await Samples.GetOrAdd((provider, time.GetUtcNow()), _ => new(() => MakeSampleAsync(provider, time))).Value);
    }

    static async Task<string> MakeSampleAsync(DatabaseProvider provider, TimeProvider time)
    {
        var sample = await CreateAsync(provider);
        await using (var db = sample.settings.Open(time))
            await SampleBatch.LoadAsync(db, time);
        await sample.CloseAsync();
        return sample.Name;
    }

    /// <param name="template">A file or a database that nobody works on.</param>
    static async Task<TestDatabase> CopyAsync(DatabaseProvider provider, string template)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{PostgreSqlTemplate}_{Interlocked.Increment(ref number)}");
        if (provider == DatabaseProvider.Sqlite)
        {
            var file = Path.Combine(Folder, $"{name}.db");
            File.Copy(template, file);
            return new TestDatabase(provider, $"Data Source={file}");
        }

        await OnServerAsync($"CREATE DATABASE {name} TEMPLATE {template}{copying}");
        return new TestDatabase(provider, PostgreSql(name));
    }

    static async Task<string> SchemaAsync(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Sqlite)
            return await SqliteFile.Value;
        SkipWithoutServer(provider);
        await PostgreSqlDatabaseReady.Value;
        return PostgreSqlTemplate;
    }

    static void SkipWithoutServer(DatabaseProvider provider) =>
        Assert.SkipWhen(provider == DatabaseProvider.PostgreSql && Server == null, BothDatabasesAttribute.HowToRun);

    public SupervisionDb Open() => settings.Open();

    /// <summary>The file, or the name on the server.</summary>
    string Name =>
        settings.Provider == DatabaseProvider.Sqlite ? settings.Place : new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database!;

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (settings.Provider == DatabaseProvider.PostgreSql)
            await OnServerAsync($"DROP DATABASE {Name} WITH (FORCE)");
        else
            foreach (var file in new[] { "", "-wal", "-shm" })
                File.Delete(Name + file);
    }

    /// <summary>Lets go of all connections: with the last one, SQLite brings its log into the file.</summary>
    async Task CloseAsync()
    {
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            using var sqlite = new SqliteConnection(settings.ConnectionString);
            SqliteConnection.ClearPool(sqlite);
            return;
        }

        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    static async Task<string> MakeSqliteTemplateAsync()
    {
        var file = Path.Combine(Folder, "template.db");
        await using var template = new TestDatabase(DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False");
        await using (var db = template.Open())
            await SqliteDatabase.MigrateAsync(db, default);
        var copy = Path.Combine(Folder, "schema.db");
        File.Copy(file, copy);
        return copy;
    }

    static async Task MakePostgreSqlTemplateAsync()
    {
        await OnServerAsync($"CREATE DATABASE {PostgreSqlTemplate}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            OnServerAsync($"DROP DATABASE IF EXISTS {PostgreSqlTemplate} WITH (FORCE)").GetAwaiter().GetResult();
        var template = new TestDatabase(DatabaseProvider.PostgreSql, $"{PostgreSql(PostgreSqlTemplate)};Pooling=false");
        await using var db = template.Open();
        await PostgreSqlDatabase.MigrateAsync(db, default);
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        copying = connection.PostgreSqlVersion.Major >= 15 ? " STRATEGY FILE_COPY" : "";
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
        $"Set {TestDatabase.ServerVariable} to the connection string of a PostgreSQL server on which databases may be created, for example "
        + $"Host=localhost;Username=postgres.";

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.Sqlite),
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.PostgreSql) { Skip = TestDatabase.Server == null ? HowToRun : null },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
