using Microsoft.Extensions.DependencyInjection.Extensions;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Composition;
using SupervisionBot.Jobs;
using SupervisionBot.Storage;
using SupervisionBot.Turns;
using SupervisionBot.WebChat;

namespace SupervisionBot.Rehearsals;

/// <summary>What a rehearsal's bot is made of.</summary>
static class RehearsalHost
{
    /// <summary>
    /// What recurs is started by the rehearsal, at the times of its own clock. Whatever the program runs as, here everybody may be anybody, as in
    /// Development.
    /// </summary>
    public static IHost Build(IServiceProvider real, IConfiguration configuration, RehearsalClock clock)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Services.AddSingleton(configuration);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(real.GetRequiredService<ILoggerFactory>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, NoLifetime>());
        builder.Services.AddSupervisionDb(configuration).AddDirectLine().AddBot().AddWebChat(builder.Environment);
        foreach (var recurs in new[] { typeof(Scheduler), typeof(Housekeeping), typeof(Readiness) })
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == recurs));
        return builder.Build();
    }

    /// <summary>It begins and ends with the program, not with a key that is pressed.</summary>
    sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
