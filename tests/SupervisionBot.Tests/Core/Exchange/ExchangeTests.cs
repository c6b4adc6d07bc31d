using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Exchange;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Sessions;

namespace SupervisionBot.Tests.Core.Exchange;

/// <summary>Questions among colleagues: sent to those who help, answered, found again, taken back and taken down.</summary>
public sealed class ExchangeTests
{
    const string Administrator = "he.huimin@example.org";

    [Theory, BothDatabases]
    public async Task A_question_goes_to_those_who_help_with_its_topic_and_never_to_whoever_asks(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        foreach (var who in (int[])[0, 1, 2])
            await HelpAsync(test, who, Topic(test));
        await HelpAsync(test, 3, Topic(test, 1));
        var sent = Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 0, "How do you keep volunteers?"));
        Assert.Equal(2, sent.Helpers);
        Assert.Equal(Ids(test, 1, 2), await ToldAsync(test, ExchangeNews.QuestionNotice));
        Assert.IsType<AskOutcome.UnknownTopic>(await AskAsync(test, 0, "And?", topic: "nonsense"));
    }

    [Theory, BothDatabases]
    public async Task The_same_question_is_asked_once_however_often_and_wherever_it_is_pressed(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await HelpAsync(test, 1, Topic(test));
        var id = TypedId.New<PostId>(test.Hosts.Clock);
        var outcomes = await test.RaceAsync<Exchanges, AskOutcome>(Enumerable.Repeat(test.Trainees[0], 8), (exchanges, who) =>
            exchanges.AskAsync(Colleague(who), id, Topic(test), "How do you keep volunteers?", [], default)
        );
        Assert.Single(outcomes.OfType<AskOutcome.Sent>(), sent => !sent.Again);
        Assert.Equal(8, outcomes.OfType<AskOutcome.Sent>().Count());
        Assert.Equal(Ids(test, 1), await ToldAsync(test, ExchangeNews.QuestionNotice));
        // And it is nobody else's to send.
        Assert.IsType<AskOutcome.NotAllowed>(await AskAsync(test, 2, "mine now", id: id));
        test.Hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task Nobody_asks_or_gets_more_in_a_week_than_the_batch_says_whatever_is_tried_at_once(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, 6);
        await HelpAsync(test, 5, Topic(test));
        var flood = await test.RaceAsync<Exchanges, AskOutcome>(Enumerable.Repeat(test.Trainees[0], 10), (exchanges, who) =>
            exchanges.AskAsync(Colleague(who), TypedId.New<PostId>(TimeProvider.System), Topic(test), "How?", [], default)
        );
        Assert.Equal(3, flood.OfType<AskOutcome.Sent>().Count());
        Assert.Equal(7, flood.OfType<AskOutcome.TooMany>().Count());
        // The helper has had three of the week.
        Assert.Equal(0, Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 1, "How else?")).Helpers);
        test.Hosts.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(1, Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 0, "How now?")).Helpers);
        test.Hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task Of_many_helpers_those_are_asked_who_got_fewest_lately(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, 9);
        foreach (var who in Enumerable.Range(1, 8))
            await HelpAsync(test, who, Topic(test));
        await AskAsync(test, 0, "First?");
        test.Hosts.Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync(test, 0, "Second?");
        var counts = (await ToldAsync(test, ExchangeNews.QuestionNotice)).CountBy(id => id).Select(one => one.Value).ToList();
        Assert.Equal((8, 10), (counts.Count, counts.Sum()));
    }

    [Theory, BothDatabases]
    public async Task Who_left_is_muted_or_holds_no_role_any_more_gets_nothing(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider, 5);
        foreach (var who in (int[])[1, 2, 3])
            await HelpAsync(test, who, Topic(test));
        await test.DoAsync<Exchanges, bool>(async exchanges =>
        {
            await exchanges.LeaveAsync(Colleague(test.Trainees[1]), default);
            await exchanges.MuteAsync(Colleague(test.Trainees[2]), 14, default);
            return true;
        });
        await using (var db = test.Hosts.OpenDatabase())
            await db.Memberships.Where(m => m.PersonId == test.Trainees[3].Id).ExecuteDeleteAsync();
        Assert.Equal(0, Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 0, "Anybody?")).Helpers);
        Assert.IsType<AskOutcome.NotAllowed>(await AskAsync(test, 3, "May I?"));
        Assert.Empty(await FindAsync(test, 3, "anybody"));
        test.Hosts.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal(1, Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 0, "And now?")).Helpers);
    }

    [Theory, BothDatabases]
    public async Task Who_wants_to_hear_of_nothing_for_a_while_gets_no_question_that_waits_by_helping_with_one_more_topic(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await HelpAsync(test, 1, Topic(test, 1));
        Assert.Equal(0, Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 0, "Anybody?")).Helpers);
        Task<DateTimeOffset?> Mute(int days) =>
            test.DoAsync<Exchanges, DateTimeOffset?>(exchanges => exchanges.MuteAsync(Colleague(test.Trainees[1]), days, default));
        await Mute(7);
        await HelpAsync(test, 1, Topic(test));
        Assert.Empty(await ToldAsync(test, ExchangeNews.QuestionNotice));
        await Mute(0);
        Assert.Equal(Ids(test, 1), await ToldAsync(test, ExchangeNews.QuestionNotice));
    }

    [Theory, BothDatabases]
    public async Task A_client_is_not_named_unless_it_is_said_that_it_is_none_and_a_number_never(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        const string Text = "李明 gave me 13812345678";
        var refused = Assert.IsType<AskOutcome.LooksLikeClient>(await AskAsync(test, 0, Text));
        Assert.Equal(["13812345678", "李明"], refused.Signs.Select(sign => sign.Words).Order(StringComparer.Ordinal));
        refused = Assert.IsType<AskOutcome.LooksLikeClient>(await AskAsync(test, 0, Text, cleared: ["李明", "13812345678"]));
        Assert.Equal("13812345678", Assert.Single(refused.Signs).Words);
        Assert.IsType<AskOutcome.LooksLikeClient>(await AskAsync(test, 0, "李明 again"));
        Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 0, "李明 again", cleared: ["李明"]));
    }

    [Theory, BothDatabases]
    public async Task An_answer_comes_back_and_is_marked_once_by_whoever_asked_alone(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await HelpAsync(test, 1, Topic(test));
        var question = Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 0, "How do you keep volunteers?")).Question;
        Assert.IsType<ReplyOutcome.NotThere>(await AnswerAsync(test, 2, question.Id, "not asked"));
        Assert.IsType<ReplyOutcome.NotThere>(await AnswerAsync(test, 0, question.Id, "myself"));
        Assert.IsType<ReplyOutcome.LooksLikeClient>(await AnswerAsync(test, 1, question.Id, "as with 李明"));
        var answer = Assert.IsType<ReplyOutcome.Sent>(await AnswerAsync(test, 1, question.Id, "Thank them.")).Answer;
        Assert.IsType<ReplyOutcome.Already>(await AnswerAsync(test, 1, question.Id, "Thank them twice."));
        Assert.Equal(Ids(test, 0), await ToldAsync(test, ExchangeNews.AnswerNotice));
        Assert.Equal(PostDone.NotThere, await DoAsync(test, 1, (exchanges, who) => exchanges.HelpedAsync(who, answer.Id, default)));
        var marks = await test.RaceAsync<Exchanges, PostDone>(Enumerable.Repeat(test.Trainees[0], 6), (exchanges, who) =>
            exchanges.HelpedAsync(Colleague(who), answer.Id, default)
        );
        Assert.Single(marks, PostDone.Done);
        Assert.Equal(5, marks.Count(mark => mark == PostDone.Already));
        Assert.Equal(Ids(test, 1), await ToldAsync(test, ExchangeNews.HelpedNotice));
        test.Hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task An_administrator_of_the_batch_takes_down_with_a_reason_and_it_is_not_found_any_more(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await HelpAsync(test, 1, Topic(test));
        var question = Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 0, "How do you keep volunteers?")).Question;
        await AnswerAsync(test, 1, question.Id, "Thank them.");
        Assert.Equal(PostDone.Done, await DoAsync(test, 2, (exchanges, who) => exchanges.ReportAsync(who, question.Id, default)));
        Assert.Equal(PostDone.Already, await DoAsync(test, 2, (exchanges, who) => exchanges.ReportAsync(who, question.Id, default)));
        await DoAsync(test, 3, (exchanges, who) => exchanges.ReportAsync(who, question.Id, default));
        Assert.Single(await ToldAsync(test, ExchangeNews.ReportNotice));
        var administrator = Colleague(await test.TraineeAsync(Administrator));
        var stranger = await OfAnotherBatchAsync(test, Role.Administrator);
        foreach (var other in (Colleague[])[stranger, Colleague(test.Trainees[2]), Colleague(test.Trainees[0])])
            Assert.Equal(
                PostDone.NotThere,
                await test.DoAsync<Exchanges, PostDone>(exchanges => exchanges.TakeDownAsync(other, question.Id, "because", default))
            );
        Assert.Equal(
            PostDone.NoReason,
            await test.DoAsync<Exchanges, PostDone>(exchanges => exchanges.TakeDownAsync(administrator, question.Id, " ", default))
        );
        Assert.Single(await FindAsync(test, 2, "has anyone asked about volunteers?"));
        Assert.Equal(
            PostDone.Done,
            await test.DoAsync<Exchanges, PostDone>(exchanges => exchanges.TakeDownAsync(administrator, question.Id, "names a place", default))
        );
        Assert.Equal(Ids(test, 0), await ToldAsync(test, ExchangeNews.TakenDownNotice));
        // Neither it nor its answers, by search or by an old card; its writer reads why.
        Assert.Empty(await FindAsync(test, 2, "has anyone asked about volunteers?"));
        Assert.Empty(await FindAsync(test, 2, "thank"));
        Assert.Null(await test.DoAsync<ExchangeShelf, PostThread?>(shelf => shelf.ThreadAsync(Colleague(test.Trainees[2]), question.Id, default)));
        Assert.Null(await test.DoAsync<ExchangeShelf, PostView?>(shelf => shelf.OneAsync(Colleague(test.Trainees[2]), question.Id, default)));
        Assert.IsType<ReplyOutcome.NotThere>(await AnswerAsync(test, 1, question.Id, "again"));
        var own = await test.DoAsync<ExchangeShelf, PostView?>(shelf => shelf.OneAsync(Colleague(test.Trainees[0]), question.Id, default));
        Assert.Equal("names a place", own!.Post.Why);
        Assert.Equal(PostDone.Already, await DoAsync(test, 0, (exchanges, who) => exchanges.WithdrawAsync(who, question.Id, default)));
    }

    [Theory, BothDatabases]
    public async Task A_name_is_seen_in_the_writers_batch_and_a_role_elsewhere(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await AskAsync(test, 0, "How do you keep volunteers?");
        Assert.Equal("Trainee 0", Assert.Single(await FindAsync(test, 1, "volunteer")).Writer.Name!.NameEn);
        var stranger = await OfAnotherBatchAsync(test, Role.Alumnus);
        var found = await test.DoAsync<ExchangeShelf, IReadOnlyList<PostView>>(shelf => shelf.FindAsync(stranger, "volunteers", default));
        Assert.Equal((null, Role.Trainee), (found[0].Writer.Name, found[0].Writer.Role));
    }

    [Theory, BothDatabases]
    public async Task What_was_asked_is_found_in_either_language_and_what_was_taken_back_is_not(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var english = Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 0, "How do you keep volunteers; \"quoted\" ' OR 1=1 * NEAR(")).Question;
        var chinese = Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 1, "小组督导冷场的时候怎么办？", Topic(test, 1))).Question;
        Assert.Equal(english.Id, Assert.Single(await FindAsync(test, 2, "has anyone asked about a volunteer")).Post.Id);
        Assert.Equal(chinese.Id, (await FindAsync(test, 2, "有人问过冷场的事吗"))[0].Post.Id);
        foreach (var hostile in (string[])["\"", "' OR ''='", "NEAR(a b) AND *", "a & | ! :*", "🙂", new string('x', 5000)])
            await FindAsync(test, 2, hostile);
        await DoAsync(test, 1, (exchanges, who) => exchanges.WithdrawAsync(who, chinese.Id, default));
        Assert.DoesNotContain(await FindAsync(test, 2, "有人问过冷场的事吗"), view => view.Post.Id == chinese.Id);
        test.Hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task Among_many_posts_one_is_found_soon(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var (count, who) = (Much.Of(100_000, 2_000), test.Trainees[0]);
        for (var from = 0; from < count; from += 2_000)
        {
            await using var db = test.Hosts.OpenDatabase();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var n in Enumerable.Range(from, 2_000))
                db.Posts.Add(
                    new Post(
                        TypedId.New<PostId>(TimeProvider.System),
                        who.BatchId,
                        who.Id,
                        who.Batch.Topics[n % who.Batch.Topics.Count],
                        $"Question {n} about supervision and word{n}; 第{n}个问题，小组督导怎么开场",
                        n + 1,
                        test.Hosts.Clock.GetUtcNow()
                    )
                );
            await db.SaveChangesAsync();
        }
        var clock = Stopwatch.StartNew();
        Assert.EndsWith("小组督导怎么开场", Assert.Single(await FindAsync(test, 1, $"word{count / 2}")).Post.Text, StringComparison.Ordinal);
        var rare = clock.Elapsed;
        Assert.Equal(5, (await FindAsync(test, 1, "小组督导开场")).Count);
        TestContext.Current.SendDiagnosticMessage("{0} posts, {1}: rare {2}, common {3}", count, provider, rare, clock.Elapsed - rare);
        Assert.InRange(rare, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    static Colleague Colleague(Trainee who) => new(who.Id, who.BatchId, who.Batch);

    static string Topic(SessionsTest test, int at = 0) =>
        at == 0
            ? test.Host.Batch.Topics.First(topic => topic.Name.En.Contains("olunteer", StringComparison.Ordinal)).Key
            : test.Host.Batch.Topics[at].Key;

    static Task<bool> HelpAsync(SessionsTest test, int who, string topic) =>
        test.DoAsync<Exchanges, bool>(exchanges => exchanges.HelpAsync(Colleague(test.Trainees[who]), topic, default));

    static Task<AskOutcome> AskAsync(SessionsTest test, int who, string text, string? topic = null, string[]? cleared = null, PostId? id = null) =>
        test.DoAsync<Exchanges, AskOutcome>(exchanges =>
            exchanges.AskAsync(
                Colleague(test.Trainees[who]),
                id ?? TypedId.New<PostId>(test.Hosts.Clock),
                topic ?? Topic(test),
                text,
                cleared ?? [],
                default
            )
        );

    static Task<ReplyOutcome> AnswerAsync(SessionsTest test, int who, PostId question, string text) =>
        test.DoAsync<Exchanges, ReplyOutcome>(exchanges =>
            exchanges.AnswerAsync(Colleague(test.Trainees[who]), question, TypedId.New<PostId>(test.Hosts.Clock), text, [], default)
        );

    [Theory, BothDatabases]
    public async Task What_somebody_writes_who_is_hidden_is_not_shown_until_that_is_taken_back(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await HelpAsync(test, 1, Topic(test));
        await HelpAsync(test, 2, Topic(test));
        var question = Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 0, "How do you keep volunteers?")).Question;
        Assert.Equal(PostDone.NotThere, await DoAsync(test, 0, (e, who) => e.HideWriterAsync(who, question.Id, default)));
        var hidden = await test.RaceAsync<Exchanges, PostDone>(Enumerable.Repeat(test.Trainees[1], 8), (exchanges, who) =>
            exchanges.HideWriterAsync(Colleague(who), question.Id, default)
        );
        Assert.Single(hidden, PostDone.Done);
        Assert.Empty(await FindAsync(test, 1, "has anyone asked about volunteers?"));
        Assert.Single(await FindAsync(test, 2, "has anyone asked about volunteers?"));
        Assert.Null(await ThreadAsync(test, 1, question));
        Assert.NotNull(await ThreadAsync(test, 2, question));
        // Neither is the next question sent to them.
        Assert.Equal(1, Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 0, "And how do you find them?")).Helpers);
        Assert.Single(await test.DoAsync<ExchangeShelf, IReadOnlyList<PostView>>(s => s.HiddenAsync(Colleague(test.Trainees[1]), default)));
        Assert.Equal(PostDone.Done, await DoAsync(test, 1, (e, who) => e.ShowWriterAsync(who, question.Id, default)));
        Assert.NotNull(await ThreadAsync(test, 1, question));
        test.Hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task An_answer_by_who_is_hidden_is_not_shown_to_whoever_asked(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await HelpAsync(test, 1, Topic(test));
        var question = Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 0, "How do you keep volunteers?")).Question;
        var answer = await test.DoAsync<Exchanges, ReplyOutcome>(e =>
            e.AnswerAsync(Colleague(test.Trainees[1]), question.Id, TypedId.New<PostId>(TimeProvider.System), "By thanking them.", [], default)
        );
        Assert.Single((await ThreadAsync(test, 0, question))!.Answers);
        await DoAsync(test, 0, (e, who) => e.HideWriterAsync(who, Assert.IsType<ReplyOutcome.Sent>(answer).Answer.Id, default));
        Assert.Empty((await ThreadAsync(test, 0, question))!.Answers);
        Assert.Single((await ThreadAsync(test, 2, question))!.Answers);
    }

    [Theory, BothDatabases]
    public async Task What_could_be_sent_to_nobody_goes_to_the_first_who_helps_with_its_topic_within_two_weeks(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        Assert.Equal(0, Assert.IsType<AskOutcome.Sent>(await AskAsync(test, 0, "How do you keep volunteers?")).Helpers);
        await HelpAsync(test, 1, Topic(test, 1));
        Assert.Empty(await ToldAsync(test, ExchangeNews.QuestionNotice));
        test.Hosts.Clock.Advance(TimeSpan.FromDays(13));
        // Whoever asked does not get it themselves.
        await HelpAsync(test, 0, Topic(test));
        await HelpAsync(test, 1, Topic(test));
        await HelpAsync(test, 2, Topic(test));
        Assert.Equal(Ids(test, 1), await ToldAsync(test, ExchangeNews.QuestionNotice));
        test.Hosts.Clock.Advance(TimeSpan.FromDays(7));
        await DoAsync(test, 1, async (e, who) =>
        {
            await e.LeaveAsync(who, default);
            return PostDone.Done;
        });
        await DoAsync(test, 2, async (e, who) =>
        {
            await e.LeaveAsync(who, default);
            return PostDone.Done;
        });
        await AskAsync(test, 0, "Too old?");
        test.Hosts.Clock.Advance(TimeSpan.FromDays(15));
        await HelpAsync(test, 3, Topic(test));
        Assert.Equal(Ids(test, 1), await ToldAsync(test, ExchangeNews.QuestionNotice));
    }

    static Task<PostThread?> ThreadAsync(SessionsTest test, int who, Post question) =>
        test.DoAsync<ExchangeShelf, PostThread?>(shelf => shelf.ThreadAsync(Colleague(test.Trainees[who]), question.Id, default));

    static Task<PostDone> DoAsync(SessionsTest test, int who, Func<Exchanges, Colleague, Task<PostDone>> act) =>
        test.DoAsync<Exchanges, PostDone>(exchanges => act(exchanges, Colleague(test.Trainees[who])));

    static Task<IReadOnlyList<PostView>> FindAsync(SessionsTest test, int who, string words) =>
        test.DoAsync<ExchangeShelf, IReadOnlyList<PostView>>(shelf => shelf.FindAsync(Colleague(test.Trainees[who]), words, default));

    static async Task<List<PersonId>> ToldAsync(SessionsTest test, string kind) =>
        await test.Hosts.AskAsync(db => db.Notices.Where(n => n.Kind == kind).OrderBy(n => n.To).Select(n => n.To).ToListAsync());

    static List<PersonId> Ids(SessionsTest test, params int[] people) =>
        [.. people.Select(who => test.Trainees[who].Id).OrderBy(id => id.Value.ToString("N"), StringComparer.Ordinal)];

    /// <summary>Somebody whom nobody of this batch knows.</summary>
    static async Task<Colleague> OfAnotherBatchAsync(SessionsTest test, Role role)
    {
        await using var db = test.Hosts.OpenDatabase();
        var batch = new Batch(TypedId.New<BatchId>(TimeProvider.System), "sixth", test.Host.Batch);
        db.Batches.Add(batch);
        await db.SaveChangesAsync();
        await db.ImportRosterAsync(
            "sixth",
            TestPlans.Roster($"外人,Stranger,stranger@example.org,,{role.ToString().ToLowerInvariant()},,,,en,,\n"),
            new ImportOptions(),
            test.Hosts.Clock
        );
        var person = await db.People.SingleAsync(p => p.Email == "stranger@example.org");
        return new Colleague(person.Id, batch.Id, batch.Description);
    }
}
