using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Speech.Reading;

/// <summary>Names by their sound, and what is only a word that sounds like one.</summary>
public sealed class NameSoundsTests
{
    static readonly string[] Known = ["周海波", "徐丽娟", "欧阳文珊", "何为", "陈静", "王建国"];

    static readonly PeopleVocabulary Everybody = new([
        .. Known.Select((name, at) => new PersonNames(KeyOf(at), name, null)),
        new PersonNames(KeyOf(Known.Length), "张伟", "Zhang Wei"),
    ]);

    static Guid KeyOf(int at) => new(at + 1, 0, 0, new byte[8]);

    [Theory]
    [InlineData("周海博的时数", "周海博", "周海波")]
    [InlineData("批准莉娟的", "莉娟", "徐丽娟")]
    [InlineData("文姗报了多少", "文姗", "欧阳文珊")]
    [InlineData("文山报了多少时数", "文山", "欧阳文珊")]
    [InlineData("何伟多少时数了", "何伟", "何为")]
    [InlineData("海博交了吗", "海博", "周海波")]
    [InlineData("周海波的时数", null, null)]
    [InlineData("张伟的时数", null, null)]
    [InlineData("我上周建过一条记录", null, null)]
    [InlineData("周围的情况怎么样", null, null)]
    public void A_name_that_is_only_heard_is_found_where_nobody_has_it(string text, string? said, string? meant)
    {
        var slip = NameSounds.Slip(text, Known, Everybody);
        Assert.Equal(said, slip is var (start, end, _) ? text[start..end] : null);
        Assert.Equal(meant, slip?.Name);
        Assert.True(slip is null || NameSounds.MayBe(text, Known));
    }

    [Theory]
    [InlineData("这周有什么安排")]
    [InlineData("周海波的时数")]
    public void Nobody_is_looked_up_where_nothing_sounds_like_a_name(string text) => Assert.False(NameSounds.MayBe(text, Known));

    [Fact]
    public void Two_who_may_be_meant_are_neither() => Assert.Null(NameSounds.Slip("批准莉娟的", ["徐丽娟", "王丽娟"], Everybody));

    [Theory]
    [InlineData("what if we do it on the 26th instead", true)]
    [InlineData("maybe we could move it to the 26th?", true)]
    [InlineData("要是改到26号呢", true)]
    [InlineData("不如取消算了", true)]
    [InlineData("move it to the 26th", false)]
    [InlineData("如果下雨就取消，通知大家", false)]
    [InlineData("12号的课取消", false)]
    public void What_is_only_thought_about_is_no_order(string text, bool muses) => Assert.Equal(muses, MusingSaid.OfChanging(text));

    [Theory]
    [InlineData("the hotel cancelled on us", true)]
    [InlineData("酒店那边取消了我们的预订", true)]
    [InlineData("the visit is cancelled", false)]
    [InlineData("cancel the class on Sunday", false)]
    public void What_others_called_off_is_no_wish(string text, bool others) => Assert.Equal(others, ClassChangeSaid.ByOthers(text));

    [Theory]
    [InlineData("who comes to it?", true)]
    [InlineData("how many have signed up", true)]
    [InlineData("都有谁来", true)]
    [InlineData("谁请假了", true)]
    [InlineData("应到名单", true)]
    [InlineData("who comes to Ningbo?", false)]
    [InlineData("who is behind", false)]
    public void Who_comes_is_asked_of_what_is_in_view(string text, bool asks) => Assert.Equal(asks, ExpectedAsked.OfIt(text));
}
