using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Clock times and lengths as people also say them: "noon until 2", "quarter past two to ten to four", "an hour and 45 minutes", "2+1 hours",
/// 零点到两点, 十二点差五分, 一上午.
/// </summary>
static partial class SpokenTimes
{
    const int Noon = 720;

    internal static void Mark(Sentence sentence)
    {
        for (var match = HourAnd().Match(sentence.Left); match.Success; match = match.NextMatch())
            sentence.Take(
                new LengthMark(
                    match.Index,
                    match.Index + match.Length,
                    3600
                        + (
                            match.Groups["half"].Success ? 1800
                            : match.Groups["quarter"].Success ? 900
                            : Value(match, "m") * 60
                        )
                )
            );
        for (var match = Sum().Match(sentence.Left); match.Success; match = match.NextMatch())
            sentence.Take(new LengthMark(match.Index, match.Index + match.Length, (Value(match, "a") + Value(match, "b")) * 3600));
        for (var match = English().Match(sentence.Left); match.Success; match = match.NextMatch())
            if (
                Clock(match, "1") is { } from
                && Clock(match, "2") is { } to
                && (match.Groups["w1"].Success || match.Groups["w2"].Success || match.Groups["noon1"].Success || match.Groups["noon2"].Success)
            )
                sentence.Take(new TimeMark(match.Index, match.Index + match.Length, Readings(match, from, to)));
        for (var match = Chinese().Match(sentence.Left); match.Success; match = match.NextMatch())
            if (match.Groups["less1"].Success || match.Groups["less2"].Success || match.Groups["zero"].Success)
                TakeChinese(sentence, match);
        for (var match = Backwards().Match(sentence.Left); match.Success; match = match.NextMatch())
            TakeChinese(sentence, match);
    }

    /// <summary>A morning is no length, where none is said otherwise.</summary>
    internal static void MarkVague(Sentence sentence)
    {
        if (sentence.Marks.Exists(Entries.IsAmount))
            return;
        for (var match = PartOfADay().Match(sentence.Left); match.Success; match = match.NextMatch())
            sentence.Take(new ProblemMark(match.Index, match.Index + match.Length, ReadingProblemKind.LengthUncertain));
    }

    static void TakeChinese(Sentence sentence, Match match)
    {
        var zero = match.Groups["zero"].Success;
        var from = zero ? 0 : ChineseClock(match, "1");
        var to = ChineseClock(match, "2");
        if (to <= from)
            to += Noon;
        sentence.Take(
            new TimeMark(
                match.Index,
                match.Index + match.Length,
                zero || from >= Noon ? [(from, to)] : [(from, to), (from + Noon, to + Noon > 1440 ? to : to + Noon)]
            )
        );
    }

    static int ChineseClock(Match match, string which)
    {
        var hour = Value(match, "h" + which) * 60;
        return match.Groups["less" + which].Success
            ? hour - Value(match, "m" + which)
            : hour
                + (
                    match.Groups["half" + which].Success ? 30
                    : match.Groups["k" + which].Success ? 15 * Value(match, "k" + which)
                    : 0
                );
    }

    static List<(int From, int? To)> Readings(Match match, int from, int to)
    {
        if (match.Groups["noon1"].Success)
            return [(Noon, to <= Noon ? to + Noon : to)];
        if (match.Groups["noon2"].Success && from < Noon && match.Groups["ap1"].Value != "p")
            return [(from, Noon)];
        if (to <= from)
            to += Noon;
        var half =
            match.Groups["ap1"].Success ? match.Groups["ap1"].Value
            : to < Noon ? match.Groups["ap2"].Value
            : "";
        return half switch
        {
            "a" => [(from, to)],
            "p" => [(from + Noon, Math.Min(to + Noon, 1440))],
            _ => [(from, to), (from + Noon, to + Noon > 1440 ? to : to + Noon)],
        };
    }

