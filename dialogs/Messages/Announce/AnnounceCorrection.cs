using System.Text.RegularExpressions;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>
/// What is typed while the preview waits: another text, a sentence more, others or fewer to whom it goes, another time. What it cannot be is said
/// back.
/// </summary>
static partial class AnnounceCorrection
{
    static readonly Texts Texts = new(typeof(AnnounceCorrection));

    static readonly IReadOnlyList<Phrase> Now = Phrase.In(Texts, "WordsNow");

    public static bool Sends(string words) => Send().IsMatch(words);

    public static bool SendsNow(string words) => Sends(words) && AtOnce().IsMatch(words);

    public static bool Drops(string words) => Drop().IsMatch(words);

    public static AnnounceDraft Take(AnnounceDraft draft, Turn turn, AudienceWords audiences)
    {
        var words = turn.Words.Trim();
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
        var correction = CorrectionReader.Read(words);
        if (To(draft, words, correction, audiences) is { } to)
            return to;
        if (draft.Asking == AnnounceAsking.Confirmation && More().Match(words) is { Success: true } more)
            return Put(draft, text => $"{text}{Between(text)}{more.Groups["x"].Value.Trim()}");
        var when = NotThen().Replace(correction.Words, " ");
        if (AnnounceReading.IsPast(turn, when) && MomentWords.Only(when))
            return draft with { Trouble = "WhenPast", Asking = AnnounceAsking.When };
        if (MomentWords.Only(when) && AnnounceReading.Moment(turn, when, draft.At) is { } at)
            return draft with { At = at, Asking = AnnounceAsking.Nothing };
        if (draft.Asking == AnnounceAsking.Confirmation && Swapped(draft, words, correction) is { } swapped)
            return swapped;
        if (draft.Asking == AnnounceAsking.When && AnnounceReading.Moment(turn, words, draft.At) is { } loose)
            return draft with { At = loose, Asking = AnnounceAsking.Nothing };
        return draft with { Trouble = draft.Asking == AnnounceAsking.When ? "WhenUnknown" : "NotCaught", Unknown = [words.TrimEnd('.', '。')] };
    }

    /// <summary>Others to whom it goes: instead, as well, or fewer. Null when the words say something else beside whom.</summary>
    static AnnounceDraft? To(AnnounceDraft draft, string words, Correction correction, AudienceWords audiences)
    {
        if (
            correction.Denied.Length > 0
            && audiences.Read(correction.Denied) is { To: { } denied }
            && audiences.Read(correction.Words) is { To: { } meant }
        )
        {
            var kept = draft.To?.Each.Where(part => !denied.Each.Contains(part)).ToList() ?? [];
            return draft with
            {
                To = Audience.Of([.. kept.Count == (draft.To?.Each.Count ?? 0) ? [] : kept, .. meant.Each]),
                Asking = AnnounceAsking.Nothing,
            };
        }
        if (audiences.Read(words) is not { } said)
            return null;
        var beside = Beside(words, said);
        if (!IsOnlyWhom(words, said))
            return null;
        if (said.To is not { } to)
            return draft with { Unknown = said.Unknown, Trouble = AnnounceReading.Unknown(said.Unknown) };
        var now = draft.To;
        return draft with
        {
            To =
                now is null ? to
                : Fewer().IsMatch(beside) ? Without(now, to)
                : Also().IsMatch(beside) ? Audience.Of([.. now.Each, .. to.Each.Where(part => !now.Each.Contains(part))])
                : to,
            Unknown = said.Unknown,
            Asking = AnnounceAsking.Nothing,
        };
    }

    /// <summary>Whether the words say nothing but whom.</summary>
    public static bool IsOnlyWhom(string words, AudienceSaid said) => !BesideTo().Replace(Beside(words, said), " ").Any(char.IsLetterOrDigit);

    static string Beside(string words, AudienceSaid said) => $"{words[..said.Start]} {words[Math.Min(said.End, words.Length)..]}";

    static Audience Without(Audience now, Audience gone)
    {
        var kept = now.Each.Where(part => !gone.Each.Contains(part)).ToList();
        return kept.Count > 0 && kept.Count < now.Each.Count ? Audience.Of(kept) : now with { Except = [.. now.Except ?? [], .. gone.Each] };
    }

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

    static AnnounceDraft Put(AnnounceDraft draft, Func<string, string> change) =>
        draft with
        {
            English = draft.English.Length > 0 ? change(draft.English) : "",
            Chinese = draft.Chinese.Length > 0 ? change(draft.Chinese) : "",
            Asking = AnnounceAsking.Nothing,
        };

    static string Between(string text) =>
        Core.Scripts.IsCjk(text[^1]) ? (char.IsPunctuation(text[^1]) ? "" : "。")
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

    [GeneratedRegex(@"\bnow\b|right away|immediately|at once|现在|马上|立刻", Plain)]
    private static partial Regex AtOnce();

    [GeneratedRegex(
        @"^(?:(?:no|oh|actually|sorry|please|ok)[\s,]*)*(?:(?:never ?mind|forget (?:it|that|about it)|scrap (?:it|that)|don['’]?t send(?: it"
            + @"| this| that)?(?: after all| any ?more)?|do not send(?: it)?|cancel(?: it| that| this)?|drop it|stop|leave it)[\s,.!]*)+$"
            + @"|^(?:(?:还是|那|就)?(?:算了|先?不发了?|先?别发了?|不用发了?|不要发了?|取消|先算了|作废|不用了)(?:吧|了)?[，,。！!\s]*)+$",
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

    [GeneratedRegex(
        @"\b(?:no|not|also|and|add|plus|too|as well|include|send|it|this|to|only|just|instead|please|for|remove|leave|out|drop|skip|take|except"
            + @"|exclude|without|but|group|make|actually|sorry|should|go|goes|them|them)\b|也|加上|加|还有|再|发给|发一份|发|给|只|改成|改发|换成|就行|就好|就可以|了|吧|去掉|拿掉"
            + @"|删掉|删除|排除|除外|除了|以外|之外|不用|不要|不|别|要|请|把|他们|她|他|的",
        Plain
    )]
    private static partial Regex BesideTo();

    [GeneratedRegex(@"\b(?:also|add|and|plus|too|as well|include)\b|也|加|还有|再", Plain)]
    private static partial Regex Also();

    [GeneratedRegex(@"\b(?:not|without|remove|leave|drop|skip|take|except|exclude)\b|去掉|拿掉|删|排除|除|不用|不要|不发|别", Plain)]
    private static partial Regex Fewer();

    [GeneratedRegex(@"[^，,]*(?:不|别)发了?[，,]|\b(?:not )(?:now|then|today|tomorrow|tonight|\w+day)\s*,", Plain)]
    private static partial Regex NotThen();

    [GeneratedRegex(@"\b(?:no|send|make|it|change|to|please|then|rather|instead|actually|sorry)\b|不是|不对|改成|改为|还是|就|吧|[，,]", Plain)]
    private static partial Regex InsteadOfTime();

    [GeneratedRegex(
        @"^(?:(?:no|sorry|please)[\s,]*)*(?:change|replace)\s+(?<a>.+?)\s+(?:to|with|into|by)\s+(?<b>.+)$|^(?<b>.+?)\s+instead of\s+(?<a>.+)$"
            + @"|^把?(?<a>.+?)(?:改成|改为|换成)(?<b>.+)$",
        Plain
    )]
    private static partial Regex Swap();

    [GeneratedRegex(@"^(?:make it|change it to|it is|it['’]s|should be|改成|改为|应该是|是)\s*", Plain)]
    private static partial Regex MakeIt();
}
