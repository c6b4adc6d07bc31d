using SupervisionBot.Core.Batches;
using SupervisionBot.Core.ClassPlans;
using SupervisionBot.Core.People;
using SupervisionBot.Tests.Core.People;

namespace SupervisionBot.Tests.Core.ClassPlans;

/// <summary>Plans of classes as administrators keep them in spreadsheets.</summary>
public sealed class ClassPlanFileTests
{
    [Theory]
    [InlineData("9:00", "12:00")]
    [InlineData("09:00:00", "12:00:00")]
    [InlineData("9:00-12:00", "")]
    [InlineData("9：00～12：00", "")]
    [InlineData("上午9点到12点", "")]
    [InlineData("9am-12pm", "")]
    [InlineData("0.375", "0.5")]
    [InlineData("9点", "12点")]
    public void A_time_is_read_as_spreadsheets_write_it(string from, string to)
    {
        var row = Assert.Single(Rows($"topic,day,from,to\ncase-work,2022-03-12,{from},{to}\n"));
        Assert.Equal((new DateOnly(2022, 3, 12), new TimeOnly(9, 0), new TimeOnly(12, 0)), (row.Day, row.From, row.To));
    }

    [Fact]
    public void A_workbook_with_a_title_above_its_head_days_written_once_and_columns_of_its_own_is_read()
    {
        var plan = Read(
            SheetTable.OfWorkbook(
                Workbooks.Of(
                    ["第七期督导班课程安排", "", "", "", "", "", ""],
                    ["序号", "日期", "时间", "课程内容", "授课老师", "学时", "地点"],
                    [1, new DateOnly(2022, 3, 12), "9:00-12:00", "个案工作", "吕淑芬老师", 4, "二楼会议室"],
                    [2, "", "14:00-17:00", "宁波参访", "", "", "宁波"]
                )
            )
        );
        Assert.Equal(["序号"], plan.Problems.Select(problem => problem.Column));
        Assert.Equal(RosterFault.UnknownColumn, plan.Problems[0].Fault);
        Assert.Equal(
            [
                new ClassPlanRow(
                    "3",
                    SessionKind.Class,
                    "个案工作",
                    new DateOnly(2022, 3, 12),
                    new TimeOnly(9, 0),
                    new TimeOnly(12, 0),
                    "吕淑芬老师",
                    "二楼会议室",
                    4
                ),
                new ClassPlanRow(
                    "4",
                    SessionKind.Visit,
                    "宁波参访",
                    new DateOnly(2022, 3, 12),
                    new TimeOnly(14, 0),
                    new TimeOnly(17, 0),
                    Place: "宁波"
                ),
            ],
            plan.Rows
        );
    }

    [Fact]
    public void Times_of_a_workbook_are_times()
    {
        var row = Assert.Single(
            Read(
                SheetTable.OfWorkbook(
                    Workbooks.Of(["topic", "day", "from", "to"], ["case-work", new DateOnly(2022, 3, 12), new TimeOnly(8, 40), new TimeOnly(17, 5)])
                )
            ).Rows
        );
        Assert.Equal((new TimeOnly(8, 40), new TimeOnly(17, 5)), (row.From, row.To));
    }

    [Theory]
    [InlineData("case-work,2022-03-12,12:00,9:00", "to", RosterFault.NotTime)]
    [InlineData("case-work,2022-03-12,12:00,", "to", RosterFault.Missing)]
    [InlineData("case-work,2022-03-12,soon,9:00", "from", RosterFault.NotTime)]
    [InlineData("case-work,2022-03-12,25:00,26:00", "from", RosterFault.NotTime)]
    [InlineData("case-work,soon,9:00,10:00", "day", RosterFault.NotDate)]
    [InlineData("case-work,03/04/2022,9:00,10:00", "day", RosterFault.DayUnclear)]
    [InlineData(",2022-03-12,9:00,10:00", "topic", RosterFault.Missing)]
    public void What_cannot_be_is_named_by_line_and_column_and_the_other_lines_are_read(string row, string column, RosterFault fault)
    {
        var plan = Read(SheetTable.OfText($"topic,day,from,to\n{row}\ncase-work,2022-03-13,9:00,10:00\n"));
        var problem = Assert.Single(plan.Problems);
        Assert.Equal((2, column, fault), (problem.Line, problem.Column, problem.Fault));
        Assert.Equal("3", Assert.Single(plan.Rows).At);
    }

