using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>What somebody wants with announcements that are there.</summary>
enum AnnouncementWish
{
    /// <summary>Nothing of that kind.</summary>
    None,
    List,

    /// <summary>Who has read it.</summary>
    Read,
    Recall,
    Stop,
    Resume,

    /// <summary>At another time.</summary>
    Move,

    /// <summary>With other words.</summary>
    Reword,
}

/// <summary>Reads what is to become of an announcement that was sent or waits for its time, and which is meant.</summary>
static partial class AnnouncementsAsked
{
    static readonly TimeSpan InView = TimeSpan.FromMinutes(15);

    /// <summary>For so long one is found by what it says: "the one about the bus".</summary>
    static readonly TimeSpan Remembering = TimeSpan.FromDays(1);

    /// <summary>When announcements were last shown or sent in this talk: "take it back" is about them then.</summary>
    static readonly Remembered<DateTimeOffset?> Shown = new("announced", null);

    static readonly Texts Texts = new(typeof(AnnouncementsAsked));

    static readonly (AnnouncementWish Wish, IReadOnlyList<Phrase> Words)[] Phrases =
    [
        (AnnouncementWish.Recall, Phrase.In(Texts, "TriggersRecall")),
        (AnnouncementWish.Stop, Phrase.In(Texts, "TriggersStop")),
        (AnnouncementWish.Resume, Phrase.In(Texts, "TriggersGoOn")),
    ];

    public static void Show(Turn turn) => Shown.Keep(turn, turn.Now);

    public static AnnouncementWish Of(Turn turn)
    {
        // The title of a button before them is pressed.
        if (turn.Folded.Length == 0 || turn.Memory.LastCard?.Buttons.Any(button => IsTitle(button, turn.Folded)) == true)
            return AnnouncementWish.None;
        if (Phrases.FirstOrDefault(known => Phrase.Best(known.Words, turn.Folded) >= Phrase.Whole) is { Words: not null } exact)
            return exact.Wish;
        var words = turn.Words;
        if (MessageReader.IsTakenBack(words))
            return AnnouncementWish.Recall;
        // Slots are cancelled, and whoever booked them is to hear of it.
        if (TakesSessionsDown().IsMatch(words) && !TakesMessageDown().IsMatch(words))
            return AnnouncementWish.None;
        // "Change it" is about the one that is being written, not about those before it.
        var inView =
            turn.AnsweredBefore is null or "announce" or "announcements"
            && !AnnounceConversation.IsWriting(turn)
            && Shown.In(turn) is { } at
            && turn.Now - at <= InView;
        if (inView && words.Length <= MostInView && Went().IsMatch(words))
            return AnnouncementWish.Read;
        var namesOne = Shown.In(turn) is { } day && turn.Now - day <= Remembering && AboutIn(words) is { Surely: true } && TakenBack().IsMatch(words);
        if (!(Named().IsMatch(words) || namesOne || (inView && words.Length <= MostInView && ThatOne().IsMatch(words))) || Writes().IsMatch(words))
            return AnnouncementWish.None;
        return MovedTo().IsMatch(words) ? AnnouncementWish.Move
            : TakenBack().IsMatch(words) ? AnnouncementWish.Recall
            : WhoRead().IsMatch(words) ? AnnouncementWish.Read
            : Rewords().IsMatch(words) ? AnnouncementWish.Reword
            : WhichThere().IsMatch(words) ? AnnouncementWish.List
            : AnnouncementWish.None;
    }

    const int MostInView = 60;

    /// <summary>What it is about, and whether nothing else can be meant; a day and "the last" are no content.</summary>
    static (string What, bool Surely)? AboutIn(string words) =>
        AboutSurely().Match(words) is { Success: true } sure ? (IsContent(sure.Groups["x"].Value) ? (sure.Groups["x"].Value, true) : null)
        : AboutPerhaps().Match(words) is { Success: true } perhaps && IsContent(perhaps.Groups["x"].Value) ? (perhaps.Groups["x"].Value, false)
        : null;

