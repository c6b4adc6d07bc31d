using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Of somebody else it is said that they are away on a day to come: "Meiling is ill tomorrow, note it down", 黄美玲明天请假 发烧了.</summary>
public static partial class TraineeAwaySaid
{
    const int Longest = 100;

    /// <summary>The day; null where nothing of the kind is said, or no day to come.</summary>
    public static DateOnly? Day(string text, DateOnly today, bool chineseFirst) =>
        text.Length <= Longest
        && Away().IsMatch(text)
        && !Past().IsMatch(text)
        && !Other().IsMatch(text)
        && !SessionReader.IsQuestion(text)
        && SessionReader.FirstDay(text, today, chineseFirst) is { } day
        && day >= today
            ? day
            : null;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:is|['’]s|will be|has|has got) (?:\w+ ){0,2}(?:ill|sick|away|off|absent|on leave|on holiday|in hospital|unwell|(?:a )?fever"
            + @"|(?:the )?flu|(?:a )?day off)\b"
            + @"|\b(?:can['’]?t|cannot|won['’]?t|isn['’]?t|is not|will not) (?:be )?(?:come|coming|in|there|here|make it|able to come)\b"
            + @"|\b(?:called|calls) in sick\b"
            + @"|\b(?:asked|asks) for (?:\w+ )?(?:day off|leave)\b|\bput .{2,30} down as (?:ill|sick|away|absent|off)\b"
            + "|请(?:个|一天|两天|病|事|半天)?假|病假|发烧|生病|病了|住院|[来去到]不了|不[来去]了|休假|出差",
        Plain
    )]
    private static partial Regex Away();

    [GeneratedRegex(@"\b(?:was|were|last|yesterday|ago|didn['’]?t)\b|上(?:个)?(?:周|星期|礼拜|次|回|个月)|昨天|前天|没[来到]|点名|来了", Plain)]
    private static partial Regex Past();

    /// <summary>Work, hours or a class that is named, or what is to be done of it, is another's.</summary>
    [GeneratedRegex(
        @"\b(?:hours?|entry|entries|class(?:es)?|lesson|lecture|teach|visit|cancel|move|withdraw|remind|tell|announce|cover"
            + @"|stand in|deputy|report|extend|extension|due|deadline|until|more time)\b"
            + "|时数|小时|学时|[节堂]课|上课|讲|参访|撤|取消|改到|挪|提醒|告诉|通知|代|替|材料|报告|汇报|档案|延|宽限|截止|催",
        Plain
    )]
    private static partial Regex Other();
}
