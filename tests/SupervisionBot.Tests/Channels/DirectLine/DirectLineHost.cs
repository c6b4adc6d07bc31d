using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Sqlite;
using SupervisionBot.Storage;
using SupervisionBot.WebChat;

namespace SupervisionBot.Tests.Channels.DirectLine;

/// <summary>The Direct Line server and the page alone, on a real socket and a real SQLite file, with a small bot behind them.</summary>
sealed class DirectLineHost : IAsyncDisposable
{
    readonly string folder = TestFolder.New("direct-line").FullName;
    WebApplication? app;

    public EchoBot Bot { get; set; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public Dictionary<string, string?> Settings { get; } = [];

    public string Environment { get; set; } = Environments.Development;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public PersonId Trainee { get; private set; }

    public PersonId OtherTrainee { get; private set; }

    public PersonId Supervisee { get; private set; }

    public string UploadFolder => Path.Combine(folder, "uploads");

    public IServiceProvider Services => app!.Services;

    public static async Task<DirectLineHost> StartAsync(Action<DirectLineHost>? prepare = null)
    {
        var host = new DirectLineHost();
        prepare?.Invoke(host);
        await host.SeedAsync();
        await host.RunAsync();
        return host;
    }

    /// <summary>As after a new start of the program: the same database and port, nothing else.</summary>
    public async Task RestartAsync(Action? meanwhile = null)
    {
        await StopAsync();
        meanwhile?.Invoke();
        await RunAsync();
    }

    public async Task StopAsync()
    {
        if (app is null)
            return;
        await app.StopAsync();
        await app.DisposeAsync();
        app = null;
    }

    public async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = Environment, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Configuration["DirectLine:UploadFolder"] = UploadFolder;
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, Address.Port));
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Configuration["ConnectionStrings:SupervisionBot"] = Connection;
        builder.Services.AddSupervisionDb(builder.Configuration);
        builder.Services.AddSingleton<IBot>(services => services.GetService<TurnWatch>() is { } watch ? new WatchedBot(Bot, watch, Time) : Bot);
        builder.Services.AddWebChat(builder.Environment);
        builder.Services.AddDirectLine();
        app = builder.Build();
        app.MapDirectLine();
        app.MapWebChat();
        await app.StartAsync();
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
    }

    public async Task<T> QueryAsync<T>(Func<SupervisionDb, Task<T>> query)
    {
        await using var db = NewDb();
        return await query(db);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    string Connection => $"Data Source={Path.Combine(folder, "bot.db")}";

    void Database(DbContextOptionsBuilder options) => options.UseSqliteDatabase(Connection);

    SupervisionDb NewDb()
    {
        var options = new DbContextOptionsBuilder<SupervisionDb>();
        Database(options);
        return new SupervisionDb(options.Options);
    }

    async Task SeedAsync()
    {
        await using var db = NewDb();
        await db.Database.MigrateAsync();
        var batch = Guid.CreateVersion7(Time.GetUtcNow());
        // A batch's description is of no interest here, and many members long: the row is written by hand.
        await db.Database.ExecuteSqlRawAsync(
            "INSERT INTO Batches (Id, [Key], Revision, StartsOn, EndsOn, TimeZone, RequirementVersion, Description) VALUES ({0}, 'seventh', 1, "
                + "'2026-09-01', '2027-08-31', 'Asia/Shanghai', 1, 'null')",
            batch
        );
        var first = new Group(TypedId.New<GroupId>(Time), new BatchId(batch), "第一小组");
        var second = new Group(TypedId.New<GroupId>(Time), new BatchId(batch), "第二小组");
        db.AddRange(first, second);
        Trainee = Add("王芳", "Wang Fang", Role.Trainee, first.Id, Language.Chinese);
        OtherTrainee = Add("李强", "Li Qiang", Role.Trainee, second.Id, Language.English);
        Add("陈静怡", "Chen Jingyi", Role.Supervisor, first.Id, Language.Chinese);
        Add("周明", "Zhou Ming", Role.Supervisor, null, Language.Chinese);
        Add("Maria Rossi", "Maria Rossi", Role.Administrator, null, Language.English);
        Supervisee = Add("周周", "Zhou Zhou", Role.Supervisee, null, Language.Chinese);
        await db.SaveChangesAsync();

        PersonId Add(string name, string nameEn, Role role, GroupId? group, Language language)
        {
            var person = new Person(
                TypedId.New<PersonId>(Time),
                $"{nameEn.Replace(' ', '.')}@example.org",
                new PersonalDetails(name, nameEn, null, "", "", language, null)
            );
            db.AddRange(
                person,
                new Membership(TypedId.New<MembershipId>(Time), new BatchId(batch), person.Id, role, group, role == Role.Supervisee ? Trainee : null)
            );
            return person.Id;
        }
    }
}
