using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Says that something shall not stand and not what: "never mind, I take that back", 不删了, 退错了 撤回来. What is meant is what was just spoken of.
/// </summary>
public static partial class TakenBackSaid
{
    const int Longest = 60;

    /// <summary>Whether it is said in any of its clauses.</summary>
    public static bool Is(string words) =>
        words.Length <= Longest
        && !SessionReader.IsQuestion(words)
        && Between().Split(words).Any(static clause => English().IsMatch(clause) || Chinese().IsMatch(clause));

    /// <summary>The one word for the last thing that was done, whatever it was: "undo", 撤销.</summary>
    public static bool IsUndo(string words) => Undo().IsMatch(words);

    [GeneratedRegex(@"[\s]*[,，.。;；!！、]+\s*|(?<=\p{IsCJKUnifiedIdeographs})\s+(?=\p{IsCJKUnifiedIdeographs})", Plain)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(?:(?:oh|no|wait|sorry|actually|please|pls|ok|okay|and|then|so|never ?mind|hm+|can you|could you|can i|could i|i|i'?ll|i'?d|want to"
            + @"|like to|need to|have to)\b[\s,]*)*(?:(?:take|pull|get) (?:it|that|this|them|both|my (?:yes|no|word|request|wish|answer)|the"
            + @" (?:request|wish)) (?:back|off)(?: again)?|take back (?:my (?:yes|word|request)|that|it)|(?:withdraw|revoke|retract) (?:it|that|this"
            + @"|(?:my|the|that) (?:request|wish))|(?:cancel|drop|scrap) (?:my|the|that) (?:request|wish)|call (?:it|that) off"
            + @"|take (?:it|that|this) away"
            + @"|don'?t want (?:it|that|them|anything|my data) (?:deleted|removed|erased|gone|sent|approved|changed)"
            + @"|(?:don'?t|do not) (?:delete|remove|erase) (?:it|that|them|anything|my data)|changed my mind)"
            + @"(?: (?:again|please|now|yet|then|after all|any ?more|for now))*$",
        Plain
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "^(?:我|又|还是|那就?|就|先|快|请|麻烦|给我|帮我|把|想|要|能|可以|其实|啊|哦|哎呀?|呃|嗯|算了|刚才那?个?的?|这个|那个|它|全|都)*"
            + "(?:撤(?:回来?|销|消|掉|了)?(?:我的|这个|那个)?(?:申请|请求)?|收回(?:来|申请)?|(?:申请|请求)?(?:作废|取消|撤回|不要了)|(?:不想?再?|先?别|不要)(?:给我)?[删退批签定发](?:稿|除|回)?了?)"
            + "(?:我的数据|数据|它)?(?:吧|了|啊|呀|它|一下)*$",
        Plain | RegexOptions.NonBacktracking
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"^\W*(?:(?:oh|no|wait|please|pls|sorry)\W+)*(?:undo|undo (?:it|that|this|last|the last (?:one|thing|step))|ctrl[ +-]?z)(?: please)?\W*$"
            + @"|^(?:请|快|帮我|[，,\s])*(?:撤销|撤消|撤销上一步|撤回上一步)(?:一下|吧)?[。！!\s]*$",
        Plain
    )]
    private static partial Regex Undo();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
}
