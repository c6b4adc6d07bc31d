using Xunit;

namespace SupervisionBot.Tests.Commands.Batch;

public sealed class ApplyCommandTests : CommandTest
{
    [Fact]
    public async Task A_new_batch_is_created_and_the_second_time_nothing_changes()
    {
        var first = await RunAsync("batch", "apply", SampleBatchFile);
        var second = await RunAsync("batch", "apply", SampleBatchFile);

        Assert.Equal("Created batch seventh, 2021-11-01 to 2022-07-03: 9 requirements, 7 activity types, 17 topics.\n", first.Out);
        Assert.Equal(new CommandResult(0, "Batch seventh: nothing to change.\n", ""), second);
    }

    [Fact]
    public async Task The_same_in_chinese()
    {
        var first = await RunAsync("batch", "apply", SampleBatchFile, "--lang", "zh");
        var second = await RunAsync("batch", "apply", SampleBatchFile, "--lang", "zh");

        Assert.Equal("已创建批次 seventh（2021-11-01 至 2022-07-03）：9 项要求、7 种服务类型、17 个主题。\n", first.Out);
        Assert.Equal("批次 seventh：没有需要修改的内容。\n", second.Out);
    }

    [Fact]
    public async Task Changed_requirements_want_a_reason_and_then_show_what_changed()
    {
        await RunAsync("batch", "apply", SampleBatchFile);
        var file = FileOf("batch.json", TestPlans.SeventhText.Replace("\"needed\": 60", "\"needed\": 66"));

        var refused = await RunAsync("batch", "apply", file);
        var changed = await RunAsync("batch", "apply", file, "--reason", "two more days");

        Assert.Equal(
            new CommandResult(
                1,
                "",
                "requirements[classHours].needed: 60 → 66\nRules of batch seventh would change; say why with --reason \"…\". Nothing was changed.\n"
            ),
            refused
        );
        Assert.Equal(
            new CommandResult(
                0,
                "requirements[classHours].needed: 60 → 66\nChanged batch seventh in 1 places; it is now revision 2 with requirements version 2.\n",
                ""
            ),
            changed
        );
    }

    [Fact]
    public async Task Every_problem_of_the_file_is_told_and_nothing_applied()
    {
        var file = FileOf("batch.json", TestPlans.SeventhText.Replace("Asia/Shanghai", "Asia/Hangzhou").Replace("2022-07-03", "2021-07-03"));

        var english = await RunAsync("batch", "apply", file);
        var chinese = await RunAsync("batch", "apply", file, "--lang", "zh");

        Assert.Equal(
            new CommandResult(
                1,
                "",
                "endsOn is 2021-07-03; accepted is 2021-11-01 or a later day.\n"
                    + "timeZone is “Asia/Hangzhou”; accepted is an IANA time zone such as Asia/Shanghai.\n"
                    + "batch.json was not applied: 2 problems.\n"
            ),
            english
        );
        Assert.Equal(
            "endsOn 的值是 2021-07-03，不能早于 2021-11-01。\n"
                + "timeZone 的值是“Asia/Hangzhou”，须为 IANA 时区，例如 Asia/Shanghai。\n"
                + "batch.json 未被采用：共有 2 个问题。\n",
            chinese.Error
        );
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named() =>
        Assert.Equal(new CommandResult(1, "", "There is no file /nowhere/batch.json.\n"), await RunAsync("batch", "apply", "/nowhere/batch.json"));
}
