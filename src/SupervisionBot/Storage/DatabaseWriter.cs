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

    /// <summary>
    /// A turn on a file is work for a core; more at once would only make each other's connections read again what one of them wrote.
    /// </summary>
    static readonly int TurnsOnFile = 2 * Environment.ProcessorCount;

    readonly SemaphoreSlim places = new(settings.Provider == DatabaseProvider.Sqlite ? TurnsOnFile : TurnsOnServer);
    readonly SqliteWriter? sqlite = settings.Provider == DatabaseProvider.Sqlite ? new SqliteWriter(settings.ConnectionString) : null;

    /// <summary>A place among the turns that are at work; it is taken before the turn's context is, and given back once it has committed.</summary>
    public async Task<Place> EnterAsync(CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        return new Place(places);
    }

    /// <summary>Opens the context's connection once for all queries of a turn, which read one state of the database where that is cheaper.</summary>
    public async Task<Reading> ReadAsync(SupervisionDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (sqlite != null)
            SqliteWriter.BeginReading(db);
        return new Reading(sqlite is null ? null : db);
    }

    /// <summary>Returns when the work, which commits through this context's connection, is on disk.</summary>
    public Task SaveAsync(SupervisionDb db, Func<Task> work) => sqlite?.SaveAsync(db, work) ?? work();

    /// <summary>Likewise, and returns when others can see it. The context's connection is open.</summary>
    /// <returns>Ends when it is on disk: nobody may hear of it before.</returns>
    public async Task<Task> CommitAsync(SupervisionDb db, Func<Task> work)
    {
        if (sqlite != null)
            return await sqlite.CommitAsync(db, work);
        await work();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        sqlite?.Dispose();
        places.Dispose();
    }

    public readonly struct Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }

    /// <summary>Ends when it is disposed of or the turn is saved, whichever comes first.</summary>
    public readonly struct Reading(SupervisionDb? db) : IDisposable
    {
        public void Dispose()
        {
            if (db != null)
                SqliteWriter.EndReading(db);
        }
    }
}
