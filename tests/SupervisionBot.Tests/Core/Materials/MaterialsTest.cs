using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.FileChecks;

namespace SupervisionBot.Tests.Core.Materials;

/// <summary>What the tests of materials do with the bot's operations, each in a turn of its own.</summary>
static class MaterialsTest
{
    public const string Trainee = "lin.xiaoyan@example.org";
    public const string Supervisor = "situ.guohua@example.org";

    /// <summary>The others of her group.</summary>
    public static readonly string[] Members = ["chen.jing@example.org", "ouyang.wenshan@example.org", "wang.jianguo@example.org"];

    public static Task<HandInOutcome> HandInAsync(TestBot bot, FileId file, string item = "case-report", string by = Trainee) =>
        HandInAsync(bot, new HandIn(item, [file]), by);

    public static Task<HandInOutcome> HandInAsync(TestBot bot, HandIn what, string by = Trainee) =>
        DoAsync(bot, async scope => await scope.GetRequiredService<Handins>().HandInAsync(await TraineeAsync(bot, by), what, default));

    public static Task<FinalOutcome> FinalAsync(TestBot bot, SubmissionId id) =>
        DoAsync(bot, async scope => await scope.GetRequiredService<Handins>().DeclareFinalAsync(await TraineeAsync(bot), id, default));

    public static Task<ConsentOutcome> AgreeAsync(TestBot bot, string member, SubmissionId id) =>
        DoAsync(bot, async scope => await scope.GetRequiredService<GroupConsent>().AgreeAsync(await TraineeAsync(bot, member), id, default));

    public static Task<bool> SettleAsync(TestBot bot) => DoAsync(bot, async scope =>
        {
            await using var db = bot.OpenDatabase();
            return await scope.GetRequiredService<GroupConsent>().SettleAsync(await db.Batches.SingleAsync(), default);
        });

    public static async Task LeaveAsync(TestBot bot, string[] members)
    {
        await using var db = bot.OpenDatabase();
        foreach (
            var member in await db
                .Memberships.Where(m => m.Role == Role.Trainee && db.People.Any(person => person.Id == m.PersonId && members.Contains(person.Email)))
                .ToListAsync()
        )
            member.MoveTo(null);
        await db.SaveChangesAsync();
    }

    public static async Task<bool> LosesAsync(Func<Task> act)
    {
        try
        {
            await act();
            return false;
        }
        catch (Exception lost) when (lost.IsLostRace())
        {
            return true;
        }
    }

    public static Task<ReviewOutcome> ReviewAsync(TestBot bot, string email, SubmissionId id) => DoAsync(bot, async scope =>
        {
            var trainee = await TraineeAsync(bot);
            return await scope
                .GetRequiredService<MaterialReviews>()
                .AcceptAsync(await IdAsync(bot, email), trainee.BatchId, trainee.Batch, id, default);
        });

    public static Task<FileId> KeepAsync(TestBot bot, string text, string owner = Trainee) => DoAsync(bot, async scope =>
        {
            var (id, batch) = (await IdAsync(bot, owner), (await TraineeAsync(bot)).BatchId);
            return (
                await scope
                    .GetRequiredService<FileStore>()
                    .KeepAsync(id, batch, $"{text}.pdf", "application/pdf", HostileFiles.Pdf($"% {text}"), default)
            ).Id;
        });

    public static async Task<T> DoAsync<T>(TestBot bot, Func<IServiceProvider, Task<T>> work)
    {
        bot.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await using var scope = bot.Services.CreateAsyncScope();
        var answer = await work(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        return answer;
    }

    public static async Task<PersonId> IdAsync(TestBot bot, string email)
    {
        await using var db = bot.OpenDatabase();
        return (await db.People.SingleAsync(person => person.Email == email)).Id;
    }

    public static async Task<Trainee> TraineeAsync(TestBot bot, string email = Trainee)
    {
        await using var db = bot.OpenDatabase();
        var batch = await db.Batches.SingleAsync();
        return new Trainee(await IdAsync(bot, email), batch.Id, batch.Description, batch.Description.Zone, null);
    }

    public static Task<ExtensionOutcome> ExtendAsync(
        TestBot bot,
        string by,
        string item,
        string? trainee,
        string? group,
        string until,
        string why = "ill"
    ) => DoAsync(bot, async scope =>
        {
            await using var db = bot.OpenDatabase();
            var more = new MoreTime(
                item,
                trainee is null ? null : await IdAsync(bot, trainee),
                group is null ? null : (await db.Groups.SingleAsync(g => g.Name == group)).Id,
                DateOnly.ParseExact(until, "yyyy-MM-dd", null),
                why
            );
            var batch = (await TraineeAsync(bot)).Batch;
            return await scope
                .GetRequiredService<Extensions>()
                .GiveAsync(await IdAsync(bot, by), (await TraineeAsync(bot)).BatchId, batch, more, default);
        });

    public static async Task<ItemStanding> StandingAsync(TestBot bot, string item, string email = Trainee)
    {
        var trainee = await TraineeAsync(bot, email);
        return (
            await DoAsync(bot, scope => scope.GetRequiredService<MaterialList>().OfAsync(trainee.Id, trainee.BatchId, trainee.Batch, default))
        ).Single(one => one.Item.Key == item);
    }
}
