using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Sample;
using SupervisionBot.Storage;
using SupervisionBot.Turns;

namespace SupervisionBot.Tests;

/// <summary>The bot with the sample batch on a database of its own, a clock that stands still, and a channel that shows what was sent.</summary>
public sealed class TestBot : IAsyncDisposable
{
    readonly TestDatabase database;
    readonly ServiceProvider services;

    TestBot(TestDatabase database, ServiceProvider services, FakeTimeProvider clock, ConcurrentQueue<string> errors) =>
        (this.database, this.services, Clock, Errors) = (database, services, clock, errors);

    /// <summary>What was logged as an error. Unless the test takes it out, it fails the test at the end.</summary>
    public ConcurrentQueue<string> Errors { get; }

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => services;

    /// <param name="now">Local time in the batch's zone, for instance <c>2022-03-02 20:15</c>.</param>
    public static async Task<TestBot> StartAsync(string now = "2022-03-02 20:15", DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var clock = new FakeTimeProvider(InShanghai(now));
        var errors = new ConcurrentQueue<string>();
        var database = await TestDatabase.CreateAsync(provider);
        var registered = new ServiceCollection();
        registered.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddProvider(new FailingLog(errors)));
        registered.AddSingleton<TimeProvider>(clock);
        registered.AddSupervisionDb(database.Configuration).AddDirectLine().AddBot();
        var services = registered.BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await SampleBatch.LoadAsync(scope.ServiceProvider.GetRequiredService<SupervisionDb>(), clock);
        return new TestBot(database, services, clock, errors);
    }

    /// <summary>A personal talk of somebody in the sample roster.</summary>
    public TestTalk TalkAs(string email, string conversation = "talk") => new(services.GetRequiredService<IBot>(), Clock, email, conversation);

    public SupervisionDb OpenDatabase() => database.Open();

    public static DateTimeOffset InShanghai(string local) => new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
        if (!Errors.IsEmpty) Assert.Fail(string.Join("\n", Errors));
    }
}
