using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Exchange;
using SupervisionBot.Core.People;

namespace SupervisionBot.Tests.Dialogs.Exchange;

/// <summary>Two who wrote something are called the same.</summary>
public sealed class HidingTests
{
    static readonly string[] Namesakes = ["wang.jianguo@example.org", "ma.chao@example.org"];

    [Fact]
    public async Task Which_of_two_of_one_name_is_meant_is_asked_and_only_that_one_is_hidden()
    {
        await using var bot = await TestBot.StartAsync();
        await using (var db = bot.OpenDatabase())
            await db
                .People.Where(person => Namesakes.Contains(person.Email))
                .ExecuteUpdateAsync(set => set.SetProperty(person => person.Name, "王芳芳").SetProperty(person => person.NameEn, "Wang Fangfang"));
        foreach (var email in Namesakes)
            await PostAsync(bot, email);
        var reader = bot.TalkAs("chen.jing@example.org");
        await reader.SayAsync("English");

        var asked = await reader.SayAsync("hide Wang Fangfang");

        Assert.Equal(2, asked.Split("Wang Fangfang").Length - 1);
        Assert.Empty(await HiddenAsync(bot));
        await reader.SayAsync("1");
        Assert.Single(await HiddenAsync(bot));
    }

    static async Task PostAsync(TestBot bot, string email)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var (db, people) = (scope.ServiceProvider.GetRequiredService<SupervisionDb>(), scope.ServiceProvider.GetRequiredService<PersonFinder>());
        var who = (await people.FindAsync(null, email))!;
        var batch = (await db.Batches.SingleAsync(one => one.Id == who.Batch)).Description;
        var outcome = await scope
            .ServiceProvider.GetRequiredService<Exchanges>()
            .AskAsync(
                new Colleague(who.Id, who.Batch, batch),
                TypedId.New<PostId>(bot.Clock),
                batch.Topics[0].Key,
                "How do you keep volunteers?",
                [],
                default
            );
        Assert.IsType<AskOutcome.Sent>(outcome);
        await db.SaveChangesAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    static async Task<List<PersonId>> HiddenAsync(TestBot bot)
    {
        await using var db = bot.OpenDatabase();
        return await db.HiddenWriters.Select(hidden => hidden.WriterId).ToListAsync();
    }
}
