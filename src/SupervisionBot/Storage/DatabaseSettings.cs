using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Privacy;
using SupervisionBot.PostgreSql;
using SupervisionBot.Settings;
using SupervisionBot.Sqlite;
using SupervisionBot.Storage.Secrets;
using SupervisionBot.Words;

namespace SupervisionBot.Storage;

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}

/// <summary>The settings <c>Database:Provider</c> and <c>ConnectionStrings:SupervisionBot</c>, checked.</summary>
public sealed partial record DatabaseSettings
{
    public const string ProviderKey = "Database:Provider";
    public const string ConnectionKey = "ConnectionStrings:SupervisionBot";
    const string DefaultConnection = "Data Source=data/supervision.db";

    DatabaseSettings(DatabaseProvider provider, string connectionString, string place) =>
        (Provider, ConnectionString, Place) = (provider, connectionString, place);

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>The file's whole path or the server's host and database: what a person is told, without password.</summary>
    public string Place { get; }

    /// <summary>The file of the setting; null for the usual one.</summary>
    public string? AuditKeyFile { get; private init; }

    /// <exception cref="WrongSettingException">The file cannot be used.</exception>
    internal AuditKey AuditKey => field ??= Secrets.AuditKeyFile.Read(this);

    /// <exception cref="WrongSettingException">A setting is wrong; its message is the sentence for the person who set it.</exception>
    public static DatabaseSettings Read(IConfiguration configuration)
    {
        var provider = configuration[ProviderKey] is { Length: > 0 } name ? ProviderOf(name) : DatabaseProvider.Sqlite;
        var connection = configuration[ConnectionKey];
        if (string.IsNullOrWhiteSpace(connection))
            connection = DefaultConnection;
        return (provider == DatabaseProvider.Sqlite ? Sqlite(connection) : PostgreSql(connection)) with
        {
            AuditKeyFile = configuration[Secrets.AuditKeyFile.Key] is { Length: > 0 } file ? file : null,
        };
    }

    /// <remarks>What fails is an exception, which whoever asked or saved either expects or logs: EF Core's own error lines are left out.</remarks>
    /// <param name="pooled">The contexts come from a pool.</param>
    public DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, TimeProvider time, bool pooled = false) =>
        (
            Provider == DatabaseProvider.Sqlite
                ? options.UseSqliteDatabase(ConnectionString, staysOpen: pooled).UseModel(DataModel.Sqlite.SupervisionDbModel.Instance)
                : options.UsePostgreSqlDatabase(ConnectionString).UseModel(DataModel.PostgreSql.SupervisionDbModel.Instance)
        )
            .AddInterceptors(new AuditTrail(() => AuditKey, time, Audited.Tables))
            .ConfigureWarnings(warnings =>
                warnings.Log(
                    (RelationalEventId.ConnectionError, LogLevel.Debug),
                    (RelationalEventId.TransactionError, LogLevel.Debug),
                    (RelationalEventId.CommandError, LogLevel.Debug),
                    (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                    (CoreEventId.SaveChangesFailed, LogLevel.Debug)
                )
            );

    /// <summary>A context outside the web host, for the command line.</summary>
    public SupervisionDb Open(TimeProvider? time = null)
    {
        var options = new DbContextOptionsBuilder<SupervisionDb>();
        Configure(options, time ?? TimeProvider.System);
        return new SupervisionDb(options.Options);
    }

    static DatabaseProvider ProviderOf(string name) =>
        name.Trim().ToUpperInvariant() switch
        {
            "SQLITE" => DatabaseProvider.Sqlite,
            "POSTGRESQL" => DatabaseProvider.PostgreSql,
            _ => throw new WrongSettingException(CommandTexts.Say("Setting.Provider", ("key", ProviderKey), ("value", name))),
        };

    static DatabaseSettings Sqlite(string connection)
    {
        var parts = Parse(() => new SqliteConnectionStringBuilder(connection), "Setting.SqliteConnection", connection);
        if (parts.DataSource is "" or ":memory:" || parts.Mode == SqliteOpenMode.Memory)
            throw Wrong("Setting.SqliteConnection", connection);
        parts.DataSource = Path.GetFullPath(parts.DataSource);
        return new DatabaseSettings(DatabaseProvider.Sqlite, parts.ConnectionString, parts.DataSource);
    }

    static DatabaseSettings PostgreSql(string connection)
    {
        var parts = Parse(() => new NpgsqlConnectionStringBuilder(connection), "Setting.PostgreSqlConnection", connection);
        if (string.IsNullOrEmpty(parts.Host) || string.IsNullOrEmpty(parts.Database))
            throw Wrong("Setting.PostgreSqlConnection", connection);
        return new DatabaseSettings(DatabaseProvider.PostgreSql, connection, $"{parts.Host}/{parts.Database}");
    }

    static T Parse<T>(Func<T> read, string text, string connection)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw Wrong(text, connection);
        }
    }

    static WrongSettingException Wrong(string text, string connection) =>
        new(CommandTexts.Say(text, ("key", ConnectionKey), ("value", Secret().Replace(connection, "$1=…"))));

    [GeneratedRegex(@"(password|pwd|passfile)\s*=\s*(""[^""]*""|'[^']*'|[^;]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
