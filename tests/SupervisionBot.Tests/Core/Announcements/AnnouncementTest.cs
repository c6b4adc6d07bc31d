using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Announcements;

/// <summary>The sample batch, and operations on announcements, each in a transaction of its own as a turn has it.</summary>
sealed class AnnouncementTest(TestBot bot, BatchId batch) : IAsyncDisposable
{
    public const string Administrator = "he.huimin@example.org";
    public const string Supervisor = "situ.guohua@example.org";
    public const string Trainee = "lin.xiaoyan@example.org";

    public TestBot Bot => bot;

    public static async Task<AnnouncementTest> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, string now = "2022-03-02 15:00")
    {
        var bot = await TestBot.StartAsync(now, provider);
        await using var db = bot.OpenDatabase();
        return new AnnouncementTest(bot, await db.Batches.Select(b => b.Id).SingleAsync());
    }

    /// <summary>Alumni beside the two of the sample, whom the bot has never met.</summary>
    public async Task AddAlumniAsync(int count)
    {
        await using var db = bot.OpenDatabase();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var number in Enumerable.Range(0, count))
        {
            var person = new Person(
                TypedId.New<PersonId>(bot.Clock),
                $"alumnus{number}@example.org",
                new PersonalDetails($"A{number}", "", null, "", "", Language.English, null)
            );
            db.AddRange(person, new Membership(TypedId.New<MembershipId>(bot.Clock), batch, person.Id, Role.Alumnus));
        }
        await db.SaveChangesAsync();
    }

    public Task<AnnounceOutcome> AnnounceAsync(string author, Audience audience, string text = "Bring your notes.") =>
        DoAsync(author, (all, who) => all.AnnounceAsync(who, batch, audience, new AnnouncementText(text, ""), null, null, default));

    public async Task<AnnounceOutcome> DoAsync(
        string author,
        Func<SupervisionBot.Core.Announcements.Announcements, PersonId, Task<AnnounceOutcome>> act
    )
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var who = await db.People.Where(p => p.Email == author).Select(p => p.Id).SingleAsync();
        var outcome = await act(scope.ServiceProvider.GetRequiredService<SupervisionBot.Core.Announcements.Announcements>(), who);
        await db.SaveChangesAsync();
        return outcome;
    }

    public BatchId Batch => batch;

    public async Task<Guid> GroupOfAsync(string email)
    {
        await using var db = bot.OpenDatabase();
        return (
            await db
                .Memberships.Where(m => m.Role == Role.Trainee && db.People.Any(p => p.Id == m.PersonId && p.Email == email))
                .Select(m => m.GroupId)
                .SingleAsync()
        )!
            .Value
            .Value;
    }

    /// <summary>One portion, as a host makes it. True when there was one.</summary>
    public async Task<bool> PortionAsync()
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var more = await scope.ServiceProvider.GetRequiredService<SpreadAnnouncements>().RunAsync(default);
        await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        return more;
    }

    public async Task<int> ToldAsync()
    {
        await using var db = bot.OpenDatabase();
        return await db.Notices.CountAsync(n => n.Kind == SupervisionBot.Core.Announcements.Announcements.NoticeKind);
    }

    public async Task<Announcement> OneAsync()
    {
        await using var db = bot.OpenDatabase();
        return await db.Announcements.AsNoTracking().SingleAsync();
    }

    public async Task<AnnouncementProgress> ProgressAsync()
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AnnouncementReport>().OfAsync(await OneAsync(), default);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();
}
