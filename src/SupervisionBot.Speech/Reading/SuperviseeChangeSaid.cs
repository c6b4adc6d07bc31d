using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// A trainee says that another is supervised from now on: "my supervisee has left, it will be Zhou Qian now", 我换了个被督导的，李明离职了. Who is
/// supervised stands in the roster.
/// </summary>
public static partial class SuperviseeChangeSaid
{
    public static bool Is(string text) =>
        text.Length <= Longest && !Logs().IsMatch(text) && (Named().IsMatch(text) || (Leaves().IsMatch(text) && Follows().IsMatch(text)));

    const int Longest = 160;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:new|another|different|other) (?:supervisee|social worker to supervise)\b|\b(?:change|changed|swap|swapped|replace[ds]?"
            + @"|switch(?:ed)?) (?:my |one of my |the )?supervisees?\b"
            + @"|\bsupervisee\b.{0,30}\b(?:left|quit|resigned|is leaving|changed jobs?|moved (?:away|on)|no longer)\b"
            + "|换(?:了)?(?:一?个|一?位)?(?:被督导|督导对象|带教对象)|(?:被督导|督导对象|带教对象)(?:的|社工|人|者)?.{0,8}(?:换|离职|辞职|走了|调走|不干了)|(?:新|加|添|增加|多)(?:了)?(?:一?个"
            + "|一?位)(?:被督导|督导对象)",
        Plain
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(?:has |have |just )?(?:left|quit|resigned|is leaving|changed jobs?|got another job)\b|离职|辞职|调走|调岗|不干了|跳槽",
        Plain
    )]
    private static partial Regex Leaves();

    [GeneratedRegex(
        @"\b(?:instead|from now on|takes? over|in (?:his|her|their) place|i (?:now |will )?supervise|i['’]?ll supervise|replaced by|new one)\b"
            + "|接下来(?:是|换|带)|换成|改带|改成带|以后(?:是|带|换)|由.{1,6}(?:接|顶)|接(?:他|她|替)的",
        Plain
    )]
    private static partial Regex Follows();

    /// <summary>Hours that are told are logged.</summary>
    [GeneratedRegex(@"\b(?:\d+(?:\.\d+)?|an|one|two|three) ?(?:h|hrs?|hours?)\b|小时|登记|记一下|督导(?:文书|时段)", Plain)]
    private static partial Regex Logs();

    /// <summary>It stays as it is: "leave her in for now", 先留着.</summary>
    public static bool Stays(string text) => Remains().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:leave|keep) (?:her|him|them|\p{L}+) (?:in|on|there|for now|as|with)\b|\b(?:still|not) (?:see|have|leaving|gone)\b.*\bfor now\b"
            + "|先?(?:留着|不换|别换|不动|别动)|不用[换找改]|还(?:是|照)(?:原来|老样子|带)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Remains();
}
