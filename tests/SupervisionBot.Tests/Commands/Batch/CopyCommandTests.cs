namespace SupervisionBot.Tests.Commands.Batch;

public sealed class CopyCommandTests : CommandTest
{
    [Fact]
    public async Task The_next_batch_has_the_rules_of_the_last_on_later_days_and_no_people()
    {
        await StartAsync();

        var copied = await RunAsync("batch", "copy", "seventh", "eighth", "--starts", "2022-11-01");
        var listed = await RunAsync("roster", "import", SampleRosterFile, "--batch", "eighth", "--dry-run");

        Assert.Equal(
            new CommandResult(
                0,
                "Created batch eighth from seventh, 2022-11-01 to 2023-07-03: 9 requirements, 7 activity types, 17 topics.\n"
                    + "It is called “Zhejiang Social Work Supervisor Programme, Seventh Batch” and “浙江省第七批社会工作督导培养项目”; to change that, say "
                    + "--name-en and --name-zh, or apply a batch file.\n"
                    + "The closed days of seventh (5) were not taken along, because holidays fall on other days; enter the new ones with batch "
                    + "apply.\n"
                    + "It has no people yet; bring them in with roster import FILE.csv --batch eighth.\n",
                ""
            ),
            copied
        );
        Assert.Contains("0 changed, 0 unchanged", listed.Out);
    }

    [Fact]
    public async Task The_same_in_chinese_with_new_names()
    {
        await StartAsync();

        var copied = await RunAsync(
            "batch",
            "copy",
            "seventh",
            "eighth",
            "--starts",
            "2022-11-01",
            "--name-en",
            "Eighth Batch",
            "--name-zh",
            "第八批",
            "--lang",
            "zh"
        );

        Assert.Equal(
            new CommandResult(
                0,
                "已由 seventh 创建批次 eighth（2022-11-01 至 2023-07-03）：9 项要求、7 种服务类型、17 个主题。\n"
                    + "seventh 的休息日（5 段）没有带过来，因为每年假期不同；请用 batch apply 填写新的休息日。\n"
                    + "新批次还没有人员，请用 roster import FILE.csv --batch eighth 导入。\n",
                ""
            ),
            copied
        );
    }

    [Theory]
    [InlineData("sixth", "eighth", "2022-11-01", "There is no batch “sixth”; there are: seventh.\n", "没有批次“sixth”，现有批次：seventh。\n")]
    [InlineData(
        "seventh",
        "seventh",
        "2022-11-01",
        "There is a batch seventh already, 2021-11-01 to 2022-07-03. Nothing was copied.\n",
        "已有批次 seventh（2021-11-01 至 2022-07-03）。未复制任何内容。\n"
    )]
    [InlineData(
        "seventh",
        "Eighth!",
        "2022-11-01",
        "“Eighth!” cannot be a key; accepted are at most 60 lower-case letters, digits and hyphens, such as eighth. Nothing was copied.\n",
        "“Eighth!”不能用作 key，只接受最多 60 个小写字母、数字和连字符，例如 eighth。未复制任何内容。\n"
    )]
    [InlineData(
        "seventh",
        "eighth",
        "2021-11-01",
        "--starts is 2021-11-01, but batch seventh begins on 2021-11-01; the next one must begin later. Nothing was copied.\n",
        "--starts 的值是 2021-11-01，而批次 seventh 从 2021-11-01 开始，下一批次须在其后开始。未复制任何内容。\n"
    )]
    [InlineData(
        "seventh",
        "eighth",
        "1 Nov 2022",
        "--starts is “1 Nov 2022”; accepted is a date such as 2022-11-01.\n",
        "--starts 的值是“1 Nov 2022”，须为 2022-11-01 这样的日期。\n"
    )]
    public async Task What_cannot_be_is_said_and_nothing_copied(string from, string to, string starts, string english, string chinese)
    {
        await StartAsync();

        Assert.Equal(new CommandResult(1, "", english), await RunAsync("batch", "copy", from, to, "--starts", starts));
        Assert.Equal(new CommandResult(1, "", chinese), await RunAsync("batch", "copy", from, to, "--starts", starts, "--lang", "zh"));
    }

    Task<CommandResult> StartAsync() => RunAsync("batch", "apply", SampleBatchFile);
}
