using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Messages.Announce;

/// <summary>Takes what an author types or sends into the draft.</summary>
static partial class AnnounceReading
{
    static readonly TimeOnly Morning = new(8, 0);

    static readonly Texts Texts = new(typeof(AnnounceReading));

    /// <summary>"announce to group 1 tomorrow at 9: the class is in room 2": to whom and when before the colon, the words after it.</summary>
    public static AnnounceDraft Begin(Turn turn, SentFile? file, AudienceWords audiences)
    {
        var words = AnnounceWhom.WithoutOthers(Manner.AtEnd(turn.Words.Trim()));
        var colon = Phrase.Colon(words);
        // 除了何为都提醒一下, "and their supervisors too, tell them to …": somebody is left out or added first.
        var (without, also) = ((Audience?)null, (Audience?)null);
        if (colon < 0 && AnnounceWhom.LeftOutFirst(words, audiences) is var (gone, order))
            (without, words) = (gone, order);
        else if (colon < 0 && AnnounceWhom.AddedFirst(words, audiences) is var (more, rest))
            (also, words) = (more, rest);
        // Who is left out is said before the colon too: 只发给学员，督导不用发：….
        var head = colon < 0 ? words : words[..colon];
        var left = colon < 0 ? null : LeftOutReader.Read(head);
        if (left is { SaysAny: true, Refused: false } && audiences.Read(left.Out) is not null)
            (head, words) = (left.Meant, left.Meant + words[colon..]);
        else
            left = null;
        var said =
            audiences.Unmet(head) is null && MessageReader.Read(words, audiences.Reader) is { } told ? told
            : audiences.Read(head) is { } to ? new MessageSaid(to, When(head, to), colon < 0 ? "" : words[(colon + 1)..].Trim(), false)
            : colon < 0 && MessageReader.ToStranger(words) is { } stranger ? stranger
            : new MessageSaid(new AudienceSaid(null, [], 0, 0), "", colon < 0 ? "" : words[(colon + 1)..].Trim(), false);
        if (colon < 0 && Wider(words, said, audiences) is { } wider)
            said = wider;
        if (said.Apart.Length == 0 && said.Text.Length > 0 && said.To.IsSomebody)
        {
            var (whom, text, apart) = MessageReader.Parted(words, said.To, said.Text, audiences.Reader);
            said = said with { To = whom, Text = text, Apart = apart };
        }
        if (said.When.Length == 0 && MessageReader.TimeAtEnd(said.Text) is var (kept, then))
            said = said with { Text = kept, When = then };
        if (left is not null)
            without = audiences.Read(left.Out)?.To;
        if (also is not null && (said.To.To ?? AudienceWords.Them(turn)) is { } those)
            said = said with { To = said.To with { To = those.With(also) } };
        else if (said.To.To is { Kind: AudienceKind.SupervisorsOf } theirs && AudienceWords.Them(turn) is { } them)
            said = said with { To = said.To with { To = theirs with { Parts = [them] } } };
        if (without is not null || also is not null)
            turn.Took.UnionWith([ThingKind.Person, ThingKind.Group]);
        if (without is not null)
            said = said with { To = said.To with { To = said.To.To is { } all ? AnnounceWhom.WithoutThose(all, without) : null } };
        var unknown = said.To.Unknown;
        if (colon < 0 && said.To.To is { } meant && AnnounceWhom.Parted(meant, said.Text, audiences) is var (whole, plain, strangers))
        {
            if (plain != said.Text)
                turn.Took.UnionWith([ThingKind.Person, ThingKind.Group]);
            (said, unknown) = (said with { To = said.To with { To = whole }, Text = plain }, [.. unknown, .. strangers]);
        }
        if (!said.To.IsSomebody && WhomAtEnd(said.Text, audiences) is var (last, before))
            said = said with { To = last, Text = before };
        var draft = new AnnounceDraft
        {
            To = said.To.To,
            Unknown = unknown,
            At = Moment(turn, said.When, null),
            Apart = said.Apart,
        };
        if (IsPast(turn, said.When))
            draft = draft with { Trouble = "WhenPast", Asking = AnnounceAsking.When };
        if (draft.To is null && draft.Unknown.Count > 0)
            draft = draft with { Trouble = Unknown(draft.Unknown) };
        draft =
            said.Text.Length == 0 || (said.Reminds && OnlyThat().IsMatch(said.Text) && Reminding(draft, turn).Missing() == AnnounceAsking.Nothing)
                ? (said.Reminds ? Reminding(draft, turn) : draft)
            : said.Reminds && OnlyUntil().IsMatch(said.Text) ? Together(Reminding(draft, turn), said.Text)
            : WithText(draft, said.Text);
        var only = draft.Chinese.Length == 0 || draft.English.Length == 0 ? draft.Chinese + draft.English : "";
        return WithFile(draft with { OtherLanguage = MessageByClauses.WantsOtherLanguage(head, only) }, file);
    }

