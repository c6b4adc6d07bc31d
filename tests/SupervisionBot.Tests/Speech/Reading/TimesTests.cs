using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Tests.Speech.Reading;

/// <summary>When something is to come again and again, as people say it.</summary>
public sealed class TimesTests
{
    static readonly SummaryTimes Before = new(Weekdays.Friday, new TimeOnly(17, 45));

    [Theory]
    [InlineData("summary every weekday at 8", Weekdays.Workdays, "08:00")]
    [InlineData("summary every day at 7:30", Weekdays.All, "07:30")]
    [InlineData("summary on Mondays and Thursdays at 7:30 pm", Weekdays.Monday | Weekdays.Thursday, "19:30")]
    [InlineData("send me a summary every tue at 6pm", Weekdays.Tuesday, "18:00")]
    [InlineData("summary weekly", Weekdays.Monday, "17:45")]
    [InlineData("summary at 12 am", Weekdays.Friday, "00:00")]
    [InlineData("每周一早上八点发摘要", Weekdays.Monday, "08:00")]
    [InlineData("每周一三五下午五点半发摘要", Weekdays.Monday | Weekdays.Wednesday | Weekdays.Friday, "17:30")]
    [InlineData("周一到周五晚上9点发摘要", Weekdays.Workdays, "21:00")]
    [InlineData("工作日十点一刻发摘要", Weekdays.Workdays, "10:15")]
    [InlineData("每天早上七点二十发摘要", Weekdays.All, "07:20")]
    [InlineData("摘要改到周日", Weekdays.Sunday, "17:45")]
    public void Days_and_a_time_are_read_and_what_is_not_said_stays(string text, Weekdays days, string at) =>
        Assert.Equal(new SummaryTimes(days, TimeOnly.Parse(at)), TimesReader.Read(text, Before));

    [Theory]
    [InlineData("summary")]
    [InlineData("summary last month")]
    [InlineData("summary at 25")]
    [InlineData("二十五点发摘要")]
    [InlineData("摘要")]
    public void Without_either_there_is_nothing_to_read(string text) => Assert.Null(TimesReader.Read(text, Before));

    [Theory]
    [InlineData("2022-03-04 07:59", "2022-03-04 08:00")]
    [InlineData("2022-03-04 08:00", "2022-03-07 08:00")]
    public void The_next_time_is_the_first_after_now(string now, string next) =>
        Assert.Equal(
            TestBot.InShanghai(next),
            SummaryTimes.Usual.NextAfter(TestBot.InShanghai(now), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"))
        );

    [Fact]
    public void An_hour_that_the_change_of_clocks_leaves_out_comes_a_little_later() =>
        Assert.Equal(
            new DateTimeOffset(2022, 3, 27, 1, 0, 0, TimeSpan.Zero),
            new SummaryTimes(Weekdays.Sunday, new TimeOnly(1, 30)).NextAfter(
                new DateTimeOffset(2022, 3, 27, 0, 0, 0, TimeSpan.Zero),
                TimeZoneInfo.FindSystemTimeZoneById("Europe/London")
            )
        );
}
