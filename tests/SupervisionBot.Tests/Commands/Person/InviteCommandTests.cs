using System.Text.RegularExpressions;

namespace SupervisionBot.Tests.Commands.Person;

public sealed partial class InviteCommandTests : CommandTest
{
    [Fact]
    public async Task An_invitation_prints_the_code_and_what_to_tell_the_person_in_both_languages()
    {
        await LoadAsync();

        var result = await RunAsync("person", "invite", "Zhou.Lan@example.org", "--batch", "seventh");

        var code = Code().Match(result.Out).Value;
        const string Until = "2022-01-17 16:00 (Asia/Shanghai)";
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            $"""
            The code for 周兰 (Zhou.Lan@example.org) is {code}. It works once, until {Until}; earlier codes no longer work.
            Give it to 周兰 alone, for example like this:

            周兰，您好！请跟督导机器人单独聊天，把这个邀请码发给它：{code}。只能用一次，{Until} 前有效。

            Hello Zhou Lan, please write this code to the supervision bot in a personal chat: {code}. It works once, until {Until}.

            """,
            result.Out
        );
    }

    [Theory]
    [InlineData("Nobody in a roster has the address nobody@example.org. Add them with roster import first.\n", "nobody@example.org")]
    [InlineData("--days is “0”; accepted are whole days from 1 to 60.\n", "zhou.lan@example.org", "--days", "0")]
    [InlineData("--days is “soon”; accepted are whole days from 1 to 60.\n", "zhou.lan@example.org", "--days", "soon")]
    [InlineData("名单里没有邮箱为 nobody@example.org 的人。请先用 roster import 添加。\n", "nobody@example.org", "--lang", "zh")]
    public async Task What_cannot_be_invited_is_refused_with_the_reason(string reason, params string[] args)
    {
        await LoadAsync();

        var result = await RunAsync(["person", "invite", .. args]);

        Assert.Equal((1, "", reason), (result.ExitCode, result.Out, result.Error));
    }

    [Fact]
    public async Task A_batch_that_is_not_there_is_named()
    {
        await LoadAsync();

        var result = await RunAsync("person", "invite", "zhou.lan@example.org", "--batch", "ninth");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("ninth", result.Error);
        Assert.Contains("seventh", result.Error);
    }

    async Task LoadAsync()
    {
        await RunAsync("batch", "apply", SampleBatchFile);
        var roster = FileOf("roster.csv", TestPlans.Head + "周兰,Zhou Lan,zhou.lan@example.org,,trainee,一组,,,zh,,\n");
        Assert.Equal(0, (await RunAsync("roster", "import", roster, "--batch", "seventh")).ExitCode);
    }

    [GeneratedRegex("[2-9A-Z]{5}-[2-9A-Z]{5}")]
    private static partial Regex Code();
}
