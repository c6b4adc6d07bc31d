using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Announcements;

/// <summary>What somebody wants to tell others, taken apart.</summary>
/// <param name="To">Nobody when nobody is named: "announce: …".</param>
/// <param name="When">Words for the time at which it is to be sent; empty for now.</param>
/// <param name="Text">What is to be said; empty when only to whom was said.</param>
/// <param name="Reminds">Those are to be reminded of what they lack.</param>
public sealed record MessageSaid(AudienceSaid To, string When, string Text, bool Reminds)
{
    /// <summary>What the same sentence wants beside the message, for somebody else: no part of its text. Empty for nothing.</summary>
    public string Apart { get; init; } = "";
}

/// <summary>
/// Reads "tell group 3 the class on Tuesday moved", "send a message to groups 1 and 3 on Monday at 9 that …", 周一早上八点半提醒所有人交督导文书, 给一组和三组发通知：….
/// The text is all that is said; the time is only what stands before it, between whom and what, or at the end with "send it".
/// </summary>
public static partial class MessageReader
{
    /// <summary>Null when it is no such sentence.</summary>
    public static MessageSaid? Read(string text, AudienceReader audiences)
    {
        text = Manner.AtEnd(text);
        return IsTakenBack(text) || AsksWhetherTold(text) ? null : Ordered(text, audiences) ?? SaidFirst(text, audiences);
    }

    /// <summary>
    /// An announcement with its whole text and no colon before it, written with one: 发个通知13号的课九点开始. Null when it is no such
    /// sentence.
    /// </summary>
    public static string? Whole(string text) =>
        text.AsSpan().IndexOfAny(':', '：') >= 0 ? null
        : ChineseWhole().Match(text) is { Success: true } chinese ? $"发通知：{chinese.Groups["text"].Value.Trim()}"
        : EnglishWhole().Match(text) is { Success: true } english ? $"announce: {english.Groups["text"].Value.Trim()}"
        : null;

