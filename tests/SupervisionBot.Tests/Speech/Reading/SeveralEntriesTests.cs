using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class SeveralEntriesTests
{
    [Theory]
    [InlineData(
        "2h case work with Li Ming and 1.5h group work with Wang Fang yesterday",
        "120 min · Tue 17 May 2022 · case · 李明\n90 min · Tue 17 May 2022 · group · 王芳"
    )]
    [InlineData(
        "昨天个别督导李明两小时，小组工作王芳一个半小时",
        "120 min · Tue 17 May 2022 · individual · 李明\n90 min · Tue 17 May 2022 · group · 王芳"
    )]
    [InlineData("2h case work Li Ming; 1h group work Wang Fang", "120 min · case · 李明\n60 min · group · 王芳")]
    [InlineData(
        "2h case work Li Ming: safety plan\n1h group work Wang Fang: roles",
        "120 min · case · 李明 · “safety plan”\n60 min · group · 王芳 · “roles”"
    )]
    [InlineData("昨天\n李明 个案 2小时\n王芳 小组工作 1.5小时", "120 min · Tue 17 May 2022 · case · 李明\n90 min · Tue 17 May 2022 · group · 王芳")]
    [InlineData(
        "yesterday:\n2h case work Li Ming\n1h group work Wang Fang",
        "120 min · Tue 17 May 2022 · case · 李明\n60 min · Tue 17 May 2022 · group · 王芳"
    )]
    [InlineData("1) 2h case work Li Ming 2) 1h training", "120 min · case · 李明\n60 min · training")]
    [InlineData("李明两小时个案王芳一小时小组工作", "120 min · case · 李明\n60 min · group · 王芳")]
    [InlineData("周一2小时个案李明，周二3小时小组工作王芳", "120 min · Mon 16 May 2022 · case · 李明\n180 min · Tue 17 May 2022 · group · 王芳")]
    [InlineData(
        "早上9点到10点半 李明个案；下午2点到3点 王芳小组督导",
        "90 min · 09:00-10:30 · case · 李明\n60 min · 14:00-15:00 · group-supervision · 王芳"
    )]
    [InlineData("I did 2 hours of group work and 1 hour of training today", "120 min · Wed 18 May 2022 · group\n60 min · Wed 18 May 2022 · training")]
    [InlineData("今天做了两小时个案，还有一小时培训", "120 min · Wed 18 May 2022 · case\n60 min · Wed 18 May 2022 · training")]
    [InlineData("2h case work Li Ming and 30 min documentation", "120 min · case · 李明\n30 min · documentation")]
    [InlineData("case work 14:00-16:00 and 16:30-17:30 with Li Ming", "120 min · 14:00-16:00 · case\n60 min · 16:30-17:30 · 李明")]
    [InlineData(
        "Monday and Tuesday 1h case work with Li Ming each",
        "60 min · Mon 16 May 2022 · case · 李明\n60 min · Tue 17 May 2022 · case · 李明"
    )]
    [InlineData("周一和周二每天给王芳个督半小时", "30 min · Mon 16 May 2022 · individual · 王芳\n30 min · Tue 17 May 2022 · individual · 王芳")]
    [InlineData("昨天个督，李明和王芳各一小时", "60 min · Tue 17 May 2022 · individual · 李明\n60 min · Tue 17 May 2022 · individual · 王芳")]
    [InlineData(
        "17号李明一小时，王芳两个半，都是个督",
        "60 min · Tue 17 May 2022 · individual · 李明\n150 min · Tue 17 May 2022 · individual · 王芳"
    )]
    [InlineData(
        "2h with Li Ming and 1h with Wang Fang yesterday, both case work",
        "120 min · Tue 17 May 2022 · case · 李明\n60 min · Tue 17 May 2022 · case · 王芳"
    )]
    public void Several_entries_in_one_message_come_one_each_and_share_a_day_said_once(string text, string said) =>
        Assert.Equal(said, Sample.Lines(text));
}
