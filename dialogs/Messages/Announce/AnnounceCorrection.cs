using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>
/// What is typed while the preview waits: another text, a sentence more, others or fewer to whom it goes, another time. What it cannot be is said
/// back.
/// </summary>
static partial class AnnounceCorrection
{
    static readonly Texts Texts = new(typeof(AnnounceCorrection));

    const StringComparison Ignoring = StringComparison.OrdinalIgnoreCase;

    static readonly IReadOnlyList<Phrase> Now = Phrase.In(Texts, "WordsNow");

    public static bool Sends(string words) => Send().IsMatch(words);

    /// <summary>"OK", and not "ok, send it".</summary>
    public static bool OnlyAgrees(string words) => AnswerReader.Read(words) is Answer.Yes && !Sends(words);

    public static bool SendsNow(string words) => Sends(words) && AtOnce().IsMatch(words);

    public static bool Drops(string words) => Drop().IsMatch(words);

    /// <summary>Who has read it is asked.</summary>
    public static bool AsksWhoRead(string words) => HasRead().IsMatch(words);

    public static AnnounceDraft Take(AnnounceDraft draft, Turn turn, AudienceWords audiences)
    {
        var words = turn.Words.Trim();
        if (draft.Missed && OnlyAgrees(words))
            return draft with { Trouble = "AsItStands", Asking = AnnounceAsking.Nothing };
        if (Phrase.Best(Now, Phrase.Fold(InsteadOfTime().Replace(words, " "))) >= Phrase.Whole)
            return draft with { At = null, Asking = AnnounceAsking.Nothing };
        if (draft.Asking == AnnounceAsking.Confirmation && NewText().Match(words) is { Success: true } other)
            return other.Groups["x"].Value.Trim() is { Length: > 0 } text
                ? AnnounceReading.WithText(draft with { English = "", Chinese = "", Asking = AnnounceAsking.Nothing }, text)
                : draft with
                {
                    English = "",
                    Chinese = "",
                    Asking = AnnounceAsking.Text,
                };
        if (draft.Asking == AnnounceAsking.Confirmation && IsNewText(draft, words))
            return AnnounceReading.WithText(draft with { English = "", Chinese = "", Asking = AnnounceAsking.Nothing }, words);
        if (draft.Asking == AnnounceAsking.Confirmation && AsksWho(words))
            return draft with { Trouble = AnnounceConversation.AskedWho, Asking = AnnounceAsking.Nothing };
        if (draft.Asking == AnnounceAsking.Confirmation && (Manner.IsAll(words) || Rewords().IsMatch(words)))
        {
            turn.TakeAll();
            return draft with { Trouble = "OwnWords", Asking = AnnounceAsking.Nothing };
        }
        if (draft.Asking == AnnounceAsking.Confirmation && InParts(draft, turn, audiences) is { } parts)
            return parts;
        if (draft.Asking == AnnounceAsking.Confirmation && AsksWhoRead(words))
            return draft with { Trouble = "NotGoneYet", Asking = AnnounceAsking.Nothing };
        if (draft.Asking == AnnounceAsking.Confirmation && MomentSaid(draft, words) is { } moved)
            return moved;
        if (
            draft.Asking == AnnounceAsking.Confirmation
            && IsShort(words)
            && (LeftOutReader.Refuses(words) || Thinks().IsMatch(words) || LeavesOut().IsMatch(words))
            && audiences.Read(words) is null
            && LeftOutWho(words) is { Length: > 0 } nobody
        )
            return draft with { Trouble = "NotToStranger", Unknown = [nobody], Asking = AnnounceAsking.Nothing };
        if (
            draft.Asking == AnnounceAsking.Confirmation
            && IsShort(words)
            && (LeftOutReader.Refuses(words) || Thinks().IsMatch(words))
            && audiences.Read(words) is null
        )
            return draft with { Trouble = "NotYet", Asking = AnnounceAsking.Nothing };
        var correction = CorrectionReader.Read(words);
        if (
            draft is { Asking: AnnounceAsking.Confirmation, At: not null }
            && MakesIt().Match(words) is { Success: true } made
            && IsHour(made.Groups["x"].Value)
            && AnnounceReading.Moment(turn, $"at {made.Groups["x"].Value.Trim()}", draft.At) is { } hour
        )
            return draft with { At = hour, Asking = AnnounceAsking.Nothing };
        if (AnnounceWhom.Changed(draft, words, correction, audiences) is { } to)
            return to;
        if (draft.Asking == AnnounceAsking.Confirmation && More().Match(words) is { Success: true } more)
            return Put(draft, text => $"{text}{Between(text)}{Begun(text, more.Groups["x"].Value.Trim())}");
        if (draft.Asking == AnnounceAsking.Confirmation && Because().IsMatch(words))
            return Put(draft, text => $"{text.TrimEnd('.', '。')}{(Scripts.IsCjk(words[0]) ? "，" : ", ")}{words}");
        var when = NotThen().Replace(correction.Words, " ");
        if (AnnounceReading.IsPast(turn, when) && MomentWords.Only(when))
            return draft with { Trouble = "WhenPast", Asking = AnnounceAsking.When };
        var denied = correction.Denied.Trim();
        var isInText = denied.Length > 0 && (draft.English.Contains(denied, Ignoring) || draft.Chinese.Contains(denied, Ignoring));
        if (!isInText && MomentWords.Only(when) && AnnounceReading.Moment(turn, when, draft.At) is { } at)
            return draft with { At = at, Asking = AnnounceAsking.Nothing };
        if (draft.Asking == AnnounceAsking.Confirmation && Swapped(draft, words, correction) is { } swapped)
        {
            // What it said before is gone, as it was to be.
            turn.TakeAll();
            return swapped;
        }
        if (draft.Asking == AnnounceAsking.When && AnnounceReading.Moment(turn, words, draft.At) is { } loose)
            return draft with { At = loose, Asking = AnnounceAsking.Nothing };
        return draft with
        {
            Trouble = draft.Asking == AnnounceAsking.When ? "WhenUnknown" : AnnounceConversation.NotCaught,
            Unknown = [words.TrimEnd('.', '。')],
        };
    }

