using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Audit;

/// <summary>What a context is about to save, as the audit writes it down.</summary>
sealed class ChangeReading
{
    readonly SupervisionDb db;
    readonly IReadOnlyDictionary<Type, AuditedTable> tables;
    readonly List<(EntityEntry Entry, AuditedTable Table)> changed = [];
    readonly EntityEntry<Act>? act;

    public ChangeReading(SupervisionDb db, IReadOnlyDictionary<Type, AuditedTable> tables)
    {
        (this.db, this.tables) = (db, tables);
        List<EntityEntry>? stale = null;
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            if (tables.TryGetValue(entry.Metadata.ClrType, out var table))
                changed.Add((entry, table));
            else if (entry.Entity is Act done && (act is null || Weight(db.Entry(done)) >= Weight(act)))
                act = db.Entry(done);
            else if (entry is { Entity: AuditRecord, State: EntityState.Added })
                (stale ??= []).Add(entry);
        }
        // Of a save that failed, and is tried again.
        foreach (var entry in stale ?? [])
            entry.State = EntityState.Detached;
    }

    public bool Any => changed.Count > 0;

    /// <summary>The act that is saved with it; of several the last that stands.</summary>
    public Act? Act => act?.Entity;

    public AuditManner Manner =>
        act is null || !IsTurned(act) ? AuditManner.Done
        : act.Entity.UndoneAt is null ? AuditManner.PutBack
        : AuditManner.TakenBack;

    /// <summary>An act that was taken back or put back goes before those by which that was done, and which are covered at once.</summary>
    static int Weight(EntityEntry<Act> act) =>
        act.State == EntityState.Added && act.Entity.UndoneAt is null ? 2
        : IsTurned(act) ? 1
        : 0;

    static bool IsTurned(EntityEntry<Act> act) => act.State == EntityState.Modified && act.Property(a => a.UndoneAt).IsModified;

    /// <summary>The rows of each person in each batch; what is nobody's own goes with the only one of whom there are others.</summary>
    public IEnumerable<(PersonId? Person, BatchId? Batch, List<(AuditMatter Matter, AuditChange Change)> Rows)> ByPerson(BatchId? otherwise)
    {
        var rows = new List<(PersonId? Person, BatchId? Batch, AuditMatter Matter, AuditChange Change)>();
        foreach (var (entry, table) in changed)
            if (Change(entry, table) is { } change)
                rows.Add((Whose(entry, table), BatchOf(entry), table.Matter, change));
        var (person, batch) = (Only(rows.Select(row => row.Person)), Only(rows.Select(row => row.Batch)) ?? otherwise);
        return rows.GroupBy(row => (Person: row.Person ?? person, Batch: row.Batch ?? batch))
            .Select(group => (group.Key.Person, group.Key.Batch, group.Select(row => (row.Matter, row.Change)).ToList()));
    }

    static T? Only<T>(IEnumerable<T?> all)
        where T : struct => all.OfType<T>().Distinct().Take(2).ToList() is [var one] ? one : null;

    static BatchId? BatchOf(EntityEntry entry) =>
        entry.Entity is Batches.Batch batch ? batch.Id
        : entry.Metadata.FindProperty("BatchId") is { } property ? entry.Property(property).CurrentValue as BatchId?
        : null;

    /// <summary>As its own column says, or that of the row which it belongs to, where that is at hand.</summary>
    PersonId? Whose(EntityEntry entry, AuditedTable table)
    {
        if (table.Whose is { } column)
            return column.GetValue(entry.Entity) as PersonId?;
        foreach (var key in entry.Metadata.GetForeignKeys())
            if (
                key.Properties is [var property]
                && tables.GetValueOrDefault(key.PrincipalEntityType.ClrType)?.Whose is { } parents
                && key.PrincipalEntityType.ClrType != typeof(Person)
                && Tracked(key, entry.Property(property).CurrentValue) is { } parent
            )
                return parents.GetValue(parent) as PersonId?;
        return null;
    }

    object? Tracked(IForeignKey key, object? id) =>
        db
            .ChangeTracker.Entries()
            .FirstOrDefault(one => one.Metadata == key.PrincipalEntityType && Equals(one.Property(key.PrincipalKey.Properties[0]).CurrentValue, id))
            ?.Entity;

    static AuditChange? Change(EntityEntry entry, AuditedTable table)
    {
        var (before, after) = (new SortedDictionary<string, string>(), new SortedDictionary<string, string>());
        foreach (var property in entry.Properties)
        {
            var (of, column) = (property.Metadata, property.Metadata.Name);
            if (of.IsPrimaryKey() || IsSmall(column) || of.ClrType == typeof(byte[]))
                continue;
            if (entry.State == EntityState.Modified && !property.IsModified)
                continue;
            var was = entry.State == EntityState.Added ? "" : Stored(of, property.OriginalValue);
            var @is = entry.State == EntityState.Deleted ? "" : Stored(of, property.CurrentValue);
            if (was == @is)
                continue;
            var closed = table.Closed.Contains(column);
            if (was.Length > 0)
                before[column] = closed ? AuditChange.Closed : was;
            if (@is.Length > 0)
                after[column] = closed ? AuditChange.Closed : @is;
        }
        return entry.State == EntityState.Modified && before.Count + after.Count == 0
            ? null
            : new AuditChange(entry.Metadata.ClrType.Name, Key(entry), before, after);
    }

    /// <summary>Counters and marks of the bot's own, which say nothing to anybody.</summary>
    static bool IsSmall(string column) => column is "Version" or "EscalatedAt" or "WaitingSince" or "WelcomedAt" or "Revision" or "Asked";

    static string Key(EntityEntry entry) =>
        string.Join(' ', entry.Metadata.FindPrimaryKey()!.Properties.Select(part => Stored(part, entry.Property(part).CurrentValue)));

    static string Stored(IProperty property, object? value) =>
        (
            value is null ? null
            : property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value)
            : value
        ) switch
        {
            null => "",
            string text => text,
            DateTime utc => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly of => of.ToString("HH:mm", CultureInfo.InvariantCulture),
            Guid id => id.ToString("N"),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };
}
