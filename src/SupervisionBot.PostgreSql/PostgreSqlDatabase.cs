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

    /// <summary>
    /// What a failure of the server means (classes 08, 53, 57 and 58 of its codes: it is not there, is going down, or has no room).
    /// </summary>
    public static ServerFault FaultOf(Exception exception) =>
        Error(exception) switch
        {
            null => ServerFault.None,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => ServerFault.TakenKey,
            PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } => ServerFault.Momentary,
            PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections } => ServerFault.Momentary,
            PostgresException { SqlState: ['0', '8', ..] } => ServerFault.Momentary,
            PostgresException { SqlState: ['5', '3' or '7' or '8', ..] } => ServerFault.Away,
            PostgresException { IsTransient: true } => ServerFault.Race,
            PostgresException => ServerFault.None,
            { IsTransient: true } => ServerFault.Momentary,
            _ => ServerFault.Away,
        };

    /// <summary>Answers how many migrations it took.</summary>
    public static async Task<int> MigrateAsync(SupervisionDb db, CancellationToken cancellation)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();
        if (pending > 0)
            await db.Database.MigrateAsync(cancellation);
        return pending;
    }

    static NpgsqlException? Error(Exception? exception)
    {
        for (; exception != null; exception = exception.InnerException)
            if (exception is NpgsqlException error)
                return error;
        return null;
    }
}

public enum ServerFault
{
    /// <summary>None of the server's.</summary>
    None,

    /// <summary>A row with the same key was there already.</summary>
    TakenKey,

    /// <summary>Another writer was in the way; the work may be done again at once.</summary>
    Race,

    /// <summary>
    /// It could not be reached, is about to stop or to start, or has no room for another connection; after a pause the work may be done again.
    /// </summary>
    Momentary,

    /// <summary>It is not there or has no room, and nothing says that this is over soon.</summary>
    Away,
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
