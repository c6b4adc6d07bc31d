using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>That something was as on another day: "same as yesterday but with Li Na", 跟昨天一样，换成张伟.</summary>
/// <param name="Day">The day that it was like.</param>
/// <param name="Rest">What is said beside it.</param>
public sealed record LikeDay(string Day, string Rest);

public static partial class LikeDayReader
{
    /// <summary>Null when nothing is said to be as on another day.</summary>
    public static LikeDay? Read(string words)
    {
        if (words.Length > 160 || Like().Match(words.Trim()) is not { Success: true } like)
            return null;
        return new(like.Groups["day"].Value, Joining().Replace($"{like.Groups["before"].Value} {like.Groups["after"].Value}".Trim(), ""));
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string EnglishDay =
        "(?:the day before )?yesterday|(?:last |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:on )?the \\d{1,2}(?:st|nd|rd|th)";

    [GeneratedRegex(
        @"^(?:please |pls |log |record |put down |and |again )*(?<before>)(?:exactly |just )?(?:the )?same(?: again| thing| hours| work"
            + @"| entry)? (?:as|like) (?:on )?(?<day>"
            + EnglishDay
            + @")\b(?<after>.*)$|^(?:please |log |record )*(?<before>)(?:just )?(?:like|as) (?<day>"
            + EnglishDay
            + @")\b(?:'s)?(?<after>.*)$"
            + "|^(?:请|帮我|麻烦|再)*(?<before>(?:记|登记).{0,8}?|今天)?[,，]?(?:跟|和|同|像|照|按)(?<day>大?前天|昨天|昨儿|上?周[一二三四五六日天]|星期[一二三四五六日天]"
            + "|\\d{1,2}[号日]|\\d{1,2}月\\d{1,2}[号日])(?:的|那条|那次|那个|记的)*(?:一样|一模一样|相同|再来一条|再记一条|记一条)的?(?<after>.*)$",
        Plain
    )]
    private static partial Regex Like();

    [GeneratedRegex(@"^[\s,，.。;；]*(?:(?:but|only|just|this time|except)\b\s*|但是?|不过|只是|就是|换成|换)*[\s,，]*", Plain)]
    private static partial Regex Joining();
}
