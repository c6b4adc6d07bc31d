using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Materials.SubmitMaterials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.ExtendMaterials;

/// <summary>
/// Reads what an administrator says of due dates, clause by clause: "Lin Xiaoyan was ill, can she have three more days for the slides?",
/// 给陈静延期案例报告到6月15日：住院. What names no person, item, day or length is the reason.
/// </summary>
static partial class ExtendReading
{
    /// <summary>The draft with what the whole line says; those who are named replace those who were, unless they come on top.</summary>
    public static async Task<ExtendDraft> LineAsync(ExtendDraft draft, Turn turn, TraineeFinder finder, CancellationToken cancellationToken)
    {
        var correction = CorrectionReader.Read(turn.Words.Trim());
        var left = correction.Words;
        // Who is only named in the reason gets no more time by it.
        var asked = string.Join(", ", Clauses().Split(left).Where(clause => !Tells().IsMatch(clause) || Extending().IsMatch(clause)));
        var whom = await WhomAsync(asked, turn, finder, cancellationToken);
        if (whom.Count == 0)
            whom = await WhomAsync(left, turn, finder, cancellationToken);
        IReadOnlyList<ExtendWhom> denied = correction.Denied.Length > 0 ? await WhomAsync(correction.Denied, turn, finder, cancellationToken) : [];
        if (denied.Count > 0 && draft.Whom?.Any(denied.Contains) == true)
            draft = draft with { Whom = [.. draft.Whom.Except(denied), .. whom.Except(draft.Whom)] };
        else if (whom.Count > 0)
            draft = draft with
            {
                Whom =
                    Also().IsMatch(left) && correction.Denied.Length == 0
                        ? [.. draft.Whom ?? [], .. whom.Where(one => draft.Whom?.Contains(one) != true)]
                        : whom,
            };
        if (Because().Match(left) is { Success: true } because)
            (draft, left) = (draft with { Why = Trimmed(because.Groups["why"].Value) }, left[..because.Index]);
        else if (Phrase.Colon(left) is var colon and > 0 && Trimmed(left[(colon + 1)..]) is { Length: > 0 } after)
            (draft, left) = (draft with { Why = after }, left[..colon]);
        // Those whom the last list named lack what it was about.
        if (!draft.SaysWhom && Shown(turn) is { } shown)
        {
            var all = await finder.MentionedAsync(turn.Speaker.Id, turn.Speaker.BatchId, "", cancellationToken);
            List<ExtendWhom> them =
            [
                .. shown.Ids.Select(id => all.FirstOrDefault(one => one.Id.Value == id)).OfType<TraineeName>().Select(one => Of(one, turn)),
            ];
            if (them.Count == shown.Ids.Count)
                draft = draft with { Whom = [.. them.Except(whom)], Item = draft.Item ?? shown.Item };
        }
        var (item, day, length, why) = ((ChecklistItem?)null, (DateOnly?)null, (int?)null, "");
        foreach (var clause in Clauses().Split(left).Where(part => part.Trim().Length > 0))
        {
            if (Tells().IsMatch(clause) && !Extending().IsMatch(clause))
            {
                why = ReasonIn(clause, turn);
                continue;
            }
            var (thisItem, thisLength) = (ItemIn(clause, turn), MoreDaysReader.Read(clause));
            var thisDay = thisLength is null ? DayIn(Without(clause, turn), turn, draft.Until ?? DueOf(draft, turn)) : null;
            if (
                thisItem is null
                && thisLength is null
                && thisDay is null
                && !Extending().IsMatch(clause)
                && ReasonIn(clause, turn) is { Length: > 0 } said
            )
                why = said;
            if (thisLength is null && thisDay is null && Unclear(clause, turn) is { } unclear)
                draft = draft with { Trouble = unclear };
            (item, length, day) = (item ?? thisItem, thisLength ?? length, thisDay ?? day);
        }
        // Words alone are a reason only where one is being asked for, or can be put right.
        if (
            why.Length > 0
            && (
                draft.Card is not null || draft is { Item: not null, SaysWhom: true }
                    ? Tells().IsMatch(why)
                    : whom.Count > 0 || item is not null || day is not null || length is not null
            )
        )
            draft = draft with { Why = why };
        if (item is not null)
            draft = draft with { Item = item.Key };
        if (day is not null)
            draft = draft with { Until = day, Days = null };
        // "Two days more" than the day on the card.
        else if (length is not null && draft is { Until: { } until, Card: not null } && Further().IsMatch(left))
            draft = draft with { Until = MoreDaysReader.From(until, left) ?? until, Days = null };
        else if (length is not null)
            draft = draft with { Until = null, Days = length };
        return draft;
    }

