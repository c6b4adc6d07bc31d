using System.Globalization;
using CsCheck;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Speech.Reading;

/// <summary>It is Wednesday 18 May 2022.</summary>
public sealed class QuestionTests
{
    [Theory]
    [InlineData("Average hours for group 2?", true)]
    [InlineData("第二小组平均多少小时", true)]
    [InlineData("how many hours a week on average", false)]
    [InlineData("每周平均多少小时", false)]
    public void A_group_is_no_kind_of_work_and_an_average_is_each_ones_or_each_weeks(string text, bool each)
    {
        Assert.Equal(FoundKind.None, QuestionReader.Read(text, Sample.English).Type.Kind);
        Assert.Equal(each, QuestionReader.AsksAverage(text));
    }

    [Theory]
    [InlineData("hours in March", "Total · Month 1 Mar 2022–31 Mar 2022")]
    [InlineData("how many hours in December?", "Total · Month 1 Dec 2021–31 Dec 2021")]
    [InlineData("hours in may", "Total · Month 1 May 2022–31 May 2022")]
    [InlineData("hours in March 2021", "Total · Month 1 Mar 2021–31 Mar 2021")]
    [InlineData("march", "Total · Month 1 Mar 2022–31 Mar 2022")]
    [InlineData("with Li Ming", "Total · 李明")]
    [InlineData("hours with Wang Fang so far", "Total · 王芳")]
    [InlineData("group work so far", "Total · group")]
    [InlineData("case work with Li Ming in March", "Total · Month 1 Mar 2022–31 Mar 2022 · case · 李明")]
    [InlineData("how much case work did I do with li ming last month?", "Total · Month 1 Apr 2022–30 Apr 2022 · case · 李明")]
    [InlineData("with Li Ming and Wang Fang this week", "Total · Week 16 May 2022–22 May 2022 · 李明 + 王芳")]
    [InlineData("this week", "Total · Week 16 May 2022–22 May 2022")]
    [InlineData("last week", "Total · Week 9 May 2022–15 May 2022")]
    [InlineData("the week before last", "Total · Week 2 May 2022–8 May 2022")]
    [InlineData("how many hours yesterday?", "Total · Day 17 May 2022–17 May 2022")]
    [InlineData("hours in the last 4 weeks", "Total · Days 21 Apr 2022–18 May 2022")]
    [InlineData("hours since 1 March", "Total · Since 1 Mar 2022–18 May 2022")]
    [InlineData("hours since March", "Total · Since 1 Mar 2022–18 May 2022")]
    [InlineData("hours from 1 to 15 March", "Total · Days 1 Mar 2022–15 Mar 2022")]
    [InlineData("hours between 20 February and 5 March", "Total · Days 20 Feb 2022–5 Mar 2022")]
    [InlineData("hours from February to March", "Total · Days 1 Feb 2022–31 Mar 2022")]
    [InlineData("average per week", "AveragePerWeek")]
    [InlineData("average hours per week in April", "AveragePerWeek · Month 1 Apr 2022–30 Apr 2022")]
    [InlineData("average per week of case work this year", "AveragePerWeek · Year 1 Jan 2022–31 Dec 2022 · case")]
    [InlineData("when will I finish?", "Finish")]
    [InlineData("am I on track?", "Finish")]
    [InlineData("compare with last month", "Comparison · Month 1 May 2022–31 May 2022 / Month 1 Apr 2022–30 Apr 2022")]
    [InlineData("compare this week with last week", "Comparison · Week 16 May 2022–22 May 2022 / Week 9 May 2022–15 May 2022")]
    [InlineData("compare March with February", "Comparison · Month 1 Mar 2022–31 Mar 2022 / Month 1 Feb 2022–28 Feb 2022")]
    [InlineData("case work compared with last week", "Comparison · Week 16 May 2022–22 May 2022 / Week 9 May 2022–15 May 2022 · case")]
    [InlineData("what if 8 hours a week?", "WhatIf · 480/7")]
    [InlineData("what if I do 1.5h per day", "WhatIf · 90/1")]
    [InlineData("what if I work 45 minutes each day?", "WhatIf · 45/1")]
    [InlineData("hours with Bob in March", "Total · Month 1 Mar 2022–31 Mar 2022 · Bob?")]
    public void English_questions(string text, string read) => Assert.Equal(read, Line(text, Sample.English));

