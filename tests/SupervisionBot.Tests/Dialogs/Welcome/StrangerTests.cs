using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.Joining;

namespace SupervisionBot.Tests.Dialogs.Welcome;

public sealed class StrangerTests
{
    const string CodeWrong =
        "That code doesn't work. It may be mistyped, too old, or used already. Please compare it with the one the administrator gave you, or ask "
        + "them for a new one.";
    const string Greeting =
        "Hello Lin Xiaoyan. I log your practicum hours and show how they add up. Tell me in your own words, in English or Chinese: “2 h case work "
        + "with Li Ming yesterday”.\n(Log hours) (Progress) (Help)";
    const string Trainee = "lin.xiaoyan@example.org";

    [Fact]
    public async Task A_stranger_learns_how_to_be_known()
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Equal(
            "I don't know this account yet, so I can't show or save anything. If your programme's administrator gave you an invitation code, just "
                + "type it here. If you don't have one, ask the administrator for it.",
            await bot.TalkAs("29:stranger").SayAsync("show me the hours of Lin Xiaoyan")
        );
    }

    [Fact]
    public async Task The_right_code_greets_by_name_and_the_account_is_known_from_then_on()
    {
        await using var bot = await TestBot.StartAsync();
        var code = await InviteAsync(bot);
        var talk = bot.TalkAs("29:stranger");

        Assert.Equal(
            "Thank you, that's the right code: from now on I know this account.\n" + Greeting,
            await talk.SayAsync($"my code is {code.ToLowerInvariant()}")
        );
        Assert.StartsWith("| This is what I can do", await talk.SayAsync("help"));
        Assert.StartsWith("| This is what I can do", await bot.TalkAs("29:stranger", "another talk").SayAsync("help"));
    }

    [Fact]
    public async Task A_chinese_sentence_with_the_code_is_answered_in_chinese()
    {
        await using var bot = await TestBot.StartAsync();
        var code = await InviteAsync(bot);

        var answer = await bot.TalkAs("29:stranger").SayAsync($"邀请码 {code.Replace('-', ' ')}");

        Assert.StartsWith("谢谢，邀请码没问题，以后我就认得您这个账号了。\n林晓燕，您好。", answer);
    }

    [Fact]
    public async Task A_code_alone_is_answered_in_the_language_of_the_talk_before_it_else_of_the_client()
    {
        await using var bot = await TestBot.StartAsync();
        var talk = bot.TalkAs("29:stranger");
        await talk.SayAsync("你好");

        Assert.StartsWith("这个邀请码用不了", await talk.SayAsync("K7MXP-4QTRC"));
        Assert.StartsWith(
            "这个邀请码用不了",
            await bot.TalkAs("29:b", "b").ReceiveAsync(new Activity(ActivityTypes.Message) { Text = "K7MXP-4QTRC", Locale = "zh-TW" })
        );
        Assert.Equal(
            CodeWrong,
            await bot.TalkAs("29:c", "c").ReceiveAsync(new Activity(ActivityTypes.Message) { Text = "K7MXP-4QTRC", Locale = "fr-FR" })
        );
    }

    [Fact]
    public async Task Wrong_used_and_expired_codes_look_the_same()
    {
        await using var bot = await TestBot.StartAsync();
        var used = await InviteAsync(bot);
        await bot.TalkAs("29:a", "a").SayAsync(used);
        var expired = await InviteAsync(bot);
        bot.Clock.Advance(TimeSpan.FromDays(8));
        var talk = bot.TalkAs("29:b", "b");

        Assert.Equal(
            [CodeWrong, CodeWrong, CodeWrong],
            [await talk.SayAsync(used), await talk.SayAsync(expired), await talk.SayAsync("K7MXP-4QTRC")]
        );
    }

    [Fact]
    public async Task After_too_many_codes_the_wait_is_said()
    {
        await using var bot = await TestBot.StartAsync();
        var talk = bot.TalkAs("29:a");
        for (var n = 0; n < Invitations.MostWrongByOne; n++)
            await talk.SayAsync("K7MXP-4QTRC");
        bot.Clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(
            "Several codes didn't work, so I'm taking a break from trying more. Please come back in 59 min and type the code again.",
            await talk.SayAsync("K7MXP-4QTRC")
        );
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Among_others_a_code_is_not_taken(string place)
    {
        await using var bot = await TestBot.StartAsync();
        var code = await InviteAsync(bot);
        var talk = bot.TalkAs("29:a");
        var message = talk.Message(code);
        message.Conversation.ConversationType = place;
        message.Conversation.IsGroup = true;

        await talk.DeliverAsync(message);

        Assert.Equal(
            "I don't know this account yet. Please open a personal chat with me and type your invitation code there, where nobody else can read it.",
            talk.Read()
        );
        Assert.StartsWith("Thank you", await bot.TalkAs("29:a", "personal").SayAsync(code));
    }

    [Fact]
    public async Task Of_two_who_type_one_code_at_once_exactly_one_is_greeted()
    {
        await using var bot = await TestBot.StartAsync();
        var code = await InviteAsync(bot);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => bot.TalkAs($"29:{n}", $"talk {n}").SayAsync(code))));

        Assert.Single(answers, answer => answer.StartsWith("Thank you", StringComparison.Ordinal));
        Assert.Equal(3, answers.Count(answer => answer == CodeWrong));
        await using var db = bot.OpenDatabase();
        Assert.Single(await db.ChannelIdentities.ToListAsync());
    }

    [Fact]
    public async Task A_redelivered_wrong_code_counts_once()
    {
        await using var bot = await TestBot.StartAsync();
        var talk = bot.TalkAs("29:a");
        var message = talk.Message("K7MXP-4QTRC");

        await talk.DeliverAsync(message);
        await talk.DeliverAsync(message);

        await using var db = bot.OpenDatabase();
        Assert.Equal(1, await db.InvitationAttempts.CountAsync());
    }

    static async Task<string> InviteAsync(TestBot bot)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync(Trainee, null, Invitations.DefaultLifetime);
        return Assert.IsType<InviteOutcome.Invited>(outcome).Invitation.Code.Text;
    }
}
