using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SupervisionBot.Core;

namespace SupervisionBot.Sqlite;

/// <summary>SQLite as the bot uses it: a file with a write-ahead log, foreign keys, a busy timeout, and a sync with every commit.</summary>
public static class SqliteDatabase
{
    const int UniqueConstraint = 2067;
    const int PrimaryKeyConstraint = 1555;
    const int Busy = 5;
    const int Locked = 6;
    const int ReadOnly = 8;
    const int InputOutput = 10;
    const int Full = 13;
    const int CannotOpen = 14;

    /// <param name="staysOpen">
    /// For contexts from a pool: each keeps its connection open until the pool lets go of it.
    /// </param>
    public static DbContextOptionsBuilder UseSqliteDatabase(this DbContextOptionsBuilder options, string connectionString, bool staysOpen = false) =>
        options
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly.GetName().Name))
            // What the warning is about, SchemaUpgrade takes care of.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
            .AddInterceptors(staysOpen ? [ConnectionSettings.Instance, OpenConnections.Instance] : [ConnectionSettings.Instance]);

    /// <summary>True when a row with the same key was there already.</summary>
    public static bool IsUniqueViolation(Exception exception) =>
        Error(exception) is { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    /// <summary>True when another writer was in the way and the work may be tried again.</summary>
    public static bool IsTransient(Exception exception) => Error(exception) is { SqliteErrorCode: Busy or Locked };

    /// <summary>True when the file cannot be opened, read or written, or the disk is full.</summary>
    public static bool IsAway(Exception exception) =>
        Error(exception) is { SqliteErrorCode: Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen };

    /// <summary>Creates the file's folder and brings the schema up to date. Answers how many migrations it took.</summary>
    public static async Task<int> MigrateAsync(SupervisionDb db, CancellationToken cancellation)
    {
        var file = db.Database.GetDbConnection().DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var alone = await LockAsync(file + ".migrating", cancellation);
        return await SchemaUpgrade.RunAsync(db, file, cancellation);
    }

    /// <summary>
    /// Looks how the rows of all tables are spread, as far as that has changed, so that queries go by the index that leaves least to read. Without it
    /// SQLite takes one that fits at first sight: all entries of a trainee for the few that wait.
    /// </summary>
    public static Task LookAtTablesAsync(SupervisionDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit = 1000; PRAGMA optimize = 0x10002;", cancellation);

    /// <summary>
    /// The one bot that works on this file: what it holds in memory would not be true beside another. Commands and backups do not take part. Null
    /// when there is one.
    /// </summary>
    public static IDisposable? TakeForRunning(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        try
        {
            // Not the database itself: SQLite's own locks would end when this handle is closed. The file stays, the lock ends with the process.
            return new FileStream(file + ".running", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException) when (File.Exists(file + ".running"))
        {
            return null;
        }
    }

    /// <summary>A lock that ends with the process, however it ends.</summary>
    static async Task<FileStream> LockAsync(string file, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
            }
        }
    }

    static SqliteException? Error(Exception? exception)
    {
        for (; exception != null; exception = exception.InnerException)
            if (exception is SqliteException error)
                return error;
        return null;
    }

    /// <summary>
    /// Settings that belong to a connection. The provider keeps native connections in a pool with their settings, so each is set once.
    /// The provider's own wait for a locked file sleeps 150 ms at a time; SQLite's starts at 1 ms.
    /// </summary>
    sealed class ConnectionSettings : DbConnectionInterceptor
    {
        public static readonly ConnectionSettings Instance = new();

        static readonly object Done = new();

        readonly ConditionalWeakTable<object, object> set = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set((SqliteConnection)connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Set((SqliteConnection)connection);
            return Task.CompletedTask;
        }

        void Set(SqliteConnection connection)
        {
            if (connection.Handle is not { } native || set.TryGetValue(native, out _))
                return;
            using var command = connection.CreateCommand();
            // No mapping of the file: where faults are dear, as on virtual machines, mapping costs more than reading pages again does. Few pages kept
            // (KiB): what another connection writes makes them all worthless, so that they only serve one turn.
            command.CommandText =
                "PRAGMA busy_timeout = 20000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA mmap_size = 0;"
                + " PRAGMA cache_size = -512;";
            command.ExecuteNonQuery();
            set.AddOrUpdate(native, Done);
        }
    }
}

/// <summary>Leaves a connection open that its context is done with for now. One in the middle of a transaction is closed, which ends that.</summary>
sealed class OpenConnections : DbConnectionInterceptor
{
    public static readonly OpenConnections Instance = new();

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        StaysOpen(connection) ? InterceptionResult.Suppress() : result;

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => new(ConnectionClosing(connection, eventData, result));

    static bool StaysOpen(DbConnection connection) =>
        connection is SqliteConnection { Handle: { } native } && SQLitePCL.raw.sqlite3_get_autocommit(native) != 0;
}

/// <summary>For <c>dotnet ef migrations add</c>.</summary>
sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SupervisionDb>
{
    public SupervisionDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SupervisionDb>();
        options.UseSqliteDatabase("Data Source=design.db");
        return new SupervisionDb(options.Options);
    }
}
