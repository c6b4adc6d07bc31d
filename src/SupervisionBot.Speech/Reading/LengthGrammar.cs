using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Lengths with a unit, exactly: 2h, 3.5 hours, 2h30, 2 ½ h, 90 min, 2:30 h, 一个半小时, 1小时45分, 三刻钟. The recogniser misreads some of the
/// Chinese ones (一个半小时 as half an hour, 1小时45分 as one hour); lengths in English words are left to it.
/// </summary>
static partial class LengthGrammar
{
    const string NotInside = @"(?<![a-z\d]|\d[.,:/]|第)";

    const int MostBareHours = 12;

    /// <summary>Class hours, before "class" is taken for a kind of work.</summary>
    internal static void MarkClassHours(Sentence sentence) => Problems(sentence, ClassHours(), ReadingProblemKind.ClassHours);

    /// <summary>1点5小时, 俩小时: before 1点 is taken for a time.</summary>
    internal static void MarkSpoken(Sentence sentence) => Lengths(sentence, Spoken(), static m => Times(m, "h", 1));

    internal static void Mark(Sentence sentence)
    {
        MarkClassHours(sentence);
        Problems(sentence, Vague(), ReadingProblemKind.LengthUncertain);
        Lengths(sentence, HourAndAHalf(), static m => (NumberText.Integer(m.Groups["n"].ValueSpan) ?? 1) * 3600 + 1800);
        Lengths(sentence, HalfHour(), static _ => 1800);
        Lengths(sentence, HourADay(), static _ => 3600);
        Lengths(sentence, OneMoreHour(), static _ => 3600);
        Lengths(sentence, HoursInWords(), static m => (EnglishWords.Number(m.Groups["n"].Value) ?? 1) * 3600);
        Lengths(sentence, Clock(), static m => Times(m, "h", 1) + Times(m, "m", 60));
        Lengths(sentence, Hours(), static m => Times(m, "h", 1) + Times(m, "m", 60) + Times(m, "k", 4) + (m.Groups["half"].Success ? 1800 : 0));
        Lengths(sentence, AndAHalf(), static m => Times(m, "h", 1) + 1800);
        Lengths(sentence, Halves(), static _ => 1800);
        Lengths(sentence, Quarters(), static m => Times(m, "k", 4));
        Lengths(sentence, Minutes(), static m => Times(m, "m", 60) + Times(m, "s", 3600));
        Lengths(sentence, Seconds(), static m => Times(m, "s", 3600));
    }

    /// <summary>h:mm, whatever the hour, where a length was asked for.</summary>
    internal static void MarkAnswer(Sentence sentence) => Lengths(sentence, ClockAnswer(), static m => Times(m, "h", 1) + Times(m, "m", 60));

    /// <summary>Seconds of a number without a unit: hours up to 12, minutes for a whole number from 13.</summary>
    internal static decimal? Bare(ReadOnlySpan<char> text)
    {
        if (!BareNumber().IsMatch(text))
            return null;
        var hours = NumberText.Times3600(text);
        return hours > MostBareHours * 3600 && hours % 3600 == 0 ? hours / 60 : hours;
    }

