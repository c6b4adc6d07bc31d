using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>That something was as on another day: "same as yesterday but with Li Na", 跟昨天一样，换成张伟.</summary>
/// <param name="Day">The day that it was like.</param>
/// <param name="Rest">What is said beside it.</param>
public sealed record LikeDay(string Day, string Rest);

/// <summary>Likewise as one of a list: "same as number 3 but for this morning", 跟第三条一样.</summary>
/// <param name="Number">Its place, from 1.</param>
public sealed record LikeRow(int Number, string Rest);

public static partial class LikeDayReader
{
    /// <summary>Null when nothing is said to be as one of a list.</summary>
    public static LikeRow? Row(string words)
    {
        if (words.Length > 160 || LikeOne().Match(words.Trim()) is not { Success: true } like)
            return null;
        var number = NumberText.Integer(like.Groups["n"].ValueSpan)
            ?? EnglishWords.Number(like.Groups["n"].Value)
            ?? PickReader.Ordinal(like.Groups["n"].Value);
        return number is >= 1 and <= 99 ? new(number.Value, Joining().Replace(like.Groups["after"].Value, "")) : null;
    }

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

    [GeneratedRegex(
        @"^(?:please |pls |log |record |put down |and |again |can you )*(?:(?:exactly |just )?(?:the )?same(?: again| thing| hours| work|"
            + @" entry)? (?:as|like) "
            + @"|(?:log |repeat |copy )(?=.*\b(?:again|once more)\b)|(?:repeat|copy) )(?:(?:in |on )?(?:the )?(?:number |no\.? ?|#|nr\.? ?"
            + @"|entry |line )(?<n>\d{1,2}|one|two|three|four|five|six)"
            + @"|the (?<n>first|second|third|fourth|fifth|sixth)(?: one| entry)?)\b(?: (?:again|once more))?(?<after>.*)$"
            + "|^(?:请|帮我|麻烦|再|照|跟|和|同|像|按|把)+第?(?<n>\\d{1,2}|[一二三四五六七八九十])(?:条|个|项)(?:的|那条|记的)*(?:一样|一模一样|相同|再来一条|再来一个|再记一条|再记一遍|记一条"
            + "|再登一条)的?(?<after>.*)$",
        Plain
    )]
    private static partial Regex LikeOne();

    [GeneratedRegex(@"^[\s,，.。;；]*(?:(?:but|only|just|this time|except)\b\s*|但是?|不过|只是|就是|换成|换)*[\s,，]*", Plain)]
    private static partial Regex Joining();
}
