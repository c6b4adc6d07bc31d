using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>Says that what one did was a mistake: "I approved one of Ye Siyu's by mistake, can it be undone", 刚才批错了，能撤回吗.</summary>
public static partial class MistakeSaid
{
    /// <summary>It shall not stand, whatever else is named.</summary>
    public static bool ToUndo(string text) => Undone().IsMatch(text);

    /// <summary>It was done a moment ago: "just now", 刚才.</summary>
    public static bool SaysJustNow(string text) => JustNow().IsMatch(text);

    [GeneratedRegex(
        @"\bjust now\b|\bjust (?:approved|returned|saved|logged|sent|cancelled)\b|刚才|刚刚",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex JustNow();

    [GeneratedRegex(
        @"\bby (?:mistake|accident)\b.{0,40}\b(?:undo|undone|take (?:it|that|this) back|revert|reverse)"
            + @"|\b(?:undo|undone|revert|take back)\b.{0,60}\bby (?:mistake|accident)\b|[批退发点选]错了.{0,20}(?:撤回|撤销|恢复|收回|改回)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Undone();
}
