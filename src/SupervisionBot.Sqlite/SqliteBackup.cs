using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SupervisionBot.Core.Files;

namespace SupervisionBot.Sqlite;

/// <summary>A file of the database whose bytes are wanted, once for each content.</summary>
public sealed record NamedContent(string Sha256, string Name, long Size);

/// <summary>
/// Copies a database and the files that it names while the bot works with both. The database comes first, as it is at one moment; a file
/// that it names is there before it and stays, so the copy lacks nothing that it speaks of.
/// </summary>
public static class SqliteBackup
{
    /// <exception cref="SqliteException">The database cannot be read, or the copy is not sound.</exception>
    public static async Task CopyDatabaseAsync(string connectionString, string target, CancellationToken cancellationToken)
    {
        await using (
            var source = new SqliteConnection(
                new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString
            )
        )
        {
            await source.OpenAsync(cancellationToken);
            await using var copy = source.CreateCommand();
            copy.CommandText = "VACUUM INTO $target";
            copy.Parameters.AddWithValue("$target", target);
            copy.CommandTimeout = 0;
            await copy.ExecuteNonQueryAsync(cancellationToken);
        }
        // SQLite does not sync what it copies into.
        await using (var file = new FileStream(target, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        await using var made = await OpenCopyAsync(target, cancellationToken);
        await using var check = made.CreateCommand();
        check.CommandText = "PRAGMA integrity_check(1)";
        if (await check.ExecuteScalarAsync(cancellationToken) is not "ok")
            throw new InvalidDataException($"{target} is not a sound database.");
    }

    /// <summary>Every content that the copied database names.</summary>
    public static async IAsyncEnumerable<NamedContent> NamedInAsync(string database, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var copy = await OpenCopyAsync(database, cancellationToken);
        await using var names = copy.CreateCommand();
        names.CommandText = """SELECT "Sha256", MIN("Name"), MAX("Size") FROM "StoredFiles" GROUP BY "Sha256" ORDER BY "Sha256" """;
        await using var reader = await names.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            yield return new NamedContent(reader.GetString(0), reader.GetString(1), reader.GetInt64(2));
    }

    /// <summary>False when the bytes are gone or are not those of their digest; then nothing is copied. What is copied is read back.</summary>
    public static async Task<bool> CopyContentAsync(FileContents from, FileContents to, string sha256, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = await from.OpenAsync(sha256, cancellationToken);
            if (source is null)
                return false;
            await to.WriteAsync(source, long.MaxValue, cancellationToken);
            await using var copy = await to.OpenAsync(sha256, cancellationToken);
            return copy != null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    static async Task<SqliteConnection> OpenCopyAsync(string file, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ConnectionString
        );
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
