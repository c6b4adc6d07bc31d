using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.ExtendMaterials;

/// <summary>Which item is to be due when. <see cref="V"/> is the version of this format.</summary>
/// <param name="Later">Words for how much later than now it is to be, in place of a day.</param>
/// <param name="SaysLater">It was said to be put off: an earlier day is asked about.</param>
sealed record MoveDueDraft(
    string? Item = null,
    DateOnly? To = null,
    string? Later = null,
    string? Card = null,
    string? Trouble = null,
    bool SaysLater = false,
    int V = MoveDueDraft.Current
)
{
    public const int Current = 1;

    /// <summary>What the same sentence moves besides: after this one.</summary>
    public IReadOnlyList<MoveDueDraft> Then { get; init; } = [];

    public static MoveDueDraft Read(string text) => DraftText.Read<MoveDueDraft>(text, draft => draft.V == Current) ?? new();
}

/// <summary>
/// An administrator moves the due date of an item for everybody: first it is shown whose extensions that overtakes. For some only it is an extension.
/// </summary>
public sealed class MoveDueConversation(DueDates dueDates, TraineeFinder finder, OpenConversations conversations)
    : GuidedConversation(Description),
        IDescribed
{
    static readonly IReadOnlyList<Phrase> Beside = Phrase.In(new Texts(typeof(MoveDueConversation)), "WordsMove");

    public static ConversationDescription Description { get; } =
        new(typeof(MoveDueConversation), "move-due-date", "TriggersMoveDue")
        {
            Intents = ["move_due"],
            IsGuessing = turn => Fits(turn) < Phrase.Whole,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator) && speaker.Batch.Checklist is { Count: > 0 },
            Fits = Fits,
            Verbs = DueVerbs.Every,
        };

    /// <summary>"move case report to 20 June", 案例报告截止日改到6月20日: an item and a day beside the word.</summary>
    static double Fits(Turn turn)
    {
        var move = Beside.FirstOrDefault(phrase => turn.Folded.Contains(phrase.Folded, StringComparison.Ordinal)).Folded;
        if (move is null || ExtendReading.ItemIn(turn.Words, turn) is null)
            return Description.FitsPhrase(turn);
        // A class may be called like a paper.
        if (turn.Heard?.First(["move_due", "change_class"]) == "change_class")
            return 0;
        if (ExtendReading.DayIn(turn.Words, turn) != null || MoreDaysReader.Read(turn.Words) != null)
            return Phrase.Whole;
        return turn.Folded.StartsWith(move, StringComparison.Ordinal) ? Phrase.Opening : Description.FitsPhrase(turn);
    }

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if ((await ExtendReading.WhomAsync(turn.Words, turn, finder, cancellationToken)).Count > 0)
            await conversations.Open(ExtendMaterialsConversation.Description).BeginAsync(dialogs, turn, cancellationToken);
        else
            await dialogs.BeginDialogAsync(Id, Json.Write(Begun(turn)), cancellationToken);
    }

    /// <summary>One item after the other, each with its own day where it has one.</summary>
    static MoveDueDraft Begun(Turn turn)
    {
        var named = new ItemsNamed(turn.Speaker.Batch.Checklist ?? [])
            .In(turn.Words)
            .OrderBy(one => one.Start)
            .DistinctBy(one => one.Item.Key)
            .ToList();
        if (named.Count < 2)
            return Taken(new MoveDueDraft(), turn);
        var begins = named.Select((one, at) => at == 0 ? 0 : one.Start).Append(turn.Words.Length).ToList();
        var drafts = named
            .Select(
                (one, at) => Taken(new MoveDueDraft(Item: one.Item.Key), turn, turn.Words[begins[at]..begins[at + 1]]) with { Item = one.Item.Key }
            )
            .ToList();
        // "The case report and the slides to 3 February": what stands last is the day of both.
        for (var at = drafts.Count - 2; at >= 0; at--)
            if (drafts[at] is { To: null, Later: null })
                drafts[at] = drafts[at] with { To = drafts[at + 1].To, Later = drafts[at + 1].Later };
        return drafts[0] with { Then = [.. drafts.Skip(1)] };
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    public override bool Takes(string draft, Turn turn) =>
        AnswerReader.Read(turn.Words) is not null
        || ExtendReading.ItemIn(turn.Words, turn) is not null
        || ExtendReading.DayIn(turn.Words, turn) is not null
        || TraineeAsked.GroupIn(turn.Words) is not null
        || turn.Heard?.Names(ThingKind.Person) == true
        || MoreDaysReader.Read(turn.Words) is not null;

    /// <summary>Elsewhere the name of a group asks how it stands.</summary>
    public override bool IsAnswer(string draft, Turn turn) =>
        MoveDueDraft.Read(draft).Card is not null && (TraineeAsked.GroupIn(turn.Words) is not null || DueWords.SaysOnlyFor(turn.Words));

    public override AskedFor AsksFor(string draft) => AskedFor.Things;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && MoveDueDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, MoveDueDraft.Read(draft).Card, Texts["NotMoved"], cancellationToken);

    static MoveDueDraft Taken(MoveDueDraft draft, Turn turn) => Taken(draft, turn, turn.Words.Trim());

    static MoveDueDraft Taken(MoveDueDraft draft, Turn turn, string words)
    {
        var batch = turn.Speaker.Batch;
        // What it is not to be is no day for it.
        words = CorrectionReader.Read(words) is { Denied.Length: > 0, Words: { Length: > 0 } meant } ? meant : words;
        var due = (ExtendReading.ItemIn(words, turn)?.Key ?? draft.Item) is { } item ? batch.ItemOf(item)?.DueOn : null;
        var later = MoreDaysReader.Read(words) is null ? draft.Later : words;
        var day = MoreDaysReader.Read(words) is null ? ExtendReading.DayIn(words, turn, near: draft.To ?? due) : null;
        var taken = draft with
        {
            Item = ExtendReading.ItemIn(words, turn)?.Key ?? draft.Item,
            To = day ?? (later == draft.Later ? draft.To : null),
            Later = day is null ? later : null,
            Card = null,
            SaysLater = DueWords.SaysEarlier(words) ? false : draft.SaysLater || DueWords.SaysLater(words),
        };
        // A day more than what was proposed last for it, if anything was.
        if (taken is { Later: { } by, Item: { } key } && batch.ItemOf(key) is { } known)
            taken = taken with { To = MoreDaysReader.From((key == draft.Item ? draft.To : null) ?? known.DueOn, by), Later = null };
        return taken with { Trouble = draft.Card is not null && taken == draft with { Card = null } ? words : null };
    }

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = MoveDueDraft.Read(DraftOf(step));
        var item = draft.Item is { } key ? turn.Speaker.Batch.ItemOf(key) : null;
        ExtendReading.ItemSpoken.Keep(turn, draft.Item);
        if (item is null)
            await step.Context.SayAsync(
                Texts["MoveWhich"],
                [.. (turn.Speaker.Batch.Checklist ?? []).Take(6).Select(one => one.Name.In(turn.Language)), Texts.Shared["Cancel"]],
                cancellationToken
            );
        else if (draft.To is not { } day)
            await step.Context.SayAsync(
                Texts.Say("MoveWhen", ("item", item.Name.In(turn.Language)), ("day", Spoken.Date(item.DueOn, turn.Today))),
                [Texts.Shared["Cancel"]],
                cancellationToken
            );
        else
        {
            var outcome = await dueDates.MoveAsync(turn.Speaker.Id, turn.Speaker.BatchId, item.Key, day, only: true, cancellationToken);
            if (draft.Trouble is { } words)
                await step.Context.SayAsync(Texts.Say("NotCaught", ("words", words)), null, cancellationToken);
            if (draft.SaysLater && outcome is DueDateOutcome.Moved { Item.DueOn: var to, From: var from } && to < from)
            {
                draft = draft with { To = null, Trouble = null };
                await step.Context.SayAsync(
                    Texts.Say(
                        "EarlierNotLater",
                        ("item", item.Name.In(turn.Language)),
                        ("day", Spoken.Date(day, turn.Today)),
                        ("due", Spoken.Date(from, turn.Today))
                    ),
                    [Texts.Shared["Cancel"]],
                    cancellationToken
                );
            }
            else if (outcome is DueDateOutcome.Moved moved)
            {
                draft = draft with { Card = turn.Memory.NewCard(), Trouble = null };
                await step.Context.ShowAsync(Proposal(draft, moved, turn), null, cancellationToken);
            }
            else
            {
                draft = draft with { To = null, Trouble = null };
                await step.Context.SayAsync(Refusal(outcome, turn), [Texts.Shared["Cancel"]], cancellationToken);
            }
        }
        Keep(step, Json.Write(draft));
        return Dialog.EndOfTurn;
    }

    Card Proposal(MoveDueDraft draft, DueDateOutcome.Moved moved, Turn turn)
    {
        var card = new Card(draft.Card!).Title(Texts.Say("MoveConfirm", Said(moved, turn)));
        if (moved.Item.DueOn < moved.From)
            card.Text(Texts["MoveEarlier"]);
        if (draft.Then.Count > 0)
            card.Hint(
                Texts.Say(
                    "MoveThen",
                    ("items", Spoken.All([.. draft.Then.Select(next => turn.Speaker.Batch.ItemOf(next.Item!)!.Name.In(turn.Language))]))
                )
            );
        return Overtaken(card, moved, turn)
            .Buttons(new Button(Texts["MoveYes"], DueVerbs.Move, ButtonStyle.First), new Button(Texts.Shared["Cancel"], DueVerbs.Leave));
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = MoveDueDraft.Read(DraftOf(step));
        var said = turn.Decides(DueVerbs.Move, DueVerbs.Leave) ?? (turn.Folded == Phrase.Fold(Texts["MoveYes"]) ? DueVerbs.Move : null);
        if (said == DueVerbs.Leave)
        {
            await step.FinishCardAsync(turn, draft.Card, new Card("").Text(Texts["NotMoved"]), cancellationToken);
            return await NextAsync(step, draft, cancellationToken);
        }
        if (said == DueVerbs.Move && draft is { Card: not null, Item: { } key, To: { } day })
        {
            var outcome = await dueDates.MoveAsync(turn.Speaker.Id, turn.Speaker.BatchId, key, day, only: false, cancellationToken);
            var card = new Card("");
            await step.FinishCardAsync(
                turn,
                draft.Card,
                outcome is DueDateOutcome.Moved moved
                    ? Told(Overtaken(card.Title(Texts.Say("Moved", Said(moved, turn))), moved, turn), moved)
                    : card.Text(Refusal(outcome, turn)),
                cancellationToken
            );
            return await NextAsync(step, draft, cancellationToken);
        }
        await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        // "Only for group 3": the others keep their day.
        if (await ExtendReading.WhomAsync(turn.Words, turn, finder, cancellationToken) is { Count: > 0 } whom)
            return await step.ReplaceDialogAsync(
                ExtendMaterialsConversation.Description.Id,
                Json.Write(new ExtendDraft(draft.Item, whom, ExtendReading.DayIn(turn.Words, turn, draft.To) ?? draft.To)),
                cancellationToken
            );
        var taken = Taken(draft, turn);
        // "The slides by two days as well": one after the other.
        if (draft is { Card: not null, To: not null } && taken.Item != draft.Item && DueWords.SaysAlso(turn.Words))
            taken = draft with { Card = null, Then = [.. draft.Then, taken with { Trouble = null, Then = [] }] };
        return await step.ReplaceDialogAsync(Id, Json.Write(taken), cancellationToken);
    }

    static async Task<DialogTurnResult> NextAsync(WaterfallStepContext step, MoveDueDraft draft, CancellationToken cancellationToken) =>
        draft.Then is [var next, ..]
            ? await step.ReplaceDialogAsync(Description.Id, Json.Write(next with { Then = [.. draft.Then.Skip(1)] }), cancellationToken)
            : await step.EndDialogAsync(null, cancellationToken);

    Card Told(Card card, DueDateOutcome.Moved moved) =>
        moved.Told switch
        {
            0 => card,
            1 => card.Hint(Texts["MovedToldOne"]),
            var count => card.Hint(Texts.Say("MovedTold", ("count", count))),
        };

    Card Overtaken(Card card, DueDateOutcome.Moved moved, Turn turn)
    {
        if (moved.Overtaken.Count == 0)
            return card.Hint(Texts["OvertakesNone"]);
        card.Text(Texts["Overtakes"]);
        foreach (var one in moved.Overtaken)
            card.Text(
                Texts.Say(
                    "OvertakenLine",
                    ("name", GroupNames.In(turn.Language, turn.NameOf(one.Whose, one.WhoseEn))),
                    ("day", Spoken.Date(one.Until, turn.Today))
                )
            );
        return card;
    }

    string Refusal(DueDateOutcome outcome, Turn turn) =>
        outcome switch
        {
            DueDateOutcome.Unchanged same => Texts.Say(
                "MoveUnchanged",
                ("item", same.Item.Name.In(turn.Language)),
                ("day", Spoken.Date(same.Item.DueOn, turn.Today))
            ),
            DueDateOutcome.OutsideBatch outside => Texts.Say(
                "NotThatDay",
                ("from", Spoken.Date(outside.StartsOn, turn.Today)),
                ("to", Spoken.Date(outside.EndsOn, turn.Today))
            ),
            _ => Texts["NotTheirs"],
        };

    static (string, object?)[] Said(DueDateOutcome.Moved moved, Turn turn) =>
        [
            ("item", moved.Item.Name.In(turn.Language)),
            ("from", Spoken.Date(moved.From, turn.Today)),
            ("to", Spoken.Date(moved.Item.DueOn, turn.Today)),
        ];
}
