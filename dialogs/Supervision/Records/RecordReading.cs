using System.Text.RegularExpressions;
using SupervisionBot.Core.Records;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Supervision.Records;

/// <summary>
/// What of a record somebody has typed: the answer to one question, or several parts, each after its name: "agreed: …; next time: …".
/// </summary>
static partial class RecordReading
{
    static readonly Texts Texts = new(typeof(RecordReading));

    /// <summary>What each part is called in front of a colon, longest name first.</summary>
    static readonly IReadOnlyList<(string Name, RecordAsking Part)> Names =
    [
        .. Of(RecordAsking.Aim, "NamesAim")
            .Concat(Of(RecordAsking.Discussed, "NamesDiscussed"))
            .Concat(Of(RecordAsking.Agreed, "NamesAgreed"))
            .Concat(Of(RecordAsking.Next, "NamesNext"))
            .OrderByDescending(pair => pair.Name.Length),
    ];

    /// <summary>The draft with what the line says that opens it: its parts, or what follows a colon.</summary>
    public static RecordDraft Opened(RecordDraft draft, Turn turn)
    {
        if (turn.Input is not Input.Said || draft.Version > 0)
            return draft;
        var said = Parts(turn.Words);
        if (said.Count == 0 && Phrase.Colon(turn.Words) is var colon and > 0 && turn.Words[(colon + 1)..].Trim() is { Length: > 0 } text)
            said = InClauses(text) is { Count: > 0 } spoken ? spoken : [(RecordAsking.Discussed, text)];
        else if (said.Count == 0 && Begins().Match(turn.Words) is { Success: true, Index: > 0 and var begins })
            said = InClauses(turn.Words[begins..]);
        return said.Where(part => part.Text.Length <= RecordText.Longest).Aggregate(draft, (all, part) => all.With(part.Part, part.Text));
    }

    /// <summary>A record is to be written: "write up the group session of 21 November", 写11月21号的督导文书.</summary>
    public static bool Writes(string words) =>
        (Write().IsMatch(words) || IsNote(words)) && !SessionReader.IsQuestion(words) && !Asks().IsMatch(words);

    /// <summary>"Make a note: I talked with …", 记一下，今天跟…聊了…: what was talked about, and no hours.</summary>
    public static bool IsNote(string words) => Noted().IsMatch(words) || RecordSaid.Begins(words);

    /// <summary>补一个上周四的记录: called a record, whatever else is said.</summary>
    public static bool CallsItRecord(string words) => Record().IsMatch(words);

    [GeneratedRegex("^[^,，:：]{0,20}记录", Plain)]
    private static partial Regex Record();

    [GeneratedRegex(
        @"^\W*(?:please |pls |can you |could you )*(?:note(?: down)?|make a note|take a note|jot (?:it |this )?down|write (?:it |this )?down"
            + @"|for the record)\b"
            + @".{0,60}\b(?:talked|discussed|met|spoke|sat down|session|supervision|supervised|one (?:to|on) one|one-to-one|1[: ]1)\b"
            + @"|^(?:请|帮我|麻烦)*(?:记一下|记录一下|记个|做个记录|记下来)[，,：:].{0,24}(?:聊|谈|讨论|督导|碰)",
        Plain
    )]
    private static partial Regex Noted();

    /// <summary>Said to the bot, and no part of a record: "send me the hours table", 把陈静的学时表给我, "how do I …?".</summary>
    public static bool IsForBot(string words) =>
        words.Length <= LongestForBot
        && !HasParts(words)
        && (ForBot().IsMatch(words.Trim()) || (SessionReader.IsQuestion(words) && AsksBot().IsMatch(words)));

    const int LongestForBot = 80;

    [GeneratedRegex(
        @"^(?:(?:please|pls|can you|could you|wait|no|first|hey)[, ]+)*(?:show me|send me|give me|tell me|open my|remind me"
            + @"|cancel my)\b"
            + @"|^(?:请|帮我|麻烦|先|等等|等一下)*[,，]?(?:把.{1,16}(?:给|发(?:给)?|导出来|发送给)我|给我(?:看|发|导)|发我|导出|提醒我|打开我的|看看我的|帮我(?:查|看|发|导|约|批))|(?:发|给)我(?:一份"
            + @"|看看?|一下)[吧。！]?$",
        Plain
    )]
    private static partial Regex ForBot();

