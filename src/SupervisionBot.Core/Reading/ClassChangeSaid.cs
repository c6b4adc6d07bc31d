using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>
/// Says that a class or a visit is to be moved or called off: "the class on the 5th moves to the 6th, tell everybody", 12号的课取消，通知一下. Who is
/// expected is told of it anyway, so that wish makes it no announcement.
/// </summary>
public static partial class ClassChangeSaid
{
    public static bool Is(string text) =>
        WithoutTelling(text) is var words
        && BookingSaid.OfClasses(words)
        && Changes().IsMatch(words)
        && !ClassRevisionSaid.Is(words)
        && !Announces().IsMatch(words)
        && !SessionReader.IsQuestion(words)
        && !LeftOutReader.Refuses(words);

    /// <summary>Without the wish, behind what is wanted, that others hear of it.</summary>
    public static string WithoutTelling(string text) => Telling().Replace(text, "").TrimEnd(' ', ',', '，', '.', '。', ';', '；');

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"[\s,.;，。；]+(?:and |then )?(?:please |pls |can you |could you )?(?:tell|inform|notify|let) "
            + @"(?:everybody|everyone|all(?: of them)?|them|people|(?:the )?(?:trainees|teacher|group|others))(?: all)?(?: know)?"
            + @"(?: please| pls| thanks)?[\s.!]*$"
            + @"|[\s,.;，。；]+(?:麻烦|请|帮我|你)?(?:也|再|都)?(?:通知|告诉|告知)(?:一下|到)?(?:大家|所有人|各位|学员|他们|老师)?(?:一声|一下)?"
            + @"(?=[\s,，。！!]|$)",
        Plain
    )]
    private static partial Regex Telling();

    [GeneratedRegex(
        @"\b(?:cancel(?:led|s)?|called? off|drop(?:ped)?|scrap(?:ped)?|falls? out|postponed?|rescheduled?)\b"
            + @"|\b(?:move|moves|moved|moving|shift|shifts|shifted|push|pushed|bring|brought|change|changes|changed)\b.{0,60}"
            + @"\b(?:to|into|onto|online|back|forward|by|later|earlier)\b"
            + "|取消|不上了|停课|停一次|[改挪移换调](?:到|成|在|为|线上)|推迟|延期|提前|往[后前]推|换.{0,6}教室",
        Plain
    )]
    private static partial Regex Changes();

    /// <summary>Something is to be sent or written, or what is changed is no class.</summary>
    [GeneratedRegex(
        @"^\W*(?:please |pls |can you |could you )*(?:tell|inform|notify|let|announce|send|remind|write|message)\b"
            + @"|\b(?:announcements?|reminders?|deadlines?|due|my booking|supervision|slots?|check-?in|sign(?:ed)? me)\b|\bi can'?t\b"
            + "|^(?:请|帮我|麻烦)?(?:发|告诉|跟|给|通知|提醒)|条通知|通知[：:]|公告|提醒|截止|材料|签到|答辩|督导|我来不了|我去不了",
        Plain
    )]
    private static partial Regex Announces();
}
