using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Hours;

namespace SupervisionBot.Tests.Commands.Hours;

public sealed class ImportHoursCommandTests : CommandTest
{
    const string Head = "trainee_email,day,minutes,type,supervisee_email,note,opening_reason\n";

    const string Good =
        Head
        + "chen.jing@example.org,2021-11-10,120,case-work,li.ming@example.org,home visit,\n"
        + "chen.jing@example.org,,2400,个案工作,,,\"sixth batch, by letter\"\n";

    [Fact]
    public async Task Entries_wait_and_balances_count_and_the_second_time_nothing_changes()
    {
        var file = await FileAsync(Good);
        var dry = await ImportAsync(file, "he.huimin@example.org", "--dry-run");
        var first = await ImportAsync(file, "he.huimin@example.org");
        var second = await ImportAsync(file, "he.huimin@example.org", "--lang", "zh");

        Assert.Equal("Batch seventh, dry run, nothing written: 1 entries and 1 balances would be brought in, 0 there already.\n", dry.Out);
        Assert.Equal(new CommandResult(0, "Batch seventh: 1 entries and 1 balances brought in, 0 there already.\n", ""), first);
        Assert.Equal(new CommandResult(0, "批次 seventh：导入记录 0 条，期初时数 0 笔，已有 2 行。\n", ""), second);
        await using var db = OpenDatabase();
        Assert.Equal(
            [(SourceKind.Imported, EntryState.Submitted, 120), (SourceKind.Opening, EntryState.Approved, 2400)],
            (await db.HourEntries.ToListAsync()).OrderBy(entry => entry.Minutes).Select(entry => (entry.Source, entry.State, entry.Minutes))
        );
        Assert.Equal("All totals are right: 1 trainees, 2 entries.\n", (await RunAsync("ledger", "verify")).Out);
    }

    [Fact]
    public async Task Rows_in_another_order_and_after_a_refused_file_are_known_again_and_the_balance_counts_once()
    {
        string[] rows =
        [
            "chen.jing@example.org,2021-12-01,2400,case-work,,,\"sixth batch, by letter\"",
            "chen.jing@example.org,2021-11-10,120,case-work,li.ming@example.org,home visit,",
            "chen.jing@example.org,2021-12-01,2400,case-work,,,fifth batch",
        ];
        var refused = await ImportAsync(
            await FileAsync(Head + string.Join('\n', [rows[0], "nobody@example.org,2021-11-10,60,case-work,,,"])),
            "he.huimin@example.org"
        );
        var half = await ImportAsync(await FileAsync(Head + rows[0]), "he.huimin@example.org");
        var whole = await ImportAsync(await FileAsync(Head + string.Join('\n', rows)), "he.huimin@example.org");
        var turned = await ImportAsync(await FileAsync(Head + string.Join('\n', rows.Reverse())), "he.huimin@example.org");

        Assert.Equal(1, refused.ExitCode);
        Assert.Equal("Batch seventh: 0 entries and 1 balances brought in, 0 there already.\n", half.Out);
        Assert.Equal("Batch seventh: 1 entries and 1 balances brought in, 1 there already.\n", whole.Out);
        Assert.Equal("Batch seventh: 0 entries and 0 balances brought in, 3 there already.\n", turned.Out);
        await using var db = OpenDatabase();
        Assert.Equal(4800, (await db.Ledgers.SingleAsync()).Totals.Lines.Sum(line => line.Approved));
    }

    [Fact]
    public async Task An_entry_that_was_changed_since_is_not_brought_in_again()
    {
        var file = await FileAsync(Good);
        await ImportAsync(file, "he.huimin@example.org");
        await using (var db = OpenDatabase())
            await db
                .HourEntries.Where(entry => entry.Source == SourceKind.Imported)
                .ExecuteUpdateAsync(entry => entry.SetProperty(e => e.Minutes, 90));

        Assert.Equal(
            "Batch seventh: 0 entries and 0 balances brought in, 2 there already.\n",
            (await ImportAsync(file, "he.huimin@example.org")).Out
        );
    }

    [Fact]
    public async Task Bad_rows_are_told_with_line_column_value_and_reason_and_nothing_is_written()
    {
        var file = await FileAsync(
            Good
                + "chen.jing@example.org,2021-11-10,500,documentation,,,\nchen.jing@example.org,1.3.2022,x,case-work,,,\n"
                + "li.na@example.org,2021-11-11,60,case-work,,,\nchen.jing@example.org,2021-11-11,60,case-work,zhao.min@example.org,,\n"
                + "chen.jing@example.org,2021-11-12,60,juggling,,,\n"
        );
        var result = await ImportAsync(file, "he.huimin@example.org");

        Assert.Equal(
            "Line 4, minutes: 500 minutes are too many; 480 are left.\n"
                + "Line 5, day: in “1.3.2022” day and month cannot be told apart; write it like 2022-03-01.\n"
                + "Line 5, minutes: “x” is not a whole number of minutes.\n"
                + "Line 6, trainee_email: ",
            result.Error[..result.Error.IndexOf("“li.na", StringComparison.Ordinal)]
        );
        Assert.Contains("Line 7, supervisee_email: “zhao.min@example.org” is none of the trainee's supervisees.\n", result.Error);
        Assert.Contains("Line 8, type: the batch has no activity type “juggling”; there are: individual-supervision, ", result.Error);
        Assert.EndsWith("hours.csv was not imported: 5 rows are refused. Correct them first.\n", result.Error);
        await using var db = OpenDatabase();
        Assert.False(await db.HourEntries.AnyAsync());
    }

    [Fact]
    public async Task A_day_that_is_none_whichever_way_it_is_read_is_said_to_be_none()
    {
        var file = await FileAsync(Good + "chen.jing@example.org,30/13/2021,60,case-work,,,\nchen.jing@example.org,2/1/2022,60,case-work,,,\n");
        Assert.Equal(
            "Line 4, day: “30/13/2021” is not a day like 2022-03-01.\n"
                + "Line 5, day: in “2/1/2022” day and month cannot be told apart; write it like 2022-03-01.\n"
                + "hours.csv was not imported: 2 rows are refused. Correct them first.\n",
            (await ImportAsync(file, "he.huimin@example.org")).Error
        );
    }

    [Fact]
    public async Task Nobody_but_an_administrator_brings_them_in()
    {
        var file = await FileAsync(Good);
        foreach (var email in (string[])["situ.guohua@example.org", "chen.jing@example.org", "nobody@example.org"])
            Assert.Equal(new CommandResult(1, "", $"{email} is no administrator of the batch “seventh”.\n"), await ImportAsync(file, email));
    }

    async Task<string> FileAsync(string text)
    {
        await RunAsync("batch", "apply", SampleBatchFile);
        await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh");
        return FileOf("hours.csv", text);
    }

    Task<CommandResult> ImportAsync(string file, string by, params string[] more) =>
        RunAsync(["hours", "import", file, "--batch", "seventh", "--by", by, .. more]);
}
