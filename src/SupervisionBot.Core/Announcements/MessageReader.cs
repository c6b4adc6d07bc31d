using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Announcements;

/// <summary>What somebody wants to tell others, taken apart.</summary>
/// <param name="To">Nobody when nobody is named: "announce: …".</param>
/// <param name="When">Words for the time at which it is to be sent; empty for now.</param>
/// <param name="Text">What is to be said; empty when only to whom was said.</param>
/// <param name="Reminds">Those are to be reminded of what they lack.</param>
public sealed record MessageSaid(AudienceSaid To, string When, string Text, bool Reminds);

/// <summary>
/// Reads "tell group 3 the class on Tuesday moved", "send a message to groups 1 and 3 on Monday at 9 that …", 周一早上八点半提醒所有人交督导文书, 给一组和三组发通知：….
/// The text is all that is said; the time is only what stands before it, between whom and what, or at the end with "send it".
/// </summary>
public static partial class MessageReader
{
    /// <summary>Null when it is no such sentence.</summary>
    public static MessageSaid? Read(string text, AudienceReader audiences)
    {
        foreach (var lead in (Regex[])[English(), Chinese(), Given()])
        {
            if (lead.Match(text) is not { Success: true } led || Before(text[..led.Index]) is not { } when)
                continue;
            var at = led.Index + led.Length;
            var to = audiences.At(text, at);
            if (!to.IsSomebody && MomentWords.End(text, at) is var end && end > at)
                (when, at, to) = (text[at..end], end, audiences.At(text, end + To().Match(text, end).Length));
            if (to.IsSomebody)
                at = to.End;
            else if (!led.Groups["noun"].Success)
                continue;
            var saying = Saying().Match(text, at);
            if (lead == Given() && !saying.Success && MomentWords.End(text, at) is var between && between > at)
                (when, at, saying) = (text[at..between], between, Saying().Match(text, between));
            if (lead == Given() && !saying.Success)
                continue;
            at += saying.Length;
            var know = Know().Match(text, at);
            if (led.Groups["let"].Success && !know.Success)
                continue;
            at += know.Length;
            if (!to.IsSomebody && !Colon().IsMatch(text[at..]))
                return null;
            return After(text, at, to, when, led.Groups["remind"].Success);
        }
        return null;
    }

    /// <summary>The words for a time in front of the verb; empty for none, null when something else stands there.</summary>
    static string? Before(string words)
    {
        var left = Polite().Replace(words, " ").Trim(' ', ',', '，', '。', '.');
        return left.Length == 0 ? ""
            : MomentWords.Only(left) ? left
            : null;
    }

    static MessageSaid After(string text, int at, AudienceSaid to, string when, bool reminds)
    {
        var begin = at + Comma().Match(text, at).Length;
        if (when.Length == 0 && MomentWords.End(text, begin) is var end && end > begin && Linked().IsMatch(text, end))
            (when, at) = (text[begin..end], end);
        at += Link().Match(text, at).Length;
        var said = text[Math.Min(at, text.Length)..].Trim(' ', '　', ',', '，', ':', '：', '"', '“', '”', '「', '」');
        if (when.Length == 0 && Last().Match(said) is { Success: true } last && MomentWords.Only(last.Groups["when"].Value))
            (when, said) = (last.Groups["when"].Value, said[..last.Index].Trim());
        return new MessageSaid(to, when, Others().Replace(said, match => match.Groups["zh"].Success ? "请" : "please ", 1), reminds);
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:(?:make|send|write|post|put out|put|do)\s+(?:out\s+)?(?:an?\s+|the\s+|this\s+)?(?:quick |short |new )?(?<noun>announcement"
            + @"|message|note|notice|word|reminder|line)(?:\s+out)?(?:\s+(?:to|for)\b)?"
            + @"|(?<noun>announce(?:ment)?)(?:\s+(?:to|for)\b)?|(?:message|write)(?:\s+to)?|notice to|send (?:this |it )?to|tell|inform"
            + @"|(?<remind>remind|nudge|chase(?: up)?)|notify|ask|warn|(?<let>let))\b[ ]*(?![’'])",
        Plain
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "(?:通知|告诉|告知|(?<remind>提醒|催)|转告|叮嘱)(?:一?下|一声)?(?:给)?(?!我(?![的们]))|(?<noun>发(?:布|送)?(?:个|一个|一?条|一?下)?(?:通知|公告|消息))(?:给|到)?|群发(?:通知"
            + "|消息)?(?:给)?|发送?给",
        Plain
    )]
    private static partial Regex Chinese();

    [GeneratedRegex("[给向跟和对]", Plain)]
    private static partial Regex Given();

    /// <summary>That it is to be sent, after whom it is for: 发一条通知, 说一声.</summary>
    [GeneratedRegex(
        @"\G\s*(?:都|也|再|定时)*(?:(?:说|讲)(?:一?声|一?下)?|发(?:布|送)?(?:个|一个|一?条|一?下)?(?:通知|消息|公告|信息|短信|提醒)|发(?:一?[条个])?(?=[：:，,]|$)|发一?[条个]|群发|下个?通知"
            + @"|带个话)(?:说)?",
        Plain
    )]
    private static partial Regex Saying();

    [GeneratedRegex(@"\G\s*\bknow\b", Plain)]
    private static partial Regex Know();

    [GeneratedRegex(@"\G\s*to\b", Plain)]
    private static partial Regex To();

    [GeneratedRegex(@"^\s*(?:[:：]|that\b)", Plain)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\G\s*[,，]?\s*", Plain)]
    private static partial Regex Comma();

    /// <summary>What leads from the time to the text.</summary>
    [GeneratedRegex(@"\G\s*(?:[:：,，—–]|\b(?:that|to|about|saying)\b|内容|发|$)", Plain)]
    private static partial Regex Linked();

    [GeneratedRegex(@"\G\s*(?:发(?=[：:，,]))?[,，:：—–-]?\s*(?:\b(?:that|to|about|saying)\b|内容(?:是|为)?[:：]?|说)?\s*[:：]?\s*", Plain)]
    private static partial Regex Link();

    /// <summary>A time at the end, with the word for sending.</summary>
    [GeneratedRegex(
        @"[,，;；。.—–-]\s*(?:(?:and |please )*send (?:it |this |that )?(?:out )?(?<when>[^,，;；]+)|(?<when>[^,，;；。]+?)(?:再|就)?发(?:出去?|送)?(?:吧)?)[。.]?$",
        Plain
    )]
    private static partial Regex Last();

    /// <summary>"they need to …" is said to them.</summary>
    [GeneratedRegex(@"^they (?:need to|should|must|have to) |^(?<zh>(?:让|叫|请|要)(?:他们|她们|他|她|大家))", Plain)]
    private static partial Regex Others();

    [GeneratedRegex(
        @"\b(?:please|pls|can you|could you|would you|will you|hi|hey|hello|ok|okay|so|now|and|also|then|i want to|i need to|i['’]d like to"
            + @"|we need to|just|quickly)\b|请|帮我|麻烦|帮忙|帮个忙|你们?|再|也|顺便|另外|然后|我想|我要|能不能|可以|可不可以|都|一下|定时",
        Plain
    )]
    private static partial Regex Polite();
}
