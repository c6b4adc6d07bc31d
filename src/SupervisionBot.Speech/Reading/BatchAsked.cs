using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Questions of an administrator about the batch as a whole, and the wish for the next one.</summary>
public static partial class BatchAsked
{
    const int Longest = 160;

    /// <summary>How the batch is: 这期情况怎么样, "how is the batch doing".</summary>
    public static bool Status(string words) => words.Length <= Longest && Fares().IsMatch(words) && !OfOther().IsMatch(words);

    /// <summary>Which rules apply and since when; with the figure that is named, or null for all. Null when it is not asked.</summary>
    public static (bool Asked, BatchFigure? Of) Rules(string words) =>
        words.Length <= Longest && (Ruled().IsMatch(words) || SinceWhen().IsMatch(words)) ? (true, FigureIn(words)) : (false, null);

    /// <summary>The batch is to be copied into the next; with its first day, or its year alone.</summary>
    public static (bool Asked, DateOnly? StartsOn, int? Year) Copy(string words, DateOnly today, bool chineseFirst)
    {
        if (words.Length > Longest || !Copies().IsMatch(words) || words.TrimEnd().EndsWith('?') || words.TrimEnd().EndsWith('？'))
            return (false, null, null);
        var year = Years().Match(words) is { Success: true } said
            ? int.Parse(said.Value, System.Globalization.CultureInfo.InvariantCulture)
            : (int?)null;
        return (true, SessionReader.FirstDay(words, today, chineseFirst), year);
    }

    /// <summary>The first day that answers the question for it.</summary>
    public static DateOnly? DayIn(string words, DateOnly today, bool chineseFirst) => SessionReader.FirstDay(words, today, chineseFirst);

    /// <summary>The days that answer the question for them.</summary>
    public static (DateOnly? From, DateOnly? To) DaysIn(string words, DateOnly today, bool chineseFirst) =>
        BatchDaysSaid.SpanIn(words, today, chineseFirst);

    /// <summary>A number that answers the question for a figure.</summary>
    public static decimal? NumberIn(string words, BatchFigure figure) => BatchFiguresSaid.NumberIn(words, figure);

    /// <summary>The names of a new kind of work in an answer.</summary>
    public static (string En, string Zh) NamesIn(string words) => BatchTypesSaid.Names(words);

    static BatchFigure? FigureIn(string words) => BatchFiguresSaid.FigureIn(words) ?? (Supervised().IsMatch(words) ? BatchFigure.Supervision : null);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\bhow(?:['’]?s| is| are| does| goes)\b.{0,12}\b(?:the|our|this|my) (?:batch|cohort|programme|program)\b(?! (?:work|run by))(?:.{0,16})$"
            + @"|\b(?:where|how) (?:do|are) we (?:stand|at|now)?.{0,12}\b(?:with|in) (?:the|this|our) (?:batch|cohort|programme|program)\b"
            + @"|\b(?:state|status|overview|summary) of (?:the|this|our) (?:batch|cohort|programme|program)\b|\bbatch (?:status|overview|state)\b"
            + @"|\b(?:the|this|our) (?:batch|cohort) (?:at a glance|in figures|in numbers)\b"
            + "|(?:这|本)一?[期批](?:次)?(?:现在|目前|整体|总体)?(?:的)?(?:情况|进展|状况|状态|样子|办得|进行得|开展得)?(?:怎么样|如何|怎样|咋样|好不好|到哪(?:一步|里)?了?)|(?:这|本)一?[期批](?:次)?(?:现在"
            + "|目前|整体"
            + "|总体)?(?:的)?(?:情况|进展|概况|总体情况)$|批次(?:情况|状态|概况|进展)",
        Plain
    )]
    private static partial Regex Fares();

    [GeneratedRegex(
        @"^(?:and |so )?(?:what(?:['’]s| are| is)?|which|show(?: me)?|list|tell me) (?:are )?(?:the |our |all )?(?:current |present )?(?:rules"
            + @"|requirements)\b(?!.{0,20}\b(?:for (?:cancel|book)|of (?:the )?(?:room|house)))"
            + @"|\bwhat (?:is|are|do we|does the batch) (?:required|needed|asked|require|ask|need)\b.{0,8}\b(?:for|of|in)\b|\bwhat(?:['’]s"
            + @"| is) the (?:requirement|rule)s? (?:for|on|of)\b|\bwhich version of the rules\b"
            + "|(?:现在|目前|本期|这期|这批|本批|批次)?的?(?:规则|要求|规定|指标)(?:现在)?(?:都?是(?:什么|多少|哪些)|都?有哪些|怎么定的|是怎样|列一下|列出来)|(?:督导|实习|学时|参访|考察"
            + "|出勤)[^，。]{0,6}(?:的)?要求(?:是)?(?:什么|多少|几)|^(?:现行|当前)(?:规则|要求)$|规则是?第?几版",
        Plain
    )]
    private static partial Regex Ruled();

    [GeneratedRegex(
        @"\bsince when\b.{0,60}\b(?:required|needed|rule|requirement|hours)\b|\bwhen (?:did|was) (?:the |that )?(?:rule|requirement"
            + @"|figure)s?\b.{0,30}\bchang|(?:规则|要求|标准)(?:是)?(?:什么时候|哪天|何时|从什么时候)(?:起|开始|改|定|变)",
        Plain
    )]
    private static partial Regex SinceWhen();

    [GeneratedRegex(@"\bsupervision\b|督导", Plain)]
    private static partial Regex Supervised();

    [GeneratedRegex(
        @"\b(?:copy|duplicate|clone) (?:this|the|our) (?:batch|cohort|programme|program)\b|\b(?:set up|make|create|start|prepare|begin"
            + @"|open) (?:the |a |our )?(?:next|new|following) (?:batch|cohort)\b|\bnext (?:batch|cohort)\b.{0,30}\b(?:starts?|begins?|from"
            + @"|same rules)\b"
            + @"|\bnew (?:batch|cohort)\b.{0,24}\b(?:from|starting|for 20\d\d|for (?:spring|autumn))\b|复制(?:这|本)?一?[期批]?(?:次)?(?:到|为|成|给)?(?:下|新"
            + @"|20\d\d)|复制(?:批次|本[期批]|这一?[期批])|(?:新建|建|开|准备|创建|开启)(?:好)?(?:一)?[个期批]?(?:下一?|新的?一?|[春秋]季)[期批]"
            + "|下一?[期批](?:次)?[^。]{0,20}(?:照旧|沿用|帮我建|一样|建好|建起来|开班|开始)",
        Plain
    )]
    private static partial Regex Copies();

    /// <summary>It is to be closed, or taken away.</summary>
    [GeneratedRegex(@"\b(?:close|closed|set|excel|file|export|sign-in|new|department)\b|改成|结束|导出|表格", Plain)]
    private static partial Regex OfOther();

    [GeneratedRegex(@"(?<![\d-])20\d\d(?![\d-])", Plain)]
    private static partial Regex Years();
}
