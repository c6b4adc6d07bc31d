using System.Text;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Tests.Dialogs.Roster;

/// <summary>The roster as a sheet goes out and comes back.</summary>
public sealed class RosterSheetTests
{
    const string Administrator = "he.huimin@example.org";

    [Theory]
    [InlineData("English", "export the roster", "The roster is like this already")]
    [InlineData("中文", "导出名单", "名单已经是这样了")]
    public async Task What_was_exported_and_is_sent_back_changes_nothing_whatever_people_are_called(string language, string words, string already)
    {
        await using var bot = await TestBot.StartAsync();
        await using (var db = bot.OpenDatabase())
            await db
                .People.Where(person => person.Email == "ma.chao@example.org")
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.NameEn, "=HYPERLINK(1)").SetProperty(p => p.Phone, "+86 571 8888 0000"));
        var talk = bot.TalkAs(Administrator);
        await talk.SayAsync(language);
        await talk.SayAsync(words);
        var file = (await bot.DownloadAsync(talk.EverShown.Last(activity => activity.Attachments is [{ ContentUrl: not null }]))!)!;
        Assert.Contains(already, await talk.SendAsync("", ("roster.xlsx", file)));
        await using var after = bot.OpenDatabase();
        Assert.Equal(0, await after.RosterChanges.CountAsync());
    }

    [Theory]
    [InlineData("lyu.shufen@example.org")]
    [InlineData("chen.jing@example.org")]
    public async Task A_roster_of_somebody_else_is_taken_by_nobody(string email)
    {
        await using var bot = await TestBot.StartAsync();
        var talk = bot.TalkAs(email);
        await talk.SayAsync("English");
        var sheet = Encoding.UTF8.GetBytes($"name,email,role,group\n我,{email},administrator,\n");
        await talk.SendAsync("", ("roster.csv", sheet));
        await talk.SayAsync("yes");
        await using var db = bot.OpenDatabase();
        Assert.Equal(1, await db.Memberships.CountAsync(m => m.Role == Role.Administrator));
        Assert.Equal(0, await db.RosterChanges.CountAsync());
    }

    [Fact]
    public async Task Whoever_is_no_administrator_any_more_applies_nothing_that_was_shown_before()
    {
        await using var bot = await TestBot.StartAsync();
        var talk = bot.TalkAs(Administrator);
        await talk.SayAsync("English");
        Assert.Contains("[Change it]", await talk.SayAsync("Chen Jing moves to group 2"));
        await using (var db = bot.OpenDatabase())
            await db.Memberships.Where(m => m.Role == Role.Administrator).ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, Role.Examiner));
        await talk.PressAsync("Change it");
        await using var after = bot.OpenDatabase();
        Assert.Equal(0, await after.RosterChanges.CountAsync());
    }
}
