using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using Xunit;

namespace SupervisionBot.Tests.Commands.Roster;

public sealed class ImportCommandTests : CommandTest
{
    [Fact]
    public async Task The_sample_roster_is_taken_and_the_second_time_nothing_changes()
    {
        await RunAsync("batch", "apply", SampleBatchFile);

        var dry = await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh", "--dry-run");
        var first = await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh");
        var second = await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh", "--lang", "zh");

        Assert.Equal("Batch seventh, dry run, nothing written: 57 would be added, 0 changed, 0 unchanged, 0 refused.\n", dry.Out);
        Assert.Equal(new CommandResult(0, "Batch seventh: 57 added, 0 changed, 0 unchanged, 0 refused.\n", ""), first);
        Assert.Equal(new CommandResult(0, "批次 seventh：新增 0 行，修改 0 行，未变 57 行，拒绝 0 行。\n", ""), second);
    }

    [Fact]
    public async Task Bad_rows_are_told_with_line_column_value_and_reason()
    {
        await RunAsync("batch", "apply", SampleBatchFile);
        var file = FileOf("roster.csv", TestPlans.Head + "陈静,,chen@example.org,,trainee,一组,,,,,\n李娜,,li@example,,supervisee,,,,,,\n");

        var refused = await RunAsync("roster", "import", file, "--batch", "seventh");
        var partial = await RunAsync("roster", "import", file, "--batch", "seventh", "--partial", "--lang", "zh");

        Assert.Equal(
            new CommandResult(
                1,
                "",
                "Line 3, email: “li@example” is not an e-mail address.\n"
                    + "Line 3, trainee_email: empty; a supervisee needs the e-mail address of the trainee.\n"
                    + "roster.csv was not imported: 1 rows are refused. Correct them, or take the other rows with --partial.\n"
            ),
            refused
        );
        Assert.Equal(
            new CommandResult(
                0,
                "批次 seventh：新增 1 行，修改 0 行，未变 0 行，拒绝 1 行。\n",
                "第 3 行，email：“li@example”不是电子邮箱地址。\n第 3 行，trainee_email：为空，被督导社工必须填写督导学员的邮箱。\n"
            ),
            partial
        );
    }

    [Fact]
    public async Task A_batch_that_is_not_there_is_named_with_those_that_are()
    {
        var before = await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh");
        await RunAsync("batch", "apply", SampleBatchFile);
        var after = await RunAsync("roster", "import", SampleRosterFile, "--batch", "eighth");

        Assert.Equal("There is no batch “seventh” and no other; apply a batch file first.\n", before.Error);
        Assert.Equal(new CommandResult(1, "", "There is no batch “eighth”; there are: seventh.\n"), after);
    }

    [Fact]
    public async Task A_file_with_another_head_is_not_read()
    {
        var result = await RunAsync("roster", "import", FileOf("people.csv", "name,remarks\n陈静,1\n"), "--batch", "seventh");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("Line 1: the column name_en is missing.\n", result.Error);
        Assert.EndsWith(
            "Line 1: the column “remarks” is not known.\n"
                + "people.csv was not read: accepted are exactly the columns "
                + "name,name_en,email,aad_object_id,role,group,organisation,city,language,time_zone,trainee_email,phone.\n",
            result.Error
        );
    }

    [Fact]
    public void Every_fault_has_its_sentence()
    {
        foreach (var fault in Enum.GetNames<RosterFault>())
            Assert.NotEmpty(SupervisionBot.Dialogs.Shared.Texts.Shared[$"Fault.{fault}"]);
        foreach (var fault in Enum.GetNames<BatchFault>())
            Assert.NotNull(SupervisionBot.Words.CommandTexts.Find($"Batch.Fault.{fault}"));
    }
}