    /// <summary>
    /// Several things at once: "only the trainees, not the supervisors, and add that …", 不要发给督导，再加一句…. What a part says that cannot be
    /// taken in is said back. Null where it is one thing.
    /// </summary>
    static AnnounceDraft? InParts(AnnounceDraft draft, Turn turn, AudienceWords audiences)
    {
        var words = turn.Words.Trim();
        List<string> pieces = [.. Pieces().Split(words).Where(piece => piece.Any(char.IsLetterOrDigit) && !Opens().IsMatch(piece))];
        if (pieces.Count < 2 || Phrase.Colon(words) >= 0)
            return null;
        var (now, more, missed, kinds) = (draft, "", new List<string>(), new HashSet<string>());
        foreach (var piece in pieces)
            if (More().Match(piece) is { Success: true } added && audiences.Read(added.Groups["x"].Value) is null)
                (more, _) = (more.Length == 0 ? added.Groups["x"].Value : $"{more}{Between(more)}{added.Groups["x"].Value}", kinds.Add("more"));
            else if (AnnounceWhom.Changed(now, piece, CorrectionReader.Read(piece), audiences) is { Trouble: null } others)
                (now, _) = (others, kinds.Add("whom"));
            else if (Swapped(now, piece, CorrectionReader.Read(piece)) is { } swapped)
                (now, _) = (swapped, kinds.Add("swap"));
            else if (MomentWords.Only(piece) && AnnounceReading.Moment(turn, piece, now.At) is { } at)
                (now, _) = (now with { At = at }, kinds.Add("when"));
            else if (more.Length > 0)
                more = $"{more}{(Scripts.IsCjk(piece[0]) ? "，" : ", ")}{piece.Trim()}";
            else if (!Sends(piece) && !(kinds.Contains("whom") && AnnounceWhom.IsWhy(piece)))
                missed.Add(Joining().Replace(piece, "").Trim(' ', ',', '，', '.', '。'));
        if (kinds.Contains("swap"))
            turn.TakeAll();
        if (kinds.Count == 0 || (kinds.Count == 1 && (missed.Count == 0 || kinds.Contains("more"))))
            return null;
        if (more.Length > 0)
            now = Put(now, text => $"{text}{Between(text)}{Begun(text, more.Trim())}");
        return missed.Count == 0
            ? now with
            {
                Asking = AnnounceAsking.Nothing,
            }
            : now with
            {
                Asking = AnnounceAsking.Nothing,
                Trouble = AnnounceConversation.NotInIt,
                Unknown = missed,
            };
    }

