using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SupervisionBot.Core;

namespace SupervisionBot.Sqlite;

/// <summary>SQLite as the bot uses it: a file with a write-ahead log, foreign keys, a busy timeout, and a sync with every commit.</summary>
public static class SqliteDatabase
{
    public static DbContextOptionsBuilder UseSqliteDatabase(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly.GetName().Name));
}

/// <summary>For <c>dotnet ef migrations add</c>.</summary>
sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SupervisionDb>
{
    public SupervisionDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SupervisionDb>();
        options.UseSqliteDatabase("Data Source=design.db");
        return new SupervisionDb(options.Options);
    }
}
