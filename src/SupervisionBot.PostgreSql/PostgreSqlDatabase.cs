using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using SupervisionBot.Core;

namespace SupervisionBot.PostgreSql;

/// <summary>PostgreSQL as the bot uses it, for one host or several.</summary>
public static class PostgreSqlDatabase
{
    public static DbContextOptionsBuilder UsePostgreSqlDatabase(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly.GetName().Name));

    /// <summary>True when a row with the same key was there already.</summary>
    public static bool IsUniqueViolation(Exception exception) =>
        Error(exception) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>True when another writer was in the way, or the line to the server broke, and the work may be tried again.</summary>
    public static bool IsTransient(Exception exception) => Error(exception) is { IsTransient: true };

    /// <summary>True when the server could not be reached, is about to stop or to start, or has no room for another connection.</summary>
    public static bool IsMomentary(Exception exception) => Error(exception) switch
    {
        PostgresException said => said.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections || said.SqlState.StartsWith("08", StringComparison.Ordinal),
        { IsTransient: true } => true,
        _ => false,
    };

    /// <summary>True when the server is not there, is going down, or has no room (classes 08, 53, 57 and 58 of its codes).</summary>
    public static bool IsAway(Exception exception) => Error(exception) switch
    {
        PostgresException { SqlState: var code } => code.StartsWith("08", StringComparison.Ordinal) || code.StartsWith("53", StringComparison.Ordinal)
            || code.StartsWith("57", StringComparison.Ordinal) || code.StartsWith("58", StringComparison.Ordinal),
        null => false,
        _ => true,
    };

    /// <summary>Answers how many migrations it took.</summary>
    public static async Task<int> MigrateAsync(SupervisionDb db, CancellationToken cancellation)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();
        if (pending > 0) await db.Database.MigrateAsync(cancellation);
        return pending;
    }

    static NpgsqlException? Error(Exception? exception)
    {
        for (; exception != null; exception = exception.InnerException)
            if (exception is NpgsqlException error) return error;
        return null;
    }
}

/// <summary>For <c>dotnet ef migrations add</c>.</summary>
sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SupervisionDb>
{
    public SupervisionDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SupervisionDb>();
        options.UsePostgreSqlDatabase("Host=localhost;Database=design");
        return new SupervisionDb(options.Options);
    }
}
