using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Dialogs.Welcome;

/// <summary>A person is welcomed once, wherever they meet the bot first.</summary>
public sealed class WelcomeTests
{
    const string Trainee = "lin.xiaoyan@example.org";
    const string Whole =
        "Hello Lin Xiaoyan. I log your practicum hours and show how they add up. Tell me in your own words, in English or Chinese: “2 h case work "
        + "with Li Ming yesterday”.\n(Log hours) (Progress) (Help)";
    const string Short = "Hello Lin Xiaoyan. What can I do for you?\n(Log hours) (Progress) (Help)";

    [Fact]
    public async Task Whom_the_bot_knows_it_greets_in_a_new_talk_with_a_short_line()
    {
        await using var bot = await TestBot.StartAsync();
        Assert.Equal(Whole, await bot.TalkAs(Trainee).ArriveAsync());
        Assert.Equal("", await bot.TalkAs(Trainee).ArriveAsync());
        Assert.Equal(Short, await bot.TalkAs(Trainee, "another").ArriveAsync());
    }

    [Theory, BothDatabases]
    public async Task Who_arrives_in_two_places_at_once_is_welcomed_in_one_of_them(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var (page, teams) = (bot.TalkAs(Trainee, "page"), bot.TalkAs(Trainee, "teams"));
        var greetings = await Task.WhenAll(Task.Run(page.ArriveAsync), Task.Run(teams.ArriveAsync));
        Assert.Equal([Whole, Short], greetings.OrderByDescending(greeting => greeting.Length));
    }
}
