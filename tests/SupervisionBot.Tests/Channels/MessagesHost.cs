using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SupervisionBot.Channels;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Composition;
using SupervisionBot.Core;
using SupervisionBot.Requests;
using SupervisionBot.Sample;
using SupervisionBot.Storage;
using SupervisionBot.Turns;

namespace SupervisionBot.Tests.Channels;

/// <summary>
/// The bot behind <c>/api/messages</c> as the program registers it, with the sample batch; what it sends to channels is counted and taken.
/// </summary>
sealed class MessagesHost : IAsyncDisposable
{
    readonly TestDatabase database;
    readonly WebApplication app;

    MessagesHost(TestDatabase database, WebApplication app, ConcurrentQueue<string> errors, Connector connector, CountingBot bot) =>
        (this.database, this.app, Errors, Sent, Bot) = (database, app, errors, connector, bot);

    /// <summary>What was logged as an error.</summary>
    public ConcurrentQueue<string> Errors { get; }

    public Connector Sent { get; }

    public CountingBot Bot { get; }

    /// <summary>With <paramref name="kestrel"/> on a real socket of this machine, otherwise in this process.</summary>
    public static async Task<MessagesHost> StartAsync(
        bool kestrel = false,
        DatabaseProvider provider = DatabaseProvider.Sqlite,
        Dictionary<string, string?>? settings = null,
        Action<IServiceCollection>? services = null,
        TimeProvider? time = null
    )
    {
        var (errors, connector) = (new ConcurrentQueue<string>(), new Connector());
        var database = await TestDatabase.CreateAsync(provider);
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddProvider(new FailingLog(errors));
        builder.Configuration.AddInMemoryCollection(database.Settings).AddInMemoryCollection(settings ?? []);
        if (kestrel)
            builder.WebHost.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        else
            builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(time ?? new SampleTime());
        builder.Services.AddRequests();
        builder.Services.AddSupervisionDb(builder.Configuration).AddDirectLine().AddBot();
        builder.Services.AddSingleton(new ConnectorHttp(connector, new DeliveryPolicy(TimeProvider.System)));
        builder
            .Services.AddSingleton<TurnPipeline>()
            .AddSingleton<CountingBot>()
            .AddSingleton<IBot>(services => services.GetRequiredService<CountingBot>());
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.Services.GetRequiredService<MessageLimits>();
        app.UseRequests();
        app.MapBot();
        await using (var scope = app.Services.CreateAsyncScope())
            await SampleBatch.LoadAsync(scope.ServiceProvider.GetRequiredService<SupervisionDb>(), TimeProvider.System);
        await app.StartAsync();
        return new MessagesHost(database, app, errors, connector, app.Services.GetRequiredService<CountingBot>());
    }

    public IServiceProvider Services => app.Services;

    public HttpClient CreateClient() => app.GetTestClient();

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public SupervisionDb OpenDatabase() => database.Open();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>The bot itself, and how many activities got as far.</summary>
    public sealed class CountingBot(TurnPipeline bot) : IBot
    {
        int turns;

        public int Turns => turns;

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref turns);
            return bot.OnTurnAsync(turnContext, cancellationToken);
        }
    }

    /// <summary>Every channel there is: takes what it is sent.</summary>
    public sealed class Connector : HttpMessageHandler
    {
        int count;

        public int Count => count;

        /// <summary>What the channel does with the JSON that it is sent, before it answers; null takes it.</summary>
        public Func<string, CancellationToken, Task>? Takes { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content && Takes is { } takes)
                await takes(await content.ReadAsStringAsync(cancellationToken), cancellationToken);
            else if (request.Content is { } unread)
                await unread.CopyToAsync(Stream.Null, cancellationToken);
            var id = Interlocked.Increment(ref count);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($$"""{"id":"sent-{{id}}"}""") };
        }
    }

    /// <summary>A day of the sample batch, on a clock that goes on.</summary>
    sealed class SampleTime : TimeProvider
    {
        readonly TimeSpan back = System.GetUtcNow() - TestBot.InShanghai("2022-03-02 20:15");

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - back;
    }
}
