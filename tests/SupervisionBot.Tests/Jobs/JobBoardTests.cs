using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Jobs;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Jobs;

/// <summary>What an administrator sees of recurring work, and running it now.</summary>
public sealed class JobBoardTests
{
    const string Administrator = "he.huimin@example.org";

    [Theory, BothDatabases]
    public async Task A_work_that_failed_is_named_with_the_reference_under_which_the_log_has_it(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync("2022-03-02 15:00", provider, services => services.AddScoped<RecurringWork, Failing>());
        var runner = bot.Services.GetRequiredService<WorkRunner>();
        await runner.RunDueAsync("failing", default);
        await using var db = bot.OpenDatabase();
        var run = await db.JobRuns.SingleAsync();
        Assert.Contains(run.Reference!, Assert.Single(bot.Errors), StringComparison.Ordinal);
        bot.Errors.Clear();
        var talk = bot.TalkAs(Administrator);
        await talk.SayAsync("English");

        Assert.Contains(
            $"It failed the last time (InvalidOperationException); the log has it under the reference {run.Reference}. It is run again at its time.",
            await talk.SayAsync("jobs"),
            StringComparison.Ordinal
        );
    }

    [Theory, BothDatabases]
    public async Task What_is_to_be_run_now_is_run_once_by_one_of_two_hosts(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync("2022-03-02 15:00", provider, services => services.AddScoped<RecurringWork, Counting>());
        var runner = bot.Services.GetRequiredService<WorkRunner>();
        await runner.RunDueAsync("counting", default);
        await runner.RunWantedAsync(default);
        Assert.Equal(1, await CountAsync(bot));
        var talk = bot.TalkAs(Administrator);
        await talk.SayAsync("English");
        Assert.StartsWith("“counting” runs within seconds.", await talk.SayAsync("run job counting"), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => runner.RunWantedAsync(default))));

        Assert.Equal(2, await CountAsync(bot));
    }

    [Theory]
    [InlineData("lin.xiaoyan@example.org")]
    [InlineData("margaret.leung@example.org")]
    public async Task Nobody_but_an_administrator_sees_or_runs_anything(string email)
    {
        await using var bot = await TestBot.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var (who, batch) = (
            await db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync(),
            await db.Batches.Select(b => b.Id).SingleAsync()
        );
        var jobs = scope.ServiceProvider.GetRequiredService<JobBoard>();
        Assert.Null(await jobs.ListAsync(who, batch, default));
        Assert.Equal(RunNowOutcome.NotAllowed, await jobs.RunNowAsync(who, batch, "summaries", default));
        Assert.Null(await scope.ServiceProvider.GetRequiredService<SupervisionBot.Core.Notices.NotReachedList>().OfAsync(who, batch, 10, default));
    }

    static async Task<int> CountAsync(TestBot bot)
    {
        await using var db = bot.OpenDatabase();
        return await db.InboundActivities.CountAsync(had => had.TalkKey == "counting");
    }

    sealed class Failing : RecurringWork
    {
        public override string Name => "failing";

        public override TimeSpan Every => TimeSpan.FromHours(1);

        public override Task<bool> RunAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("It was to fail.");
    }

    sealed class Counting(SupervisionDb db, TimeProvider time) : RecurringWork
    {
        public override string Name => "counting";

        public override TimeSpan Every => TimeSpan.FromHours(1);

        public override Task<bool> RunAsync(CancellationToken cancellationToken)
        {
            db.InboundActivities.Add(
                new SupervisionBot.Core.Talks.InboundActivity("counting", $"{Guid.CreateVersion7(time.GetUtcNow())}", time.GetUtcNow())
            );
            return Task.FromResult(false);
        }
    }
}
