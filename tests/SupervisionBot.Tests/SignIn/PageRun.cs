using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Requests;

namespace SupervisionBot.Tests.SignIn;

/// <summary>The program outside Development with the sample batch, a second batch, and an issuer who signs people in to the page.</summary>
sealed class PageRun : IAsyncDisposable
{
    public const string Administrator = "he.huimin@example.org";
    public const string OtherAdministrator = "he.xin@example.org";
    public const string Trainee = "lin.xiaoyan@example.org";
    public const string OtherTrainee = "other.trainee@example.org";

    PageRun(WholeBot bot, LocalIssuer issuer, FakeTimeProvider clock) => (Bot, Issuer, Clock) = (bot, issuer, clock);

    public WholeBot Bot { get; }

    public LocalIssuer Issuer { get; }

    public FakeTimeProvider Clock { get; }

    public static async Task<PageRun> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, params (string Key, string Value)[] more)
    {
        var issuer = await LocalIssuer.StartAsync();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var database = await TestDatabase.WithSampleAsync(clock, provider);
        await using (var db = database.Open())
            await AddSecondBatchAsync(db, clock);
        var bot = WholeBot.Start(database, "Production", services => services.AddSingleton<TimeProvider>(clock), [.. issuer.Settings, .. more]);
        return new PageRun(bot, issuer, clock);
    }

    public SupervisionDb Open() => Bot.Database.Open();

    /// <summary>As an invitation code that was typed would have it.</summary>
    public async Task LinkAsync(string email, string subject)
    {
        await using var db = Open();
        var person = await db.People.SingleAsync(person => person.Email == email);
        db.ChannelIdentities.Add(new ChannelIdentity(ChannelUser.SignedIn(Issuer.Address, subject)!, person.Id, Clock.GetUtcNow()));
        await db.SaveChangesAsync();
    }

    /// <summary>A browser in which this account of the issuer is signed in, and whose it is.</summary>
    public async Task<PageVisitor> SignInAsync(string email)
    {
        await LinkAsync(email, email);
        var visitor = Visit();
        (Issuer.Subject, var before) = (email, Issuer.Subject);
        using var back = await visitor.SignInAsync();
        Issuer.Subject = before;
        Assert.True(back.Headers.Location?.OriginalString == "/", string.Join('\n', Bot.Logged));
        return visitor;
    }

    public PageVisitor Visit() => new(Bot.CreateClient());

    public async Task<string> InviteAsync(string email)
    {
        await using var db = Open();
        var invitations = new Invitations(db, new PersonFinder(db, Clock), new PersonLinks(db, Clock), Clock);
        var outcome = await invitations.InviteAsync(email, null, TimeSpan.FromDays(7));
        return Assert.IsType<InviteOutcome.Invited>(outcome).Invitation.Code.Text;
    }

    public async Task<Guid> IdAsync(string email)
    {
        await using var db = Open();
        return (await db.People.SingleAsync(person => person.Email == email)).Id.Value;
    }

    /// <summary>Of a rehearsal that was begun.</summary>
    public static async Task<string> BeginRehearsalAsync(PageVisitor visitor, string of = "Now")
    {
        using var begun = await visitor.PostAsync("/rehearsals", JsonContent.Create(new { of }));
        return (await begun.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    static async Task AddSecondBatchAsync(SupervisionDb db, TimeProvider clock)
    {
        var first = await db.Batches.SingleAsync();
        db.Batches.Add(new Batch(TypedId.New<BatchId>(clock), "eighth", first.Description));
        var second = db.Batches.Local.Single(batch => batch.Key == "eighth");
        foreach (var rule in await db.Requirements.Where(rule => rule.BatchId == first.Id).ToListAsync())
            db.Requirements.Add(new Requirement(second.Id, rule.Version, rule.Ordinal, rule.Figure));
        await db.SaveChangesAsync();
        await db.ImportRosterAsync(
            "eighth",
            TestPlans.Roster(
                "何新,He Xin,he.xin@example.org,,administrator,,,,en,,\n外人,Stranger,other.trainee@example.org,,trainee,第一小组,,,en,,\n"
            ),
            new ImportOptions(),
            clock
        );
    }
}
