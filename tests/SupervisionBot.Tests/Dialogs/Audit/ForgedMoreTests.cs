using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Tests.Dialogs.Audit;

/// <summary>Presses of "Show more" that nobody was shown. Lin Xiaoyan of the first group has logged hours.</summary>
public sealed class ForgedMoreTests
{
    [Theory]
    [InlineData("lyu.shufen@example.org")]
    [InlineData("chen.jing@example.org")]
    [InlineData("fan.xiaoyu@example.org")]
    [InlineData("qian.duofu@example.org")]
    public async Task Who_is_not_over_a_trainee_gets_nothing_of_their_records_by_a_forged_press(string who)
    {
        await using var bot = await TestBot.StartAsync();
        var trainee = bot.TalkAs("lin.xiaoyan@example.org", "trainee");
        await trainee.SayAsync("log 2 h case work with Fan Xiaoyu yesterday");
        await trainee.SayAsync("yes");
        var talk = bot.TalkAs(who, "forger");
        await talk.SayAsync("English");

        var named = await talk.ReceiveAsync(Press(await SoughtAsync(bot, "lin.xiaoyan@example.org")));
        var all = await talk.ReceiveAsync(Press("""{"people":[],"side":"either","skip":0}"""));

        Assert.StartsWith("I may not tell you about Lin Xiaoyan.", named, StringComparison.Ordinal);
        Assert.DoesNotContain("Logged hours", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"people":null,"skip":0}""")]
    [InlineData("""{"people":[],"skip":-1}""")]
    [InlineData("""{"people":[],"side":"either","skip":2147483647}""")]
    [InlineData("""{"people":[],"side":"either","skip":0,"from":"0001-01-01","to":"9999-12-31"}""")]
    public async Task What_no_button_of_ours_says_is_answered_in_words(string subject)
    {
        await using var bot = await TestBot.StartAsync();
        var talk = bot.TalkAs("he.huimin@example.org");
        await talk.SayAsync("English");

        await talk.ReceiveAsync(Press(subject));

        Assert.Empty(bot.Errors);
    }

    static async Task<string> SoughtAsync(TestBot bot, string email)
    {
        await using var db = bot.OpenDatabase();
        var id = await db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync();
        return $$"""{"people":["{{id.Value}}"],"side":"either","skip":0}""";
    }

    static Activity Press(string subject) =>
        new(ActivityTypes.Message)
        {
            Value = JsonSerializer.SerializeToElement(
                new
                {
                    verb = "audit.more",
                    card = "c1",
                    subject,
                }
            ),
        };
}
