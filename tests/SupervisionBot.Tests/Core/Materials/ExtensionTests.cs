using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.Notices;
using SupervisionBot.Storage;
using static SupervisionBot.Tests.Core.Materials.MaterialsTest;

namespace SupervisionBot.Tests.Core.Materials;

/// <summary>
/// More time for one or for a group, due dates that move past it, and who is reminded. The case report of the sample is due on 30 April.
/// </summary>
public sealed class ExtensionTests
{
    const string Administrator = "he.huimin@example.org";

    [Theory]
    [BothDatabases]
    public async Task More_time_counts_for_the_trainee_and_for_nobody_else(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        Assert.IsType<ExtensionOutcome.Given>(await ExtendAsync(bot, Administrator, "case-report", Trainee, null, "2022-05-10"));

        Assert.Equal(new DateOnly(2022, 5, 10), (await StandingAsync(bot, "case-report")).Item.DueOn);
        Assert.Equal(new DateOnly(2022, 4, 30), (await StandingAsync(bot, "case-report", Members[0])).Item.DueOn);
        bot.Clock.SetUtcNow(TestBot.InShanghai("2022-05-11 20:00"));
        Assert.False(Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "a"))).Submission.IsLate);
        Assert.IsType<HandInOutcome.ReasonNeeded>(await HandInAsync(bot, await KeepAsync(bot, "b", Members[0]), "case-report", Members[0]));
    }

    [Fact]
    public async Task A_group_has_more_time_for_its_own_item_and_each_member_for_theirs()
    {
        await using var bot = await TestBot.StartAsync();
        var own = Assert.IsType<ExtensionOutcome.Given>(await ExtendAsync(bot, Administrator, "group-report", Trainee, null, "2022-05-14"));
        Assert.Equal("第一小组", own.Whose!.Name);
        await ExtendAsync(bot, Administrator, "case-report", null, "第一小组", "2022-05-12");

        Assert.Equal(
            (new DateOnly(2022, 5, 14), new DateOnly(2022, 5, 12)),
            ((await StandingAsync(bot, "group-report", Members[1])).Item.DueOn, (await StandingAsync(bot, "case-report", Members[2])).Item.DueOn)
        );
    }

    [Theory]
    [InlineData("situ.guohua@example.org")]
    [InlineData("lin.xiaoyan@example.org")]
    [InlineData("chen.jing@example.org")]
    public async Task Only_an_administrator_gives_more_time(string email)
    {
        await using var bot = await TestBot.StartAsync();
        Assert.IsType<ExtensionOutcome.NotThere>(await ExtendAsync(bot, email, "case-report", Trainee, null, "2022-05-10"));
        Assert.Empty(
            await DoAsync(bot, async scope =>
                await scope
                    .GetRequiredService<Extensions>()
                    .ListAsync(await IdAsync(bot, email), (await TraineeAsync(bot)).BatchId, (await TraineeAsync(bot)).Batch, default)
            )
        );
        Assert.IsType<DueDateOutcome.NotThere>(await MoveAsync(bot, email, "2022-05-12"));
    }

    [Fact]
    public async Task A_day_that_gives_nothing_is_refused()
    {
        await using var bot = await TestBot.StartAsync();
        Assert.IsType<ExtensionOutcome.NotLater>(await ExtendAsync(bot, Administrator, "case-report", Trainee, null, "2022-04-30"));
        Assert.IsType<ExtensionOutcome.NotThatDay>(await ExtendAsync(bot, Administrator, "case-report", Trainee, null, "2022-03-01"));
        Assert.IsType<ExtensionOutcome.NotThatDay>(await ExtendAsync(bot, Administrator, "case-report", Trainee, null, "2023-03-01"));
        Assert.IsType<ExtensionOutcome.NotThere>(await ExtendAsync(bot, Administrator, "no-such-item", Trainee, null, "2022-05-10"));
    }

    [Theory]
    [BothDatabases]
    public async Task Moving_the_due_date_says_whose_extensions_it_overtakes(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        await ExtendAsync(bot, Administrator, "case-report", Trainee, null, "2022-05-10");
        await ExtendAsync(bot, Administrator, "case-report", null, "第二小组", "2022-05-20");

        var moved = Assert.IsType<DueDateOutcome.Moved>(await MoveAsync(bot, Administrator, "2022-05-12"));

        Assert.Equal(("林晓燕", new DateOnly(2022, 5, 10)), (Assert.Single(moved.Overtaken).Whose, moved.Overtaken[0].Until));
        Assert.Equal(new DateOnly(2022, 5, 12), (await StandingAsync(bot, "case-report")).Item.DueOn);
        await using var db = bot.OpenDatabase();
        Assert.Equal((2, 2), ((await db.Batches.SingleAsync()).Revision, await db.BatchRevisions.CountAsync()));
    }

    [Theory]
    [BothDatabases]
    public async Task Whoever_lacks_the_item_and_has_another_day_hears_of_it_and_nobody_else(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        await ExtendAsync(bot, Administrator, "case-report", null, "第二小组", "2022-05-20");
        await FinalAsync(bot, Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "a"))).Submission.Id);
        Assert.Equal(7, Assert.IsType<DueDateOutcome.Moved>(await MoveAsync(bot, Administrator, "2022-05-12")).Told);

        await using var db = bot.OpenDatabase();
        var told = await db.Notices.Where(n => n.Kind == DueDates.MovedNotice).ToListAsync();
        Assert.Equal("case-report:2022-04-30", Assert.Single(told.Select(n => n.Subject).Distinct()));
        Assert.Equal(7, told.Select(n => n.To).Distinct().Count());
        Assert.DoesNotContain(await IdAsync(bot, Trainee), told.Select(n => n.To));
    }

    [Fact]
    public async Task A_batch_file_with_a_later_day_says_so_too()
    {
        await using var bot = await TestBot.StartAsync();
        await ExtendAsync(bot, Administrator, "case-report", Trainee, null, "2022-05-10");
        await using var db = bot.OpenDatabase();
        var batch = await db.Batches.SingleAsync();
        var requirements = (await db.Requirements.Where(r => r.Version == 1).OrderBy(r => r.Ordinal).ToListAsync()).ConvertAll(r => r.Figure);
        var later = batch.Description with
        {
            Checklist = [.. batch.Description.Checklist!.Select(item => item with { DueOn = item.DueOn.AddDays(10) })],
        };

        var changed = Assert.IsType<ApplyOutcome.Changed>(await db.ApplyBatchAsync(new BatchPlan(batch.Key, later, requirements), null, bot.Clock));

        Assert.Equal("林晓燕", Assert.Single(changed.Overtaken).Whose);
        var told = await db.Notices.Where(n => n.Kind == DueDates.MovedNotice).ToListAsync();
        Assert.Equal((12, later.Checklist.Count), (changed.Told, told.Select(n => n.Subject.Split(':')[0]).Distinct().Count()));
    }

    [Theory]
    [BothDatabases]
    public async Task Reminders_go_at_their_times_to_those_who_lack_something_and_to_nobody_afterwards(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        await ExtendAsync(bot, Administrator, "case-report", Trainee, null, "2022-05-10");
        foreach (
            var now in (string[])
                [
                    "2022-04-23 23:40",
                    "2022-04-23 23:50",
                    "2022-04-28 12:00",
                    "2022-04-30 17:50",
                    "2022-04-30 23:00",
                    "2022-04-30 23:30",
                    "2022-05-01 00:05",
                ]
        )
        {
            bot.Clock.SetUtcNow(TestBot.InShanghai(now));
            await bot.RunAsync<RemindOfMaterials>();
        }
        await using var db = bot.OpenDatabase();
        var told = await db
            .Notices.Where(n => n.Kind == RemindOfMaterials.ReminderNotice && n.Subject.StartsWith("case-report:2022-04-30"))
            .ToListAsync();

        var lacking = (await db.Memberships.CountAsync(m => m.Role == SupervisionBot.Core.People.Role.Trainee)) - 1;
        Assert.Equal(["1", "168", "6", "72"], told.Select(n => n.Subject.Split(':')[2]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(told.GroupBy(n => n.Subject), stage => Assert.Equal(lacking, stage.Count()));
        Assert.All(told, n =>
            Assert.Equal(
                (TestBot.InShanghai("2022-05-01 00:00").UtcDateTime, n.Subject.EndsWith(":1", StringComparison.Ordinal)),
                (n.Until!.Value.UtcDateTime, n.Urgent)
            )
        );
    }

    static Task<DueDateOutcome> MoveAsync(TestBot bot, string by, string to) =>
        DoAsync(bot, async scope =>
            await scope
                .GetRequiredService<DueDates>()
                .MoveAsync(
                    await IdAsync(bot, by),
                    (await TraineeAsync(bot)).BatchId,
                    "case-report",
                    DateOnly.ParseExact(to, "yyyy-MM-dd", null),
                    only: false,
                    default
                )
        );
}
