using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What is answered when something is about to be taken out: "yes delete it", 删掉吧; "no, leave it", 先别删.</summary>
public static partial class KeepOrDrop
{
    /// <summary>True when it is to go, false when it stays, null when neither is said.</summary>
    public static bool? Read(string words) =>
        words.Length > 40 ? null
        : Sentence.PlainOf(words).Trim(' ', '.', '!', '。', '！') is var plain && Drop().IsMatch(plain) ? true
        : Keep().IsMatch(plain) ? false
        : null;

    const RegexOptions Plain = RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"^(?:(?:yes|yep|ok|okay|sure),? )?(?:please )?(?:withdraw|delete|remove|drop|take) ?(?:it|that|this|that one|this one"
            + @"|the entry)?(?: back| out| off)?,?(?: please)?$"
            + "|^(?:嗯|对|好的?|是的?|行)?[,，]? ?就?(?:撤回|删掉|删除|删了|删|撤了|收回)(?:它|这条|那条|吧|了)*$",
        Plain
    )]
    private static partial Regex Drop();

    [GeneratedRegex(
        @"^(?:(?:no|actually|wait|no wait|hm),? )?(?:please )?(?:keep it|leave it|don'?t|do not)(?:[ ,].*)?$|^(?:不|别|先别|还是别"
            + @"|等等).{0,8}$|^.{0,6}(?:留着|不删|别删|不撤)(?:了|吧)?$",
        Plain
    )]
    private static partial Regex Keep();
}
