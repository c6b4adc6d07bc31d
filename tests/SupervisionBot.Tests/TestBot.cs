using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Composition;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Library;
using SupervisionBot.Core.Notices;
using SupervisionBot.Delivery;
using SupervisionBot.Files;
using SupervisionBot.Jobs;
using SupervisionBot.Rehearsals;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests;

/// <summary>The bot with the sample batch on a database of its own, a clock that stands still, and a channel that shows what was sent.</summary>
public sealed class TestBot : IAsyncDisposable
{
    readonly TestDatabase database;
    readonly ServiceProvider services;

    readonly TestChannel channel;

    TestBot(TestDatabase database, ServiceProvider services, TestChannel channel, FakeTimeProvider clock, ConcurrentQueue<string> errors) =>
        (this.database, this.services, this.channel, Clock, Errors) = (database, services, channel, clock, errors);

    /// <summary>What was logged as an error. Unless the test takes it out, it fails the test at the end.</summary>
    public ConcurrentQueue<string> Errors { get; }

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => services;

    /// <param name="now">Local time in the batch's zone, for instance <c>2022-03-02 20:15</c>.</param>
    /// <param name="with">Registered last.</param>
    public static async Task<TestBot> StartAsync(
        string now = "2022-03-02 20:15",
        DatabaseProvider provider = DatabaseProvider.Sqlite,
        Action<IServiceCollection>? with = null
    )
    {
        var clock = new FakeTimeProvider(InShanghai(now));
        var errors = new ConcurrentQueue<string>();
        var database = await TestDatabase.WithSampleAsync(clock, provider);
        var registered = new ServiceCollection();
        registered.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddProvider(new FailingLog(errors)));
        registered.AddSingleton<TimeProvider>(clock);
        registered.AddSupervisionDb(database.Configuration).AddDirectLine().AddBot();
        var channel = new TestChannel();
        registered.AddSingleton<CloudAdapter>(channel);
        registered.AddSingleton<AttachmentSource, TestFiles>();
        with?.Invoke(registered);
        return new TestBot(database, registered.BuildServiceProvider(), channel, clock, errors);
    }

    /// <summary>A personal talk of somebody in the sample roster.</summary>
    public TestTalk TalkAs(string email, string conversation = "talk", string channelId = "test")
    {
        var talk = new TestTalk(services.GetRequiredService<IBot>(), Clock, email, conversation, channelId);
        channel.Talks[conversation] = talk;
        return talk;
    }

    /// <summary>Writes what is to be told now and sends what is queued; the talks show it.</summary>
    public Task DeliverNoticesAsync() => Passing.TellAsync(default);

    /// <summary>Runs a recurring work now, due or not, to its end.</summary>
    public async Task RunAsync<TWork>()
        where TWork : RecurringWork
    {
        string name;
        await using (var scope = services.CreateAsyncScope())
            name = scope.ServiceProvider.GetServices<RecurringWork>().OfType<TWork>().Single().Name;
        while (await services.GetRequiredService<WorkRunner>().PortionAsync(name, default)) { }
    }

    /// <summary>Moves the clock, runs every recurring work at its times, and delivers what is to be told at its times.</summary>
    public Task WaitAsync(TimeSpan span) => Passing.GoOnAsync(Clock.GetUtcNow() + span, default);

    PassingTime Passing => new(services, Clock, Clock.SetUtcNow);

    /// <summary>Opens a file that the bot offered, as the person's browser does.</summary>
    public async Task<byte[]?> DownloadAsync(Activity message)
    {
        await using var scope = services.CreateAsyncScope();
        var link = message.Attachments.Single().ContentUrl.Split('/')[2];
        if (await services.GetRequiredService<FileLinks>().ReadAsync(link, default) is not { } offer)
            return null;
        if (
            await scope.ServiceProvider.GetRequiredService<FileLibrary>().OpenAsync(offer, "browser", counts: true, default)
            is not LinkOutcome.Found found
        )
            return null;
        await using var content = (await scope.ServiceProvider.GetRequiredService<FileStore>().OpenAsync(found.File, default));
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }

    public SupervisionDb OpenDatabase() => database.Open();

    public static DateTimeOffset InShanghai(string local) => new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
        if (!Errors.IsEmpty)
            Assert.Fail(string.Join("\n", Errors));
    }
}
