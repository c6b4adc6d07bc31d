using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Asks what a reviewer wrote about something handed in: 提了什么意见没, "any feedback on my report".</summary>
public static partial class CommentsAsked
{
    public static bool Is(string text) => Comments().IsMatch(text);

    [GeneratedRegex(
        @"(?:什么|啥|哪些|有没有|有).{0,4}(?:意见|评语|反馈|批注|建议)|(?:意见|评语|反馈|批注)(?:没有?|了吗|吗|了没|呢)|\b(?:comments?|feedback|remarks?)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Comments();
}
