using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>The day on which entries were logged, and not that of the work: 我今天记了几条, "what did I log yesterday".</summary>
public static partial class LoggedOnSaid
{
    /// <summary>Null when no such day is said.</summary>
    public static DateOnly? Day(string words, DateOnly today) =>
        Said().Match(words) is not { Success: true } said ? null
        : said.Groups["before"].Success ? today.AddDays(-1)
        : today;

    /// <summary>Whether it is asked which or how many entries were logged on such a day.</summary>
    public static bool AsksWhich(string words) => words.Length <= Longest && Said().IsMatch(words) && Which().IsMatch(words);

    const int Longest = 80;

    [GeneratedRegex(
        @"^\W*(?:and |so |ok,? )*(?:how many (?:entries|of them)|what|which|show me what)\b|几条|多少条|哪些|哪几条|(?:了|过)什么",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Which();

    /// <summary>The words without it.</summary>
    public static string Without(string words) => Said().Replace(words, " ");

    [GeneratedRegex(
        "(?:今[天日晚]|(?<before>昨[天日晚]))(?:我|一共|总共|都|又|刚)*(?:登记|补记|记|登|录|填|报)(?:上|下|进去)?(?:了|过|的)"
            + @"|\b(?:logged|entered|recorded|put in) (?:today|(?<before>yesterday))\b|\b(?:did|have) i (?:log(?:ged)?|enter(?:ed)?"
            + @"|put in) (?:today|(?<before>yesterday))\b"
            + @"|\btoday i (?:logged|entered)\b|\b(?:of )?today['’]?s (?:logging|entries that i logged)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();
}
