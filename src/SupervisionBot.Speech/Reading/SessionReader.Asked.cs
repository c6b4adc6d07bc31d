using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What a line is about a session: a question, something told, or a session that is there and is to be moved or taken down.</summary>
public static partial class SessionReader
{
    /// <summary>Whether something is asked: nothing that does harm may follow from it.</summary>
    public static bool IsQuestion(string text) =>
        SessionGrammar.Asks().IsMatch(Whoever().Replace(text.Trim(), "")) && !SessionGrammar.AsksToDo().IsMatch(text);

    /// <summary>谁要约就约: all who want to, and no question.</summary>
    [GeneratedRegex("谁(?:要|想|愿意|有空|方便)[^，,。;；]{0,4}(?:就|都)[^，,。;；]{0,6}", RegexOptions.CultureInvariant)]
    private static partial Regex Whoever();

    /// <summary>Whether a question is one to the bot, and not what somebody wants to talk about: "how to begin", 怎么开场.</summary>
    public static bool IsQuestionToBot(string text) => IsQuestion(text) && !SessionGrammar.AsksHow().IsMatch(text.Trim());

    /// <summary>Whether a session is told as one that was: "I supervised Tom on Monday", 周一给李娜做了督导.</summary>
    public static bool IsTold(string text) => SessionGrammar.Told().IsMatch(text);

    /// <summary>Likewise beyond doubt: it begins with whom somebody met, or says at its end what it comes to.</summary>
    public static bool IsToldOfSomebody(string text) => SessionGrammar.Met().IsMatch(text);

    /// <summary>Whether one that is there is to be at another time: "move … to", 改到.</summary>
    public static bool Moves(string text) => SessionGrammar.Moves().IsMatch(text) && !SessionGrammar.OtherThings().IsMatch(text);

    /// <summary>Whether something is to be so much later or earlier: 往后推一个小时.</summary>
    public static bool Shifts(string text) => SessionGrammar.Shifted().IsMatch(text) && !SessionGrammar.OtherThings().IsMatch(text);

    /// <summary>The words that say what is to be later, without by how much and why: "the session on the 3rd".</summary>
    public static string ShiftedIn(string text) =>
        SessionGrammar.Shifted().Match(text) is not { Success: true } shift ? text
        : shift.Groups["which"].Value.Trim() is { Length: > 0 } which ? which
        : shift.Index > 0 ? text[..shift.Index]
        : text;

    /// <summary>Whether a session or a booking is to be taken down.</summary>
    public static bool TakesDown(string text) =>
        SessionGrammar.TakesDown().IsMatch(LeftOutReader.MeantOf(text)) && !SessionGrammar.OtherThings().IsMatch(text) && !MusingSaid.Is(text);

    /// <summary>What was spoken of is to be taken down, and nothing is named: "then take it off", 那就撤了吧.</summary>
    public static bool TakesDownIt(string text) => It().IsMatch(text) && AnswerReader.Read(text) is null;

    [GeneratedRegex(
        @"^\W*(?>(?:(?:ok|okay|then|so|and|right|good|please|pls|well|in that case|yes|just|can you|could you)\b[\s,.]*)*)"
            + @"(?:take|cancel|drop|withdraw|call|scrap|remove|get rid of|bin)\s+(?:it|that(?: one)?|this(?: one)?)(?:\s+(?:off|down|out|away))?"
            + @"(?:\s+(?:then|please|pls|too|as well|from the list))*\W*$"
            + "|^(?>(?:那|就|好|行|嗯|请|麻烦|[，,\\s])*)(?:把(?:它|这场|那场|这个|那个|这次|那次))?(?:撤|取消|去掉|拿掉|删)(?:掉|了|下来|回)?(?:它|这场|那场|这个|那个)?[吧呗了]*[。！!]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex It();

    /// <summary>Whether anybody, and how many, have booked is asked: "nobody's down for that I hope?", 报名的有几个, 有人约没.</summary>
    public static bool AsksBooked(string text) => Booked().IsMatch(text) && !TakesDownAfter().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:nobody|no one|anybody|anyone|somebody|someone|who|how many)\b[^,;.]{0,24}\b(?:down for|booked|signed up|coming|on it"
            + @"|registered)\b[^;]{0,30}\?"
            + @"|\b(?:is|are|has|have) (?:there )?(?:anybody|anyone|nobody|any bookings?)\b.{0,30}\b(?:down for|booked|signed up|on)\b"
            + "|(?:报名|预约|约)(?:了|上)?的(?:人)?(?:有)?(?:几|多少|谁|哪)|(?:有)?(?:几个|多少|哪些|谁)人?(?:报名|预约|约)|(?:有没有|有)人(?:报名|预约|约)(?:了|上|过)?(?:没有?|吗|么|不)"
            + "|(?:没|还没)人(?:报名|预约|约)(?:吧|吗)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Booked();

    /// <summary>"If nobody has booked, cancel it": the wish stands behind.</summary>
    [GeneratedRegex(@"的话|就(?:取消|撤)|\bif (?:nobody|no one)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TakesDownAfter();

    /// <summary>A session is not to be taken down or moved, and nothing else is wanted: "don't cancel Saturday", 周六的先别撤.</summary>
    public static bool LeavesAsItIs(string text) =>
        SessionGrammar.Keeps().IsMatch(text)
        || (SessionGrammar.TakesDown().IsMatch(text) || SessionGrammar.Moves().IsMatch(text))
            && !SessionGrammar.OtherThings().IsMatch(text)
            && !IsQuestion(text)
            && LeftOutReader.Refuses(text);

    /// <summary>"My slots on Thursday", 我周四的时段: which of one's own, and nothing that shall become of them.</summary>
    public static bool OnlyNamesOwn(string text) => Own().IsMatch(text) && !TakesDown(text) && !Moves(text);

    [GeneratedRegex(
        @"^\W*(?:(?:so|and|ok|show(?: me)?|see|list|what are|which are|what about|all)\b[\s,]*)*my (?:\w+ )?"
            + @"(?:slots?|sessions?|supervisions?)(?: (?:on|for|in|of)? ?[\w ]{2,24})?\W*$"
            + @"|^(?:看看?|查一?下|查)?我(?:的|在)?[^，,。]{0,8}的?(?:时段|场次|督导)(?:有哪些|呢)?[？?。]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Own();

    /// <summary>Nobody at all is to book.</summary>
    public static bool WantsNoBookings(string text) => NoneAtAll().IsMatch(text);

    /// <summary>"No bookings in that time": nobody's in particular.</summary>
    [GeneratedRegex(@"\bno (?:more )?bookings?\b|不(?:要|让|再).{0,3}约", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoneAtAll();
}
