using CsCheck;
using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class NoteTests
{
    [Theory]
    [InlineData("log 3.5 hours of case work with Li Ming yesterday: safety plan", "210 min · Tue 17 May 2022 · case · 李明 · “safety plan”")]
    [InlineData("２小时　个案工作　李明：安全计划", "120 min · case · 李明 · “安全计划”")]
    [InlineData("请帮我登记昨天两小时个案工作和李明讨论安全计划", "120 min · Tue 17 May 2022 · case · 李明 · “讨论安全计划”")]
    [InlineData("请登记 昨天 个案工作 李明 2小时 讨论学校问题，家长也来了", "120 min · Tue 17 May 2022 · case · 李明 · “讨论学校问题，家长也来了”")]
    [InlineData("please log 2 hours case work with Li Ming about the safety plan", "120 min · case · 李明 · “about the safety plan”")]
    [InlineData("时长：2小时 类型：个案工作 学员：李明 备注：安全计划", "120 min · case · 李明 · “安全计划”")]
    [InlineData("hours: 2, type: case work, with: Li Ming, note: safety plan", "120 min · case · 李明 · “safety plan”")]
    [InlineData("case work with Li Ming: talked for 2 hours on 3 May", "120 min · Tue 3 May 2022 · case · 李明 · “talked for 2 hours on 3 May”")]
    [InlineData(
        "2h case work with Li Ming yesterday note: talked 3h about 5 May",
        "120 min · Tue 17 May 2022 · case · 李明 · “talked 3h about 5 May”"
    )]
    [InlineData("三个小时个案工作 赵建国 昨天 备注 家访3次，5月3日再约", "180 min · Tue 17 May 2022 · case · 赵建国 · “家访3次，5月3日再约”")]
    [InlineData(
        "2h case work with Li Ming: line one\nline two has 3 hours\nthe end",
        "120 min · case · 李明 · “line one\nline two has 3 hours\nthe end”"
    )]
    [InlineData("1 hr 45 mins with zhao jianguo on wednesday - family meeting", "105 min · Wed 18 May 2022 · 赵建国 · “family meeting”")]
    [InlineData("case work 2h Li Ming (safety plan)", "120 min · case · 李明 · “(safety plan)”")]
    [InlineData("2h, case work, Li Ming, yesterday, safety plan", "120 min · Tue 17 May 2022 · case · 李明 · “safety plan”")]
    [InlineData("room 3 case work with Li Ming", "case · 李明 · “room 3”")]
    [InlineData("2h case work with Li Ming and her mother", "120 min · case · 李明 · “her mother”")]
    [InlineData("2h with Li Ming on Monday, we talked about her case load", "120 min · Mon 16 May 2022 · 李明 · “we talked about her case load”")]
    [InlineData("1h paperwork with Wang Fang yesterday, rewrote it twice", "60 min · Tue 17 May 2022 · documentation · 王芳 · “rewrote it twice”")]
    [InlineData("前天跟王芳个督一小时，主要聊个案记录怎么写", "60 min · Mon 16 May 2022 · individual · 王芳 · “主要聊个案记录怎么写”")]
    [InlineData("昨天和李明谈社区里的志愿者，两小时", "120 min · Tue 17 May 2022 · 李明 · “谈社区里的志愿者”")]
    public void What_follows_a_colon_or_is_not_understood_becomes_the_note(string text, string said) => Assert.Equal(said, Sample.Lines(text));

    [Theory]
    [InlineData("昨天帮王芳弄了一小时文书，累死了", "60 min · Tue 17 May 2022 · documentation · 王芳")]
    [InlineData("今天带李明搞了两小时小组工作", "120 min · Wed 18 May 2022 · group · 李明")]
    [InlineData("昨天李明那边忙到五点，从三点半开始，个案", "90 min · Tue 17 May 2022 · 15:30-17:00 · case · 李明")]
    [InlineData("both 1h with Li Ming yesterday, case work", "60 min · Tue 17 May 2022 · case · 李明")]
    [InlineData("再记一条", "")]
    public void Scraps_of_a_sentence_become_no_note(string text, string said) => Assert.Equal(said, Sample.Lines(text));

    [Theory]
    [InlineData("log 2h case work with Li Ming yesterday: ")]
    [InlineData("昨天个案工作李明两小时：")]
    [InlineData("2h case work yesterday note: ")]
    [InlineData("昨天两小时个案 备注：")]
    public void A_note_after_a_colon_is_kept_verbatim_and_changes_nothing_else(string entry)
    {
        var bare = Sample.One(entry);
        Gen.Char["abz 0123456789:：;；,，。.-/hm点时分月日昨天和李明两半个案½()\"“”"]
            .Array[1, 60]
            .Select(c => new string(c))
            .Where(HasText)
            .Sample(note =>
            {
                var said = Assert.Single(HoursReader.Read(entry + note, Sample.English));
                Assert.Equal(note.Trim(), said.Note);
                Assert.Equal(Sample.Line(bare), Sample.Line(said with { Note = null }));
            });
    }

    [Fact]
    public void A_note_longer_than_what_is_looked_at_is_kept_whole()
    {
        var note = string.Concat(Enumerable.Repeat("讨论安全计划 3h ", 1000)).Trim();
        Assert.Equal(note, Sample.One("2h case work yesterday: " + note).Note);
    }

    static bool HasText(string note) => !string.IsNullOrWhiteSpace(note) && !")/(".Contains(note.TrimStart()[0]) && note[0] is not (':' or '：');
}
