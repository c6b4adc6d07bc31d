using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Notices;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Dialogs.Reminders;

/// <summary>Putting a reminder off. Lin Xiaoyan is booked on Tuesday 8 March 2022, 14:00.</summary>
public sealed class SnoozeTests
{
    const string Trainee = "lin.xiaoyan@example.org";
    const string Supervisor = "situ.guohua@example.org";

    [Theory, BothDatabases]
    public async Task A_reminder_that_was_put_off_comes_again_at_its_time_and_not_after_it_is_of_use(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync("2022-03-07 13:00", provider);
        var talk = await BookedAsync(bot);
        await bot.WaitAsync(TimeSpan.FromHours(1));
        Assert.StartsWith("| Tomorrow, Tue 8 March, 14:00–15:00: Individual supervision with Situ Guohua", talk.Read(), StringComparison.Ordinal);
        await talk.PressAsync("Snooze");
        Assert.Equal(
            "That is too late: it is over tomorrow, Tue 8 March at 14:00. Which time before that?\n(snooze for an hour) (snooze until tomorrow) "
                + "(snooze until Monday)",
            await talk.SayAsync("snooze until Wednesday")
        );
        Assert.StartsWith(
            "I come back to it today, Mon 7 March at 15:00, if it is still open.",
            await talk.SayAsync("snooze for an hour"),
            StringComparison.Ordinal
        );
        await bot.WaitAsync(TimeSpan.FromHours(1));

        Assert.StartsWith("| Tomorrow, Tue 8 March, 14:00–15:00: Individual supervision with Situ Guohua", talk.Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_puts_off_the_reminder_of_somebody_else()
    {
        await using var bot = await TestBot.StartAsync("2022-03-07 13:00");
        await BookedAsync(bot);
        await bot.WaitAsync(TimeSpan.FromHours(1));
        var forger = bot.TalkAs("chen.jing@example.org", "forger");
        await using var db = bot.OpenDatabase();
        var reminder = await db
            .Notices.AsNoTracking()
            .SingleAsync(n => n.State == NoticeState.Sent && n.Kind == "session.reminder" && n.To == db.People.Single(p => p.Email == Trainee).Id);
        await forger.ReceiveAsync(
            new Activity(ActivityTypes.Message)
            {
                Value = JsonSerializer.SerializeToElement(
                    new
                    {
                        verb = "snooze.ask",
                        card = $"notice-{reminder.Id.Value:N}",
                        subject = "",
                    }
                ),
            }
        );

        Assert.StartsWith("没有可以推迟的提醒。", await forger.SayAsync("明天再提醒"), StringComparison.Ordinal);
        Assert.Equal(reminder.DueAt, (await db.Notices.AsNoTracking().SingleAsync(n => n.Id == reminder.Id)).DueAt);
    }

    static async Task<TestTalk> BookedAsync(TestBot bot)
    {
        var supervisor = bot.TalkAs(Supervisor, "supervisor");
        await supervisor.SayAsync("English");
        await supervisor.SayAsync("Tuesday 8 March 14:00-15:00 individual supervision");
        await supervisor.SayAsync("yes");
        var talk = bot.TalkAs(Trainee);
        await talk.SayAsync("book supervision tuesday");
        await talk.SayAsync("1");
        await talk.SayAsync("yes");
        await talk.SayAsync("yes");
        await talk.SayAsync("my bookings");
        talk.Read();
        return talk;
    }
}
