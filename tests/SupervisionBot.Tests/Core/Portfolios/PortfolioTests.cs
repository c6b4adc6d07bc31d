using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Portfolios;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Portfolios;

/// <summary>The figures of a portfolio: gathered from the ledger, kept with the draft, compared with the ledger later.</summary>
public sealed class PortfolioTests
{
    const string Trainee = "lin.xiaoyan@example.org";

    [Theory]
    [BothDatabases]
    public async Task The_figures_of_a_draft_stay_and_a_later_approval_is_said_by_how_much(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        await TestHistory.LogAsync(bot.Services, Trainee, "120 case-work 2022-01-04 2022-02-22 every 7 approved");
        var (pdf, digest) = await DraftAsync(bot);
        Assert.Null(await ChangeAsync(bot, pdf));

        await TestHistory.LogAsync(bot.Services, Trainee, "90 case-work 2022-02-24 2022-02-25 every 1 approved");
        await TestHistory.CreditAsync(bot.Services, Trainee, "ClassHours 2022-02-26 90 2");

        Assert.Equal(new PortfolioChange(180, 0, 2, 0), await ChangeAsync(bot, pdf));
        await using var db = bot.OpenDatabase();
        var kept = await db.PortfolioDrafts.SingleAsync();
        Assert.Equal((digest, digest), (kept.Digest, kept.Figures.Digest));
        Assert.Equal(
            [(new DateOnly(2022, 1, 1), 480L), (new DateOnly(2022, 2, 1), 480L)],
            kept.Figures.Months.Select(month => (month.Month, month.Approved))
        );
    }

    [Theory]
    [BothDatabases]
    public async Task What_only_waits_is_no_change_and_a_file_that_the_bot_did_not_write_has_no_figures(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        await TestHistory.LogAsync(bot.Services, Trainee, "120 case-work 2022-01-04 2022-02-22 every 7 approved");
        var (pdf, _) = await DraftAsync(bot);

        await TestHistory.LogAsync(bot.Services, Trainee, "60 case-work 2022-02-28 2022-02-28 every 1 waiting");

        Assert.Null(await ChangeAsync(bot, pdf));
        Assert.Null(await ChangeAsync(bot, new FileId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch))));
    }

    [Theory]
    [BothDatabases]
    public async Task Hours_count_for_each_topic_that_their_note_names_in_either_language(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var talk = bot.TalkAs(Trainee);
        foreach (
            var said in (string[])
                [
                    "English",
                    "log 2 h of case work with Fan Xiaoyu yesterday: supervision strategy, and 志愿者管理",
                    "save",
                    "log 1 h of case work with Fan Xiaoyu today: we met",
                    "save",
                ]
        )
            await talk.SayAsync(said);

        await using var scope = bot.Services.CreateAsyncScope();
        var contents = await scope
            .ServiceProvider.GetRequiredService<SupervisionBot.Core.Portfolios.Portfolios>()
            .ReadAsync((await TestHistory.TraineeAsync(bot.Services, Trainee)).Trainee, default);

        Assert.Equal([new TopicMinutes("volunteer-management", 0, 120), new TopicMinutes("supervision-strategy", 0, 120)], contents.Figures.Topics!);
    }

    static async Task<(FileId Pdf, string Digest)> DraftAsync(TestBot bot)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var (portfolios, trainee) = (
            scope.ServiceProvider.GetRequiredService<SupervisionBot.Core.Portfolios.Portfolios>(),
            (await TestHistory.TraineeAsync(bot.Services, Trainee)).Trainee
        );
        var contents = await portfolios.ReadAsync(trainee, default);
        var kept = await portfolios.KeepAsync(trainee, contents.Figures, ("a.docx", "x/word", [1]), ("a.pdf", "x/pdf", [2]), default);
        await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        return (kept.Pdf.Id, contents.Figures.Digest);
    }

    static async Task<PortfolioChange?> ChangeAsync(TestBot bot, FileId file)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var batch = (await TestHistory.TraineeAsync(bot.Services, Trainee)).Trainee.Batch;
        return await scope.ServiceProvider.GetRequiredService<SupervisionBot.Core.Portfolios.Portfolios>().ChangeSinceAsync([file], batch, default);
    }
}
