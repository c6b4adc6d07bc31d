using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Materials;

/// <summary>Handing in and reviewing on both databases: versions, rights, lateness, and what the rules see in the end.</summary>
public sealed class HandinTests
{
    const string Trainee = "lin.xiaoyan@example.org";
    const string Supervisor = "situ.guohua@example.org";

    [Theory]
    [BothDatabases]
    public async Task Of_two_hand_ins_at_once_one_is_version_one_and_the_other_is_run_again(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var (a, b) = (await KeepAsync(bot, "a"), await KeepAsync(bot, "b"));

        var failures = await Task.WhenAll(((FileId[])[a, b]).Select(file => Task.Run(async () =>
        {
            try
            {
                await HandInAsync(bot, file);
                return null;
            }
            catch (Exception lost)
            {
                return lost;
            }
        })));

        Assert.All(failures.OfType<Exception>(), failure => Assert.True(failure.IsLostRace(), failure.ToString()));
        await using var db = bot.OpenDatabase();
        var numbers = await db.Submissions.Select(submission => submission.Number).Order().ToListAsync();
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Theory]
    [BothDatabases]
    public async Task When_all_items_are_accepted_the_rules_see_it(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        foreach (var (item, index) in ((string[])["case-report", "portfolio", "personal-statement", "defence-slides"]).Select((item, index) => (item, index)))
        {
            await using (var db = bot.OpenDatabase()) Assert.False(await db.Credits.AnyAsync(credit => credit.Kind == CreditKind.Checklist));
            var done = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, item), item));
            var reviewed = Assert.IsType<ReviewOutcome.Done>(await ReviewAsync(bot, Supervisor, done.Submission.Id));
            Assert.Equal(index == 3, reviewed.IsAll);
        }
        await using var after = bot.OpenDatabase();
        Assert.Equal(await IdAsync(bot, Trainee), (await after.Credits.SingleAsync(credit => credit.Kind == CreditKind.Checklist)).TraineeId);
    }

    [Theory]
    [InlineData("situ.guohua@example.org", true)]
    [InlineData("he.huimin@example.org", true)]
    [InlineData("lyu.shufen@example.org", false)]
    [InlineData("margaret.leung@example.org", false)]
    [InlineData("chen.jing@example.org", false)]
    [InlineData("lin.xiaoyan@example.org", false)]
    [InlineData("fan.xiaoyu@example.org", false)]
    public async Task Only_whoever_acts_for_the_trainee_reviews(string email, bool may)
    {
        await using var bot = await TestBot.StartAsync();
        var done = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "a")));

        Assert.Equal(may, await ReviewAsync(bot, email, done.Submission.Id) is ReviewOutcome.Done);
    }

    [Theory]
    [InlineData("lin.xiaoyan@example.org", true, true)]
    [InlineData("situ.guohua@example.org", true, false)]
    [InlineData("he.huimin@example.org", true, false)]
    [InlineData("lyu.shufen@example.org", false, false)]
    [InlineData("chen.jing@example.org", false, false)]
    [InlineData("fan.xiaoyu@example.org", false, false)]
    public async Task A_material_is_seen_by_those_who_review_it_and_a_private_file_by_its_owner_alone(string email, bool material, bool own)
    {
        await using var bot = await TestBot.StartAsync();
        var (handed, kept) = (await KeepAsync(bot, "a"), await KeepAsync(bot, "b"));
        await HandInAsync(bot, handed);
        await using var scope = bot.Services.CreateAsyncScope();
        var (rights, store, who) = (scope.ServiceProvider.GetRequiredService<FileRights>(), scope.ServiceProvider.GetRequiredService<FileStore>(), await IdAsync(bot, email));

        Assert.Equal(material, await rights.MaySeeAsync(who, (await store.FindAsync(handed, default))!, default));
        Assert.Equal(own, await rights.MaySeeAsync(who, (await store.FindAsync(kept, default))!, default));
    }

    [Fact]
    public async Task Another_trainees_file_cannot_be_handed_in()
    {
        await using var bot = await TestBot.StartAsync();
        Assert.IsType<HandInOutcome.NotThere>(await HandInAsync(bot, await KeepAsync(bot, "a", "chen.jing@example.org")));
        Assert.IsType<HandInOutcome.NotThere>(await HandInAsync(bot, new FileId(Guid.CreateVersion7())));
        Assert.IsType<HandInOutcome.NotThere>(await HandInAsync(bot, await KeepAsync(bot, "a"), "no-such-item"));
    }

    [Fact]
    public async Task After_the_day_an_item_is_taken_late_or_not_at_all_as_the_batch_says()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Clock.Advance(TimeSpan.FromDays(80));
        Assert.True(Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "a"))).Submission.IsLate);
        Assert.IsType<HandInOutcome.TooLate>(await HandInAsync(bot, await KeepAsync(bot, "b"), "defence-slides"));
    }

    [Fact]
    public async Task What_was_accepted_stays_and_what_was_reviewed_is_not_taken_back()
    {
        await using var bot = await TestBot.StartAsync();
        var done = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "a")));
        await ReviewAsync(bot, Supervisor, done.Submission.Id);

        Assert.IsType<HandInOutcome.Locked>(await HandInAsync(bot, await KeepAsync(bot, "b")));
        Assert.IsType<ReviewOutcome.NotOpen>(await ReviewAsync(bot, Supervisor, done.Submission.Id));
        Assert.Null(await DoAsync(bot, async scope => await scope.GetRequiredService<Handins>().WithdrawAsync(await TraineeAsync(bot), done.Submission.Id, default)));
    }

    static Task<HandInOutcome> HandInAsync(TestBot bot, FileId file, string item = "case-report") =>
        DoAsync(bot, async scope => await scope.GetRequiredService<Handins>().HandInAsync(await TraineeAsync(bot), file, item, default));

    static Task<ReviewOutcome> ReviewAsync(TestBot bot, string email, SubmissionId id) => DoAsync(bot, async scope =>
    {
        var trainee = await TraineeAsync(bot);
        return await scope.GetRequiredService<MaterialReviews>().AcceptAsync(await IdAsync(bot, email), trainee.BatchId, trainee.Batch, id, default);
    });

    static Task<FileId> KeepAsync(TestBot bot, string text, string owner = Trainee) => DoAsync(bot, async scope =>
    {
        var (id, batch) = (await IdAsync(bot, owner), (await TraineeAsync(bot)).BatchId);
        return (await scope.GetRequiredService<FileStore>().KeepAsync(id, batch, $"{text}.pdf", "application/pdf", HostileFiles.Pdf($"% {text}"), default)).Id;
    });

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

    static async Task<Trainee> TraineeAsync(TestBot bot)
    {
        await using var db = bot.OpenDatabase();
        var batch = await db.Batches.SingleAsync();
        return new Trainee(await IdAsync(bot, Trainee), batch.Id, batch.Description, batch.Description.Zone, null);
    }
}
