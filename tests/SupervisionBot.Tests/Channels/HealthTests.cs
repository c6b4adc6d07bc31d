using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using SupervisionBot.Core;
using SupervisionBot.Core.Talks;
using SupervisionBot.Delivery;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Channels;

public sealed class HealthTests
{
    [Theory, BothDatabases]
    public async Task A_bot_whose_database_takes_a_write_is_well(DatabaseProvider provider)
    {
        await using var host = await MessagesHost.StartAsync(provider: provider);

        Assert.Equal((HttpStatusCode.OK, """{"writes":true,"secondsDue":0,"ready":true}"""), await AskAsync(host));
        await using var db = host.OpenDatabase();
        Assert.Equal(0, await db.WriteProofs.CountAsync());
    }

    [Fact]
    public async Task A_file_that_cannot_grow_is_503_and_well_again_when_it_can()
    {
        var limit = new PageLimit();
        await using var host = await MessagesHost.StartAsync(services: services =>
            services.ConfigureDbContext<SupervisionDb>(options => options.AddInterceptors(limit))
        );
        limit.Full = true;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"writes":false,"secondsDue":0,"ready":false}"""), await AskAsync(host));
        limit.Full = false;
        Assert.Equal(HttpStatusCode.OK, (await UntilAsync(host, HttpStatusCode.OK)).Status);
    }

    [Fact]
    public async Task A_server_that_takes_no_write_is_503_and_well_again_when_it_does()
    {
        await using var host = await MessagesHost.StartAsync(provider: DatabaseProvider.PostgreSql);
        await AlterAsync(host, "SET default_transaction_read_only = on");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"writes":false,"secondsDue":0,"ready":false}"""), await AskAsync(host));
        await AlterAsync(host, "RESET default_transaction_read_only");
        Assert.Equal(HttpStatusCode.OK, (await UntilAsync(host, HttpStatusCode.OK)).Status);
    }

    [Theory]
    [InlineData(299, HttpStatusCode.OK)]
    [InlineData(301, HttpStatusCode.ServiceUnavailable)]
    public async Task A_message_that_nobody_sends_for_five_minutes_is_503(int seconds, HttpStatusCode status)
    {
        await using var host = await MessagesHost.StartAsync();
        // Whoever sends what is queued has stopped: that is what health is to find out.
        await host.Services.GetServices<IHostedService>().OfType<OutboxWorker>().Single().StopAsync(default);
        await using var db = host.OpenDatabase();
        var due = host.Services.GetRequiredService<TimeProvider>().GetUtcNow() - TimeSpan.FromSeconds(seconds);
        db.Outbox.Add(new OutboxMessage(MessageId.From(Guid.CreateVersion7(due)), "test/conversations/talk", "asked", 0, OutboxKind.Send, "{}", due));
        await db.SaveChangesAsync();

        Assert.Equal(status, (await AskAsync(host)).Status);
    }

    static async Task<(HttpStatusCode Status, string Body)> AskAsync(MessagesHost host)
    {
        using var http = host.CreateClient();
        using var answer = await http.GetAsync(new Uri("healthz", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>An answer holds for two seconds.</summary>
    static async Task<(HttpStatusCode Status, string Body)> UntilAsync(MessagesHost host, HttpStatusCode wanted)
    {
        var answer = await AskAsync(host);
        for (var poll = 0; poll < 600 && answer.Status != wanted; poll++)
        {
            await Task.Delay(100);
            answer = await AskAsync(host);
        }
        return answer;
    }

    static async Task AlterAsync(MessagesHost host, string how)
    {
        await using var db = host.OpenDatabase();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await connection.OpenAsync();
        await using (var free = new NpgsqlCommand("SET default_transaction_read_only = off", connection))
            await free.ExecuteNonQueryAsync();
#pragma warning disable CA2100 // The statement holds only what is written above.
        await using var alter = new NpgsqlCommand($"ALTER DATABASE {connection.Database} {how}", connection);
#pragma warning restore CA2100
        await alter.ExecuteNonQueryAsync();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A disk that has no room for another page.</summary>
    sealed class PageLimit : DbConnectionInterceptor
    {
        public bool Full { get; set; }

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            using var command = (SqliteCommand)connection.CreateCommand();
            command.CommandText = Full ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1000000";
            command.ExecuteNonQuery();
            return Task.CompletedTask;
        }
    }
}
