using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Tests.Commands.Ledger;

public sealed class VerifyCommandTests : CommandTest
{
    [Fact]
    public async Task Without_a_difference_it_says_so() =>
        Assert.Equal(new CommandResult(0, "All totals are right: 0 trainees, 0 entries.\n", ""), await RunAsync("ledger", "verify"));

    [Fact]
    public async Task Each_difference_is_a_sentence_and_the_exit_code_is_1()
    {
        await SpoilAsync();

        Assert.Equal(
            new CommandResult(
                1,
                "林晓燕 <lin.xiaoyan@example.org>, batch seventh: approved minutes of case-work with 范小雨 are 120, recomputed 0.\n"
                    + "林晓燕 <lin.xiaoyan@example.org>, batch seventh: waiting minutes of documentation are 30, recomputed 0.\n"
                    + "林晓燕 <lin.xiaoyan@example.org>, batch seventh: group supervision, times: 2, recomputed 0.\n",
                "3 differences among 1 trainees and 0 entries.\n"
            ),
            await RunAsync("ledger", "verify")
        );
        Assert.Equal(
            new CommandResult(
                1,
                "林晓燕 <lin.xiaoyan@example.org>，批次 seventh：与范小雨的 case-work 已通过的分钟数为 120，重新计算为 0。\n"
                    + "林晓燕 <lin.xiaoyan@example.org>，批次 seventh：documentation 待审批的分钟数为 30，重新计算为 0。\n"
                    + "林晓燕 <lin.xiaoyan@example.org>，批次 seventh：小组督导，次数为 2，重新计算为 0。\n",
                "1 位学员、0 条时数记录中有 3 处不符。\n"
            ),
            await RunAsync("ledger", "verify", "--lang", "zh")
        );
    }

    [Fact]
    public async Task Repaired_it_is_right_the_next_time()
    {
        await SpoilAsync();

        var repaired = await RunAsync("ledger", "verify", "--repair", "--by", "Zhao Min");

        Assert.Equal((0, ""), (repaired.ExitCode, repaired.Error));
        Assert.EndsWith("Set right: 3 totals.\n", repaired.Out);
        Assert.Equal(new CommandResult(0, "All totals are right: 1 trainees, 0 entries.\n", ""), await RunAsync("ledger", "verify"));
    }

    [Fact]
    public async Task A_balance_that_stands_twice_is_named_and_no_repair_touches_it()
    {
        await RunAsync("batch", "apply", SampleBatchFile);
        await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh");
        foreach (var day in (string[])["2021-12-01", "2021-12-02"])
            await BringAsync(day, "sixth batch");
        await BringAsync("", "fifth batch");
        await DoubleAsync("sixth batch");

        const string Sentence =
            "林晓燕 <lin.xiaoyan@example.org>, batch seventh: the balance of 2400 minutes of case-work (“sixth batch”) counts 2 times. "
            + "An administrator can take back what is too many.\n";
        Assert.Equal(new CommandResult(1, Sentence, "1 differences among 1 trainees and 3 entries.\n"), await RunAsync("ledger", "verify"));
        Assert.Equal(
            new CommandResult(1, Sentence, "1 differences among 1 trainees and 3 entries.\n"),
            await RunAsync("ledger", "verify", "--repair", "--by", "Zhao Min")
        );
        Assert.Equal(
            "林晓燕 <lin.xiaoyan@example.org>，批次 seventh：期初时数 2400 分钟 case-work（“sixth batch”）计了 2 次，多出的可由管理员撤回。\n",
            (await RunAsync("ledger", "verify", "--lang", "zh")).Out
        );
    }

    Task<CommandResult> BringAsync(string day, string why) =>
        RunAsync(
            "hours",
            "import",
            FileOf(
                "hours.csv",
                $"trainee_email,day,minutes,type,supervisee_email,note,opening_reason\nlin.xiaoyan@example.org,{day},2400,case-work,,,{why}\n"
            ),
            "--batch",
            "seventh",
            "--by",
            "he.huimin@example.org"
        );

    /// <summary>As a repeated import once did: the same balance by a second act.</summary>
    async Task DoubleAsync(string why)
    {
        await using (var db = OpenDatabase())
            await db.HourChanges.Where(c => c.Why == why).ExecuteUpdateAsync(c => c.SetProperty(x => x.Why, "another"));
        await BringAsync("", why);
        await using (var db = OpenDatabase())
            await db.HourChanges.Where(c => c.Why == "another").ExecuteUpdateAsync(c => c.SetProperty(x => x.Why, why));
    }

    async Task SpoilAsync()
    {
        await RunAsync("batch", "apply", SampleBatchFile);
        await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh");
        await using var db = OpenDatabase();
        var trainee = await db.People.SingleAsync(person => person.Email == "lin.xiaoyan@example.org");
        var supervisee = await db
            .Memberships.Where(m => m.TraineeId == trainee.Id)
            .Join(db.People, m => m.PersonId, p => p.Id, (m, p) => p)
            .OrderBy(p => p.Email)
            .FirstAsync();
        var wrong = Json.Write(
            new LedgerTotals(
                [new LedgerLine("case-work", supervisee.Id, Approved: 120), new LedgerLine("documentation", null, Waiting: 30)],
                [new CreditTotal(CreditKind.GroupSession, Times: 2)]
            )
        );
        db.Ledgers.Add(new SupervisionBot.Core.Hours.Ledger(await db.Batches.Select(batch => batch.Id).SingleAsync(), trainee.Id));
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE \"Ledgers\" SET \"Totals\" = {wrong}");
    }
}
