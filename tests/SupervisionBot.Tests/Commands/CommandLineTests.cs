using SupervisionBot.Commands;
using Xunit;

namespace SupervisionBot.Tests.Commands;

public sealed class CommandLineTests : CommandTest
{
    [Theory]
    [InlineData]
    [InlineData("--urls", "http://localhost:3978")]
    [InlineData("--environment=Development")]
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
    public async Task Help_is_chinese_for_every_kind_of_zh(string tag) => Assert.Matches("roster +批次人员名单。", (await RunAsync("--help", "--lang", tag)).Out);

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("batch", "aply", "x.json")]
    [InlineData("batch", "apply")]
    [InlineData("roster", "import", "x.csv")]
    [InlineData("roster", "import", "x.csv", "--batch", "seventh", "--dryrun")]
    public async Task What_is_not_a_command_is_answered_with_a_hint(params string[] args)
    {
        var result = await RunAsync(args);

        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.EndsWith("Add --help to see what is accepted.\n", result.Error);
    }

    [Fact]
    public async Task A_language_that_the_bot_does_not_speak_is_named()
    {
        var result = await RunAsync("batch", "apply", "x.json", "--lang", "fr");

        Assert.Equal((2, "--lang is “fr”; accepted are en and zh.\nAdd --help to see what is accepted.\n"), (result.ExitCode, result.Error));
    }
}
