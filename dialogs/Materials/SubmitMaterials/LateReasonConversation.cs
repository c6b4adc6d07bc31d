using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>Files that wait for the reason why they are late. <see cref="V"/> is the version of this format.</summary>
sealed record LateDraft(string Subject, bool Adds, int V = LateDraft.Current)
{
    public const int Current = 1;

    public static LateDraft? Read(string text) => DraftText.Read<LateDraft>(text, draft => draft.V == Current);
}

/// <summary>Asks why files are late, where the batch wants to know, and hands them in with the reason.</summary>
public sealed class LateReasonConversation(Handins handins) : GuidedConversation(Description), IDescribed
{
    public const string DialogId = "late-materials";

    public static ConversationDescription Description { get; } =
        new(typeof(LateReasonConversation), DialogId)
        {
            Listed = false,
            // Nobody asks for it; it begins with files that are late.
            Fits = _ => 0,
            Nears = _ => 0,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhyAsync, HandInAsync];

    public override bool Takes(string draft, Turn turn) => turn.Words.Trim().Length > 0;

    public override AskedFor AsksFor(string draft) => AskedFor.Reason;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) =>
        LateDraft.Read(draft) is { } late && turn.Speaker.Batch.ItemOf(WaitingFiles.ItemIn(late.Subject)) is { } item
            ? Texts.Say("LateSum", ("item", item.Name.In(turn.Language)))
            : null;

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) => Task.CompletedTask;

    async Task<DialogTurnResult> AskWhyAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (LateDraft.Read(DraftOf(step)) is not { } draft || turn.Speaker.Batch.ItemOf(WaitingFiles.ItemIn(draft.Subject)) is not { } item)
            return await step.EndDialogAsync(null, cancellationToken);
        await step.Context.SayAsync(
            Texts.Say("AskWhyLate", ("item", item.Name.In(turn.Language)), ("day", Spoken.Date(item.DueOn, turn.Today))),
            [Texts.Shared["Cancel"]],
            cancellationToken
        );
        Keep(step, Json.Write(draft));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> HandInAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (LateDraft.Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        var outcome = await handins.HandInAsync(
            turn.Speaker.AsTrainee(),
            new HandIn(WaitingFiles.ItemIn(draft.Subject), WaitingFiles.In(draft.Subject), draft.Adds, turn.Words),
            cancellationToken
        );
        if (outcome is HandInOutcome.ReasonNeeded)
            return await step.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken);
        var card = turn.Memory.NewCard();
        await step.Context.ShowAsync(
            outcome is HandInOutcome.Done done
                ? HandInCard.Receipt(Texts, card, done, turn)
                : new Card(card).Text(HandInCard.Refusal(Texts, outcome, turn)).Buttons(new Button(Texts["List"], MaterialsVerbs.List)),
            null,
            cancellationToken
        );
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