    static bool IsContent(string words) => !MomentWords.Only(words) && !Which().IsMatch(words);

    static bool IsTitle(Button button, string folded) => AnnouncementsVerbs.Every.Contains(button.Verb) && Phrase.Fold(button.Title) == folded;

    /// <summary>Those that the words can mean: by number, by day, the last one, or those that wait for their time.</summary>
    /// <param name="to">Those who are named: it was for them.</param>
    public static IReadOnlyList<Announcement> Meant(Turn turn, AnnouncementWish wish, IReadOnlyList<Announcement> last, Audience? to)
    {
        if (to is not null)
            last = [.. last.Where(one => to.Each.All(part => one.Audience.Each.Contains(part)))];
        var (words, before) = (Parts(turn.Words).Which, turn.Now);
        if (
            Number().Match(words) is { Success: true } number
            && int.Parse(number.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) is var n and > 0
        )
            return n <= last.Count ? [last[n - 1]] : [];
        if (
            wish is AnnouncementWish.Move
            || (wish is AnnouncementWish.Reword && last.Any(one => one.State == AnnouncementState.Open && one.At > before))
        )
            last = [.. last.Where(one => one.State == AnnouncementState.Open && one.At > before)];
        if (wish is AnnouncementWish.Recall)
            last = [.. last.Where(one => one.State is AnnouncementState.Open or AnnouncementState.Stopped or AnnouncementState.Done)];
        // "The one about the materials", 那条带材料的: by what it says.
        if (AboutIn(words) is { } about)
        {
            if (SaidIn(about.What, last) is { Count: > 0 } content)
                return content;
            // What is named and not there is none of them, and not the last one instead.
            if (about.Surely)
                return [];
        }
        if (MomentReader.Read(words, turn.Today, turn.Language == Language.Chinese)?.Day is { } day)
            return [.. last.Where(one => LocalTime.Day(one.At, turn.Speaker.Zone) == day)];
        if (Waiting().IsMatch(words))
            return [.. last.Where(one => one.State == AnnouncementState.Open && one.At > before)];
        return wish is AnnouncementWish.Move ? last : [.. last.Take(1)];
    }

    /// <summary>Those that say the most of the words: at least half of them.</summary>
    static List<Announcement> SaidIn(string about, IReadOnlyList<Announcement> all)
    {
        var sought = Words().Matches(about.ToLowerInvariant()).Select(match => match.Value).SelectMany(Signs).Distinct().ToList();
        var found = all.Select(one => (one, Hits: sought.Count(word => Says(one, word))))
            .Where(one => one.Hits > 0 && 2 * one.Hits >= sought.Count)
            .ToList();
        return [.. found.Where(one => one.Hits == found.Max(other => other.Hits)).Select(one => one.one)];
    }

    /// <summary>A Latin word without its ending, Chinese words sign by sign in pairs.</summary>
    static IEnumerable<string> Signs(string word) =>
        !Scripts.IsCjk(word[0]) ? [word.Length > 5 ? word[..^2] : word]
        : word.Length == 1 ? [word]
        : Enumerable.Range(0, word.Length - 1).Select(at => word.Substring(at, 2));

    static bool Says(Announcement one, string word) =>
        Scripts.IsCjk(word[0])
            ? one.Text.Chinese.Contains(word, StringComparison.Ordinal)
            : Words()
                .Matches($"{one.Text.English} {one.Text.Chinese}".ToLowerInvariant())
                .Any(match => match.Value.StartsWith(word, StringComparison.Ordinal));

    [GeneratedRegex(
        @"(?!(?:the|about|with|our|my|that|this|and|for|from|one|was|were|are|has|have|its|all)\b)[a-z0-9]{3,}|\p{IsCJKUnifiedIdeographs}+"
    )]
    private static partial Regex Words();

