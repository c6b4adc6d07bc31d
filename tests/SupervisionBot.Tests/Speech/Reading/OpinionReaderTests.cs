using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class OpinionReaderTests
{
    [Theory]
    [InlineData("4", 4, "", false)]
    [InlineData("4, good examples", 4, "good examples", false)]
    [InlineData("5 - very clear!", 5, "very clear!", false)]
    [InlineData("3，例子太少", 3, "例子太少", false)]
    [InlineData("4分 例子很好", 4, "例子很好", true)]
    [InlineData("4分例子很好", 4, "例子很好", true)]
    [InlineData("给5分，讲得清楚", 5, "讲得清楚", true)]
    [InlineData("我打三分", 3, "", true)]
    [InlineData("2 stars too fast", 2, "too fast", true)]
    [InlineData("I'd give it a 3: no time to practise", 3, "no time to practise", true)]
    [InlineData("4/5", 4, "", true)]
    [InlineData("5 out of 5, thank you", 5, "thank you", true)]
    public void A_mark_and_what_stands_beside_it_are_read(string text, int mark, string words, bool sure) =>
        Assert.Equal(new OpinionSaid(mark, words, sure), OpinionReader.Read(text));

    [Theory]
    [InlineData("6")]
    [InlineData("0, nothing")]
    [InlineData("44, good")]
    [InlineData("4.5")]
    [InlineData("4-6 individual supervision")]
    [InlineData("3:30")]
    [InlineData("4, what is the next class?")]
    [InlineData("2 hours of case work")]
    [InlineData("3 h with Li Ming")]
    [InlineData("4点到5点")]
    [InlineData("good examples, 4")]
    [InlineData("")]
    public void What_is_no_mark_is_none(string text) => Assert.Null(OpinionReader.Read(text));

    [Theory]
    [InlineData("what is my situation with the class on the 13th", true)]
    [InlineData("13号那节课我是什么情况", true)]
    [InlineData("rate the class", false)]
    [InlineData("4, good examples", false)]
    [InlineData("我觉得这节课很好", false)]
    public void How_one_stands_is_no_mark(string text, bool stands) => Assert.Equal(stands, OpinionReader.AsksHowOneStands(text));
}
