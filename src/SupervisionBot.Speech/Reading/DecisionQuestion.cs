using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A question about what was decided on hours: "what have I approved today", 我今天退了谁的, "who approved He Wei's?".</summary>
/// <param name="Mine">What the asker decided; otherwise what anybody did.</param>
/// <param name="Approvals">Null when both are asked about.</param>
public sealed record DecisionQuestion(bool Mine, bool? Approvals)
{
    /// <summary>Whose business it is to decide is asked, and not what was decided: 我的时数是谁审的？司徒老师还是管理员.</summary>
    public static bool AsksWhoDoes(string words) => DecisionQuestions.Either().IsMatch(words);

    /// <summary>Null when the words ask something else, or ask for a decision.</summary>
    public static DecisionQuestion? Read(string words)
    {
        var plain = Sentence.PlainOf(words).Replace('’', '\'');
        if (words.Length > DecisionQuestions.Longest || DecisionQuestions.Request().IsMatch(plain))
            return null;
        var who = DecisionQuestions.Who().IsMatch(plain);
        if (!who && !DecisionQuestions.Past().IsMatch(plain))
            return null;
        var (approvals, returns) = (DecisionQuestions.Approved().IsMatch(plain), DecisionQuestions.Returned().IsMatch(plain));
        return new DecisionQuestion(
            !who && DecisionQuestions.Own().IsMatch(plain) && !DecisionQuestions.InPlace().IsMatch(plain),
            approvals == returns ? null : approvals
        );
    }
}

static partial class DecisionQuestions
{
    /// <summary>Somebody else decided in one's place: 司徒老师帮我批了哪些, "what did they approve while I was gone".</summary>
    [GeneratedRegex(
        @"(?:帮|替|代)我|\b(?:did|have|has) (?:they|he|she|my deputy|somebody)\b|\bfor me\b|\bin my place\b|\bwhile i was\b",
        RegexOptions.CultureInvariant
    )]
    internal static partial Regex InPlace();

    [GeneratedRegex(
        @"谁.{0,10}还是|还是(?:管理员|老师|督导|中心|别人)|\b(?:or|is it) the (?:centre|center|administrator|office)\b",
        RegexOptions.CultureInvariant
    )]
    internal static partial Regex Either();

    internal const int Longest = 120;

    const string Decided = "(?:approved?|passed|return(?:ed)?|reject(?:ed)?|declined?|decided?|sen[dt] .{0,40}back|sen[dt] back)";

    const string ChineseDecided = "(?:批|审批|审|通过|退|退回|打回)";

    const RegexOptions Plain = RegexOptions.CultureInvariant;

    /// <summary>Asked of somebody: to have it decided now.</summary>
    [GeneratedRegex(
        @"^(?:please|pls|can you|could you|ask)\b|^(?:(?:ok|and|then|now|so)\b[, ]*)*(?:send|return|approve|give)\b(?! me\b)|^(?:请(?!问)|帮我|问)|(?:案例"
            + @"|个案)?(?:报告|陈述|档案)|\b(?:case report|portfolio|statement|slides)\b"
            + @"|\b(?:waiting|waits|still to|left to)\b|how many hours (?:has|have|did"
            + @"|does) (?!i\b)|多少(?:小时|学时|个?小时)(?!.*我)|待审|待批|等[我着]?批|还没批|没有批|未批|(?:没有?|未)(?:通过|批准?|审)的?(?:有|是)?(?:哪些|哪几条|几条|多少)?[？?]?$|(?:哪些|哪几条"
            + @"|几条|多少)(?:还)?(?:没有?|未)(?:通过|批|审)"
            + @"|\b(?:need|have|got|ought|supposed|able) to\b|\b(?:should|must|can) i\b|(?:要|得|该|能|可以|需要).{0,3}(?:批|审|退)",
        Plain
    )]
    internal static partial Regex Request();

    [GeneratedRegex(
        @"\bwho(?:'s| has| have)? (?:\w+ )?"
            + Decided
            + @"\b|谁(?:给|把)?.{0,10}?"
            + ChineseDecided
            + "(?:的|了|过|回)|(?:是|由|被)谁"
            + ChineseDecided,
        Plain
    )]
    internal static partial Regex Who();

    [GeneratedRegex(
        @"\b(?:what|which|how many|how much|whose|whom?|why|when|did|have)\b.{0,60}\b(?:did|have|has|had|was|were|i|we)\b.{0,60}\b"
            + Decided
            + @"\b"
            + @"|\b(?:what|which)\b.{0,20}\b(?:reason|comment|words)\b.{0,60}\b(?:"
            + Decided
            + @"|give|gave|given|write|wrote|written)\b"
            + @"|^(?:has|have|did) (?-i:\p{L}+(?: \p{L}+)?) (?:sen[dt]|return(?:ed)?|approved?|reject(?:ed)?)\b.{0,40}(?:\?|\bback\b|\bentr"
            + @"|\bhours\b|\banything\b)"
            + @"|^(?:has|have|did) (?:any|some)(?:body|one)\b.{0,40}\b"
            + Decided
            + @"\b|^(?:was|were) any(?:thing)?\b.{0,40}\b"
            + Decided
            + @"\b|(?:有没有人|有人|谁)[^，,]{0,12}"
            + ChineseDecided
            + @"[^，,]{0,10}(?:吗|没有?|过)[？?]?$"
            + @"|\bmy (?:last |latest |recent )?(?:approvals|decisions|returns)\b"
            + "|"
            + ChineseDecided
            + "(?:了|过|掉)(?:的)?(?:几条|哪些|哪几条|哪条|谁的?|多少|什么|些什么|几个)"
            + "|(?:哪些|哪几条|哪条|几条|谁的).{0,8}(?:我|被)?"
            + ChineseDecided
            + "(?:了|过|掉|的)"
            + "|为(?:什么|啥).{0,14}(?:退|打回)|(?:退回?|打回).{0,16}(?:什么|啥|哪个).{0,2}(?:理由|原因)|(?:退回?|打回|写).{0,16}(?:理由|原因)(?:是|写的?是)?(?:什么|啥)"
            + "|我.{0,12}"
            + ChineseDecided
            + "(?:了|过)(?:没有?|吗)",
        Plain
    )]
    internal static partial Regex Past();

    [GeneratedRegex(@"\b(?:approved?|passed|approvals)\b|批|审|通过", Plain)]
    internal static partial Regex Approved();

    [GeneratedRegex(@"\b(?:return(?:ed)?|reject(?:ed)?|declined?|back|returns)\b|退|打回", Plain)]
    internal static partial Regex Returned();

    [GeneratedRegex(@"\b(?:i|i've|my|we)\b|我|^(?:今天|昨天|刚才|刚刚|刚|这周|本周|上周|这个月|最近|一共)", Plain)]
    internal static partial Regex Own();
}
