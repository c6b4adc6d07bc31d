using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Says, in more words than a no, that what is just being asked shall not be done: "never mind, I should be back by then", 等下先别取消，我问问.
/// Not where something else shall be done instead.
/// </summary>
public static partial class RefusalSaid
{
    const int Longest = 80;

    public static bool Is(string words) => words.Length <= Longest && (Refuses().IsMatch(words) || All().IsMatch(words)) && !Instead().IsMatch(words);

    /// <summary>
    /// All of it is given up, and done otherwise or not at all: "never mind, I'll do it myself", 算了不麻烦他了，我自己批.
    /// </summary>
    public static bool GivesAllUp(string words) => words.Length <= Longest && All().IsMatch(words) && !Instead().IsMatch(words);

    /// <summary>What is just being made is given up, whatever of it is named: 周五那个算了，我去杭州, "never mind the Friday one".</summary>
    public static bool GivesUp(string words) => words.Length <= Longest && Gives().IsMatch(words) && !Instead().IsMatch(words);

    [GeneratedRegex(
        @"^\W*(?>(?:(?:ah|oh|ok|okay|wait|no|nah|sorry|actually|hm+|then|well|on second thoughts?|you know what)\b\W*)*)"
            + @"(?:(?:never ?mind|forget (?:it|that|about it)|leave it|skip it|don['’]?t bother(?: (?:him|her|them|with (?:it|that)))?|no need"
            + @"(?: (?:for (?:it|that|him|her|them)|to bother(?: \w+)?))?)\b[\s,.;!–-]*(?:$|(?:.{0,30}\b(?:myself|no need|it['’]?s fine|another time"
            + @"|some other time|not needed|not necessary)\b))|i(?:['’]?ll| will| can)(?: just| rather)? (?:do|approve|handle|manage|sort"
            + @"|look at|deal with"
            + @"|take care of)\b.{0,24}\bmyself\b)"
            + @"|^(?>(?:嗯+|哦|啊|那|哎呀?|唉|等等|[，,。！!\s])*)(?:(?:还是)?(?:算了|不用了|不必了|不要了|罢了)(?:吧|了)?[，,。！!\s]*"
            + @"(?:$|.{0,12}?(?:不(?:用|必|想|再)?(?:麻烦|打扰|劳烦)|别麻烦|自己(?:来|批|弄|做|办|处理|搞|审|看|写|说|去|联系|通知)|不用了|不需要|以后再说|下次再说|再说吧|不办了|不弄了))"
            + @"|(?:还是)?(?:不|别)(?:用|必|再)?(?:麻烦|打扰|劳烦).{0,6}了|还是我?.{0,6}自己(?:来|批|弄|做|办|处理|搞|审|看)(?:吧|了|好了)?[。！!\s]*$)",
        Plain
    )]
    private static partial Regex All();

    [GeneratedRegex(
        @"^\W*(?:(?:no|ok|oh|ah|actually|sorry|then)\b[,. ]*)*(?:never ?mind|forget(?: about)?|skip|drop|scrap) (?:the "
            + @"|that )(?:\w+ ){0,2}(?:one|session|slot)\b(?=\W*$|\s*[,.;])"
            + @"|^[^，,。！!]{0,8}(?:那?[个场次条节]|的)(?:就|还是)?(?:算了|不用了|不要了)(?:吧)?(?=$|[，,。！!\s])",
        Plain
    )]
    private static partial Regex Gives();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^\W*(?>(?:(?:ah|oh|ok|okay|wait|hang on|hold on|no|sorry|actually|hm+|then|well|stop)\b\W*)*)(?:never ?mind|forget (?:it|that|about it)"
            + @"|(?:don['’]?t|do not) (?:cancel|withdraw|do|note|send|move|change|delete|publish|approve|book|save|log|announce|sign|open"
            + @"|close)\b(?: (?:it|that|this|anything|me|him|her|them))?"
            + @"(?=\W*$|\s*[,.;!]|\s+(?:yet|for now|please|after all|i|i['’]\w+|we|let|my)\b)|not yet\b)"
            + @"|^(?>(?:等一?下|等等|哦|啊|不|那|嗯|哎|慢着|[，,。！!\s])*)(?:(?:先|暂时|千万)?[别不](?:要|用)?(?:取消|退|撤|发布|公布|发|改|记|动|删|加|批|通过|约|存|保存|登记|签)(?=$"
            + @"|[，,。！!\s了吧哈啊]))",
        Plain
    )]
    private static partial Regex Refuses();

    [GeneratedRegex(
        @"\b(?:instead|rather|but (?:cancel|move|book|make|change|send|only)|make it|change it|move it|only)\b"
            + @"|[,.;]\s*(?:but |and )?(?:please )?(?:cancel|withdraw|move|send|change|delete)\b|[，,；;。]\s*(?:取消|退|撤|改|发|记|删)|改成|改到|换成|换到|干脆|还是取消|只"
            + @"|就发|发给",
        Plain
    )]
    private static partial Regex Instead();
}
