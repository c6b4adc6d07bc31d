using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Days named together and their lengths one by one behind it: 上礼拜三跟礼拜五都是李娜，三是1.5，五是2; "Wednesday and Friday last week with Li Na, Wed
/// 1.5 and Fri 2". Each length is put beside its day, as one says it of one entry after the other.
/// </summary>
static partial class LengthsByDay
{
    const int Longest = 300;

    /// <summary>The words with the day in front of each length; as they are where this is not how they go.</summary>
    internal static string Beside(string text)
    {
        if (text.Length > Longest)
            return text;
        var days = Named().Matches(text).ToDictionary(Key, day => day.Value.Trim(), StringComparer.OrdinalIgnoreCase, last: false);
        var lengths = Lengths().Matches(text).Where(one => days.ContainsKey(Key(one))).ToList();
        if (days.Count < 2 || lengths.Count != days.Count || lengths.Select(Key).Distinct(StringComparer.OrdinalIgnoreCase).Count() != days.Count)
            return text;
        var first = lengths.Min(static one => one.Index);
        if (Named().Matches(text).Count(day => day.Index < first) < days.Count)
            return text;
        var lastWeek = LastWeek().IsMatch(text);
        var tail = text[first..];
        foreach (var one in lengths.OrderByDescending(static one => one.Index))
        {
            var day = days[Key(one)];
            if (lastWeek && !LastWeek().IsMatch(day))
                day = day.Any(Sentence.IsChinese) ? $"上{day}" : $"last {day}";
            var length =
                one.Groups["n"].Value
                + (
                    one.Groups["unit"].Success ? one.Groups["unit"].Value
                    : day.Any(Sentence.IsChinese) ? "小时"
                    : "h"
                );
            tail = tail.Remove(one.Index - first, one.Length).Insert(one.Index - first, $"{day} {length}");
        }
        return Named().Replace(text[..first], "") + tail;
    }

    static Dictionary<string, string> ToDictionary(
        this IEnumerable<Match> all,
        Func<Match, string> key,
        Func<Match, string> value,
        StringComparer comparer,
        bool last
    )
    {
        var named = new Dictionary<string, string>(comparer);
        foreach (var one in all)
            if (last || !named.ContainsKey(key(one)))
                named[key(one)] = value(one);
        return named;
    }

    static string Key(Match day) =>
        day.Groups["zh"].Success ? day.Groups["zh"].Value : day.Groups["en"].Value[..3].ToLower(CultureInfo.InvariantCulture);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string Day = "(?<en>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?";

    [GeneratedRegex(
        @"(?:上个?)?(?:周|星期|礼拜)(?<zh>[一二三四五六日天])(?:[和跟、与,，]|还有)*|\b(?:(?:on|and|last"
            + @"|the) )*"
            + Day
            + @"\b(?: and(?= (?:last )?(?:mon|tue|wed|thu|fri|sat|sun))| last week)*,?",
        Plain
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"(?<=[,，;；。\s]|^)(?:周|星期|礼拜)?(?<zh>[一二三四五六日天])(?:那天)?(?:是|的?话?是|:|：)(?<n>\d{1,2}(?:\.\d{1,2})?|[一两二三四半](?:个半)?)(?<unit>个?半?(?:小时"
            + @"|钟头)|个半)?(?=[,，;；。\s]|$)"
            + @"|(?:\band )?\b"
            + Day
            + @"\b(?: (?:was|were|is|for))?:? (?<n>\d{1,2}(?:\.\d{1,2})?)(?<unit> ?(?:h|hrs?|hours?)\b)?(?=\s*(?:[,;.]|and\b|$))",
        Plain
    )]
    private static partial Regex Lengths();

    [GeneratedRegex(@"上个?(?:周|星期|礼拜)|\blast week\b|\blast (?=mon|tue|wed|thu|fri|sat|sun)", Plain)]
    private static partial Regex LastWeek();
}
