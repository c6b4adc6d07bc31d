using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>Whether somebody is named as who teaches a class: 钱立新老师的课, "the class of Ms Wang", "when does Ms Wang teach".</summary>
public static partial class ClassOfTeacher
{
    /// <param name="start">Where the name stands.</param>
    public static bool Names(string text, int start, int end) => After().IsMatch(text[end..]) || Before().IsMatch(text[..start]);

    /// <summary>Of the class that was just shown it is asked who teaches it: "who's the teacher?", 老师是谁.</summary>
    public static bool AsksWhose(string text) => text.Length <= Longest && Whose().IsMatch(text.Trim());

    const int Longest = 40;

    [GeneratedRegex(
        @"^(?:(?:and|so|ok|then|also)[, ]+)*who(?:['’]?s| is| will be)? (?:the (?:teacher|lecturer|speaker|trainer)|teach(?:es|ing)|giving"
            + @"|gives|holds|holding|doing)"
            + @"(?: (?:it|that|this|the class|that one|this one))?[\s?.!]*$"
            + @"|^(?:那|这节课|这次|那节|[，,])*(?:授课|上课|讲课|主讲)?(?:的)?(?:老师|讲师|主讲)(?:是谁|是哪位|哪位|谁)(?:呢|啊|呀)?[？?。！!]*$|^(?:那|这次|[，,])*(?:谁|哪位"
            + @"|哪个老师)(?:来)?(?:讲|上|教|授课)(?:的|呢|啊|呀)?[？?]*$",
        Plain
    )]
    private static partial Regex Whose();

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
