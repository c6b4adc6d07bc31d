using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.ChangeBatch;

/// <summary>
/// An administrator changes a requirement, a limit, a day or the kinds of work of the batch by a sentence: what is missing is asked, and what it
/// changes for whom is shown before it is done.
/// </summary>
public sealed class ChangeBatchConversation(ChangeBatchReading reading, BatchEdits edits, ProgrammeRules rules, Journal journal)
    : GuidedConversation(Description),
        IDescribed
{
    const int LongestWhy = 300;

    /// <summary>So long is a number that puts right what the card says.</summary>
    const int LongestMend = 24;

    public static ConversationDescription Description { get; } =
        new(typeof(ChangeBatchConversation), "change-batch")
        {
            Intents = ["batch_change"],
            Theme = Theme.Programme,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Seldom = _ => true,
            Verbs = ChangeBatchVerbs.Every,
            ComesFirstUnasked = turn => ChangeBatchReading.WishIn(turn) is not null,
            // With a question open it may be an answer, or a text that is being written.
            IsGuessing = _ => true,
            Fits = turn =>
                turn.Input is Input.Said && turn.Speaker.Is(Role.Administrator) && StaffAsked.ChangesBatch(turn.Words)
                    ? Phrase.Surely
                    : Description!.FitsPhrase(turn),
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskOrShowAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (ChangeBatchReading.WishIn(turn) is { } wish)
        {
            turn.TakeAll();
            await dialogs.BeginDialogAsync(Id, Json.Write(await reading.DraftAsync(wish, turn, cancellationToken)), cancellationToken);
            return;
        }
        turn.NotHeard = !Description.IsCalled(turn.Folded);
        await dialogs.Context.ShowAsync(
            new Card(turn.Memory.NewCard())
                .Title(Texts["HowTitle"])
                .Text(Texts["How"])
                .Hint(Texts["HowElse"])
                .Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List)),
            null,
            cancellationToken
        );
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    public override bool Takes(string draft, Turn turn) =>
        ChangeBatchDraft.Read(draft) is { } open
        && (
            (open.Asked == ChangeBatchAsked.Nothing ? turn.Decides(ChangeBatchVerbs.Make, ChangeBatchVerbs.Leave) is not null : Leaves(turn))
            || (ChangeBatchReading.WishIn(turn) is null && Answered(open, turn) is not null)
        );

    /// <summary>A yes is no number and no name: where something is asked only a no decides.</summary>
    static bool Leaves(Turn turn) => turn.Decides(ChangeBatchVerbs.Make, ChangeBatchVerbs.Leave) == ChangeBatchVerbs.Leave;

    public override bool IsAnswer(string draft, Turn turn) =>
        ChangeBatchDraft.Read(draft) is { Asked: not ChangeBatchAsked.Why and not ChangeBatchAsked.Nothing } open
        && ChangeBatchReading.WishIn(turn) is null
        && Answered(open, turn) is not null;

    public override AskedFor AsksFor(string draft) =>
        ChangeBatchDraft.Read(draft)?.Asked switch
        {
            ChangeBatchAsked.Why => AskedFor.Reason,
            ChangeBatchAsked.NameEn or ChangeBatchAsked.NameZh => AskedFor.Words,
            _ => AskedFor.Things,
        };

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && ChangeBatchDraft.Read(draft)?.Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, ChangeBatchDraft.Read(draft)?.Card, Texts["NothingChanged"], cancellationToken);

    async Task<DialogTurnResult> AskOrShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (ChangeBatchDraft.Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        if (draft is { Missing: ChangeBatchAsked.Which, Choices: null or { Count: 0 } })
        {
            var all = (await rules.OfAsync(turn.Speaker.BatchId, cancellationToken)).Select(new RuleWords(turn).Needed);
            await step.Context.SayAsync(Texts.Say("NoSuchRule", ("rules", Spoken.All([.. all]))), turn.WaysOn(), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (draft.Missing is not ChangeBatchAsked.Nothing and var missing)
            return await AskAsync(step, draft with { Asked = missing }, cancellationToken);
        var outcome = await edits.CheckAsync(turn.Speaker.Id, turn.Speaker.BatchId, draft.Edit, cancellationToken);
        if (outcome is not BatchEditOutcome.Fine fine)
        {
            await step.Context.SayAsync(ChangeBatchCard.Why(outcome, turn), turn.WaysOn(), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (fine.NeedsReason && draft.Why.Length == 0)
            return await AskAsync(step, draft with { Asked = ChangeBatchAsked.Why }, cancellationToken);
        draft = draft with { Card = turn.Memory.NewCard(), Shown = fine.Seal, Asked = ChangeBatchAsked.Nothing };
        Keep(step, Json.Write(draft));
        await step.Context.ShowAsync(ChangeBatchCard.Ask(draft, fine, turn), null, cancellationToken);
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, ChangeBatchDraft draft, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        Keep(step, Json.Write(draft with { Card = null }));
        IEnumerable<string> answers = [Texts.Shared["Cancel"]];
        if (draft.Asked == ChangeBatchAsked.Which)
            answers = (await NamedAsync(draft, turn, cancellationToken)).Select(one => one.Said).Concat(answers);
        await step.Context.SayAsync(Texts[$"Ask{draft.Asked}"], answers, cancellationToken);
        return Dialog.EndOfTurn;
    }

    async Task<IReadOnlyList<(string Name, string Said)>> NamedAsync(ChangeBatchDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        var words = new RuleWords(turn);
        return
        [
            .. (await rules.OfAsync(turn.Speaker.BatchId, cancellationToken))
                .Where(one => draft.Choices?.Contains(one.Name()) == true)
                .Select(one => (one.Name(), words.Name(one))),
        ];
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (ChangeBatchDraft.Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        var decision = turn.Decides(ChangeBatchVerbs.Make, ChangeBatchVerbs.Leave);
        if (decision == ChangeBatchVerbs.Leave)
        {
            if (draft.Card is null)
                await step.Context.SayAsync(Texts["NothingChanged"], turn.WaysOn(), cancellationToken);
            else
                await step.FinishCardAsync(turn, draft.Card, new Card("").Text(Texts["NothingChanged"]), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (draft.Asked == ChangeBatchAsked.Nothing && decision == ChangeBatchVerbs.Make)
            return await MakeAsync(step, turn, draft, cancellationToken);
        await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        if (draft.Asked == ChangeBatchAsked.Which)
        {
            var named = (await NamedAsync(draft, turn, cancellationToken)).Where(one => Phrase.Fold(one.Said) == turn.Folded).ToList();
            return await step.ReplaceDialogAsync(
                Id,
                Json.Write(named is [var (name, _)] ? draft with { Edit = draft.Edit with { Name = name } } : draft),
                cancellationToken
            );
        }
        var answered = Answered(draft, turn);
        if (answered is null && draft.Asked == ChangeBatchAsked.Nothing)
            await step.Context.SayAsync(Texts["NotCaught"], null, cancellationToken);
        return await step.ReplaceDialogAsync(Id, Json.Write(answered ?? draft), cancellationToken);
    }

    /// <summary>The draft with what the words answer, or put right on the card; null when they do not.</summary>
    static ChangeBatchDraft? Answered(ChangeBatchDraft draft, Turn turn)
    {
        var (words, chinese) = (turn.Words.Trim(), turn.Language == Language.Chinese);
        if (words.Length == 0 || AnswerReader.Read(words) is not null)
            return null;
        switch (draft.Asked)
        {
            case ChangeBatchAsked.Which:
                return words.Length <= LongestMend * 2 ? draft : null;
            case ChangeBatchAsked.NameEn:
                return BatchAsked.NamesIn(words).En is { Length: > 0 } en ? draft with { Edit = draft.Edit with { En = Spoken.Sentence(en) } } : null;
            case ChangeBatchAsked.NameZh:
                return BatchAsked.NamesIn(words).Zh is { Length: > 0 } zh ? draft with { Edit = draft.Edit with { Zh = zh } } : null;
            case ChangeBatchAsked.Why:
                var why = BatchChangeSaid.Apart(words) is { Why: { Length: > 0 } given } ? given : words;
                return why.Length <= LongestWhy ? draft with { Why = why } : null;
            case ChangeBatchAsked.Number when draft.Figure is { } figure && BatchAsked.NumberIn(words, figure) is { } number:
                return ChangeBatchReading.WithNumber(draft, number);
            case ChangeBatchAsked.Nothing
                when words.Length <= LongestMend && draft.Figure is { } figure && BatchAsked.NumberIn(words, figure) is { } number:
                return ChangeBatchReading.WithNumber(draft, number);
            case ChangeBatchAsked.Days or ChangeBatchAsked.Nothing when draft.Edit.Kind is BatchEditKind.Close or BatchEditKind.Open:
                var (from, to) = BatchAsked.DaysIn(words, turn.Today, chinese);
                return from is null ? null : draft with { Edit = draft.Edit with { From = from, To = to } };
            case ChangeBatchAsked.Nothing when draft.Edit.Kind is BatchEditKind.Begin or BatchEditKind.End or BatchEditKind.Defence:
                return BatchAsked.DayIn(words, turn.Today, chinese) is { } day ? draft with { Edit = draft.Edit with { From = day } } : null;
            default:
                return null;
        }
    }

    async Task<DialogTurnResult> MakeAsync(WaterfallStepContext step, Turn turn, ChangeBatchDraft draft, CancellationToken cancellationToken)
    {
        var (done, outcome) = await edits.ApplyAsync(
            turn.Speaker.Id,
            turn.Speaker.BatchId,
            draft.Edit,
            draft.Why.Length > 0 ? draft.Why : null,
            draft.Shown,
            cancellationToken
        );
        if (!done && outcome is BatchEditOutcome.Fine)
        {
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
            await step.Context.SayAsync(Texts["ChangedMeanwhile"], null, cancellationToken);
            return await step.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken);
        }
        var act = journal.OfThisTurn(turn.Speaker.Id) is { } id ? await journal.FindAsync(turn.Speaker.Id, id, cancellationToken) : null;
        await step.FinishCardAsync(
            turn,
            draft.Card,
            outcome is BatchEditOutcome.Fine fine
                ? ChangeBatchCard.Done(draft, fine, act, turn)
                : new Card("").Text(ChangeBatchCard.Why(outcome, turn)),
            cancellationToken
        );
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
