using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupervisionBot.Core;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Talks;
using SupervisionBot.Jobs;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Jobs;

/// <summary>Recurring work, started by Quartz. Its clock runs: what is every hour elsewhere is every second here.</summary>
public sealed class SchedulerTests
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory, BothDatabases]
    public async Task Work_is_run_at_once_when_it_never_was_and_then_again_and_again_by_one_host_at_a_time(DatabaseProvider provider)
    {
        var done = new Done();
        await using var hosts = await StartAsync(provider, provider == DatabaseProvider.Sqlite ? 1 : 3, done);
        await UntilAsync(() => done.At.Count >= 4);
        await StopAsync(hosts);

        // A run may begin late on a busy machine, and the next one in time after it; run by two hosts, all of them would come twice.
        Assert.InRange(done.At.Count - 1, 3, ((done.At.Last() - done.At.First()) / Interval) + 1);
    }

    [Theory, BothDatabases]
    public async Task What_was_missed_five_times_while_no_host_ran_is_made_up_for_once(DatabaseProvider provider)
    {
        var done = new Done();
        await using var hosts = await TestHosts.StartAsync(provider, 1, services => Register(services, done));
        await hosts[0].GetRequiredService<WorkRunner>().RunDueAsync("counted", default);
        await using (var db = hosts.OpenDatabase())
            await db.JobRuns.ExecuteUpdateAsync(run => run.SetProperty(x => x.StartedAt, done.At.First() - (5 * Interval)));
        await SchedulerOf(hosts, 0).StartAsync(default);
        await UntilAsync(() => done.At.Count >= 3);
        await StopAsync(hosts);

        Assert.True(done.At.ElementAt(2) - done.At.ElementAt(1) >= Interval / 2, $"Made up for twice: {string.Join(", ", done.At)}");
    }

    [Fact]
    public async Task Work_that_fails_is_noted_and_run_again_at_its_time()
    {
        var done = new Done { Fails = true };
        await using var hosts = await StartAsync(DatabaseProvider.Sqlite, 1, done);
        await UntilAsync(() => hosts.AskAsync(db => db.JobRuns.AnyAsync(run => run.FailuresInARow == 2)));
        Assert.Equal(
            "InvalidOperationException",
            (await hosts.AskAsync(db => db.JobRuns.AsNoTracking().SingleAsync(run => run.Name == "counted"))).Failure
        );
        done.Fails = false;
        await UntilAsync(() => hosts.AskAsync(db => db.JobRuns.AnyAsync(run => run.Failure == null && run.EndedAt != null)));
        await StopAsync(hosts);
    }

    [Fact]
    public async Task Work_in_portions_saves_each_of_them()
    {
        var done = new Done { Portions = 3 };
        await using var hosts = await TestHosts.StartAsync(with: services => Register(services, done));
        await hosts[0].GetRequiredService<WorkRunner>().RunDueAsync("counted", default);

        Assert.Equal(3, await hosts.AskAsync(db => db.InboundActivities.CountAsync(had => had.TalkKey == "portion")));
    }

    static async Task<TestHosts> StartAsync(DatabaseProvider provider, int count, Done done)
    {
        var hosts = await TestHosts.StartAsync(provider, count, services => Register(services, done));
        await Task.WhenAll(Enumerable.Range(0, count).Select(host => SchedulerOf(hosts, host).StartAsync(default)));
        return hosts;
    }

    static Task UntilAsync(Func<bool> so) => UntilAsync(() => Task.FromResult(so()));

    static async Task UntilAsync(Func<Task<bool>> so)
    {
        for (var begun = TimeProvider.System.GetTimestamp(); !await so(); await Task.Delay(20))
            if (TimeProvider.System.GetElapsedTime(begun) > Patience)
                Assert.Fail("It never came to be so.");
    }

    static async Task StopAsync(TestHosts hosts)
    {
        for (var host = 0; host < hosts.Count; host++)
            await SchedulerOf(hosts, host).StopAsync(default);
    }

    static Scheduler SchedulerOf(TestHosts hosts, int host) => hosts[host].GetServices<IHostedService>().OfType<Scheduler>().Single();

    static void Register(IServiceCollection services, Done done)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(done);
        services.AddScoped<RecurringWork, CountedWork>();
    }

    sealed class Done
    {
        public ConcurrentQueue<DateTimeOffset> At { get; } = new();

        public bool Fails { get; set; }

        public int Portions { get; set; } = 1;
    }

    sealed class CountedWork(SupervisionDb db, TimeProvider time, Done done) : RecurringWork
    {
        public override string Name => "counted";

        public override TimeSpan Every => Interval;

        public override Task<bool> RunAsync(CancellationToken cancellationToken)
        {
            if (done.Fails)
                throw new InvalidOperationException("It was to fail.");
            done.At.Enqueue(time.GetUtcNow());
            db.InboundActivities.Add(new InboundActivity("portion", $"{done.At.Count}", time.GetUtcNow()));
            return Task.FromResult(done.At.Count < done.Portions);
        }
    }
}
