using System.Globalization;
using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class RangeTests
{
    [Theory]
    [InlineData("2 to 4:30pm", "14:00-16:30")]
    [InlineData("2pm-4", "14:00-16:00")]
    [InlineData("2-4pm", "14:00-16:00")]
    [InlineData("2 p.m. to 4.30 p.m.", "14:00-16:30")]
    [InlineData("14:00-16:30", "14:00-16:30")]
    [InlineData("14：00－16：30", "14:00-16:30")]
    [InlineData("from 9 till 11", "09:00-11:00")]
    [InlineData("9-11", "09:00-11:00")]
    [InlineData("from 2 to 4", "14:00-16:00")]
    [InlineData("two to four", "14:00-16:00")]
    [InlineData("between 2 and 4", "14:00-16:00")]
    [InlineData("12-2", "12:00-14:00")]
    [InlineData("11 to 1", "11:00-13:00")]
    [InlineData("7:30-9", "07:30-09:00")]
    [InlineData("quarter past nine to eleven", "09:15-11:00")]
    [InlineData("half past two till four", "14:30-16:00")]
    [InlineData("10 to noon", "10:00-12:00")]
    [InlineData("9 to 11 in the evening", "21:00-23:00")]
    [InlineData("at 3pm", "15:00-")]
    [InlineData("2:30", "14:30-")]
    [InlineData("9点到11点", "09:00-11:00")]
    [InlineData("9到11点", "09:00-11:00")]
    [InlineData("上午9点半到11点", "09:30-11:00")]
    [InlineData("早9点到11点", "09:00-11:00")]
    [InlineData("下午两点到四点半", "14:00-16:30")]
    [InlineData("两点到四点半", "14:00-16:30")]
    [InlineData("下午2:00-4:30", "14:00-16:30")]
    [InlineData("昨晚七点到九点", "19:00-21:00")]
    [InlineData("晚7点-9点", "19:00-21:00")]
    [InlineData("两点三刻到四点", "14:45-16:00")]
    [InlineData("10点到中午", "10:00-12:00")]
    [InlineData("中午12点到1点", "12:00-13:00")]
    [InlineData("15时30分至17时", "15:30-17:00")]
    [InlineData("从２点到４点", "14:00-16:00")]
    [InlineData("22:00-24:00", "22:00-")]
    public void A_range_is_read_in_the_half_of_the_day_that_was_said_or_is_likely(string text, string range)
    {
        var said = RangeReader.Read(text, Sample.English);
        Assert.Null(said.Problem);
        Assert.Equal(range, said.Value is { } value ? Clock(value.From) + "-" + (value.To is { } to ? Clock(to) : "") : "nothing");
    }

    [Theory]
    [InlineData("22:00-01:00", "RangeOverMidnight")]
    [InlineData("10pm till 1am", "RangeOverMidnight")]
    [InlineData("晚上11点到凌晨1点", "RangeOverMidnight")]
    [InlineData("16:00-14:00", "RangeEndsBeforeStart")]
    [InlineData("14:00-14:00", "LengthZero")]
    [InlineData("9-11, 14:00-16:00", "TwoRanges")]
    public void A_range_that_cannot_be_taken_is_a_problem(string text, string kind)
    {
        var said = RangeReader.Read(text, Sample.English);
        Assert.Equal(new ReadingProblem(Enum.Parse<ReadingProblemKind>(kind), text), said.Problem);
        Assert.Null(said.Value);
    }

    [Fact]
    public void A_range_until_midnight_has_minutes_and_no_end() =>
        Assert.Equal(new TimeRange(new TimeOnly(22, 0), null, 120), RangeReader.Read("22:00-24:00", Sample.English).Value);

    static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
