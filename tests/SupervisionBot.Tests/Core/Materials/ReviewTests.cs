using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.FileChecks;

namespace SupervisionBot.Tests.Core.Materials;

/// <summary>Reviews on both databases: ticks, opening again, what waits too long, and who may not.</summary>
public sealed class ReviewTests
{
    const string Trainee = "lin.xiaoyan@example.org";
    const string Other = "chen.jing@example.org";
    const string Supervisor = "situ.guohua@example.org";
    const string Administrator = "he.huimin@example.org";

    [Theory]
    [BothDatabases]
    public async Task Points_are_ticked_with_the_version_that_follows_by_whose_it_is_and_until_it_is_reviewed(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var first = await HandInAsync(bot, "a");
        await AskAsync(bot, first, "aim", "names");
        var second = await HandInAsync(bot, "b");

        Assert.NotNull(await TickAsync(bot, Trainee, second, 1, true));
        Assert.Null(await TickAsync(bot, Other, second, 0, true));
        Assert.Null(await TickAsync(bot, Trainee, second, 2, true));
        Assert.Equal([("aim", false), ("names", true)], await PointsAsync(bot, second));
        Assert.NotNull(await TickAsync(bot, Trainee, second, 1, false));
        Assert.Equal([("aim", false), ("names", false)], await PointsAsync(bot, second));
        await AskAsync(bot, second, "more");
        Assert.Null(await TickAsync(bot, Trainee, second, 0, true));
    }

    [Theory]
    [BothDatabases]
    public async Task What_was_accepted_is_opened_again_with_its_reason_and_every_decision_stays_on_record(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var id = await HandInAsync(bot, "a");
        Assert.IsType<ReviewOutcome.NotOpen>(await ReopenAsync(bot, Supervisor, id));
        Assert.IsType<ReviewOutcome.Done>(
            await ReviewAsync(bot, (reviews, who, batch, description) => reviews.AcceptAsync(who, batch, description, id, default), Supervisor)
        );
        Assert.IsType<ReviewOutcome.NotThere>(await ReopenAsync(bot, "lyu.shufen@example.org", id));

        Assert.IsType<ReviewOutcome.Done>(await ReopenAsync(bot, Administrator, id));

        await HandInAsync(bot, "b");
        await using var db = bot.OpenDatabase();
        Assert.Equal(
            [(SubmissionState.HandedIn, SubmissionState.Accepted, ""), (SubmissionState.Accepted, SubmissionState.ChangesAsked, "a name")],
            (await db.MaterialDecisions.OrderBy(decision => decision.At).ToListAsync()).Select(decision =>
                (decision.Before, decision.After, decision.PointsText)
            )
        );
    }

    [Theory]
    [BothDatabases]
    public async Task What_waits_too_long_is_told_to_the_reviewer_and_the_administrator_once(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        await HandInAsync(bot, "a");
        var days = (await TraineeAsync(bot, Trainee)).Batch.ItemOf("personal-statement")!.ReviewDays;
        bot.Clock.Advance(TimeSpan.FromDays(days) - TimeSpan.FromHours(1));
        await bot.RunAsync<EscalateMaterials>();
        Assert.Empty(await ToldAsync(bot));

        bot.Clock.Advance(TimeSpan.FromHours(2));
        await bot.RunAsync<EscalateMaterials>();
        await bot.RunAsync<EscalateMaterials>();

        Assert.Equal([Administrator, Supervisor], await ToldAsync(bot));
    }

    [Theory]
    [BothDatabases]
    public async Task With_a_deputy_it_is_the_deputy_and_not_the_administrator(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        await HandInAsync(bot, "a");
        bot.Clock.Advance(TimeSpan.FromDays(15));
        await DoAsync(bot, async scope =>
            scope
                .GetRequiredService<SupervisionDb>()
                .Deputyships.Add(
                    new Deputyship(
                        TypedId.New<DeputyshipId>(bot.Clock),
                        (await TraineeAsync(bot, Trainee)).BatchId,
                        await IdAsync(bot, Supervisor),
                        await IdAsync(bot, "shen.congshan@example.org"),
                        bot.Clock.GetUtcNow(),
                        bot.Clock.GetUtcNow().AddDays(9)
                    )
                )
        );

        await bot.RunAsync<EscalateMaterials>();

        Assert.Equal(["shen.congshan@example.org", Supervisor], await ToldAsync(bot));
    }

