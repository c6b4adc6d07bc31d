using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Hearing;

public sealed class FollowOnTests
{
    static readonly PeopleVocabulary People = new([
        new(new Guid(1, 0, 0, new byte[8]), "叶思雨", "Ye Siyu"),
        new(new Guid(2, 0, 0, new byte[8]), "黄美玲", "Huang Meiling"),
        new(new Guid(3, 0, 0, new byte[8]), "何为", "He Wei"),
    ]);

    [Theory]
    [InlineData("approve all of Ye Siyu's please", "and Huang's", "approve all of Huang's please")]
    [InlineData("who has not logged this week?", "and last week?", "who has not logged last week?")]
    [InlineData("who is behind in group 2", "what about group 3", "who is behind in group 3")]
    [InlineData("anything free on Wednesday morning?", "Thursday?", "anything free on Thursday morning?")]
    [InlineData("叶思雨现在多少了", "黄美玲呢", "黄美玲现在多少了")]
    [InlineData("通过叶思雨的三条", "黄美玲的也一样", "通过黄美玲的三条")]
    [InlineData("how many hours does Ye Siyu have in November", "and in October?", "how many hours does Ye Siyu have in October")]
    [InlineData("叶思雨11月记了多少小时", "那10月呢", "叶思雨10月记了多少小时")]
    [InlineData("第一小组谁还没交", "那第二小组呢", "第二小组谁还没交")]
    public void What_is_named_takes_the_place_of_its_like(string before, string words, string whole) => Assert.Equal(whole, Of(words, before));

    [Theory]
    [InlineData("who was away on 15 November", "sorry I meant 1 November", "who was away on 1 November")]
    [InlineData("how is Ye Siyu doing", "not Ye Siyu, He Wei", "how is He Wei doing")]
    [InlineData("17号的课换到302", "哦看错了20号", "20号的课换到302")]
    [InlineData("叶思雨还差多少", "不是叶思雨，是黄美玲", "黄美玲还差多少")]
    public void A_slip_is_mended_in_what_was_said(string before, string words, string whole) => Assert.Equal(whole, Of(words, before));

    [Fact]
    public void What_is_not_done_yet_is_about_both()
    {
        var (before, words) = ("approve all of Ye Siyu's", "and Huang's as well");
        Assert.Equal(
            "approve all of Ye Siyu and Huang's",
            FollowOn.Of(words, Things.In(words, People), before, Things.In(before, People), both: true)
        );
    }

    [Fact]
    public void What_was_not_said_before_is_added_with_its_word() =>
        Assert.Equal("anything free on Wednesday with Ye Siyu", Of("and with Ye Siyu?", "anything free on Wednesday?"));

    [Theory]
    [InlineData("case work with Ye Siyu on Tuesday", "group supervision, 2 h, today")]
    [InlineData("小组督导3小时 昨天", "个案工作 1小时 今天")]
    [InlineData("how many hours do I need", "and Huang's")]
    [InlineData("from Monday to Wednesday I was away", "and Friday?")]
    [InlineData("approve Ye Siyu's", "and return Huang's because the date is wrong")]
    [InlineData("approve Ye Siyu's", "thanks")]
    [InlineData("approve Ye Siyu's", "Huang Meiling")]
    public void What_stands_for_itself_stays(string before, string words) => Assert.Null(Of(words, before));

    [Theory]
    [InlineData("then nudge her, nicely", "then nudge Ye Siyu, nicely")]
    [InlineData("tell him to come at 10", "tell Ye Siyu to come at 10")]
    [InlineData("and her hours in November?", "and Ye Siyu's hours in November?")]
    [InlineData("how many does he have", "how many does Ye Siyu have")]
    [InlineData("他还差多少", "Ye Siyu还差多少")]
    [InlineData("她的材料呢", "Ye Siyu的材料呢")]
    public void A_pronoun_is_whom_it_was_about(string words, string whole) =>
        Assert.Equal(whole, FollowOn.WithName(words, Things.In(words, People), "Ye Siyu"));

    [Theory]
    [InlineData("tell everybody he will be late")]
    [InlineData("tell He Wei she called")]
    [InlineData("告诉大家他来不了")]
    [InlineData("其他人呢")]
    [InlineData("the others?")]
    [InlineData("他们呢")]
    public void No_pronoun_is_taken_for_somebody_else(string words) => Assert.Null(FollowOn.WithName(words, Things.In(words, People), "Ye Siyu"));

    static string? Of(string words, string before)
    {
        var whole = FollowOn.Of(words, Things.In(words, People), before, Things.In(before, People));
        Assert.True(whole is null || FollowOn.MayBe(words));
        return whole;
    }
}
