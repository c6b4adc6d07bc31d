using System.Text.RegularExpressions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Exchange;

/// <summary>What is said of the exchange: what is looked for, helping with something, leaving, hearing nothing for a time.</summary>
public static partial class ExchangeReader
{
    /// <summary>For how long who does not say so hears of nothing.</summary>
    public const int UsualDays = 14;

    const int LongestDays = 366;

    /// <summary>"Has anyone asked about volunteers?", 有人问过志愿者的事吗</summary>
    public static bool Asks(string text) => Asked().IsMatch(text);

    /// <summary>"I can help with volunteers", 我可以帮忙：志愿者管理</summary>
    public static bool Helps(string text) => Help().IsMatch(text);

    public static bool Leaves(string text) => Leave().IsMatch(text);

    /// <summary>Nothing more of somebody is to be shown: "hide Chen Jing", 屏蔽马超.</summary>
    public static bool Hides(string text) => Hide().IsMatch(text);

    /// <summary>"Unmute Chen Jing", 取消屏蔽, "who have I hidden?"</summary>
    public static bool ShowsAgain(string text) => ShowAgain().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:mute|hide)\b(?!.*\b(?:exchange|for \w+ (?:days?|weeks?|months?))\b)"
            + @"|\bblock\b.*\b(?:exchange|posts?|questions?|answers?)\b"
            + @"|\b(?:do not|don['’]?t|never|stop)\b.{0,20}\bshow(?:ing)?\b.*\b(?:posts?|questions?|answers?|writes?)\b"
            + "|(?<!取消|解除)(?:屏蔽|拉黑)|(?:不想|不要|别|不再)再?(?:让我|给我)?看到?[^，,。;；]{0,12}(?:提问|问题|回答|帖|写的)",
        Plain
    )]
    private static partial Regex Hide();

    [GeneratedRegex(@"\bun(?:mute|hide|block)\b|\b(?:have i|did i) (?:muted?|hidden?|hide|block(?:ed)?)\b|(?:取消|解除)屏蔽|屏蔽了谁", Plain)]
    private static partial Regex ShowAgain();

    /// <summary>For how many days no question is to come; null when nothing of it is said.</summary>
    public static int? MutedDays(string text)
    {
        if (!Mute().IsMatch(text))
            return null;
        if (Span().Match(text) is not { Success: true } span)
            return UsualDays;
        var count = span.Groups["n"].Value is { Length: > 0 } said ? NumberText.Integer(said) ?? 1 : 1;
        var unit = span.Groups["unit"].Value.ToLowerInvariant();
        var days =
            unit[0] is 'd' or '天' or '日' ? 1
            : unit[0] is 'w' or '周' or '星' or '礼' ? 7
            : 30;
        return Math.Min(LongestDays, Math.Clamp(count, 1, LongestDays) * days);
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:has|have|did|was|is there)\b.*\b(?:any ?(?:one|body)|some(?:one|body)|others?|people|colleagues|questions?)\b"
            + @".*\b(?:ask(?:ed)?|wonder|question|answers?)\b"
            + @"|\bany(?:one|body) (?:ever )?ask(?:ed)?\b|\b(?:search|look) (?:in )?the exchange\b"
            + @"|\bwhat (?:has been|was|were|have people) (?:been )?asked\b"
            + "|(?:有没有|有)?(?:人|谁|同行|同学|大家).{0,6}(?:问过|请教过|提过|讨论过)|(?:搜|查|找)(?:一下|一?搜|找)?(?:同行)?交流",
        Plain
    )]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"\b(?:i|we)(?:['’]?d| can| could| would|['’]?ll| will| am| want)?\b"
            + @".*\b(?:help(?: others| colleagues| people)? (?:with|out|on)|answer questions (?:on|about))\b"
            + @"|\bhelp (?:others|colleagues) (?:with|on)\b|(?:我)?(?:可以|能|愿意|想)(?:给大家|给同行)?(?:帮忙|帮助|帮|解答|回答).*[:：，, ]?",
        Plain
    )]
    private static partial Regex Help();

    [GeneratedRegex(
        @"\b(?:leave|quit|exit|get out of|sign me out of|take me off|remove me from)\b.*\bexchange\b|(?:退出|离开|不再参加|不想参加).{0,4}交流",
        Plain
    )]
    private static partial Regex Leave();

    [GeneratedRegex(
        @"\b(?:mute|silence|pause)\b.*\b(?:exchange|questions?)\b|\bno (?:more )?(?:exchange )?questions (?:for|until)\b"
            + "|(?:同行)?(?:交流|提问|问题).{0,6}(?:静音|免打扰|暂停)|(?:静音|暂停|免打扰|先?别发|先?不要发).{0,8}(?:交流|提问|问题)",
        Plain
    )]
    private static partial Regex Mute();

    [GeneratedRegex(
        @"(?<n>\d+|an?|one|two|three|four|six|[一二两三四五六七八九十]+)?\s*个?(?<unit>days?|weeks?|months?|天|日|周|星期|礼拜|月)",
        Plain
    )]
    private static partial Regex Span();
}
