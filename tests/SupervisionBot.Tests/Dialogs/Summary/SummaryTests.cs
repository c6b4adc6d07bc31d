using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Dialogs.Summary;

/// <summary>The summary that comes by itself. Margaret Leung, in Hong Kong, supervises the third group.</summary>
public sealed class SummaryTests
{
    const string Supervisor = "margaret.leung@example.org";
    const string Trainee = "ye.siyu@example.org";

    [Theory, BothDatabases]
    public async Task It_comes_on_a_workday_at_eight_and_says_what_waits(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync("2022-03-02 20:15", provider);
        var talk = await MetAsync(bot);
        await LogAsync(bot, "个案工作2小时 昨天 袁野");
        await bot.WaitAsync(TimeSpan.FromHours(11.7));
        Assert.Empty(talk.Read());
        await bot.WaitAsync(TimeSpan.FromHours(0.1));

        var summary = talk.Read();
        Assert.StartsWith("| Your summary, Thu 3 March\n", summary, StringComparison.Ordinal);
        Assert.Contains("One entry waits for you, 2 h\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_silent_when_nothing_has_changed_and_says_only_what_has()
    {
        await using var bot = await TestBot.StartAsync("2022-03-02 20:15");
        var talk = await MetAsync(bot);
        await bot.WaitAsync(TimeSpan.FromDays(1));
        Assert.Contains("4 trainees fall behind", talk.Read(), StringComparison.Ordinal);
        await talk.SayAsync("help");
        talk.Read();
        await bot.WaitAsync(TimeSpan.FromDays(1));
        Assert.Empty(talk.Read());
        await LogAsync(bot, "个案工作2小时 昨天 袁野");
        await bot.WaitAsync(TimeSpan.FromDays(3));

        var summary = talk.Read();
        Assert.Contains("One entry waits for you, 2 h\n", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("fall behind", summary, StringComparison.Ordinal);
        Assert.Contains("4 trainees fall behind", await talk.PressAsync("Show everything"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_nobody_read_is_replaced_by_the_next_which_says_what_it_said()
    {
        await using var bot = await TestBot.StartAsync("2022-03-02 20:15");
        var talk = await MetAsync(bot);
        await bot.WaitAsync(TimeSpan.FromDays(1));
        await LogAsync(bot, "个案工作2小时 昨天 袁野");
        await bot.WaitAsync(TimeSpan.FromDays(1));

        var onScreen = Assert.Single(talk.OnScreen, text => text.Contains("Your summary", StringComparison.Ordinal));
        Assert.StartsWith("| Your summary, Fri 4 March\n", onScreen, StringComparison.Ordinal);
        Assert.Contains("One entry waits for you", onScreen, StringComparison.Ordinal);
        Assert.Contains("4 trainees fall behind", onScreen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_supervisor_and_administrator_gets_one_summary_with_the_work_of_both()
    {
        await using var bot = await TestBot.StartAsync("2022-03-02 20:15");
        await using (var db = bot.OpenDatabase())
        {
            var supervisor = await db.Memberships.SingleAsync(m =>
                m.Role == Role.Supervisor && db.People.Any(p => p.Id == m.PersonId && p.Email == Supervisor)
            );
            db.Add(new Membership(TypedId.New<MembershipId>(bot.Clock), supervisor.BatchId, supervisor.PersonId, Role.Administrator));
            await db.SaveChangesAsync();
        }
        var talk = await MetAsync(bot);
        await bot.WaitAsync(TimeSpan.FromDays(1));

        var summary = Assert.Single(talk.OnScreen, text => text.Contains("Your summary", StringComparison.Ordinal));
        Assert.Contains("4 trainees fall behind", summary, StringComparison.Ordinal);
        Assert.Contains("of 12 trainees", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_without_a_host_is_made_up_for_with_one()
    {
        await using var bot = await TestBot.StartAsync("2022-03-02 20:15");
        var talk = await MetAsync(bot);
        await bot.RunAsync<AnnounceSummaries>();
        bot.Clock.Advance(TimeSpan.FromDays(7));
        await bot.WaitAsync(TimeSpan.FromMinutes(10));

        Assert.Single(talk.OnScreen, text => text.Contains("Your summary", StringComparison.Ordinal));
        await using var db = bot.OpenDatabase();
        Assert.Equal(1, await db.Notices.CountAsync(notice => notice.To == db.People.Single(person => person.Email == Supervisor).Id));
    }

    [Fact]
    public async Task One_that_was_stopped_or_moved_after_it_was_announced_does_not_come()
    {
        await using var bot = await TestBot.StartAsync("2022-03-03 07:55");
        var talk = await MetAsync(bot);
        await bot.WaitAsync(TimeSpan.FromMinutes(1));
        await talk.SayAsync("summary every weekday at 9");
        talk.Read();
        await bot.WaitAsync(TimeSpan.FromMinutes(60));
        Assert.Empty(talk.Read());
        await bot.WaitAsync(TimeSpan.FromMinutes(10));
        Assert.StartsWith("| Your summary, Thu 3 March\n", talk.Read(), StringComparison.Ordinal);
        await talk.SayAsync("summary off");
        await LogAsync(bot, "个案工作2小时 昨天 袁野");
        await bot.WaitAsync(TimeSpan.FromDays(2));

        Assert.Empty(talk.Read());
    }

    [Fact]
    public async Task Nobody_sees_the_trainees_of_another_group_and_a_trainee_sees_only_their_own_week()
    {
        await using var bot = await TestBot.StartAsync("2022-03-02 20:15");
        await LogAsync(bot, "个案工作2小时 昨天 袁野");
        var other = bot.TalkAs("situ.guohua@example.org", "other");
        Assert.DoesNotContain("等您审批", await other.SayAsync("摘要"), StringComparison.Ordinal);
        var trainee = await bot.TalkAs("lin.xiaoyan@example.org", "mine").SayAsync("summary");

        Assert.StartsWith("| Your week, Wed 2 March\n| Nothing logged for this week yet\n", trainee, StringComparison.Ordinal);
        Assert.DoesNotContain("trainees", trainee, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_that_are_decided_and_not_new_ones_are_no_news()
    {
        await using var bot = await TestBot.StartAsync("2022-03-02 20:15");
        var talk = await MetAsync(bot);
        await TestHistory.LogAsync(bot.Services, Trainee, "60 case-work 2022-02-22 2022-03-01 every 7");
        await bot.WaitAsync(TimeSpan.FromDays(1));
        await talk.SayAsync("review");
        await talk.PressAsync("Look at the 2");
        await talk.SayAsync("approve");
        talk.Read();
        await bot.WaitAsync(TimeSpan.FromDays(1));

        Assert.Empty(talk.Read());
    }

    [Fact]
    public async Task A_press_on_the_summary_approves_what_was_on_it_and_nothing_that_came_later()
    {
        await using var bot = await TestBot.StartAsync("2022-03-02 20:15");
        var talk = await MetAsync(bot);
        await TestHistory.LogAsync(bot.Services, Trainee, "60 case-work 2022-01-04 2022-01-20 every 7 approved");
        await LogAsync(bot, "个案工作2小时 昨天 袁野");
        await bot.WaitAsync(TimeSpan.FromDays(1));
        await TestHistory.LogAsync(bot.Services, Trainee, "60 case-work 2022-03-02 2022-03-02 every 7");
        await talk.PressAsync("Approve 1");
        await talk.PressAsync("Approve 1");

        await using var db = bot.OpenDatabase();
        Assert.Equal([60], await db.HourEntries.Where(e => e.State == EntryState.Submitted).Select(e => e.Minutes).ToListAsync());
    }

    [Fact]
    public async Task A_sheet_of_another_supervisors_summary_approves_nothing()
    {
        await using var bot = await TestBot.StartAsync("2022-03-02 20:15");
        await MetAsync(bot);
        await TestHistory.LogAsync(bot.Services, Trainee, "60 case-work 2022-01-04 2022-01-20 every 7 approved");
        await LogAsync(bot, "个案工作2小时 昨天 袁野");
        await bot.WaitAsync(TimeSpan.FromDays(1));
        var sheet = await SheetAsync(bot);
        var other = await ForgeAsync(bot.TalkAs("situ.guohua@example.org", "other"), "summary.approve", $"{sheet:N}");

        Assert.StartsWith("现在没有打开的审批。", other, StringComparison.Ordinal);
        await using var db = bot.OpenDatabase();
        Assert.Equal(1, await db.HourEntries.CountAsync(e => e.State == EntryState.Submitted));
    }

    [Fact]
    public async Task Another_trainees_entry_cannot_be_logged_again_by_a_forged_press()
    {
        await using var bot = await TestBot.StartAsync("2022-03-02 20:15");
        await LogAsync(bot, "个案工作2小时 昨天 袁野");
        await using var db = bot.OpenDatabase();
        var entry = await db.HourEntries.Select(e => e.Id).SingleAsync();
        var other = await ForgeAsync(bot.TalkAs("lin.xiaoyan@example.org", "other"), "again.like", $"{entry.Value:N}");

        Assert.StartsWith("There is no entry to repeat yet.", other, StringComparison.Ordinal);
    }

    static Task<string> ForgeAsync(TestTalk talk, string verb, string subject) =>
        talk.ReceiveAsync(
            new Activity(ActivityTypes.Message)
            {
                Value = JsonSerializer.SerializeToElement(
                    new
                    {
                        verb,
                        card = "c1",
                        subject,
                    }
                ),
            }
        );

    static async Task<Guid> SheetAsync(TestBot bot)
    {
        await using var db = bot.OpenDatabase();
        return (await db.ReviewSheets.SingleAsync()).Id.Value;
    }

    static async Task<TestTalk> MetAsync(TestBot bot)
    {
        var talk = bot.TalkAs(Supervisor);
        await talk.SayAsync("help");
        return talk;
    }

    static async Task LogAsync(TestBot bot, string entry)
    {
        var trainee = bot.TalkAs(Trainee, "trainee");
        await trainee.SayAsync(entry);
        Assert.Contains("已保存", await trainee.PressAsync("保存"), StringComparison.Ordinal);
    }
}
