using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Whether a notice that somebody got is sought, and by which words: "what was that notice about the checklists", 那个通知找不到了.</summary>
public static partial class NoticeSought
{
    public static bool Is(string words) => Seeks().IsMatch(words);

    /// <summary>The words by which one is sought: longer words, and Chinese signs two by two, without those that ask.</summary>
    public static IReadOnlyList<string> Parts(string words)
    {
        var left = Asking().Replace(words, " ");
        return
        [
            .. Word().Matches(left).Select(match => match.Value.TrimEnd('s')),
            .. Enumerable
                .Range(0, Math.Max(0, left.Length - 1))
                .Where(at => Scripts.IsCjk(left[at]) && Scripts.IsCjk(left[at + 1]))
                .Select(at => left.Substring(at, 2)),
        ];
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:what|which|where|find|show|see|read|look)\b.{0,24}\b(?:notices?|announcements?|(?:the|that) message)\b(?!.{0,12}\b(?:hours"
            + @"|minutes|period)\b)|\b(?:notice|announcement|message)\b.{0,40}\b(?:can['’]?t find|cannot find|lost|gone|again)\b"
            + "|(?:通知|公告).{0,10}(?:找不到|在哪|没看到|没找到|再发|再给我看|是什么|说了什么|怎么说)|(?:找|看|翻).{0,12}(?:通知|公告)|(?:有|都有)(?:哪些|什么)(?:新)?(?:通知|公告)",
        Plain
    )]
    private static partial Regex Seeks();

    [GeneratedRegex(
        @"\b(?:what|which|where|notices?|announcements?|messages?|about|there|their|please|again|could|would|anywhere|where|find|cannot"
            + @"|again|recent|latest|saying|written|tells?)\b"
            + "|上次|上周|那个|这个|那条|通知|公告|消息|找不到了?|在哪里?|没看到|没找到|再发|给我|看看|一下|说要|关于|什么|哪些|怎么说|翻半天|我们|大家|老师|的|了|要|说|讲|找|翻|看|有|在",
        Plain
    )]
    private static partial Regex Asking();

    [GeneratedRegex(@"\p{IsBasicLatin}(?<=[a-zA-Z])[a-zA-Z]{4,}", Plain)]
    private static partial Regex Word();
}
