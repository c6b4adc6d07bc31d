using Microsoft.Extensions.DependencyInjection.Extensions;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Exchange;
using SupervisionBot.Core.People;
using SupervisionBot.PostgreSql;
using SupervisionBot.Sqlite;
using SupervisionBot.Storage.Secrets;

namespace SupervisionBot.Storage;

public static class SupervisionDbServices
{
    /// <summary>
    /// Registers the database of the settings and what reads it. The settings are read when first needed, so that a test host can set them late;
    /// <see cref="DatabasePreparation.PrepareDatabaseAsync"/> is where a wrong one stops the start.
    /// </summary>
    public static IServiceCollection AddSupervisionDb(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(configuration);
        services.AddSingleton(provider => DatabaseSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddDbContextPool<SupervisionDb>(
            (provider, options) =>
                provider
                    .GetRequiredService<DatabaseSettings>()
                    .Configure(options, provider.GetRequiredService<TimeProvider>(), pooled: true)
                    .EnableThreadSafetyChecks(false)
        );
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseSettings>().AuditKey);
        services.AddSingleton<DatabaseWriter>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<BatchBook>();
        services.AddScoped<ProgrammeRules>();
        services.AddSingleton<RuleBook>();
        services.AddScoped<PersonFinder>();
        services.AddSingleton<PostIndex>(provider =>
            provider.GetRequiredService<DatabaseSettings>().Provider == DatabaseProvider.Sqlite ? new SqlitePostIndex() : new PostgreSqlPostIndex()
        );
        return services;
    }
}
