using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("Ah. Then never mind, should be back on my feet by the 13th", true)]
    [InlineData("hang on, don't cancel it yet, let me ask my brother", true)]
    [InlineData("等下等下 先别取消,我问问我哥那天能不能过去", true)]
    [InlineData("先别发，我再看看", true)]
    [InlineData("don't cancel Wednesday, cancel Thursday", false)]
    [InlineData("never mind, make it Friday", false)]
    [InlineData("先别取消，改到下周", false)]
    [InlineData("别取消周三的，取消周四的", false)]
    [InlineData("I don't mind", false)]
    [InlineData("cancel it", false)]
    public void A_no_in_more_words_leaves_things_and_is_no_other_wish(string words, bool refuses) => Assert.Equal(refuses, RefusalSaid.Is(words));

    [Theory]
    [InlineData("小组汇报2月7号截止?那天大年初二啊!!改到12号", "2026-12-12", "2027-02-12")]
    [InlineData("改到12月12号", "2026-12-12", "2026-12-12")]
    [InlineData("due 7 Feb? That is a holiday, make it the 12th", "2026-12-12", "2027-02-12")]
    public void A_day_without_a_month_is_near_the_one_that_is_known(string words, string read, string meant)
    {
        var (day, near, today) = (DateOnly.Parse(read, Invariant), new DateOnly(2027, 2, 7), new DateOnly(2026, 11, 30));
        Assert.Equal(DateOnly.Parse(meant, Invariant), NearDay.Of(words, day, near, today));
    }

    static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