    /// <summary>Clause by clause, where no single order was found, or some clauses only say how; null to keep what was read.</summary>
    static MessageSaid? Wider(string words, MessageSaid said, AudienceWords audiences) =>
        MessageByClauses.Read(words, audiences.Reader) is not { } wide ? null
        : !said.To.IsSomebody ? (wide.To.IsSomebody || wide.Text.Length > said.Text.Length ? wide : null)
        : (said.Text.Length == 0 && !said.Reminds) || MessageByClauses.SaysHowBeside(words) || wide is { Reminds: true, Text: "" }
            ? (wide.To.IsSomebody ? wide with { When = said.When } : null)
        : null;

    /// <summary>
    /// The text begins as a sentence does, with the name of the one whom it is for; what the bot writes in both languages does already.
    /// </summary>
    public static AnnounceDraft Begun(AnnounceDraft draft, AudienceWords audiences)
    {
        if (draft.English.Length > 0 && draft.Chinese.Length > 0)
            return draft;
        var name = draft.To is { Kind: AudienceKind.Person, Except: null, Among: null } one ? audiences.Of(one) : "";
        return draft with { English = Addressing.Begun(draft.English, name), Chinese = Addressing.Begun(draft.Chinese, name) };
    }

    /// <summary>…，所有人; "…, to group 3": whom it is for, said last and alone.</summary>
    static (AudienceSaid To, string Text)? WhomAtEnd(string text, AudienceWords audiences)
    {
        var at = text.LastIndexOfAny([',', '，', '。', ';', '；']);
        return
            at > 0
            && text[(at + 1)..].Trim() is { Length: > 0 } last
            && audiences.Read(last) is { To: not null, Unknown: [] } to
            && AnnounceWhom.IsOnlyWhom(last, to)
            ? (to, text[..at].Trim())
            : null;
    }

    /// <summary>Why nobody is meant: another's group, or nothing that is known.</summary>
    public static string Unknown(IReadOnlyList<string> words) =>
        words.Any(word => TraineeAsked.GroupIn(word) is { } group && group.Length == word.Length) ? "NotYours" : "ToUnknown";

    /// <summary>The head without those whom it names: "no entry for two weeks" is no time at which something is to be.</summary>
    static string Beside(string head, AudienceSaid to) => $"{head[..to.Start]} {head[Math.Min(to.End, head.Length)..]}";

    /// <summary>Words beside those who are named are the time to send when they say nothing else: "the rehearsal Thursday 3 pm" is none.</summary>
    static string When(string head, AudienceSaid to) =>
        Orders().Replace(Beside(head, to), " ") is var left && MomentWords.Only(left) ? left
        // A time in front of the order is when, whatever else is said of whom.
        : MomentWords.End(head, 0) is var end and > 0 && Orders().Match(head, end) is { Success: true } order && order.Index == end ? head[..end]
        : "";

