using Microsoft.EntityFrameworkCore;
using SupervisionBot.PostgreSql;
using SupervisionBot.Sqlite;

namespace SupervisionBot.Storage;

/// <summary>What a failed save means, whichever database it was.</summary>
public static class StorageErrors
{
    /// <summary>True when a row with the same key was there already: for example, an activity that has had its turn.</summary>
    public static bool IsUniqueViolation(this Exception exception) =>
        SqliteDatabase.IsUniqueViolation(exception) || PostgreSqlDatabase.FaultOf(exception) == ServerFault.TakenKey;

    /// <summary>True when the database cannot be reached or has no room: it is not the request's fault, and may be over soon.</summary>
    public static bool IsStorageAway(this Exception exception) =>
        SqliteDatabase.IsAway(exception) || PostgreSqlDatabase.FaultOf(exception) is ServerFault.Momentary or ServerFault.Away;

    /// <summary>True when the database could not be reached, or not go on, for a moment. Whether the work was saved is not known.</summary>
    public static bool IsMomentary(this Exception exception) => PostgreSqlDatabase.FaultOf(exception) == ServerFault.Momentary;

    /// <summary>The row for whose sake a save failed; null when it is not known.</summary>
    public static string? FoughtOver(this Exception lost)
    {
        if (lost is not DbUpdateException { Entries: [var entry, ..] })
            return null;
        var key = entry.Metadata.FindPrimaryKey()!.Properties.Select(property => property.PropertyInfo?.GetValue(entry.Entity));
        return $"{entry.Metadata.ShortName()} {string.Join(' ', key)}";
    }

    /// <summary>True when somebody else saved first, or was saving, and the same work may be done again from the new state.</summary>
    public static bool IsLostRace(this Exception exception) =>
        exception is DbUpdateConcurrencyException
        || IsUniqueViolation(exception)
        || SqliteDatabase.IsTransient(exception)
        || PostgreSqlDatabase.FaultOf(exception) is ServerFault.Race or ServerFault.Momentary;
}
