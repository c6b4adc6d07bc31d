using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Tests.Dialogs.TraineeSessions;

/// <summary>
/// Presses that nobody but the trainee was shown. Chen Jing had a session with Li Ming on 3 March 2022; it is over and not answered for.
/// </summary>
public sealed class OwnSessionPressTests
{
    [Theory]
    [InlineData("zhou.haibo@example.org")]
    [InlineData("situ.guohua@example.org")]
    [InlineData("he.huimin@example.org")]
    [InlineData("li.ming@example.org")]
    public async Task Nobody_else_makes_it_hours_calls_it_off_or_learns_of_it(string email)
    {
        await using var bot = await TestBot.StartAsync();
        var session = await HeldAsync(bot);
        var talk = bot.TalkAs(email, "forger");
        await talk.SayAsync("English");
        foreach (var verb in (string[])["attendance.yes", "attendance.no", "attendance.change", "own.call-off", "own.open"])
        {
            var answer = await talk.ReceiveAsync(Press(verb, verb.StartsWith("own", StringComparison.Ordinal) ? session : $"{session}.0"));
            Assert.NotEmpty(answer);
            Assert.DoesNotContain("Li Ming", answer + await talk.SayAsync("yes"), StringComparison.Ordinal);
        }
        await using var db = bot.OpenDatabase();
        Assert.Equal(
            (0, 0, SessionState.Open),
            (await db.HourEntries.CountAsync(), await db.SessionReports.CountAsync(), (await db.Sessions.SingleAsync()).State)
        );
    }

    [Theory]
    [InlineData("li.na@example.org", "with-me.calendar")]
    [InlineData("zhou.haibo@example.org", "with-me.calendar")]
    [InlineData("zhou.haibo@example.org", "booking.calendar")]
    [InlineData("zhou.haibo@example.org", "booking.cancel")]
    public async Task The_supervisees_place_is_nobody_elses(string email, string verb)
    {
        await using var bot = await TestBot.StartAsync();
        await HeldAsync(bot);
        await using var db = bot.OpenDatabase();
        var talk = bot.TalkAs(email, "forger");
        await talk.ReceiveAsync(Press(verb, (await db.Bookings.SingleAsync()).Id.Value.ToString("N")));
        Assert.DoesNotContain(talk.EverShown, message => message.Attachments?.Any(file => file.ContentUrl != null) == true);
        Assert.True(await db.Bookings.AnyAsync(b => b.State == BookingState.Booked));
    }

    [Fact]
    public async Task Only_who_called_it_off_takes_that_back()
    {
        await using var bot = await TestBot.StartAsync();
        var chen = bot.TalkAs("chen.jing@example.org", "own");
        foreach (var line in (string[])["English", "session with Li Ming tomorrow 2-4pm", "yes", "my own sessions", "1", "call it off"])
            await chen.SayAsync(line);
        await using var db = bot.OpenDatabase();
        var act = (await db.Acts.SingleAsync()).Id.Value.ToString("N");
        Assert.StartsWith(
            "| 没有可以撤销的操作。",
            await bot.TalkAs("zhou.haibo@example.org", "forger").ReceiveAsync(Press("undo.act", act)),
            StringComparison.Ordinal
        );
        Assert.Contains("On again: tomorrow, Thu 3 March, 14:00–16:00", await chen.SayAsync("undo"), StringComparison.Ordinal);
    }

    static async Task<string> HeldAsync(TestBot bot)
    {
        var chen = bot.TalkAs("chen.jing@example.org", "own");
        foreach (var line in (string[])["English", "session with Li Ming tomorrow 2-4pm", "yes"])
            await chen.SayAsync(line);
        bot.Clock.SetUtcNow(TestBot.InShanghai("2022-03-03 16:30"));
        await using var db = bot.OpenDatabase();
        return (await db.Sessions.SingleAsync()).Id.Value.ToString("N");
    }

    static Activity Press(string verb, string subject) =>
        new(ActivityTypes.Message)
        {
            Value = JsonSerializer.SerializeToElement(
                new
                {
                    verb,
                    card = "c1",
                    subject,
                }
            ),
        };
}