    [Theory]
    [InlineData("topic,day,from,to,last day,sign up until")]
    [InlineData("主题,日期,开始,结束,最后一天,报名截止")]
    [InlineData("课题,日期,开始,结束,结束日期,报名截止日期")]
    public void A_visit_over_several_days_and_until_when_people_sign_up_are_read_under_the_names_of_either_language(string head)
    {
        var row = Assert.Single(Rows($"{head}\n宁波参访,2022-03-12,14:00,11:00,13/03/2022,2022年3月5日\n"));
        Assert.Equal(
            (new DateOnly(2022, 3, 13), new DateOnly(2022, 3, 5), new TimeOnly(11, 0)),
            (row.LastDay!.Value, row.SignUpUntil!.Value, row.To)
        );
    }

    [Theory]
    [InlineData("soon,", "last_day", RosterFault.NotDate)]
    [InlineData(",03/04/2022", "sign_up_until", RosterFault.DayUnclear)]
    public void A_day_of_a_visit_that_is_none_is_named_by_line_and_column(string days, string column, RosterFault fault)
    {
        var problem = Assert.Single(
            Read(SheetTable.OfText($"topic,day,from,to,last_day,sign_up_until\n宁波参访,2022-03-12,9:00,16:00,{days}\n")).Problems
        );
        Assert.Equal((2, column, fault), (problem.Line, problem.Column, problem.Fault));
    }

    [Fact]
    public void Numbers_are_whole_and_not_too_many()
    {
        var plan = Read(SheetTable.OfText("topic,day,from,class hours,open places\na,2022-03-12,9:00-12:00,4.0,10\nb,2022-03-13,9:00-12:00,99,-1\n"));
        Assert.Equal((4, 10), (plan.Rows[0].ClassHours, plan.Rows[0].OpenPlaces));
        Assert.Equal([("class_hours", "40"), ("open_places", "1000")], plan.Problems.Select(problem => (problem.Column, problem.Other)));
    }

    [Fact]
    public void Another_table_is_no_plan_and_too_many_lines_are_refused()
    {
        var roster = Assert.IsType<ClassPlanReading.NoPlan>(ClassPlanFile.Read(SheetTable.OfText("name,email\nA,a@example.org\n")));
        Assert.Contains(roster.Problems, problem => problem is { Fault: RosterFault.MissingColumn, Column: "day" });
        var many = "topic,day,from\n" + string.Concat(Enumerable.Repeat("a,2022-03-12,9:00-10:00\n", ClassPlanFile.MostRows + 1));
        var refused = Assert.IsType<ClassPlanReading.NoPlan>(ClassPlanFile.Read(SheetTable.OfText(many)));
        Assert.Equal(RosterFault.TooMany, Assert.Single(refused.Problems).Fault);
        Assert.Equal(
            RosterFault.EmptyFile,
            Assert.Single(Assert.IsType<ClassPlanReading.NoPlan>(ClassPlanFile.Read(SheetTable.OfText(""))).Problems).Fault
        );
    }

    static IReadOnlyList<ClassPlanRow> Rows(string text)
    {
        var plan = Read(SheetTable.OfText(text));
        Assert.Empty(plan.Problems);
        return plan.Rows;
    }

    static ClassPlanReading.Plan Read(SheetTable table) => Assert.IsType<ClassPlanReading.Plan>(ClassPlanFile.Read(table));
}
