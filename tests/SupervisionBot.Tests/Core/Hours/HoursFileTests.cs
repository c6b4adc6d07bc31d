using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Tests.Core.People;

namespace SupervisionBot.Tests.Core.Hours;

public sealed class HoursFileTests
{
    const string Head = "trainee_email,day,minutes,type,supervisee_email,note,opening_reason\n";

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2026/11/20")]
    [InlineData("2026.11.20")]
    [InlineData("2026年11月20日")]
    [InlineData("20/11/2026")]
    [InlineData("11/20/2026")]
    [InlineData("20-Nov-26")]
    [InlineData("20 November 2026")]
    [InlineData("\"Nov 20, 2026\"")]
    [InlineData("46346")]
    public void A_day_is_read_as_spreadsheets_write_it(string day) => Assert.Equal(new DateOnly(2026, 11, 20), Days(day).Single());

    [Fact]
    public void Which_number_is_the_month_another_row_shows() =>
        Assert.Equal([new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 13)], Days("03/04/2026", "13/04/2026"));

    [Theory]
    [InlineData("03/04/2026", RosterFault.DayUnclear)]
    [InlineData("31/02/2026", RosterFault.NotDate)]
    [InlineData("2026-13-01", RosterFault.NotDate)]
    [InlineData("soon", RosterFault.NotDate)]
    public void What_is_no_day_is_named_by_line_and_column(string day, RosterFault fault)
    {
        var problem = Assert.Single(Read(Head + Row(day)).Problems);
        Assert.Equal((2, "day", day, fault), (problem.Line, problem.Column, problem.Value, problem.Fault));
    }

    [Fact]
    public void Days_of_a_workbook_are_days_whatever_they_look_like_and_minutes_may_be_computed()
    {
        var sheet = Workbooks.Of(
            ["学员邮箱", "日期", "分钟", "类型", "社工邮箱", "备注", "期初说明"],
            ["a@example.org", new DateOnly(2026, 11, 20), 90, "case-work", "", "", ""],
            ["a@example.org", new DateOnly(2026, 11, 21), 45, "case-work", "", "=B1", ""]
        );
        var table = Assert.IsType<HoursFileReading.Table>(HoursFile.Read(SheetTable.OfWorkbook(sheet)));
        Assert.Empty(table.Problems);
        Assert.Equal(
            [(new DateOnly(2026, 11, 20), 90, ""), (new DateOnly(2026, 11, 21), 45, "x")],
            table.Rows.Select(row => (row.Day!.Value, row.Minutes, row.Note))
        );
    }

    static IEnumerable<DateOnly> Days(params string[] days) => Read(Head + string.Concat(days.Select(Row))).Rows.Select(row => row.Day!.Value);

    static string Row(string day) => $"a@example.org,{day},60,case-work,,,\n";

    static HoursFileReading.Table Read(string text) => Assert.IsType<HoursFileReading.Table>(HoursFile.Read(SheetTable.OfText(text)));
}
