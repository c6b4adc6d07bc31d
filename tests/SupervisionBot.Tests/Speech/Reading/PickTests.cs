using System.Globalization;
using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

/// <summary>Which of seven entries are meant: 1 h on Monday 9 May to 4 h on Sunday 15 May 2022, half an hour more each day.</summary>
public sealed class PickTests
{
    [Theory]
    [InlineData("everything under 2 hours", "1 2")]
    [InlineData("the ones over two hours", "4 5 6 7")]
    [InlineData("at least 3 hours", "5 6 7")]
    [InlineData("3.5 h or more", "6 7")]
    [InlineData("no more than 90 minutes", "1 2")]
    [InlineData("over 1 hour and under 3 hours", "2 3 4")]
    [InlineData("2 h", "3")]
    [InlineData("不到两个小时的", "1 2")]
    [InlineData("超过3小时的", "6 7")]
    [InlineData("1小时半以下的", "1 2")]
    [InlineData("三小时以上的", "5 6 7")]
    [InlineData("比2小时长的", "4 5 6 7")]
    public void Lengths_are_compared(string said, string meant) => Assert.Equal(meant, Meant(said));

    [Theory]
    [InlineData("all except 1, 3 and 5", "2 4 6 7")]
    [InlineData("2和4先不批，别的通过", "1 3 5 6 7")]
    [InlineData("超过3小时的先不批，其余通过", "1 2 3 4 5")]
    [InlineData("approve 1 to 4 but not 3", "1 2 4")]
    [InlineData("approve 10 may + 12 may", "2 4")]
    [InlineData("approve tuesday 10", "2")]
    [InlineData("approve all 7", "1 2 3 4 5 6 7")]
    [InlineData("通过这7条", "1 2 3 4 5 6 7")]
    public void Numbers_days_and_exceptions_pick(string said, string meant) => Assert.Equal(meant, Meant(said));

    [Fact]
    public void What_is_refused_is_named_and_not_approved()
    {
        var picks = PickReader.Read("don't approve 3 yet", Sample.English);
        Assert.True(picks.Refused);
        Assert.Equal([3], picks.Numbers);
    }

    static string Meant(string said)
    {
        var picks = PickReader.Read(said, Sample.English);
        return string.Join(
            ' ',
            Enumerable
                .Range(1, 7)
                .Where(number => picks.Means(number, 7, [], new DateOnly(2022, 5, 8).AddDays(number), 30 + (number * 30), "case"))
                .Select(number => number.ToString(CultureInfo.InvariantCulture))
        );
    }
}
