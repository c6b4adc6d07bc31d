using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class CrisisTests
{
    [Theory]
    [InlineData("She told me she does not want to live any more")]
    [InlineData("he said he'll hurt himself tonight")]
    [InlineData("i want to die")]
    [InlineData("a client talked about suicide and now he is gone")]
    [InlineData("she's taken an overdose")]
    [InlineData("I'm thinking of ending my life")]
    [InlineData("小徐昨晚跟我说她不想活了,今天电话也不接")]
    [InlineData("我想死")]
    [InlineData("服务对象说要跳楼")]
    [InlineData("她留了遗书")]
    [InlineData("活着没意思")]
    public void Danger_is_heard(string said) => Assert.True(CrisisSaid.IsIn(said));

    [Theory]
    [InlineData("when is the class on suicide prevention?")]
    [InlineData("log 2h of suicide risk assessment with Li Ming")]
    [InlineData("this deadline is killing me")]
    [InlineData("the summary nearly killed me, I am dead tired")]
    [InlineData("自杀干预课是哪天")]
    [InlineData("昨天和李明谈自杀风险评估两小时")]
    [InlineData("想死你们了")]
    [InlineData("累死了")]
    [InlineData("我的时数会不会死掉")]
    public void What_is_only_its_subject_or_a_manner_of_speaking_is_none(string said) => Assert.False(CrisisSaid.IsIn(said));
}
