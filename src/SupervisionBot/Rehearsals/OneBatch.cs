using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Exchange;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Portfolios;
using SupervisionBot.Core.Privacy;
using SupervisionBot.Core.Records;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Rehearsals;

/// <summary>
/// Takes out of a copy what an administrator of one batch has no business with: all that is of other batches, and what nobody but its writer is to
/// read, since in a rehearsal they may be its writer.
/// </summary>
static class OneBatch
{
    /// <summary>
    /// What people keep for themselves, said to colleagues of any batch, or may get in by; and the acts and histories of it all, in which words stand
    /// as they were.
    /// </summary>
    internal static readonly IReadOnlyList<Type> Emptied =
    [
        typeof(Act),
        typeof(AuditRecord),
        typeof(AuditHead),
        typeof(AuditLook),
        typeof(BookingChange),
        typeof(BusyTime),
        typeof(CalendarFeed),
        typeof(ChannelIdentity),
        typeof(CheckInTries),
        typeof(DataRequest),
        typeof(Export),
        typeof(FileOffer),
        typeof(FileReading),
        typeof(Helper),
        typeof(HourChange),
        typeof(Invitation),
        typeof(InvitationAttempt),
        typeof(Opinion),
        typeof(OpinionAsked),
        typeof(PortfolioDraft),
        typeof(Post),
        typeof(PostReport),
        typeof(QuestionSent),
        typeof(RecordChange),
        typeof(ReflectionChoice),
        typeof(Traveller),
    ];

    const string Reason = "Why";

    /// <param name="db">The copy, an SQLite file with nobody else on it.</param>
    public static async Task KeepAsync(SupervisionDb db, BatchId batch, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var tables = db.Model.GetEntityTypes().Where(table => table.GetTableName() is not null && !table.IsOwned()).ToList();
        await RunAsync(db, "PRAGMA foreign_keys = OFF", null, cancellationToken);
        await using (var whole = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            foreach (var type in Emptied)
                await RunAsync(db, $"DELETE FROM {NameOf(db.Model.FindEntityType(type)!)}", null, cancellationToken);
            foreach (var (table, column) in ColumnsOf(tables, typeof(BatchId)))
                await RunAsync(db, $"DELETE FROM {NameOf(table)} WHERE {column} <> $batch", batch, cancellationToken);
            while (await DropLooseAsync(db, tables, cancellationToken) > 0) { }
            await CloseAsync(db, tables, cancellationToken);
            await HideOthersAsync(db, cancellationToken);
            await whole.CommitAsync(cancellationToken);
        }
        await RunAsync(db, "PRAGMA foreign_keys = ON", null, cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>What cannot be without a row that is gone goes too; what can, forgets it. Answers how many rows that were.</summary>
    static async Task<int> DropLooseAsync(SupervisionDb db, List<IEntityType> tables, CancellationToken cancellationToken)
    {
        var gone = 0;
        foreach (var owner in tables.Where(table => table.FindPrimaryKey() is { Properties: [{ ClrType: var key }] } && IsId(key)))
        {
            var key = owner.FindPrimaryKey()!.Properties[0];
            foreach (var (table, column) in ColumnsOf(tables, key.ClrType).Where(one => one.Table != owner))
            {
                var forgets = table.GetProperties().Single(property => $"\"{property.GetColumnName()}\"" == column).IsNullable;
                var what = forgets ? $"UPDATE {NameOf(table)} SET {column} = NULL" : $"DELETE FROM {NameOf(table)}";
                gone += await RunAsync(
                    db,
                    $"{what} WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT \"{key.GetColumnName()}\" FROM {NameOf(owner)})",
                    null,
                    cancellationToken
                );
            }
        }
        return gone;
    }

    /// <summary>People are never taken away, so that whoever decided on something is still somebody.</summary>
    static bool IsId(Type type) => type != typeof(PersonId) && type.GetInterfaces().Any(one => one.IsGenericType && one.Name == "ITypedId`1");

    /// <summary>Words that the audit does not write down either, and every reason.</summary>
    static async Task CloseAsync(SupervisionDb db, List<IEntityType> tables, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
        foreach (var name in (Audited.Tables.GetValueOrDefault(table.ClrType)?.Closed ?? []).Append(Reason).Distinct())
            if (table.FindProperty(name) is { } property && property.ClrType == typeof(string))
            {
                var column = $"\"{property.GetColumnName()}\"";
                await RunAsync(
                    db,
                    $"UPDATE {NameOf(table)} SET {column} = '{AuditChange.Closed}' WHERE LENGTH({column}) > 0",
                    null,
                    cancellationToken
                );
            }
    }

    /// <summary>Who has no part in the batch has no name here.</summary>
    static async Task HideOthersAsync(SupervisionDb db, CancellationToken cancellationToken)
    {
        var table = db.Model.FindEntityType(typeof(Person))!;
        string Column(string property) => $"\"{table.FindProperty(property)!.GetColumnName()}\"";
        string[] empty = [nameof(Person.Name), nameof(Person.NameEn), nameof(Person.Organisation), nameof(Person.City)];
        string[] none = [nameof(Person.Phone), nameof(Person.AadObjectId)];
        var members = db.Model.FindEntityType(typeof(Membership))!;
        string Held(string property) => $"SELECT \"{members.FindProperty(property)!.GetColumnName()}\" FROM {NameOf(members)}";
        await RunAsync(
            db,
            $"UPDATE {NameOf(table)} SET {string.Join(", ", empty.Select(one => $"{Column(one)} = '{AuditChange.Closed}'"))}, "
                + $"{string.Join(", ", none.Select(one => $"{Column(one)} = NULL"))}, "
                + $"{Column(nameof(Person.Email))} = 'somebody-' || rowid || '@invalid' "
                + $"WHERE {Column(nameof(Person.Id))} NOT IN ({Held(nameof(Membership.PersonId))})",
            null,
            cancellationToken
        );
    }

    static IEnumerable<(IEntityType Table, string Column)> ColumnsOf(List<IEntityType> tables, Type type) =>
        from table in tables
        from property in table.GetProperties()
        where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == type
        select (table, $"\"{property.GetColumnName()}\"");

    static string NameOf(IEntityType table) => $"\"{table.GetTableName()}\"";

    static async Task<int> RunAsync(SupervisionDb db, string text, BatchId? batch, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // Names of tables and columns of our own model.
        command.CommandText = text;
#pragma warning restore CA2100
        if (db.Database.CurrentTransaction is { } transaction)
            command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
        if (batch is { } kept && Parameter(command, kept) is { } parameter)
            command.Parameters.Add(parameter);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    static DbParameter Parameter(DbCommand command, BatchId batch)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$batch", batch.Value);
        return parameter;
    }
}
