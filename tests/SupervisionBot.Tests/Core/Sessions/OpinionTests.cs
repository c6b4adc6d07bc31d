using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>What a class was worth: asked and said once, by whoever was there, and nobody can see by whom.</summary>
public sealed class OpinionTests
{
    const string Teacher = "lyu.shufen@example.org";

    [Theory, BothDatabases]
    public async Task Who_was_there_is_asked_once_however_often_it_is_said_who_came(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await HeldAsync(test, came: [0, 1]);
        Assert.Equal(2, await ToldAsync(test));
        await ConfirmAsync(test, session, 1, [0, 1, 2]);
        Assert.Equal(3, await ToldAsync(test));
        Assert.Equal(session.Id, Assert.Single(await WantedAsync(test, 2)).Id);
        Assert.Empty(await WantedAsync(test, 3));
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(1));
        await test.DoAsync<AfterSession, AttendanceOutcome>(async after =>
            await after.DidNotHappenAsync(await HostAsync(test, Teacher), session.Id, 2, default)
        );
        Assert.Empty(await WantedAsync(test, 0));
        Assert.IsType<OpinionOutcome.NotThere>(await GiveAsync(test, 0, session, 5));
    }

    [Theory, BothDatabases]
    public async Task One_opinion_is_kept_of_each_however_often_and_wherever_they_press(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, 8);
        var session = await HeldAsync(test, came: [0, 1, 2, 3, 4, 5, 6]);
        var outcomes = await test.RaceAsync<Opinions, OpinionOutcome>(Enumerable.Repeat(test.Trainees, 4).SelectMany(all => all), (opinions, who) =>
            opinions.GiveAsync(who, session.Id, 4, "clear", default)
        );
        Assert.Equal(7, outcomes.Count(outcome => outcome is OpinionOutcome.Kept));
        Assert.Equal(21, outcomes.Count(outcome => outcome is OpinionOutcome.Already));
        Assert.Equal(4, outcomes.Count(outcome => outcome is OpinionOutcome.NotThere));
        Assert.Equal(7, await test.Hosts.AskAsync(db => db.Opinions.CountAsync()));
        test.Hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task Only_who_was_there_speaks_of_it_and_only_for_two_weeks(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await HeldAsync(test, came: [0, 1]);
        Assert.IsType<OpinionOutcome.NotThere>(await GiveAsync(test, 2, session, 1));
        var teacher = test.Trainees[0] with { Id = (await HostAsync(test, Teacher)).Id };
        Assert.IsType<OpinionOutcome.NotThere>(
            await test.DoAsync<Opinions, OpinionOutcome>(opinions => opinions.GiveAsync(teacher, session.Id, 5, "", default))
        );
        var elsewhere = test.Trainees[0] with { BatchId = TypedId.New<BatchId>(test.Hosts.Clock) };
        Assert.IsType<OpinionOutcome.NotThere>(
            await test.DoAsync<Opinions, OpinionOutcome>(opinions => opinions.GiveAsync(elsewhere, session.Id, 5, "", default))
        );
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-20 11:59"));
        Assert.IsType<OpinionOutcome.Kept>(await GiveAsync(test, 0, session, 5));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-03-20 12:00"));
        Assert.IsType<OpinionOutcome.TooLate>(await GiveAsync(test, 1, session, 5));
    }

    [Theory, BothDatabases]
    public async Task Marks_and_sentences_are_seen_from_five_answers_on_by_the_teacher_and_the_administrators_alone(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, 6);
        var session = await HeldAsync(test, came: [0, 1, 2, 3, 4, 5]);
        foreach (var (who, mark) in ((int, int)[])[(0, 5), (1, 5), (2, 4), (3, 3)])
            await GiveAsync(test, who, session, mark, $"words {who}");
        var four = Assert.Single(await SeenAsync(test, Teacher));
        Assert.Equal((6, 4), (four.Asked, four.Given));
        Assert.Null(four.Figures);
        Assert.Empty(four.Sentences);
        await GiveAsync(test, 4, session, 3);
        foreach (var reader in (string[])[Teacher, "he.huimin@example.org"])
        {
            var five = Assert.Single(await SeenAsync(test, reader));
            Assert.Equal([0, 0, 2, 1, 2], five.Figures!.Spread);
            Assert.Equal(4.0, five.Figures.Mean);
            Assert.Equal(["words 0", "words 1", "words 2", "words 3"], five.Sentences.Order());
        }
        foreach (var other in (string[])["situ.guohua@example.org", "trainee000@example.org", "chen.jing@example.org"])
            Assert.Empty(await SeenAsync(test, other));
    }

    [Theory, BothDatabases]
    public async Task A_class_with_too_few_answers_adds_nothing_to_its_topic_or_teacher(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, 6);
        var first = await HeldAsync(test, came: [0, 1, 2, 3, 4, 5]);
        foreach (var who in (int[])[0, 1, 2, 3, 4])
            await GiveAsync(test, who, first, 4);
        var second = await HeldAsync(test, came: [0, 1, 2, 3, 4, 5], "2022-03-07");
        foreach (var who in (int[])[0, 1, 2, 3])
            await GiveAsync(test, who, second, 1);
        var all = await SeenAsync(test, "he.huimin@example.org");
        Assert.Equal(2, all.Count);
        var topic = Assert.Single(Opinions.By(all, one => one.Session.Topic));
        Assert.Equal(("case-work", 1, 5, 4.0), (topic.Of, topic.Classes, topic.Figures.Count, topic.Figures.Mean));
        await GiveAsync(test, 4, second, 1);
        topic = Assert.Single(Opinions.By(await SeenAsync(test, "he.huimin@example.org"), one => one.Session.Topic));
        Assert.Equal((2, 10, 2.5), (topic.Classes, topic.Figures.Count, topic.Figures.Mean));
    }

    [Theory, BothDatabases]
    public async Task Nothing_that_is_kept_leads_from_an_opinion_to_a_person(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var session = await HeldAsync(test, came: [0, 1]);
        await GiveAsync(test, 0, session, 2, "too fast");
        var columns = await test.Hosts.AskAsync(db =>
            Task.FromResult(db.Model.FindEntityType(typeof(Opinion))!.GetProperties().Select(property => property.Name).Order().ToList())
        );
        Assert.Equal(["Id", "Mark", "SessionId", "Words"], columns);
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.Acts.CountAsync(act => act.By == test.Trainees[0].Id)));
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Subject.Contains("fast"))));
    }

    /// <summary>A class of three hours from nine, and who came.</summary>
    static async Task<Session> HeldAsync(SessionsTest test, int[] came, string day = "2022-03-06")
    {
        var from = TestBot.InShanghai($"{day} 09:00").ToUniversalTime();
        var plan = new LessonPlan(
            SessionKind.Class,
            "case-work",
            new Span(from, from.AddHours(3)),
            new LessonFacts(4),
            (await HostAsync(test, Teacher)).Id
        );
        var administrator = await HostAsync(test, "he.huimin@example.org");
        var session = Assert
            .IsType<LessonOutcome.Planned>(await test.DoAsync<LessonPlanning, LessonOutcome>(p => p.PlanAsync(administrator, plan, default)))
            .Session;
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai($"{day} 12:30"));
        await ConfirmAsync(test, session, 0, came);
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

    static Task<OpinionOutcome> GiveAsync(SessionsTest test, int who, Session session, int mark, string words = "") =>
        test.DoAsync<Opinions, OpinionOutcome>(opinions => opinions.GiveAsync(test.Trainees[who], session.Id, mark, words, default));

    static Task<List<Session>> WantedAsync(SessionsTest test, int who) =>
        test.DoAsync<Opinions, List<Session>>(opinions => opinions.WantedAsync(test.Trainees[who].Id, test.Host.BatchId, default));

    static async Task<IReadOnlyList<ClassOpinions>> SeenAsync(SessionsTest test, string email)
    {
        var who = (await HostAsync(test, email)).Id;
        return await test.DoAsync<Opinions, IReadOnlyList<ClassOpinions>>(opinions => opinions.OfAsync(who, test.Host.BatchId, default));
    }

    static Task<int> ToldAsync(SessionsTest test) => test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == SessionNews.Opinion));

    static async Task<SessionHost> HostAsync(SessionsTest test, string email) =>
        test.Host with
        {
            Id = await test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync()),
        };
}
