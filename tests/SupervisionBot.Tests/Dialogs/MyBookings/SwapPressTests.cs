using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Tests.Dialogs.MyBookings;

/// <summary>Presses on a swap by others than the one who was asked: Chen Jing asks Lin Xiaoyan to change places on 10 March 2022.</summary>
public sealed class SwapPressTests
{
    [Theory]
    [InlineData("wang.jianguo@example.org", "booking.swap-open")]
    [InlineData("wang.jianguo@example.org", "booking.swap-yes")]
    [InlineData("wang.jianguo@example.org", "booking.swap-no")]
    [InlineData("chen.jing@example.org", "booking.swap-yes")]
    [InlineData("situ.guohua@example.org", "booking.swap-yes")]
    public async Task Nobody_but_who_was_asked_answers_and_nobody_else_sees_who_asks(string email, string verb)
    {
        await using var bot = await TestBot.StartAsync();
        await AskedAsync(bot);
        await using var db = bot.OpenDatabase();
        var swap = (await db.Swaps.AsNoTracking().SingleAsync()).Id.ToString("N");
        var answer = await bot.TalkAs(email, "forger")
            .ReceiveAsync(
                new Activity(ActivityTypes.Message)
                {
                    Value = JsonSerializer.SerializeToElement(
                        new
                        {
                            verb,
                            card = "c1",
                            subject = swap,
                        }
                    ),
                }
            );
        Assert.NotEmpty(answer);
        Assert.DoesNotContain("陈静", answer, StringComparison.Ordinal);
        Assert.Null((await db.Swaps.AsNoTracking().SingleAsync()).AnsweredAt);
    }

    static async Task AskedAsync(TestBot bot)
    {
        var host = bot.TalkAs("situ.guohua@example.org", "host");
        foreach (var line in (string[])["English", "Thursday 10 March 9:00-11:00 in 60-minute pieces individual", "yes"])
            await host.SayAsync(line);
        var lin = bot.TalkAs("lin.xiaoyan@example.org", "lin");
        foreach (var line in (string[])["English", "book", "1", "yes"])
            await lin.SayAsync(line);
        var chen = bot.TalkAs("chen.jing@example.org", "chen");
        foreach (var line in (string[])["English", "book", "2", "yes", "my bookings", "swap booking 1", "1"])
            await chen.SayAsync(line);
    }
}
