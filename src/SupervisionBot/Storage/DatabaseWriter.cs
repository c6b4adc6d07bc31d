using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Sqlite;

namespace SupervisionBot.Storage;

/// <summary>How a turn is committed: PostgreSQL orders its writers and gathers their commits by itself, for SQLite we do.</summary>
public sealed class DatabaseWriter(DatabaseSettings settings) : IDisposable
{
    /// <summary>
    /// A server has few connections, and a turn that holds one may need another for a moment: more turns at once than this wait before they take
    /// their first.
    /// </summary>
    const int TurnsOnServer = 32;

    readonly SemaphoreSlim? places = settings.Provider == DatabaseProvider.Sqlite ? null : new SemaphoreSlim(TurnsOnServer);
    readonly SqliteWriter? sqlite = settings.Provider == DatabaseProvider.Sqlite ? new SqliteWriter(settings.ConnectionString) : null;

    /// <summary>Opens the context's connection once for all queries of a turn, which read one state of the database where that is cheaper.</summary>
    public async Task<Reading> ReadAsync(SupervisionDb db, CancellationToken cancellationToken)
    {
        if (places != null) await places.WaitAsync(cancellationToken);
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            if (sqlite != null) SqliteWriter.BeginReading(db);
        }
        catch
        {
            places?.Release();
            throw;
        }
        return new Reading(sqlite is null ? null : db, places);
    }

    /// <summary>Returns when the work, which commits through this context's connection, is on disk.</summary>
    public Task SaveAsync(SupervisionDb db, Func<Task> work) => sqlite?.SaveAsync(db, work) ?? work();

    public void Dispose()
    {
        sqlite?.Dispose();
        places?.Dispose();
    }

    /// <summary>Ends when it is disposed of or the turn is saved, whichever comes first.</summary>
    public readonly struct Reading(SupervisionDb? db, SemaphoreSlim? place) : IDisposable
    {
        public void Dispose()
        {
            if (db != null) SqliteWriter.EndReading(db);
            place?.Release();
        }
    }
}
