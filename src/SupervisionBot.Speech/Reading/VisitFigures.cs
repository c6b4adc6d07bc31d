using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What is asked of those who come to a visit.</summary>
public enum VisitFigure
{
    /// <summary>Who has not said yet how they travel.</summary>
    NotSaid,

    /// <summary>How many go which way.</summary>
    ByWay,

    /// <summary>Who eats what, and what else people need.</summary>
    Needs,

    /// <summary>Whether there are seats enough.</summary>
    Seats,

    /// <summary>Whether one person comes.</summary>
    OnePerson,

    /// <summary>One person does not come, and is to be taken off.</summary>
    TakenOff,
}

/// <summary>Reads such a question: "how many go by bus?", 谁还没报, 陈静去不去.</summary>
public static partial class VisitFigures
{
    const int Longest = 80;

    public static VisitFigure? Read(string words) =>
        words.Length > Longest ? null
        : TakenOff().IsMatch(words) ? VisitFigure.TakenOff
        : Seats().IsMatch(words) ? VisitFigure.Seats
        : Way().IsMatch(words) ? VisitFigure.ByWay
        : Needs().IsMatch(words) ? VisitFigure.Needs
        : NotSaid().IsMatch(words) ? VisitFigure.NotSaid
        : Goes().IsMatch(words) ? VisitFigure.OnePerson
        : null;

    /// <summary>
    /// The words themselves say that it is about a visit: by that word, by how one travels, or by the place it goes to. "For November" and "to Li Na"
    /// are no place where it is asked who has not said something.
    /// </summary>
    public static bool SaysVisit(string words) =>
        OfVisit().Matches(words) is { Count: > 0 } said && (Read(words) != VisitFigure.NotSaid || said.Any(one => !one.Groups["to"].Success));

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:can['’]?t|cannot|isn['’]?t|is not|won['’]?t|not) (?:come|coming|make it|going|go)\b.{0,50}\b(?:take|off|excused?|put|note"
            + @"|mark)\b|\btake (?:\p{L}+ ){1,2}off\b"
            + "|(?:来|去)不了.{0,20}(?:划掉|去掉|拿掉|请假|登记|记一?下|删)|(?:从|把).{0,12}(?:名单).{0,6}(?:划掉|去掉|拿掉|删)",
        Plain
    )]
    private static partial Regex TakenOff();

    [GeneratedRegex(
        @"\bhow many\b.{0,40}\b(?:bus|coach|trains?|cars?|driv(?:e|ing)|fly(?:ing)?|plane)\b|\b(?:bus|coach|train|car)\b.{0,16}\bhow many\b"
            + @"|\bwho\b.{0,16}\b(?:by|takes?|taking) (?:the )?(?:bus|coach|train|car)\b"
            + "|(?:高铁|火车|动车|大巴|中巴|自驾|飞机|开车|包车)的?(?:有|坐)?(?:几[个位人]|多少|谁|哪些)|(?:几个|多少|谁|哪些)(?:人)?(?:要|会|是)?(?:坐|乘|报)?(?:高铁|火车|动车|大巴|自驾|飞机|开车)",
        Plain
    )]
    private static partial Regex Way();

    [GeneratedRegex(
        @"\b(?:any(?:one|body)?|who|how many|is there|are there)\b.{0,24}\b(?:vegetarians?|vegans?|halal|allerg\w+|special (?:food|diet"
            + @"|needs?)|dietary)\b|\bwho needs what\b"
            + "|(?:有没有|有无|谁|几个|哪些人?).{0,4}(?:吃素|素食|清真|忌口|过敏|不吃|特殊需要)",
        Plain
    )]
    private static partial Regex Needs();

    [GeneratedRegex(
        @"\b(?:enough (?:seats?|room|places)|(?:bus|coach|car)\b.{0,12}\b(?:big enough|enough|full)|fit (?:in|on|into) the (?:bus|coach))\b"
            + "|(?:车|座位|位子|大巴)子?(?:够不够|够吗|够坐吗|够坐不|坐得下|坐不坐得下)",
        Plain
    )]
    private static partial Regex Seats();

    [GeneratedRegex(
        @"\bwho\b.{0,16}\b(?:has(?:n['’]?t| not)|have(?:n['’]?t| not)|did(?:n['’]?t| not)|not)\b.{0,12}\b(?:answer(?:ed)?|sa(?:y|id)"
            + @"|repl(?:y|ied)|respond(?:ed)?|signed up|told|filled)\b"
            + @"|\b(?:how many|anyone)\b.{0,10}\b(?:still )?(?:missing|haven['’]?t (?:said|answered|replied))\b"
            + "|(?:谁|哪些人|还有谁|几个人|多少人)(?:还|都)?(?:没有?|未)(?:报|填|回|说|选|确认)(?!告)(?:名|复|过)?(?:的|呢|啊|了)?(?=$|[？?，,。\\s])|(?:没报|没填|没回)的(?:有)?(?:谁|哪些|几个|多少)",
        Plain
    )]
    private static partial Regex NotSaid();

    [GeneratedRegex(
        @"^\W*(?:(?:and|so|ok)\b[, ]*)*(?:is|will|does|can|isn['’]?t|won['’]?t) (?:\p{L}+ ){1,3}(?:going|coming|come|go|join(?:ing)?"
            + @"|be there|there)\b.{0,20}$"
            + "|^[^，,。]{2,8}(?:到底|会|要)?(?:去不去|来不来|去吗|来吗|去得了吗|去了吗|能去吗|报了没有?)[？?。]*$",
        Plain
    )]
    private static partial Regex Goes();

    [GeneratedRegex(
        @"\b(?i:visits?|trips?|bus|coach|trains?)\b|\babout (?:the )?\p{Lu}\p{L}+|\b(?<to>for|to) (?:the )?\p{Lu}\p{L}+|参访|考察|高铁|大巴"
            + "|(?<to>吃素|车够)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfVisit();
}
