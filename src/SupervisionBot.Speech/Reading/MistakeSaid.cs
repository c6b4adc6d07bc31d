using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Says that what one did was a mistake: "I approved one of Ye Siyu's by mistake, can it be undone", 刚才批错了，能撤回吗.</summary>
public static partial class MistakeSaid
{
    /// <summary>It shall not stand, whatever else is named.</summary>
    public static bool ToUndo(string text) => Undone().IsMatch(text);

    /// <summary>What was just done shall be as before, whatever it was: "put it back, too close to new year", 改回原来的.</summary>
    public static bool PutsBack(string text) => Backwards().IsMatch(text);

    /// <summary>What was sent shall come back: "bring back what I sent Huang Meiling", 把刚才发给马超的收回来.</summary>
    public static bool RecallsSent(string text) => Recalls().IsMatch(text);

    [GeneratedRegex(
        @"^\W*(?:(?:oh|please|pls|can you|could you|sorry|wait|and)\b[\s,]*)*(?:(?:bring|get|take|pull) back (?:what|that|the (?:message"
            + @"|note|line)) i (?:just )?(?:sent|wrote|told)\b"
            + @"|(?:recall|retract|unsend) what (?:went|was sent|i sent)\b)"
            + "|^(?:请|帮我|麻烦|等等|[，,])*(?:把)?(?:刚才|刚刚)?(?:发|说|写)给.{1,8}的(?:那条|话|消息)?(?:收|撤)回(?:来)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Recalls();

    /// <summary>What was done a moment ago is asked: "did i mess up the november class just now?", 我刚才是不是改错了.</summary>
    public static bool AsksWhatWasDone(string text) => WhatWasDone().IsMatch(text);

    [GeneratedRegex(
        @"^\W*(?:(?:no|oh|hm+|wait|sorry|actually|oops|ok|okay|please|pls|and|can you|could you|then|argh?|ugh)\b[\s,.!]*)*"
            + @"(?:(?:put|set|move|change|switch|turn|bring) (?:it|that|this|them|everything) back(?! to (?:\d|the \d|\w+day|jan|feb|mar"
            + @"|apr|may|jun|jul"
            + @"|aug|sep|oct|nov|dec))(?: (?:again|please|as it was|to (?:how|what|where|the way) it was|to the old (?:time|day|place"
            + @"|one)))?(?=$|[\s]*[,.;!–-])"
            + @")"
            + @"|^(?:不对|哦|不|那|还是|请|帮我|算了|[，,\s])*(?:改|换|调|挪|变|放)回(?:原来|之前|原先|去|来)的?(?:时间|样子|地点|日子)?(?:吧|了|啊)?(?=$|[，,。！!\s])"
            + @"|(?:没|没有|没说|不是我|不想)要(?:的|这个|这场|它)?[，,\s]*(?:给我|帮我|把它|快)?(?:撤|去|删|拿)(?:掉|了)(?:吧)?[。！!]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Backwards();

    [GeneratedRegex(
        @"^\W*(?:oh|wait|sorry|hm+|and|so|,| )*did i (?:just )?(?:(?:mess up|mess with|break|screw up)\b.{0,40}(?:\bjust(?: now)?\b|\?)"
            + @"|(?:change|delete|cancel|move|do)\b.{0,40}\b(?:just(?: now)?|wrong)\b)"
            + @"|^(?:等等|啊|哦|[，,])*我(?:刚才|刚刚|刚)(?:是不是|有没有)?(?:动|改|弄|删|发|点)(?:错|坏|掉|乱)?了?(?:什么|啥|哪)?[^，,。]{0,8}(?:吗|没|么|了|\?|？)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex WhatWasDone();

    /// <summary>It was done a moment ago: "just now", 刚才.</summary>
    public static bool SaysJustNow(string text) => JustNow().IsMatch(text);

    [GeneratedRegex(
        @"\bjust now\b|\bjust (?:approved|returned|saved|logged|sent|cancelled)\b|刚才|刚刚",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex JustNow();

    [GeneratedRegex(
        @"\bby (?:mistake|accident)\b.{0,40}\b(?:undo|undone|take (?:it|that|this) back|revert|reverse)"
            + @"|\b(?:undo|undone|revert|take back)\b.{0,60}\bby (?:mistake|accident)\b|[批退发点选]错了.{0,20}(?:撤回|撤销|恢复|收回|改回)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Undone();
}
