using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Tests.Dialogs.Invite;

/// <summary>Codes that an administrator makes in chat: they work once, for the one whom they are for, and nobody else can have one made.</summary>
public sealed partial class InviteTests
{
    const string Administrator = "he.huimin@example.org";
    const string Trainee = "lin.xiaoyan@example.org";

    [Fact]
    public async Task The_code_that_the_administrator_passes_on_makes_the_account_known()
    {
        await using var bot = await TestBot.StartAsync();
        var shown = await InvitedAsync(await TalkAsync(bot), Trainee);

        Assert.StartsWith(
            "Thank you, that's the right code: from now on I know this account.\nHello Lin Xiaoyan.",
            await bot.TalkAs("29:new", "new").SayAsync(Code().Match(shown).Value)
        );
    }

    [Fact]
    public async Task A_second_code_stops_the_first()
    {
        await using var bot = await TestBot.StartAsync();
        var talk = await TalkAsync(bot);
        var first = Code().Match(await InvitedAsync(talk, Trainee)).Value;
        await InvitedAsync(talk, Trainee);

        Assert.StartsWith("That code doesn't work.", await bot.TalkAs("29:new", "new").SayAsync(first));
    }

    [Theory]
    [InlineData(Trainee)]
    [InlineData("situ.guohua@example.org")]
    [InlineData("dong.xuemei@example.org")]
    public async Task Nobody_else_gets_a_code_by_words_or_by_a_forged_press(string email)
    {
        await using var bot = await TestBot.StartAsync();
        var talk = bot.TalkAs(email, "forger");
        foreach (var words in (string[])["invite", "invite chen.jing@example.org", "yes", "make the code", "邀请陈静", "生成邀请码"])
            await talk.SayAsync(words);
        foreach (var card in (string[])["c1", ""])
            Assert.DoesNotMatch(Code(), await PressAsync(talk, "invite.make", card));
        await using var db = bot.OpenDatabase();
        Assert.Equal(0, await db.Invitations.CountAsync());
    }

    [Fact]
    public async Task A_press_on_a_card_that_was_answered_makes_no_second_code()
    {
        await using var bot = await TestBot.StartAsync();
        var talk = await TalkAsync(bot);
        await InvitedAsync(talk, Trainee);

        Assert.Equal("(the card changes)\n| This card is too old to use; nothing changed", await talk.PressOldAsync("Make the code"));
        await using var db = bot.OpenDatabase();
        Assert.Equal(1, await db.Invitations.CountAsync());
    }

    [Fact]
    public async Task An_administrator_is_invited_by_no_administrator_in_chat()
    {
        await using var bot = await TestBot.StartAsync();
        var talk = await TalkAsync(bot);

        Assert.StartsWith(
            "I find no “he.huimin@example.org” among the people of this batch whom you can invite.",
            await talk.SayAsync("invite he.huimin@example.org")
        );
    }

    [Fact]
    public async Task Who_is_no_administrator_any_more_makes_no_code_from_an_open_card()
    {
        await using var bot = await TestBot.StartAsync();
        var talk = await TalkAsync(bot);
        await talk.SayAsync($"invite {Trainee}");
        await using (var db = bot.OpenDatabase())
            await db.Memberships.Where(m => m.Role == Role.Administrator).ExecuteUpdateAsync(m => m.SetProperty(x => x.Role, Role.Examiner));

        await talk.SayAsync("yes");

        await using var after = bot.OpenDatabase();
        Assert.Equal(0, await after.Invitations.CountAsync());
    }

    [Fact]
    public async Task Of_two_presses_at_once_one_code_is_left_that_works()
    {
        await using var bot = await TestBot.StartAsync();
        var talks = ((string[])["a", "b"]).Select(name => bot.TalkAs(Administrator, name)).ToList();
        foreach (var talk in talks)
            await talk.SayAsync($"invite {Trainee}");

        await Task.WhenAll(talks.Select(talk => Task.Run(() => talk.SayAsync("yes"))));

        await using var db = bot.OpenDatabase();
        Assert.Equal(1, await db.Invitations.CountAsync(i => i.ClosedAt == null));
    }

    static async Task<TestTalk> TalkAsync(TestBot bot)
    {
        var talk = bot.TalkAs(Administrator, "administrator");
        await talk.SayAsync("English");
        return talk;
    }

    static async Task<string> InvitedAsync(TestTalk talk, string email)
    {
        await talk.SayAsync($"invite {email}");
        return await talk.PressAsync("Make the code");
    }

    static Task<string> PressAsync(TestTalk talk, string verb, string card) =>
        talk.ReceiveAsync(
            new Activity(ActivityTypes.Message)
            {
                Value = JsonSerializer.SerializeToElement(
                    new
                    {
                        verb,
                        card,
                        subject = "",
                    }
                ),
            }
        );

    [GeneratedRegex("[2-9CDFGHJKMNPQRTVWXY]{5}-[2-9CDFGHJKMNPQRTVWXY]{5}")]
    private static partial Regex Code();
}
