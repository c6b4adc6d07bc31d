using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Reads which language somebody wants to be spoken to: "back to English", "why is this in Chinese?", "I don't read Chinese", 换成英文, 看不懂英文.
/// </summary>
public static partial class LanguageAsked
{
    /// <summary>Null when the words name none, or both without saying which.</summary>
    public static Language? In(string words)
    {
        var named = Named()
            .Matches(words)
            .Select(match =>
                (
                    Language: Of(match.Value),
                    Wanted: !Unwanted().IsMatch(words[..match.Index]) && !NotRead().IsMatch(words[(match.Index + match.Length)..])
                )
            )
            .ToList();
        var wanted = named.Where(one => one.Wanted).Select(one => one.Language).Distinct().ToList();
        if (named.Select(one => one.Language).Distinct().Count() > 1 && Wished().Match(words) is { Success: true } wished)
            return Of(wished.Groups["which"].Value);
        if (wanted is [var only])
            return only;
        var unwanted = named.Where(one => !one.Wanted).Select(one => one.Language).Distinct().ToList();
        if (wanted.Count == 0)
            return unwanted is [var other] ? Other(other) : null;
        return Into().Match(words) is { Success: true } into ? Of(into.Groups["which"].Value) : null;
    }

    /// <summary>Somebody else's language is meant: "english for her", 给她换成英文.</summary>
    public static bool IsForAnother(string words) => Another().IsMatch(words);

    static Language Of(string name) => EnglishNames().IsMatch(name) ? Language.English : Language.Chinese;

    static Language Other(Language language) => language == Language.English ? Language.Chinese : Language.English;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    const string English = @"(?<![a-z])eng(?:lish)?(?![a-z])|英文|英语";
    const string Chinese = @"(?<![a-z])(?:chinese|mandarin)(?![a-z])|中文|汉语|普通话|国语|简体";

    [GeneratedRegex(English + "|" + Chinese, Plain)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\bfor (?:him|her|them|(?-i:[A-Z])[a-z]+)\b|\b(?:his|her|their|[a-z]+['’]s) language\b|\b(?:set|switch|change) (?:him|her|them) to\b"
            + "|(?:给|帮|替|让)(?:他|她|他们|她们|(?![我你咱把])[\\u4e00-\\u9fff]{2,3}(?:老师|同学)?)(?:的语言)?(?:改|换|设|切|用)",
        Plain
    )]
    private static partial Regex Another();

    [GeneratedRegex(English, Plain)]
    private static partial Regex EnglishNames();

    /// <summary>What stands before a language that is not wanted.</summary>
    [GeneratedRegex(
        @"(?:\b(?:not|no|don['’]?t|doesn['’]?t|can['’]?t|cannot|never|stop|instead of|rather than|why|without|enough)\b[^,.;，。；]{0,40}"
            + @"|\bfrom |(?:不要|不用|不想|不是|别|不懂|不会|不太|没法|怎么|为什么|为啥|干嘛|看不|读不|听不|而不)[^,.;，。；]{0,12})$",
        Plain
    )]
    private static partial Regex Unwanted();

    /// <summary>Likewise right after it.</summary>
    [GeneratedRegex(
        @"^(?:我|我们)?(?:也|都|真的?|有点|实在)*(?:看不|读不|听不|不太?[懂会行好]|没看懂)|^ (?:is(?:n['’]?t| not)|doesn['’]?t)\b",
        Plain
    )]
    private static partial Regex NotRead();

    /// <summary>What is wished for, whatever is said of the other one: 以后跟我说英文吧，中文看得慢.</summary>
    [GeneratedRegex(
        "(?:以后|今后|往后|从现在起|请|想|改|跟我|和我)[^,，。不别没]{0,4}(?:说|讲|用|换成|改成)(?<which>" + English + "|" + Chinese + ")",
        Plain
    )]
    private static partial Regex Wished();

    [GeneratedRegex(
        @"(?:\b(?:to|into|in|use|speak|back)\s+|换成|换回|改成|改回|切成|切换到|切回|用|说|讲)(?<which>" + English + "|" + Chinese + ")",
        Plain
    )]
    private static partial Regex Into();
}
