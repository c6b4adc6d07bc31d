using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class SeriesTests
{
    [Theory]
    [InlineData("就这次")]
    [InlineData("嗯 就这次吧")]
    [InlineData("只改这一次就好")]
    [InlineData("这一场")]
    [InlineData("just this one")]
    [InlineData("yes, only this time")]
    [InlineData("ok, this one only please")]
    public void This_one_is_meant_and_not_what_follows(string said)
    {
        Assert.True(SeriesSaid.OnlyThis(said));
        Assert.False(SeriesSaid.AndThoseThatFollow(said));
    }

    [Theory]
    [InlineData("以后的也一起改")]
    [InlineData("嗯，以后都这样")]
    [InlineData("每次都改")]
    [InlineData("yes, all of them")]
    [InlineData("from now on")]
    public void What_follows_is_meant_too(string said)
    {
        Assert.True(SeriesSaid.AndThoseThatFollow(said));
        Assert.False(SeriesSaid.OnlyThis(said));
    }

    [Theory]
    [InlineData("好")]
    [InlineData("这次改到九点")]
    [InlineData("move this one to Friday")]
    [InlineData("all the best")]
    [InlineData("不改这次")]
    [InlineData("不是这次")]
    [InlineData("no that one")]
    [InlineData("不是全部")]
    [InlineData("不是每次都改")]
    [InlineData("no, the others")]
    public void Anything_else_says_neither(string said) => Assert.False(SeriesSaid.OnlyThis(said) || SeriesSaid.AndThoseThatFollow(said));

    [Theory]
    [InlineData("12号那个督导先别取消啊", true)]
    [InlineData("12号别给我取消啊", true)]
    [InlineData("另外那个10点的留着", true)]
    [InlineData("no no, leave friday alone", true)]
    [InlineData("给马超留着", false)]
    [InlineData("帮我把10点的留着", false)]
    [InlineData("取消12号那个", false)]
    [InlineData("leave me alone", false)]
    public void What_is_to_stay_is_known(string said, bool stays) => Assert.Equal(stays, SessionReader.LeavesAsItIs(said));
}
