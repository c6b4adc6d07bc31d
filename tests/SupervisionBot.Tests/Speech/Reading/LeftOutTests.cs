using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class LeftOutTests
{
    [Theory]
    [InlineData("leave siyu's for now, approve the rest", "leave siyu's for now")]
    [InlineData("approve siyu's and meiling's but not the documentation ones", "but not the documentation ones")]
    [InlineData("approve everything except He Wei, Siyu and Meiling", "except He Wei  Siyu and Meiling")]
    [InlineData("approve zhiqiang without Tian Tian", "without Tian Tian")]
    [InlineData("approve all but keep he wei's back", "but keep he wei's back")]
    [InlineData("write to everyone but group 2 that the room changed", "but group 2")]
    [InlineData("siyu's are all good, he wei's not yet", "he wei's not yet")]
    [InlineData("徐丽娟的先放着别批，其他的都通过", "徐丽娟的先放着别批")]
    [InlineData("2和4先不批，别的通过", "2和4先不批")]
    [InlineData("除了小徐的，都通过", "除了小徐的")]
    [InlineData("海波的都过了，不过小组工作那条先不批", "不过小组工作那条先不批")]
    [InlineData("徐丽娟那条，先别批，其他的都过", "徐丽娟那条 先别批")]
    [InlineData("全体，吕淑芬不用发", "吕淑芬不用发")]
    public void Words_that_leave_something_out_are_told_from_those_that_are_meant(string said, string left)
    {
        var read = LeftOutReader.Read(said);
        Assert.Equal(left, read.Out.Trim());
        Assert.False(read.Refused);
        Assert.All(said.Zip(read.Meant, read.Out), one => Assert.True(one.Second == ' ' || one.Third == ' '));
    }

    [Theory]
    [InlineData("don't approve he wei's yet")]
    [InlineData("dont send back meiling's")]
    [InlineData("I'd rather not approve 3")]
    [InlineData("wait, not yet")]
    [InlineData("don't approve it yet, the date looks wrong")]
    [InlineData("等下，别退")]
    [InlineData("第一条先别批")]
    [InlineData("先不要退回，我再看看")]
    [InlineData("第二条先不过")]
    [InlineData("不要批徐丽娟的")]
    public void An_act_that_is_not_wanted_is_refused(string said) => Assert.True(LeftOutReader.Refuses(said));

    [Theory]
    [InlineData("approve siyu's, leave the rest", "approve siyu's,")]
    [InlineData("批海波的，其他的先别批", "批海波的，")]
    [InlineData("don't approve any but siyu's", "siyu's")]
    [InlineData("don't return meiling's, approve them", "meiling's, approve them")]
    public void Where_nothing_else_is_wanted_only_what_is_named_is_meant(string said, string meant)
    {
        var read = LeftOutReader.Read(said);
        Assert.Equal(meant, read.Meant.Trim());
        Assert.False(read.SaysAny);
    }

    [Theory]
    [InlineData("approve his individual sessions")]
    [InlineData("周海波的个别督导都通过")]
    [InlineData("要不要批徐丽娟的")]
    [InlineData("why did i not approve he wei's?")]
    [InlineData("don't forget to approve siyu's")]
    [InlineData("return siyu's: don't approve your own travel")]
    [InlineData("退回丽娟的，别把路上时间算进去")]
    [InlineData("不到两个小时的通过")]
    public void Words_that_only_look_like_a_refusal_leave_nothing_out(string said) => Assert.Equal(said, LeftOutReader.Read(said).Meant);
}