    [GeneratedRegex(
        @"^(?:请|帮我|麻烦|我要|我想|再)*(?:发|出|写)(?:一?[个条则份])(?:通知|公告)[，,\s]*(?!给|到|的|吗|了|没|在|是|告诉|通知|提醒)(?<text>.{10,})$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex ChineseWhole();

    [GeneratedRegex(
        @"^(?:please |pls |can you )*(?:send|post|put)(?: out)? an? (?:notice|announcement),? (?:(?:that|saying|to say) )?(?!to |for "
            + @"|about |on |at |in |of |tomorrow|tonight)"
            + @"(?<text>(?:\S+ ){4,}.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex EnglishWhole();

    /// <summary>通知大家了没: whether they were told is asked.</summary>
    public static bool AsksWhetherTold(string text) => WhetherTold().IsMatch(text.Trim());

    [GeneratedRegex(
        @"^[^，,：:。]{0,20}(?:通知|告诉|提醒|告知|催)[^，,：:。]{0,10}(?:过|好|到)?了(?:没有?|吗|么|不)[？?。]*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex WhetherTold();

    /// <summary>Without the time to send that the text ends with: "…. Send tomorrow at 8".</summary>
    public static (string Text, string When)? TimeAtEnd(string said) =>
        Last().Match(said) is { Success: true, Index: > 0 } last && MomentWords.Only(last.Groups["when"].Value)
            ? (said[..last.Index].Trim(), last.Groups["when"].Value)
            : null;

    /// <summary>Whether a message that is there is to be taken back: 刚才发给海波的消息撤回.</summary>
    public static bool IsTakenBack(string text) => TakesBack().IsMatch(text);

    /// <summary>Whether the writer wants to know something of those who get it: no other wish, but part of this one.</summary>
    public static bool AsksBeside(string words) => AsWell().IsMatch(words);

    /// <summary>What is to be said to somebody who is not known, so that it need not be said again; null when it is no such sentence.</summary>
    public static MessageSaid? ToStranger(string text)
    {
        foreach (var order in (Regex[])[EnglishStranger(), ChineseStranger()])
            if (order.Match(text) is { Success: true } told)
            {
                var who = told.Groups["who"];
                var said = Addressing.ToReader(
                    told.Groups["text"].Value.Trim(),
                    Lead(told.Groups["lead"].Value),
                    told.Groups["remind"].Success,
                    toOne: true
                );
                return new MessageSaid(new AudienceSaid(null, [who.Value.Trim()], who.Index, who.Index + who.Length), "", said, false);
            }
        return null;
    }

    /// <summary>What is to be said first, then to whom: "the bus leaves at 7, tell everyone", 周六的督导取消了，跟二组说一声.</summary>
    static MessageSaid? SaidFirst(string text, AudienceReader audiences)
    {
        if (AtTheEnd().Match(text) is not { Success: true } last || Wish().IsMatch(last.Groups["text"].Value))
            return null;
        // With blanks in front, so that names stand where they stand in the whole.
        var (order, begins) = (last.Groups["order"].Value, last.Groups["order"].Index);
        var plain = new string(' ', begins) + Courtesy().Replace(order, match => new string(' ', match.Length));
        return Ordered(plain, audiences) is { To.IsSomebody: true } said && !said.Text.Any(char.IsLetterOrDigit)
            ? said with
            {
                Text = last.Groups["text"].Value.Trim(),
                Reminds = false,
            }
            : null;
    }

    static MessageSaid? Ordered(string text, AudienceReader audiences)
    {
        foreach (var lead in (Regex[])[English(), Chinese(), Given(), Gives()])
        {
            if (lead.Match(text) is not { Success: true } led || Before(text[..led.Index]) is not { } when)
                continue;
            var at = led.Index + led.Length;
            var to = audiences.At(text, at);
            if (!to.IsSomebody && MomentWords.End(text, at) is var end && end > at)
                (when, at, to) = (text[at..end], end, audiences.At(text, end + To().Match(text, end).Length));
            // Who was just shown need not be named again: "send a reminder", 挨个提醒一下.
            var reminding = led.Groups["remind"].Success || led.Groups["thing"].Success;
            if (
                !to.IsSomebody
                && audiences.Them is { } them
                && (reminding || !led.Groups["noun"].Success)
                && lead != Given()
                && Unnamed().IsMatch(text, at)
            )
                to = new AudienceSaid(them, [], at, at);
            if (to.IsSomebody)
                at = to.End;
            else if (!led.Groups["noun"].Success)
                continue;
            var saying = Saying().Match(text, at);
            if (lead == Given() && !saying.Success && MomentWords.End(text, at) is var between && between > at)
                (when, at, saying) = (text[at..between], between, Saying().Match(text, between));
            if (lead != English() && lead != Chinese() && !saying.Success)
                continue;
            at += saying.Length;
            var know = Know().Match(text, at);
            if (led.Groups["let"].Success && !know.Success)
                continue;
            at += know.Length;
            if (!to.IsSomebody && !Colon().IsMatch(text[at..]))
                return null;
            return After(text, at, to, when, reminding || saying.Groups["remind"].Success, led.Groups["ask"].Success, audiences);
        }
        return null;
    }

    /// <summary>The words for a time in front of the verb; empty for none, null when something else stands there.</summary>
    static string? Before(string words)
    {
        var left = Polite().Replace(words, " ").Trim(' ', ',', '，', '。', '.');
        return left.Length == 0 ? ""
            : MomentWords.Only(left) ? left
            : null;
    }

    static MessageSaid After(string text, int at, AudienceSaid to, string when, bool reminds, bool asks, AudienceReader audiences)
    {
        var begin = at + Comma().Match(text, at).Length;
        if (when.Length == 0 && MomentWords.End(text, begin) is var end && end > begin && Linked().IsMatch(text, end))
            (when, at) = (text[begin..end], end);
        var link = Link().Match(text, at);
        at += link.Length;
        var said = text[Math.Min(at, text.Length)..].Trim(' ', '　', ',', '，', ':', '：', '"', '“', '”', '「', '」');
        if (Sigh().IsMatch(said))
            said = "";
        if (when.Length == 0 && Last().Match(said) is { Success: true } last && MomentWords.Only(last.Groups["when"].Value))
            (when, said) = (last.Groups["when"].Value, said[..last.Index].Trim());
        // "Remind them about the report tomorrow at 9" says when to be reminded; "to send it by Friday" until when it is to be done.
        if (when.Length == 0 && reminds && Lead(link.Value) == "about" && MomentAtEnd(said) is var from and > 0)
            (when, said) = (said[from..], said[..from].Trim());
        (to, said, var apart) = Parted(text, to, said, audiences);
        if (OnlyReminds().IsMatch(said))
            (said, reminds) = ("", true);
        // "Nudge him about it": what it is, is known from what was shown.
        if (reminds && OnlyIt().IsMatch(said))
            said = "";
        said = Courteous().Replace(said, "");
        var toOne = to.To is { Kind: AudienceKind.Person };
        return new MessageSaid(to, when, Addressing.ToReader(Others().Replace(said, "please ", 1), Lead(link.Value), reminds, toOne, asks), reminds)
        {
            Apart = apart,
        };
    }

    /// <summary>发条消息催一下: that they are to be reminded, and not of what; what follows it is said apart.</summary>
    [GeneratedRegex(@"^(?:来)?(?:催|提醒|提个醒)(?:一?[下声催]|他们|她们)*[。！!]*$", RegexOptions.CultureInvariant)]
    internal static partial Regex OnlyReminds();

    [GeneratedRegex(
        @"^(?:it|that|this|these|those|the same|这个|这事|这件事|那件事|这些)[\s.!。！]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    internal static partial Regex OnlyIt();

    /// <summary>"A friendly note pls, the hours …": said to the bot.</summary>
    [GeneratedRegex(@"^(?:pls|please)\s*[,;:]\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Courteous();

    /// <summary>告诉大家一声, "let them know then": how it is to be told, and not what.</summary>
    [GeneratedRegex(
        @"^(?:一[声下句]|说一[声下]|吧|了|哦|啊|呗|then|too|as well|about it|please)+[.。！!]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Sigh();

    /// <summary>The word that leads to the text: "to", "about" or another.</summary>
    static string Lead(string link) => link.Trim(' ', ',', ':', '：', '，').ToLowerInvariant();

    /// <summary>Where the last words begin that are a moment and nothing else; less than nothing when there is none.</summary>
    static int MomentAtEnd(string said)
    {
        for (var at = 1; at < said.Length; at++)
            if (said[at - 1] == ' ' && !Until().IsMatch(said[..at]) && MomentWords.Only(said[at..]))
                return at;
        return -1;
    }

    /// <summary>Whom the end of the text adds, or says more closely: 抄送丽娟, ，两周没登记的那几个.</summary>
    static (AudienceSaid To, string Text) WithMore(AudienceSaid to, string said, AudienceReader audiences)
    {
        if (to.To is not { } known || Copies().Match(said) is not { Success: true } more)
            return (to, said);
        var named = audiences.At(more.Groups["x"].Value, 0);
        if (named.To is not { } other || more.Groups["x"].Value[named.End..].Any(char.IsLetterOrDigit))
            return (to, said);
        if (more.Groups["copy"].Success)
            return (to with { To = Audience.Of([.. known.Each, .. other.Each]) }, said[..more.Index].Trim());
        var isCloser = other.Kind is AudienceKind.Quiet or AudienceKind.Behind or AudienceKind.MissingItem && known.Kind is AudienceKind.Role;
        return isCloser ? (to with { To = other }, said[..more.Index].Trim()) : (to, said);
    }

    /// <summary>The text without what is said to the bot: how to say it, who else gets it or does not, and what somebody else is to do.</summary>
    public static (AudienceSaid To, string Text, string Apart) Parted(string text, AudienceSaid to, string said, AudienceReader audiences)
    {
        said = Manner.Without(said);
        var apart = "";
        if (to.IsSomebody && Apart().Match(said) is { Success: true } other && other.Index > 0)
        {
            var words = other.Groups["x"].Value;
            if (
                text.LastIndexOf(words, StringComparison.Ordinal) is var at and >= 0
                && audiences.Between(text, at, at + words.Length) is { To.Kind: AudienceKind.Person }
            )
                (said, apart) = (said[..other.Index].TrimEnd(' ', ',', '，', ';', '；'), words.Trim());
        }
        if (apart.Length == 0 && AsWell().Match(said) is { Success: true } asWell)
            (said, apart) = (said[..asWell.Index].Trim(), asWell.Groups["x"].Value.Trim());
        (to, said) = WithMore(to, said, audiences);
        (to, said) = Otherwise(text, to, said, audiences);
        return (to, said, apart);
    }

    /// <summary>Who gets it and who does not, said after the text: …，再把司徒老师也加上, …，陈静除外, ", but not Chen Jing".</summary>
    static (AudienceSaid To, string Text) Otherwise(string text, AudienceSaid to, string said, AudienceReader audiences)
    {
        if (to.To is not { } known || AfterText().Match(said) is not { Success: true } after || after.Index == 0)
            return (to, said);
        var words = after.Groups["x"].Value;
        var at = text.LastIndexOf(words, StringComparison.Ordinal);
        if (at < 0 || audiences.At(text, at) is not { To: { } other } named)
            return (to, said);
        if (named.End < at + words.Length && text[named.End..(at + words.Length)].Any(char.IsLetterOrDigit))
            return (to, said);
        var all = after.Groups["not"].Success ? known with { Except = [.. known.Except ?? [], .. other.Each] } : known.With(other);
        return (to with { To = all }, said[..after.Index].TrimEnd(' ', ',', '，', ';', '；'));
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Somebody else is to do something, in a sentence of its own.</summary>
    [GeneratedRegex(
        @"(?<=[.!;,]\s*)(?<x>(?:and|also|and also)\s+(?-i:\p{Lu})[\w'’-]+(?: (?-i:\p{Lu})[\w'’-]+)?\s+(?:should|must|has to|needs to|shall|can"
            + @"|is to)\b.+)$"
            + @"|(?<=[，,；;。]\s*)(?:另外|还有|顺便|对了)[，,]?(?<x>(?:让|叫|请|跟|告诉|通知|提醒)?.+)$|(?<=[.!;,]\s*)(?:and |also )+(?<x>(?:tell|ask|remind) .+)$",
        Plain
    )]
    private static partial Regex Apart();

    /// <summary>What the writer wants to know beside it: ", and tell me who they are", ，没交的名字列给我.</summary>
    [GeneratedRegex(
        @"(?:^|[,;.]?\s*)\b(?:and |also )*(?<x>(?:tell|show|give|send|let) me (?:know )?(?:who|which|how many|(?:a |the |their )?(?:list"
            + @"|names))\b[^,;]*)$"
            + @"|(?:^|[,，;；。]\s*)(?:再|并|也|还|顺便)*(?<x>(?:把|将)?(?:.{0,6}的)?(?:名单|名字|人名)(?:也|都)?(?:列|发|给|告诉)(?:一下|一份|给)?我?(?:看看?)?)[吧。]?$",
        Plain
    )]
    private static partial Regex AsWell();

    [GeneratedRegex(
        @"[,，;；。]\s*(?:(?:再|也|还|并|另外)*(?:把|给)?(?<x>[^，,。；;]{2,20}?)也?(?:一起)?(?:加上|加进来|带上|算上|也发(?:一份)?|一起发)|(?<x>[^，,。；;]{2,20}?)(?<not>除外|就?不用发"
            + @"|别发|不发)|(?<not>除了)(?<x>[^，,。；;]{2,20}?)(?:以外|之外)?)[了吧]?[。！]?$"
            + @"|[,;.]\s*(?:and |but )?(?:(?<not>but not|not|except(?: for)?|leave out|without) (?<x>[^,;.]{2,40})|(?:also to|also|add|include"
            + @"|and add) (?<x>[^,;.]{2,40}?)(?: too| as well)?|(?<x>[^,;.]{2,40}?) (?:too|as well))\W*$",
        Plain
    )]
    private static partial Regex AfterText();

    [GeneratedRegex(
        @"\b(?:(?:make|send|write|post|put out|put|do)\s+(?:out\s+)?(?:an?\s+|the\s+|this\s+)?(?:quick |short |new |gentle |friendly "
            + @"|polite |little )*(?<noun>announcement"
            + @"|message|note|notice|word|(?<thing>reminder|nudge)|line)(?:\s+out)?(?:\s+(?:to|for)\b)?"
            + @"|(?<noun>announce(?:ment)?)(?:\s+(?:to|for)\b)?|(?:message|write)(?:\s+to)?|notice to|send (?:this |it )?to|tell|inform"
            + @"|(?<remind>remind|nudge|chase(?: up)?|poke|prod|ping)|notify|(?<ask>ask)|warn|(?<let>let))\b[ ]*(?![’'])",
        Plain
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "(?:通知|告诉|告知|(?<remind>提醒|催|戳|敲打)|转告|叮嘱)(?:一?[下声]|一[催戳提])?(?:给)?(?!我(?![的们]))|(?<noun>发(?:布|送)?(?:个|一个|一?条|一?下)?(?:通知|公告|消息))(?:给"
            + "|到)?|群发(?:通知"
            + "|消息)?(?:给)?|发送?给",
        Plain
    )]
    private static partial Regex Chinese();

    [GeneratedRegex("[给向跟和对]", Plain)]
    private static partial Regex Given();

    /// <summary>"Drop them a line": what is sent stands after whom it is for.</summary>
    [GeneratedRegex(@"\b(?:send|drop|give|shoot|write)\b[ ]+(?!(?:it|this|that|me|us|out|back|in)\b)", Plain)]
    private static partial Regex Gives();

    /// <summary>Nobody is named where they would be.</summary>
    [GeneratedRegex(
        @"\G\s*(?:一?[下声]|一遍|一[催戳提]|all)?\s*(?:$|[,，。.:：!！]|(?:to|that|about|saying|but|except|without)\b|(?=[让叫说要请]|不用|别))",
        Plain
    )]
    private static partial Regex Unnamed();

    /// <summary>That it is to be sent, after whom it is for: 发一条通知, 说一声.</summary>
    [GeneratedRegex(
        @"\G\s*(?:都|也|再|定时)*(?:(?:说|讲)(?:一?声|一?下)?|发(?:布|送)?(?:个|一个|一?条|一?下)?(?:通知|消息|公告|信息|短信|提醒)|发(?:一?[条个])?(?=[：:，,]|$)|发一?[条个]|群发|下个?通知"
            + @"|[带捎](?:个|句|一句)话|(?<remind>(?:每人|每个人|各|分别|挨个|一个个)*(?:催|提醒|提个醒)(?:一?[下催]|一遍)?))(?:说)?"
            + @"|\G\s*(?:all |each )?(?:an?|the|another)\s+(?:\w+ ){0,2}(?:(?<remind>reminder|nudge|poke|prod|kick|push)|message|note|line"
            + @"|word|notice"
            + @"|shout|heads[- ]up|e-?mail|ping)\b",
        Plain
    )]
    private static partial Regex Saying();

    [GeneratedRegex(@"\G\s*\bknow\b", Plain)]
    private static partial Regex Know();

    [GeneratedRegex(@"\G\s*to\b", Plain)]
    private static partial Regex To();

    [GeneratedRegex(@"^\s*(?:[:：]|that\b)", Plain)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\G\s*[,，]?\s*", Plain)]
    private static partial Regex Comma();

    /// <summary>What leads from the time to the text.</summary>
    [GeneratedRegex(@"\G\s*(?:[:：,，—–]|\b(?:that|to|about|saying)\b|内容|发|$)", Plain)]
    private static partial Regex Linked();

    [GeneratedRegex(
        @"\G(?:\s+(?:only|alone|too|as well)\b)?\s*(?:发(?=[：:，,]))?[,，:：—–-]?\s*(?:\b(?:that|to|about|saying)\b|内容(?:是|为)?[:：]?|说)?\s*[:：]?\s*",
        Plain
    )]
    private static partial Regex Link();

    /// <summary>A time at the end, with the word for sending.</summary>
    [GeneratedRegex(
        @"[,，;；。.—–-]\s*(?:(?:and |please )*send (?:it |this |that )?(?:out )?(?<when>[^,，;；]+)|(?<when>[^,，;；。]+?)(?:再|就)?发(?:出去?|送)?(?:吧)?)[。.]?$",
        Plain
    )]
    private static partial Regex Last();

    /// <summary>"they need to …" is said to them.</summary>
    [GeneratedRegex(@"^they (?:need to|should|must|have to) ", Plain)]
    private static partial Regex Others();

    /// <summary>A message that is there is to be taken back; none is to be written.</summary>
    [GeneratedRegex(
        @"(?:消息|通知|公告|信息)(?:我|请|帮我|给我|都|先|要|想|也)*(?:撤回|撤销|撤了|收回|取消|删掉?|作废)"
            + @"|(?:撤回|撤销|收回|取消|删掉?)[^，,。：:\s]{0,14}(?:消息|通知|公告|信息)(?!提醒|推送|一下|一声|[他她]|大家|约)"
            + @"|\b(?:recall|take back|unsend|withdraw|cancel|delete|pull) (?:the |that |my |this |last )*(?:\w+ )?(?:message|announcement)\b",
        Plain
    )]
    private static partial Regex TakesBack();

    /// <summary>The order at the end, after what is to be said.</summary>
    [GeneratedRegex(
        @"^(?<text>.{4,600})(?:[，,。;；.!！—–-]\s*|\s+and\s+)(?<order>(?:请|麻烦|帮我|帮忙|你|就|都|再)*"
            + @"(?:通知|告诉|告知|提醒|转告|发给|群发|[跟给和向])[^，,。]{1,30}"
            + @"|(?:(?:please|pls|can you|could you|also) )*(?:tell|let|inform|notify|message|send (?:it|this|that) to|announce (?:it"
            + @"|this) to)\b[^,.]{2,60})$",
        Plain | RegexOptions.Singleline
    )]
    private static partial Regex AtTheEnd();

    /// <summary>What stands first is something that the bot shall do, not something to be said.</summary>
    [GeneratedRegex(
        @"^\W*(?:(?:please|pls|can you|could you|ok|and|now) )*(?:cancel|move|approve|accept|return|send back|withdraw|extend|change|show|log"
            + @"|swap|switch|postpone|push|invite|publish|open|mark|set|put|add|give|make|record|write|undo|delete|remove|list|export|find"
            + @"|check|book(?! (?:a )?room)|tell|remind|ask)\b"
            + @"|^[^\p{L}]*(?:请|帮我|麻烦|你|先)*(?:把|取消(?!了)|撤|改(?!到.*了)|约|预约|给|批|通过|退回|发布|开放|登记|记|延|导出|看|查|删|提醒|通知)|(?:改成|改到|换到|换成|延到)[^了]*$",
        Plain
    )]
    private static partial Regex Wish();

    [GeneratedRegex(
        @"\b(?:please|pls|thanks|thank you|this|it|that|now|asap|about it|about this|too|as well)\b|请|麻烦|帮我|帮忙|一下|一声|下|的|吧|哈|了|啊|都|谢谢",
        Plain
    )]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"\b(?:by|before|until|till|for|on|from)\s+$|(?:之|以)?前$", Plain)]
    private static partial Regex Until();

    [GeneratedRegex(
        @"[，,]?\s*(?:再|也|并|同时|and |please )*(?<copy>抄送|抄给|\bcc\b|\bcopy to\b)(?:给)?\s*(?<x>[^，,。]{1,40})$|[，,]\s*(?<x>[^，,。]{4,20})$",
        Plain
    )]
    private static partial Regex Copies();

    [GeneratedRegex(
        @"^(?:(?:please|pls|can you|could you) )*(?:tell|(?<remind>remind|nudge)|message|notify|inform|ask|let)\s+(?<who>(?!(?:me|us|you|i|we|it)\b)"
            + @"(?:(?!i\b|we\b|i['’]|we['’])[\w'’-]+ ){0,4}?(?!i\b|we\b|i['’]|we['’])[\w'’-]+)(?:\s+know)?"
            + @"(?:\s+(?<lead>to|that|about)\b|\s*[:：,]|(?<!\b(?:them|him|her|people))(?=\s+(?:i|we)(?:['’]\w+)?\s))\s*(?<text>.{3,})$",
        Plain | RegexOptions.Singleline
    )]
    private static partial Regex EnglishStranger();

    [GeneratedRegex(
        @"^(?:请|帮我|麻烦)*(?:给|跟|向|通知|(?<remind>提醒|催)|告诉)(?:一?下)?(?<who>[^我，,：:。]{1,12}?)(?:都|也)?(?:发(?:一?[条个])?(?:通知|消息|信息)?|说(?:一声"
            + @"|一下)?)?[，,：:](?<text>.{2,})$",
        Plain | RegexOptions.Singleline
    )]
    private static partial Regex ChineseStranger();

    [GeneratedRegex(
        @"\b(?:please|pls|can you|could you|would you|will you|hi|hey|hello|ok|okay|so|now|and|also|then|i want to|i need to|i['’]d like to"
            + @"|we need to|just|quickly)\b|那就?|(?<=^|[,，\s])就|请|帮我|麻烦|帮忙|帮个忙|你们?|再|也|顺便|另外|然后|我想|我要|能不能|可以|可不可以|都|一下|定时|挨个|分别|一个个|每人|逐个",
        Plain
    )]
    private static partial Regex Polite();
}
