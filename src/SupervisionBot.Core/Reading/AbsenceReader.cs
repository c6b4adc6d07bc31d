using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>Reads why somebody cannot come, where it is said with it: "can't make the 13th, my kid is ill", 周日那节课我去不了 孩子发烧.</summary>
public static partial class AbsenceReader
{
    /// <summary>The reason in the person's own words; null when none is said that could be shown as one.</summary>
    public static string? WhyIn(string words)
    {
        if (SessionReader.IsQuestion(words))
            return null;
        if (Because().Match(words) is { Success: true } because)
            return Reason(because.Groups["x"].Value);
        var parts = Parts().Split(words).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        return parts.Where(part => !Missing().IsMatch(part)).Select(Reason).FirstOrDefault(reason => reason is not null);
    }

    /// <summary>Can be why they cannot come to what was asked about; what names another day is another absence.</summary>
    public static bool IsReason(string words) => FreeWords.IsReason(words) && !Day().IsMatch(words);

    static string? Reason(string part) =>
        part.Trim(' ', '.', '。', '!', '！') is var reason && (Why().IsMatch(reason) || Chinese().IsMatch(reason)) && IsReason(reason)
            ? reason
            : null;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(?:because|bc|cos|coz|since|as)\s+(?=(?:i|my|the|we|our|there)\b)(?<x>.+)$|因为(?<x>[^,，。]+)", Plain)]
    private static partial Regex Because();

    [GeneratedRegex(
        @"[,，;；。.!！:：]\s*|\s+[-–—]\s+|(?<=\p{IsCJKUnifiedIdeographs})\s+(?=\p{IsCJKUnifiedIdeographs})"
            + @"|\s+(?=(?:my|our) \w+(?:['’]s| is| has| was| got)\b)",
        Plain
    )]
    private static partial Regex Parts();

    /// <summary>The part that says that they do not come.</summary>
    [GeneratedRegex(
        @"\b(?:can['’]?t|cannot|can not|won['’]?t|will not|unable|not able|have to (?:miss|skip|cancel)|miss|skip|sorry|hi|hello)\b"
            + "|[来去到上]不了|不能?[来去到上]|请(?:个)?假|缺课|不好意思|抱歉|老师好",
        Plain
    )]
    private static partial Regex Missing();

    /// <summary>Another day is another wish.</summary>
    [GeneratedRegex(
        @"\b(?:\d{1,2}(?:st|nd|rd|th)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)\b|\d+[号日]|周[一二三四五六日天]|星期|明天|后天",
        Plain
    )]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\b(?:i['’]?m|i am|i have|i['’]?ve|my|our|the (?:train|boss|doctor)|work(?: trip)?|ill|sick|fever|doctor|dentist|hospital|wedding|funeral|"
            + @"overtime|shift|covid|flu|business trip|kid|child|mother|father|parents?)\b",
        Plain
    )]
    private static partial Regex Why();

    [GeneratedRegex(
        @"孩子|小孩|妈|爸|家里|家人|老人|生病|病了|发烧|感冒|住院|医院|看病|加班|值班|出差|开会|单位|婚礼|丧|白事|考试|有事|不舒服|身体",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Chinese();
}
