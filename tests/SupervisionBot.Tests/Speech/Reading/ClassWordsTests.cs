using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Speech.Reading;

/// <summary>What is said of visits, of handouts and of what becomes otherwise of a class.</summary>
public sealed class ClassWordsTests
{
    [Theory]
    [InlineData("Saturday's class is taught by Ms Wang", true)]
    [InlineData("15号的课改成3学时", true)]
    [InlineData("for the class on Sunday read chapter 3 before", true)]
    [InlineData("the Ningbo visit has 30 places", true)]
    [InlineData("宁波参访改成30个名额", true)]
    [InlineData("15号的课由吕老师讲", true)]
    [InlineData("the class on the 5th moves to the 6th and has 3 class hours", false)]
    [InlineData("15号的课改到16号", false)]
    [InlineData("plan a class: case work on 5 March 9:00-12:00, 4 class hours", false)]
    [InlineData("who teaches the class on Sunday?", false)]
    [InlineData("move the class to room 3", false)]
    public void A_class_becomes_otherwise(string text, bool revises) => Assert.Equal(revises, ClassRevisionSaid.Is(text));

    [Theory]
    [InlineData("who is coming to Ningbo?", true)]
    [InlineData("list for the host", true)]
    [InlineData("list of participants for the visit", true)]
    [InlineData("去宁波的名单发给对方单位", true)]
    [InlineData("谁去宁波参访", true)]
    [InlineData("am I on the list for the trip?", false)]
    [InlineData("put me on the list for the Ningbo visit", false)]
    [InlineData("who is coming to class?", false)]
    [InlineData("宁波参访我报名", false)]
    public void Who_comes_to_a_visit_is_asked(string text, bool asks) => Assert.Equal(asks, VisitAsked.WhoComes(text));

    [Theory]
    [InlineData("my report on Ningbo", true)]
    [InlineData("my visit report", true)]
    [InlineData("交宁波的交流心得", true)]
    [InlineData("when's the trip report due", false)]
    [InlineData("my case report", false)]
    [InlineData("还有谁没交参访心得", false)]
    public void A_report_of_a_visit_is_one_s_own(string text, bool own) => Assert.Equal(own, VisitAsked.OwnReport(text));

    [Theory]
    [InlineData("handout for Saturday's class", true)]
    [InlineData("here is the new handout for the 5th", true)]
    [InlineData("这是周六课的讲义", true)]
    [InlineData("发讲义", true)]
    [InlineData("where is the handout?", false)]
    [InlineData("看讲义", false)]
    [InlineData("有讲义吗", false)]
    public void A_handout_is_given(string text, bool gives) => Assert.Equal(gives, HandoutSaid.Gives(text));

    [Theory]
    [InlineData("community work on 1 November in the morning", 9, true)]
    [InlineData("11月1号上午那节", 14, false)]
    [InlineData("the afternoon class", 14, true)]
    [InlineData("今晚的课", 19, true)]
    public void A_part_of_the_day_tells_one_of_several(string text, int hour, bool holds) =>
        Assert.Equal(holds, PartOfDay.In(text)!.Holds(new TimeOnly(hour, 0)));

    [Fact]
    public void A_visit_is_read_with_its_places_programme_travel_and_stay()
    {
        var said = LessonReader.Read(
            "visit to Ningbo at the Haishu association, 20 places, travel: coach / own car; staying at Bay Hotel; programme: 9:00 station, 14:00 talk"
        );
        Assert.Equal(
            ("Ningbo", "Haishu association", 20, "coach / own car", "Bay Hotel", "9:00 station, 14:00 talk"),
            (said.City, said.Where, said.Places, said.Travel, said.Stay, said.Programme)
        );
        said = LessonReader.Read("去宁波参访，海曙区社工协会，20个名额，出行：大巴、自驾；住宿：海湾宾馆；行程：9点看社工站");
        Assert.Equal(
            ("宁波", "海曙区社工协会", 20, "大巴、自驾", "海湾宾馆", "9点看社工站"),
            (said.City, said.Where, said.Places, said.Travel, said.Stay, said.Programme)
        );
        // A class has no places for which people sign up.
        Assert.Null(LessonReader.Read("case work on 5 March, 20 places").Places);
    }
}
