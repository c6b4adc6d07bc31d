using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Somebody thinks better of it in the same sentence: "move it to the 19th … no wait, that's the visit, make it the 27th",
/// 改到19号……哦不对，改到27号吧. Where it is to go in the end is meant, and what was said of it first is not.
/// </summary>
public static partial class SaidAnew
{
    const int Longest = 300;

    /// <summary>The sentence as it is meant; null where nothing in it is taken back.</summary>
    public static string? Of(string text) =>
        Withdrawn(text) is var (start, end)
            ? Targets().Match(text, start) is { Success: true } first
                ? text[..(first.Index + first.Length)].TrimEnd() + Gap(text[first.Index]) + TargetAt(text, end)
                : null
            : null;

    /// <summary>From where to where the words stand that are taken back; null where none are.</summary>
    public static (int Start, int End)? Withdrawn(string text)
    {
        if (text.Length > Longest || Targets().Match(text) is not { Success: true } first)
            return null;
        var after = first.Index + first.Length;
        var rethought = Rethought().Match(text, after);
        var all = Again().Matches(text, after);
        var last = all.Count > 0 ? all[^1] : null;
        if (last is not null && (rethought.Success ? last.Index >= rethought.Index : Beside().IsMatch(text[after..last.Index])))
            return (first.Index, last.Index);
        // 哦不对，27号: what follows is where it goes.
        return
            rethought.Success
            && text[(rethought.Index + rethought.Length)..].TrimStart(' ', ',', '，', '.', '…', '。') is var rest
            && BareTarget().IsMatch(rest)
            ? (first.Index, text.Length - rest.Length)
            : null;
    }

    static string Gap(char letter) => char.IsAscii(letter) ? " " : "";

    static string TargetAt(string text, int at) =>
        Again().Match(text, at) is { Success: true } again && again.Index == at ? text[(at + again.Length)..] : text[at..];

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const string EnglishDay =
        @"(?=(?:the )?(?:\d|mon|tue|wed|thu|fri|sat|sun|next|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|tomorrow|noon|half))";

    /// <summary>Where something is to go, first.</summary>
    [GeneratedRegex(
        @"(?:[改挪换调移]到|改[成为至]|推迟到|提前到|延[到至]|延期到)(?=[\d一二三四五六七八九十下上本这周星礼明后早中晚月])"
            + @"|(?<=\b(?:move|moves|moved|shift|shifts|push|pushed|put|postpone|postponed|reschedule|rescheduled|change|changed|bring|go"
            + @"|goes)\b.{0,80})\bto "
            + EnglishDay,
        Plain
    )]
    private static partial Regex Targets();

    /// <summary>Where it is to go after all.</summary>
    [GeneratedRegex(
        @"(?:[改挪换调移]到|改[成为至]|推迟到|提前到|延[到至]|延期到)(?=[\d一二三四五六七八九十下上本这周星礼明后早中晚月])"
            + @"|\b(?:make (?:it|that)|(?:(?:move|shift|push|put|change|bring) (?:it |that |this )?)?to) "
            + EnglishDay,
        Plain
    )]
    private static partial Regex Again();

    [GeneratedRegex(
        @"[…。.，,、\s—-](?:啊|哦|噢|哎呀?|嗯|呃)?(?:不对|不是|不行|不不|不，|等等|等下|说错了?|搞错了?|记错了?|看错了?|弄错了?)|哦不(?!过)|啊不(?!过)"
            + @"|[,.;…–—-]\s*(?:oh |ah |hm+ )?(?:no\b|wait\b|sorry\b|actually\b|scratch that\b|my mistake\b|hang on\b|hold on\b|i mean\b"
            + @"|i meant\b|rather\b)",
        Plain
    )]
    private static partial Regex Rethought();

    /// <summary>Nothing stands between the two but that the second is meant rather.</summary>
    [GeneratedRegex(
        @"^.{1,20}?(?:[,，。；;\s]|\bor\b)\s*(?:还是|要不|要么|或者|干脆|就|那就?|直接|better|rather|instead|or rather|actually)?\s*$",
        Plain
    )]
    private static partial Regex Beside();

    [GeneratedRegex(
        @"^(?:(?:还是|应该)?是?|(?:it['’]?s |i mean |i meant |wait,? |sorry,? |no,? )*)"
            + @"(?:(?:下?下?个?(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}月)?\d{1,2}[号日]|下?下?个?(?:周|星期|礼拜)[一二三四五六日天]"
            + @"|(?:the )?\d{1,2}(?:st|nd|rd|th)|(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)[^，,。]{0,12}$",
        Plain
    )]
    private static partial Regex BareTarget();
}
