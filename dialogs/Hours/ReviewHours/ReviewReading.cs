using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>What a reviewer can type while a review is open.</summary>
enum ReviewCommand
{
    Open,
    Approve,
    ApproveAll,
    Return,
    Ask,
    Next,
    Lines,
}

/// <summary>Reads what a reviewer types: which command, and the words after it.</summary>
static partial class ReviewReading
{
    static readonly Texts Texts = new(typeof(ReviewReading));

    static readonly IReadOnlyList<(ReviewCommand Command, IReadOnlyList<string> Lines)> Commands =
    [
        (ReviewCommand.Open, Texts.LinesInBoth("Triggers")),
        (ReviewCommand.ApproveAll, Texts.LinesInBoth("TriggersApproveAll")),
        (ReviewCommand.Approve, Texts.LinesInBoth("TriggersApprove")),
        (ReviewCommand.Return, Texts.LinesInBoth("TriggersReturn")),
        (ReviewCommand.Ask, Texts.LinesInBoth("TriggersAsk")),
        (ReviewCommand.Next, Texts.LinesInBoth("TriggersNext")),
        (ReviewCommand.Lines, Texts.LinesInBoth("TriggersLines")),
    ];

    /// <summary>With whose hours a review that is open goes on: "not this one, start with Huang Meiling", 先看黄美玲的. Null for anything else.</summary>
    public static string? BeginsWith(Turn turn) =>
        turn.Input is Input.Said
        && turn.AnsweredBefore == ReviewConversation.DialogId
        && turn.Heard?.Things is [{ Kind: ThingKind.Person } person]
        && BeforeFirst().IsMatch(turn.Words[..person.Start])
        && AfterFirst().IsMatch(turn.Words[person.End..])
        && Goes().IsMatch(turn.Words)
            ? turn.Words[person.Start..person.End]
            : null;

