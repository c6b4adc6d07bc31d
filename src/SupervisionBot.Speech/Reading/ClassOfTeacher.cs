using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Whether somebody is named as who teaches a class: 钱立新老师的课, "the class of Ms Wang", "when does Ms Wang teach".</summary>
public static partial class ClassOfTeacher
{
    /// <param name="start">Where the name stands.</param>
    public static bool Names(string text, int start, int end) => After().IsMatch(text[end..]) || Before().IsMatch(text[..start]);

    /// <summary>Of the class that was just shown it is asked who teaches it: "who's the teacher?", 老师是谁.</summary>
    public static bool AsksWhose(string text) => text.Length <= Longest && Whose().IsMatch(text.Trim());

    /// <summary>Who somebody is that was just said to teach: "never heard of him, who is that", 这位老师是谁啊，没听说过.</summary>
    public static bool AsksOfPerson(string text) => text.Length <= 60 && OfPerson().IsMatch(text.Trim());

    [GeneratedRegex(
        @"^(?:(?:and|so|ok|hm+|sorry)[, ]+)*(?:i(?:['’]ve)? |have )?(?:never heard of (?:him|her|them)\W*)?who(?:['’]s| is) (?:that|this|he"
            + @"|she)(?: person| guy| teacher| then| exactly)?\W*$"
            + @"|^(?:(?:and|so|ok|hm+|sorry)[, ]+)*(?:i(?:['’]ve)? |have )?never heard of (?:him|her|them)\W*$"
            + "|^(?:没听说过[，,。]?)?(?:这|那|他|她)(?:位|个)?(?:老师|人)?是(?:谁|哪位|干什么的)(?:啊|呀|呢)?(?:[，,]没听说过)?[？?。]*$|^没听说过(?:他|她|这个人|这位老师)?[啊呀。？?]*$",
        Plain
    )]
    private static partial Regex OfPerson();

    /// <summary>Where or when that class is: "and where is it", 在哪上.</summary>
    public static bool AsksOfIt(string text) => text.Length <= Longest && OfIt().IsMatch(text.Trim());

    [GeneratedRegex(
        @"^(?:and )?(?:where|when|what time|which room|how long|who)(?:['’]s| is| does| will| are)? (?:it|that|this)(?: (?:be|start|begin"
            + @"|end|held|last|on|going to be))*\W*$"
            + "|^(?:它|那节|那次|这节)?(?:课)?(?:是)?(?:在)?(?:哪里?|哪儿|哪个(?:会议)?室|什么时候|几点|多久)(?:上课?|开始|开|讲)?(?:的|呢|啊)?[？?]*$",
        Plain
    )]
    private static partial Regex OfIt();

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
