using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Hearing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>An administrator changes one person of the roster by a sentence: what is missing is asked, and it is shown before it is done.</summary>
public sealed class RosterChangeConversation(RosterChangeReading reading, RosterEdits edits, RosterQuestions questions, Journal journal, Ears ears)
    : GuidedConversation(Description),
        IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(RosterChangeConversation), "roster-change", "TriggersChange")
        {
            Intents = ["roster", "roster_presence"],
            Theme = Theme.Programme,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator),
            Verbs = RosterChangeVerbs.Every,
            Fits = turn =>
                turn.Input is Input.Said && turn.Speaker.Is(Role.Administrator) && RosterChangeReading.WishIn(turn) is not null
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskOrShowAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var two = RosterChangeReading.TwoIn(turn);
        // One after the other: the second is heard when the first is done.
        var whole = turn.Words;
        if (two is var (first, _))
        {
            turn.Say(first);
            await ears.ListenAsync(turn, cancellationToken);
        }
        if (await reading.ReadAsync(turn, cancellationToken) is { } draft)
        {
            turn.TakeAll();
            await dialogs.BeginDialogAsync(Id, Json.Write(draft), cancellationToken);
            if (two is not var (_, next))
                return;
            Wishes.Keep(turn, next);
            await dialogs.Context.SayAsync(Texts.Shared.Say("ThenNext", ("words", next)), null, cancellationToken);
        }
        else
        {
            if (two is not null)
                turn.Say(whole);
            turn.NotHeard = !Description.IsCalled(turn.Folded);
            await dialogs.Context.ShowAsync(
                new Card(turn.Memory.NewCard())
                    .Title(Texts["ChangeTitle"])
                    .Text(Texts["ChangeHow"])
                    .Hint(Texts["ChangeBySheet"])
                    .Buttons(
                        new Button(Texts["SomebodyLeft"], RosterChangeVerbs.Left),
                        new Button(Texts["SomebodyBack"], RosterChangeVerbs.Back),
                        new Button(Texts["AsFile"], RosterVerbs.File),
                        new Button(Texts["TemplateTitle"], RosterVerbs.Template)
                    ),
                null,
                cancellationToken
            );
        }
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        pressed.Verb.Is(RosterChangeVerbs.Left, RosterChangeVerbs.Back)
            ? dialogs.BeginDialogAsync(
                Id,
                Json.Write(new RosterChangeDraft(pressed.Verb == RosterChangeVerbs.Left ? RosterEditKind.Leave : RosterEditKind.Return)),
                cancellationToken
            )
            : dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);

    /// <summary>A sentence that is a change of its own is none.</summary>
    public override bool Takes(string draft, Turn turn) =>
        RosterChangeDraft.Read(draft) is { } open
        && (
            LanguageIn(open, turn) is not null
            || (turn.Input is Input.Said && RosterSaid.LeavesIt(turn.Words))
            || (open.Asked == RosterAsked.Nothing ? turn.Decides(RosterChangeVerbs.Make, RosterChangeVerbs.Cancel) : Leaves(turn)) is not null
            || (open.Asked != RosterAsked.Nothing && RosterChangeReading.WishIn(turn) is null && questions.CanAnswer(open, turn))
        );

    /// <summary>A yes is no name and no address: where something is asked only a no decides.</summary>
    static Verb? Leaves(Turn turn) =>
        turn.Decides(RosterChangeVerbs.Make, RosterChangeVerbs.Cancel) is { } decided && decided == RosterChangeVerbs.Cancel ? decided : null;

    /// <summary>A language alone, while somebody is added, is that person's: "chinese", 用英文.</summary>
    static Language? LanguageIn(RosterChangeDraft draft, Turn turn) =>
        draft.Kind == RosterEditKind.Add && draft.Asked != RosterAsked.Name && turn.Input is Input.Said && turn.Words.Length <= LongestLanguage
            ? LanguageAsked.In(turn.Words)
            : null;

    const int LongestLanguage = 24;

    /// <summary>"Group 3" alone is asked about elsewhere.</summary>
    public override bool IsAnswer(string draft, Turn turn) =>
        (RosterChangeDraft.Read(draft) is { } added && LanguageIn(added, turn) is not null)
        || RosterChangeDraft.Read(draft) is { Asked: RosterAsked.Group or RosterAsked.Who or RosterAsked.Other or RosterAsked.Trainee } open
            && RosterChangeReading.WishIn(turn) is null
            && questions.CanAnswer(open, turn);

    public override AskedFor AsksFor(string draft) => AskedFor.Things;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && RosterChangeDraft.Read(draft)?.Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, RosterChangeDraft.Read(draft)?.Card, Texts["NothingDone"], cancellationToken);

    async Task<DialogTurnResult> AskOrShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (RosterChangeDraft.Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        if (draft.Missing is not RosterAsked.Nothing and var missing)
        {
            Keep(step, Json.Write(draft with { Asked = missing }));
            await questions.AskAsync(step.Context, turn, draft, missing, cancellationToken);
            return Dialog.EndOfTurn;
        }
        switch (await edits.CheckAsync(turn.Speaker.Id, turn.Speaker.BatchId, draft.Edit(), cancellationToken))
        {
            case RosterEditOutcome.Fine fine:
                draft = draft with { Card = turn.Memory.NewCard(), Shown = fine.Seal, Asked = RosterAsked.Nothing };
                Keep(step, Json.Write(draft));
                await step.Context.ShowAsync(RosterChangeCard.Ask(draft, fine, turn), null, cancellationToken);
                return Dialog.EndOfTurn;
            case RosterEditOutcome.Wrong wrong when draft.WithoutWrong(wrong.Fault) is { } again:
                await step.Context.SayAsync(RosterChangeCard.Why(draft, wrong, turn), null, cancellationToken);
                return await step.ReplaceDialogAsync(Id, Json.Write(again), cancellationToken);
            case RosterEditOutcome.Wrong wrong:
                await step.Context.SayAsync(RosterChangeCard.Why(draft, wrong, turn), turn.WaysOn(), cancellationToken);
                break;
        }
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (RosterChangeDraft.Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        var decision = turn.Decides(RosterChangeVerbs.Make, RosterChangeVerbs.Cancel)
            ?? (turn.Input is Input.Said && RosterSaid.LeavesIt(turn.Words) ? RosterChangeVerbs.Cancel : null);
        if (decision == RosterChangeVerbs.Cancel)
        {
            if (draft.Card is null)
                await step.Context.SayAsync(Texts["NothingDone"], turn.WaysOn(), cancellationToken);
            else
                await step.FinishCardAsync(turn, draft.Card, new Card("").Text(Texts["NothingDone"]), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (decision is null && LanguageIn(draft, turn) is { } language)
        {
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
            var spoken = draft with { Field = RosterField.Language, Value = language.Tag(), Card = null };
            return await step.ReplaceDialogAsync(Id, Json.Write(spoken), cancellationToken);
        }
        if (draft.Asked != RosterAsked.Nothing && AnswerReader.Read(turn.Words) is not null)
            return await step.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken);
        if (draft.Asked != RosterAsked.Nothing)
            return await step.ReplaceDialogAsync(Id, Json.Write(await questions.TakeAsync(draft, turn, cancellationToken)), cancellationToken);
        if (decision == RosterChangeVerbs.Make)
            return await MakeAsync(step, turn, draft, cancellationToken);
        await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
        await step.Context.SayAsync(Texts["NotCaught"], null, cancellationToken);
        return await step.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken);
    }

    async Task<DialogTurnResult> MakeAsync(WaterfallStepContext step, Turn turn, RosterChangeDraft draft, CancellationToken cancellationToken)
    {
        var (done, outcome) = await edits.ApplyAsync(turn.Speaker.Id, turn.Speaker.BatchId, draft.Edit(), draft.Shown, cancellationToken);
        if (!done && outcome is RosterEditOutcome.Fine)
        {
            await step.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
            await step.Context.SayAsync(Texts["ChangedMeanwhile"], null, cancellationToken);
            return await step.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken);
        }
        var act = journal.OfThisTurn(turn.Speaker.Id) is { } id ? await journal.FindAsync(turn.Speaker.Id, id, cancellationToken) : null;
        var card = outcome is RosterEditOutcome.Fine fine
            ? RosterChangeCard.Done(draft, fine, act, turn)
            : new Card("").Text(RosterChangeCard.Why(draft, (RosterEditOutcome.Wrong)outcome, turn));
        await step.FinishCardAsync(turn, draft.Card, card, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
