using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Library;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>A class that was missed, made up by a piece of work; and the document that shows why somebody could not come.</summary>
public sealed class MakeUpTests
{
    const string Teacher = "lyu.shufen@example.org";
    const string Administrator = "he.huimin@example.org";

    [Theory, BothDatabases]
    public async Task Accepted_work_gives_what_the_class_gave_once_and_stays_whatever_is_said_of_who_came(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await MissedAsync(test);
        Assert.IsType<MakeUpOutcome.HandedIn>(await HandInAsync(test, 0, session, "what I read"));
        Assert.IsType<MakeUpOutcome.Waits>(await HandInAsync(test, 0, session, "and more"));
        Assert.IsType<MakeUpDecision.Decided>(await DecideAsync(test, Teacher, 0, session, 1, null));
        Assert.Equal(new CreditTotal(CreditKind.ClassHours, 1, 180, 4), await TotalAsync(test, 0));
        Assert.IsType<MakeUpDecision.ChangedSince>(await DecideAsync(test, Teacher, 0, session, 1, null));
        Assert.IsType<MakeUpOutcome.NotMissed>(await HandInAsync(test, 0, session, "once more"));
        await ConfirmAsync(test, session, 1, [1]);
        Assert.Equal(new CreditTotal(CreditKind.ClassHours, 1, 180, 4), await TotalAsync(test, 0));
        await ConfirmAsync(test, session, 2, [0, 1]);
        Assert.Equal(new CreditTotal(CreditKind.ClassHours, 1, 180, 4), await TotalAsync(test, 0));
    }

    [Theory, BothDatabases]
    public async Task What_is_returned_says_why_and_is_handed_in_again(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await MissedAsync(test);
        await HandInAsync(test, 0, session, "short");
        Assert.IsType<MakeUpDecision.Decided>(await DecideAsync(test, Teacher, 0, session, 1, "two pages, please"));
        Assert.Equal(0, (await TotalAsync(test, 0))!.ClassHours);
        Assert.IsType<MakeUpOutcome.HandedIn>(await HandInAsync(test, 0, session, "two pages"));
        // The card of the first shows work that is not there any more.
        Assert.IsType<MakeUpDecision.ChangedSince>(await DecideAsync(test, Teacher, 0, session, 1, null));
        Assert.IsType<MakeUpDecision.Decided>(await DecideAsync(test, Administrator, 0, session, 2, null));
        Assert.Equal(4, (await TotalAsync(test, 0))!.ClassHours);
        Assert.Equal("two pages, please", await test.Hosts.AskAsync(db => db.MakeUps.Where(m => m.Round == 1).Select(m => m.Why).SingleAsync()));
    }

    [Theory, BothDatabases]
    public async Task Only_who_missed_it_hands_in_and_only_who_holds_it_or_administers_decides(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await MissedAsync(test);
        Assert.IsType<MakeUpOutcome.NotMissed>(await HandInAsync(test, 1, session, "I was there"));
        Assert.IsType<MakeUpOutcome.NotSo>(await HandInAsync(test, 0, session, " "));
        await HandInAsync(test, 0, session, "mine");
        foreach (var other in (string[])["situ.guohua@example.org", "trainee000@example.org", "trainee001@example.org"])
        {
            Assert.IsType<MakeUpDecision.NotThere>(await DecideAsync(test, other, 0, session, 1, null));
            var host = await HostAsync(test, other);
            Assert.Empty(await test.DoAsync<MakeUps, IReadOnlyList<MakeUpView>>(makeUps => makeUps.WaitingAsync(host, default)));
        }
        var teacher = await HostAsync(test, Teacher);
        Assert.Single(await test.DoAsync<MakeUps, IReadOnlyList<MakeUpView>>(makeUps => makeUps.WaitingAsync(teacher, default)));
        Assert.Equal(0, (await TotalAsync(test, 0))!.ClassHours);
    }

