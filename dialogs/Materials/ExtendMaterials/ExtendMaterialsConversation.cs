using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Hearing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.ExtendMaterials;

/// <summary>An administrator gives a trainee or a group more time for an item, with the reason; they are told.</summary>
public sealed class ExtendMaterialsConversation(Extensions extensions, TraineeFinder finder) : GuidedConversation(Description), IDescribed
{
    static readonly IReadOnlyList<Phrase> Inside = Phrase.In(new Texts(typeof(ExtendMaterialsConversation)), "WordsExtend");

    public static ConversationDescription Description { get; } =
        new(typeof(ExtendMaterialsConversation), "extend-materials")
        {
            Intents = ["extend_material"],
            Theme = Theme.Materials,
            IsFor = speaker => speaker.Is(Role.Administrator) && speaker.Batch.Checklist is { Count: > 0 },
            Fits = Fits,
            ComesFirst = ExtendReading.MendsGiven,
            Verbs = ExtendVerbs.Every,
        };

    /// <summary>In Chinese the word stands in the middle: 给陈静延期. Somebody, more time, and for what or until when: that is all of it.</summary>
    static double Fits(Turn turn) =>
        turn.Heard is { } heard
            && heard.Things.Any(thing => thing.Kind is ThingKind.Person or ThingKind.Group)
            && !SessionReader.IsQuestion(turn.Words)
            && (ExtendReading.IsAboutMoreTime(turn) || ExtendReading.Refuses(turn.Words))
        || (turn.Heard is not null && ExtendReading.Shown(turn) is not null)
            ? Phrase.Whole
            : Math.Max(
                Description.FitsPhrase(turn),
                Inside.Any(phrase => turn.Folded.Contains(phrase.Folded, StringComparison.Ordinal)) ? Phrase.Opening : 0
            );

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (ExtendReading.Refused(turn.Words) is var (refused, rest))
        {
            var whom = await ExtendReading.WhomAsync(refused, turn, finder, cancellationToken);
            await dialogs.Context.SayAsync(
                whom.Count == 0 ? Texts["NotGivenTo"] : Texts.Say("NotGivenToSome", ("name", Spoken.All([.. whom.Select(one => one.Name)]))),
                rest.Length == 0 ? [Texts["List"], Texts["HelpTitle"]] : null,
                cancellationToken
            );
            if (rest.Length == 0)
                return;
            // Somebody gets more time by the same sentence; who is not known is asked for.
            turn.Say(rest);
            if ((await ExtendReading.WhomAsync(rest, turn, finder, cancellationToken)).Count == 0)
            {
                var asks = await ExtendReading.LineAsync(new ExtendDraft(), turn, finder, cancellationToken);
                await dialogs.BeginDialogAsync(Id, Json.Write(asks with { Trouble = rest }), cancellationToken);
                return;
            }
        }
        var before = ExtendReading.MendsGiven(turn) ? ExtendDraft.Read(ExtendReading.Given.In(turn)!) : new ExtendDraft();
        // "He Wei is different, give him until the 10th" is about what was just given to all.
        if (
            before.Item is null
            && turn.Heard?.Names(ThingKind.Person) == true
            && (turn.AnsweredBefore == Id || turn.AnsweredBefore == MoveDueConversation.Description.Id)
        )
            before = before with { Item = ExtendReading.ItemSpoken.In(turn) };
        var draft = await ExtendReading.LineAsync(before, turn, finder, cancellationToken);
        await dialogs.BeginDialogAsync(Id, Json.Write(await ResolvedAsync(draft, turn, cancellationToken)), cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    public override bool Takes(string draft, Turn turn) => true;

    static bool AsksWhy(ExtendDraft draft) => draft is { Card: null, Item: not null, SaysWhom: true, Until: not null, Why: null };

    /// <summary>Only the reason is free words.</summary>
    public override AskedFor AsksFor(string draft) =>
        ExtendDraft.Read(draft) is var open && AsksWhy(open) ? AskedFor.Reason
        : open is { Item: null } or { SaysWhom: false } or { Until: null } ? AskedFor.Things
        : AskedFor.Anything;

    /// <summary>Elsewhere the name of a group asks how it stands, and "group report" is none.</summary>
    public override bool IsAnswer(string draft, Turn turn) =>
        (
            ExtendDraft.Read(draft).Item is null
            && (turn.Speaker.Batch.Checklist ?? []).Any(item => Phrase.Fold(item.Name.In(turn.Language)) == turn.Folded)
        )
        || ExtendDraft.Read(draft) is { Item: not null, SaysWhom: false } && TraineeAsked.In(turn.Words) != null;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && ExtendDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    /// <summary>What is left for something else is not given, and what was to come after it is not begun.</summary>
    public override async Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken)
    {
        Wishes.Forget(turn);
        if (ExtendDraft.Read(draft).Card is { } card)
            await dialogs.RetireCardAsync(turn, card, Texts["NotGiven"], cancellationToken);
        else if (kept)
            await dialogs.Context.SayAsync(Texts["NotGiven"], null, cancellationToken);
    }

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = ExtendDraft.Read(DraftOf(step));
        var known = draft.Item is { } key ? turn.Speaker.Batch.ItemOf(key) : null;
        ExtendReading.ItemSpoken.Keep(turn, draft.Item);
        var item = known?.Name.In(turn.Language) ?? draft.Item ?? "";
        List<string> cancel = [Texts.Shared["Cancel"]];
        if (draft.Item is null)
            await step.Context.SayAsync(
                draft.Trouble is { } unknown ? Texts.Say("AskItemAgain", ("words", unknown))
                    : draft.SaysWhom ? Texts.Say("AskItemFor", ("name", draft.Names))
                    : Texts["AskItem"],
                [.. (turn.Speaker.Batch.Checklist ?? []).Take(6).Select(one => one.Name.In(turn.Language)), .. cancel],
                cancellationToken
            );
        else if (!draft.SaysWhom)
            await step.Context.SayAsync(
                draft.Trouble is { } words ? Texts.Say("AskWhomAgain", ("words", words)) : Texts.Say("AskWhom", ("item", item)),
                cancel,
                cancellationToken
            );
        else if (draft.Until is null)
            await step.Context.SayAsync(
                Texts.Say(draft.Trouble is null ? "AskUntil" : "AskUntilAgain", ("item", item), ("name", draft.Names), ("words", draft.Trouble)),
                cancel,
                cancellationToken
            );
        else if (draft.Until < turn.Today || draft.Until > turn.Speaker.Batch.EndsOn)
        {
            await step.Context.SayAsync(
                Texts.Say("NotThatDay", ("from", Spoken.Date(turn.Today, turn.Today)), ("to", Spoken.Date(turn.Speaker.Batch.EndsOn, turn.Today))),
                cancel,
                cancellationToken
            );
            draft = draft with { Until = null, Days = null };
        }
        else if (known is not null && !Extensions.IsMore(known, draft.Until.Value))
        {
            await step.Context.SayAsync(NotLater(known, turn), cancel, cancellationToken);
            draft = draft with { Until = null };
        }
        else if (draft.Why is null)
            await step.Context.SayAsync(
                Texts.Say("AskWhy", ("item", item), ("name", draft.Names), ("day", Spoken.Date(draft.Until.Value, turn.Today))),
                cancel,
                cancellationToken
            );
        else
        {
            draft = draft with { Card = turn.Memory.NewCard() };
            if (draft.Trouble is { } nothing)
                await step.Context.SayAsync(Texts.Say("NotCaught", ("words", nothing)), null, cancellationToken);
            await step.Context.ShowAsync(await ConfirmAsync(draft, item, turn, cancellationToken), null, cancellationToken);
        }
        Keep(step, Json.Write(draft with { Trouble = null }));
        return Dialog.EndOfTurn;
    }

    async Task<Card> ConfirmAsync(ExtendDraft draft, string item, Turn turn, CancellationToken cancellationToken)
    {
        var card = new Card(draft.Card!)
            .Title(Texts.Say("Confirm", ("item", item), ("name", draft.Names), ("day", Spoken.Date(draft.Until!.Value, turn.Today))))
            .Text(Texts.Say("Because", ("why", draft.Why)));
        foreach (var one in draft.Whom!)
            await DueUntilNowAsync(card, draft, one, turn, cancellationToken);
        foreach (var one in draft.Whom!)
            if (
                one.Trainee is { } trainee
                && await extensions.HasAcceptedAsync(turn.Speaker.BatchId, draft.Item!, new PersonId(trainee), cancellationToken)
            )
                card.Text(Texts.Say("AcceptedAlready", ("name", one.Name), ("item", item)));
        return card.Hint(Texts["ConfirmHint"])
            .Buttons(new Button(Texts["Yes"], ExtendVerbs.Give, style: ButtonStyle.First), new Button(Texts.Shared["Cancel"], ExtendVerbs.Cancel));
    }

    /// <summary>Of a group: when it is due for it now, and who of it keeps a longer time.</summary>
    async Task DueUntilNowAsync(Card card, ExtendDraft draft, ExtendWhom one, Turn turn, CancellationToken cancellationToken)
    {
        if (GroupOf(one) is not { } group || turn.Speaker.Batch.ItemOf(draft.Item!) is not { } item)
            return;
        var due = await extensions.DueAsync(turn.Speaker.BatchId, item, null, group, cancellationToken);
        card.Text(Texts.Say("DueUntilNow", ("name", one.Name), ("day", Spoken.Date(due, turn.Today))));
        foreach (var (trainee, until) in await extensions.KeepingAsync(turn.Speaker.BatchId, item, group, draft.Until!.Value, cancellationToken))
            card.Text(Texts.Say("KeepsLonger", ("name", turn.NameOf(trainee.Name, trainee.NameEn)), ("day", Spoken.Date(until, turn.Today))));
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = ExtendDraft.Read(DraftOf(step));
        var answer = turn.Input is Input.Pressed ? null : AnswerReader.Read(turn.Words);
        if (draft.Card is { } card)
        {
            var said = turn.Decides(ExtendVerbs.Give, ExtendVerbs.Cancel) ?? (turn.Folded == Phrase.Fold(Texts["Yes"]) ? ExtendVerbs.Give : null);
            if (said == ExtendVerbs.Give)
                return await GiveAsync(step, turn, draft, card, cancellationToken);
            if (said == ExtendVerbs.Cancel)
                return await EndAsync(step, new Card(card).Text(Texts["NotGiven"]), cancellationToken);
            await step.Context.ReplaceAsync(new Card(card).Text(Texts.Shared["ContinuedBelow"]), cancellationToken);
        }
        else if (answer is Answer.No or Answer.Cancel)
        {
            await step.Context.SayAsync(Texts["NotGiven"], turn.WaysOn(), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        var words = turn.Words.Trim();
        var from = await ExtendReading.IsNewAsync(turn, finder, cancellationToken) ? new ExtendDraft() : draft;
        var read = await ResolvedAsync(await ExtendReading.LineAsync(from, turn, finder, cancellationToken), turn, cancellationToken);
        var isNew = Json.Write(read) != Json.Write(draft);
        // The reason is free words, unless they put right what was said before or want something else.
        if (AsksWhy(draft) && ExtendReading.IsOfOthers(words))
            return await step.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken);
        if (AsksWhy(draft) && answer is null && from == draft && !ExtendReading.PutsRight(turn, draft, read))
        {
            if (await NoReasonAsync(step.Context, turn, draft, read, cancellationToken))
                return await step.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken);
            read = draft with { Why = words };
        }
        else if (!isNew)
            read = read with { Trouble = answer is null ? words : null };
        return await step.ReplaceDialogAsync(Id, Json.Write(read with { Card = null }), cancellationToken);
    }

    /// <summary>
    /// "And Ye Siyu until the 2nd" and another wish come after this one; a question is no reason. The reason is asked for again.
    /// </summary>
    async Task<bool> NoReasonAsync(ITurnContext context, Turn turn, ExtendDraft draft, ExtendDraft read, CancellationToken cancellationToken)
    {
        var words = turn.Words.Trim();
        var ofOthers = read.Whom?.Any(one => !draft.Whom!.Contains(one)) == true && (read.Until != draft.Until || read.Days != draft.Days);
        if (!ofOthers && !FreeWords.IsRatherAnother(words))
            return false;
        if (!ofOthers && FreeWords.Asks(words))
        {
            await context.SayAsync(Texts.Say("NoReason", ("words", words)), null, cancellationToken);
            return true;
        }
        var item = turn.Speaker.Batch.ItemOf(draft.Item!)?.Name.In(turn.Language);
        Wishes.Keep(turn, ofOthers ? Texts.Say("OfOthers", ("item", item), ("words", ExtendReading.WithoutAlso(words))) : words);
        await context.SayAsync(Texts.Say("ComesNext", ("words", words)), null, cancellationToken);
        return true;
    }

    /// <summary>So many more days are a day as soon as it is known whose, and for what.</summary>
    async Task<ExtendDraft> ResolvedAsync(ExtendDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        if (draft is not { Days: { } days, Item: { } key, SaysWhom: true, Until: null } || turn.Speaker.Batch.ItemOf(key) is not { } item)
            return draft;
        var whose = draft.Whom!.Select(one => (PersonOf(one), GroupOf(one))).ToList();
        return draft with { Until = await extensions.LaterAsync(turn.Speaker.BatchId, item, whose, days, cancellationToken) };
    }

    static PersonId? PersonOf(ExtendWhom one) => one.Trainee is { } id ? new PersonId(id) : null;

    static GroupId? GroupOf(ExtendWhom one) => one.Group is { } id ? new GroupId(id) : null;

    async Task<DialogTurnResult> GiveAsync(WaterfallStepContext step, Turn turn, ExtendDraft draft, string card, CancellationToken cancellationToken)
    {
        var (speaker, answer) = (turn.Speaker, new Card(card));
        var (given, groups) = (0, new HashSet<GroupId>());
        foreach (var one in draft.Whom!)
        {
            var more = new MoreTime(draft.Item!, PersonOf(one), GroupOf(one), draft.Until!.Value, draft.Why!);
            var outcome = await extensions.GiveAsync(speaker.Id, speaker.BatchId, speaker.Batch, more, cancellationToken);
            switch (outcome)
            {
                case ExtensionOutcome.Given done:
                    // What a group hands in counts for all of it, however many of its members were named.
                    if (done.Whose is not { } of || groups.Add(of.Id))
                        Told(answer, done, one, turn);
                    given++;
                    break;
                case ExtensionOutcome.NotLater late:
                    return await AgainAsync(step, answer.Text(NotLater(late.Item, turn)), draft, cancellationToken);
                case ExtensionOutcome.NotThatDay day:
                    return await AgainAsync(
                        step,
                        answer.Text(Texts.Say("NotThatDay", ("from", Spoken.Date(day.From, turn.Today)), ("to", Spoken.Date(day.To, turn.Today)))),
                        draft,
                        cancellationToken
                    );
                case ExtensionOutcome.NoGroup none:
                    answer.Text(Texts.Say("NoGroup", ("item", none.Item.Name.In(turn.Language)), ("name", one.Name)));
                    break;
                default:
                    answer.Text(Texts["NotTheirs"]);
                    break;
            }
        }
        if (given > 0)
        {
            ExtendReading.Given.Keep(turn, Json.Write(draft with { Card = null, Trouble = null }));
            answer.Hint(Texts["GivenTold"]).Buttons(new Button(Texts["List"], ExtensionsVerbs.List));
        }
        return await EndAsync(step, answer, cancellationToken);
    }

    void Told(Card answer, ExtensionOutcome.Given given, ExtendWhom one, Turn turn)
    {
        var whose = given.Whose?.In(turn.Language) ?? turn.NameOf(given.Trainee!.Name, given.Trainee.NameEn);
        answer.Title(
            Texts.Say("Given", ("item", given.Item.Name.In(turn.Language)), ("name", whose), ("day", Spoken.Date(given.Extension.Until, turn.Today)))
        );
        answer.Text(
            Texts.Say(
                given.Before is null ? "GivenInPlaceOfDue" : "GivenInPlaceOf",
                ("day", Spoken.Date(given.Before?.Until ?? given.Item.DueOn, turn.Today))
            )
        );
        if (given.Whose != null && one.Trainee != null)
            answer.Text(Texts.Say("GivenToGroup", ("group", given.Whose.In(turn.Language))));
    }

    string NotLater(ChecklistItem item, Turn turn) =>
        Texts.Say("NotLater", ("item", item.Name.In(turn.Language)), ("day", Spoken.Date(item.DueOn, turn.Today)));

    /// <summary>Another day is wanted; what else was said stays.</summary>
    async Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, Card card, ExtendDraft draft, CancellationToken cancellationToken)
    {
        await step.Context.ReplaceAsync(card, cancellationToken);
        return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Card = null, Until = null, Days = null }), cancellationToken);
    }

    static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Card card, CancellationToken cancellationToken)
    {
        await step.Context.ReplaceAsync(card, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