    /// <summary>Minutes after midnight or noon.</summary>
    static int? Clock(Match match, string which)
    {
        if (match.Groups["noon" + which].Success)
            return Noon;
        if (match.Groups["mid" + which].Success)
            return 0;
        var hour = Value(match, "h" + which);
        if (hour is < 1 or > 12)
            return null;
        var minute = match.Groups["w" + which].Value switch
        {
            "half" => 30,
            "quarter" => 15,
            "" => 0,
            _ => Value(match, "w" + which),
        };
        return match.Groups["to" + which].Success
            ? (hour % 12 * 60) - minute is var before and < 0
                ? before + Noon
                : (hour % 12 * 60) - minute
            : (hour % 12 * 60) + minute;
    }

    static int Value(Match match, string group)
    {
        var text = match.Groups[group].Value;
        return text switch
        {
            "twenty" => 20,
            "twenty-five" or "twenty five" => 25,
            _ => NumberText.Integer(text) ?? 0,
        };
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant;
    const string Hour1 =
        @"(?:(?<w1>half) (?:past )?|(?<w1>half|quarter|five|ten|twenty(?:[- ]five)?) (?:past|after|(?<to1>to|before)) )?(?<h1>\d{1,2}|"
        + EnglishWords.NumberWords
        + @")(?: ?(?<ap1>[ap])\.?m\.?)?|(?<noon1>noon|midday)|(?<mid1>midnight)";
    const string Hour2 =
        @"(?:(?<w2>half) (?:past )?|(?<w2>half|quarter|five|ten|twenty(?:[- ]five)?) (?:past|after|(?<to2>to|before)) )?(?<h2>\d{1,2}|"
        + EnglishWords.NumberWords
        + @")(?: ?(?<ap2>[ap])\.?m\.?)?|(?<noon2>noon|midday)|(?<mid2>midnight)";

    [GeneratedRegex(
        @"(?<![a-z])(?:an|one|1) (?:hour|hr) and (?:(?<half>a half)|(?:a )?(?<quarter>quarter)|(?<m>\d{1,2}) ?(?:minutes?|mins?))(?![a-z])",
        Plain
    )]
    private static partial Regex HourAnd();

    [GeneratedRegex(@"(?<![\d.])(?<a>\d{1,2}) ?\+ ?(?<b>\d{1,2}) ?(?:hours?|hrs?|h(?![a-z])|个?小时)", Plain)]
    private static partial Regex Sum();

    [GeneratedRegex(
        @"(?<![每周期拜])(?:一(?:整个?)?(?:上午|下午|晚上|早上)|(?:一整|整)天|半天)(?!的)|(?<![a-z])(?:the whole|all|half the) (?:morning|afternoon|evening|day)(?![a-z])",
        Plain
    )]
    private static partial Regex PartOfADay();

    [GeneratedRegex(
        @"(?<![a-z\d:.])(?:from )?(?:"
            + Hour1
            + @")(?: (?:to|till?|until) | ?[-–] ?)(?:"
            + Hour2
            + @")(?![a-z\d:.]| ?(?:[ap]\.?m|hours?|hrs?|h\b|min))",
        Plain
    )]
    private static partial Regex English();

    /// <summary>忙到九点，从六点半开始的: the end is said first.</summary>
    [GeneratedRegex(
        @"到(?<h2>\d{1,2}|[一二两三四五六七八九十]{1,3})点(?<half2>半)?(?:才?结束|才?完)?[,，]?\s*是?从(?<h1>\d{1,2}|[一二两三四五六七八九十]{1,3})点(?<half1>半)?",
        Plain
    )]
    private static partial Regex Backwards();

    [GeneratedRegex(
        @"(?:(?<zero>零点|0点)|(?<!周|星期|礼拜)(?<h1>\d{1,2}|[一二两三四五六七八九十]{1,3})点(?:(?<less1>差)(?<m1>\d{1,2}|[一二三四五六七八九十]{1,3})分|(?<half1>半)|(?<k1>[一三])刻)?)"
            + @"(?:到|至"
            + @"|-)(?<h2>\d{1,2}|[一二两三四五六七八九十]{1,3})点(?:(?<less2>差)(?<m2>\d{1,2}|[一二三四五六七八九十]{1,3})分|(?<half2>半)|(?<k2>[一三])刻)?",
        Plain
    )]
    private static partial Regex Chinese();
}
