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
}
