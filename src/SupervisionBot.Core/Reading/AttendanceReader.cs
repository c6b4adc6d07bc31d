using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>Takes apart what a line says of who was at a session: "everyone came except Ye Siyu", 马超没来，其他人都到了.</summary>
public static partial class AttendanceReader
{
    /// <summary>What follows "except", and the line without it; null when nobody is excepted.</summary>
    public static (string Except, string Without)? Excepted(string text) =>
        Except().Match(text) is { Success: true } except ? (except.Groups["x"].Value, text.Remove(except.Index, except.Length)) : null;

    public static IEnumerable<string> Clauses(string text) => ClauseEnds().Split(text);

    /// <summary>The one bare number: of somebody on the list.</summary>
    public static int? Number(string text) => BareNumber().Match(text) is { Success: true } match ? NumberText.Integer(match.ValueSpan) : null;

    /// <summary>The parts of a clause that "and" joins.</summary>
    public static IReadOnlyList<string> Joined(string clause) => Joint().Split(clause);

    /// <summary>"The other two", 其余的.</summary>
    public static bool SaysOthers(string clause) => Others().IsMatch(clause);

    /// <summary>"Left an hour early", 迟到了半小时.</summary>
    public static bool SaysLate(string text) => Late().IsMatch(text) && !SessionReader.IsQuestion(text);

    /// <summary>The last session is meant: 上次, "last time".</summary>
    public static bool SaysLast(string text) => Last().IsMatch(text);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:except(?: for)?|but not|apart from|other than|all but|everybody but|everyone but|without)\b(?<x>[^,;]+)"
            + "|除了?(?<x>[^,，;；]+?)(?:以外|之外|外|(?=都|全|其他|其余|大家)|(?=[,，;；])|$)",
        Plain
    )]
    private static partial Regex Except();

    [GeneratedRegex(@"[,，;；。.!！:：]|\bbut\b|\bwhile\b|但是?|不过|(?=其他|其余)", Plain)]
    private static partial Regex ClauseEnds();

    [GeneratedRegex(@"(?<!\d)\d{1,2}(?![\d月日号:.])", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\s+and\s+|[，,]?而", Plain)]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"\b(?:the |all )*(?:others?|other (?:one|two|three|four|five|\d|people|trainees)|rest)\b|其他|其余|剩下|另外[两三四几\d]",
        Plain
    )]
    private static partial Regex Others();

    [GeneratedRegex(@"\b(?:left|went|came|come|arrived|was|joined)\b[^,;.]{0,24}\b(?:early|late)\b|迟到|早退|晚到|早走|提前走|提前离开|晚来", Plain)]
    private static partial Regex Late();

    [GeneratedRegex(@"\b(?:last (?:time|session|one)|the last (?:group )?(?:session|supervision))\b|上次|上一次|最近一次", Plain)]
    private static partial Regex Last();
}
