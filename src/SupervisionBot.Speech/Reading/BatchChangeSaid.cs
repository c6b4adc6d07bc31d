using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Reads what an administrator wants otherwise of the whole batch: "class hours needed are 64 now", "closed 1 to 7 October", 督导时数要求改成20小时.
/// </summary>
public static partial class BatchChangeSaid
{
    const int Longest = 200;

    /// <summary>Null for anything that is no such wish, as a question, something only thought about, or a message to people.</summary>
    public static BatchWish? Read(string words, DateOnly today, bool chineseFirst)
    {
        words = words.Trim();
        if (words.Length is 0 or > Longest || Asks().IsMatch(words) || MusingSaid.Is(words) || Tells().IsMatch(words))
            return null;
        var (said, why) = Apart(words);
        var wish = BatchTypesSaid.Read(said) ?? BatchFiguresSaid.Read(said) ?? BatchDaysSaid.Read(said, today, chineseFirst);
        return wish is { Kind: BatchWishKind.Figure } ? wish with { Why = why, Holds = HoldsFrom(said, today, chineseFirst) }
            : wish is null ? null
            : wish with { Why = why };
    }

    /// <summary>The wish and its reason; the reason is empty when none was given.</summary>
    public static (string Said, string Why) Apart(string words) =>
        Because().Match(words) is { Success: true } because
            ? (words[..because.Index].TrimEnd(' ', ',', '，'), because.Groups["why"].Value.Trim(' ', '.', '。', '!', '！'))
            : (words, "");

    static DateOnly? HoldsFrom(string words, DateOnly today, bool chineseFirst) =>
        Since().Match(words) is { Success: true } since ? SessionReader.FirstDay(since.Groups["day"].Value, today, chineseFirst) : null;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"(?<!please)(?<!can you [^?]{0,120})(?<!could you [^?]{0,120})(?<!would you [^?]{0,120})[?？]\s*$|[吗呢么]\s*[。.!！]*$|[,，;]\s*(?:who|which"
            + @"|what|how many)\b"
            + "|^(?:and |so |but )?(?:who|what|which|where|when|why|how|since when|is|are|was|were|did|does|do|has|have|can i|can we|could we|may"
            + "|show|list|hold on)\\b"
            + "|对吧|还是|休息不|到几|发过|谁|哪[些个位一]|什么|多少|多长|几(?:小时|个小时|次)|为什么|怎么(?!也)|有没有|是不是|能不能(?!帮)|可不可以|会不会|查一下|看一下",
        Plain
    )]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"^(?:please |pls |can you |could you |\w+: )?(?:tell|write|remind|announce\w*|message|inform|notify|send|ask|nudge|say|text)\b"
            + @"|\b(?:tell the|know that)\b|^let (?:me|us|her|him)\b|^let .{2,30} know\b"
            + @"|^(?:请|麻烦|帮我?|帮忙)?(?:告诉|通知|提醒|跟|给(?!.{1,12}(?:加|添))|发|群发|问|消息|全员|全体|大家)|发给|转一下|转告|让(?:全体|大家)知道|说(?:一声|一下|哈)",
        Plain
    )]
    private static partial Regex Tells();

    [GeneratedRegex(
        @"[,;，；。\s]*(?:\b(?:because(?: of)?|due to|the reason is|reason:|reason is|since (?=the|we|they|it|he|she|there))|因为|由于|原因是?[:：]?"
            + @"|理由是?[:：]?)\s*(?<why>\S.*)$",
        Plain
    )]
    private static partial Regex Because();

    [GeneratedRegex(
        @"\b(?:from|as of|starting(?: on| from)?|effective)\s+(?<day>(?!now|\d+ ?(?:h|hours?|days?|to)\b)[^,;]{3,30})$"
            + @"|^(?:from|as of|starting(?: on| from)?)\s+(?<day>(?!now)[^,;]{3,20}?)(?:,|\s+on\b)|(?:从|自)(?<day>[^，,。从]{2,12}?)(?:起|开始)",
        Plain
    )]
    private static partial Regex Since();
}
