using System.Text.RegularExpressions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.ReviewMaterials;

/// <summary>What a reviewer says of the material that is open.</summary>
static partial class MaterialReading
{
    /// <summary>"Looks good, accept it", 可以，收了.</summary>
    public static bool Accepts(string words) => Good().IsMatch(words) && !Not().IsMatch(words);

    /// <summary>Likewise of one that is named: 林晓燕的个人陈述通过, "accept Lin Xiaoyan's statement".</summary>
    public static bool AcceptsNamed(string words) =>
        Taken().IsMatch(words) && !Not().IsMatch(words) && !LeftOutReader.Refuses(words) && Wrong(words) is null;

    /// <summary>Likewise of the one that is open, with a word for accepting: "Friday is fine" says nothing of it.</summary>
    public static bool AcceptsOpen(string words) => AcceptsNamed(words) && Accepting().IsMatch(words);

    /// <summary>One is to be accepted and another to go back: "… is fine, accept it, but the log … send that one back".</summary>
    public static bool SaysBoth(string words) =>
        Clause().Split(words) is { Length: > 1 } clauses
        && clauses.Any(clause => Accepting().IsMatch(clause) && !Not().IsMatch(clause))
        && clauses.Any(clause => Sending().IsMatch(clause));

    [GeneratedRegex(@"[,，.。;；]\s*|\b(?:but|and)\b|但是?|而", Plain)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\b(?:send|give|hand|pass) (?:[\w'’]+ ){0,5}?back\b|\breturn\b|退回|打回|退给|退了|重写|重交", Plain)]
    private static partial Regex Sending();

    /// <summary>What is to be written on it names nothing: "accept it, and the comment is: clear reflection".</summary>
    public static string WithoutComment(string words) => Comment().Replace(words, "");

    [GeneratedRegex(
        @"[,.;]?\s*\b(?:and |with )*(?:(?:the|my|a) )?(?:comment|note|remark|feedback|message)s?(?: is| being| from me)?\s*[:,].*$"
            + @"|[，,。；;]?\s*(?:我的|附上?|加个?|写个?|写上)?(?:评语|批注|留言|附言|意见)(?:是|写|就写|如下)?\s*[:：，,].*$",
        Plain | RegexOptions.Singleline
    )]
    private static partial Regex Comment();

    /// <summary>All of them at once.</summary>
    public static bool SaysAll(string words) => All().IsMatch(words);

    public static bool Opens(string words) => Open().IsMatch(words);

    /// <summary>
    /// What shall be different, said without a command or around it: 格式不对，退回去, "too short, please add the reflection part. return it".
    /// Null when nothing is wrong with it, or it shall wait.
    /// </summary>
    public static string? Wrong(string words) =>
        LeftOutReader.Refuses(words) || !Bad().IsMatch(words) ? null
        : Ask().Match(words) is { Success: true } asked ? asked.Groups["why"].Value.Trim(' ', '.', '。', ':', '：')
        : ToThem().Replace(Command().Replace(words, " "), "请").Trim(' ', ',', '，', '.', '。', ':', '：', ';', '；');

    /// <summary>"Send it back: …": what the next version should do differently, empty when that is not said; null for anything else.</summary>
    public static string? WhyBack(string words) =>
        Back().Match(words) is { Success: true } match ? match.Groups["why"].Value.Trim(' ', '.', '。', '"', '“', '”') : null;

    [GeneratedRegex(
        @"^(?:it |this |that )?(?:looks? (?:good|fine|great)|(?:is )?(?:fine|good|great)|well done|ok(?:ay)?)?[\s,.!-]*"
            + @"(?:please )?accept(?: it| this| that)?[\s.!]*$"
            + @"|^(?:这份|材料|写得)?(?:可以|很好|没问题|不错)?[，,。\s]*(?:就)?(?:收了|接受|通过)(?:吧|了)?[。！!\s]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Good();

    [GeneratedRegex(
        @"\b(?:not|never|nothing)\b|n['’]t\b|不(?!错)|别|没(?!问题|什么问题)|未",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Not();

    [GeneratedRegex(
        @"^(?:please )?(?:send|give|hand) (?:it|this|that) back(?:[\s:,.–—-]+(?:because |with |and (?:say|tell them|ask(?: them)?) )?(?<why>.*))?$"
            + @"|^(?:把?(?:它|这份|材料)?)?(?:退回|打回|退回去)(?:修改)?(?:[，,：:。\s]+(?:因为)?(?<why>.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Back();

    [GeneratedRegex(@"\baccept(?:ed|s)?\b|通过|收了|收下|接收|接受|合格", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Accepting();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\baccept(?:ed|s)?\b|\b(?:is|are|looks?|all) (?:fine|good|ok|great)\b|通过|收了|收下|接收|接受|没问题|合格", Plain)]
    private static partial Regex Taken();

    [GeneratedRegex(@"\ball (?:of (?:them|these|it)|these|those)\b|\beverything\b|全部|都(?:通过|收|接)|所有", Plain)]
    private static partial Regex All();

    [GeneratedRegex(@"\b(?:open|show|see|read|look at)\b|打开|看看|看一下|给我看", Plain)]
    private static partial Regex Open();

    [GeneratedRegex(
        @"\b(?:send|give|hand|pass) (?:[\w'’]+ ){0,5}?back\b|\breturn(?:ed|s)?\b|\b(?:ask|asking) for (?:some )?changes\b|\bneeds? (?:more|some"
            + @"|changes|work|to)\b|\b(?:re-?write|re-?do)\b"
            + @"|\btoo (?:short|long|thin|vague)\b|\bmissing\b|退回|打回|退给|重写|重交|重做|不行|不合格|不对|要改|再改|改好|修改|补充|太短|太空|太长|太简单|太单薄|太粗|太笼统|没写完|退(?=[了吧]"
            + @"|$|[,，])",
        Plain
    )]
    private static partial Regex Bad();

    [GeneratedRegex(@"\b(?:ask|asking) (?:him |her |them )?for (?:some )?changes\s*[:：,]?\s*(?<why>.*)$", Plain)]
    private static partial Regex Ask();

    /// <summary>What only says that it goes back, and which it is.</summary>
    [GeneratedRegex(
        @"\b(?:please |pls |can you |and |so )*(?:(?:send|give|hand|pass) (?:it|this|that|them) back|return (?:it|this|that))\b(?: to (?:him|her"
            + @"|them))?(?: because| with| and say)?"
            + @"|(?:请|帮我|麻烦)?把?(?:它|这份)?(?:退回去?|打回去?|退给(?:他|她))(?:修改|重写|重交|改一下|去改|改)?(?:吧|了)?|^理由(?:是|：|:)",
        Plain
    )]
    private static partial Regex Command();

    [GeneratedRegex("(?:让|叫|请|要)(?:他们|她们|他|她)")]
    private static partial Regex ToThem();
}
