using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Channels;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Composition;
using SupervisionBot.Core;
using SupervisionBot.Storage;
using SupervisionBot.Turns;

namespace SupervisionBot.Tests.Channels.Teams;

/// <summary>
/// The bot behind <c>/api/messages</c>, and Teams' connector as far as the bot asks it: it records what it gets and knows its members.
/// </summary>
sealed class TeamsHost : IAsyncDisposable
{
    public const string Tenant = "7f3c0c2e-5d4a-4d5b-9b9d-2f6a3c1e8a10";

    readonly TestDatabase database;
    readonly WebApplication app;
    int ids;

    TeamsHost(TestDatabase database, WebApplication app, Connector connector, FakeTimeProvider clock) =>
        (this.database, this.app, Teams, Clock) = (database, app, connector, clock);

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => app.Services;

    public Connector Teams { get; }

    public static async Task<TeamsHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var connector = new Connector();
        var clock = new FakeTimeProvider(TestBot.InShanghai("2022-03-02 20:15"));
        var database = await TestDatabase.WithSampleAsync(clock);
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(database.Settings);
        builder.Configuration["AllowedTenants:0"] = Tenant;
        foreach (var (key, value) in settings)
            builder.Configuration[key] = value;
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSupervisionDb(builder.Configuration).AddDirectLine().AddBot();
        var http = new ConnectorHttp(connector, new DeliveryPolicy(TimeProvider.System));
        builder.Services.AddSingleton(http);
        // What tokens are good for is tried elsewhere: here all requests are the channel's.
        builder.Services.AddSingleton<BotFrameworkAuthentication>(
            new BotAuthentication(new ConfigurationBuilder().Build(), null, http, NullLogger<BotAuthentication>.Instance)
        );
        var app = builder.Build();
        app.MapBot();
        app.Services.GetRequiredService<Tenants>();
        await app.StartAsync();
        return new TeamsHost(database, app, connector, clock);
    }

    public SupervisionDb OpenDatabase() => database.Open();

    /// <summary>Posts an activity of Teams' shape; <paramref name="more"/> adds to it or changes it. Answers status and body.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> PostAsync(string type, string aadObjectId, Action<JsonObject>? more = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"in-{Interlocked.Increment(ref ids)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = "https://smba.trafficmanager.net/teams/",
            ["from"] = new JsonObject
            {
                ["id"] = "29:person",
                ["name"] = "Somebody",
                ["aadObjectId"] = aadObjectId,
            },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SupervisionBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = "a:personal",
                ["conversationType"] = "personal",
                ["tenantId"] = Tenant,
            },
            ["locale"] = "en-GB",
        };
        more?.Invoke(activity);
        using var client = app.GetTestClient();
        using var response = await client.PostAsJsonAsync("/api/messages", activity);
        var body = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body));
    }

    public static void InChannel(JsonObject activity)
    {
        activity["conversation"] = new JsonObject
        {
            ["id"] = "19:x@thread.tacv2;messageid=1",
            ["conversationType"] = "channel",
            ["isGroup"] = true,
            ["tenantId"] = Tenant,
        };
        activity["text"] = $"<at>SupervisionBot</at> {activity["text"]}";
        activity["entities"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>SupervisionBot</at>",
                ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SupervisionBot" },
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>A request that the bot made: method, path, JSON body.</summary>
    public sealed record Call(string Method, string Path, JsonNode? Body)
    {
        public string? Text => Body?["text"]?.GetValue<string>();

        public JsonNode? Card => Body?["attachments"]?[0]?["content"];
    }

    public sealed class Connector : HttpMessageHandler
    {
        int sent;

        public ConcurrentQueue<Call> Calls { get; } = new();

        /// <summary>What the member look-up answers; without it, 404.</summary>
        public object? Member { get; set; }

        /// <summary>What happens while the bot waits for that answer.</summary>
        public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

        public IEnumerable<string?> Texts => Calls.Where(call => call.Body?["type"]?.GetValue<string>() == "message").Select(call => call.Text);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
            Calls.Enqueue(new Call(request.Method.Method, path, body.Length == 0 ? null : JsonNode.Parse(body)));
            if (request.Method == HttpMethod.Get)
                await Meanwhile();
            if (request.Method == HttpMethod.Get)
                return Member is null ? new HttpResponseMessage(HttpStatusCode.NotFound) : Answer(JsonSerializer.Serialize(Member));
            return Answer(
                path.EndsWith("/v3/conversations", StringComparison.Ordinal)
                    ? """{"id":"a:opened"}"""
                    : $$"""{"id":"out-{{Interlocked.Increment(ref sent)}}"}"""
            );
        }

        static HttpResponseMessage Answer(string json) =>
            new(HttpStatusCode.OK) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
    }
}
