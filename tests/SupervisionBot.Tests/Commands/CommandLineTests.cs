using SupervisionBot.Commands;
using Xunit;

namespace SupervisionBot.Tests.Commands;

public sealed class CommandLineTests : CommandTest
{
    [Theory]
    [InlineData]
    [InlineData("--urls", "http://localhost:3978")]
    [InlineData("--environment=Development")]
    [InlineData("--lang", "zh")]
    public async Task Without_a_command_the_bot_is_to_start(params string[] args) => Assert.Null(await CommandLine.TryRunAsync(args));

    [Fact]
    public async Task Help_shows_the_commands()
    {
        var result = await RunAsync("--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches("batch +Batches of the programme.", result.Out);
        Assert.Matches("roster +The people of a batch.", result.Out);
        Assert.Matches("person +People of the rosters.", result.Out);
        Assert.Matches("teams-app +Write the app package that is uploaded to Microsoft Teams.", result.Out);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("zh-CN")]
    [InlineData("zh_TW.UTF-8")]
    public async Task Help_is_chinese_for_every_kind_of_zh(string tag) =>
        Assert.Matches("roster +批次人员名单。", (await RunAsync("--help", "--lang", tag)).Out);

    [Theory]
    [InlineData(
        "en",
        "Usage:",
        "  SupervisionBot roster import FILE.csv [options]",
        "  --batch KEY   The key of the batch. Needed.",
        "  --help        Show this."
    )]
    [InlineData(
        "zh",
        "用法：",
        "  SupervisionBot roster import FILE.csv [选项]",
        "  --batch KEY   批次的 key。必填。",
        "  --help        显示本说明。"
    )]
    public async Task Help_is_wholly_in_one_language(string language, params string[] lines)
    {
        var result = await RunAsync("roster", "import", "--help", "--lang", language);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Empty(lines.Except(result.Out.Split('\n')));
    }

    [Theory]
    [InlineData(
        "There is no command “frobnicate”; there are audit, batch, files, hours, ledger, roster, person, keys, backup, teams-app, "
            + "and --help explains them.\n",
        "frobnicate"
    )]
    [InlineData(
        "There is no command “batch aply”; there are apply, copy, standing, close, reopen, and --help explains them.\n",
        "batch",
        "aply",
        "x.json"
    )]
    [InlineData("“batch” needs one of apply, copy, standing, close, reopen after it; --help explains them.\n", "batch")]
    [InlineData(
        "没有“frobnicate”这个命令，可用的有 audit、batch、files、hours、ledger、roster、person、keys、backup、teams-app，加上 --help 可查看说明。\n",
        "frobnicate",
        "--lang",
        "zh"
    )]
    public async Task What_is_no_command_is_answered_with_one_sentence_that_says_what_there_is(string sentence, params string[] args)
    {
        var result = await RunAsync(args);

        Assert.Equal((2, "", sentence), (result.ExitCode, result.Out, result.Error));
    }

    [Theory]
    [InlineData("FILE.json is missing.", "batch", "apply")]
    [InlineData("--batch KEY is missing.", "roster", "import", "x.csv")]
    [InlineData("“--dryrun” is not known here.", "roster", "import", "x.csv", "--batch", "seventh", "--dryrun")]
    [InlineData("--batch wants one value after it.", "roster", "import", "x.csv", "--batch", "a", "--batch", "b")]
    [InlineData("--days wants one value after it.", "person", "invite", "x@example.org", "--days")]
    public async Task What_is_wrong_with_a_command_is_said_with_a_hint(string sentence, params string[] args)
    {
        var result = await RunAsync(args);

        Assert.Equal((2, "", $"{sentence}\nAdd --help to see what is accepted.\n"), (result.ExitCode, result.Out, result.Error));
    }

    [Theory]
    [InlineData("batch", "apply", "x.json", "--lang", "fr")]
    [InlineData("--lang", "fr")]
    public async Task A_language_that_the_bot_does_not_speak_is_named(params string[] args)
    {
        var result = await RunAsync(args);

        Assert.Equal((2, "--lang is “fr”; accepted are en and zh.\nAdd --help to see what is accepted.\n"), (result.ExitCode, result.Error));
    }
}