    [GeneratedRegex(
        @"\b(?:my|you|i)\b|^(?:where|when|who|how (?:many|much)|which)\b|我的?(?:学时|时数|督导|小组|学员|材料)|哪里|在哪|谁写|怎么(?:写|填|取消|保存|退出)|多少(?:小时|条|次)|几点|什么时候",
        Plain
    )]
    private static partial Regex AsksBot();

    /// <summary>"That's it, sign it", 就这样，签了吧.</summary>
    public static bool Signs(string words) => Sign().IsMatch(words);

    /// <summary>The day that the words in front of what is written name; null when it is none that is over.</summary>
    public static DateOnly? DayIn(Turn turn)
    {
        var colon = Phrase.Colon(turn.Words);
        return
            turn.Input is Input.Said
            && DayReader.Read(colon > 0 ? turn.Words[..colon] : turn.Words, turn.Days()).Value is { } day
            && day <= turn.Today
            ? day
            : null;
    }

    /// <summary>Asks whether a session's record is there: 28号那次的文书我写过没有, "did I write up the session on the 28th?".</summary>
    public static bool AsksWhether(string words) => Whether().IsMatch(words);

    /// <summary>The day that is over and that the words name: "the 28th", on the 1st, is the one of last month.</summary>
    public static DateOnly? PastDay(Turn turn) =>
        DayReader.Read(turn.Words, turn.Days()).Value is not { } day ? null
        : MonthSaid().IsMatch(turn.Words) ? day
        : NearDay.LastOver(day, turn.Today);

    [GeneratedRegex(
        @"^[^,，。]{0,24}(?:文书|督导记录|督导纪要|纪要)[^,，。]{0,10}(?:写|补|签|交|做|有|弄)(?:好|过|完|上)?了?(?:没有?|吗|么|没呢)"
            + @"|(?:写|补|签|做)(?:好|过|完)?了?(?:没有)?[^,，。]{0,16}(?:的)?(?:文书|督导记录|督导纪要)(?:了?(?:没有?|吗|么))"
            + @"|有没有(?:写|补|签)[^,，。]{0,16}(?:文书|督导记录|督导纪要)"
            + @"|^\W*(?:(?:hi|hey|so|and|sorry|please|can you tell me(?: if)?|do you know if)\b\W*)*"
            + @"(?:(?:did|have|had) (?:i|we)\b.{0,30}\b(?:wr[io]te|written|sign|signed|done?|do|finish(?:ed)?|draft(?:ed)?)\b.{0,30}"
            + @"\b(?:up\b.{0,30}\b(?:session|supervision|meeting|group)|records?|notes|minutes|write-?up)\b"
            + @"|(?:is|was) (?:there (?:a|any) )?.{0,24}\b(?:records?|notes|minutes|write-?up)\b)",
        Plain
    )]
    private static partial Regex Whether();

    [GeneratedRegex(
        @"\d{1,2}月|[一二三四五六七八九十]月|下周|下个|下次|\bnext\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
        Plain
    )]
    private static partial Regex MonthSaid();

    /// <summary>The day of the session that is meant instead; null when the words say anything else.</summary>
    public static DateOnly? OtherDay(Turn turn) =>
        // "No incidents since Monday" is what the record says; another session is named as one.
        OfAnother().Match(turn.Words)
            is { Success: true } other
        && (other.Groups["alone"].Success || OtherSession().IsMatch(turn.Words))
        && DayReader.Read(turn.Words, turn.Days()).Value is { } day
        && day <= turn.Today
            ? day
            : null;

    /// <summary>The draft with what was typed.</summary>
    public static RecordDraft Take(RecordDraft draft, Turn turn)
    {
        var (said, skips) = (Parts(turn.Words), AnswerReader.Read(turn.Words) == Answer.Skip);
        var asksForPart = RecordDraft.Parts.Contains(draft.Asking);
        // A yes is no text, nor is what is rather said to the bot; "sign it" ends the questions: the card shows what there is before it is signed.
        if (asksForPart && (AnswerReader.Read(turn.Words) is Answer.Yes || (said.Count == 0 && FreeWords.Wishes(turn.Words)) || IsForBot(turn.Words)))
            return draft with { Trouble = "NotText" };
        if (asksForPart && !draft.ToText().IsEmpty && (Signs(turn.Words) || AnswerReader.Read(turn.Words) is Answer.Save))
            return RecordDraft.Parts.Where(part => draft[part] is null).Aggregate(draft, (all, part) => all.With(part, "")) with
            {
                Asking = RecordAsking.Nothing,
            };
        if (said.Count == 0 && NamedFirst(turn.Words) is { } first)
            said = [first];
        if (said.Count == 0 && asksForPart)
            said = InClauses(ToldToWrite().Replace(turn.Words, ""));
        if (said.Count == 0 && PartNamed(turn) is { } named)
            return draft with { Asking = named };
        if (said.Count == 0 && draft.Asking == RecordAsking.WhatToChange)
            return draft with { Trouble = "WhichPart" };
        if (said.Count == 0)
            said = [(draft.Asking, skips ? "" : ToldToWrite().Replace(turn.Words, "").Trim())];
        // Words in front of the first name answer the question that was asked.
        else if (
            Before(turn.Words) is { Length: > 0 } before
            && RecordDraft.Parts.Contains(draft.Asking)
            && said.TrueForAll(part => part.Part != draft.Asking)
        )
            said.Add((draft.Asking, before));
        if (said.Exists(part => part.Text.Length > RecordText.Longest))
            return draft with { Trouble = "TooLong" };
        foreach (var (part, text) in said)
            draft = draft.With(part, text);
        return draft with { Asking = RecordAsking.Nothing };
    }