    [GeneratedRegex(
        @"^\W*(?:(?:not (?:this|that)(?: one)?|no|ok|okay|and|then|please|pls|wait|let['’]?s|let me|first|now)\b[ ,]*)*"
            + @"(?:(?:start|begin|go on|continue) with|take|do|show(?: me)?|go to)? ?$"
            + "|^(?:不是这[个条位]|这[个条位]先?(?:不|别|放一放|等等|不看|不批)|不|先别|那|就|请|好|[，,\\s])*(?:先|从)(?:看|批|审|处理|做)?(?:一下)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex BeforeFirst();

    [GeneratedRegex(
        @"^(?:['’]s)?(?: (?:hours|entries|ones))?(?: first)?(?: please| pls)?\W*$|^(?:老师|同学)?(?:的)?(?:时数)?(?:开始|先来)?(?:吧|好了)?[。！!]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AfterFirst();

    [GeneratedRegex(@"\b(?:with|first)\b|先(?!别)|从", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Goes();

    static readonly IReadOnlyList<Phrase> Openings =
    [
        .. Commands.SelectMany(known => known.Lines).Select(Phrase.Of).Where(phrase => phrase.Folded.Length > 0).Distinct(),
    ];

    /// <summary>"Next Tues after 3 …" begins with a day, and asks for no next entry.</summary>
    public static bool SaysNextDay(string words) => NextDay().IsMatch(words);

    [GeneratedRegex(
        @"^\W*next (?:mon|tue|wed|thu|fri|sat|sun|week|month|year|time|class|session)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NextDay();

    /// <summary>How well the words fit any of the commands.</summary>
    public static double Fits(Turn turn) => Math.Max(Phrase.Best(Openings, turn.Folded), IsAboutEntry(turn) ? Phrase.Opening : 0);

    /// <summary>A trainee's entry by its day or length goes back, or they are to be asked about it: 海波22号那条…你问问他.</summary>
    static bool IsAboutEntry(Turn turn) =>
        turn.Input is Input.Said
        && (AsksThem().IsMatch(turn.Words) || SendsBack(turn.Words) || ApprovedWrongly(turn) || AsksWhatWasAsked(turn.Words))
        && turn.Heard is { } heard
        && heard.Names(ThingKind.Person)
        && (
            AsksWhatWasAsked(turn.Words)
            || ApprovedWrongly(turn)
            || heard.Names(ThingKind.Length)
            || heard.Names(ThingKind.DayPast)
            || heard.Names(ThingKind.Weekday)
            || heard.Names(ThingKind.Date)
        );

    /// <summary>How much still waits for one's own approval is asked: 我还有几条没批的, "what do I still have to approve".</summary>
    public static bool AsksWhatWaits(string words) => StillWaits().IsMatch(words);

    [GeneratedRegex(
        @"我?(?:这里|这边|手上)?还?(?:有|剩)(?:几|多少|哪些)条?(?:时数|记录)?(?:还)?(?:没|未|待)(?:批|审)"
            + @"|\bwhat (?:else )?(?:do|have) i (?:still )?(?:have |got |need )*to (?:approve|sign off)\b"
            + @"|\b(?:how many|anything)\b.{0,20}\b(?:left|still)\b.{0,12}\b(?:for me )?to (?:approve|sign off)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex StillWaits();

    /// <summary>How well they fit what is on the screen: "just the individual ones" of a list, 第一条先别批, a yes to many at once.</summary>
    public static double FitsShown(Turn turn)
    {
        if (turn.Input is not Input.Said || LastShown.Review.In(turn) is not { } review)
            return 0;
        // A question that is open takes its own yes and no.
        if (SaysYesToAll(turn) || Declines(turn))
            return Phrase.Opening;
        return
            ((review.Picked || (IsOnScreen(turn) && review.Lines.Count > 1)) && Narrowing().IsMatch(turn.Words))
            || (
                LeftOutReader.Read(turn.Words).SaysAny && (DecidesOrPoints(turn.Words) || (IsOnScreen(turn) && !SessionReader.IsQuestion(turn.Words)))
            )
            || (review.Entry is not null && IsOnScreen(turn) && FindsFault(turn.Words))
            || (IsOnScreen(turn) && OneByOne(turn.Words))
            || (review.Entry is not null && (EndsApproving(turn.Words) || (IsOnScreen(turn) && IsBareApproval(turn.Words))))
            || (MeansAnother().IsMatch(turn.Words) && turn.Heard?.Names(ThingKind.Length) == true)
            || (ShowsList(turn) && (IsBareApproval(turn.Words) || IsApprovalOfAll(turn.Words)))
            || (IsOnScreen(turn) && PicksOne(turn) && (ReviewPicking.IsChoosing(turn) || SendsBack(turn.Words) || AsksThem().IsMatch(turn.Words)))
            ? Phrase.Opening
            : 0;
    }

    /// <summary>Somebody's are to be seen of a list that is on the screen: "show me Siyu's".</summary>
    public static bool ShowsOnes(Turn turn) => turn.Input is Input.Said && ShowsList(turn) && ShowsWhose().IsMatch(turn.Words);

    /// <summary>Whether there is any of such a length is asked: 里面有没有超过5小时的, "is any of them over five hours".</summary>
    public static bool AsksOfLength(Turn turn) =>
        AnyAsked().IsMatch(turn.Words) && PickReader.Named(turn.Words, turn.Reading(new PeopleVocabulary([]))).Lengths.Count > 0;

    /// <summary>Likewise, of those that were approved by the turn before.</summary>
    public static bool AsksOfApproved(Turn turn) =>
        LastShown.JustDone.In(turn) is { } act && LastShown.Review.In(turn)?.Act == act && AsksOfLength(turn);

    /// <summary>Whose they are is said elsewhere in the sentence: "approve her other two".</summary>
    public static bool SaysTheirs(string words) => Theirs().IsMatch(words);

    [GeneratedRegex(@"\b(?:his|her|their)\b|[他她]的", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Theirs();

    [GeneratedRegex(
        @"有没有|有(?:无|超|大于|多于|不到|少于).*[吗么？?]|\b(?:(?:is|are|was|were) (?:there |any|one|some)|any (?:of|over|under|above|entry|entries))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AnyAsked();

    /// <summary>What a reviewer can press is the last thing on the screen.</summary>
    public static bool IsOnScreen(Turn turn) =>
        turn.Memory.LastCard is { } card && card.Buttons.Concat(card.Rows).Any(button => ReviewVerbs.Every.Contains(button.Verb));

    /// <summary>Likewise, and what is on it can be approved there.</summary>
    public static bool OffersApproval(Turn turn) =>
        turn.Memory.LastCard is { } card && card.Buttons.Any(button => button.Verb == ReviewVerbs.Approve);

    /// <summary>The last answer was about entries: "it" and the numbers are theirs.</summary>
    public static bool IsJustShown(Turn turn) => turn.AnsweredBefore is ReviewConversation.DialogId or ReplyConversation.DialogId;

    public static bool SaysEverything(string words) => Everything().IsMatch(words);

    [GeneratedRegex(@"\b(?:all|everything|everybody|everyone)\b|全部|所有|全都", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Everything();

    /// <summary>A list of entries is, to be approved or opened: not only what came of it.</summary>
    public static bool ShowsList(Turn turn) =>
        turn.Memory.LastCard is { } card
        && (card.Buttons.Any(button => button.Verb == ReviewVerbs.Approve) || card.Rows.Any(row => row.Verb == ReviewVerbs.Open));

    /// <summary>Which of those that are listed, and nothing else: "the one from the 24th", 第二条.</summary>
    static bool PicksOne(Turn turn) =>
        !SessionReader.IsQuestion(turn.Words) && PickReader.Named(turn.Words, turn.Reading(new PeopleVocabulary([]))).SaysWhich;

    /// <summary>A yes to a list with a button for all of it that does not stand out: it takes more than a yes.</summary>
    public static bool SaysYesToAll(Turn turn) =>
        AnswerReader.Read(turn.Words) is Answer.Yes
        && turn.Memory.LastCard is { First: null } card
        && card.Buttons.Any(button => button.Verb == ReviewVerbs.Approve);

    /// <summary>No to what is on the screen: "no", "hang on", 等一下.</summary>
    public static bool Declines(Turn turn) =>
        IsOnScreen(turn)
        && (AnswerReader.Read(turn.Words) is Answer.No || LeftOutReader.Read(turn.Words) is { Refused: true, Out.Length: < ShortRefusal });

    /// <summary>More is said than that it shall wait.</summary>
    const int ShortRefusal = 16;

    /// <summary>"Only the individual ones", 只批小组工作的: of what is shown.</summary>
    public static bool Narrows(string words) => Narrowing().IsMatch(words);

    /// <summary>"Approve those but not the 3 hour ones": of what is shown.</summary>
    public static bool SaysThose(string words) => Those().IsMatch(words);

    /// <summary>"Approve all 20", 通过这18条: how many, and nothing else. Null when it is anything else.</summary>
    public static int? HowMany(string words) =>
        Count().Match(words) is not { Success: true } match ? null
        : int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : CountIn(match.Groups["n"].Value.ToLowerInvariant().Replace('两', '二')) is > 0 and var said ? said
        : null;

    static int CountIn(string word) => Texts.LinesInBoth("CountWords").Max(line => line.Split(' ').ToList().IndexOf(word) + 1);

    public static bool Approves(string words) => InWords().IsMatch(words) || EndsApproving(words);

    /// <summary>Those are to be approved with which nothing is wrong: "approve the ones that are fine", 没问题的都批了.</summary>
    public static bool ApprovesClear(string words) => Clear().IsMatch(words) && !SessionReader.IsQuestion(words);

    [GeneratedRegex(
        @"\bapprove\b.{0,24}\b(?:(?:that|which) (?:are|look) (?:fine|ok|okay|good|clear)|(?:fine|good|clear|ok) ones)\b"
            + @"|(?:没|无|沒)问题的.{0,8}(?:批|通过|过)[了吧掉]*|(?:批|通过)(?:掉|了)?(?:那些)?没问题的",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Clear();

    /// <summary>What is the matter with it is asked: Sarah那条有啥问题, "what's wrong with Sarah's?".</summary>
    public static bool AsksWhatIsWrong(string words) => Wrong().IsMatch(words);

    [GeneratedRegex(
        @"\bwhat(?:['’]?s| is) (?:wrong|the (?:problem|matter|issue)|up) with\b|有(?:啥|什么|何)(?:问题|毛病|不对)|(?:啥|什么)问题[？?]?$|哪里(?:有问题|不对)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Wrong();

    /// <summary>It is to be looked at, and by that left out of nothing: Sarah那条我再看看, "let me look at He Wei's again".</summary>
    public static bool LooksAgain(string words) => Looks().IsMatch(words) && !InWords().IsMatch(words) && !Good().IsMatch(words) && !SendsBack(words);

    [GeneratedRegex(
        @"^(?:ok |and |wait |actually )*(?:let me|i['’]?ll|i want to|i need to) (?:look at|have a look at|see|read|check)\b"
            + @"|我?(?:想|要)?再?(?:看看|看一下|看一眼)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Looks();

    /// <summary>Why an entry needs a look is asked, not the trainee: 为啥要我看, "why do I have to look at this one?".</summary>
    public static bool AsksWhyLook(string words) => WhyLook().IsMatch(words);

    /// <summary>"… with an hour and a half", 改成一个半小时通过: what the length should be.</summary>
    public static bool SaysWithLength(string words) => WithLength().IsMatch(words);

    static bool DecidesOrPoints(string words) => Deciding().IsMatch(words) || PickReader.Ordinal(words) is not null;

    /// <summary>Whether the words are one of the commands, and nothing else.</summary>
    public static bool IsCommand(Turn turn) => Fits(turn) >= Phrase.Whole;

    /// <summary>Whether the words open with one of the commands.</summary>
    public static bool Opens(Turn turn) => Fits(turn) >= Phrase.Opening;

    /// <summary>The longest command that the words open with, and what follows it.</summary>
    public static (ReviewCommand Command, string After) Read(string words)
    {
        words = Before().Replace(words.Trim(), "");
        if (IsBareApproval(words))
            return (ReviewCommand.Approve, "");
        if (IsApprovalOfAll(words))
            return (ReviewCommand.ApproveAll, "");
        var (command, phrase) = Commands
            .SelectMany(known => known.Lines.Select(line => (known.Command, Line: line)))
            .Where(known => words.StartsWith(known.Line, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(known => known.Line.Length)
            .FirstOrDefault((ReviewCommand.Open, ""));
        return (command, words[phrase.Length..].Trim(' ', ':', '：', ',', '，', '、', '.', '。', '?', '？', '!', '！'));
    }

    /// <summary>"Send … back", 那条退回: whatever stands between.</summary>
    public static bool SendsBack(string words) => Back().IsMatch(words);

    /// <summary>马超的都通过, 海波那条过了吧: the verb stands at the end.</summary>
    public static bool EndsApproving(string words) => Approving().IsMatch(words);

    /// <summary>What went back is to be approved after all: "set Lin's returned entry to approved", 把被退回的那条批了.</summary>
    public static bool ApprovesReturned(string words) =>
        WentBack().IsMatch(words) && (InWords().IsMatch(words) || EndsApproving(words)) && !SessionReader.IsQuestion(words);

    [GeneratedRegex(
        @"\b(?:returned|sent back)\b(?! (?:it|the|that|this|her|his)\b)|(?:被|已)?(?:退回|打回)(?:来|去)?的|(?:被|已)(?:退回|打回)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex WentBack();

    /// <summary>The one that was decided a moment before is meant, and not one that still waits: 把刚才那条退回去.</summary>
    public static bool SaysJustApproved(string words) => JustApproved().IsMatch(words);

    [GeneratedRegex(
        @"(?:刚才|刚刚|刚)(?:[^,，。]{0,6}(?:通过|批|审)[^,，。]{0,4}|的)?(?:那|这)?(?:一)?[条个份]|\bjust (?:now )?approved\b|\bi (?:just )?approved (?:just now"
            + @"|a moment ago)\b"
            + @"|\bapproved (?:just now|a moment ago)\b|\bthe one (?:that )?i(?:['’]ve| have)? approved\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex JustApproved();

    /// <summary>It is approved, and nothing else is said: 过, 确认, 时间都对，过了吧.</summary>
    public static bool IsBareApproval(string words) => BareApproval().IsMatch(words.Trim());

    /// <summary>All of it is approved, and nothing else is said: "approve the lot", 都批了, 全过了吧.</summary>
    public static bool IsApprovalOfAll(string words) => ApprovalOfAll().IsMatch(words.Trim());

    /// <summary>A word that stands where a name would and names nobody: "she", "whatever".</summary>
    public static bool SaysNobody(string word) => NoName().IsMatch(word);

    [GeneratedRegex(
        @"^\W*(?:s?he|they|them|her|him|i|we|it|whatever|everything|everyone|everybody|what|those|these)(?:['’]\w+)?\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NoName();

    /// <summary>All that waits is to be listed: 把等我批的列一下, "list what is waiting".</summary>
    public static bool AsksList(string words) => Listing().IsMatch(words) && !InWords().IsMatch(words) && !EndsApproving(words) && !SendsBack(words);

    [GeneratedRegex(
        @"\b(?:list|listing) (?:me |of |out )?(?:what|all|the|everything|my|them|those)\b|\bas a list\b|列(?:一下|出来?|个|给我|一列)|清单",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Listing();

    /// <summary>"Let's go through them one by one", 我有空 一条一条来看吧: nothing else here is gone through so.</summary>
    public static bool GoesThroughAll(Turn turn) => turn.Input is Input.Said && OneByOne(turn.Words) && turn.Words.Length <= LongestWish;

    const int LongestWish = 60;

    /// <summary>Each is to be opened after the other, also what needs no look: "let's go through them one at a time", 一条一条来.</summary>
    public static bool OneByOne(string words) => Singly().IsMatch(words) && !SendsBack(words) && !InWords().IsMatch(words);

    [GeneratedRegex(
        @"\bone (?:at a time|by one|after (?:the other|another)|at once)\b|\bindividually\b|\b(?:go|walk|run) (?:me )?through (?:them|each"
            + @"|every one)\b"
            + "|一条(?:一|接)条|一条条|挨(?:个|条)|逐条(?=[来过批审])|一个(?:一个|个)[来看过批审]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Singly();

    /// <summary>Beside a clear approval all of it is meant, and why: "the lot, I trust them". Which and how many the card says.</summary>
    public static bool IsAllAndWhy(string rest) => AllAndWhy().IsMatch(rest);

    [GeneratedRegex(
        @"^(?:(?:the )?(?:whole )?lot|(?:them |it )?all(?: of (?:it|them|these|those))?|every(?:thing|body|one)(?:['’]s)?(?: of them)?"
            + @"|whatever(?:['’]s| is)?"
            + @" (?:there|waiting|left|in there)|what(?:['’]s| is) (?:there|waiting))(?: (?:then|please|pls|now|for me))*(?=\W*$|\s*[,;.–—-]"
            + @"|\s+(?:i|they|because|since"
            + @"|as)\b)|^(?:了|吧|掉)*[,，\s]*(?:我|都)?(?:信得过|信任|放心|看过)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AllAndWhy();

    /// <summary>What is said of an open entry finds fault with it: "far too long for paperwork", 让她再核一下时间.</summary>
    public static bool FindsFault(string words) => Fault().IsMatch(words) && !SessionReader.IsQuestion(words) && !InWords().IsMatch(words);

    [GeneratedRegex(
        @"\btoo (?:long|short|much|many|vague|thin|little|brief|general)\b|\b(?:she|he|they)(?: or (?:she|he))? (?:should|needs? to|has to"
            + @"|have to|must|ought to)\b"
            + @".{0,20}\b(?:check|redo|rewrite|fix|correct|explain|add|change|look|write|say|put)\b|\b(?:doesn['’]?t|does not|can['’]?t"
            + @"|cannot) be right\b"
            + "|太(?:长|短|多|少|简单|笼统|随便|粗|离谱)|(?:让|叫|请)[他她](?:再|重新?)?(?:改|补|核|查|写|填|说|确认)|(?:时间|时长|日期|备注)[^，,。]{0,4}(?:不对|有误|没写)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Fault();

    /// <summary>One was approved before this talk that should not have been: "I passed one of hers that I shouldn't have", 昨天批错了一条.</summary>
    public static bool ApprovedWrongly(Turn turn) => Wrongly().IsMatch(turn.Words) && LastShown.Review.In(turn) is null or { Decided.Count: 0 };

    [GeneratedRegex(
        @"\b(?:passed|approved|signed off|let through|okayed|ok['’]?d|waved through)\b.{0,50}\b(?:should(?:n['’]?t| not)(?: really)? have"
            + @"|by (?:mistake|accident)|wrongly"
            + @"|in error|too (?:early|quickly|fast|hastily))\b"
            + @"|\b(?:wrongly|mistakenly|accidentally|should(?:n['’]?t| not) have)\b.{0,12}\b(?:passed|approved|signed off|let through|okayed)\b"
            + "|(?:批|过|审|通过)(?:错|快|早|急)了|(?:不该|不应该|本来不|不小心|手快|手滑|误)[^，,。;；]{0,6}(?:批|过|审|通过|点)(?:的|了|掉|过)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Wrongly();

    /// <summary>What was asked before is wanted, and nothing is to be asked: "what did I ask Zhiqiang?", 我问过马超什么.</summary>
    public static bool AsksWhatWasAsked(string words) => WasAsked().IsMatch(words);

    /// <summary>
    /// "Approve … and return … with …", 陈静的都过，王建国那条退回，时间太长了: each on its own, what only shows a list before what asks for words; and what is to
    /// be said again after them. Null for one.
    /// </summary>
    public static (string First, string Second, string Later)? TwoActs(string words)
    {
        var colon = Phrase.Colon(words);
        var own = colon < 0 ? words : words[..colon];
        List<(int Start, ReviewCommand? Act)> parts = [];
        foreach (Match part in Part().Matches(own))
        {
            var act = ActOf(part.Value, after: parts.Count > 0 ? parts[^1].Act : null);
            // What is said without an act belongs to the one before; before the first act, to that.
            if (parts.Count == 0 || (act is not null && parts[^1].Act is not null && act != parts[^1].Act))
                parts.Add((part.Index, act));
            else if (parts[^1].Act is null)
                parts[^1] = (parts[^1].Start, act);
        }
        if (parts.Count < 2 || parts[1].Act is null)
            return null;
        var said = parts
            .Select((part, at) => (part.Act, Words: Trimmed(words[part.Start..(at + 1 < parts.Count ? parts[at + 1].Start : words.Length)])))
            .ToList();
        var approved = string.Join(", ", said.Where(part => part.Act == ReviewCommand.Approve).Select(part => part.Words));
        List<string> returned = [.. said.Where(part => part.Act == ReviewCommand.Return).Select(part => part.Words)];
        return (approved, returned[0], string.Join("; ", returned.Skip(1)));
    }

    const int LongestHeading = 20;

    /// <summary>"Siyu: approve …, return …": whose they are stands in front of it all, and no words to anybody behind it.</summary>
    public static string WithoutHeading(string words) =>
        Phrase.Colon(words) is > 0 and <= LongestHeading and var colon
        && ActOf(words[..colon], after: null) is null
        && ActOf(words[(colon + 1)..], after: null) is not null
            ? $"{words[..colon]} {words[(colon + 1)..].TrimStart()}"
            : words;

    static string Trimmed(string words) => Joining().Replace(words, "").TrimEnd(' ', ',', '，', ';', '；', '。');

    /// <summary>What is to be done by one part of a sentence; nothing by what refuses it.</summary>
    /// <param name="after">What is to be done by the part before: "return He Wei's, the note is not good" calls nothing good.</param>
    static ReviewCommand? ActOf(string part, ReviewCommand? after) =>
        LeftOutReader.Read(part).Refused ? null
        : SendsBack(part) ? ReviewCommand.Return
        : InWords().IsMatch(part) || (after != ReviewCommand.Return && Good().IsMatch(part)) ? ReviewCommand.Approve
        : null;

    /// <summary>Nothing, or words for what is on the screen.</summary>
    public static bool SaysOnlyThis(string rest) =>
        rest.Length == 0 || Texts.LinesInBoth("WordsThis").Any(line => Phrase.Fold(line) == Phrase.Fold(rest));

    public static int? LineNumber(string rest) =>
        Number().Match(rest) is { Success: true } match
        && int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The trainees whom the words may mean.</summary>
    public static IReadOnlyList<Supervisee> Trainees(string rest, IReadOnlyList<Supervisee> known)
    {
        var found = NameReader.Find(rest, new PeopleVocabulary(known.Select(person => new PersonNames(person.Id.Value, person.Name, person.NameEn))));
        // A name that is only like a part of what was said is somebody else's.
        List<Guid> keys =
        [
            .. found
                .Where(name => name.Kind is FoundKind.One or FoundKind.Several && name.Words.Length * 10 >= rest.Length * 7)
                .SelectMany(name => name.Keys)
                .Distinct(),
        ];
        return [.. known.Where(person => keys.Contains(person.Id.Value))];
    }

    [GeneratedRegex(
        @"\breturn\b|\b(?:send|give|hand|pass)\b.*\bback\b|(?<!被|已)退回(?!的)|(?<!被|已)打回(?!的)|(?<![撤消休倒后清])退(?=[了吧掉给]|一下|\s*$|\s*[,，。;；!！])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Back();

    [GeneratedRegex(
        @"[^,，;；。\n]+?(?=[,，;；。\n]|$|\s+(?:and|but|then)\s+(?:please |pls )?(?:return|send|approve|give)\b"
            + @"|(?<=[\u4e00-\u9fff])\s+[\u4e00-\u9fff])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Part();

    [GeneratedRegex(
        @"^(?:(?:actually|ok|okay|no|then|well|just|please|pls|now|so)\b[, ]*)+(?=approve|return|send|ask)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Before();

    [GeneratedRegex(@"^[\s,，;；。]*(?:(?:and|but|then)\s+|但是?|再|然后|并且?)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joining();

    [GeneratedRegex(
        @"\bapprov\w*|(?<!没|未|已|不|能|没有)(?:通过(?!率)|批准|批了|批掉|都过|全过)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex InWords();

    /// <summary>Called good, whoever it is.</summary>
    [GeneratedRegex(
        @"(?<=\w.*)(?<!\bnot |n't )\b(?:good|fine|ok|okay)\W*$|(?<=.{2})没问题|(?<!没|未|已|不|能|超|经|路|错|说|做|通)过[了吧掉]?\s*$|(?<=.{2})同意",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Good();

    [GeneratedRegex(
        @"^(?:(?:no|wait|actually|ok|okay|sorry|i mean|approve|please|hm+)[,. ]*)*(?:just|only)\b|^(?:不|不是|等等|那|就|先|我是说)*[,，]?(?:只|仅)(?:要|批"
            + @"|通过|过|看|有)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Narrowing();

    [GeneratedRegex(@"\b(?:those|these|them)\b|这些|那些|这几条|那几条|他们的", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Those();

    [GeneratedRegex(
        @"^(?:(?:yes|ok|okay|please|then)[,. ]*)*(?:approve\s+)?(?:all|these|those|(?<=approve )the|all (?:of )?(?:these|those"
            + @"|the))\s+(?:other |fine |good |clear )?(?<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
            + @"(?: (?:of them|entries|of these|(?:that (?:are|look) )?(?:fine|ok|good)(?: ones)?))?[.!]?$"
            + @"|^(?:好的?|嗯|那|就|请|把)*[,，]?\s*(?:通过|批准|批)?(?:全部|所有|没问题|没事|正常|的|这|那)*(?:的)?\s*(?<n>\d{1,3}|[一二两三四五六七八九十]|十[一二])\s*条"
            + @"(?:没问题的)?(?:记录|时数)?(?:都|全|全部)*(?:通过|批准|批|过)?[吧了]?[。！]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Count();

    [GeneratedRegex(
        @"为(?:啥|什么)(?:还|也)?(?:要|得|需要)?(?:我|人工)(?:来)?(?:看|审|批)|\bwhy (?:do|must|should|does|is|are|was)\b.{0,40}\b(?:i|me|look|flagged|need)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex WhyLook();

    [GeneratedRegex(@"\b(?:with|as|for|at)\b|改成|改为|按|算", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithLength();

    [GeneratedRegex(
        @"\b(?:approv|return|send back)\w*\b|\b(?:leave|hold|keep|skip)\b.*(?:\d|'s\b|\b(?:first|second|third|rest|others)\b)|批|通过|过[了吧]?$|退"
            + @"|第.{1,3}[条个]|^\d.*[放留不别]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Deciding();

    [GeneratedRegex(
        @"(?<!没|未|已)(?:通过|批了|批掉|过了|都过)(?:吧|了|掉)?\s*[。！!]?$|(?<=[条个的全先就也]|可以)过[了吧掉]*\s*[。！!]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Approving();

    [GeneratedRegex(
        @"^(?>(?:好|行|嗯|那|就|对|可以|没问题|没错|看过了|看过|这[条个]|这|它|算了|时间对|内容对|时间都对|内容都对|都对)[的吧了]?[,，。 ]?)*"
            + @"(?:过|确认|批|同意|放行)[了吧掉它]?[了吧]?[。！!]?$"
            + @"|^(?>(?:yes|ok|okay|fine|good|right|that['’]s (?:fine|good|right)|that is (?:fine|good|right))[,.]? ?)*(?:approved?"
            + @"|confirm(?:ed)?)(?: it| this| that)?[.!]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex BareApproval();

    [GeneratedRegex(
        @"^(?>(?:嗯+|好|行|可以|没问题|没错|看过|那|就|请|麻烦|帮我|给我|把|我)[的吧了啊]?[,，。 ]?)*(?:这些|那些|这几条|那几条|上面|它们|他们)?的?(?:记录|时数)?"
            + @"(?:(?:全部?|都|所有|一起|一并|统统)的?)+(?:给我?|可以|先)?(?:批准|批|通过|过|同意|放行|确认)[了掉吧呗啦过]*[。！!]*$"
            + @"|^(?>(?:yes|yep|ok|okay|fine|good|great|right|sure|please|then|now)[,.!]? )*(?:approve|accept|confirm|pass|sign off(?: on)?) "
            + @"(?:(?:it|them|these|those) all|all(?: of (?:it|them|these|those))?|everything|every one(?: of them)?|the (?:whole )?lot)"
            + @"(?: here| now| then| please)*[.!]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ApprovalOfAll();

    [GeneratedRegex(
        @"\b(?:what|when|which|did|have)\b.{0,30}\b(?:i|we)(?: have| had|['’]ve)?(?: already| ever)? ask(?:ed)?\b|(?:我|咱们?)(?:之前|上次|刚才|已经"
            + @"|都)*(?:问|提问)(?:了|过)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex WasAsked();

    [GeneratedRegex(@"(?:你|请|帮我|麻烦)*问(?:问|一下|下)[他她]|\bask (?:him|her|them)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AsksThem();

    /// <summary>"No wait, not that one, I meant Meiling's 2 hours".</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:no|wait|sorry|oops|hang on|actually|not (?:that|this)(?: one)?)\b[,. ]*)+.{0,12}\b(?:i )?(?:meant|mean)\b|^(?:不对|等等|等一下|错了"
            + @"|不是这[条个])[，,]?.{0,4}(?:我)?(?:说的是|指的是|是)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex MeansAnother();

    /// <summary>"Show me Siyu's", 看看海波的.</summary>
    [GeneratedRegex(
        @"^(?:(?:ok|and|then|now|just|please|let me|can i)[, ]+)*(?:show|see|open|list)(?: me)?(?: only)? \p{L}+(?: \p{L}+)?['’]s(?: (?:ones"
            + @"|entries|hours))?\W*$"
            + @"|^(?:那|就|先|只|给我|让我)*(?:看看?|看一下|打开)[\p{IsCJKUnifiedIdeographs}A-Za-z ]{2,14}的[。！]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ShowsWhose();

    [GeneratedRegex(@"^(?:entry |number |no\.? |第)?(?<n>\d{1,3})\s*条?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
