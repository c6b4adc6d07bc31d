using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Composition;
using SupervisionBot.Core;
using SupervisionBot.Delivery;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Turns;

/// <summary>Hosts of the bot that share nothing but a database with the sample batch, and a clock that stands still.</summary>
sealed class TestHosts : IAsyncDisposable
{
    const int MostPolls = 4000;

    readonly TestDatabase database;
    readonly List<ServiceProvider> hosts = [];

    TestHosts(TestDatabase database, AwaitedTime clock) => (this.database, Clock) = (database, clock);

    public AwaitedTime Clock { get; }

    /// <summary>For another host on the same database.</summary>
    public IConfiguration Configuration => database.Configuration;

    public string DatabaseFile => new SqliteConnectionStringBuilder(database.Settings[DatabaseSettings.ConnectionKey]).DataSource;

    /// <summary>Everything that was logged as a warning or worse, with the exception.</summary>
    public ConcurrentQueue<(LogLevel Level, string Text)> Logged { get; } = new();

    public IEnumerable<string> Errors => Logged.Where(line => line.Level >= LogLevel.Error).Select(line => line.Text);

    public void NothingWentWrong()
    {
        if (Errors.Any())
            Assert.Fail(string.Join('\n', Errors));
    }

    public int Count => hosts.Count;

    public IServiceProvider this[int host] => hosts[host];

    /// <param name="with">Registered last, so that it stands in for what the bot registers.</param>
    public static async Task<TestHosts> StartAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite,
        int count = 1,
        Action<IServiceCollection>? with = null,
        string now = "2022-03-02 20:15"
    )
    {
        var clock = new AwaitedTime(TestBot.InShanghai(now));
        var all = new TestHosts(await TestDatabase.WithSampleAsync(clock, provider), clock);
        for (var host = 0; host < count; host++)
            all.Add(with);
        return all;
    }

    public IServiceProvider Add(Action<IServiceCollection>? with = null)
    {
        var registered = new ServiceCollection();
        registered.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddProvider(new Lines(Logged)));
        registered.AddSingleton<TimeProvider>(Clock);
        registered.AddSupervisionDb(database.Configuration).AddDirectLine().AddBot();
        with?.Invoke(registered);
        var host = registered.BuildServiceProvider();
        hosts.Add(host);
        return host;
    }

    public TestTalk TalkAs(string email = Trainee, string conversation = "talk", int host = 0) =>
        new(hosts[host].GetRequiredService<IBot>(), Clock, email, conversation);

    /// <summary>A trainee of the sample who speaks English.</summary>
    public const string Trainee = "lin.xiaoyan@example.org";

    public SupervisionDb OpenDatabase() => database.Open();

    public async Task<T> AskAsync<T>(Func<SupervisionDb, Task<T>> query)
    {
        await using var db = OpenDatabase();
        return await query(db);
    }

    /// <summary>Starts what writes down the attempts to send, and what tries again.</summary>
    public async Task StartDeliveryAsync(int host = 0)
    {
        await hosts[host].GetRequiredService<Attempts>().StartAsync(default);
        await hosts[host].GetServices<IHostedService>().OfType<OutboxWorker>().Single().StartAsync(default);
    }

    /// <summary>Lets the clock run until it is so.</summary>
    /// <param name="step">Milliseconds that it moves at a time.</param>
    public async Task UntilAsync(Func<SupervisionDb, Task<bool>> so, int step = 100)
    {
        for (var poll = 0; poll < MostPolls; poll++)
        {
            if (await AskAsync(so))
                return;
            Clock.Advance(TimeSpan.FromMilliseconds(step));
            await Task.Delay(TimeSpan.FromMilliseconds(2));
        }
        Assert.Fail("It never came to be so.");
    }

    /// <summary>Lets the clock run until the work has ended.</summary>
    public async Task<T> RunningAsync<T>(Task<T> work)
    {
        while (!work.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(work, Task.Delay(20));
        }
        return await work;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.GetRequiredService<NoticeDispatcher>().StopAsync(default);
            await host.GetServices<IHostedService>().OfType<OutboxWorker>().Single().StopAsync(default);
            await host.GetRequiredService<Attempts>().StopAsync(default);
            await host.DisposeAsync();
        }
        await database.DisposeAsync();
    }

    sealed class Lines(ConcurrentQueue<(LogLevel Level, string Text)> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, $"{formatter(state, exception)}\n{exception}"));

        public void Dispose() { }
    }
}
