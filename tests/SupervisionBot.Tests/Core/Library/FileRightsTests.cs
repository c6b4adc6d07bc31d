using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Library;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Files;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.FileChecks;
using SupervisionBot.Tests.Core.Materials;

namespace SupervisionBot.Tests.Core.Library;

/// <summary>Who may see what was handed in: everybody of the sample is tried, with links that were guessed, replayed, kept and passed on.</summary>
public sealed class FileRightsTests
{
    const string Trainee = "lin.xiaoyan@example.org";
    const string Supervisor = "situ.guohua@example.org";
    const string Deputy = "shen.congshan@example.org";
    const string Administrator = "he.huimin@example.org";

    static readonly string[] Group = ["chen.jing@example.org", "ouyang.wenshan@example.org", "wang.jianguo@example.org"];

    [Theory]
    [BothDatabases]
    public async Task What_a_trainee_handed_in_is_seen_by_them_their_supervisor_and_the_administrator_and_nobody_else(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var file = await HandInAsync(bot, "personal-statement");

        Assert.Equal([Administrator, Trainee, Supervisor], await WhoSeesAsync(bot, file));
    }

    [Fact]
    public async Task A_file_that_was_not_handed_in_is_seen_by_its_owner_alone()
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Equal([Trainee], await WhoSeesAsync(bot, await KeepAsync(bot, Trainee)));
    }

    [Theory]
    [BothDatabases]
    public async Task A_groups_report_is_seen_by_its_members_and_by_the_reviewer_only_once_all_have_agreed(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var file = await HandInAsync(bot, "group-report");
        Assert.Equal([.. Group.Append(Trainee).Order(StringComparer.Ordinal)], await WhoSeesAsync(bot, file));
        foreach (var member in Group)
            await DoAsync(bot, async scope =>
                await scope
                    .GetRequiredService<GroupConsent>()
                    .AgreeAsync(
                        await TraineeAsync(bot, member),
                        (await scope.GetRequiredService<SupervisionDb>().Submissions.SingleAsync()).Id,
                        default
                    )
            );

        Assert.Equal(
            [.. Group.Append(Trainee).Append(Supervisor).Append(Administrator).Order(StringComparer.Ordinal)],
            await WhoSeesAsync(bot, file)
        );
    }

    [Theory]
    [BothDatabases]
    public async Task What_a_reviewer_sent_back_is_seen_by_whose_version_it_is(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        await HandInAsync(bot, "personal-statement");
        var notes = await KeepAsync(bot, Supervisor);
        await DoAsync(bot, async scope =>
        {
            var version = await scope.GetRequiredService<SupervisionDb>().Submissions.SingleAsync();
            return await scope
                .GetRequiredService<Remarks>()
                .SayAsync(
                    await IdAsync(bot, Supervisor),
                    version.BatchId,
                    version.Id,
                    "",
                    new SentFile(notes, "notes.pdf", "application/pdf", 1),
                    default
                );
        });

        Assert.Equal([Administrator, Trainee, Supervisor], await WhoSeesAsync(bot, notes));
    }

    [Theory]
    [BothDatabases]
    public async Task A_deputy_sees_it_for_the_time_and_a_link_kept_from_then_opens_nothing_after(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var file = await HandInAsync(bot, "personal-statement");
        var batch = (await TraineeAsync(bot, Trainee)).BatchId;
        await DoAsync(bot, async scope =>
        {
            var now = bot.Clock.GetUtcNow();
            return scope
                .GetRequiredService<SupervisionDb>()
                .Deputyships.Add(
                    new Deputyship(
                        TypedId.New<DeputyshipId>(bot.Clock),
                        batch,
                        await IdAsync(bot, Supervisor),
                        await IdAsync(bot, Deputy),
                        now,
                        now.AddHours(2)
                    )
                );
        });
        var link = await OfferAsync(bot, file, Deputy);
        Assert.IsType<LinkOutcome.Found>(await OpenAsync(bot, link, "browser"));

        bot.Clock.Advance(TimeSpan.FromHours(3));

        Assert.IsType<LinkOutcome.Nothing>(await OpenAsync(bot, link, "browser"));
        Assert.DoesNotContain(Deputy, await WhoSeesAsync(bot, file));
    }

    [Theory]
    [BothDatabases]
    public async Task A_link_works_in_the_browser_that_opened_it_until_it_is_over_and_each_opening_is_noted(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var link = await OfferAsync(bot, await HandInAsync(bot, "personal-statement"), Supervisor);

        Assert.IsType<LinkOutcome.Found>(await OpenAsync(bot, link, "own"));
        Assert.IsType<LinkOutcome.Found>(await OpenAsync(bot, link, "own"));
        Assert.IsType<LinkOutcome.Elsewhere>(await OpenAsync(bot, link, "passed on"));
        Assert.IsType<LinkOutcome.Nothing>(await OpenAsync(bot, new OfferId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), "own"));
        bot.Clock.Advance(FileOffer.Lifetime);
        Assert.IsType<LinkOutcome.Nothing>(await OpenAsync(bot, link, "own"));
        await using var db = bot.OpenDatabase();
        Assert.Equal(2, await db.FileReadings.CountAsync(reading => reading.OfferId == link));
    }

    [Fact]
    public async Task A_link_written_for_somebody_who_may_not_see_it_opens_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        var file = await HandInAsync(bot, "personal-statement");
        foreach (var other in (string[])[.. Group, "lyu.shufen@example.org", Deputy, "dong.xuemei@example.org", "zhang.min@example.org"])
            Assert.IsType<LinkOutcome.Nothing>(await OpenAsync(bot, await OfferAsync(bot, file, other), "browser"));
    }

    static async Task<List<string>> WhoSeesAsync(TestBot bot, FileId id)
    {
        List<string> seers = [];
        await using var scope = bot.Services.CreateAsyncScope();
        var (db, rights) = (scope.ServiceProvider.GetRequiredService<SupervisionDb>(), scope.ServiceProvider.GetRequiredService<FileRights>());
        var file = await db.StoredFiles.SingleAsync(one => one.Id == id);
        foreach (var person in await db.People.OrderBy(person => person.Email).ToListAsync())
            if (await rights.MaySeeAsync(person.Id, file, default))
                seers.Add(person.Email!);
        Assert.False(await rights.MaySeeAsync(new PersonId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), file, default));
        return seers;
    }

    static Task<OfferId> OfferAsync(TestBot bot, FileId id, string to) => DoAsync(bot, async scope =>
        {
            var file = await scope.GetRequiredService<SupervisionDb>().StoredFiles.SingleAsync(one => one.Id == id);
            return scope.GetRequiredService<FileOffers>().Offer(file, await IdAsync(bot, to), Language.English, "talk").Id;
        });

    static Task<LinkOutcome> OpenAsync(TestBot bot, OfferId link, string browser) =>
        DoAsync(bot, scope => scope.GetRequiredService<FileLibrary>().OpenAsync(link, browser, counts: true, default));

    static async Task<FileId> HandInAsync(TestBot bot, string item)
    {
        var file = await KeepAsync(bot, Trainee);
        Assert.IsType<HandInOutcome.Done>(
            await DoAsync(bot, async scope =>
                await scope.GetRequiredService<Handins>().HandInAsync(await TraineeAsync(bot, Trainee), new HandIn(item, [file]), default)
            )
        );
        return file;
    }

    static Task<FileId> KeepAsync(TestBot bot, string owner) =>
        DoAsync(bot, async scope =>
            (
                await scope
                    .GetRequiredService<FileStore>()
                    .KeepAsync(
                        await IdAsync(bot, owner),
                        (await TraineeAsync(bot, Trainee)).BatchId,
                        "statement.pdf",
                        "application/pdf",
                        HostileFiles.Pdf($"% {owner}"),
                        default
                    )
            ).Id
        );

    static async Task<T> DoAsync<T>(TestBot bot, Func<IServiceProvider, Task<T>> work)
    {
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
