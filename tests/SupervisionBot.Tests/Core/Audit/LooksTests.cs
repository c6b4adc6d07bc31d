using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Audit;

namespace SupervisionBot.Tests.Core.Audit;

/// <summary>Situ Guohua supervises Chen Jing and Lin Xiaoyan; Lyu Shufen supervises others.</summary>
public sealed class LooksTests
{
    [Fact]
    public async Task Who_is_shown_one_trainee_by_name_is_noted_once_a_day_and_told_to_that_trainee_alone()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = bot.TalkAs("situ.guohua@example.org", "supervisor");
        await supervisor.SayAsync("English");
        await supervisor.SayAsync("how does Chen Jing stand?");
        await supervisor.SayAsync("how does Chen Jing stand?");

        Assert.Equal(LookedAt.Standing, Assert.Single(await LooksAsync(bot)).What);
        var trainee = bot.TalkAs("chen.jing@example.org", "trainee");
        await trainee.SayAsync("English");
        Assert.Contains("Situ Guohua: progress", await trainee.SayAsync("who looked at my record?"));
        var other = bot.TalkAs("lin.xiaoyan@example.org", "other");
        Assert.StartsWith("Nobody looked at yours alone", await other.SayAsync("who looked at my record?"));
        Assert.StartsWith("Who looked at somebody’s record, I tell only that person.", await other.SayAsync("who looked at Chen Jing's record?"));
        await bot.RunAsync<SealAudit>();
        Assert.StartsWith(
            "Who looked at somebody’s record, I tell only that person.",
            await supervisor.SayAsync("who looked at Chen Jing's record?")
        );
    }

    [Fact]
    public async Task Who_looks_at_their_own_or_at_a_list_of_all_is_not_noted()
    {
        await using var bot = await TestBot.StartAsync();
        var trainee = bot.TalkAs("chen.jing@example.org", "trainee");
        await trainee.SayAsync("English");
        await trainee.SayAsync("my progress");
        await trainee.SayAsync("my hours");
        await trainee.SayAsync("who changed my hours?");
        var supervisor = bot.TalkAs("situ.guohua@example.org", "supervisor");
        await supervisor.SayAsync("English");
        await supervisor.SayAsync("how is my group doing?");

        Assert.Empty(await LooksAsync(bot));
    }

    static async Task<List<AuditLook>> LooksAsync(TestBot bot)
    {
        await using var db = bot.OpenDatabase();
        return await db.AuditLooks.AsNoTracking().ToListAsync();
    }
}