    /// <summary>The new time that is said; null when none is.</summary>
    public static DateTimeOffset? NewTime(Turn turn, Announcement announcement) =>
        AnnounceReading.Moment(turn, Parts(turn.Words).To, announcement.At);

    static (string Which, string To) Parts(string words) =>
        MovedTo().Match(words) is { Success: true } moved ? (words[..moved.Groups["to"].Index], moved.Groups["to"].Value) : (words, "");

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"那条|这条|条(?:通知|消息|公告)|(?:通知|公告|消息)[^，,。]{0,8}(?:撤|取消|收回)|\b(?:announcement|message)\b", Plain)]
    private static partial Regex TakesMessageDown();

    [GeneratedRegex(
        @"(?:时段|场次?|督导|预约|课)[^，,。]{0,8}(?:取消|撤|关)|(?:取消|撤掉?|关掉?)[^，,。]{0,10}(?:时段|场次?|督导|预约)|\b(?:cancel|close|call off|take down|withdraw)\b"
            + @"[^,.]{0,30}\b(?:slots?|sessions?|supervisions?|appointments?|bookings?)\b",
        Plain
    )]
    private static partial Regex TakesSessionsDown();

    [GeneratedRegex(
        @"\bannouncements?\b|\b(?:scheduled|planned|set|lined up|waiting|due|the one|anything|what['’]?s) (?:to go|going|that goes|to be sent) out\b"
            + @"|\b(?:do ?n[o']?t|don['’]?t|do not) send (?:the|that|my) (?:[\w']+ ){0,4}one\b"
            + @"|(?:那|这)[条个][^,，]{0,6}[,，]?\s*(?:就|先)?(?:别|不要?|不用)发"
            + @"|\bmy (?:last |latest )?message\b"
            + @"|通知|公告|(?:刚发|刚才发|上次发|定时|定了.{0,8}没发|待发|没发出去)(?:的|了)?(?:那条|这条|哪些|什么)?",
        Plain
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(?:it|that|this|the (?:\w+ )?one|that one|scheduled|everyone|everybody)\b|那条|这条|刚才|刚发|撤回|写错|第[一二三四五\d]条"
            + @"|^(?:那|还是|算了|哦|不对|等等|[，,\s])*(?:改到|改成|改为|推迟到|提前到|换到|挪到)[^，,。]{1,12}$"
            + @"|^(?:那|还是|算了|先|等等|[，,\s])*(?:不发了|别发了|不要发了|撤掉|取消)[，,\s]*(?:撤掉|撤了|取消)?吧?[。]?$",
        Plain
    )]
    private static partial Regex ThatOne();

    /// <summary>Whether it went out and who has it: of the one that was just written or shown.</summary>
    [GeneratedRegex(
        @"^(?:so |and |ok )*(?:did|has|have|is|was|who|when|why)\b.{0,40}\b(?:go(?:ne)? out|went out|sent|arrived?|reach(?:ed)?|delivered"
            + @"|get(?: it| there)?|got(?: it)?|read(?: it)?|seen(?: it)?|opened(?: it)?)\b"
            + @"|(?:发出去|发)了?(?:吗|没有?)|(?:收到|看到|看|读)(?:了|过)?(?:吗|没有?|通知了没有?)|谁(?:还)?没?(?:看|读|收到)|(?:没|未)(?:送达|送到|收到)|(?:为啥|为什么|怎么)没(?:送|收)到",
        Plain
    )]
    private static partial Regex Went();

    /// <summary>A new one is to be written.</summary>
    [GeneratedRegex(
        @"^(?:please |can you )*(?:announce|send|write|make)\b|(?:：|(?<!\d):|:(?!\d\d)).{4,}$|(?:给|向|通知).{1,12}发(?:一?[条个])?(?:通知|公告|消息)"
            + @"|通知(?:一下|一声|下)?(?:大家|他们|她们|学员|各位|所有人|组员|同学)",
        Plain
    )]
    private static partial Regex Writes();

    [GeneratedRegex(
        @"\b(?:change|move|reschedule|postpone|push|put|delay|make|shift)\b.*?\b(?:to|at|until|till|for|instead|that"
            + @"|it)\s+(?<to>(?:\S+\s*){1,6})$|(?:改到|改成|改为|推迟到|提前到|挪到|换到|延到)(?<to>.{1,14}?)(?:再?发)?(?:吧)?$",
        Plain
    )]
    private static partial Regex MovedTo();

    [GeneratedRegex(
        @"\b(?:cancel|recall|take (?:\w+ )*back|stop|withdraw|pull|unsend|call off|delete|don['’]?t send|wrong (?:group|people|person|one))\b|撤回"
            + @"|取消|撤销|停掉|收回|先?别发|不发|不要发|不用发|删掉|作废",
        Plain
    )]
    private static partial Regex TakenBack();

    [GeneratedRegex(
        @"\b(?:who|anyone|anybody|everyone|everybody|how many|did (?:he|she|they))\b.*\b(?:read|seen|opened|got|get|received?)\b|(?:没看|没读|看了|读了|已读"
            + @"|未读|看过|收到)",
        Plain
    )]
    private static partial Regex WhoRead();

    [GeneratedRegex(
        @"\b(?:change|edit|fix|correct|amend|reword|rewrite)\b|\bit should (?:say|read|be)\b|改一下|改下|修改|更正|改成|改为|写错",
        Plain
    )]
    private static partial Regex Rewords();

    [GeneratedRegex(@"\b(?:what|which|show|list|see|any|my|scheduled|planned)\b|哪些|什么|有没有|几条|看看|列出|记录", Plain)]
    private static partial Regex WhichThere();

    [GeneratedRegex(
        @"\b(?:about|regarding|concerning|that says?|that said|saying|mentioning)\s+(?:the |my |our |that )*(?<x>[^,.;?]{3,40})"
            + @"|\bthe (?<x>[a-z]+(?: [a-z]+)?) (?:announcement|message)\b"
            + @"|那[条个](?:关于|说|讲|提到|写着?)?(?!发给|发|给|我|你|刚|昨|今|明|上|最|不|要|通知|消息|公告)(?<x>[^，,。\s那这条的]{2,8})的"
            + @"|(?:关于|说到?|提到|讲到?|写着?)(?<x>[^，,。那这条]{2,14}?)的?(?:那[条个]|这[条个]|通知|消息|公告)",
        Plain
    )]
    private static partial Regex AboutSurely();

    [GeneratedRegex(
        @"\bwith\s+(?:the |my |our )?(?<x>[^,.;?]{3,40})|(?:那条|这条|把)?(?<x>[^，,。那这条]{2,14}?)的(?:那条|那个|这条)?(?:通知|消息|公告)",
        Plain
    )]
    private static partial Regex AboutPerhaps();

    /// <summary>Which of them, and nothing of what it says.</summary>
    [GeneratedRegex(
        @"^(?:(?:very )?(?:last|latest|newest|first|second|third|other|same|wrong|old|new|previous|recent|scheduled|planned|next|current|whole|only"
            + @"|group|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?(?: one| \w+)?)$|^(?:刚才|刚刚|刚|上一?|上次|昨天|今天|明天|最后|最近|最新|我|定时|待发|错|发错|写错)",
        Plain
    )]
    private static partial Regex Which();

    [GeneratedRegex(@"\b(?:scheduled|planned|waiting)\b|定时|定了|待发|还没发", Plain)]
    private static partial Regex Waiting();

    [GeneratedRegex(@"\b(?:announcement|number|no\.?|#) ?(?<n>[0-9]{1,2})\b(?! ?[ap]m|:)|第(?<n>[0-9]{1,2})条", Plain)]
    private static partial Regex Number();
}
