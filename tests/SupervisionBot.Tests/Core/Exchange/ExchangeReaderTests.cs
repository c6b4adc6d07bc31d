using SupervisionBot.Core.Exchange;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Core.Exchange;

/// <summary>What is said of the exchange and of opening a class, read by its form.</summary>
public sealed class ExchangeReaderTests
{
    [Theory]
    [InlineData("mute Chen Jing", true)]
    [InlineData("please hide Ma Chao", true)]
    [InlineData("don't show me any questions of Ma Chao", true)]
    [InlineData("屏蔽马超", true)]
    [InlineData("不想看到马超的提问", true)]
    [InlineData("mute the exchange for a month", false)]
    [InlineData("取消屏蔽马超", false)]
    [InlineData("unmute Chen Jing", false)]
    [InlineData("block Friday for Chen Jing", false)]
    public void Somebody_is_not_to_be_shown_any_more(string words, bool hides) => Assert.Equal(hides, ExchangeReader.Hides(words));

    [Theory]
    [InlineData("mute the exchange for a month", 30)]
    [InlineData("no more questions for 3 days please", 3)]
    [InlineData("mute the exchange", 14)]
    [InlineData("同行交流静音两周", 14)]
    [InlineData("暂停接收同行提问一个月", 30)]
    [InlineData("mute the exchange for 900 weeks", 366)]
    public void How_long_nothing_is_to_come_is_read(string text, int days) => Assert.Equal(days, ExchangeReader.MutedDays(text));

    [Theory]
    [InlineData("log 2 hours of case work yesterday")]
    [InlineData("no reminders for two weeks")]
    public void What_is_about_something_else_mutes_nothing(string text) => Assert.Null(ExchangeReader.MutedDays(text));

    [Theory]
    [InlineData("has anyone asked about volunteers?", "volunteer")]
    [InlineData("did anybody ever ask about supervision agencies", "supervision agency")]
    [InlineData("有人问过志愿者的事吗", "志愿 愿者")]
    [InlineData("有没有同行问过老人的问题", "老人")]
    [InlineData("has anyone asked?", "")]
    public void What_is_looked_for_is_what_is_left(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Sought(text)));

    [Theory]
    [InlineData("open Saturday's class for former trainees with 10 places", 10)]
    [InlineData("open the class on 17 january to former trainees, 8 places", 8)]
    [InlineData("把周六的课对往届开放10个名额", 10)]
    [InlineData("把这课给往届的也开放一下", null)]
    [InlineData("把12月9号个案工作设成公开课 往届学员可以报名", null)]
    [InlineData("那节课让以前几批的也能来听", null)]
    [InlineData("close saturday's class to former trainees", 0)]
    public void Opening_a_class_to_former_trainees_is_read_with_its_places(string text, int? places)
    {
        var said = OpenPlacesReader.Read(text);
        Assert.NotNull(said);
        Assert.Equal(places, said.Places);
    }

    [Theory]
    [InlineData("plan a class on case work on 13 March 9:00-12:00, open to former trainees with 1 place")]
    [InlineData("给往届发通知 12月9号个案工作可以来听")]
    [InlineData("which classes are open to former trainees")]
    [InlineData("往届学员能来听哪些课吗")]
    [InlineData("open check-in")]
    public void What_plans_tells_or_asks_opens_nothing(string text) => Assert.Null(OpenPlacesReader.Read(text));
}