    /// <summary>
    /// A whole text that is typed while the first is open, and no word about it: it speaks to somebody, as that does, or was asked for.
    /// </summary>
    static bool IsNewText(AnnounceDraft draft, string words) =>
        words.Length >= (words.Any(Scripts.IsCjk) ? ShortestChinese : ShortestText)
        && !Sends(words)
        && (
            draft.Rewrites
            || (Greets().IsMatch(words) && !AsksForChange().IsMatch(words))
            || Spoken(draft.English + draft.Chinese) is { Length: > 1 } to && Spoken(words) == to
        );

    const int ShortestText = 24;
    const int ShortestChinese = 10;

    /// <summary>Who is spoken to in front of the first comma.</summary>
    static string Spoken(string text) => text.IndexOfAny([',', '，', ':', '：']) is > 0 and <= 24 and var end ? text[..end].Trim() : "";

    [GeneratedRegex(
        @"^(?:hi|hello|dear|good (?:morning|afternoon|evening))\b|^(?:\p{L}{1,6}(?:老师|同学)?[，,：:\s]*)?(?:您好|你好|大家好|各位)",
        Plain
    )]
    private static partial Regex Greets();

    /// <summary>What is said to the bot, however it greets: "hi, can you also add group 3".</summary>
    [GeneratedRegex(
        @"\b(?:can|could|would|will) you\b|\b(?:add|change|drop|remove|leave out|make it)\b|请.{0,6}[改加换删去]|[把将].{0,12}[改加换删去]|帮我|帮忙",
        Plain
    )]
    private static partial Regex AsksForChange();

    /// <summary>Who gets it is asked, before it goes out: "who is that?", 都有谁啊 先给我看看再发.</summary>
    public static bool AsksWho(string words) => Whose().IsMatch(words);

    [GeneratedRegex(
        @"^\W*(?:(?:and|so|ok|wait|hang on|please|can you|could you)[, ]+)*(?:who(?:m|['’]s| is| are| all| would| will| does| gets?|\?)+"
            + @"(?: is| are)?(?: that| they| those| these| it| this| on (?:the|that) list| get(?:ting)?(?: it)?| go(?:es|ing)?(?: to)?| all"
            + @"| exactly)*"
            + @"|(?:show|tell|give|list|read)(?: me)?(?: first)? (?:the names|who(?: (?:they|that|it).*)?|the list|them|the recipients)(?: first)?"
            + @"|(?:what|which) (?:names|people)(?: are (?:they|those|these))?|to whom(?: exactly)?)[\s?.!]*$"
            + @"|^(?:等等|等下|先|那|这|都|一共|具体|是|[，,\s])*(?:有谁|是谁|谁啊?|有?哪些人|哪几个人?|哪几位|发给谁)(?:啊|呀|呢|来着|的)?[？?，,。\s]*(?:先?(?:给我|让我)?(?:看|列|过目).{0,8})?$"
            + @"|^(?:先)?(?:给我|让我)(?:看看?|过目)(?:一下)?(?:名单|都有谁|有谁|是谁|哪些人).{0,6}$|^名单(?:呢|给我看看?|看看?)?[？?。]?$",
        Plain
    )]
    private static partial Regex Whose();

    [GeneratedRegex(
        @"\b(?:reword|rephrase|polish|improve the wording)\b|换个说法|润色|措辞|语气.{0,6}(?:好|柔|软|缓|客气|温和|委婉|正式|亲切|轻)"
            + @"|^(?:再|要|更|说得|写得|话)*(?:客气|委婉|温和|柔和|亲切|礼貌)(?:一?点|一?些)?[吧呢。]*$"
            + @"|^(?:(?:please|a bit|a little|bit|more|less|make it|say it|can you make it|could you make it|ok|hm+|no|that['’]?s)[, ]+)*"
            + @"(?:too )?(?:soft(?:er|ly)?|nice(?:r|ly)?|kind(?:er|ly)?|friendl(?:y|ier)|polite(?:r|ly)?|gentl(?:e|er|y)|harsh|curt|blunt)"
            + @"(?: (?:please|pls|tone))?[.!]*$",
        Plain
    )]
    private static partial Regex Rewords();

