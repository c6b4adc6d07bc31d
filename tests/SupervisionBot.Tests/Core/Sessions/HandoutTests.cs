using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Library;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>Handouts: given by whoever holds the class or administers, for whoever may come, replaced and taken back.</summary>
public sealed class HandoutTests
{
    const string Teacher = "lyu.shufen@example.org";
    const string Administrator = "he.huimin@example.org";
    const string Other = "situ.guohua@example.org";

    [Theory, BothDatabases]
    public async Task It_is_given_by_its_teacher_or_an_administrator_and_had_by_whoever_may_come(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        var file = await FileAsync(test, Teacher);
        foreach (var stranger in (string[])[Other, "trainee000@example.org"])
            Assert.IsType<HandoutOutcome.NotThere>(await GiveAsync(test, stranger, session, await FileAsync(test, stranger)));
        // A file of somebody else's is handed out by nobody.
        Assert.IsType<HandoutOutcome.NotThere>(await GiveAsync(test, Administrator, session, file));
        var given = Assert.IsType<HandoutOutcome.Given>(await GiveAsync(test, Teacher, session, file));
        Assert.False(given.Replaced);
        await SeenAsync(test, session, file, (Teacher, true), (Administrator, true), ("trainee000@example.org", true), (Other, false));
        var newer = await FileAsync(test, Administrator);
        Assert.True(Assert.IsType<HandoutOutcome.Given>(await GiveAsync(test, Administrator, session, newer)).Replaced);
        await SeenAsync(test, session, newer, ("trainee000@example.org", true), (Other, false));
        Assert.False(await MaySeeAsync(test, "trainee000@example.org", file));
        Assert.IsType<HandoutOutcome.NotThere>(await TakeBackAsync(test, Other, session));
        Assert.IsType<HandoutOutcome.TakenBack>(await TakeBackAsync(test, Teacher, session));
        Assert.IsType<HandoutOutcome.NotThere>(await TakeBackAsync(test, Teacher, session));
        await SeenAsync(test, session, newer, ("trainee000@example.org", false));
    }

    [Theory, BothDatabases]
    public async Task Whoever_may_come_is_told_once_of_several_within_a_while(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        for (var time = 0; time < 3; time++)
            await GiveAsync(test, Teacher, session, await FileAsync(test, Teacher));
        var subject = $"{session.Id.Value:N}";
        var trainee = test.Trainees[0].Id;
        var told = await test.Hosts.AskAsync(db =>
            db.Notices.Where(n => n.To == trainee && n.Kind == SessionNews.Handout && n.Subject == subject).ToListAsync()
        );
        Assert.NotEmpty(told);
        Assert.All(told, notice => Assert.True(notice.Gathers));
        Assert.Single(await test.Hosts.AskAsync(db => db.Handouts.Where(h => h.SessionId == session.Id && h.GoneAt == null).ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task Of_many_who_hand_out_at_once_one_file_is_there(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        var (host, file) = (await HostAsync(test, Teacher), await FileAsync(test, Teacher));
        await test.RaceAsync<Handouts, HandoutOutcome>(Enumerable.Repeat(test.Trainees[0], 6), (handouts, _) =>
            handouts.GiveAsync(host, session.Id, file.Id, default)
        );
        Assert.Single(await test.Hosts.AskAsync(db => db.Handouts.Where(h => h.SessionId == session.Id && h.GoneAt == null).ToListAsync()));
        test.Hosts.NothingWentWrong();
    }

    static async Task SeenAsync(SessionsTest test, Session session, StoredFile file, params (string Email, bool Sees)[] people)
    {
        foreach (var (email, sees) in people)
        {
            var who = (await HostAsync(test, email)).Id;
            var found = await test.DoAsync<Handouts, StoredFile?>(handouts => handouts.ForAsync(who, session.Id, default));
            Assert.Equal((email, sees ? file.Id : (FileId?)null), (email, found?.Id));
            Assert.Equal((email, sees), (email, await MaySeeAsync(test, email, file)));
        }
    }

    static async Task<bool> MaySeeAsync(SessionsTest test, string email, StoredFile file)
    {
        var who = (await HostAsync(test, email)).Id;
        return await test.DoAsync<FileRights, bool>(rights => rights.MaySeeAsync(who, file, default));
    }

    static async Task<StoredFile> FileAsync(SessionsTest test, string owner)
    {
        var who = (await HostAsync(test, owner)).Id;
        return await test.DoAsync<FileStore, StoredFile>(store =>
            store.KeepAsync(who, test.Host.BatchId, "handout.pdf", "application/pdf", new byte[] { 1, 2, 3 }, default)
        );
    }

    static async Task<HandoutOutcome> GiveAsync(SessionsTest test, string email, Session session, StoredFile file)
    {
        var host = await HostAsync(test, email);
        return await test.DoAsync<Handouts, HandoutOutcome>(handouts => handouts.GiveAsync(host, session.Id, file.Id, default));
    }

    static async Task<HandoutOutcome> TakeBackAsync(SessionsTest test, string email, Session session)
    {
        var host = await HostAsync(test, email);
        return await test.DoAsync<Handouts, HandoutOutcome>(handouts => handouts.TakeBackAsync(host, session.Id, default));
    }

    static async Task<Session> PlanAsync(SessionsTest test)
    {
        var from = TestBot.InShanghai("2022-03-06 09:00").ToUniversalTime();
        var teacher = (await HostAsync(test, Teacher)).Id;
        var plan = new LessonPlan(SessionKind.Class, "case-work", new Span(from, from.AddHours(3)), new LessonFacts(4), teacher);
        var administrator = await HostAsync(test, Administrator);
        return Assert
            .IsType<LessonOutcome.Planned>(await test.DoAsync<LessonPlanning, LessonOutcome>(p => p.PlanAsync(administrator, plan, default)))
            .Session;
    }

    static async Task<SessionHost> HostAsync(SessionsTest test, string email) =>
        test.Host with
        {
            Id = await test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync()),
        };
}