    /// <summary>What they lack and until when it is wanted, in the language of what was said.</summary>
    static AnnounceDraft Together(AnnounceDraft draft, string text)
    {
        var chinese = text.Any(Scripts.IsCjk);
        var known = chinese ? draft.Chinese : draft.English;
        return WithText(draft with { English = "", Chinese = "" }, known.Length == 0 ? text : $"{known}{(chinese ? "" : " ")}{text}");
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>A text that says until when and not what.</summary>
    [GeneratedRegex(
        @"^(?:please )?(?:upload|submit|hand in|send in|do|finish|get)?\s*(?:it|them|that|this|everything)?\s*(?:in )?(?:by|before"
            + @"|until)\b[^.,]{1,40}\.?$"
            + @"|^(?:请|务必)?[^，,。]{1,14}(?:之前|以前|前)(?:必须|务必|要|请|得)?(?:都)?(?:交|补|提交|补上|交齐|交上来|补齐)(?:了|上|齐)?[。！]?$",
        Plain
    )]
    private static partial Regex OnlyUntil();

    /// <summary>Nothing but what those who lack it are reminded of anyway: "to log", 交一下.</summary>
    [GeneratedRegex(
        @"^(?:please )?(?:log|enter|record|hand|send|submit|do|book|catch)(?: (?:it|them|that|one|so|up|in|your|the|their|hours|entries|now"
            + @"|please))*[.!]?$"
            + @"|^(?:请|快|赶紧|抓紧|尽快|记得|去|要|[他她]们|你们)*(?:登记?|填|补|交|约|提交)(?:一?下|上|了|时数|学时|督导|材料|它|吧|啊)*[。！!]?$",
        Plain
    )]
    private static partial Regex OnlyThat();

    [GeneratedRegex(
        @"\b(?:please|pls|can you|could you|announce(?:ment)?|send|make|write|put out|an?|message|note|notice|to|for|tell|let|know|and)\b"
            + "|通知|公告|消息|发布|发送|发|给|跟|一条|一个|一下|个|请|帮我|说|的",
        Plain
    )]
    private static partial Regex Orders();

    /// <summary>They are to decide on what waits: 她那边压了十几条, "he has not approved them yet".</summary>
    [GeneratedRegex(@"压[了着]|(?:没|还不|未)[批审]|[批审]一?下|等[他她]?[批审]|\bapprov|\bwaiting for (?:him|her)\b", Plain)]
    private static partial Regex ToDecide();

    /// <summary>Those who lack something are told what, in both languages, when nothing else was said.</summary>
    static AnnounceDraft Reminding(AnnounceDraft draft, Turn turn)
    {
        var shown =
            LastShown.JustNamed(turn) is { } named && draft.To?.Each.Any(one => named.Ids.Contains(one.Person ?? default)) == true ? named : null;
        var key = draft.To is { Kind: AudienceKind.MissingItem } ? draft.To.Item : shown?.Item;
        var item = key is null ? null : turn.Speaker.Batch.ItemOf(key);
        DateOnly? heldOn =
            shown is { As: ShownAs.WithoutAttendance, Item: { } on }
            && DateOnly.TryParseExact(on, "o", CultureInfo.InvariantCulture, DateTimeStyles.None, out var held)
                ? held
                : null;
        var text = shown is not null
            ? TextOf(shown.As, item)
            : draft.To?.Kind switch
            {
                AudienceKind.MissingItem => item is null ? "RemindAny" : "RemindItem",
                AudienceKind.Behind => "RemindBehind",
                AudienceKind.Quiet => "RemindQuiet",
                AudienceKind.Person when ToDecide().IsMatch(turn.Words) => "RemindApprove",
                _ => null,
            };
        return text is null ? draft : draft with { English = In(Language.English), Chinese = In(Language.Chinese) };

        string In(Language language)
        {
            var culture = CultureInfo.GetCultureInfo(language.Tag());
            return Texts.SayIn(
                culture,
                text!,
                ("item", item?.Name.In(language)),
                ("day", (item?.DueOn ?? heldOn)?.ToString(Texts.SayIn(culture, "RemindDay"), culture))
            );
        }
    }

    static string? TextOf(ShownAs shown, ChecklistItem? item) =>
        shown switch
        {
            ShownAs.Behind => "RemindBehind",
            ShownAs.WithoutEntry => "RemindWeeks",
            ShownAs.Approvers => "RemindApprove",
            ShownAs.WithoutAttendance => "RemindAttendance",
            ShownAs.FewHours => "RemindHours",
            ShownAs.WithoutSupervision => "RemindSupervision",
            ShownAs.WithoutItem => item is null ? "RemindAny" : "RemindItem",
            _ => null,
        };

    public static AnnounceDraft Take(AnnounceDraft draft, Turn turn, SentFile? file, AudienceWords audiences)
    {
        var words = turn.Words.Trim();
        var taken = WithFile(draft, file);
        if (words.Length == 0)
            return taken;
        switch (draft.Asking)
        {
            case AnnounceAsking.To when AnswerReader.Read(words) is Answer.Yes or Answer.Save:
                return taken;
            case AnnounceAsking.To:
                return AnnounceWhom.Answered(taken, words, audiences);
            case AnnounceAsking.Text when AnnounceCorrection.Sends(words) || AnswerReader.Read(words) is Answer.Yes or Answer.Save:
                return taken with { Trouble = "NoTextYet" };
            case AnnounceAsking.Text when AnnounceCorrection.AsksWho(words):
                return taken with { Trouble = AnnounceConversation.AskedWho };
            case AnnounceAsking.Text:
                return WithText(taken with { English = "", Chinese = "", Asking = AnnounceAsking.Nothing }, AnnounceCorrection.TextIn(words));
            case AnnounceAsking.Other:
                return (draft.English.Length > 0 ? taken with { Chinese = words } : taken with { English = words }) with
                {
                    Asking = AnnounceAsking.Nothing,
                };
            default:
                return AnnounceCorrection.Take(taken, turn, audiences);
        }
    }

    /// <summary>What is named of a time; of a time without a day the day stays as it was, and of a day without a time the time.</summary>
    public static DateTimeOffset? Moment(Turn turn, string words, DateTimeOffset? before)
    {
        if (words.Length == 0 || MomentReader.Read(words, turn.Today, turn.Language == Language.Chinese) is not { } moment)
            return null;
        var zone = turn.Speaker.Zone;
        if (before is { } at && LocalTime.Of(at, zone) is var (day, time))
        {
            if (moment is { Day: null, After: null, Time: { } other } && LocalTime.Instant(day, other, zone) is var moved && moved > turn.Now)
                return moved;
            return moment.At(turn.Now, zone, of => LocalTime.Instant(of, time, zone));
        }
        return moment.At(turn.Now, zone, of => LocalTime.Instant(of, Morning, zone));
    }

    /// <summary>"Yesterday at 9" is no time to come.</summary>
    public static bool IsPast(Turn turn, string words) =>
        words.Length > 0
        && DayReader.Read(words, turn.Days()).Value < turn.Today
        && MomentReader.Read(words, turn.Today, turn.Language == Language.Chinese)?.Day is null;

    /// <summary>The words are in the language that most of their signs are of.</summary>
    public static AnnounceDraft WithText(AnnounceDraft draft, string words) =>
        words.Any(Scripts.IsCjk) ? draft with { Chinese = words } : draft with { English = words };

    static AnnounceDraft WithFile(AnnounceDraft draft, SentFile? file) =>
        file is null ? draft : draft with { File = file.Id.Value, FileName = file.Name, Trouble = null };
}