    /// <summary>
    /// What is not to be given, and what else is said: 同意何伟的延期，到12月8号，郑志强的不同意. Null when nothing is refused.
    /// </summary>
    public static (string Refused, string Other)? Refused(string words)
    {
        List<string> clauses = [.. Clauses().Split(words).Select(clause => clause.Trim()).Where(clause => clause.Length > 0)];
        if (clauses.FindIndex(clause => Refusing().IsMatch(clause)) is not (var at and >= 0))
            return null;
        var refused = clauses.FindAll(clause => Refusing().IsMatch(clause));
        // Who is named is named where it is refused first: what follows says "he".
        return (
            clauses[at],
            string.Join(", ", clauses.Where((clause, place) => !refused.Contains(clause) && (place < at || Extending().IsMatch(clause))))
        );
    }

    /// <summary>More time is spoken of, and is not to be given: "no extension for Zheng Zhiqiang".</summary>
    public static bool Refuses(string words) => MoreTime().IsMatch(words) && Refusing().IsMatch(words);

    /// <summary>"And Ye Siyu …" without the word that only joins it.</summary>
    public static string WithoutAlso(string words) => Joined().Replace(words, "");

    [GeneratedRegex(@"^\W*(?:(?:and|also|then|plus)\b[, ]*)+|^(?:还有|另外|以及|再加上?|[,，])+", Plain)]
    private static partial Regex Joined();

    [GeneratedRegex(
        @"不同意|不(?:给|能|批|许|准|予)(?:她|他|再)?.{0,4}(?:延|宽限|晚交)|(?:不要|别|不)(?:再)?(?:延|宽限)|拒绝|按时交|不批准?(?=$|[\s，,。了吧])"
            + @"|\bno (?:extension|more time)\b|\b(?:do not|don['’]?t|not to|won['’]?t|not) (?:extend|give|grant|agree|allow)\b"
            + @"|\b(?:refuse|decline|reject|deny|denied|refused)\b|\b(?:has|have|must|needs?) to (?:hand|submit|be) .{0,12}on time\b",
        Plain
    )]
    private static partial Regex Refusing();

    static DateOnly? DueOf(ExtendDraft draft, Turn turn) => draft.Item is { } key ? turn.Speaker.Batch.ItemOf(key)?.DueOn : null;

    /// <summary>The trainees and groups that are named, in their order.</summary>
    public static async Task<IReadOnlyList<ExtendWhom>> WhomAsync(string words, Turn turn, TraineeFinder finder, CancellationToken cancellationToken)
    {
        var people = await finder.MentionedAsync(turn.Speaker.Id, turn.Speaker.BatchId, words, cancellationToken);
        var places = NameReader.Places(words, TraineeFinder.Vocabulary(people));
        var groups = await finder.GroupsAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var named = places
            .Where(place => place.Key is not null)
            .Select(place => (place.Start, Whom: Of(people.First(person => person.Id.Value == place.Key), turn)));
        var grouped = Things
            .In(words, new PeopleVocabulary([]))
            .Where(thing => thing.Kind == ThingKind.Group)
            .Select(thing => (thing.Start, Group: groups.FirstOrDefault(group => TraineeAsked.Names(words[thing.Start..thing.End], group.Name))))
            .Where(one => one.Group is not null)
            .Select(one => (one.Start, Whom: new ExtendWhom(null, one.Group!.Id.Value, one.Group.In(turn.Language))));
        var called = groups
            .Where(group => words.Contains(group.Name, StringComparison.OrdinalIgnoreCase))
            .Select(group =>
                (words.IndexOf(group.Name, StringComparison.OrdinalIgnoreCase), new ExtendWhom(null, group.Id.Value, group.In(turn.Language)))
            );
        return [.. named.Concat(grouped).Concat(called).OrderBy(one => one.Item1).Select(one => one.Item2).Distinct()];
    }

