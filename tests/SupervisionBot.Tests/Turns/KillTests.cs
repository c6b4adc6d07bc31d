using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Talks;
using SupervisionBot.Sample;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Turns;

/// <summary>
/// The bot is killed with SIGKILL at random moments while trainees log hours, and started again.
/// SUPERVISIONBOT_TEST_KILLS says how often, SUPERVISIONBOT_TEST_SEED which moments.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    static readonly string[] Trainees = ["chen.jing@example.org", "lin.xiaoyan@example.org", "ma.chao@example.org"];

    [Theory]
    [BothDatabases]
    public async Task A_bot_that_is_killed_again_and_again_loses_no_acknowledged_entry_and_doubles_none(DatabaseProvider provider)
    {
        await using var run = await KillRun.StartAsync(provider, Trainees, new Random(Setting("SUPERVISIONBOT_TEST_SEED", 7)));
        for (var kill = 0; kill < Setting("SUPERVISIONBOT_TEST_KILLS", Much.Of(24, some: 3)); kill++)
        {
            await run.LiveAndDieAsync();
            await run.EveryEntryIsThereOnceAsync();
        }
        await run.FinishAsync();
        await run.EveryEntryIsThereOnceAsync();
        output.WriteLine($"{provider}: {run.EveryAnswerArrived()}");
        Assert.Empty(run.Errors);
    }

    static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : usual;
}

/// <summary>One run of the test: the bot's process, the channel on this machine, the trainees, and what must be true.</summary>
sealed class KillRun : IAsyncDisposable
{
    /// <summary>From the first answer after a start.</summary>
    const int LongestLife = 400;

    readonly TestDatabase database;
    readonly LoopbackConnector connector;
    readonly BotProcess bot;
    readonly Random random;
    readonly HttpClient http;
    readonly HurriedTrainee[] trainees;
    readonly CancellationTokenSource enough = new();
    readonly Task typing;
    Dictionary<(string Id, string Title), int> before = [];
    int kills;
    int unwritten;

    KillRun(TestDatabase database, LoopbackConnector connector, string[] emails, Random random)
    {
        (this.database, this.connector, this.random) = (database, connector, random);
        bot = new BotProcess(new Dictionary<string, string?>(database.Settings) { ["ASPNETCORE_ENVIRONMENT"] = "Development" });
        http = new HttpClient { BaseAddress = bot.Address, Timeout = TimeSpan.FromSeconds(10) };
        trainees = [.. emails.Select(email => new HurriedTrainee(http, connector.Address, email))];
        typing = Task.WhenAll(trainees.Select(trainee => Task.Run(() => trainee.LogAsync(enough.Token))));
    }

    public IEnumerable<string> Errors => bot.Errors;

    int Acknowledged => trainees.Sum(trainee => trainee.Acknowledged.Count);

    public static async Task<KillRun> StartAsync(DatabaseProvider provider, string[] emails, Random random)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using (var db = database.Open())
            await SampleBatch.LoadAsync(db, TimeProvider.System);
        return new KillRun(database, await LoopbackConnector.StartAsync(), emails, random);
    }

    /// <summary>Mostly at work; every fifth time while it is still starting.</summary>
    public async Task LiveAndDieAsync()
    {
        bot.Start();
        if (kills++ % 5 != 4)
            await UntilAsync(() => Task.FromResult(true), Acknowledged);
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(LongestLife)));
        await bot.KillAsync();
        await CountUnwrittenAsync();
    }

    /// <summary>Lets everybody finish what they were saying, and everything be sent.</summary>
    public async Task FinishAsync()
    {
        bot.Start();
        await enough.CancelAsync();
        await typing;
        await UntilAsync(async () =>
        {
            await using var db = database.Open();
            return await db.Outbox.AllAsync(message => message.State == OutboxState.Sent) && !await WrittenDown(db).AnyAsync();
        });
        await bot.KillAsync();
    }

    public async Task EveryEntryIsThereOnceAsync()
    {
        await using var db = database.Open();
        var later = await WrittenDown(db).Select(kept => kept.ActivityId).ToListAsync();
        var acknowledged = trainees.Where(trainee => !later.Exists(trainee.Said)).SelectMany(trainee => trainee.Saved).ToList();
        var kept = await db.HourEntries.AsNoTracking().ToListAsync();
        Assert.Equal(kept.Count, kept.DistinctBy(entry => entry.Note).Count());
        Assert.Empty(acknowledged.Except(kept.Select(entry => entry.Note)));
        Assert.Equal(kept.Count, await db.HourChanges.CountAsync());
        Assert.Equal(
            kept.Sum(entry => entry.Minutes),
            (await db.Ledgers.ToListAsync()).SelectMany(ledger => ledger.Totals.Lines).Sum(line => line.Waiting)
        );
    }

    /// <summary>What was acknowledged because it is kept, by a bot that had no time: it has its turn after the next start.</summary>
    static IQueryable<LateActivity> WrittenDown(SupervisionDb db) =>
        db.LateActivities.Where(kept => !db.InboundActivities.Any(had => had.TalkKey == kept.TalkKey && had.ActivityId == kept.ActivityId));

    /// <summary>Answers what happened, in one line.</summary>
    public string EveryAnswerArrived()
    {
        var (expected, copies) = (0, 0);
        foreach (var (id, answers) in trainees.SelectMany(trainee => trainee.Acknowledged))
        {
            var arrived = connector.Answers.GetValueOrDefault(id)?.GroupBy(answer => answer).Select(group => group.Count()).ToList() ?? [];
            Assert.Equal((id, answers), (id, arrived.Count));
            expected += answers;
            copies += arrived.Sum(count => count - 1);
        }
        Assert.InRange(copies, 0, unwritten);
        return $"{kills} kills, {trainees.Sum(trainee => trainee.Saved.Count)} entries, {expected} answers, {copies} copies of {unwritten} posts "
            + $"that had begun and were not written down at a kill";
    }

    /// <summary>What the channel has got in this life of the bot although the outbox does not know it: only that may be sent again.</summary>
    async Task CountUnwrittenAsync()
    {
        await connector.QuietAsync();
        await using var db = database.Open();
        foreach (var message in await db.Outbox.AsNoTracking().Where(message => message.State != OutboxState.Sent).ToListAsync())
            unwritten +=
                connector.Arrived(message.CausedBy!, TitleOf(message)) > before.GetValueOrDefault((message.CausedBy!, TitleOf(message))) ? 1 : 0;
        before = connector
            .Answers.SelectMany(answers => answers.Value.Select(title => (answers.Key, title)))
            .CountBy(answer => answer)
            .ToDictionary();
    }

    static string TitleOf(OutboxMessage message)
    {
        using var activity = JsonDocument.Parse(message.Activity);
        return LoopbackConnector.TitleOf(activity.RootElement);
    }

    public async ValueTask DisposeAsync()
    {
        await enough.CancelAsync();
        bot.Dispose();
        http.Dispose();
        await connector.DisposeAsync();
        await database.DisposeAsync();
        enough.Dispose();
    }

    /// <param name="more">Acknowledged turns that were there before: it waits for one more.</param>
    async Task UntilAsync(Func<Task<bool>> so, int more = -1)
    {
        // On a server, what a killed host was sending is another's half a minute later.
        for (var poll = 0; poll < 12_000; poll++)
        {
            if (await so() && Acknowledged > more)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
        Assert.Fail($"The bot does not go on: {string.Join('\n', bot.Errors)}");
    }
}