    /// <summary>Where one thing that is wanted ends and another begins.</summary>
    [GeneratedRegex(
        @"\s*[,，;；。]\s*|(?<=\w)\.\s+|\s+(?=(?:and|but)\s+(?:also\s+)?(?:add|append|say|mention|tell|change|replace|put|send|not|only|just|leave"
            + @"|without|drop|include|skip)\b)",
        Plain
    )]
    private static partial Regex Pieces();

    [GeneratedRegex(@"^\W*(?:(?:and|but|also|then|please)\b[ ,]*)+|^(?:再|并且?|然后|另外|还有)+", Plain)]
    private static partial Regex Joining();

    /// <summary>What only leads to a correction.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:no|nope|wait|sorry|oh|ok|okay|actually|please|hm+|hang on|hold on|ah|and|yes|good)\W*)+$|^(?:不是?|不对|等等|等一下|等下|哦|对了|那个|嗯"
            + @"|好的?|不好意思|行)+$",
        Plain
    )]
    private static partial Regex Opens();

    /// <summary>"room 205, not 204", 把204改成205: inside the text.</summary>
    static AnnounceDraft? Swapped(AnnounceDraft draft, string words, Correction correction)
    {
        var (from, to) =
            correction.Denied.Length > 0 ? (correction.Denied, correction.Words)
            : Swap().Match(words) is { Success: true } swap ? (swap.Groups["a"].Value.Trim(), swap.Groups["b"].Value.Trim())
            : ("", "");
        to = MakeIt().Replace(to, "").Trim();
        var place = (draft.English + draft.Chinese).IndexOf(from, StringComparison.OrdinalIgnoreCase);
        // "room 205, not 204": what stands before it already is not said twice.
        for (var size = to.Length; place > 0 && size > 0; size--)
            if ((draft.English + draft.Chinese)[..place].EndsWith(to[..size], StringComparison.OrdinalIgnoreCase) && to[size - 1] == ' ')
                (to, size) = (to[size..], 0);
        if (from.Length == 0 || to.Length == 0 || !(draft.English + draft.Chinese).Contains(from, StringComparison.OrdinalIgnoreCase))
            return null;
        return Put(draft, text => text.Replace(from, to, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>梁淑芬不用发, "not to Liang": one is to be left out, and nobody here has that name; empty when the whole is not wanted.</summary>
    public static string LeftOutWho(string words) => LeavesOut().Match(words) is { Success: true } who ? who.Groups["x"].Value.Trim() : "";

    [GeneratedRegex(
        @"^(?:那|就|对了|哦)?[，,]?(?!先|这|那|还是|算|就|今|明|现|我|都|全|也|暂|千万|请|等)(?<x>[\p{L}]{2,8}?)(?:那边|那里)?(?:就|也)?(?:不用|不要|别|不)(?:发|通知|告诉|提醒|说)了?[吧。]?$"
            + @"|^(?:(?:but|and|please|no),? )*(?:not|don['’]?t send (?:it )?|leave out|without|except)(?: to| for)? (?<x>(?!it\b|now\b|yet\b"
            + @"|today\b|this\b|that\b"
            + @"|tomorrow\b|tonight\b|so\b|sure\b)[\p{L}'’-]+(?: [\p{L}'’-]+)?)[.!]?$",
        Plain
    )]
    private static partial Regex LeavesOut();

    /// <summary>Who has read what did not go out yet is asked.</summary>
    [GeneratedRegex(
        @"^(?:and |so )*(?:have|has|did|who)\b.{0,40}\b(?:read|seen|see|opened?|got|received?)\b.{0,12}$|(?:谁|都|几个人?|大家)[^，,。]{0,4}(?:看了|看到"
            + @"|读了|收到|已读)[^，,。]{0,4}$",
        Plain
    )]
    private static partial Regex HasRead();

    /// <summary>A refusal is short; a long sentence with "don't" in it is rather another text.</summary>
    static bool IsShort(string words) => words.Length <= (words.Any(Scripts.IsCjk) ? 24 : 70);

    /// <summary>What stands in the answer to "what shall it say?", without the words that only say that it is the text.</summary>
    public static string TextIn(string words) =>
        NewText().Match(words) is { Success: true } other && other.Groups["x"].Value.Trim() is { Length: > 0 } text ? text
        : More().Match(words) is { Success: true, Groups: var groups } && Phrase.Colon(words) > 0 ? groups["x"].Value.Trim()
        : words;

    /// <summary>
    /// 集合时间改成七点, "make that Saturday": the moment that the text names. While it is to go out now no other can be meant; else only when the
    /// words say what is then.
    /// </summary>
    static AnnounceDraft? MomentSaid(AnnounceDraft draft, string words)
    {
        if (
            draft.English.Length > 0 && draft.Chinese.Length > 0
            || MakesIt().Match(words) is not { Success: true } makes
            || makes.Groups["sends"].Success
            || (draft.At is not null && !makes.Groups["what"].Success)
            || !MomentOrNumber(makes.Groups["x"].Value)
            || MomentInText.Changed(draft.English + draft.Chinese, makes.Groups["x"].Value.Trim(' ', '.', '。', '吧', '了')) is not { } changed
        )
            return null;
        return Put(draft, _ => changed);
    }

    /// <summary>"Make it 10": an hour, by its number alone.</summary>
    static bool IsHour(string words) => int.TryParse(words.Trim(' ', '.'), CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and <= 24;

    static bool MomentOrNumber(string words) => MomentWords.Only(words) || int.TryParse(words.Trim(' ', '.'), CultureInfo.InvariantCulture, out _);

    static AnnounceDraft Put(AnnounceDraft draft, Func<string, string> change) =>
        draft with
        {
            English = draft.English.Length > 0 ? change(draft.English) : "",
            Chinese = draft.Chinese.Length > 0 ? change(draft.Chinese) : "",
            Asking = AnnounceAsking.Nothing,
        };

    /// <summary>A new English sentence begins with a capital.</summary>
    static string Begun(string text, string more) =>
        text[^1] is '.' or '!' or '?' && more.Length > 0 ? char.ToUpper(more[0], CultureInfo.InvariantCulture) + more[1..] : more;

    static string Between(string text) =>
        Scripts.IsCjk(text[^1]) ? (char.IsPunctuation(text[^1]) ? "" : "。")
        : char.IsPunctuation(text[^1]) ? " "
        : ". ";

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^(?:(?:yes|yep|yeah|ok|okay|sure|great|good|fine|perfect|looks good|all good|please|now|alright|right|go ahead|go|do it|and|then"
            + @"|thanks|thank you|immediately|at once)[\s,.!]*)*(?<=^|\W)(?:send|announce|post)(?: it| this| that)?(?: out| off)?(?:[ ,]*(?:now"
            + @"|please|thanks|right away|immediately|at once))*[\s.!]*$"
            + @"|^(?:行|好的?|可以|嗯|对|是的?|没问题|那|就|现在|马上|立刻|确认|确定|ok|请|[，,。！!\s])*发(?:送|出|出去|布)?(?:吧|了|啦|一下)*[。！!\s]*$|^(?:(?:行|好的?|可以|没问题|就这样"
            + @"|looks good|go ahead|do it)[吧了，,\s.!。]*)+$",
        Plain
    )]
    private static partial Regex Send();

    /// <summary>Another moment, and of what when that is said: 集合时间改成, "make it", "in the text".</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:no|sorry|wait|oh|actually|please|ok|hang on)\W+)*(?:(?:make|change|move) (?:it|that|the time|(?<what>the (?!time"
            + @"|sending)\w+(?: time)?))(?: to| at| for)?"
            + @"|(?<what>in the text[:,]?|it says|it should (?:say|be)|it['’]?s|it is))\s+(?<x>[^,;]{1,30}?)(?:[,\s]+(?:please|instead"
            + @"|not .{1,20}))?[.!]?$"
            + @"|^(?>等等|等一下|等下|不对|哦|对了)*[，,\s]*(?<what>时间|日期)(?:要)?(?:改一?下|有变|变了|改了)[，,]\s*(?:改?成|是)?(?<x>[^，,。]{1,14}?)(?:集合|开始|见|出发|开会|到)?[。！]?$"
            + @"|^(?>等等|等一下|等下|不对|哦|对了|那个|啊)*[，,\s]*(?:(?<sends>发送时间|发的时间|发送)|(?<what>[\p{L}]{1,6}?的?时间|正文里?|内容里?))?(?:是)?(?:改成|改为|改到|换成"
            + @"|应该是)(?<x>[^，,。]{1,12}?)(?<sends>再?发)?(?:吧|了)?[。！]?$",
        Plain
    )]
    private static partial Regex MakesIt();

    [GeneratedRegex(@"\bnow\b|right away|immediately|at once|现在|马上|立刻", Plain)]
    private static partial Regex AtOnce();

    [GeneratedRegex(
        @"^(?:(?:no|oh|actually|sorry|please|ok)[\s,]*)*(?:(?:never ?mind|forget (?:it|that|about it)|scrap (?:it|that)|don['’]?t send(?: it"
            + @"| this| that)?(?: after all| any ?more)?|do not send(?: it)?|cancel(?: it| that| this)?|drop it|stop|leave it)[\s,.!]*)+$"
            + @"|^(?>(?:还是|那|就)?(?:先?算了|先?[不别]发|不[用要]发|取消|作废|不用了)了?吧?[，,。！!\s]*)+$",
        Plain
    )]
    private static partial Regex Drop();

    [GeneratedRegex(
        @"^(?:(?:no|sorry|wait|hang on|please|actually)[\s,]*)*(?:(?:change|make|set|replace|edit) (?:the )?(?:text|message|wording"
            + @"|announcement)\b\s*(?:to|into|with)?\s*[:：]?|(?:the )?(?:new )?(?:text|message|wording)(?: (?:is|should be|should say"
            + @"|should read))?\s*[:：]|(?:it|that) should (?:say|read)\s*[:：]?|new text\b)\s*(?<x>.*)$"
            + @"|^(?:等等|等一下|不对|请)?[，,\s]*(?:把|改)?(?:内容|文字|正文|通知内容)(?:要)?(?:改一下|改成|改为|换成|应该是|改|换一下|换|[:：])[，,:：\s]*(?:成|为)?(?<x>.*)$",
        Plain | RegexOptions.Singleline
    )]
    private static partial Regex NewText();

    [GeneratedRegex(
        @"^(?:(?:and|also|please|oh)[\s,]*)*(?:add|append|also say|also mention|also tell them)\b(?: that| a line| a sentence| this"
            + @"| saying)*\s*[:：]?\s*(?<x>.+)$|^(?:请|再|还要)?(?:在?(?:内容|最后|后面|末尾|正文)[里中]?)?(?:再)?(?:加|补|添)(?:上|充)?(?:一?[句条行段]话?)?[:：，,\s]*(?<x>.+)$",
        Plain | RegexOptions.Singleline
    )]
    private static partial Regex More();

    [GeneratedRegex(@"[^，,]*(?:不|别)发了?[，,]|\b(?:not )(?:now|then|today|tomorrow|tonight|\w+day)\s*,", Plain)]
    private static partial Regex NotThen();

    [GeneratedRegex(@"\b(?:no|send|make|it|change|to|please|then|rather|instead|actually|sorry)\b|不是|不对|改成|改为|还是|就|吧|[，,]", Plain)]
    private static partial Regex InsteadOfTime();

    [GeneratedRegex(
        @"^(?:(?:no|sorry|please|and|also|then)[\s,]*)*(?:change|replace)\s+(?<a>.+?)\s+(?:to|with|into|by)\s+(?<b>.+)$"
            + @"|^(?<b>.+?)\s+instead of\s+(?<a>.+)$"
            + @"|^把?(?<a>.+?)(?:改成|改为|换成)(?<b>.+)$",
        Plain
    )]
    private static partial Regex Swap();

    /// <summary>Somebody wants to think first.</summary>
    [GeneratedRegex(@"^\W*(?:wait|hang on|hold on)\b|\blet me (?:think|check|see|ask)\b|我再.{0,4}(?:想|看|问|确认|考虑)", Plain)]
    private static partial Regex Thinks();

    [GeneratedRegex("^(?:because|since|as) |^因为", Plain)]
    private static partial Regex Because();

    [GeneratedRegex(@"^(?:make it|change it to|it is|it['’]s|should be|改成|改为|应该是|是)\s*", Plain)]
    private static partial Regex MakeIt();
}
