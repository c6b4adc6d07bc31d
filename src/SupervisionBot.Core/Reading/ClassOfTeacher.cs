using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>Whether somebody is named as who teaches a class: 钱立新老师的课, "the class of Ms Wang", "when does Ms Wang teach".</summary>
public static partial class ClassOfTeacher
{
    /// <param name="start">Where the name stands.</param>
    public static bool Names(string text, int start, int end) => After().IsMatch(text[end..]) || Before().IsMatch(text[..start]);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^ ?(?:老师)?(?:的|要?[上讲]的?|那)?.{0,6}课|^(?:老师)?(?:什么时候|哪天|几号)[上讲来]"
            + @"|^(?:['’]s|s)? (?:\w+ ){0,3}(?:class|lesson|lecture)\b|^ (?:teach|teaches|is teaching)\b",
        Plain
    )]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:class|lesson|lecture)(?: \w+){0,4} (?:of|by|with|from) (?:(?:mr|ms|mrs|dr|prof|teacher)\.? )?$", Plain)]
    private static partial Regex Before();
}
