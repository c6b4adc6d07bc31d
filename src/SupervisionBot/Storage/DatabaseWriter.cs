using SupervisionBot.Core;
using SupervisionBot.Sqlite;

namespace SupervisionBot.Storage;

/// <summary>How a turn is committed: PostgreSQL orders its writers and gathers their commits by itself, for SQLite we do.</summary>
public sealed class DatabaseWriter(DatabaseSettings settings) : IDisposable
{
    readonly SqliteWriter? sqlite = settings.Provider == DatabaseProvider.Sqlite ? new SqliteWriter(settings.ConnectionString) : null;

    /// <summary>Returns when the work, which commits through this context's connection, is on disk.</summary>
    public Task SaveAsync(SupervisionDb db, Func<Task> work) => sqlite?.SaveAsync(db, work) ?? work();

    public void Dispose() => sqlite?.Dispose();
}
