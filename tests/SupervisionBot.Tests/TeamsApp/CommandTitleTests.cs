using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.TeamsApp;

namespace SupervisionBot.Tests.TeamsApp;

/// <summary>Choosing a command in Teams sends its title, in the language of the person's Teams, wherever the talk is.</summary>
public sealed class CommandTitleTests
{
    const string Trainee = "lin.xiaoyan@example.org";
    const string Note = "safety plan";

    public static TheoryData<string, string[]> Points =>
        new()
        {
            { "nothing under way", [] },
            { "at the first question", ["log hours"] },
            { "in the middle, the length is known", [$"log 2 h: {Note}"] },
            { "in the middle, the answer before was not understood", [$"log 2 h: {Note}", "hm"] },
            { "at the confirmation", [$"log 3.5 hours of case work with Fan Xiaoyu yesterday: {Note}"] },
            { "at the confirmation, in Chinese", [$"登记昨天个案服务3小时 范小雨：{Note}"] },
            { "with a talk kept from before", [$"log 2 h: {Note}", "my hours"] },
            { "choosing the language", [$"log 2 h: {Note}", "language"] },
        };

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Every_command_is_understood_and_nothing_that_was_entered_is_lost(string point, string[] before)
    {
        await using var bot = await TestBot.StartAsync();
        var commands = Commands(bot);
        var number = 0;
        foreach (var command in commands)
        {
            string[] openings = [await FirstLineAsync(command.Title.En, "en-US"), await FirstLineAsync(command.Title.Zh, "zh-CN")];
            Assert.All(openings, opening => Assert.True(opening.Length > 5 && !opening.StartsWith('('), opening));
            foreach (var title in new[] { command.Title.En, command.Title.Zh })
            foreach (var locale in new[] { "en-US", "zh-CN", "de-DE", null })
            {
                var talk = bot.TalkAs(Trainee, $"talk {++number}");
                foreach (var words in before)
                    await talk.SayAsync(words);
                var entered = await StateAsync(number);

                var answer = await talk.ReceiveAsync(new Activity(ActivityTypes.Message) { Text = title, Locale = locale });

                Assert.True(
                    openings.Any(answer.Contains),
                    $"{point}: “{title}” ({locale}) was answered with\n{answer}\ninstead of\n{string.Join("\nor ", openings)}"
                );
                Assert.Equal(entered.Contains(Note), (await StateAsync(number)).Contains(Note));
            }
        }

        // The whole answer's first line, as somebody gets it who says this first of all.
        async Task<string> FirstLineAsync(string title, string locale) =>
            (await bot.TalkAs(Trainee, $"talk {++number}").ReceiveAsync(new Activity(ActivityTypes.Message) { Text = title, Locale = locale })).Split(
                '\n'
            )[0];

        async Task<string> StateAsync(int talk)
        {
            await using var db = bot.OpenDatabase();
            return await db.Talks.Where(known => known.Key.EndsWith($"/talk {talk}")).Select(known => known.State).SingleOrDefaultAsync() ?? "";
        }
    }

    [Theory]
    [InlineData("margaret.leung@example.org")]
    [InlineData("he.huimin@example.org")]
    public async Task A_command_of_another_role_gets_a_way_on_and_names_who_it_is_for(string email)
    {
        await using var bot = await TestBot.StartAsync();
        var (number, others) = (0, 0);
        foreach (var command in Commands(bot))
        foreach (var title in new[] { command.Title.En, command.Title.Zh })
        foreach (var locale in new[] { "en-US", "zh-CN", "de-DE", null })
        foreach (var before in new[] { "hello", "language", "help" })
        {
            var talk = bot.TalkAs(email, $"talk {++number}");
            await talk.SayAsync(before);
            var answer = await talk.ReceiveAsync(new Activity(ActivityTypes.Message) { Text = title, Locale = locale });
            Assert.DoesNotMatch("not sure what you mean|没太明白", answer);
            Assert.Matches("\\(Help\\)|\\(帮助\\)|\\(English\\)|\\[|\\(.+\\)|(?m)^\\| > 1  ", answer);
            if (answer.Contains("you are here as") || answer.Contains("您在这里的身份是"))
                others++;
        }
        Assert.NotEqual(0, others);
    }

    [Fact]
    public async Task What_was_entered_is_there_at_the_points_that_are_tested()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var (number, point) in Points.Where(point => point.Data.Item2.Any(words => words.Contains(Note))).Index())
        {
            foreach (var words in point.Data.Item2)
                await bot.TalkAs(Trainee, $"talk {number}").SayAsync(words);
            await using var db = bot.OpenDatabase();
            Assert.Contains(Note, await db.Talks.Where(known => known.Key.EndsWith($"/talk {number}")).Select(known => known.State).SingleAsync());
        }
    }

    [Fact]
    public async Task The_titles_are_those_of_help_and_fit_into_the_list()
    {
        await using var bot = await TestBot.StartAsync();
        var chosen = bot.Services.GetRequiredService<Catalogue>().All.Where(conversation => conversation.OnCommandList).ToList();

        Assert.All(chosen, conversation => Assert.True(conversation.Listed || conversation.Id == "help", conversation.Id));
        Assert.Equal(
            chosen.Select(conversation => conversation.Texts["HelpTitle"]).Order(),
            Commands(bot).Select(command => command.Title.En).Order()
        );
        Assert.InRange(chosen.Count, 1, AppCommand.Most);
        Assert.Equal("Help", Commands(bot)[^1].Title.En);
    }

    static IReadOnlyList<AppCommand> Commands(TestBot bot) => AppCommand.Of(bot.Services.GetRequiredService<Catalogue>().All);
}
