using CsCheck;
using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class LengthTests
{
    [Theory]
    [InlineData("2h", 120)]
    [InlineData("1h", 60)]
    [InlineData("2 h", 120)]
    [InlineData("2hrs", 120)]
    [InlineData("2hours", 120)]
    [InlineData("2 hours", 120)]
    [InlineData("1 hour", 60)]
    [InlineData("3.5 hours", 210)]
    [InlineData("3,5 h", 210)]
    [InlineData("2h30", 150)]
    [InlineData("2h30m", 150)]
    [InlineData("2 h 30 min", 150)]
    [InlineData("2hrs30", 150)]
    [InlineData("1h45", 105)]
    [InlineData("1 h 45", 105)]
    [InlineData("2:30", 150)]
    [InlineData("0:45", 45)]
    [InlineData("14:30", 870)]
    [InlineData("2:30h", 150)]
    [InlineData("2 hours and a half", 150)]
    [InlineData("two hours and a half", 150)]
    [InlineData("an hour and a half", 90)]
    [InlineData("3 hours minus a half hour break", 150)]
    [InlineData("9 to 12 with a 30 minute break", 150)]
    [InlineData("3个小时，中间休息半个小时要扣掉", 150)]
    [InlineData("九点到十二点，中间休息了半小时", 150)]
    [InlineData("2 ½ h", 150)]
    [InlineData("2½h", 150)]
    [InlineData("½ h", 30)]
    [InlineData("8 ½", 510)]
    [InlineData("1/2 h", 30)]
    [InlineData("3 1/2 hours", 210)]
    [InlineData("1 ¾ hours", 105)]
    [InlineData("⅓ h", 20)]
    [InlineData("150 min", 150)]
    [InlineData("150 mins", 150)]
    [InlineData("90m", 90)]
    [InlineData("90 minutes", 90)]
    [InlineData(".5h", 30)]
    [InlineData("0.5h", 30)]
    [InlineData("half an hour", 30)]
    [InlineData("two hours", 120)]
    [InlineData("two hrs", 120)]
    [InlineData("one and a half hours", 90)]
    [InlineData("two and a half hours", 150)]
    [InlineData("three quarters of an hour", 45)]
    [InlineData("a quarter of an hour", 15)]
    [InlineData("forty-five minutes", 45)]
    [InlineData("1 hour and 15 minutes", 75)]
    [InlineData("1 hr 45 mins", 105)]
    [InlineData("1 hour and a half", 90)]
    [InlineData("8", 480)]
    [InlineData("3.5", 210)]
    [InlineData("45", 45)]
    [InlineData("90", 90)]
    [InlineData("about 2 hours", 120)]
    [InlineData("it was 2 hours", 120)]
    [InlineData("2 to 4:30pm", 150)]
    [InlineData("14:00-16:30", 150)]
    [InlineData("2 houers", 120)]
    [InlineData("24h", 1440)]
    public void A_length_in_English_is_read_in_whole_minutes(string text, int minutes) =>
        Assert.Equal(new Reading<int>(minutes), LengthReader.Read(text));

    [Theory]
    [InlineData("一个半小时", 90)]
    [InlineData("两个半小时", 150)]
    [InlineData("2个半小时", 150)]
    [InlineData("两个半钟头", 150)]
    [InlineData("45分钟", 45)]
    [InlineData("四十五分钟", 45)]
    [InlineData("一百五十分钟", 150)]
    [InlineData("两小时", 120)]
    [InlineData("两个小时", 120)]
    [InlineData("半小时", 30)]
    [InlineData("半个小时", 30)]
    [InlineData("3个小时", 180)]
    [InlineData("三刻钟", 45)]
    [InlineData("一刻钟", 15)]
    [InlineData("1小时45分", 105)]
    [InlineData("一小时四十五分", 105)]
    [InlineData("一个小时零五分", 65)]
    [InlineData("一小时一刻钟", 75)]
    [InlineData("两小时半", 150)]
    [InlineData("1小时半", 90)]
    [InlineData("2小时30分钟", 150)]
    [InlineData("三小时又十五分钟", 195)]
    [InlineData("一点五小时", 90)]
    [InlineData("２小时", 120)]
    [InlineData("３．５小时", 210)]
    [InlineData("２：３０", 150)]
    [InlineData("2，5小时", 150)]
    [InlineData("1個半小時", 90)]
    [InlineData("2个钟头", 120)]
    [InlineData("十分钟", 10)]
    [InlineData("十二小时", 720)]
    [InlineData("大概两小时", 120)]
    [InlineData("2h", 120)]
    [InlineData("3", 180)]
    [InlineData("三", 180)]
    [InlineData("两点到四点半", 150)]
    [InlineData("上午9点半到11点", 90)]
    [InlineData("一小時", 60)]
    public void A_length_in_Chinese_is_read_in_whole_minutes(string text, int minutes) =>
        Assert.Equal(new Reading<int>(minutes), LengthReader.Read(text));

    [Theory]
    [InlineData("1.33h", "LengthNotWholeMinutes", "1.33h")]
    [InlineData("90 seconds", "LengthNotWholeMinutes", "90 seconds")]
    [InlineData("0h", "LengthZero", "0h")]
    [InlineData("0 min", "LengthZero", "0 min")]
    [InlineData("零小时", "LengthZero", "零小时")]
    [InlineData("30h", "LengthOverADay", "30h")]
    [InlineData("999999999 hours", "LengthOverADay", "999999999 hours")]
    [InlineData("2-3 hours", "LengthUncertain", "2-3 hours")]
    [InlineData("2 or 3 h", "LengthUncertain", "2 or 3 h")]
    [InlineData("一两个小时", "LengthUncertain", "一两个小时")]
    [InlineData("两三个小时", "LengthUncertain", "两三个小时")]
    [InlineData("几个小时", "LengthUncertain", "几个小时")]
    [InlineData("3学时", "ClassHours", "3学时")]
    [InlineData("两节课", "ClassHours", "两节课")]
    [InlineData("４课时", "ClassHours", "４课时")]
    [InlineData("3 class hours", "ClassHours", "3 class hours")]
    [InlineData("1 lesson", "ClassHours", "1 lesson")]
    [InlineData("10pm to 1am", "RangeOverMidnight", "10pm to 1am")]
    [InlineData("2h or 45 min", "TwoLengths", "2h or 45 min")]
    public void A_length_that_cannot_be_taken_is_a_problem_with_its_words(string text, string kind, string words) =>
        Assert.Equal(new Reading<int>(null, new ReadingProblem(Enum.Parse<ReadingProblemKind>(kind), words)), LengthReader.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("十分感谢")]
    [InlineData("百分之十")]
    [InlineData("Li Ming")]
    [InlineData("yesterday")]
    [InlineData("?")]
    public void A_text_without_a_length_reads_as_nothing(string text) => Assert.Equal(new Reading<int>(null), LengthReader.Read(text));

    [Fact]
    public void A_duration_printed_in_seven_ways_reads_back_to_the_same_minutes() =>
        Gen.Int[1, 720]
            .Sample(minutes => Forms(minutes).All(text => LengthReader.Read(text).Value == minutes), print: m => string.Join(" / ", Forms(m)));

    static IEnumerable<string> Forms(int minutes)
    {
        var (h, m) = (minutes / 60, minutes % 60);
        return
        [
            $"{minutes} min",
            $"{minutes}分钟",
            $"{h}h{m:00}",
            $"{h}:{m:00}",
            $"{h} hours {m} minutes",
            $"{h}小时{m}分",
            $"{Chinese(minutes)}分钟",
        ];
    }

    static string Chinese(int number)
    {
        const string digits = "零一二三四五六七八九";
        if (number < 10)
            return digits[number..(number + 1)];
        if (number < 100)
            return (number < 20 ? "" : digits[(number / 10)..(number / 10 + 1)]) + "十" + (number % 10 == 0 ? "" : Chinese(number % 10));
        var rest = number % 100;
        return Chinese(number / 100)
            + "百"
            + (
                rest == 0 ? ""
                : rest < 10 ? "零" + Chinese(rest)
                : rest < 20 ? "一" + Chinese(rest)
                : Chinese(rest)
            );
    }
}
