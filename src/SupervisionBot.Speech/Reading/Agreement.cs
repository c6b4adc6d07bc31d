using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Short answers said in several words: "yes, go ahead", "ok save it please", 嗯对，保存. All that is said has to be agreement, refusal or
/// politeness; one word more and it is a sentence, which somebody else reads.
/// </summary>
static partial class Agreement
{
    /// <summary>Null when it is anything else, or agrees and refuses at once (行不行).</summary>
    /// <param name="plain">In small letters; punctuation may stand.</param>
    public static Answer? Read(string plain) => plain.Any(Scripts.IsCjk) ? ReadChinese(plain) : ReadEnglish(plain);

    /// <summary>What is left when agreement and politeness around it are taken away: "yes, publish it please" → publish, 行，发吧 → 发.</summary>
    public static string Without(string plain) =>
        plain.Any(Scripts.IsCjk)
            ? ChineseAround().Replace(Marks().Replace(plain, ""), "")
            : EnglishAfter().Replace(EnglishBefore().Replace(Marks().Replace(plain, " ").Trim(), ""), "").Trim();

    static Answer? ReadEnglish(string plain)
    {
        var words = Marks().Replace(plain.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal), " ").Trim();
        return Save().IsMatch(words) ? Answer.Save
            : Leave().IsMatch(words) ? Answer.Cancel
            : Refuse().IsMatch(words) ? Answer.No
            : Agree().IsMatch(words) ? Answer.Yes
            : null;
    }

    static Answer? ReadChinese(string plain)
    {
        var signs = Marks().Replace(plain, "");
        return ChineseSave().IsMatch(signs) ? Answer.Save
            : ChineseLeave().IsMatch(signs) ? Answer.Cancel
            : ChineseRefuse().IsMatch(signs) ? Answer.No
            : ChineseAgree().IsMatch(signs) ? Answer.Yes
            : null;
    }

    const string Yes =
        "(?:yes|yea|yeah|yep|yup|ok|okay|k|sure|right|correct|fine|perfect|great|good|alright|all right|exactly|absolutely|definitely|of course"
        + "|go ahead|go for it|do it|do that|please do|do so|sounds good|looks good|looks right|all good"
        + "|thats (?:it|right|fine|good|correct|the one))";

    const string Polite = "(?:please|pls|thanks|thank you|thx|then|now|just|oh|ah|so|well|hm+|um+|er+|hey)";

    const string Object = "(?:it|this|that|them|these|those|everything|all of it|as is|as it is|like that|the (?:entry|card|draft|lot))";

    /// <summary>The deed itself, of what is shown: "yes, put them up".</summary>
    const string Deed =
        "(?:(?:lets )?(?:put|send|get|post|push|let|bring) (?:it|this|that|them|these|those)(?: (?:up|out|in|on|off|over|through|live|online|now))?"
        + "|(?:publish|post|send|book|keep) (?:it|this|that|them|these|those|both|all))";

    const string No = "(?:no|nope|nah|not now|not yet|dont|do not|better not|rather not|id rather not)";

    const string Stop =
        "(?:never ?mind|forget (?:it|that|about it)|cancel(?: (?:it|that|this))?|stop(?: it| that)?|leave it(?: be| out| then)?|drop (?:it|that)"
        + "|scrap (?:it|that)|discard (?:it|that)|not needed|no need)";

    // Without blanks one text can be parted in many ways: what was taken is not parted again (?>…), or a row of 嗯 would take for ever.
    const string ChineseYes =
        "(?:是的?|对的?|好的?|嗯|行|可以的?|没错|没问题|确定|就这样|就这么办|就这个|就是这样|要的?|ok|当然|同意|正确|准确|对头|妥|中|成)";

    const string Particle = "(?:吧|啊|呀|哦|了|啦|呢|的|嘛|噢|哈|呗)";

    const string Courtesy = "(?:那|就|麻烦您?|请您?|谢谢您?|谢啦|帮我|给我|这条|这个|它|都|都是|直接|赶紧|快)";

    const string ChineseActs = "发存记约弄改批登填报写办搞退交";

    const string ChineseDrop = "(?:算了|取消|不用|不要|先不|还是|那|就|别|不)";

    [GeneratedRegex($"^(?:(?:{Yes}|{Polite}) )*(?:save|confirm|submit)(?: (?:{Yes}|{Polite}|{Object}))*$")]
    private static partial Regex Save();

    [GeneratedRegex($"^(?:(?:{Polite}) )*{Yes}(?: (?:{Yes}|{Polite}|{Object}))*(?: (?:and )?{Deed}(?: {Polite})*)?$")]
    private static partial Regex Agree();

    [GeneratedRegex($"^(?:(?:{Polite}|actually) )*{No}(?: (?:{No}|{Polite}|{Object}))*$")]
    private static partial Regex Refuse();

    [GeneratedRegex($"^(?:(?:{Polite}|actually|{No}|ok|okay) )*{Stop}(?: (?:{Stop}|{Polite}|{No}|{Object}))*$")]
    private static partial Regex Leave();

    [GeneratedRegex(
        $"^(?>{ChineseYes}|{Particle}|{Courtesy})*(?:保存|存|确认|提交|记下来?|记上|登上)(?:一下|好|下)?(?>{ChineseYes}|{Particle}|{Courtesy})*$"
    )]
    private static partial Regex ChineseSave();

    [GeneratedRegex($"^(?:{Courtesy})*{ChineseYes}(?>{ChineseYes}|{Particle}|{Courtesy})*(?:[发放挂推](?:上去|出去|出来)(?:{Particle})*)?$")]
    private static partial Regex ChineseAgree();

    [GeneratedRegex(
        $"^(?:嗯|哦|呃|额|唉|哎)*(?:不是?|不对|不行|不要|不用|没有|否|先不要?|暂时不要?|别)(?>{Particle}|{Courtesy}|不是?|不对|不行|不要|不用|谢谢)*$"
    )]
    private static partial Regex ChineseRefuse();

    [GeneratedRegex(
        $"^(?:{ChineseDrop}|{Particle})*(?:算了|取消|作罢|不[{ChineseActs}要]了)(?:{ChineseDrop}|{Particle}|(?<=[不别先])[{ChineseActs}])*$"
    )]
    private static partial Regex ChineseLeave();

    [GeneratedRegex($"^(?>{ChineseYes}|确认|{Courtesy}|{Particle})+|(?:一下|{Particle}|谢谢您?)+$")]
    private static partial Regex ChineseAround();

    [GeneratedRegex($"^(?:(?:{Yes}|{Polite}|and|i want to|id like to|can you|could you|lets)(?: |$))+")]
    private static partial Regex EnglishBefore();

    [GeneratedRegex($"(?: (?:{Polite}|{Object}|{Yes}))+$")]
    private static partial Regex EnglishAfter();

    [GeneratedRegex(@"[\s\p{P}~～]+")]
    private static partial Regex Marks();
}
