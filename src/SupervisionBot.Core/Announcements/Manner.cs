using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Announcements;

/// <summary>How something is to be said is for the bot and not for who reads it: "make it nicer: …", 写得委婉点：…, "…, politely please".</summary>
public static partial class Manner
{
    public static string Without(string words) => JustSay().Replace(AtEnd(First().Replace(words.Trim(), "")).Trim(), "");

    /// <summary>That it is to be said, in front of what is: 就说…, "just say …".</summary>
    [GeneratedRegex(
        @"^(?:and |then |please )*(?:just|simply|only) (?:say(?:ing)?|tell (?:him|her|them)|write)(?: that)?\s*[:,]?\s+(?=\w)"
            + "|^(?:你|那|请)*(?:就|只|只要|就是)(?:跟[他她](?:们)?|告诉[他她](?:们)?)?(?:说|讲|写)(?:一?[声下句])?[:：,，\\s]*(?=.{2})",
        Plain
    )]
    private static partial Regex JustSay();

    /// <summary>The words without how it is to be said, where that stands last: "nudge them, politely please".</summary>
    public static string AtEnd(string words) => Last().Replace(words, "");

    /// <summary>Whether the words say nothing else: "say it more nicely", 说得委婉一点.</summary>
    public static bool IsAll(string words) => Without($"{words.Trim().TrimEnd('.', '!', '。', '！', '吧', '？', '?')}:").Length == 0;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^(?:(?:and|but|please|just|ok),? )*(?:make|put|say|word|phrase|keep|write) (?:it|that|this) (?:a (?:bit|little) )?(?:more |less )?"
            + @"(?:nice(?:r|ly)?|polite(?:r|ly)?|kind(?:er|ly)?|friendl(?:y|ier)|soft(?:er|ly)?|gentl[ey]r?|short(?:er)?|clear(?:er|ly)?"
            + @"|formal(?:ly)?"
            + @"|brief(?:ly)?)(?:,? please)?\s*[:：]\s*"
            + @"|^(?:请|麻烦|帮我|把)*(?:话|语气|措辞)?(?:要|尽量)?(?:说|写|讲)?得?(?:委婉|客气|温和|礼貌|婉转|好听|简短|简单|正式)(?:一?点儿?|一?些)?\s*[:：]\s*",
        Plain
    )]
    private static partial Regex First();

    [GeneratedRegex(
        // "… this week. Friendly please, he's sensitive".
        @"(?:[.!;]\s*|,\s*(?=(?:but|and|keep|make|be)\b))(?:(?:but|and|please|pls|just)[ ,]+)*(?:(?:keep|make|put|say|write) it |be |in a |a )?"
            + @"(?:nothing (?:harsh|too (?:hard|strict))|(?:(?:very|really|nice and|a bit|bit) )?(?:friendly|gentle|gently|softly|kindly"
            + @"|warmly|warm|tactful(?:ly)?|nicely"
            + @"|politely|polite))(?: (?:tone|way|one|about it|with (?:him|her|them)))*(?:,? (?:please|pls))?"
            + @"(?:[,;.]? ?(?:because |since |as )?(?:he|she|they)(?:['’](?:s|re)| is| are| gets?| has| have| takes?| can)\b[^.!?]{0,60})?\W*$"
            + @"|[。；，,]\s*(?:请|麻烦)?(?:语气|口气|话)(?:要|尽量)?(?:好|软|轻|和气|友好|客气|委婉|温和)(?:一?[点些]儿?)?[，,]?(?:[他她](?:们)?(?:比较|很|有点|最近)[^，,。]{1,10})?[。！!]?$"
            + @"|[,;]?\s*\b(?:(?:and )?(?:nicely|politely|kindly|gently|in a (?:nice|friendly|polite) way|be nice(?: about it)?)(?:,? please)?)\W*$"
            + @"|[，,；;。]?\s*(?:语气|口气|说得?|话说?|写得?)?(?:要|尽量)?(?:客气|委婉|温和|礼貌|婉转)(?:一?点儿?|一?些)?[。！!]?$"
            + @"|[，,；;。\s]+(?:语气|口气|措辞|话|说话)(?:要|尽量|可以)?(?:别|不要|不用)?(?:说得|写得)?(?:太|那么|这么)?"
            + @"(?:重|硬|凶|冲|急|严肃|严厉|生硬|轻|软|柔和?|缓和?|随和|亲切|友好)(?:了)?(?:一?点儿?|一?些)?[。！!]?$"
            + @"|[,;.]\s*(?:but )?(?:don['’]?t|do not|not) (?:be |sound )?too (?:harsh|strict|stern|hard|formal|pushy)\W*$",
        Plain
    )]
    private static partial Regex Last();
}
