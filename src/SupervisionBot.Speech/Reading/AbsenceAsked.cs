using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Asks who missed classes, and how many: "who missed more than two classes", 徐丽娟课上得齐不齐，缺了几次, 谁没来上课.</summary>
public static partial class AbsenceAsked
{
    public static bool Is(string text) => Asks().IsMatch(text) && !Own().IsMatch(text);

    /// <summary>Only who missed at least so many; null when no number is said.</summary>
    public static int? AtLeast(string text) =>
        Many().Match(text) is not { Success: true } many ? null
        : NumberText.Integer(many.Groups["n"].ValueSpan) is not { } number ? null
        : many.Groups["more"].Success ? number + 1
        : number;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    const string N = @"(?<n>\d{1,2}|[一二两三四五六七八九十]|one|two|three|four|five|six)";

    [GeneratedRegex(
        @"\bwho(?:['’]s|['’]ve| has| have)? (?:all )?(?:missed|skipped|misses|skips|(?:was|were) (?:absent|missing|not there) (?:from|at|in))\b.*"
            + @"\b(?:class|classes|lectures?|visits?)\b"
            + @"|\bhow (?:many|often)\b.{0,30}\bclass(?:es)? (?:has|have|did) (?!i\b).{2,40}\bmiss"
            + @"|\b(?:has|have|did) (?!(?:i|to)\b).{2,30}\bmiss(?:ed)? (?:any |many |a )?class"
            + @"|\b(?:absences?|absentees)\b.{0,20}\bclass(?:es)?\b|\bclass (?:absences?|absentees)\b"
            + @"|\b(?:has|have|did|was|is) (?!(?:i|to)\b).{2,30}\b(?:been absent|absent (?:a lot|often|lately|recently|from|much)"
            + @"|ask(?:ed)? (?:for leave|off)"
            + @"|taken? (?:any )?leave)\b"
            + "|请(?:过|了)(?:几次|多少次|什么|哪些)?假[了过]?(?:吗|没|没有|几次)|(?:有没有|有无)(?:请过?假|缺过?[课勤])|(?:缺|旷|逃)过课|请(?:了|过)?(?:几|多少)次假"
            + "|(?:谁|哪些人|哪几个|哪位).{0,8}(?:缺|旷|漏|没[来去到上]|逃).{0,4}(?:课|参访)|(?:缺课|旷课|缺勤)(?:的)?(?:名单|情况|统计|都?有谁|有哪些)"
            + "|课.{0,4}上得?(?:齐|全).{0,3}|缺(?:了)?(?:几|多少)(?:次|节|堂)课?",
        Plain
    )]
    private static partial Regex Asks();

    /// <summary>One's own.</summary>
    [GeneratedRegex(@"\b(?:did|have|had) i\b|\bi (?:miss|missed|have missed)\b|(?:^|[，,。\s])我(?!们|的学员|组|带)", Plain)]
    private static partial Regex Own();

    [GeneratedRegex(
        @"(?:(?<more>\bmore than|超过|多于)|\bat least|至少|不少于)\s*"
            + N
            + @"|"
            + N
            + @"\s*(?:次|节|堂)(?:课)?(?:以上|及以上)|"
            + N
            + @" (?:or more|and more)\b",
        Plain
    )]
    private static partial Regex Many();
}
