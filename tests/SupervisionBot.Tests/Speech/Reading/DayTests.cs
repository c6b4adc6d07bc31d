using System.Globalization;
using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class DayTests
{
    [Theory]
    [InlineData("Boxing Day", "2021-12-26")]
    [InlineData("New Year's Eve", "2021-12-31")]
    [InlineData("today", "2022-05-18")]
    [InlineData("yesterday", "2022-05-17")]
    [InlineData("yday", "2022-05-17")]
    [InlineData("yestreday", "2022-05-17")]
    [InlineData("the day before yesterday", "2022-05-16")]
    [InlineData("before yesterday", "2022-05-16")]
    [InlineData("this morning", "2022-05-18")]
    [InlineData("last night", "2022-05-17")]
    [InlineData("yesterday afternoon", "2022-05-17")]
    [InlineData("last Tuesday", "2022-05-10")]
    [InlineData("on Monday", "2022-05-16")]
    [InlineData("Monday", "2022-05-16")]
    [InlineData("mon", "2022-05-16")]
    [InlineData("Wednesday", "2022-05-18")]
    [InlineData("on wed", "2022-05-18")]
    [InlineData("thursday", "2022-05-12")]
    [InlineData("tusday", "2022-05-17")]
    [InlineData("wendesday", "2022-05-18")]
    [InlineData("Friday last week", "2022-05-13")]
    [InlineData("on Sat", "2022-05-14")]
    [InlineData("2 days ago", "2022-05-16")]
    [InlineData("a week ago", "2022-05-11")]
    [InlineData("3 May", "2022-05-03")]
    [InlineData("May 3rd", "2022-05-03")]
    [InlineData("on the 3rd of May", "2022-05-03")]
    [InlineData("the 3rd", "2022-05-03")]
    [InlineData("the 20th", "2022-04-20")]
    [InlineData("30 Dec", "2021-12-30")]
    [InlineData("2022-05-03", "2022-05-03")]
    [InlineData("2022/5/3", "2022-05-03")]
    [InlineData("16.5.2022", "2022-05-16")]
    [InlineData("5/3", "2022-05-03")]
    [InlineData("3/5", "2022-05-03")]
    [InlineData("13/5", "2022-05-13")]
    [InlineData("5/13", "2022-05-13")]
    [InlineData("tomorrow", "2022-05-19")]
    [InlineData("this Friday", "2022-05-20")]
    public void A_day_in_English_is_the_latest_past_one_that_it_can_be(string text, string day) =>
        Assert.Equal(Said(day), DayReader.Read(text, Sample.English));

    [Theory]
    [InlineData("元旦那天", "2022-01-01")]
    [InlineData("平安夜", "2021-12-24")]
    [InlineData("今天", "2022-05-18")]
    [InlineData("昨天", "2022-05-17")]
    [InlineData("昨日", "2022-05-17")]
    [InlineData("前天", "2022-05-16")]
    [InlineData("大前天", "2022-05-15")]
    [InlineData("今早", "2022-05-18")]
    [InlineData("昨晚", "2022-05-17")]
    [InlineData("昨天下午", "2022-05-17")]
    [InlineData("上周三", "2022-05-11")]
    [InlineData("上礼拜五", "2022-05-13")]
    [InlineData("上个星期五", "2022-05-13")]
    [InlineData("周一", "2022-05-16")]
    [InlineData("周三", "2022-05-18")]
    [InlineData("星期四", "2022-05-12")]
    [InlineData("本周一", "2022-05-16")]
    [InlineData("三天前", "2022-05-15")]
    [InlineData("5月3日", "2022-05-03")]
    [InlineData("五月三号", "2022-05-03")]
    [InlineData("５月３日", "2022-05-03")]
    [InlineData("12月30日", "2021-12-30")]
    [InlineData("3号", "2022-05-03")]
    [InlineData("二十号", "2022-04-20")]
    [InlineData("上个月28号", "2022-04-28")]
    [InlineData("2022年5月3日", "2022-05-03")]
    [InlineData("5/3", "2022-05-03")]
    [InlineData("3/5", "2022-03-05")]
    [InlineData("上週三", "2022-05-11")]
    [InlineData("下周一", "2022-05-23")]
    public void A_day_in_Chinese_is_the_latest_past_one_that_it_can_be(string text, string day) =>
        Assert.Equal(Said(day), DayReader.Read(text, Sample.Chinese));

    [Theory]
    [InlineData("yesterday and Monday")]
    [InlineData("昨天和前天")]
    [InlineData("Monday to Wednesday")]
    [InlineData("4月30日到5月2日")]
    public void Two_days_for_one_entry_are_a_problem(string text)
    {
        var problem = DayReader.Read(text, Sample.English) is { Value: null, Problem: { } found } ? found : null;
        Assert.Equal((ReadingProblemKind.TwoDays, text), (problem!.Kind, problem.Words));
    }

    [Fact]
    public void A_day_said_twice_in_two_ways_is_one_day() =>
        Assert.Equal(Said("2022-05-17"), DayReader.Read("yesterday, Tuesday 17 May", Sample.English));

    [Fact]
    public void Today_is_the_day_in_the_zone_of_the_context()
    {
        var late = Sample.English with { Now = new DateTimeOffset(2022, 5, 18, 17, 0, 0, TimeSpan.Zero) };
        Assert.Equal(Said("2022-05-19"), DayReader.Read("today", late));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("29/2/2021")]
    [InlineData("2022-13-45")]
    [InlineData("2h")]
    public void A_text_without_a_day_reads_as_nothing(string text) => Assert.Equal(new Reading<DateOnly>(null), DayReader.Read(text, Sample.English));

    static Reading<DateOnly> Said(string day) => new(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