    /// <summary>Whether the words put something right that was said before, or say nothing but another day: they are no reason then.</summary>
    public static bool PutsRight(Turn turn, ExtendDraft before, ExtendDraft read) =>
        Json.Write(before with { Why = null }) != Json.Write(read with { Why = null })
        && (Wrong().IsMatch(turn.Words) || MomentWords.Only(turn.Words) || MoreDaysReader.IsAll(turn.Words) || IsOnlyNames(turn.Words, turn));

    /// <summary>"The others keep their day", 别人不延: said to the bot, and no reason.</summary>
    public static bool IsOfOthers(string words) => OfOthers().IsMatch(words.Trim());

    [GeneratedRegex(
        @"^(?:and |but )?(?:just|only) (?:her|him|them)\W*$"
            + @"|^(?:and |but )?(?:(?:nobody|no one|not (?:any|every)(?:one|body)) else|not (?:for )?(?:the )?others)\b.{0,20}$"
            + @"|^(?:and |but )?(?:all )?(?:the )?(?:others|rest|everyone else|everybody else)\b.{0,12}\b(?:keeps?|stays?|not|don['’]?t"
            + @"|no change|as (?:it is|before|they are))\b.{0,24}$"
            + "|^(?:别人|其他人?|其余的?人?|别的人?|其他(?:同学|学员))(?:都|就|还是|的)*(?:不|照旧|照常|没有|按原).{0,8}$|^(?:就|只)(?:给|是)?(?:她|他)(?:一个人?)?[。！]?$",
        Plain
    )]
    private static partial Regex OfOthers();

    /// <summary>Whether words that name somebody ask for more time: by how much, until when, or for which item.</summary>
    public static bool IsAboutMoreTime(Turn turn) =>
        MoreTime().IsMatch(turn.Words) && !Hours().IsMatch(turn.Words) && (SaysUntil(turn) || ItemIn(turn.Words, turn) is not null);

    static readonly TimeSpan InMind = TimeSpan.FromMinutes(15);

    /// <summary>The item whose date was just spoken of.</summary>
    public static readonly RememberedFor<string> ItemSpoken = new("dated-item", InMind);

    /// <summary>What was given last, as its draft.</summary>
    public static readonly RememberedFor<string> Given = new("extension-given", InMind);

    /// <summary>Whether another day is said for what was given just now: "no wait, 8 February", 不对，到15号.</summary>
    public static bool MendsGiven(Turn turn) =>
        turn.Input is Input.Said
        && turn.AnsweredBefore == ExtendMaterialsConversation.Description.Id
        && Given.In(turn) is not null
        && LastShown.JustDone.In(turn) is not null
        && Wrong().IsMatch(turn.Words)
        && ItemIn(turn.Words, turn) is null
        && SaysUntil(turn);

    /// <summary>Those who were just listed because something of theirs is not there, where the words give "them" more time; null otherwise.</summary>
    public static ShownPeople? Shown(Turn turn) =>
        LastShown.JustNamed(turn) is { As: ShownAs.WithoutItem } shown
        && ToThem().IsMatch(turn.Words)
        && !Hours().IsMatch(turn.Words)
        && SaysUntil(turn)
            ? shown
            : null;

    /// <summary>By so much, or until when.</summary>
    static bool SaysUntil(Turn turn) => MoreDaysReader.Read(turn.Words) is not null || DayIn(turn.Words, turn) is not null;

    [GeneratedRegex(
        @"\b(?:give|grant|allow|let|extend|extension|more time|have until|can have)\b.{0,40}\b(?:them|those|these|all|everyone|everybody|each)\b"
            + @"|\b(?:they|those|all of them|everyone)\b.{0,20}\b(?:have|get|can have|until|till)\b"
            + @"|(?:给|让)?(?:他们|她们|这些人|这几[位个]|大家|所有人|每个人).{0,14}(?:延|宽限|到|晚)|(?:宽限|延长?|延期).{0,4}(?:他们|她们|这些|这几|大家|到)|都(?:给)?(?:延|宽限)",
        Plain
    )]
    private static partial Regex ToThem();

