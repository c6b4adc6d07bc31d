using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using SupervisionBot.Core.Files;
using SupervisionBot.Sqlite;

namespace SupervisionBot.Storage;

/// <summary>A copy of the database in an SQLite file, as it is at one moment, while the bot works with it. What files contain is not in it.</summary>
static class DatabaseCopy
{
    /// <param name="file">A file that is not there yet.</param>
    public static async Task ToSqliteAsync(DatabaseSettings from, string file, CancellationToken cancellationToken)
    {
        if (from.Provider == DatabaseProvider.Sqlite)
            await SqliteBackup.CopyDatabaseAsync(from.ConnectionString, file, cancellationToken);
        else
            await FromPostgreSqlAsync(from, file, cancellationToken);
    }

    static async Task FromPostgreSqlAsync(DatabaseSettings from, string file, CancellationToken cancellationToken)
    {
        var to = DatabaseSettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        [DatabaseSettings.ProviderKey] = nameof(DatabaseProvider.Sqlite),
                        [DatabaseSettings.ConnectionKey] = $"Data Source={file};Pooling=False",
                    }
                )
                .Build()
        );
        await using var target = to.Open();
        await SqliteDatabase.MigrateAsync(target, cancellationToken);
        await using var source = from.Open();
        await target.Database.OpenConnectionAsync(cancellationToken);
        // The moment that is copied: what is saved meanwhile is not seen.
        await using var moment = await source.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        await using var whole = await target.Database.BeginTransactionAsync(cancellationToken);
        // Tables come in any order: what they say of each other is looked at when all are there.
        await target.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", cancellationToken);
        var tables = target.Model.GetRelationalModel().Tables.ToDictionary(table => table.Name);
        foreach (var table in source.Model.GetRelationalModel().Tables.Where(table => table.Name != Contents(source)))
            await CopyAsync(source, table, target, tables[table.Name], cancellationToken);
        await whole.CommitAsync(cancellationToken);
    }

    static string? Contents(DbContext db) => db.Model.FindEntityType(typeof(FileChunk))?.GetTableName();

    static async Task CopyAsync(DbContext source, ITable table, DbContext target, ITable into, CancellationToken cancellationToken)
    {
        var columns = table
            .Columns.Select(column => (From: column.StoreTypeMapping, To: into.FindColumn(column.Name)!.StoreTypeMapping, column.Name))
            .ToList();
        var names = string.Join(", ", columns.Select(column => Name(column.Name)));
        var places = string.Join(", ", columns.Select((_, number) => $"@p{number}"));
        await using var read = Command(source, $"SELECT {names} FROM {Name(table.Name)}");
        await using var write = Command(target, $"INSERT INTO {Name(into.Name)} ({names}) VALUES ({places})");
        foreach (var number in Enumerable.Range(0, columns.Count))
        {
            var parameter = write.CreateParameter();
            parameter.ParameterName = $"@p{number}";
            write.Parameters.Add(parameter);
        }
        await using var rows = await read.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            for (var number = 0; number < columns.Count; number++)
                write.Parameters[number].Value = rows.IsDBNull(number)
                    ? DBNull.Value
                    : Stored(rows, number, columns[number].From, columns[number].To);
            await write.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Each database keeps a value in its own way; in between it is what the program means by it.</summary>
    static object Stored(DbDataReader rows, int number, RelationalTypeMapping from, RelationalTypeMapping to)
    {
        var raw = from.Converter is { } kept ? rows.GetFieldValue(number, kept.ProviderClrType) : rows.GetFieldValue(number, from.ClrType);
        var meant = from.Converter is { } read ? read.ConvertFromProvider(raw)! : raw;
        return to.Converter is { } written ? written.ConvertToProvider(meant)! : meant;
    }

    static object GetFieldValue(this DbDataReader rows, int number, Type type)
    {
        var value = rows.GetValue(number);
        return type.IsInstanceOfType(value) ? value
            : type == typeof(DateTimeOffset) ? new DateTimeOffset(DateTime.SpecifyKind((DateTime)value, DateTimeKind.Utc))
            : type == typeof(DateOnly) ? DateOnly.FromDateTime((DateTime)value)
            : type == typeof(TimeOnly) ? TimeOnly.FromTimeSpan((TimeSpan)value)
            : Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture);
    }

    static DbCommand Command(DbContext db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // Names of tables and columns of our own model.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }

    static string Name(string name) => $"\"{name}\"";
}
