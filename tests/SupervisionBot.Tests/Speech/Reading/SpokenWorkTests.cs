using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

/// <summary>What trainees type when they speak of their work in everyday words.</summary>
public sealed class SpokenWorkTests
{
    [Theory]
    [InlineData("case work Li Ming 2h tue", "120 min · Tue 17 May 2022 · case · 李明")]
    [InlineData(
        "Li Ming 1h individual supervision mon, Wang Fang 45 min documentation sat",
        "60 min · Mon 16 May 2022 · individual · 李明\n45 min · Sat 14 May 2022 · documentation · 王芳"
    )]
    [InlineData("we sat with Li Ming, case work 1h", "60 min · case · 李明")]
    [InlineData("case work with Li Ming today, hour and a half", "90 min · Wed 18 May 2022 · case · 李明")]
    [InlineData("two and a half hours case work with Li Ming", "150 min · case · 李明")]
    [InlineData("half hour phone call with Li Ming about his case", "30 min · 李明 · “about his case”")]
    [InlineData("李明个案1点5小时", "90 min · case · 李明")]
    [InlineData("李明个案俩钟头", "120 min · case · 李明")]
    [InlineData("李明个案仨小时", "180 min · case · 李明")]
    [InlineData("李明个案1个半钟", "90 min · case · 李明")]
    [InlineData("李明个案一小时多一点", "case · 李明 · LengthUncertain (一小时多一点)")]
    [InlineData("李明11.27个案1小时", "60 min · Sat 27 Nov 2021 · case · 李明")]
    [InlineData("李明16号17号各1小时个案", "60 min · Mon 16 May 2022 · case · 李明\n60 min · Tue 17 May 2022 · case · 李明")]
    [InlineData("李明上周四五每天一小时个案", "60 min · Thu 12 May 2022 · case · 李明\n60 min · Fri 13 May 2022 · case · 李明")]
    [InlineData("李明昨天一小时，哦不，两小时，个案", "120 min · Tue 17 May 2022 · case · 李明")]
    [InlineData("上周：周一李明1小时个案，周二王芳2小时小组工作", "60 min · Mon 9 May 2022 · case · 李明\n120 min · Tue 10 May 2022 · group · 王芳")]
    [InlineData("李明昨天个案两小时，帮记一下", "120 min · Tue 17 May 2022 · case · 李明")]
    [InlineData("我是说记时数，李明个案2小时", "120 min · case · 李明")]
    [InlineData("周三李明两小时个案", "120 min · Wed 18 May 2022 · case · 李明")]
    public void What_is_said_of_days_and_lengths_is_what_is_read(string words, string entries) =>
        Assert.Equal(entries, string.Join('\n', HoursReader.Read(words, Sample.Chinese).Select(Sample.Line)));

    [Theory]
    [InlineData("hey, I can come after all", true)]
    [InlineData("book me in again please", true)]
    [InlineData("still can't come after all", false)]
    [InlineData("我又可以来了", true)]
    [InlineData("帮我重新约回来", true)]
    [InlineData("周四还是不能去了", false)]
    public void Who_can_come_after_all_wants_the_place_back_and_who_cannot_does_not(string words, bool comes) =>
        Assert.Equal(comes, BookingSaid.ComesAfterAll(words));

    [Theory]
    [InlineData("sorry, I can't make that", true)]
    [InlineData("那天去不了", true)]
    [InlineData("周四的不去了", true)]
    [InlineData("a mother who does not want to come any more", false)]
    [InlineData("案主不来了怎么办，想请您出出主意", false)]
    public void A_place_is_given_up_by_whoever_cannot_come_and_not_by_telling_of_a_client(string words, bool gives) =>
        Assert.Equal(gives, BookingSaid.GivesUp(words));

    [Theory]
    [InlineData("Friday morning suits me, I'd like to talk about closing a case", "closing a case")]
    [InlineData("周五上午可以，想聊聊结案怎么做", "结案怎么做")]
    public void What_is_to_be_talked_about_is_what_stands_behind_those_words(string words, string topic) =>
        Assert.Equal(topic, BookingSaid.TopicIn(words));

    [Theory]
    [InlineData("edit what I logged on Tuesday", false)]
    [InlineData("delete what I logged on Tuesday", true)]
    [InlineData("改一下周二记的", false)]
    [InlineData("周二记的那条不要了", true)]
    public void Only_what_is_to_go_is_offered_to_be_withdrawn(string words, bool removes) => Assert.Equal(removes, EntryCorrection.Removes(words));

    [Theory]
    [InlineData("does the train ride count?")]
    [InlineData("what counts towards the practicum")]
    [InlineData("开车的时间算时数吗")]
    [InlineData("备课算不算实习")]
    public void Whether_something_counts_is_a_question(string words) => Assert.True(WorkQuestions.OfWhatCounts(words));

    [Theory]
    [InlineData("别老提醒我了，烦死人了")]
    [InlineData("please don't remind me any more")]
    [InlineData("turn off the reminders")]
    [InlineData("把提醒关掉")]
    public void Who_wants_no_more_reminders_asks_for_a_pause(string words) =>
        Assert.IsType<PreferenceSaid.Pause>(PreferenceReader.Read(words, new DateOnly(2022, 3, 2), chineseFirst: true));
}