    [GeneratedRegex(
        "(?<![午上晚早从夜\\d.:])(?<h>\\d{1,2}点\\d)个?(?:小时|钟头)|(?<!他|她|我|你|们)(?<h>[俩仨])个?(?:小时|钟头|钟)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Spoken();

    /// <summary>"Hour and a half", "two and a half hours", "2 hours and a half".</summary>
    [GeneratedRegex(
        @"(?<![a-z\d]|(?:\d|"
            + EnglishWords.NumberWords
            + @")[ -])(?:(?:an? |(?<n>one|1) ?)?(?:hour|hr) and (?:an? )?half|(?<n>\d{1,2}|"
            + EnglishWords.NumberWords
            + @")[ -]?(?:hours?|hrs?) and (?:an? )?half|(?<n>\d{1,2}|"
            + EnglishWords.NumberWords
            + @") and an? half (?:hours?|hrs?))(?![a-z]| ?(?:hours?|hrs?)(?![a-z]))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex HourAndAHalf();

    [GeneratedRegex(@"(?<![a-z\d]|and )(?:an? )?half(?: an?)?[ -](?:hour|hr)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex HalfHour();

    [GeneratedRegex(@"(?<![a-z])(?:an?|one) (?:hour|hr)(?= (?:a|per|each|every) (?:day|person|time))", RegexOptions.CultureInvariant)]
    private static partial Regex HourADay();

    /// <summary>"An extra hour", "one full hour", "another hour".</summary>
    [GeneratedRegex(
        @"(?<![a-z\d])(?:(?:an?|one) (?:extra|further|additional|more|whole|full)|another(?: extra| whole" + @"| full)?) (?:hour|hr)(?![a-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OneMoreHour();

    /// <summary>"Two hours, a week ago" is no time that ago.</summary>
    [GeneratedRegex(
        @"(?<![a-z\d]|[a-z] half |(?:\d|" + EnglishWords.NumberWords + @")[ -])(?:an?|(?<n>" + EnglishWords.NumberWords + @")) (?:hours?|hrs?)(?=,)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex HoursInWords();

    static decimal Times(Match match, string group, int divisor) =>
        match.Groups[group].Success ? NumberText.Times3600(match.Groups[group].ValueSpan) / divisor : 0;

    static void Problems(Sentence sentence, Regex regex, ReadingProblemKind kind)
    {
        foreach (var match in regex.EnumerateMatches(sentence.Left))
            sentence.Take(new ProblemMark(match.Index, match.Index + match.Length, kind));
    }

    static void Lengths(Sentence sentence, Regex regex, Func<Match, decimal> seconds)
    {
        for (var match = regex.Match(sentence.Left); match.Success; match = match.NextMatch())
            sentence.Take(new LengthMark(match.Index, match.Index + match.Length, seconds(match)));
    }

    [GeneratedRegex(
        NotInside
            + NumberText.Arabic
            + @"\s?(?:"
            + EnglishWords.ClassHours
            + @")(?![a-z])|"
            + NumberText.Any
            + @"\s?个?半?(?:"
            + ChineseWords.ClassHours
            + ")",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ClassHours();

    [GeneratedRegex(
        @"(?<![a-z\d.,:/点])"
            + NumberText.Any
            + @"\s?(?:-|~|到|至|to|or|或)\s?"
            + NumberText.Any
            + @"\s?(?:(?:"
            + EnglishWords.Hours
            + "|"
            + EnglishWords.Minutes
            + @")(?![a-z\d])|个?(?:"
            + ChineseWords.Hours
            + "|"
            + ChineseWords.Minutes
            + "))|"
            + NumberText.Any
            + @"\s?个?多\s?个?(?:"
            + ChineseWords.Hours
            + "|"
            + ChineseWords.Minutes
            + ")|"
            + NumberText.Any
            + @"\s?个?半?(?:小时|钟头)(?:多一?点儿?|出头|多(?![个人次久]))|"
            + @"(?<![a-z])(?:a (?:bit|little)|just|slightly|little) (?:over|under|more than|less than|short of) (?:an?|\d{1,2}|"
            + EnglishWords.NumberWords
            + @") (?:hours?|hrs?)(?![a-z])|"
            + "(?<!周|星期|礼拜)(?:一两|两三|三四|四五|五六|六七|七八|[十好]?几)个?(?:"
            + ChineseWords.Hours
            + "|"
            + ChineseWords.Minutes
            + ")",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Vague();

    [GeneratedRegex(
        NotInside + @"(?<h>\d{1,3}):(?<m>\d\d)\s?(?:(?:" + EnglishWords.Hours + @")(?![a-z])|个?(?:" + ChineseWords.Hours + "))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Clock();

    [GeneratedRegex(
        NotInside
            + @"(?:(?<h>"
            + NumberText.Any
            + @")\s?(?:(?<half>个半)钟(?!头)|(?:(?<half>个半)\s?|个)?(?:"
            + ChineseWords.Hours
            + "))|"
            + "(?<h>"
            + NumberText.Arabic
            + @")\s?-?(?:"
            + EnglishWords.Hours
            + @")(?![a-z]))"
            + @"(?:(?<half>半(?![天日]))|\s?and a (?<half>half)(?![a-z])|"
            + @"\s?(?:and|零|又|加|[,&+])?\s?(?<m>"
            + NumberText.Any
            + @")\s?(?:(?:"
            + EnglishWords.Minutes
            + @")(?![a-z])|分钟?)|"
            + @"(?<m>\d\d)(?![\d:/点月号日个%人]|[.,]\d)|"
            + @"\s(?<m>[0-5]\d)(?=\s*(?:$|[,，;\n\u0001]|(?:of|with|for|on|today|yesterday|last|this)(?![a-z])))|"
            + @"(?<m>[二三四五]?十[一二三四五六七八九]?)(?=\s*(?:$|[,，;。\n]))"
            + @"|\s?零?(?<k>[一二两三123])刻钟?)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Hours();

    [GeneratedRegex(@"^\s*(?<h>\d{1,2}):(?<m>[0-5]\d)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ClockAnswer();

    [GeneratedRegex("^(?:" + NumberText.Any + @")$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    /// <summary>李娜一个半, where nothing else follows.</summary>
    [GeneratedRegex(NotInside + @"(?<h>\d|[一两二三四五六七八九十])个半(?=\s*(?:$|[,，;；。、\n\u0001]))", RegexOptions.CultureInvariant)]
    private static partial Regex AndAHalf();

    [GeneratedRegex("(?<!个)半个?(?:小时|钟头|钟)", RegexOptions.CultureInvariant)]
    private static partial Regex Halves();

    [GeneratedRegex(NotInside + @"(?<k>[一二两三123])\s?个?刻钟", RegexOptions.CultureInvariant)]
    private static partial Regex Quarters();

    [GeneratedRegex(
        NotInside
            + @"(?<![点时])(?:(?<m>"
            + NumberText.Any
            + @")\s?分钟|(?<m>"
            + NumberText.Arabic
            + @")\s?-?(?:(?:"
            + EnglishWords.Minutes
            + @")(?![a-z])|分(?![享之析数]))|(?<m>[一二三四五六七八九]?十[一二三四五六七八九]?)分(?=$|[\s,，;]))"
            + @"(?:\s?(?:and )?(?<s>\d{1,2})\s?(?:(?:"
            + EnglishWords.Seconds
            + @")(?![a-z])|秒))?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Minutes();

    [GeneratedRegex(NotInside + @"(?<s>" + NumberText.Any + @")\s?(?:(?:seconds?|secs?)(?![a-z])|秒钟?)", RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();
}
