using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>
/// Says, in more words than a no, that what is just being asked shall not be done: "never mind, I should be back by then", 等下先别取消，我问问.
/// Not where something else shall be done instead.
/// </summary>
public static partial class RefusalSaid
{
    const int Longest = 80;

    public static bool Is(string words) => words.Length <= Longest && Refuses().IsMatch(words) && !Instead().IsMatch(words);

    /// <summary>What is just being made is given up, whatever of it is named: 周五那个算了，我去杭州, "never mind the Friday one".</summary>
    public static bool GivesUp(string words) => words.Length <= Longest && Gives().IsMatch(words) && !Instead().IsMatch(words);

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
            + @"|(?:don['’]?t|do not) (?:cancel|withdraw|do|note|send|move|change|delete)\b(?: (?:it|that|this|anything|me|him|her|them))?"
            + @"(?=\W*$|\s*[,.;!]|\s+(?:yet|for now|please|after all|i|i['’]\w+|we|let|my)\b)|not yet\b)"
            + @"|^(?>(?:等一?下|等等|哦|啊|不|那|嗯|哎|慢着|[，,。！!\s])*)(?:(?:先|暂时|千万)?[别不](?:要|用)?(?:取消|退|撤|发|改|记|动|删|加)(?=$|[，,。！!\s了吧哈啊]))",
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
