using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.ExtendMaterials;

/// <summary>Which item is to be due when. <see cref="V"/> is the version of this format.</summary>
/// <param name="Later">Words for how much later than now it is to be, in place of a day.</param>
sealed record MoveDueDraft(
    string? Item = null,
    DateOnly? To = null,
    string? Later = null,
    string? Left = null,
    string? Card = null,
    string? Trouble = null,
    int V = MoveDueDraft.Current
)
{
    public const int Current = 1;

    public static MoveDueDraft Read(string text) => DraftText.Read<MoveDueDraft>(text, draft => draft.V == Current) ?? new();
}

/// <summary>An administrator moves the due date of an item for everybody: first it is shown whose extensions that overtakes.</summary>
public sealed class MoveDueConversation(DueDates dueDates) : GuidedConversation(Description), IDescribed
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
        if (ExtendReading.DayIn(turn.Words, turn) != null || MoreDaysReader.Read(turn.Words) != null)
            return Phrase.Whole;
        return turn.Folded.StartsWith(move, StringComparison.Ordinal) ? Phrase.Opening : Description.FitsPhrase(turn);
    }

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync];

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        dialogs.BeginDialogAsync(Id, Json.Write(Taken(new MoveDueDraft(), turn)), cancellationToken);

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    public override bool Takes(string draft, Turn turn) =>
        AnswerReader.Read(turn.Words) is not null
        || ExtendReading.ItemIn(turn.Words, turn) is not null
        || ExtendReading.DayIn(turn.Words, turn) is not null
        || MoreDaysReader.Read(turn.Words) is not null;

    public override bool AsksForThings(string draft) => true;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && MoveDueDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, MoveDueDraft.Read(draft).Card, Texts["NotMoved"], cancellationToken);

    static MoveDueDraft Taken(MoveDueDraft draft, Turn turn)
    {
        var (words, batch) = (turn.Words.Trim(), turn.Speaker.Batch);
        var later = MoreDaysReader.Read(words) is null ? draft.Later : words;
        var day = MoreDaysReader.Read(words) is null ? ExtendReading.DayIn(words, turn) : null;
        var taken = draft with
        {
            Item = ExtendReading.ItemIn(words, turn)?.Key ?? draft.Item,
            To = day ?? (later == draft.Later ? draft.To : null),
            Later = day is null ? later : null,
            Left = ExtendReading.Left(turn) ?? draft.Left,
            Card = null,
        };
        if (taken is { Later: { } by, Item: { } key } && batch.ItemOf(key) is { } known)
            taken = taken with { To = MoreDaysReader.From(known.DueOn, by), Later = null };
        return taken with { Trouble = draft.Card is not null && taken == draft with { Card = null } ? words : null };
    }

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = MoveDueDraft.Read(DraftOf(step));
        var item = draft.Item is { } key ? turn.Speaker.Batch.ItemOf(key) : null;
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
            if (outcome is DueDateOutcome.Moved moved)
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
        if (draft.Left is { } left)
            card.Text(left);
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
            return await step.EndDialogAsync(null, cancellationToken);
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
            return await step.EndDialogAsync(null, cancellationToken);
        }
        await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        return await step.ReplaceDialogAsync(Id, Json.Write(Taken(draft, turn)), cancellationToken);
    }

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
