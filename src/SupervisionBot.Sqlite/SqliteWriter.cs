using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using SupervisionBot.Core;

namespace SupervisionBot.Sqlite;

/// <summary>
/// Lets this process's writers in one after the other, in their order, and syncs the log once for all who committed meanwhile. Nobody is
/// told that their work is saved before the sync that covers it. SQLite alone would sync within each commit and make the others poll.
/// </summary>
/// <remarks>
/// The log is written in the order of the commits, so whatever a crash leaves of it never holds a commit without those that it read from.
/// A checkpoint syncs the log by itself before it starts it anew.
/// </remarks>
public sealed class SqliteWriter(string connectionString) : IDisposable
{
    readonly SemaphoreSlim turnstile = new(1, 1);
    readonly LogSync log = new(new SqliteConnectionStringBuilder(connectionString).DataSource + "-wal");

    /// <summary>
    /// Lets all queries until the next save, or until <see cref="EndReading"/>, read one state of the database. Otherwise each would take a
    /// lock of its own and, when another turn was saved meanwhile, read every page again.
    /// </summary>
    public static void BeginReading(SupervisionDb db) => Run(ConnectionOf(db), "BEGIN");

    public static void EndReading(SupervisionDb db)
    {
        var connection = ConnectionOf(db);
        if (db.Database.CurrentTransaction is null && raw.sqlite3_get_autocommit(connection.Handle) == 0)
            Run(connection, "COMMIT");
    }

    /// <summary>Does the work, which commits through this context's connection, and returns when it is on disk.</summary>
    public async Task SaveAsync(SupervisionDb db, Func<Task> work)
    {
        // Open until the sync is done: when its last connection closes, SQLite removes the log.
        await db.Database.OpenConnectionAsync();
        try
        {
            await await CommitAsync(db, work);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Does the work, which commits through this context's connection.</summary>
    /// <returns>Ends when it is on disk. Until then a connection must be open: when its last one closes, SQLite removes the log.</returns>
    public async Task<Task> CommitAsync(SupervisionDb db, Func<Task> work)
    {
        EndReading(db);
        await turnstile.WaitAsync();
        try
        {
            await WithoutSyncAsync(ConnectionOf(db), work);
        }
        finally
        {
            turnstile.Release();
        }
        return log.SyncAsync();
    }

    static async Task WithoutSyncAsync(SqliteConnection connection, Func<Task> work)
    {
        Run(connection, "PRAGMA synchronous = NORMAL");
        try
        {
            await work();
        }
        finally
        {
            Run(connection, "PRAGMA synchronous = FULL");
        }
    }

    static SqliteConnection ConnectionOf(SupervisionDb db) => (SqliteConnection)db.Database.GetDbConnection();

    static void Run(SqliteConnection connection, string statement)
    {
        var result = raw.sqlite3_exec(connection.Handle, statement);
        if (result != raw.SQLITE_OK)
            throw new SqliteException($"\"{statement}\" was refused.", result);
    }

    public void Dispose()
    {
        log.Dispose();
        turnstile.Dispose();
    }
}
