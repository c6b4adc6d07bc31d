using Npgsql;
using Quartz;
using Quartz.Extensibility;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Storage;

namespace SupervisionBot.Jobs;

/// <summary>
/// Quartz.NET: starts each <see cref="RecurringWork"/> at its time. In memory with SQLite, which has one host; with PostgreSQL its
/// clustered store, in tables that it makes itself, so that of several hosts one does it.
/// </summary>
sealed class Scheduler(WorkRunner runner, DatabaseSettings settings, TimeProvider time) : IHostedService, IAsyncDisposable
{
    static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(10);

    IScheduler? quartz;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        quartz = await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(cancellationToken);
        foreach (var work in await runner.PlanAsync(cancellationToken))
            await ScheduleAsync(work, cancellationToken);
        await quartz.Start(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => EndAsync(waits: true, cancellationToken);

    /// <summary>A host that failed to start is never stopped, and Quartz's own thread would keep the process alive.</summary>
    public async ValueTask DisposeAsync() => await EndAsync(waits: false, CancellationToken.None);

    async Task EndAsync(bool waits, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref quartz, null) is { } running)
            await running.Shutdown(waits, cancellationToken);
    }

    void Configure(IQuartzBuilder builder)
    {
        builder.UseTimeProvider(time).UseJobFactory(new JobsOfRunner(runner));
        if (settings.Provider == DatabaseProvider.PostgreSql)
            builder.UsePersistentStore(store =>
                store
                    .UsePostgres(NpgsqlFactory.Instance, settings.ConnectionString)
                    .ProvisionSchema()
                    .UseClustering(c => c.CheckinInterval = SignOfLife)
            );
        else
            builder.UseInMemoryStore();
    }

    /// <summary>What was missed, however often, is due once: now.</summary>
    async Task ScheduleAsync(PlannedWork work, CancellationToken cancellationToken)
    {
        var job = JobBuilder.Create<WorkJob>().WithIdentity(work.Name).RequestRecovery().Build();
        var trigger = TriggerBuilder
            .Create(time)
            .WithIdentity(work.Name)
            .ForJob(job)
            .StartAt(work.DueAt)
            .WithSimpleSchedule(schedule =>
                schedule.WithInterval(work.Every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)
            )
            .Build();
        await quartz!.ScheduleJob(job, [trigger], new ScheduleJobOptions { Replace = true }, cancellationToken);
    }

    [DisallowConcurrentExecution]
    sealed class WorkJob(WorkRunner runner) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
            new(runner.RunDueAsync(context.JobDetail.Key.Name, cancellationToken));
    }

    sealed class JobsOfRunner(WorkRunner runner) : IJobFactory
    {
        public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken) =>
            new(new JobScope(new WorkJob(runner), null));

        public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
