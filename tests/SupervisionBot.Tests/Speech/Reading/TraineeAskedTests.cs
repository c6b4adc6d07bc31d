using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class TraineeAskedTests
{
    [Theory]
    [InlineData("progress of Zhang Wei", "Zhang Wei")]
    [InlineData("Show me the progress of Zhang Wei?", "Zhang Wei")]
    [InlineData("Zhang Wei's progress", "Zhang Wei")]
    [InlineData("how is Sarah doing?", "Sarah")]
    [InlineData("how far is Sarah Miller", "Sarah Miller")]
    [InlineData("group A", "group A")]
    [InlineData("progress of group A", "group A")]
    [InlineData("陈静的进度", "陈静")]
    [InlineData("看看陈静的进展怎么样？", "陈静")]
    [InlineData("陈静还差多少小时", "陈静")]
    [InlineData("第一小组", "第一小组")]
    [InlineData("第一小组的进度", "第一小组")]
    public void Whom_they_ask_about(string text, string words) => Assert.Equal(words, TraineeAsked.In(text));

    [Theory]
    [InlineData("progress")]
    [InlineData("my progress")]
    [InlineData("show my progress")]
    [InlineData("我的进度")]
    [InlineData("查看进度")]
    [InlineData("我还差多少小时")]
    [InlineData("group work so far")]
    [InlineData("how does this work")]
    [InlineData("hours in March")]
    public void Nobody_is_asked_about(string text) => Assert.Null(TraineeAsked.In(text));

    [Theory]
    [InlineData("group A", "A", true)]
    [InlineData("group a", "Group A", true)]
    [InlineData("group 1", "第一小组", true)]
    [InlineData("第二组", "第二小组", true)]
    [InlineData("2组", "第二小组", true)]
    [InlineData("group 1", "第二小组", false)]
    [InlineData("group", "第二小组", false)]
    public void Groups_are_known_however_they_are_written(string words, string group, bool named) =>
        Assert.Equal(named, TraineeAsked.Names(words, group));
}
