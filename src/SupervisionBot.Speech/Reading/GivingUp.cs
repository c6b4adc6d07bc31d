using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What becomes of something half-finished.</summary>
public enum GivenUp
{
    /// <summary>It is thrown away: "scrap that", 不保存.</summary>
    Dropped,

    /// <summary>It stays for another time: "not now", 先别记了，我等会儿再弄.</summary>
    Later,

    /// <summary>It is begun anew: "start over", 重来.</summary>
    Anew,
}

/// <summary>Reads words that stop what is being done, whatever is asked just then. Null for anything else.</summary>
public static partial class GivingUpReader
{
    const int Longest = 40;

    public static GivenUp? Read(string words)
    {
        if (words.Length > Longest)
            return null;
        var plain = Sentence.PlainOf(words).Trim(' ', '.', '!', '。', '！', '~');
        return Anew().IsMatch(plain) ? GivenUp.Anew
            : Later().IsMatch(plain) ? GivenUp.Later
            : Drop().IsMatch(plain) ? GivenUp.Dropped
            : null;
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant;
    const string AnotherTime =
        "我?(?:等会儿?|等一会儿?|等下|待会儿?|晚点儿?|晚些时候|回头|一会儿?|过会儿?|明天|晚上|有空)再(?:说|弄|记|填|写|来|录|登记|补)";
    const string EnglishOpening = "^(?:(?:no|oh|ok|okay|actually|wait|hm+|sorry|hang on|hold on|please|just|nah|well|and)[,.!]? )*";
    const string ChineseOpening = "^(?:哦|嗯|啊|哎呀?|不对|不是|不行|等等|等一下|等下|算了|还是|刚才那|刚刚那|那|就|先|我|这条|条|这个|好吧?|[,，])*";

    [GeneratedRegex(
        EnglishOpening
            + @"(?:(?:scrap|bin|drop|discard|lose|cancel|forget|stop|ditch|abandon|skip)(?: (?:it|that|this|this one|that one|the (?:entry|card"
            + @"|whole thing)|about"
            + @" (?:it|that)|all of (?:it|them)|the lot|everything))?|(?:delete|remove) (?:it|this)|(?:don'?t|do not) (?:save|log|record|add"
            + @"|keep) (?:it|that|this|anything|any"
            + @" of (?:it|them))|never ?mind|leave it(?: (?:out|be|then))?)(?:,? (?:please|then|after all|altogether|now))*$|"
            + ChineseOpening
            + "(?:不(?:保存|存|记|登记|弄|录|加)(?:它|这条)?了?|别(?:保存|存|记|登记|弄|录)(?:它|这条)?了?|作废|扔掉|丢掉|删掉|删了|取消掉?|不作数)(?:吧|了|啊|哦|[,，]?算了)*$",
        Plain
    )]
    private static partial Regex Drop();

    [GeneratedRegex(
        EnglishOpening
            + @"(?:not (?:right )?now|later|(?:maybe )?(?:another|some other) time|i'?m (?:too |a bit )?busy(?: (?:right )?now)?|(?:i have "
            + @"|got )?no time(?: (?:right )?now)?"
            + @"|i(?:'ll| will) (?:do|finish|log|fill|come back to|go on with) (?:it|this|that|the rest)? ?(?:in )?(?:later|tomorrow|tonight"
            + @"|afterwards|a (?:bit|minute))"
            + @"|(?:leave|keep|save|park) (?:it|this|that) (?:for|till|until) (?:later|now|tomorrow|tonight))(?:,? (?:please|then|thanks"
            + @"|i'?m busy(?: now)?))*$|"
            + ChineseOpening
            + "(?:先(?:不|别)(?:记|弄|登记|填|写|录)了?|先?(?:放着|放一放|留着)|现在没(?:空|时间)|没空|在忙|"
            + AnotherTime
            + ")(?:吧|了|它|好了|[,，]|"
            + AnotherTime
            + ")*$",
        Plain
    )]
    private static partial Regex Later();

    [GeneratedRegex(
        EnglishOpening
            + @"(?:(?:let'?s |can we |i'?ll )?(?:start|begin) (?:over|again|afresh|anew|from scratch)|from (?:the (?:start|beginning)|scratch)"
            + @"|once more from the start)(?:,? please)?$|"
            + ChineseOpening
            + "(?:重新?来|重来一?[次遍]|从头(?:来|开始|记)|重新(?:记|登记|来|填|开始|说))(?:一?[次遍])?(?:吧|了|过)*$",
        Plain
    )]
    private static partial Regex Anew();
}
