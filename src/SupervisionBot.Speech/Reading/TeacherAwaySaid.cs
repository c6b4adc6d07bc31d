using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Somebody tells that another cannot come: "Wang Haiyan can't make the 17th", 王海燕1月17号来不了.</summary>
public static partial class TeacherAwaySaid
{
    const int Longest = 100;

    public static bool Is(string text) =>
        text.Length <= Longest
        && (English().IsMatch(text) || Chinese().IsMatch(text))
        && !SessionReader.IsQuestion(text)
        && !ClassChangeSaid.ChangesSomething(text);

    /// <summary>Who it is begins with a capital, and is not the speaker.</summary>
    [GeneratedRegex(
        @"^(?:(?:hi|hello|oh|so|ok|and|sorry|unfortunately|apparently|just heard(?: that)?)[,:]? +)*"
            + @"(?!I\b|We\b|They\b|It\b|You\b|Nobody\b|Someone\b|This\b)"
            + @"(?-i:\p{Lu})[\p{L}.'’-]+(?: (?!I\b|we\b)(?-i:\p{Lu})[\p{L}.'’-]+){0,2}"
            + @" (?:(?:can|won|isn|couldn)['’]?t|cannot|can not|will not|is not|is unable)(?: be)?(?: able)?(?: to)?"
            + @" (?:make|come|coming|do|teach|teaching|be there|attend|manage|hold|give)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "^(?:对了|刚才?|不好意思|[，,])*(?!.{0,6}我)(?!咱|你|大家|谁|他|她|这|那|课|授课|有人|学员|督导|同学|组员)[\\u4e00-\\u9fff·]{2,4}?(?:老师|教授|主任)?"
            + "(?>(?:说|她|他|临时|突然|那边|那天|那次|那节课?|有事|有安排|生病|病了|出差|的课|[，,\\s]"
            + "|(?:\\d{1,2}月)?\\d{1,2}[号日]|下?下?周[一二三四五六日天]|上午|下午|晚上)*)"
            + "(?:[来去讲上教到]不[了成]|不能[来讲上到]|没法[来讲上到]|无法到场)(?:了|啊|吧)*(?:[，,。！!].*)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Chinese();
}
