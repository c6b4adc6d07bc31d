namespace SupervisionBot.Tests.Commands.Batch;

public sealed class ClosingCommandTests : CommandTest
{
    [Fact]
    public async Task It_names_everybody_first_writes_nothing_and_then_closes_once()
    {
        await LoadAsync();
        var would = await RunAsync("batch", "close", "seventh", "--dry-run");
        Assert.Equal(0, would.ExitCode);
        Assert.Contains("not      林晓燕 <lin.xiaoyan@example.org>: lacks practicumMinutes 0/13200, ", would.Out, StringComparison.Ordinal);
        Assert.EndsWith(
            "Closing batch seventh on 2022-01-10 would make alumni of 0 of 12 trainees; nothing is written.\n"
                + "Its last day is 2022-07-03: once it is closed, nothing of the days until then can be logged.\n",
            would.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(new CommandResult(1, "", "This batch is not closed.\n"), await RunAsync("batch", "reopen", "seventh", "--reason", "why"));

        const string Closed = "Batch seventh is closed since 2022-01-10; 0 of 12 trainees are alumni.\n";
        Assert.EndsWith(Closed, (await RunAsync("batch", "close", "seventh")).Out, StringComparison.Ordinal);
        Assert.EndsWith(Closed, (await RunAsync("batch", "close", "seventh")).Out, StringComparison.Ordinal);
        Assert.EndsWith(
            "批次 seventh 已于 2022-01-10 结束；12 名学员中有 0 名是往届学员。\n",
            (await RunAsync("batch", "close", "seventh", "--lang", "zh")).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task One_person_is_put_right_and_the_batch_opened_again_only_with_a_reason()
    {
        await LoadAsync();
        await RunAsync("batch", "close", "seventh");
        string[] one = ["person", "alumnus", "lin.xiaoyan@example.org", "--batch", "seventh"];
        const string NeedsWhy = "Please say why with --reason; it is kept with the change.\n";
        Assert.Equal(new CommandResult(1, "", NeedsWhy), await RunAsync(one));
        Assert.Equal("林晓燕 is an alumnus of this batch.\n", (await RunAsync([.. one, "--reason", "hours on paper"])).Out);
        Assert.Equal("林晓燕 is no alumnus of this batch.\n", (await RunAsync([.. one, "--not", "--reason", "a mistake"])).Out);
        Assert.Equal(
            new CommandResult(1, "", "No trainee of this batch has the e-mail address nobody@example.org.\n"),
            await RunAsync("person", "alumnus", "nobody@example.org", "--batch", "seventh", "--reason", "why")
        );
        Assert.Equal(new CommandResult(1, "", NeedsWhy), await RunAsync("batch", "reopen", "seventh"));
        Assert.Equal(
            "The batch is open again; 0 alumni are trainees again.\n",
            (await RunAsync("batch", "reopen", "seventh", "--reason", "too early")).Out
        );
        Assert.Equal(1, (await RunAsync("batch", "close", "sixth")).ExitCode);
    }

    async Task LoadAsync()
    {
        await RunAsync("batch", "apply", SampleBatchFile);
        await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh");
    }
}