    /// <summary>Whether it is a new request altogether: who and what, and that it is about more time.</summary>
    public static async Task<bool> IsNewAsync(Turn turn, TraineeFinder finder, CancellationToken cancellationToken) =>
        !Wrong().IsMatch(turn.Words)
        && Extending().IsMatch(turn.Words)
        && ItemIn(turn.Words, turn) is not null
        && (await WhomAsync(turn.Words, turn, finder, cancellationToken)).Count > 0;

    /// <summary>What looks like a day and is none: a weekday that the date does not have.</summary>
    static string? Unclear(string clause, Turn turn) =>
        SessionReader.Read(clause, turn.Today, turn.Language == Language.Chinese).Unclear is not null
        && Until().Match(clause) is { Success: true } until
            ? Trimmed(until.Groups["day"].Value)
            : null;

    static ExtendWhom Of(TraineeName person, Turn turn) => new(person.Id.Value, null, turn.NameOf(person.Name, person.NameEn));

    /// <summary>Null for the defence itself, by whose name its slides are called too.</summary>
    public static ChecklistItem? ItemIn(string words, Turn turn) =>
        MaterialWords.NamesOnlyTheDefence(turn.Saying(words)) ? null : MaterialWords.Named(turn.Speaker.Batch.Checklist ?? [], Phrase.Fold(words));

    /// <summary>A day to come: alone, or after the word that leads to it.</summary>
    /// <param name="near">The day on the card: of "the 4th" it says the month.</param>
    public static DateOnly? DayIn(string words, Turn turn, DateOnly? near) =>
        DayIn(words, turn) is { } day ? NearDay.Of(words, day, near, turn.Today) : null;

    public static DateOnly? DayIn(string words, Turn turn)
    {
        var chinese = turn.Language == Language.Chinese;
        if (SpanReader.MonthEnd(words, turn.Today) is { } end)
            return end;
        // "no sorry 31 jan" comes after what it puts right.
        if (
            Sorry().Match(words) is { Success: true } sorry
            && SessionReader.Read(words[(sorry.Index + sorry.Length)..], turn.Today, chinese).Day is { } meant
        )
            return meant;
        if (Until().Match(words) is { Success: true } until && SessionReader.Read(until.Groups["day"].Value, turn.Today, chinese).Day is { } day)
            return day;
        return SessionReader.Read(words, turn.Today, chinese).Day;
    }

    /// <summary>The clause without the items that it names: their names may hold what looks like a day.</summary>
    static string Without(string clause, Turn turn) =>
        new ItemsNamed(turn.Speaker.Batch.Checklist ?? [])
            .In(clause)
            .Reverse()
            .Aggregate(clause, (text, one) => text.Remove(one.Start, one.End - one.Start).Insert(one.Start, " ; "));

    /// <summary>A clause that says why, without who said so; empty when it only asks politely.</summary>
    static string ReasonIn(string clause, Turn turn)
    {
        if (clause.TrimEnd().EndsWith('?') || turn.Words.TrimEnd() is [.., '?' or '？'] && !Extending().IsMatch(turn.Words))
            return "";
        // "Please don't announce it", 不要群发 is said to the bot: an extension is announced to nobody else anyway.
        if (ToBot().IsMatch(clause))
            return "";
        var said = Trimmed(SaidBy().Replace(clause, ""));
        return Polite().Replace(said, "").Any(char.IsLetterOrDigit) && !IsOnlyNames(said, turn) ? said : "";
    }

    static bool IsOnlyNames(string words, Turn turn) =>
        Filler()
            .Replace(
                (turn.Heard?.Things ?? [])
                    .Where(thing => thing.Kind is ThingKind.Person or ThingKind.Group)
                    .Select(thing => turn.Words[thing.Start..thing.End])
                    .Aggregate(words, (left, name) => left.Replace(name, " ", StringComparison.OrdinalIgnoreCase)),
                " "
            )
            .All(letter => !char.IsLetterOrDigit(letter));

