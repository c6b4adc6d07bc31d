using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;

namespace SupervisionBot.Tests.Dialogs.ReviewHours;

/// <summary>
/// Presses that no card of the person's ever had, or had before: nobody decides on what is not theirs, and nothing is decided twice.
/// </summary>
public sealed class ForgedPressTests
{
    const string Trainee = "lin.xiaoyan@example.org";
    const string Supervisor = "situ.guohua@example.org";

    [Theory]
    [InlineData(Trainee)]
    [InlineData("chen.jing@example.org")]
    [InlineData("margaret.leung@example.org")]
    [InlineData("shen.congshan@example.org")]
    public async Task Who_may_not_decide_gets_nowhere_with_a_forged_press(string email)
    {
        await using var bot = await TestBot.StartAsync();
        var entry = await LoggedAsync(bot);
        var talk = bot.TalkAs(email, "forger");
        foreach (var verb in (string[])["review.yes", "review.return", "review.ask", "review.open", "review.state", "history.of", "amend.start"])
        {
            var answer = await PressAsync(
                talk,
                verb,
                verb is "review.open" or "review.state" or "history.of" or "amend.start"
                    ? $"{entry.Id.Value:N}"
                    : $"{entry.Id.Value:N}:{entry.Version}"
            );
            if (email != Trainee)
                Assert.DoesNotContain("documentation", answer, StringComparison.OrdinalIgnoreCase);
            await talk.SayAsync("because");
        }
        Assert.Equal((EntryState.Submitted, 1), await StateAsync(bot, entry.Id));
        await using var db = bot.OpenDatabase();
        Assert.Equal(0, await db.EntryQuestions.CountAsync());
    }

    [Theory]
    [InlineData("review.yes", "")]
    [InlineData("review.yes", "not an id:1")]
    [InlineData("review.lines", "00000000000000000000000000000000:99999999999")]
    [InlineData("review.approve", "00000000000000000000000000000000")]
    [InlineData("review.next", "'; drop table HourEntries; --")]
    [InlineData("amend.agree", "00000000000000000000000000000000")]
    [InlineData("weeks.nothing", "99999999")]
    public async Task A_press_with_nonsense_is_answered_and_changes_nothing(string verb, string subject)
    {
        await using var bot = await TestBot.StartAsync();
        var entry = await LoggedAsync(bot);
        Assert.NotEmpty(await PressAsync(bot.TalkAs(Supervisor, "review"), verb, subject));
        Assert.Equal((EntryState.Submitted, 1), await StateAsync(bot, entry.Id));
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_decides_and_the_other_is_told()
    {
        await using var bot = await TestBot.StartAsync();
        var entry = await LoggedAsync(bot);
        var talks = ((string[])[Supervisor, "he.huimin@example.org"]).Select(email => bot.TalkAs(email, $"talk of {email}")).ToList();
        var answers = await Task.WhenAll(talks.Select(talk => Task.Run(() => PressAsync(talk, "review.yes", $"{entry.Id.Value:N}:{entry.Version}"))));
        Assert.Single(answers, answer => answer.Contains("已通过林晓燕的：督导文书 2 小时", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Contains("之前已经处理过，这次没有变动。", StringComparison.Ordinal));
        Assert.Equal((EntryState.Approved, 2), await StateAsync(bot, entry.Id));
    }

    static async Task<HourEntry> LoggedAsync(TestBot bot)
    {
        var talk = bot.TalkAs(Trainee, "trainee");
        await talk.SayAsync("log 2 h documentation yesterday");
        await talk.SayAsync("yes");
        await using var db = bot.OpenDatabase();
        return await db.HourEntries.AsNoTracking().SingleAsync();
    }

    static Task<string> PressAsync(TestTalk talk, string verb, string subject) =>
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

    static async Task<(EntryState, int)> StateAsync(TestBot bot, SupervisionBot.Core.EntryId id)
    {
        await using var db = bot.OpenDatabase();
        var entry = await db.HourEntries.AsNoTracking().SingleAsync(one => one.Id == id);
        return (entry.State, entry.Version);
    }
}
