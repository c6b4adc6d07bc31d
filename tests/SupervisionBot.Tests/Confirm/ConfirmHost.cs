using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Composition;
using SupervisionBot.Confirm;
using SupervisionBot.Core;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Hours;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Confirm;

/// <summary>A host with one entry of a trainee, of which the supervisee is asked by a link. It is Wednesday 2 March 2022, 20:15.</summary>
sealed class ConfirmHost : IAsyncDisposable
{
    readonly TestDatabase database;
    readonly WebApplication app;

    ConfirmHost(TestDatabase database, WebApplication app, FakeTimeProvider clock) => (this.database, this.app, Clock) = (database, app, clock);

    public FakeTimeProvider Clock { get; }

    public EntryId Entry { get; private set; }

    /// <summary>The path of the link.</summary>
    public string Link { get; private set; } = "";

    public static async Task<ConfirmHost> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var clock = new FakeTimeProvider(TestBot.InShanghai("2022-03-02 20:15"));
        var database = await TestDatabase.WithSampleAsync(clock, provider);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(database.Settings);
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSupervisionDb(builder.Configuration).AddDirectLine().AddBot();
        var app = builder.Build();
        app.MapConfirm();
        await app.StartAsync();
        var host = new ConfirmHost(database, app, clock);
        var (trainee, supervisees) = await TestHistory.TraineeAsync(app.Services, "chen.jing@example.org");
        var facts = new EntryFacts(
            new DateOnly(2022, 3, 1),
            new TimeOnly(14, 0),
            150,
            "case-work",
            supervisees.Single(person => person.NameEn == "Li Ming").Id,
            "what nobody else should read"
        );
        host.Entry = (
            await host.DoAsync<HourLog, LogOutcome>(log => log.LogAsync(trainee, facts, new EntrySource.Typed(), default)) as LogOutcome.Done
        )!
            .Entry
            .Id;
        await host.AskAsync();
        return host;
    }

    public async Task<Trainee> TraineeAsync() => (await TestHistory.TraineeAsync(app.Services, "chen.jing@example.org")).Trainee;

    /// <summary>Asks (again): the newest link is the one that works.</summary>
    public async Task<AskOutcome> AskAsync()
    {
        var trainee = await TraineeAsync();
        var outcome = await DoAsync<SupervisionBot.Core.Confirmations.Confirmations, AskOutcome>(confirmations =>
            confirmations.AskAsync(trainee, Entry, default)
        );
        if (outcome is AskOutcome.Asked asked)
            Link = $"{ConfirmationAddress.Path}/{asked.Secret.Text}";
        return outcome;
    }

    public async Task<HttpResponseMessage> GetAsync(string link)
    {
        using var client = app.GetTestClient();
        return await client.GetAsync(link);
    }

    public async Task<HttpResponseMessage> PostAsync(string link, string answer, string words = "")
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["answer"] = answer, ["words"] = words });
        return await PostAsync(link, form);
    }

    public async Task<HttpResponseMessage> PostAsync(string link, HttpContent body)
    {
        using var client = app.GetTestClient();
        return await client.PostAsync(link, body);
    }

    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        await using var scope = app.Services.CreateAsyncScope();
        var outcome = await act(scope.ServiceProvider.GetRequiredService<TService>());
        await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        return outcome;
    }

    public async Task<Confirmation> StoredAsync()
    {
        await using var db = database.Open();
        return await db.Confirmations.AsNoTracking().OrderByDescending(c => c.AskedAt).FirstAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