    static string Trimmed(string words) => words.Trim(' ', '.', '。', ',', '，', '!', '！', '?', '？');

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"(?:\b(?:because(?: of)?|due to|since (?=he|she|they)|as (?=he|she|they))\b|[，,。;； ]*(?:因为|由于|原因是|理由是|原因|理由))[:： ]*(?<why>.+)$",
        Plain
    )]
    private static partial Regex Because();

    [GeneratedRegex(@"(?:\b(?:to|until|till|til|by)\b|延长到|延期到|延到|改到|推迟到|宽限到|晚到|到|至)\s*(?<day>[^到至:：]+)", Plain)]
    private static partial Regex Until();

    [GeneratedRegex(@"[,，;；。!！?？]|(?<=[a-z])\.(?=\s|$)", Plain)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"\b(?:no,? sorry|sorry|no,? i mean|i mean|no wait|rather)\b[,\s]*|不对[，,]?是?|不是[，,]是", Plain)]
    private static partial Regex Sorry();

    [GeneratedRegex(
        @"\b(?:extend|extension|give|grant|allow|more time|have until|gets? until|postpone|move|push|deadline|due|can (?:she|he|they)|let (?:her"
            + @"|him|them))\b|延|宽限|晚交|晚点交|推迟|截止|改成|改到|换成|多给|给(?:他|她)",
        Plain
    )]
    private static partial Regex Extending();

    [GeneratedRegex(@"^(?:no|not|wait|sorry|actually|i mean|make it)\b|^(?:不对|不是|错了|等等|应该)|改成|改到", Plain)]
    private static partial Regex Wrong();

    [GeneratedRegex(
        @"\b(?:extend|extension|(?:more|extra|additional|another) (?:days?|weeks?|time)|(?:give|gets?|has|have|can have|let) .*\b(?:until"
            + @"|till))\b|延到|延期|延长|延[一二两三四五六七\d]|宽限|晚(?:点|几天)?交|晚到|给(?:他|她)延|单独给|给到",
        Plain
    )]
    private static partial Regex MoreTime();

    [GeneratedRegex(@"\bhours?\b|时数|小时|督导(?:改|时间)|预约", Plain)]
    private static partial Regex Hours();

    /// <summary>Tells what happened.</summary>
    [GeneratedRegex(
        @"\b(?:was|were|had|has been|have been|is ill|is sick|are ill|got|broke|died|lost)\b|住院|生病|病了|封控|家里|出差|去世|了$",
        Plain
    )]
    private static partial Regex Tells();

    [GeneratedRegex(@"^(?!.*(?:\bmake it\b|\bnot\b|\bno\b|改成|不对|不是)).*(?:\b(?:more|longer|later|further|another|extra)\b|再|往后|晚)", Plain)]
    private static partial Regex Further();

    [GeneratedRegex(@"\b(?:also|as well|and also|too)\b|也|还有|加上", Plain)]
    private static partial Regex Also();

    [GeneratedRegex(
        @"\b(?:do ?n[o']?t|don['’]t|do not|no need to|without)\s+(?:announc|tell|publish|post|broadcast|writ)\w*|^\W*(?:and |but )?(?:just"
            + @"|only) (?:her|him|them)\W*$"
            + @"|(?:不要|别|不用|不必)(?:群发|公布|公开|通知|告诉|发通知|声张)|^只给?(?:她|他)(?:一个人)?$",
        Plain
    )]
    private static partial Regex ToBot();

    [GeneratedRegex(@"^\s*.{0,20}?(?:\b(?:says?|said|told me)(?: that)?\b|说是?|讲)", Plain)]
    private static partial Regex SaidBy();

    [GeneratedRegex(
        @"\b(?:please|pls|thanks|thank you|ok|okay|yes|no|sorry|can you|could you|would that be ok|is that ok|if possible|hi|hello|wait|actually"
            + @"|i meant|i mean|make it|make that|not)\b|请|麻烦|谢谢|行不行|可以吗|可不可以|好吗|好的?|行|吧|帮我|帮忙|一下|能不能|对|是的?|不是|不对|算了|确认|吗",
        Plain
    )]
    private static partial Regex Polite();

    [GeneratedRegex(
        @"\b(?:and|both|for|the|to|of|no|not|i|meant|mean|make|it|that|also|too|only|group|trainee|please|actually|sorry|wait|should|be|is|was"
            + @"|for)\b|和|跟|都|给|的|也|是|不是|不对|应该|同学|学员|组",
        Plain
    )]
    private static partial Regex Filler();
}
