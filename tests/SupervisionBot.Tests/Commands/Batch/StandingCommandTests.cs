namespace SupervisionBot.Tests.Commands.Batch;

public sealed class StandingCommandTests : CommandTest
{
    const string Trainee = "lin.xiaoyan@example.org";

    [Fact]
    public async Task It_says_how_each_trainee_stands_by_every_rule_in_both_languages()
    {
        await LoadAsync();

        var all = await RunAsync("batch", "standing", "seventh");
        Assert.Equal((0, ""), (all.ExitCode, all.Error));
        Assert.Equal(12, all.Out.Split('\n').Count(line => line.EndsWith("of 9 rules met (rules version 1)", StringComparison.Ordinal)));
        var one = await RunAsync("batch", "standing", "seventh", "--person", Trainee);
        Assert.StartsWith(
            "林晓燕 <lin.xiaoyan@example.org>: 0 of 9 rules met (rules version 1)\n  not met  practicumMinutes: 0 of 13200; 0 waiting, 13200 missing\n",
            one.Out,
            StringComparison.Ordinal
        );
        var chinese = await RunAsync("batch", "standing", "seventh", "--person", Trainee, "--lang", "zh");
        Assert.StartsWith(
            "林晓燕 <lin.xiaoyan@example.org>：9 项要求中已达到 0 项（规则第 1 版）\n  未达  practicumMinutes：0/13200，待审批 0，还差 13200\n",
            chinese.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_result_can_be_had_again_by_the_rules_that_applied_before()
    {
        await LoadAsync();
        var fewer = FileOf("fewer.json", TestPlans.SeventhText.Replace("13200 }", "6000 }"));
        Assert.Equal(0, (await RunAsync("batch", "apply", fewer, "--reason", "Half the batch was ill")).ExitCode);

        Assert.Contains(
            "practicumMinutes: 0 of 6000",
            (await RunAsync("batch", "standing", "seventh", "--person", Trainee)).Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "practicumMinutes: 0 of 13200",
            (await RunAsync("batch", "standing", "seventh", "--person", Trainee, "--rules", "1")).Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "practicumMinutes: 0 of 13200",
            (await RunAsync("batch", "standing", "seventh", "--person", Trainee, "--at", "2022-01-09")).Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Batch seventh has no version 3 of its rules: there are 1 to 1.\n", "seventh", "--rules", "3")]
    [InlineData("No trainee of batch seventh has the e-mail address nobody@example.org.\n", "seventh", "--person", "nobody@example.org")]
    public async Task What_is_not_there_is_named(string error, params string[] args)
    {
        await LoadAsync();
        Assert.Equal(new CommandResult(1, "", error), await RunAsync(["batch", "standing", .. args]));
    }

    async Task LoadAsync()
    {
        await RunAsync("batch", "apply", SampleBatchFile);
        await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh");
    }
}
