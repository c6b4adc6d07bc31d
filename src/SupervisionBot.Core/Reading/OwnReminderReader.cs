using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>A wish to be reminded once of something.</summary>
/// <param name="When">Null when no time is named.</param>
/// <param name="Text">What of, as it was typed.</param>
/// <param name="Repeats">Again and again: that cannot be had.</param>
/// <param name="Others">Somebody else is to be reminded: that cannot be had either.</param>
public sealed record OwnReminderSaid(MomentSaid? When, string Text, bool Repeats, bool Others)
{
    /// <summary>The words of another reminder that the same sentence asks for; empty for none.</summary>
    public string Then { get; init; } = "";
}

/// <summary>Reads "remind me Monday 8am to call Ye Siyu", "remind me to read it tonight at 7:30", 明早8点提醒我批学时.</summary>
public static partial class OwnReminderReader
{
    /// <summary>Null when nobody is to be reminded of anything in particular.</summary>
    public static OwnReminderSaid? Read(string text, DateOnly today, bool chineseFirst)
    {
        text = text.Trim();
        var others = Others().IsMatch(text);
        var match =
            others ? Others().Match(text)
            : English().Match(text) is { Success: true } english ? english
            : Chinese().Match(text);
        // "I'm out tonight, tomorrow at ten remind me to …": the time stands before it.
        var lead = "";
        if (
            !match.Success
            && Middle().Match(text) is { Success: true } middle
            && English().Match(middle.Groups["x"].Value) is { Success: true } later
        )
            (match, lead) = (later, text[..middle.Groups["x"].Index]);
        if (!match.Success || SessionReader.IsQuestion(text) || !others && PreferenceReader.Read(text, today, chineseFirst) is not null)
            return null;
        var (when, what) = (
            lead.Length > 0 ? $"{lead}, {match.Groups["when"].Value}" : match.Groups["when"].Value,
            match.Groups["what"].Value.Trim(' ', ',', '，', '.', '。', '!', '！', '?', '？', ':', '：')
        );
        var then = "";
        if (!others && Another().Match(what) is { Success: true } another)
            (what, then) = (what[..another.Index].TrimEnd(' ', ',', '，', '.', '。', ';', '；'), another.Groups["x"].Value);
        if (what.Length == 0)
            return null;
        var moment = Nearest(when, today, chineseFirst) ?? Moment(what, today, chineseFirst);
        return new OwnReminderSaid(moment, what, Repeated().IsMatch(text), others) { Then = then };
    }

    /// <summary>"I'm busy tonight, tomorrow at 8 remind me …": the time that stands next to the wish.</summary>
    static MomentSaid? Nearest(string when, DateOnly today, bool chineseFirst) =>
        when.Split(',', '，', '。', ';', '；')
            .Reverse()
            .Select(clause => Moment(clause, today, chineseFirst))
            .FirstOrDefault(moment => moment is not null)
        ?? Moment(when, today, chineseFirst);

    static MomentSaid? Moment(string words, DateOnly today, bool chineseFirst) =>
        words.Trim().Length == 0 ? null : MomentReader.Read(words, today, chineseFirst);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^(?:(?:please|pls|and|then|also|oh|hey|ok|can you|could you|would you|will you|i want you to"
            + @"|set a reminder(?: for me)?)[, ]+)*(?:remind me\b|set a reminder\b|reminder\b)(?<when>(?:[^:]|(?<=\d):(?=\d))*?)(?:\s(?:to"
            + @"|about|that|of"
            + @"|for)\s|(?<!\d)[:：](?!\d)\s*)(?<what>.+)$",
        Plain
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"^(?:请|麻烦|帮我|到时候|记得)*(?<when>[^。；;]*?)(?<!别|别再|不要|不要再|不用|不用再|甭|不必|停止)提醒(?:一下)?我(?!的|们)(?:一下|一声)?[,，:：]?(?<what>.+)$",
        Plain
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"^(?:please |pls |can you |could you )*remind (?!me\b|us\b)(?<when>\p{L}+(?: \p{L}+){0,2}?) (?:to|about|that|of) (?<what>.+)$"
            + @"|^(?<when>[^。；;]{0,20}?)提醒(?!我|一下|设置|消息|时间|内容|不|别|改|取消|去掉|也|的|都|还|了)(?<what>(?:[\p{IsCJKUnifiedIdeographs}]{1,3}|全组|大家|他们"
            + @"|她|他)(?:补|交|记|来|做|写|把|去|要|准备|填|签|带|打|看).+)$",
        Plain
    )]
    private static partial Regex Others();

    [GeneratedRegex(
        @"[,，;；。]?\s*(?:再|还|也|并且?|然后|另外|顺便)+(?<x>[^，,。；;]{0,12}提醒(?:一下)?我(?!的|们).+)$|[,;.]?\s*(?:and|also|then)+ (?:also )?(?<x>remind me\b.+)$",
        Plain
    )]
    private static partial Regex Another();

    [GeneratedRegex(@"^(?!.*\b(?:do ?n['’]?t|stop|never)\b)[^:;]{3,60}?[ ,](?<x>remind me\b.+)$", Plain)]
    private static partial Regex Middle();

    [GeneratedRegex(@"\b(?:every|each|daily|weekly|monthly)\b|每(?:天|日|周|个?月|次|晚|早)|天天", Plain)]
    private static partial Regex Repeated();
}