    /// <summary>内容是大家讨论…, 约定 每人带一份: the part is called by its name in front, without a colon.</summary>
    static (RecordAsking Part, string Text)? NamedFirst(string words)
    {
        foreach (var (name, part) in Names.Where(one => Scripts.IsCjk(one.Name[0])))
            if (
                words.StartsWith(name, StringComparison.Ordinal)
                && words.Length > name.Length + 2
                && (words[name.Length] is ' ' or '是' or '为' || (part == RecordAsking.Next && char.IsAsciiDigit(words[name.Length])))
            )
                return (part, words[name.Length..].TrimStart(' ', '是', '为'));
        return null;
    }

    /// <summary>That it is to be written, in front of what is: 就写讨论了…, "just put we talked about …".</summary>
    [GeneratedRegex(
        @"^\W*(?:那|嗯|好的?|请|帮我|你|[,，])*(?:就写|就记|写上|记上|写成)(?=.{3})[:：,，]?\s*|^(?:(?:ok|just|please|then)\b[ ,]*)*(?:write|put"
            + @"|say)(?: down)?(?: that)? (?=(?:we|the aim)\b)",
        Plain
    )]
    private static partial Regex ToldToWrite();

    /// <summary>"We talked about …, next time …": parts by how their clauses begin; words before the first are not among them.</summary>
    static List<(RecordAsking Part, string Text)> InClauses(string words)
    {
        var marks = Begins().Matches(words);
        if (marks.Count == 0 || words[..marks[0].Index].Any(char.IsLetterOrDigit))
            return [];
        List<(RecordAsking Part, string Text)> parts = [];
        for (var at = 0; at < marks.Count; at++)
        {
            var part =
                marks[at].Groups["aim"].Success ? RecordAsking.Aim
                : marks[at].Groups["next"].Success ? RecordAsking.Next
                : marks[at].Groups["agreed"].Success ? RecordAsking.Agreed
                : RecordAsking.Discussed;
            var text = words[marks[at].Groups["x"].Index..(at + 1 < marks.Count ? marks[at + 1].Index : words.Length)]
                .Trim(' ', ',', '，', ';', '；');
            if (part == RecordAsking.Aim && AimBegins().Match(text) is { Success: true } begins && begins.Length < text.Length)
                text = text[begins.Length..];
            if (parts.FindIndex(one => one.Part == part) is var known and >= 0)
                parts[known] = (part, $"{parts[known].Text}; {text}");
            else
                parts.Add((part, text));
        }
        return parts;
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Under its heading the aim need not be called so again.</summary>
    [GeneratedRegex(@"^(?:(?:the|our|my|its) )?aims? (?:is|was|were) ", Plain)]
    private static partial Regex AimBegins();

    [GeneratedRegex(
        @"(?<=^|[,，;；:：.。\n]\s*|(?<=[\u4e00-\u9fff])\s+|\band )(?<x>(?<aim>(?:(?:the|our|my|its) )?(?:aims?|topic|theme) (?:is|was|were)|(?:目标|主题)是?)"
            + @"|(?<discussed>we (?:talked|spoke) about|we discussed|we looked at|讨论了|聊了|谈了|我们讨论|我们聊)"
            + @"|(?<agreed>(?:we|they|all) agreed|agreed\b(?= \w)|约定(?!了?时间)|商定|说好)|(?<next>next time|for next time|下次|下回))",
        Plain
    )]
    private static partial Regex Begins();

    [GeneratedRegex(
        @"\bwrite (?:[\w'’]+ ){0,6}?(?:session|supervision|notes?|record|minutes)\b|\bwrite up\b"
            + @"|^\W*(?:please |pls |can you |could you |ok |then )*(?:draft|start|begin) (?:it|that|this|the (?:record|write-?up|minutes)"
            + @"|a draft)\b(?! over)"
            + @"|^(?:那|好的?|请|帮我|麻烦|给我|你|先|[,，\s])*(?:起个(?:头|草)|起草(?:一下|一份)?|开个头)(?!.{0,10}(?:通知|消息|公告|邮件))"
            + @"|^(?:请|帮我|麻烦|给我|我要|我想|再)*(?:补写|补|写|做|加)(?:一?[个份篇条]|上)?[^,，:：记]{0,10}的?记录(?:吧|一下)?(?:[,，:：。]|$)"
            + @"|(?:写|补写|补|填)(?:一下|个|一份|好)?.{0,16}(?:督导文书|督导记录|文书)|(?:督导文书|督导记录|文书).{0,6}(?:我?写(?:一下|了)?|我来写|记一下)(?:[：:]|$)",
        Plain
    )]
    private static partial Regex Write();

    [GeneratedRegex("怎样|怎么|如何|how to ", Plain)]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"^\W*(?:(?:that['’]?s (?:it|all)|ok|okay|done|good|fine|yes|and|please|now)\W+)*(?:sign|save and sign)(?: it| this"
            + @"| the record)?(?: please| now)?\W*$"
            + @"|^\W*(?:好了?|行|可以|就这样|就这些|没了|嗯|那|写完了?|完了)*[，,。\s]*就?(?:签了?|签字|签署|签名)(?:吧|了|一下|它)*\W*$",
        Plain
    )]
    private static partial Regex Sign();

    [GeneratedRegex(
        @"^\W*(?:no|wrong|sorry|wait|not (?:that|this) one|oops)\b[^:：]{0,60}$|^\W*(?<alone>不对|不是|错了|弄错了?|搞错了?)[^:：]{0,20}$|^(?<alone>这|这个"
            + @"|这份)?是?[^:：]{0,10}[日号](?<alone>那[次场]|的)$",
        Plain
    )]
    private static partial Regex OfAnother();

    [GeneratedRegex(
        @"\b(?:this is|it['’]?s|that['’]?s|i mean|i meant|the one|the record|the session|not (?:this|that) one|wrong (?:session|day|one))\b"
            + @"|\d(?:st|nd|rd|th)?['’]s\b|day['’]s\b",
        Plain
    )]
    private static partial Regex OtherSession();

    public static bool HasParts(string words) => Parts(words).Count > 0;

    /// <summary>The part whose name is all that was typed or pressed.</summary>
    public static RecordAsking? PartNamed(Turn turn) =>
        Names.Where(pair => Phrase.Fold(pair.Name) == turn.Folded).Select(pair => (RecordAsking?)pair.Part).FirstOrDefault();

    static List<(RecordAsking Part, string Text)> Parts(string words)
    {
        var marks = Marks(words);
        return
        [
            .. marks.Select(
                (mark, at) => (mark.Part, words[mark.TextAt..(at + 1 < marks.Count ? marks[at + 1].At : words.Length)].Trim().TrimEnd(';', '；'))
            ),
        ];
    }

    static string Before(string words) => Marks(words) is [var first, ..] ? words[..first.At].Trim().TrimEnd(';', '；') : "";

    /// <summary>Names in front of a colon, at the beginning or after the end of a line, a sentence or a clause.</summary>
    static List<(int At, int TextAt, RecordAsking Part)> Marks(string words)
    {
        List<(int, int, RecordAsking)> marks = [];
        for (var colon = 0; colon < words.Length; colon++)
        {
            if (words[colon] is not (':' or '：'))
                continue;
            foreach (var (name, part) in Names)
            {
                var at = colon - name.Length;
                if (at < 0 || !words.AsSpan(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase) || !Begins(words, at))
                    continue;
                marks.Add((at, colon + 1, part));
                break;
            }
        }
        return marks;
    }

    static IEnumerable<(string Name, RecordAsking Part)> Of(RecordAsking part, string key) => Texts.LinesInBoth(key).Select(name => (name, part));

    static bool Begins(string words, int at)
    {
        var before = words.AsSpan(0, at);
        var plain = before.TrimEnd(' ');
        return plain.Length == 0 || plain[^1] is '\n' or '\r' or ';' or '；' or '.' or '。' or ',' or '，' or '!' or '！';
    }
}
