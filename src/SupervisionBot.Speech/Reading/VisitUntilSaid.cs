using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Says until when people sign up for a visit, or until which day it goes on: "sign-up for Ningbo closes on 11 December", 宁波参访12月11日截止报名,
/// "the Wenzhou visit goes on until the 20th".
/// </summary>
public static partial class VisitUntilSaid
{
    public static bool Is(string text) => SignUp().IsMatch(text) || (LessonReader.IsVisit(text) && GoesOn().IsMatch(text));

    /// <summary>What else is said: which visit is meant.</summary>
    public static string Without(string text)
    {
        text = Cut(text, SignUp().Match(text));
        return Cut(text, GoesOn().Match(text));
    }

    /// <summary>That people sign up until then, and the day of it, as it is said; null when nothing is.</summary>
    public static (string Words, string Day)? SignUpIn(string text) =>
        SignUp().Match(text) is { Success: true } said ? (said.Groups["x"].Value.Trim(), Trimmed(said.Groups["day"])) : null;

    /// <summary>Likewise that it goes on until a day.</summary>
    public static (string Words, string Day)? LastDayIn(string text) =>
        GoesOn().Match(text) is { Success: true } said ? (said.Value.Trim(), Trimmed(said.Groups["day"])) : null;

    static string Trimmed(Group day) => day.Value.Trim(' ', '.', '。');

    static string Cut(string text, Match said) => said.Success ? text.Remove(said.Index, said.Length).Insert(said.Index, "，") : text;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"(?<x>\b(sign(ing)?[- ]?ups?|sign up|register|registration)\b[^,;.，。]{0,24}"
            + @"\b(till|until|til|by|before|closed?s?( on)?|ends?( on)?|extended to)\b(?<day>[^,;，。]{1,24}))"
            + @"|(?<x>\b(sign(ing)?[- ]?up|registration) deadline\b[^,;.，。]{0,24}?\b(is|to)( now)?\b(?<day>[^,;，。]{1,24}))"
            + @"|(?<x>(?<day>(\d{1,2}月)?\d{1,2}[日号]|[本这下]?个?(周|星期|礼拜)[一二三四五六日天]|[今明后]天)(之?前)?就?(截止|停止|结束)报名)"
            + @"|(?<x>报名的?(时间|日期)?(?<day>(\d{1,2}月)?\d{1,2}[日号]|[本这下]?个?(周|星期|礼拜)[一二三四五六日天]|[今明后]天)就?(截止|结束))"
            + @"|(?<x>报名(截止)?(时间|日期|日)?(改到|改成|改为|延长?到|延期到|推迟到|提前到|定在|截止到|截止|到|至|截至)(?<day>[^，,。;；\s]{1,16})"
            + @"|截止到?(?<day>[^，,。;；\s]{0,12})报名)",
        Plain
    )]
    private static partial Regex SignUp();

    /// <summary>A time of day is no day.</summary>
    [GeneratedRegex(
        @"\b(now |will |only )*(goes on|go on|lasts?|continues?|runs?|(is |be |gets )?extended|ends?|is over)"
            + @"( (on|until|till|til|to|through|up to))+\s+"
            + @"(?<day>(the )?\d{1,2}(st|nd|rd|th)?( of)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
            + @"|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(st|nd|rd|th)?|(the )?\d{1,2}(st|nd|rd|th)"
            + @"|(next |this )?(mon|tues|wednes|thurs|fri|satur|sun)day)\b"
            + @"|(延长|顺延|延|持续|进行|一直)到(?<day>(\d{1,2}月)?\d{1,2}[号日]|[本这下]?个?(周|星期|礼拜)[一二三四五六日天])(才|再)?(结束|为止)?"
            + @"|到(?<day>(\d{1,2}月)?\d{1,2}[号日]|[本这下]?个?(周|星期|礼拜)[一二三四五六日天])(才|再)?(结束|为止)",
        Plain
    )]
    private static partial Regex GoesOn();
}
