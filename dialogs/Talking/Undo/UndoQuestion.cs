using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>What is to be taken back or put back. <see cref="V"/> is the version of this format.</summary>
/// <param name="Again">It was taken back and is to be done again.</param>
sealed record UndoDraft(Guid Act, bool Again, string Card = "", int V = UndoDraft.Current)
{
    public const int Current = 1;

    public static UndoDraft? Read(string text) => DraftText.Read<UndoDraft>(text, draft => draft.V == Current);
}

/// <summary>Names what would be taken back, and does so at a press or a typed yes.</summary>
public sealed class UndoQuestion(Journal journal, TakingBacks takingBacks, OpenConversations conversations)
    : GuidedConversation(Description),
        IDescribed
{
    const string DialogId = "undo-question";

    static readonly Texts Own = new(typeof(UndoQuestion));

    public static ConversationDescription Description { get; } =
        new(typeof(UndoQuestion), DialogId, "TriggersQuestion")
        {
            Listed = false,
            IsFor = UndoConversation.Description.IsFor,
            IntentsBeside = ["undo"],
            Fits = turn => turn.Input is Input.Said && MistakeSaid.AsksWhatWasDone(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskAsync, AnswerAsync];

    internal static Task AskAsync(DialogContext dialogs, Act act, bool again, CancellationToken cancellationToken) =>
        dialogs.BeginDialogAsync(DialogId, Json.Write(new UndoDraft(act.Id.Value, again)), cancellationToken);

    internal static Card Card(string id, Act act, string what, bool again, Turn turn) =>
        new Card(id)
            .Title(
                Own[
                    again ? "AskAgain"
                    : turn.Input is Input.Said && RefusalSaid.Is(turn.Words) ? "AskLate"
                    : "Ask"
                ]
            )
            .Text(Spoken.Sentence(what))
            .Hint(Own.Say("DoneWhen", ("ago", Spoken.Ago(turn.Now - ((again ? act.UndoneAt : null) ?? act.At)))))
            .Buttons(
                again
                    ? new Button(Own["BackTitle"], UndoVerbs.Back.About(act.Id), ButtonStyle.First)
                    : new Button(Own["TakeItBack"], UndoVerbs.Act.About(act.Id), ButtonStyle.First),
                new Button(Own["LeaveIt"], UndoVerbs.Leave)
            );

    /// <summary>What an undo would be about.</summary>
    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (MistakeSaid.AsksWhatWasDone(turn.Words))
            turn.TakeAll();
        return conversations.Open(UndoConversation.Description).BeginAsync(dialogs, turn, cancellationToken);
    }

    public override bool Takes(string draft, Turn turn) => Answered(turn) is not null;

    public override bool IsAnswer(string draft, Turn turn) => Answered(turn) is not null;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => UndoDraft.Read(draft)?.Card == pressed.Card;

    public override bool AsksInPassing => true;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken) =>
        dialogs.RetireCardAsync(turn, UndoDraft.Read(draft)?.Card, Texts["Left"], cancellationToken);

    public override string? Sum(string draft, Turn turn) => null;

    async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (
            UndoDraft.Read(DraftOf(step)) is not { } draft
            || await journal.FindAsync(turn.Speaker.Id, new ActId(draft.Act), cancellationToken) is not { } act
            || takingBacks.Of(act, turn) is not { } taking
            || await taking.WhatAsync(turn, act, cancellationToken) is not { } what
        )
            return await step.EndDialogAsync(null, cancellationToken);
        var card = turn.Memory.NewCard();
        Keep(step, Json.Write(draft with { Card = card }));
        await step.Context.ShowAsync(Card(card, act, what, draft.Again, turn), null, cancellationToken);
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (
            UndoDraft.Read(DraftOf(step)) is not { } draft
            || await journal.FindAsync(turn.Speaker.Id, new ActId(draft.Act), cancellationToken) is not { } act
        )
            return await step.EndDialogAsync(null, cancellationToken);
        var leave = turn.Input is Input.Pressed pressed ? pressed.Verb == UndoVerbs.Leave : Answered(turn) != true;
        var card =
            leave ? new Card("").Text(Texts["Left"])
            : draft.Again ? await takingBacks.PutBackAsync(turn, "", act, cancellationToken)
            : await takingBacks.TakeBackAsync(turn, "", act, cancellationToken);
        await step.FinishCardAsync(turn, draft.Card, card, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>"Undo" said again is a yes, and so are the words of the button.</summary>
    static bool? Answered(Turn turn) =>
        turn.Input is not Input.Said ? null
        : UndoConversation.Description.IsCalled(turn.Folded) ? true
        : Phrase.In(Own, "TakeItBack").Concat(Phrase.In(Own, "BackTitle")).Any(title => title.Folded == turn.Folded) ? true
        : Phrase.In(Own, "LeaveIt").Any(title => title.Folded == turn.Folded) ? false
        : AnswerReader.Read(turn.Words) switch
        {
            Answer.Yes => true,
            Answer.No or Answer.Cancel => false,
            _ => null,
        };
}