    [Theory]
    [InlineData("本周", "Total · Week 16 May 2022–22 May 2022")]
    [InlineData("上个月", "Total · Month 1 Apr 2022–30 Apr 2022")]
    [InlineData("上周一共多少小时？", "Total · Week 9 May 2022–15 May 2022")]
    [InlineData("三月份做了多少小时", "Total · Month 1 Mar 2022–31 Mar 2022")]
    [InlineData("3月份的时数", "Total · Month 1 Mar 2022–31 Mar 2022")]
    [InlineData("去年12月多少小时", "Total · Month 1 Dec 2021–31 Dec 2021")]
    [InlineData("2021年11月有多少小时", "Total · Month 1 Nov 2021–30 Nov 2021")]
    [InlineData("和李明一共多少小时", "Total · 李明")]
    [InlineData("和李明", "Total · 李明")]
    [InlineData("3月和李明的个案工作", "Total · Month 1 Mar 2022–31 Mar 2022 · case · 李明")]
    [InlineData("到目前为止小组工作多少小时", "Total · group")]
    [InlineData("最近两周多少小时", "Total · Days 5 May 2022–18 May 2022")]
    [InlineData("最近30天个案多少小时", "Total · Days 19 Apr 2022–18 May 2022 · case")]
    [InlineData("昨天做了几个小时？", "Total · Day 17 May 2022–17 May 2022")]
    [InlineData("3月1日到15日多少小时", "Total · Days 1 Mar 2022–15 Mar 2022")]
    [InlineData("2月20日到3月5日一共多少小时", "Total · Days 20 Feb 2022–5 Mar 2022")]
    [InlineData("三月以来多少小时", "Total · Since 1 Mar 2022–18 May 2022")]
    [InlineData("平均每周多少小时", "AveragePerWeek")]
    [InlineData("4月平均每周多少小时", "AveragePerWeek · Month 1 Apr 2022–30 Apr 2022")]
    [InlineData("什么时候能完成？", "Finish")]
    [InlineData("还来得及吗", "Finish")]
    [InlineData("和上个月比", "Comparison · Month 1 May 2022–31 May 2022 / Month 1 Apr 2022–30 Apr 2022")]
    [InlineData("跟上周对比", "Comparison · Week 16 May 2022–22 May 2022 / Week 9 May 2022–15 May 2022")]
    [InlineData("三月和二月相比", "Comparison · Month 1 Mar 2022–31 Mar 2022 / Month 1 Feb 2022–28 Feb 2022")]
    [InlineData("如果每周8小时呢", "WhatIf · 480/7")]
    [InlineData("要是每天做一个半小时呢", "WhatIf · 90/1")]
    [InlineData("假如一周做十个小时", "WhatIf · 600/7")]
    [InlineData("case work 和李明 in March", "Total · Month 1 Mar 2022–31 Mar 2022 · case · 李明")]
    public void Chinese_questions(string text, string read) => Assert.Equal(read, Line(text, Sample.Chinese));

    [Theory]
    [InlineData("log hours with Li Ming")]
    [InlineData("log case work last week")]
    [InlineData("2 h case work with Li Ming yesterday")]
    [InlineData("case work yesterday")]
    [InlineData("3.5 hours of case work in March")]
    [InlineData("昨天和李明两个小时个案")]
    [InlineData("登记上周的时数")]
    [InlineData("help")]
    [InlineData("with the family we talked about moving house and about school, and then we made a plan for the summer")]
    [InlineData("李明")]
    public void No_questions(string text) => Assert.Equal(QuestionSign.None, QuestionReader.Sign(text));

    [Fact]
    public void Any_text_is_taken() =>
        Gen.String.Sample(text =>
        {
            QuestionReader.Sign(text);
            return string.IsNullOrEmpty(text) || QuestionReader.Read(text, Sample.Chinese) != null;
        });

    static string Line(string text, ReadingContext context)
    {
        Assert.NotEqual(QuestionSign.None, QuestionReader.Sign(text));
        var question = QuestionReader.Read(text, context);
        return string.Join(
            " · ",
            new[]
            {
                question.Asked.ToString(),
                question.Rate is { } rate ? $"{rate.Minutes}/{rate.Days}" : "",
                question.Period is { } period
                    ? question.With is { } with
                        ? $"{Said(period)} / {Said(with)}"
                        : Said(period)
                    : "",
                string.Join('|', question.Type.Keys),
                string.Join(" + ", question.People.Select(Sample.Person)),
            }.Where(part => part.Length > 0)
        );
    }

    static string Said(Period period) =>
        string.Create(CultureInfo.InvariantCulture, $"{period.Kind} {period.From:d MMM yyyy}–{period.To:d MMM yyyy}");
}
