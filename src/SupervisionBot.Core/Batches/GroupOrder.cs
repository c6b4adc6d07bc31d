using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Batches;

/// <summary>Names of groups by the numbers in them, in digits or in Chinese: 第二小组 before 第三小组 before 第十小组, "Group 2" before "Group 10".</summary>
sealed partial class GroupOrder : IComparer<string>
{
    public static readonly GroupOrder ByName = new();

    public int Compare(string? one, string? other) =>
        string.CompareOrdinal(Key(one ?? ""), Key(other ?? "")) is not 0 and var order ? order : string.CompareOrdinal(one, other);

    static string Key(string name) =>
        Number().Replace(name, number => NumberText.Integer(number.Value)!.Value.ToString("D9", CultureInfo.InvariantCulture));

    [GeneratedRegex("[0-9]{1,9}|[" + ChineseWords.Digits + "]{1,6}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
