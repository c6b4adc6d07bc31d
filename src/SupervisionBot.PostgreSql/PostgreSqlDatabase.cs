using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SupervisionBot.Core;

namespace SupervisionBot.PostgreSql;

/// <summary>PostgreSQL as the bot uses it, for one host or several.</summary>
public static class PostgreSqlDatabase
{
    public static DbContextOptionsBuilder UsePostgreSqlDatabase(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly.GetName().Name));
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
