using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Tests.Transcripts;

namespace SupervisionBot.Tests.Dialogs.SupervisorSessions;

/// <summary>Presses that nobody was shown, and the picture of a week. It is Monday 7 March 2022.</summary>
public sealed class SupervisorSessionsTests
{
    const string Now = "2022-03-07 08:15";

    [Theory]
    [InlineData("host.attender")]
    [InlineData("host.file")]
    [InlineData("host.drop")]
    [InlineData("host.drop-now")]
    public async Task Another_supervisor_cannot_press_what_belongs_to_a_booking(string verb)
    {
        await using var bot = await TestBot.StartAsync(Now);
        await BookAsync(bot);
        var talk = bot.TalkAs("lyu.shufen@example.org", "other");
        await talk.SayAsync("English");

        await using var db = bot.OpenDatabase();
        var answer = await talk.ReceiveAsync(Press(verb, (await db.Bookings.SingleAsync()).Id.Value.ToString("N")));

        Assert.StartsWith("I can't find that session among yours.", answer, StringComparison.Ordinal);
        Assert.True(await db.Bookings.AnyAsync(b => b.State == BookingState.Booked));
    }

    [Theory]
    [InlineData("host.drop-now")]
    [InlineData("change-session.all")]
    [InlineData("week.show")]
    [InlineData("free.show")]
    [InlineData("capacity.show")]
    public async Task A_trainee_cannot_press_what_is_for_supervisors_and_administrators(string verb)
    {
        await using var bot = await TestBot.StartAsync(Now);
        Assert.StartsWith(
            "That card is from an earlier talk",
            await bot.TalkAs("lin.xiaoyan@example.org").ReceiveAsync(Press(verb, "nonsense")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("English", "my week")]
    [InlineData("中文", "我这周的安排")]
    public async Task A_week_is_drawn_in_the_persons_language_and_small_enough_for_Teams(string language, string words)
    {
        await using var bot = await TestBot.StartAsync(Now);
        await BookAsync(bot);
        var talk = bot.TalkAs("situ.guohua@example.org");
        await talk.SayAsync(language);
        await talk.SayAsync(words);

        var card = CardText.Cards(talk.EverShown[^1]).Single();
        var image = card.GetProperty("body").EnumerateArray().Single(element => element.GetProperty("type").ValueEquals("Image"));
        var png = Convert.FromBase64String(image.GetProperty("url").GetString()!.Split(',')[1]);
        if (Environment.GetEnvironmentVariable("PICTURES") is { } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"week-{words.Length}.png"), png);
        using var picture = SKBitmap.Decode(png);

        Assert.Contains(SKColor.Parse("#0B6A6F"), picture.Pixels);
        Assert.Contains(SKColor.Parse("#7FD1C7"), picture.Pixels);
        Assert.True(card.GetRawText().Length < 60_000, "The message is too big for Teams.");
    }

    /// <summary>Three sessions of the first group's supervisor, the first of them booked.</summary>
    static async Task BookAsync(TestBot bot)
    {
        var host = bot.TalkAs("situ.guohua@example.org", "host");
        foreach (
            var line in (string[])
                [
                    "English",
                    "Wednesday 9 March 14:00-16:00 group supervision 4 places",
                    "yes",
                    "Thursday 10 March 9:00-10:30 individual",
                    "yes",
                    "Friday 11 March 18:30-20:00 individual",
                    "yes",
                ]
        )
            await host.SayAsync(line);
        var trainee = bot.TalkAs("lin.xiaoyan@example.org", "trainee");
        foreach (var line in (string[])["book supervision", "1", "yes"])
            await trainee.SayAsync(line);
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
