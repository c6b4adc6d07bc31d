using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;

namespace SupervisionBot.Sqlite;

/// <summary>
/// Brings a file's schema up to date, wholly or not at all. SQLite changes some tables by making them anew, which no single transaction
/// holds, so a file with data is copied first; an upgrade that was cut off begins again from the copy.
/// </summary>
static class SchemaUpgrade
{
    /// <summary>The file as it was before an upgrade; there only until the upgrade is through.</summary>
    public static string CopyOf(string file) => file + ".before-upgrade";

    /// <summary>Answers how many migrations it took. The caller lets nobody else near the file.</summary>
    public static async Task<int> RunAsync(SupervisionDb db, string file, CancellationToken cancellation)
    {
        await PutBackAsync(db, file);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();
        if (pending == 0)
            return 0;
        await ReleaseAbandonedLockAsync(db, cancellation);
        if ((await db.Database.GetAppliedMigrationsAsync(cancellation)).Any())
            await CopyAsync(db, file, cancellation);
        await db.Database.MigrateAsync(cancellation);
        File.Delete(CopyOf(file));
        return pending;
    }

    static async Task CopyAsync(SupervisionDb db, string file, CancellationToken cancellation)
    {
        var unfinished = CopyOf(file) + "-unfinished";
        File.Delete(unfinished);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {unfinished}", cancellation);
        File.Move(unfinished, CopyOf(file));
    }

    static async Task PutBackAsync(SupervisionDb db, string file)
    {
        if (!File.Exists(CopyOf(file)))
            return;
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        foreach (var beside in (string[])["-wal", "-shm"])
            File.Delete(file + beside);
        File.Move(CopyOf(file), file, overwrite: true);
    }

    /// <summary>EF Core marks a running migration by a row, and waits for ever for one that a killed process left behind.</summary>
    static async Task ReleaseAbandonedLockAsync(SupervisionDb db, CancellationToken cancellation)
    {
        var marks = await db
            .Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellation);
        if (marks > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellation);
    }
}
