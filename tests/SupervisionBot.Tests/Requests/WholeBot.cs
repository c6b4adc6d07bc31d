using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Requests;

/// <summary>The program as it is started, on a real socket of this machine, in this process.</summary>
sealed class WholeBot : IAsyncDisposable
{
    readonly TestDatabase database;
    readonly WebApplicationFactory<Program> program;

    WholeBot(TestDatabase database, WebApplicationFactory<Program> program) => (this.database, this.program) = (database, program);

    public ConcurrentQueue<(LogLevel Level, string Text)> Logged { get; private init; } = new();

    public IServiceProvider Services => program.Services;

    public IEnumerable<RouteEndpoint> Routes =>
        Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public TestDatabase Database => database;

    public static async Task<WholeBot> StartAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite,
        string environment = "Development",
        Action<IServiceCollection>? with = null,
        params (string Key, string Value)[] settings
    ) => Start(await TestDatabase.CreateAsync(provider), environment, with, settings);

    /// <summary>On a database that is there already, and stays.</summary>
    public static WholeBot Start(
        TestDatabase database,
        string environment,
        Action<IServiceCollection>? with,
        params (string Key, string Value)[] settings
    )
    {
        var logged = new ConcurrentQueue<(LogLevel Level, string Text)>();
        var program = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment(environment).UseContentRoot(AppContext.BaseDirectory);
            builder.UseSetting("urls", "http://127.0.0.1:0");
            foreach (var (key, value) in database.Settings)
                builder.UseSetting(key, value);
            builder.UseSetting("Sample:Bare", "true");
            foreach (var (key, value) in settings)
                builder.UseSetting(key, value);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(new Lines(logged)));
            if (with != null)
                builder.ConfigureServices(with);
        });
        program.UseKestrel(0);
        program.StartServer();
        return new WholeBot(database, program) { Logged = logged };
    }

    /// <summary>Follows nothing, keeps no cookie.</summary>
    public HttpClient CreateClient()
    {
        using var usual = program.CreateClient();
        return new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8,
            }
        )
        {
            BaseAddress = usual.BaseAddress,
        };
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await database.DisposeAsync();
    }

    public ValueTask StopAsync() => program.DisposeAsync();

    sealed class Lines(ConcurrentQueue<(LogLevel Level, string Text)> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                lines.Enqueue((logLevel, $"{formatter(state, exception)}\n{exception}".TrimEnd()));
        }

        public void Dispose() { }
    }
}
