using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.ExtendMaterials;

/// <summary>When materials are due: one, those of a span of days, or all; for one trainee or group with the time that they were given.</summary>
public sealed partial class DeadlinesConversation(Extensions extensions, TraineeFinder finder) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(DeadlinesConversation), "deadlines", "TriggersDeadlines")
        {
            Listed = false,
            IsFor = speaker =>
                speaker.Batch.Checklist is { Count: > 0 }
                && !speaker.Is(Role.Trainee)
                && (speaker.Is(Role.Administrator) || speaker.Is(Role.Supervisor)),
            Fits = turn => IsAsked(turn) ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    /// <summary>Somebody is to be told of a deadline: 今晚8点通知全体学员，明天截止登记.</summary>
    [GeneratedRegex(
        @"^(?:please |can you )*(?:announce|notify|remind|tell (?!me\b|us\b))\b|给[^：:]{2,24}发(?:个|一?条|一?下)?(?:通知|消息)|(?:通知|告诉|提醒)(?:一下)?(?:全体|大家"
            + @"|所有|各位|学员|督导|第?[一二三四\d]组)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Tells();

    /// <summary>Of some days, of somebody, or of one item; all of them is asked of the programme.</summary>
    static bool IsAsked(Turn turn) =>
        !Moves().IsMatch(turn.Words)
        && !Tells().IsMatch(turn.Words)
        && (
            (When().IsMatch(turn.Words) && ExtendReading.ItemIn(turn.Words, turn) is not null)
            || (Asks().IsMatch(turn.Words) && (Next().IsMatch(turn.Words) || Span(turn) is not null || NamesSomebody(turn)))
        );

    static bool NamesSomebody(Turn turn) => turn.Heard is { } heard && (heard.Names(ThingKind.Person) || heard.Names(ThingKind.Group));

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var whom = await ExtendReading.WhomAsync(turn.Words, turn, finder, cancellationToken);
        var items = new ItemsNamed(turn.Speaker.Batch.Checklist ?? []).In(turn.Words).Select(one => one.Item).Distinct().ToList();
        var (span, card) = (Span(turn), new Card(turn.Memory.NewCard()));
        var due = new List<(ChecklistItem Item, DateOnly On)>();
        foreach (var item in items.Count > 0 ? items : turn.Speaker.Batch.Checklist ?? [])
            due.Add((item, whom is [var one] ? await DueAsync(turn, item, one, cancellationToken) : item.DueOn));
        due.Sort((a, b) => a.On.CompareTo(b.On));
        if (whom is [var named])
            card.Title(Texts.Say("DueOf", ("name", named.Name)));
        var within =
            span is var (from, to) ? due.Where(one => one.On >= from && one.On <= to).ToList()
            : items.Count > 0 ? due
            : [.. due.Where(one => one.On >= turn.Today)];
        if (Next().IsMatch(turn.Words))
            within = [.. within.Where(one => one.On == within[0].On)];
        if (within.Count == 0)
        {
            card.Text(Texts[span is null ? "NothingDueAnyMore" : "NothingDueThen"]);
            if (due.Where(one => one.On >= turn.Today).ToList() is [var (next, on), ..])
                card.Text(Texts.Say("NextDue", ("item", next.Name.In(turn.Language)), ("day", Spoken.Date(on, turn.Today))));
        }
        foreach (var (item, on) in within)
            card.Text(
                Texts.Say(
                    on == item.DueOn ? "DueLine" : "DueLineExtended",
                    ("item", item.Name.In(turn.Language)),
                    ("day", Spoken.Date(on, turn.Today)),
                    ("others", Spoken.Date(item.DueOn, turn.Today))
                )
            );
        await dialogs.Context.ShowAsync(card, [Texts["WhoLacks"], Texts.Shared["Help"]], cancellationToken);
    }

    Task<DateOnly> DueAsync(Turn turn, ChecklistItem item, ExtendWhom one, CancellationToken cancellationToken) =>
        extensions.DueAsync(
            turn.Speaker.BatchId,
            item,
            one.Trainee is { } trainee ? new PersonId(trainee) : null,
            one.Group is { } group ? new GroupId(group) : null,
            cancellationToken
        );

    /// <summary>The days that are asked about; null for all to come.</summary>
    static (DateOnly From, DateOnly To)? Span(Turn turn) =>
        SpanReader.ToCome(turn.Words, turn.Today)
        ?? (
            (MomentReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese)?.Day ?? ExtendReading.DayIn(turn.Words, turn)) is { } day
                ? (day, day)
                : null
        );

    [GeneratedRegex(@"\b(?:the )?(?:next|nearest|first) (?:deadline|due date|one)\b|最近(?:的)?(?:一个|的)?(?:截止|到期)|下一个", Plain)]
    private static partial Regex Next();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:what|which|when|any|list|show|upcoming|next|all)\b.*\b(?:deadlines?|due dates?)\b|^(?:the )?(?:deadlines|due dates)\b"
            + @"|\bwhat(?:['’]s| is| are)? (?:\w+ )?due\b|\b(?:deadlines?|due dates?) (?:next|this|in|coming)\b|\bhow (?:long"
            + @"|much time)\b.*\bfor\b.*\?*$"
            + "|截止日?(?:期|时间)?.{0,6}(?:几号|哪天|哪一天|什么时候|啥时候|何时|多少|有哪些|有啥|有什么|是)|(?:几号|哪天|哪一天|什么时候|啥时候|何时|最近|下周|下礼拜|下星期|本周|这周|明天|今天|这个?月|下个?月"
            + "|月份?).{0,12}(?:截止|到期)|(?:有哪些|有啥|有什么).{0,4}(?:截止|到期)",
        Plain
    )]
    private static partial Regex Asks();

    [GeneratedRegex(@"\bwhen\b|\bhow long\b|\bdeadline\b.*\?|几号|哪天|什么时候|啥时候|何时|多久|最晚", Plain)]
    private static partial Regex When();

    [GeneratedRegex(
        @"^(?:please )?(?:ask|tell|remind|let|write)\b|^(?:请|帮我)?(?:问|告诉|提醒|通知)|\b(?:move|change|postpone|put off|push|extend|set"
            + @"|give)\b|改到|改成|推迟|往后|延到|延期|提前|交了没|谁",
        Plain
    )]
    private static partial Regex Moves();
}
