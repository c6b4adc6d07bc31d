using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.Confirm;

/// <summary>Which question is being answered. <see cref="V"/> is the version of this format.</summary>
/// <param name="Objecting">What is not right is waited for.</param>
/// <param name="Unclear">The last words were neither yes nor no.</param>
sealed record ConfirmDraft(Guid Id, string Card, bool Objecting = false, bool Unclear = false, int V = ConfirmDraft.Current)
{
    public const int Current = 1;

    public static ConfirmDraft? Read(string text) => DraftText.Read<ConfirmDraft>(text, draft => draft.V == Current);
}

/// <summary>A supervisee says whether what their trainee logged about them is right. It is all that a supervisee does here.</summary>
public sealed class ConfirmConversation(Confirmations confirmations) : GuidedConversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ConfirmConversation), "confirm")
        {
            Theme = Theme.Hours,
            IsFor = speaker => speaker.Is(Role.Supervisee),
            Verbs = [ConfirmVerbs.Yes, ConfirmVerbs.No, ConfirmVerbs.Next],
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (await confirmations.WaitingForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken) is [var first, ..])
            await dialogs.BeginDialogAsync(Id, Json.Write(new ConfirmDraft(first.Confirmation.Id.Value, turn.Memory.NewCard())), cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["NothingWaits"], [Texts.Shared["Help"]], cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == ConfirmVerbs.Next)
            await BeginAsync(dialogs, turn, cancellationToken);
        else if (!Guid.TryParseExact(pressed.Subject, "N", out var id))
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);
        else if (pressed.Verb == ConfirmVerbs.No)
            await dialogs.BeginDialogAsync(Id, Json.Write(new ConfirmDraft(id, pressed.Card, Objecting: true)), cancellationToken);
        else
            await AnswerAsync(dialogs, turn, new ConfirmDraft(id, pressed.Card), null, cancellationToken);
    }

    public override bool Takes(string draft, Turn turn) =>
        ConfirmDraft.Read(draft) is { Objecting: true } || AnswerReader.Read(turn.Words) is not null;

    public override AskedFor AsksFor(string draft) => ConfirmDraft.Read(draft) is { Objecting: true } ? AskedFor.Words : AskedFor.Anything;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        pressed.Verb.Is(ConfirmVerbs.Yes, ConfirmVerbs.No) && ConfirmDraft.Read(draft) is { } waiting && pressed.Subject == waiting.Id.ToString("N");

    public override string? Sum(string draft, Turn turn) => null;

    async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (
            ConfirmDraft.Read(DraftOf(step)) is not { } draft
            || await confirmations.FindAsync(turn.Speaker.Id, new ConfirmationId(draft.Id), cancellationToken) is not { } view
        )
        {
            await step.Context.SayAsync(Texts["Over"], [Texts["HelpTitle"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        Keep(step, Json.Write(draft with { Unclear = false }));
        if (draft.Objecting)
            await step.Context.SayAsync(Texts["AskWhat"], [Texts["What1"], Texts["What2"], Texts["What3"]], cancellationToken);
        else if (draft.Unclear)
            await step.Context.SayAsync(Texts["YesOrNo"], [Texts["Right"], Texts["NotRight"]], cancellationToken);
        else
            await step.Context.ShowAsync(ConfirmCards.Question(draft.Card, view, turn), null, cancellationToken);
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (ConfirmDraft.Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        var pressed = (turn.Input as Input.Pressed)?.Verb;
        var said = AnswerReader.Read(turn.Words);
        var right =
            pressed == ConfirmVerbs.Yes
            || (pressed is null && !draft.Objecting && (said is Answer.Yes or Answer.Save || turn.Folded == Phrase.Fold(Texts["Right"])));
        if (!right && pressed is null && draft.Objecting && turn.Words.Trim() is { Length: > 0 } words)
        {
            await AnswerAsync(step, turn, draft, words, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (right)
        {
            await AnswerAsync(step, turn, draft, null, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        var objects = pressed == ConfirmVerbs.No || said is Answer.No or Answer.Change || turn.Folded == Phrase.Fold(Texts["NotRight"]);
        return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Objecting = objects, Unclear = !objects }), cancellationToken);
    }

    /// <param name="objection">What is not right; null when all is.</param>
    async Task AnswerAsync(DialogContext dialogs, Turn turn, ConfirmDraft draft, string? objection, CancellationToken cancellationToken)
    {
        var id = new ConfirmationId(draft.Id);
        var view = await confirmations.FindAsync(turn.Speaker.Id, id, cancellationToken);
        var outcome = await confirmations.AnswerAsync(turn.Speaker.Id, id, objection is null, objection, cancellationToken);
        var more = (await confirmations.WaitingForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).Count(other =>
            other.Confirmation.Id != id
        );
        var card = outcome is ConfirmOutcome.Given given
            ? ConfirmCards.Given(draft.Card, view!, given.Confirmation, turn)
            : new Card(draft.Card).Text(Texts["Over"]);
        if (more > 0)
            card.Buttons(new Button(Texts["Next"], ConfirmVerbs.Next));
        if (turn.Input is Input.Pressed)
            await dialogs.Context.ReplaceAsync(card, cancellationToken);
        else
            await dialogs.Context.ShowAsync(card.Named(turn.Memory.NewCard()), null, cancellationToken);
    }
}