    [Theory, BothDatabases]
    public async Task Of_those_who_hand_in_and_decide_at_once_one_does(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await MissedAsync(test);
        var handed = await test.RaceAsync<MakeUps, MakeUpOutcome>(Enumerable.Repeat(test.Trainees[0], 8), (makeUps, who) =>
            makeUps.HandInAsync(who, session.Id, "mine", null, default)
        );
        Assert.Single(handed, outcome => outcome is MakeUpOutcome.HandedIn);
        var teacher = await HostAsync(test, Teacher);
        var decided = await test.RaceAsync<MakeUps, MakeUpDecision>(Enumerable.Repeat(test.Trainees[0], 8), (makeUps, who) =>
            makeUps.DecideAsync(teacher, session.Id, who.Id, 1, null, default)
        );
        Assert.Single(decided, outcome => outcome is MakeUpDecision.Decided);
        Assert.Equal(4, (await TotalAsync(test, 0))!.ClassHours);
        test.Hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task A_file_of_an_absence_is_seen_by_its_owner_whoever_holds_the_class_and_the_administrators_alone(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await PlanAsync(test);
        var document = await FileAsync(test, 0, "note.pdf");
        await test.DoAsync<Excuses, ExcuseOutcome>(excuses => excuses.SayAsync(test.Trainees[0], session.Id, "ill", default, document));
        await test.DoAsync<Excuses, ExcuseOutcome>(excuses => excuses.SayAsync(test.Trainees[1], session.Id, "ill too", default, document));
        await SeenByAsync(test, document);
        var seen = await test.DoAsync<ClassBoard, IReadOnlyList<ExpectedPerson>>(async board =>
            await board.ExpectedAsync((await HostAsync(test, Teacher)).Id, test.Host.BatchId, session.Id, default)
        );
        // A file of somebody else's shows nothing.
        Assert.Equal(test.Trainees[0].Id, Assert.Single(seen, one => one.Document is not null).Who.Id);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:30"));
        await ConfirmAsync(test, session, 0, [1]);
        var work = await FileAsync(test, 0, "work.docx");
        await HandInAsync(test, 0, session, "", work);
        await SeenByAsync(test, work);
    }

    static async Task SeenByAsync(SessionsTest test, FileId id)
    {
        foreach (
            var (email, sees) in ((string, bool)[])
                [
                    ("trainee000@example.org", true),
                    (Teacher, true),
                    (Administrator, true),
                    ("trainee001@example.org", false),
                    ("situ.guohua@example.org", false),
                ]
        )
        {
            var who = (await HostAsync(test, email)).Id;
            await using var scope = test.Hosts[0].CreateAsyncScope();
            var file = await scope.ServiceProvider.GetRequiredService<FileStore>().FindAsync(id, default);
            Assert.Equal((email, sees), (email, await scope.ServiceProvider.GetRequiredService<FileRights>().MaySeeAsync(who, file!, default)));
        }
    }

    static async Task<FileId> FileAsync(SessionsTest test, int owner, string name) =>
        (
            await test.DoAsync<FileStore, StoredFile>(store =>
                store.KeepAsync(test.Trainees[owner].Id, test.Host.BatchId, name, "application/pdf", new byte[] { 1, 2, 3 }, default)
            )
        ).Id;

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

    /// <summary>A class to which only the second came.</summary>
    static async Task<Session> MissedAsync(SessionsTest test)
    {
        var session = await PlanAsync(test);
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 12:30"));
        await ConfirmAsync(test, session, 0, [1]);
        return session;
    }

    static async Task ConfirmAsync(SessionsTest test, Session session, int version, int[] came)
    {
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(1));
        var host = await HostAsync(test, Teacher);
        PersonId[] there = [.. came.Select(n => test.Trainees[n].Id)];
        Assert.IsType<AttendanceOutcome.Credited>(
            await test.DoAsync<AfterSession, AttendanceOutcome>(after => after.ConfirmAsync(host, session.Id, version, there, null, default))
        );
    }

    static Task<MakeUpOutcome> HandInAsync(SessionsTest test, int who, Session session, string words, FileId? file = null) =>
        test.DoAsync<MakeUps, MakeUpOutcome>(makeUps => makeUps.HandInAsync(test.Trainees[who], session.Id, words, file, default));

    static async Task<MakeUpDecision> DecideAsync(SessionsTest test, string email, int who, Session session, int round, string? why)
    {
        var host = await HostAsync(test, email);
        return await test.DoAsync<MakeUps, MakeUpDecision>(makeUps =>
            makeUps.DecideAsync(host, session.Id, test.Trainees[who].Id, round, why, default)
        );
    }

    static async Task<CreditTotal?> TotalAsync(SessionsTest test, int who) =>
        (await test.Hosts.AskAsync(db => db.Ledgers.Where(l => l.TraineeId == test.Trainees[who].Id).ToListAsync()))
            .SelectMany(ledger => ledger.Totals.Credits)
            .SingleOrDefault(total => total.Kind == CreditKind.ClassHours);

    static async Task<SessionHost> HostAsync(SessionsTest test, string email) =>
        test.Host with
        {
            Id = await test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync()),
        };
}
