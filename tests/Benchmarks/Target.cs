using Benchmarks.Channel;
using Benchmarks.Talks;

namespace Benchmarks;

/// <summary>What is measured: the bot with its database, or one of its peers.</summary>
sealed class Target : IAsyncDisposable
{
    readonly Settings settings;
    readonly BotDatabase? database;

    Target(Settings settings, ServedProcess process, BotDatabase? database) =>
        (this.settings, Process, this.database) = (settings, process, database);

    public ServedProcess Process { get; }

    public Uri Address => Process.Address;

    public static async Task<Target> StartAsync(string mode, Settings settings, CancellationToken cancellationToken)
    {
        if (mode != "turns")
            return new Target(settings, await ServedProcess.StartAsync("Benchmarks.dll", ["serve", mode], [], cancellationToken), null);
        var database = await BotDatabase.CreateAsync(settings, cancellationToken);
        return new Target(
            settings,
            await ServedProcess.StartAsync("SupervisionBot.dll", [], database.Environment("Development"), cancellationToken),
            database
        );
    }

    public IReadOnlyList<ITalk> Talks(ChannelClient channel, Connector connector)
    {
        var talks = new List<ITalk>();
        for (var number = 0; number < settings.Conversations; number++)
        {
            var talk = new Conversation(channel, connector, $"c{number:D4}", LoadRoster.Email(number));
            talks.Add(database is null ? new EchoTalk(talk) : new LogHoursTalk(talk, LoadRoster.IsChinese(number)));
        }
        return talks;
    }

    /// <summary>Kills the bot, without asking, and compares what is stored with what was acknowledged.</summary>
    public async Task CheckAsync(IReadOnlyList<ITalk> talks, CancellationToken cancellationToken)
    {
        if (database is null)
            return;
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        Process.Kill();
        await database.CheckAsync([.. talks.Cast<LogHoursTalk>()], cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Process.Dispose();
        if (database != null)
            await database.DisposeAsync();
    }
}
