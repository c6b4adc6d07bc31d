using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class AtTheCardTests
{
    [Theory]
    [InlineData("save it and do the same for Fan Xiaoyu", "save it", "do the same for Fan Xiaoyu")]
    [InlineData("Yes, and when is my next session?", "Yes", "when is my next session?")]
    [InlineData("ok. Then log 1 h with Fang Min", "ok", "log 1 h with Fang Min")]
    [InlineData("好的存吧，再加一条小虎的", "好的存吧", "加一条小虎的")]
    [InlineData("嗯，顺便看看我还差多少", "嗯", "看看我还差多少")]
    [InlineData("保存吧，另外周五我约的几点", "保存吧", "周五我约的几点")]
    public void A_yes_with_another_wish_behind_it_is_taken_apart(string words, string yes, string more)
    {
        var said = AnswerAndMore.Read(words);
        Assert.Equal((yes, more), (said?.Answer, said?.More));
    }

    [Theory]
    [InlineData("yes but it was 2 hours")]
    [InlineData("ok save it please")]
    [InlineData("no, and stop asking")]
    [InlineData("嗯嗯好的")]
    [InlineData("对了，明天有空吗")]
    public void What_is_no_yes_or_nothing_but_a_yes_is_left_whole(string words) => Assert.Null(AnswerAndMore.Read(words));

    [Theory]
    [InlineData("the same for Fan Xiaoyu", "Fan Xiaoyu")]
    [InlineData("and Fang Min too", "Fang Min")]
    [InlineData("Fang Min as well please", "Fang Min")]
    [InlineData("add another one for Tom", "Tom")]
    [InlineData("还有小虎也是", "小虎")]
    [InlineData("等一下，小虎也一样", "小虎")]
    [InlineData("再来一条小虎的", "小虎")]
    [InlineData("with Fang Min", null)]
    [InlineData("是小虎", null)]
    public void One_more_like_it_says_for_whom(string words, string? who) => Assert.Equal(who, AdditionReader.Read(words));

    [Theory]
    [InlineData("scrap that", GivenUp.Dropped)]
    [InlineData("no, don't save it", GivenUp.Dropped)]
    [InlineData("不保存", GivenUp.Dropped)]
    [InlineData("not now", GivenUp.Later)]
    [InlineData("I'll do it later", GivenUp.Later)]
    [InlineData("先别记了，我等会儿再弄", GivenUp.Later)]
    [InlineData("先不记了", GivenUp.Later)]
    [InlineData("let's start over", GivenUp.Anew)]
    [InlineData("不对不对，重来", GivenUp.Anew)]
    [InlineData("don't change it", null)]
    [InlineData("leave it at 2 hours", null)]
    [InlineData("等等，是小虎", null)]
    [InlineData("我们聊了以后再说的事", null)]
    public void Giving_up_is_told_from_a_correction(string words, GivenUp? given) => Assert.Equal(given, GivingUpReader.Read(words));

    [Theory]
    [InlineData("she was in tears and we stopped early", "take the bit about tears out", "we stopped early")]
    [InlineData("home visit, ran late, tea", "leave out the part about the tea", "home visit, ran late")]
    [InlineData("聊了边界，情绪很差", "把情绪那句去掉", "聊了边界")]
    [InlineData("家访", "把迟到去掉", null)]
    public void Words_go_from_a_note_by_what_they_are_about(string note, string words, string? left) => Assert.Equal(left, NoteCut.From(note, words));
}
