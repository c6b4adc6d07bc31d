using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.Talks;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Delivery;

/// <summary>Hosts with delivery running on a <see cref="FakeChannel"/>, and a trainee who types.</summary>
sealed class DeliveryTest(TestHosts hosts, FakeChannel channel) : IAsyncDisposable
{
    int ids;

    public TestHosts Hosts => hosts;

    public FakeChannel Channel => channel;

    public static async Task<DeliveryTest> StartAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite,
        int count = 1,
        bool running = true,
        Action<IServiceCollection>? services = null
    )
    {
        var channel = new FakeChannel();
        var hosts = await TestHosts.StartAsync(provider, count, registered =>
        {
            registered.AddSingleton<CloudAdapter>(channel);
            services?.Invoke(registered);
        });
        for (var host = 0; running && host < count; host++)
            await hosts.StartDeliveryAsync(host);
        return new DeliveryTest(hosts, channel);
    }

    public Activity Message(string text, string conversation = "talk") =>
        hosts.TalkAs(conversation: conversation).Complete(new Activity(ActivityTypes.Message) { Text = text, Id = $"said-{++ids}" });

    public async Task<Activity> SayAsync(string text, string conversation = "talk", int host = 0)
    {
        var message = Message(text, conversation);
        await channel.DeliverAsync(hosts[host], message);
        return message;
    }

    public Task<List<OutboxMessage>> OutboxAsync() =>
        hosts.AskAsync(db => db.Outbox.AsNoTracking().OrderBy(m => m.QueuedAt).ThenBy(m => m.Ordinal).ToListAsync());

    /// <summary>Lets the clock run until nothing is queued any more.</summary>
    public Task UntilEmptyAsync(int step = 100) => hosts.UntilAsync(db => db.Outbox.AllAsync(m => m.State != OutboxState.Queued), step);

    public ValueTask DisposeAsync() => hosts.DisposeAsync();
}
