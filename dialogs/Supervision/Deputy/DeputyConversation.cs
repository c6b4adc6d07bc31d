using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Deputising;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Supervision.Deputy;

/// <summary>Who is to stand in, until when. <see cref="V"/> is the version of this format.</summary>
/// <param name="For">The supervisor in whose place an administrator names them; null for oneself.</param>
sealed record DeputyDraft(
    Guid? Deputy = null,
    DateOnly? LastDay = null,
    string? Card = null,
    string? Trouble = null,
    int V = DeputyDraft.Current,
    DateOnly? FirstDay = null,
    Guid? For = null
)
{
    public const int Current = 1;

    public static DeputyDraft Read(string text) => DraftText.Read<DeputyDraft>(text, draft => draft.V == Current) ?? new();
}

/// <summary>
/// A supervisor names somebody who decides in their place for a time, or sees who does; for one who cannot, an administrator does.
/// </summary>
public sealed partial class DeputyConversation(Deputies deputies, WhosWho people, OwnMeanwhile meanwhile)
    : GuidedConversation(Description),
        IDescribed
{
    /// <summary>More than any opening, less than another's very words.</summary>
    const double Understood = 0.97;

    public static ConversationDescription Description { get; } =
        new(typeof(DeputyConversation), "deputy")
        {
            Intents = ["deputy"],
            Theme = Theme.Hours,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            IsSetAnew = true,
            ComesFirst = turn => turn.Input is Input.Said && HandsOther(turn),
            // Also asked for by "请沈从善代我到6月15日".
            // The very words that end it are another conversation's.
            Fits = turn =>
                turn.Input is not Input.Said ? 0
                : (Ends().IsMatch(turn.Words) && !EndDeputyConversation.Description.Opens(turn.Folded))
                || (AsksForWhom().IsMatch(turn.Words) && !DeputyAsked.OfAll(turn.Words))
                    ? Phrase.Whole
                : Hands(turn) || HandsOther(turn) || IsAway(turn) ? Math.Max(Understood, Description!.FitsPhrase(turn))
                : Math.Max(Description!.FitsPhrase(turn), ChineseRequest().IsMatch(turn.Words) ? Phrase.Opening : 0),
            Verbs = DeputyVerbs.Every,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var forOther = SaysForWhom().Match(turn.Words) is { Success: true } other && !OneSelf().IsMatch(other.Groups["who"].Value);
        if (forOther && !turn.Speaker.Is(Role.Administrator))
        {
            await dialogs.Context.SayAsync(Texts["OnlyForYourself"], [Texts["HelpTitle"], Texts.Shared["Help"]], cancellationToken);
            return;
        }
        if (!forOther && !HandsOther(turn) && !turn.Speaker.Is(Role.Supervisor) && IsAway(turn))
        {
            turn.TakeAll();
            var admins = await people.HoldingAsync(turn.Speaker.Id, turn.Speaker.BatchId, Role.Administrator, cancellationToken);
            await dialogs.Context.SayAsync(
                Texts.Say(
                    "NoneForAdministrator",
                    ("days", DaysOf(await TakeAsync(turn, new DeputyDraft(), opening: true, cancellationToken), turn)),
                    ("names", Spoken.All([.. admins.Select(one => one.In(turn.Language))]))
                ),
                turn.WaysOn(),
                cancellationToken
            );
            return;
        }
        if (forOther || HandsOther(turn) || !turn.Speaker.Is(Role.Supervisor))
        {
            var begun = new DeputyDraft { For = await ForWhomAsync(turn, opening: true, cancellationToken) };
            await dialogs.BeginDialogAsync(Id, Json.Write(await TakeAsync(turn, begun, opening: true, cancellationToken)), cancellationToken);
            return;
        }
        var draft = await TakeAsync(turn, new DeputyDraft(), opening: true, cancellationToken);
        var (asks, ends) = (AsksWho().IsMatch(turn.Words) && !IsAway(turn), Ends().IsMatch(turn.Words));
        // "… from the 20th, not the 21st": of who is named already the other day stands.
        if (
            draft is { Deputy: { } same, FirstDay: { } first, LastDay: null }
            && await deputies.NowAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken) is { } known
            && known.Deputy.Id.Value == same
            && known.LastDay >= first
        )
            draft = draft with { LastDay = known.LastDay };
        if (asks || ends || draft is { Deputy: null, LastDay: null, FirstDay: null, Trouble: null })
        {
            if (await deputies.NowAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken) is { } now)
            {
                await ShowNowAsync(dialogs, turn, now, ends, cancellationToken);
                return;
            }
            if (asks || ends)
            {
                await dialogs.Context.SayAsync(Texts["Nobody"], [Texts["HelpTitle"], Texts.Shared["Help"]], cancellationToken);
                return;
            }
        }
        await dialogs.BeginDialogAsync(Id, Json.Write(draft), cancellationToken);
    }

    /// <summary>An administrator, or they themselves, names somebody for this supervisor.</summary>
    internal Task BeginForAsync(DialogContext dialogs, Turn turn, PersonId supervisor, CancellationToken cancellationToken) =>
        dialogs.BeginDialogAsync(
            Id,
            Json.Write(new DeputyDraft { For = supervisor == turn.Speaker.Id ? null : supervisor.Value }),
            cancellationToken
        );

    /// <param name="ends">It is to end: a yes does it.</param>
    internal async Task ShowNowAsync(DialogContext dialogs, Turn turn, DeputyNow now, bool ends, CancellationToken cancellationToken)
    {
        var card = new Card(turn.Memory.NewCard()).Text(
            now.FirstDay is { } first
                ? Texts.Say(
                    "NowFrom",
                    ("name", Name(turn, now.Deputy)),
                    ("from", Spoken.Date(first, turn.Today)),
                    ("day", Spoken.Date(now.LastDay, turn.Today))
                )
                : Texts.Say("Now", ("name", Name(turn, now.Deputy)), ("day", Spoken.Date(now.LastDay, turn.Today)))
        );
        if (ends)
            card.Text(Texts["EndIt"]);
        await dialogs.Context.ShowAsync(
            ends
                ? card.Buttons(new Button(Texts["End"], DeputyVerbs.End, ButtonStyle.First))
                : card.Buttons(new Button(Texts["End"], DeputyVerbs.End), new Button(Texts["Another"], DeputyVerbs.Another)),
            null,
            cancellationToken
        );
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == DeputyVerbs.Another)
            await dialogs.BeginDialogAsync(Id, Json.Write(new DeputyDraft()), cancellationToken);
        else if (pressed.Verb == DeputyVerbs.End)
            await EndAsync(dialogs, turn, pressed.Card, cancellationToken);
        else
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);
    }

    /// <summary>A question is no name and no day, and what is to become of a session is none either.</summary>
    public override bool Takes(string draft, Turn turn) =>
        !SessionReader.IsQuestion(turn.Words) && !SessionReader.AsksBooked(turn.Words) && !SessionReader.TakesDownIt(turn.Words);

    public override AskedFor AsksFor(string draft) => AskedFor.Things;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && DeputyDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) =>
        DeputyDraft.Read(draft) is { FirstDay: not null, LastDay: not null } kept ? Texts.Say("Sum", ("days", DaysOf(kept, turn))) : null;

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = DeputyDraft.Read(DraftOf(step));
        var (supervisors, supervisor) = (await SupervisorsAsync(turn, cancellationToken), "");
        if (draft.For is { } whose && supervisors.FirstOrDefault(one => one.Id.Value == whose) is { } named)
            supervisor = named.In(turn.Language);
        else if (draft.For is not null || !turn.Speaker.Is(Role.Supervisor))
        {
            Keep(step, Json.Write(draft with { For = null, Trouble = null }));
            await step.Context.SayAsync(Texts["AskForWhom"], supervisors.Take(5).Select(one => one.In(turn.Language)), cancellationToken);
            return Dialog.EndOfTurn;
        }
        var able = await deputies.AbleAsync(Whose(draft, turn), turn.Speaker.BatchId, cancellationToken);
        if (draft.Deputy is null)
        {
            var who =
                draft.For is not null ? Texts.Say("AskWhoFor", ("supervisor", supervisor))
                : DaysOf(draft, turn) is { Length: > 0 } days ? Texts.Say("AskWhoThen", ("days", days))
                : Texts["AskWho"];
            if (
                draft is { For: null, Trouble: null, LastDay: { } until }
                && await meanwhile.LineAsync(turn, draft.FirstDay, until, cancellationToken) is { } own
            )
                await step.Context.SayAsync(own, null, cancellationToken);
            await step.Context.SayAsync(
                draft.Trouble is { } words ? Texts.Say("NotAble", ("words", words), ("question", who)) : who,
                able.Take(5).Select(person => Name(turn, person)),
                cancellationToken
            );
        }
        else if (draft.LastDay is not { } day)
        {
            await step.Context.SayAsync(
                Texts.Say(
                    draft.For is not null ? "AskUntilFor"
                        : draft.Trouble is null ? "AskUntil"
                        : "AskUntilAgain",
                    ("supervisor", supervisor),
                    ("name", Name(turn, able.First(person => person.Id.Value == draft.Deputy)))
                ),
                null,
                cancellationToken
            );
        }
        else
        {
            if (draft.Trouble is { } nothing)
                await step.Context.SayAsync(Texts.Say("NotCaught", ("words", nothing)), null, cancellationToken);
            draft = draft with { Card = turn.Memory.NewCard() };
            var name = Name(turn, able.First(person => person.Id.Value == draft.Deputy));
            var confirm = new Card(draft.Card!)
                .Title(Texts["ConfirmTitle"])
                .Text(
                    draft.FirstDay is { } from && from > turn.Today
                        ? Texts.Say(
                            draft.For is null ? "ConfirmFrom" : "ConfirmFromFor",
                            ("supervisor", supervisor),
                            ("name", name),
                            ("from", Spoken.Date(from, turn.Today)),
                            ("day", Spoken.Date(day, turn.Today))
                        )
                        : Texts.Say(
                            draft.For is null ? "Confirm" : "ConfirmFor",
                            ("supervisor", supervisor),
                            ("name", name),
                            ("day", Spoken.Date(day, turn.Today))
                        )
                );
            if (await ReplacesAsync(draft, turn, cancellationToken) is { } replaces)
                confirm.Text(replaces);
            if (draft.For is null && await meanwhile.LineAsync(turn, draft.FirstDay, day, cancellationToken) is { } own)
                confirm.Text(own);
            await step.Context.ShowAsync(
                confirm.Buttons(
                    new Button(Texts["Yes"], DeputyVerbs.Name, style: ButtonStyle.First),
                    new Button(Texts.Shared["Cancel"], DeputyVerbs.Cancel)
                ),
                null,
                cancellationToken
            );
        }
        Keep(step, Json.Write(draft with { Trouble = null }));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = DeputyDraft.Read(DraftOf(step));
        if (draft.Card is { } card)
        {
            var said = turn.Decides(DeputyVerbs.Name, DeputyVerbs.Cancel)
                ?? (ButtonWords.SayOneOf(turn, Texts, "DropSaid") ? DeputyVerbs.Cancel : null);
            if (said == DeputyVerbs.Name)
                return await NameAsync(step, turn, draft, card, cancellationToken);
            if (said == DeputyVerbs.Cancel)
            {
                await step.Context.ReplaceAsync(new Card(card).Text(Texts["NotNamed"]), cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            }
            await step.Context.ReplaceAsync(new Card(card).Text(Texts["Below"]), cancellationToken);
        }
        else if (AnswerReader.Read(turn.Words) is Answer.No or Answer.Cancel || ButtonWords.SayOneOf(turn, Texts, "DropSaid"))
        {
            await step.Context.SayAsync(Texts["NotNamed"], turn.WaysOn(), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        return await step.ReplaceDialogAsync(
            Id,
            Json.Write(await TakeAsync(turn, draft with { Card = null }, opening: false, cancellationToken)),
            cancellationToken
        );
    }

    async Task<DialogTurnResult> NameAsync(WaterfallStepContext step, Turn turn, DeputyDraft draft, string card, CancellationToken cancellationToken)
    {
        var outcome = await deputies.NameAsync(
            Whose(draft, turn),
            new PersonId(draft.Deputy!.Value),
            turn.Speaker.BatchId,
            draft.FirstDay,
            draft.LastDay!.Value,
            cancellationToken,
            draft.For is null ? null : turn.Speaker.Id
        );
        var supervisor = (await SupervisorsAsync(turn, cancellationToken)).FirstOrDefault(one => one.Id.Value == draft.For)?.In(turn.Language) ?? "";
        var answer = new Card(card).Text(
            outcome switch
            {
                DeputyOutcome.Named { FirstDay: { } from } later when draft.For is not null => Texts.Say(
                    "NamedFromFor",
                    ("supervisor", supervisor),
                    ("name", Name(turn, later.Deputy)),
                    ("from", Spoken.Date(from, turn.Today)),
                    ("day", Spoken.Date(later.LastDay, turn.Today))
                ),
                DeputyOutcome.Named named when draft.For is not null => Texts.Say(
                    "NamedFor",
                    ("supervisor", supervisor),
                    ("name", Name(turn, named.Deputy)),
                    ("day", Spoken.Date(named.LastDay, turn.Today))
                ),
                DeputyOutcome.NoGroup when draft.For is not null => Texts.Say("NoGroupFor", ("supervisor", supervisor)),
                DeputyOutcome.Named { FirstDay: { } from } later => Texts.Say(
                    "NamedFrom",
                    ("name", Name(turn, later.Deputy)),
                    ("from", Spoken.Date(from, turn.Today)),
                    ("day", Spoken.Date(later.LastDay, turn.Today))
                ),
                DeputyOutcome.Named named => Texts.Say("Named", ("name", Name(turn, named.Deputy)), ("day", Spoken.Date(named.LastDay, turn.Today))),
                DeputyOutcome.NoGroup => Texts["NoGroup"],
                DeputyOutcome.DayIsPast => Texts["DayIsPast"],
                _ => Texts["NotAbleNow"],
            }
        );
        if (outcome is DeputyOutcome.Named && draft.For is null)
            answer.Buttons(new Button(Texts["End"], DeputyVerbs.End));
        await step.Context.ReplaceAsync(answer, cancellationToken);
        if (turn.Input is not Input.Pressed && outcome is DeputyOutcome.Named && draft.For is null)
            await step.Context.SayAsync(Texts["NamedSaid"], turn.WaysOn(), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task EndAsync(DialogContext dialogs, Turn turn, string card, CancellationToken cancellationToken) =>
        await dialogs.Context.ReplaceAsync(
            new Card(card).Text(
                await deputies.EndAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Id, cancellationToken) is DeputyOutcome.Ended ended
                    ? Texts.Say("Ended", ("name", Name(turn, ended.Deputy)))
                    : Texts["Nobody"]
            ),
            cancellationToken
        );

    /// <summary>The draft with the name and the days that are in the words; with the words of a name that is none of theirs.</summary>
    async Task<DeputyDraft> TakeAsync(Turn turn, DeputyDraft draft, bool opening, CancellationToken cancellationToken)
    {
        if (!opening && draft.For is null && !turn.Speaker.Is(Role.Supervisor))
            return draft with { For = await ForWhomAsync(turn, opening: false, cancellationToken) };
        var able = await deputies.AbleAsync(Whose(draft, turn), turn.Speaker.BatchId, cancellationToken);
        var people = new PeopleVocabulary(able.Select(person => new PersonNames(person.Id.Value, person.Name, person.NameEn)));
        var stranger = Stranger().Match(turn.Words) is { Success: true } named ? named.Groups["who"].Value.Trim() : null;
        var found = Found(stranger ?? turn.Words);
        if (stranger is not null && OneSelf().IsMatch(stranger))
            stranger = null;
        // Somebody else who is known by name, however it was written.
        if (found is null && stranger is null && draft.For is null && turn.Speaker.Is(Role.Supervisor))
            stranger = turn
                .Heard?.Things.Where(thing => thing.Kind == ThingKind.Person)
                .Select(thing => turn.Words[thing.Start..Math.Min(thing.End, turn.Words.Length)].Trim())
                .FirstOrDefault();
        var days = DaySpanReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);
        if ((draft.FirstDay ?? draft.LastDay) is { } near && DaySpanReader.Near(turn.Words, near, turn.Today) is { SaysSomething: true } said)
            days = said;
        if (draft is { Deputy: not null, LastDay: null, FirstDay: not null } && days.Last < draft.FirstDay)
            days = days with { Last = null };
        var taken = draft with { Deputy = found ?? draft.Deputy, FirstDay = days.First ?? draft.FirstDay, LastDay = days.Last ?? draft.LastDay };
        // An end before the beginning was said of something else.
        if (taken is { FirstDay: { } first, LastDay: { } last } && last < first)
            taken = taken with { LastDay = draft.LastDay };
        return taken with
        {
            Trouble =
                found is null && stranger is not null ? stranger
                : !opening && taken == draft ? turn.Words.Trim()
                : null,
        };

        Guid? Found(string words) =>
            NameReader.Find(words, people).Where(name => name.Kind == FoundKind.One).Select(name => (Guid?)name.Only).FirstOrDefault();
    }

    /// <summary>Whoever is named already gives way.</summary>
    async Task<string?> ReplacesAsync(DeputyDraft draft, Turn turn, CancellationToken cancellationToken) =>
        await deputies.NowAsync(Whose(draft, turn), turn.Speaker.BatchId, cancellationToken) is { } now
            ? Texts.Say(
                draft.For is null ? "Replaces" : "ReplacesFor",
                ("name", Name(turn, now.Deputy)),
                ("day", Spoken.Date(now.LastDay, turn.Today))
            )
            : null;

    static PersonId Whose(DeputyDraft draft, Turn turn) => draft.For is { } supervisor ? new PersonId(supervisor) : turn.Speaker.Id;

    Task<IReadOnlyList<PersonName>> SupervisorsAsync(Turn turn, CancellationToken cancellationToken) =>
        people.HoldingAsync(turn.Speaker.Id, turn.Speaker.BatchId, Role.Supervisor, cancellationToken);

    /// <summary>
    /// The supervisor in whose place somebody is to be named: whom the words say, else of whom it was just said that they are away.
    /// </summary>
    async Task<Guid?> ForWhomAsync(Turn turn, bool opening, CancellationToken cancellationToken)
    {
        var all = await SupervisorsAsync(turn, cancellationToken);
        var vocabulary = new PeopleVocabulary(all.Select(one => new PersonNames(one.Id.Value, one.Name, one.NameEn)));
        Guid? In(string words) =>
            NameReader.Find(words, vocabulary).Where(name => name.Kind == FoundKind.One).Select(name => (Guid?)name.Only).FirstOrDefault();
        if (!opening)
            return In(turn.Words);
        var said = SaysForWhom().Match(turn.Words);
        return (said.Success ? In(said.Groups["who"].Value) : null)
            ?? (OfGroup().Match(turn.Words) is { Success: true } of ? In(of.Groups["who"].Value) : null)
            ?? (AwaySaid.OfOther(turn.Words) ? In(turn.Words) : null)
            ?? (LastShown.SaidBefore.In(turn) is { } before && AwaySaid.OfOther(before) ? In(before) : null);
    }

    /// <summary>"Let Margaret do it till Sunday", where it was just said that a supervisor is away; "Margaret covers for Lyu Shufen".</summary>
    static bool HandsOther(Turn turn) =>
        turn.Speaker.Is(Role.Administrator)
        && (!AsksWho().IsMatch(turn.Words) || AwaySaid.OfOther(turn.Words))
        && !Ends().IsMatch(turn.Words)
        && !NoLonger().IsMatch(turn.Words)
        && (
            (SaysForWhom().Match(turn.Words) is { Success: true } said && !OneSelf().IsMatch(said.Groups["who"].Value))
            || OfGroup().IsMatch(turn.Words)
            || (LetThem().IsMatch(turn.Words) && LastShown.SaidBefore.In(turn) is { } before && AwaySaid.OfOther(before))
        );

    [GeneratedRegex(
        @"^\W*(?:(?:ok|okay|then|please|so|and|well)\b[, ]*)*(?:let|have|get|ask)\s+\p{L}+(?: \p{L}+)?\s+(?:to )?(?:do|take|cover|handle"
            + @"|look after|stand in|fill in|step in)\b"
            + "|^(?:那|好|就|先|[，,])*(?:让|请|由|叫)[\\p{L}]{2,8}?(?:老师)?(?:先)?(?:代|顶|替|带|接)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex LetThem();

    [GeneratedRegex(
        @"\b(?:no longer|not|doesn['’]?t|won['’]?t|cancel|end|stop)\b|不用|不再|不必|别让|取消|结束",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NoLonger();

    /// <summary>"Margaret takes Lyu Shufen's group till Sunday", 让司徒老师代一下吕老师的组.</summary>
    [GeneratedRegex(
        @"\b(?:takes?|covers?|looks? after|take over|takes over|runs?)\s+(?<who>\p{L}+(?:\s\p{L}+)?)['’]s\s+(?:group|trainees|sessions"
            + @"|hours|approvals)\b"
            + "|(?:代|顶|替|带|接)(?:一下|管|几天)?(?!第)(?<who>[\\p{IsCJKUnifiedIdeographs}]{2,4}?)(?:老师)?的?(?:组|小组|学员|审批)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OfGroup();

    /// <summary>The days that are known, before it is asked who.</summary>
    string DaysOf(DeputyDraft draft, Turn turn) =>
        draft switch
        {
            { FirstDay: { } from, LastDay: { } to } when from == to => Spoken.Date(from, turn.Today),
            { FirstDay: { } from, LastDay: { } to } => Texts.Say(
                "Days",
                ("from", Spoken.Date(from, turn.Today)),
                ("to", Spoken.Date(to, turn.Today))
            ),
            { FirstDay: { } from } => Texts.Say("DaysFrom", ("from", Spoken.Date(from, turn.Today))),
            { LastDay: { } to } => Texts.Say("DaysTo", ("to", Spoken.Date(to, turn.Today))),
            _ => "",
        };

    static string Name(Turn turn, Supervisee person) => new EntryWords(turn, [person]).Name(person.Id);

    /// <summary>"Who covers for me?", 我不在的时候谁替我.</summary>
    [GeneratedRegex(
        @"\bwho(?:'s|s| is| will| would)?\b|\bis (?:any|some)(?:one|body)\b|谁|有没有人|有人.*吗",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AsksWho();

    /// <summary>
    /// They are away from one day to another, and nothing is to become of a session: who stands in is asked, and what of theirs lies there is
    /// said. Of somebody who is named before it, it is said of them.
    /// </summary>
    static bool IsAway(Turn turn) =>
        turn.Input is Input.Said
        && AwaySaid.OfOneself(turn.Words) is { } at
        && turn.Heard?.Things.Any(thing => thing.Kind == ThingKind.Person && thing.Start < at) != true
        && DaySpanReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese) is { First: not null, Last: not null }
        && !SessionReader.TakesDown(turn.Words)
        && !SessionReader.Moves(turn.Words)
        && !BookingSaid.OfClasses(turn.Words);

    /// <summary>"Feng Xiao looks after my group from 14 to 18 March".</summary>
    static bool Hands(Turn turn) =>
        Stranger().IsMatch(turn.Words)
        && ForMe().IsMatch(turn.Words)
        && DaySpanReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese).SaysSomething;

    [GeneratedRegex(@"\b(?:for me|my (?:group|trainees|place|sessions|hours))\b|[替代帮]我", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ForMe();

    /// <summary>Likewise where nothing else is asked.</summary>
    [GeneratedRegex(
        @"\bwho\b.*\b(?:stands? in|standing in|covers?|covering|deputi[sz]es|deputy)\b|谁.{0,6}(?:代理|代我|替我|顶我)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AsksForWhom();

    /// <summary>"End the cover", 代理取消，我不去了, 何慧敏不用替我了.</summary>
    [GeneratedRegex(
        @"\b(?:end|stop|cancel|finish|no longer|don'?t need|doesn'?t need|does not need|remove)\b.*\b(?:cover|deputy|standing in|stand in"
            + @"|deputi[sz])|\bback (?:early"
            + @"|already|again)\b|(?:取消|结束|停止|不用|不需要|不要|不必)[^。；]*(?:代理|代我|替我|代了|替了)|代理.{0,4}(?:取消|结束|不用|不要)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Ends();

    /// <summary>Who is said to stand in, whether they are somebody who can or not.</summary>
    [GeneratedRegex(
        @"(?:^|[,;.]\s*|\b(?:and|so|if|then)\s+)(?<who>\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)\s+(?:will |can |could |is going to "
            + @"|is )?(?:stands?|standing|covers?|covering|fills?|filling|looks? after|takes? over|taking over|deputi[sz]es?)\b|(?:请|让|由"
            + @"|叫)(?<who>[\p{IsCJKUnifiedIdeographs}]{1,4}?)(?:老师|督导)?(?:从|在)?[\d一二三四五六七八九十月日号周]{0,8}(?:替|代|帮|顶|来|审)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Stranger();

    /// <summary>"Shen Congshan stands in for Lyu Shufen", 请沈从善代理吕淑芬到…: for whom, if it is said.</summary>
    [GeneratedRegex(
        @"(?:请|让|由).{1,12}?(?:代理|代替|顶替|(?<!代|顶)替|代(?![理替]))(?<who>(?![到至直为])[\p{IsCJKUnifiedIdeographs}]{1,4}?)(?=[到至直从，,。\s\d]|$)|\b(?:stands? in"
            + @"|fills? in|deputi[sz]es?|deputy|takes? over)\s+for\s+(?<who>\p{L}+(?:\s\p{Lu}\p{L}+)?)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex SaysForWhom();

    [GeneratedRegex(
        @"^(?:我|我的|本人|me|my|myself|a|the|two|three|one|this|next|\d.*|一下|工作|期间|职责)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OneSelf();

    [GeneratedRegex("(请|让|由).{1,12}(代我|代理|替我|顶替)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseRequest();
}
