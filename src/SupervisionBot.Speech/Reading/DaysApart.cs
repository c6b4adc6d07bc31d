using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// A day whose words stand apart, or beside others that look like a part of them: "Thursday 2 to 5 next week", 发一下下周五 (发一下, 下周五).
/// </summary>
public static partial class DaysApart
{
    const int Longest = 300;

    /// <summary>The sentence with the day in one piece; null where it is already.</summary>
    public static string? Joined(string text)
    {
        if (text.Length > Longest)
            return null;
        if (OneNext().Match(text) is { Success: true } next)
            return text[..next.Index] + " " + text[next.Index..];
        return Later().Match(text) is { Success: true } later && Weekdays().Count(text) == 1
            ? $"{later.Groups["day"].Value} next week{later.Groups["between"].Value}{later.Groups["rest"].Value}"
            : null;
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>一下 belongs to the verb before it; what is left is one week on.</summary>
    [GeneratedRegex("(?<=[发看查约改排订开放弄记说问试帮给定补登加设安]一下)下(?=个?(?:周|星期|礼拜|月))", Plain)]
    private static partial Regex OneNext();

    [GeneratedRegex(
        @"^(?<day>(?:(?!\bnext\b).)*?\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|satur|sun)(?:day)?\b)"
            + @"(?<between> (?:(?:at|from|between) )?\d[\d:. ]*(?:[ap]m)?(?: ?(?:to|and|-|–|until|till)"
            + @" ?\d[\d:. ]*(?:[ap]m)?)?) next week\b(?<rest>.*)$",
        Plain
    )]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|satur|sun)(?:day)?s?\b", Plain)]
    private static partial Regex Weekdays();
}