    [Fact]
    public async Task A_file_that_could_do_harm_does_not_go_back_and_nobody_else_may_send_one()
    {
        await using var bot = await TestBot.StartAsync();
        var id = await HandInAsync(bot, "a");
        var bad = await KeepAsync(bot, Supervisor, HostileFiles.Pdf("9 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>> >>endobj"));
        var good = await KeepAsync(bot, Supervisor, HostileFiles.Pdf());

        Assert.IsType<RemarkOutcome.Refused>(await RemarkAsync(bot, Supervisor, id, bad));
        Assert.IsType<RemarkOutcome.NotThere>(await RemarkAsync(bot, Other, id, good));
        Assert.IsType<RemarkOutcome.NotThere>(await RemarkAsync(bot, "lyu.shufen@example.org", id, good));
        Assert.IsType<RemarkOutcome.Done>(await RemarkAsync(bot, Supervisor, id, good));
    }

    static async Task<List<string>> ToldAsync(TestBot bot)
    {
        await using var db = bot.OpenDatabase();
        return await (
            from notice in db.Notices
            where notice.Kind == EscalateMaterials.OverdueNotice
            join person in db.People on notice.To equals person.Id
            orderby person.Email
            select person.Email!
        ).ToListAsync();
    }

    static Task<RemarkOutcome> RemarkAsync(TestBot bot, string who, SubmissionId id, FileId file) =>
        DoAsync(bot, async scope =>
            await scope
                .GetRequiredService<Remarks>()
                .SayAsync(
                    await IdAsync(bot, who),
                    (await TraineeAsync(bot, Trainee)).BatchId,
                    id,
                    "",
                    new SentFile(file, "notes.pdf", "application/pdf", 1),
                    default
                )
        );

    static Task<AskedPoints?> TickAsync(TestBot bot, string who, SubmissionId id, int ordinal, bool done) =>
        DoAsync(bot, async scope => await scope.GetRequiredService<PointTicks>().TickAsync(await TraineeAsync(bot, who), id, ordinal, done, default));

    static Task<List<(string, bool)>> PointsAsync(TestBot bot, SubmissionId id) =>
        DoAsync(bot, async scope =>
            (await scope.GetRequiredService<PointTicks>().FindAsync(await TraineeAsync(bot, Trainee), id, default))!
                .Points.Select(point => (point.Text, point.IsDone))
                .ToList()
        );

    static async Task AskAsync(TestBot bot, SubmissionId id, params string[] points) =>
        Assert.IsType<ReviewOutcome.Done>(
            await ReviewAsync(
                bot,
                (reviews, who, batch, description) => reviews.AskForChangesAsync(who, batch, description, id, points, default),
                Supervisor
            )
        );

    static Task<ReviewOutcome> ReopenAsync(TestBot bot, string who, SubmissionId id) =>
        ReviewAsync(bot, (reviews, reviewer, batch, description) => reviews.ReopenAsync(reviewer, batch, description, id, ["a name"], default), who);

    static Task<ReviewOutcome> ReviewAsync(
        TestBot bot,
        Func<MaterialReviews, PersonId, BatchId, SupervisionBot.Core.Batches.BatchDescription, Task<ReviewOutcome>> review,
        string who
    ) => DoAsync(bot, async scope =>
        {
            var trainee = await TraineeAsync(bot, Trainee);
            return await review(scope.GetRequiredService<MaterialReviews>(), await IdAsync(bot, who), trainee.BatchId, trainee.Batch);
        });

    static async Task<SubmissionId> HandInAsync(TestBot bot, string text)
    {
        var file = await KeepAsync(bot, Trainee, HostileFiles.Pdf($"% {text}"));
        return Assert
            .IsType<HandInOutcome.Done>(
                await DoAsync(bot, async scope =>
                    await scope
                        .GetRequiredService<Handins>()
                        .HandInAsync(await TraineeAsync(bot, Trainee), new HandIn("personal-statement", [file]), default)
                )
            )
            .Submission.Id;
    }

    static Task<FileId> KeepAsync(TestBot bot, string owner, byte[] bytes) =>
        DoAsync(bot, async scope =>
            (
                await scope
                    .GetRequiredService<FileStore>()
                    .KeepAsync(
                        await IdAsync(bot, owner),
                        (await TraineeAsync(bot, Trainee)).BatchId,
                        "statement.pdf",
                        "application/pdf",
                        bytes,
                        default
                    )
            ).Id
        );

    static async Task<T> DoAsync<T>(TestBot bot, Func<IServiceProvider, Task<T>> work)
    {
        bot.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await using var scope = bot.Services.CreateAsyncScope();
        var answer = await work(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        return answer;
    }

    static async Task<PersonId> IdAsync(TestBot bot, string email)
    {
        await using var db = bot.OpenDatabase();
        return (await db.People.SingleAsync(person => person.Email == email)).Id;
    }

    static async Task<Trainee> TraineeAsync(TestBot bot, string email)
    {
        await using var db = bot.OpenDatabase();
        var batch = await db.Batches.SingleAsync();
        return new Trainee(await IdAsync(bot, email), batch.Id, batch.Description, batch.Description.Zone, null);
    }
}
