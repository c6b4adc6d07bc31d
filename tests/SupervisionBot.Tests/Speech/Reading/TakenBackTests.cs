using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Speech.Reading;

/// <summary>What shall not stand without saying what, and whether something was done.</summary>
public sealed class TakenBackTests
{
    [Theory]
    [InlineData("never mind, I take that back")]
    [InlineData("never mind i take that back")]
    [InlineData("take my yes back")]
    [InlineData("i take that back, theres a mistake on page 2")]
    [InlineData("i dont want it deleted anymore")]
    [InlineData("don't delete it after all")]
    [InlineData("call it off")]
    [InlineData("take it off again")]
    [InlineData("不删了，申请作废")]
    [InlineData("我又不想删了，撤回申请")]
    [InlineData("算了，不删了")]
    [InlineData("啊退错了 撤回来")]
    [InlineData("其实还有一条我想再看，撤销")]
    [InlineData("内容有误，撤回")]
    [InlineData("不发了，撤掉")]
    [InlineData("先等等 别定")]
    public void Something_is_taken_back_and_not_named(string said) => Assert.True(TakenBackSaid.Is(said));

    [Theory]
    [InlineData("can you take back what I sent to Ma Chao")]
    [InlineData("withdraw Tuesday's entry")]
    [InlineData("撤了吗")]
    [InlineData("把周二那条撤回")]
    [InlineData("取消12号的预约")]
    [InlineData("delete my data")]
    public void Something_else_is_said(string said) => Assert.False(TakenBackSaid.Is(said));

    [Theory]
    [InlineData("约上了没", DoneThing.Booked)]
    [InlineData("约好了没", DoneThing.Booked)]
    [InlineData("我请假了没", DoneThing.Absent)]
    [InlineData("发了没", DoneThing.Sent)]
    [InlineData("发布了吗", DoneThing.Published)]
    [InlineData("签了没有", DoneThing.Signed)]
    [InlineData("批了吗", DoneThing.Approved)]
    [InlineData("退了吗", DoneThing.Returned)]
    [InlineData("删了没有？", DoneThing.Otherwise)]
    [InlineData("撤了吗", DoneThing.Otherwise)]
    [InlineData("did you send it?", DoneThing.Sent)]
    [InlineData("is it booked", DoneThing.Booked)]
    [InlineData("did that go through?", DoneThing.Otherwise)]
    [InlineData("did that all go through", DoneThing.Otherwise)]
    [InlineData("so is it in?", DoneThing.Logged)]
    [InlineData("is it gone", DoneThing.Otherwise)]
    public void Whether_it_was_done_is_asked(string said, DoneThing thing) => Assert.Equal(thing, DoneAsked.Of(said));

    [Theory]
    [InlineData("约个督导")]
    [InlineData("陈静交了没有")]
    [InlineData("批了吧")]
    [InlineData("did Chen Jing send it?")]
    [InlineData("send it")]
    public void Nothing_of_that_is_asked(string said) => Assert.Null(DoneAsked.Of(said));

    [Theory]
    [InlineData("发一下下周五下午两点到三点半的时段", "发一下 下周五下午两点到三点半的时段")]
    [InlineData("i can do thursday 2 to 5 next week for one to ones", "i can do thursday next week 2 to 5 for one to ones")]
    public void A_day_that_stands_apart_is_put_together(string said, string meant) => Assert.Equal(meant, DaysApart.Joined(said));

    [Theory]
    [InlineData("下下周五下午")]
    [InlineData("Thursday next week, 2 to 5")]
    [InlineData("next Thursday 2 to 5")]
    [InlineData("move Thursday to Friday next week")]
    [InlineData("move my Thursday to next week")]
    [InlineData("cancel Thursday and book next week")]
    [InlineData("I can do Thursday but not next week")]
    public void A_day_in_one_piece_stays(string said) => Assert.Null(DaysApart.Joined(said));
}
