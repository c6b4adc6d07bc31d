using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.ReviewMaterials;

/// <summary>What trainees handed in, for those who may act for them: read it, accept it, or ask for changes. Each press looks again who may.</summary>
public sealed class ReviewMaterialsConversation(MaterialReviews reviews) : Conversation
{
    const int MostListed = 10;

    public override string Id => "review-materials";

    public override bool IsFor(Speaker speaker) => MayReview(speaker);

    public override bool Owns(string verb) => verb.StartsWith("reviewing.", StringComparison.Ordinal);

    internal static bool MayReview(Speaker speaker) => speaker.Batch.Checklist is { Count: > 0 } && (speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator));

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var waiting = await reviews.WaitingAsync(turn.Speaker.Id, turn.Speaker.BatchId, MostListed, cancellationToken);
        if (waiting.Count == 0) await dialogs.Context.SayAsync(Texts["Nothing"], [Texts.Shared["Help"]], cancellationToken);
        else await dialogs.Context.ShowAsync(ReviewCard.List(Texts, turn.Memory.NewCard(), waiting, turn), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        if (pressed.Verb == "reviewing.list")
        {
            await BeginAsync(dialogs, turn, cancellationToken);
            return;
        }
        var id = Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var guid) ? new SubmissionId(guid) : default;
        if (await reviews.FindAsync(who, batch, id, cancellationToken) is not { } material || turn.Speaker.Batch.ItemOf(material.Submission.Item) is null)
            await dialogs.Context.SayAsync(Texts["NotThere"], [Texts["HelpTitle"]], cancellationToken);
        else if (pressed.Verb == "reviewing.file")
            await dialogs.Context.SendFileAsync(turn, material.File, material.File.Name, cancellationToken);
        else if (pressed.Verb == "reviewing.changes" && material.Submission.State == SubmissionState.HandedIn)
            await dialogs.BeginDialogAsync(AskForChangesConversation.DialogId, pressed.Subject, cancellationToken);
        else if (pressed.Verb == "reviewing.accept")
            await AcceptAsync(dialogs, turn, material, pressed.Card, cancellationToken);
        else
            await dialogs.Context.ShowAsync(ReviewCard.Of(Texts, turn.Memory.NewCard(), material, turn), null, cancellationToken);
    }

    async Task AcceptAsync(DialogContext dialogs, Turn turn, WaitingMaterial material, string card, CancellationToken cancellationToken)
    {
        var outcome = await reviews.AcceptAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, material.Submission.Id, cancellationToken);
        var words = outcome is ReviewOutcome.Done done
            ? Texts.Say(done.IsAll ? "AcceptedAll" : "Accepted", ("item", done.Item.Name.In(turn.Language)), ("name", ReviewCard.Name(material, turn)), ("number", done.Submission.Number))
            : Texts["NotOpen"];
        await dialogs.Context.ReplaceAsync(new Card(card).Text(words).Buttons(new Button(Texts["List"], "reviewing.list")), cancellationToken);
    }
}

/// <summary>Asks the reviewer for the points that the next version should differ in.</summary>
public sealed class AskForChangesConversation(MaterialReviews reviews) : GuidedConversation("TriggersChanges")
{
    public const string DialogId = "ask-for-changes";

    public override string Id => DialogId;

    public override bool Listed => false;

    public override bool IsFor(Speaker speaker) => ReviewMaterialsConversation.MayReview(speaker);

    protected override IReadOnlyList<WaterfallStep> Steps => [AskForPointsAsync, SendPointsAsync];

    public override bool Takes(string draft, Turn turn) => turn.Words.Length > 0;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) => null;

    /// <summary>Said without a card: there is nothing to ask about yet.</summary>
    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        dialogs.Context.SayAsync(Texts["NotThere"], [Texts["HelpTitle"]], cancellationToken);

    async Task<DialogTurnResult> AskForPointsAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = DraftOf(step);
        if (await FindAsync(turn, draft, cancellationToken) is not { } material) return await EndAsync(step, Texts["NotThere"], cancellationToken);
        var item = turn.Speaker.Batch.ItemOf(material.Submission.Item)!.Name.In(turn.Language);
        await step.Context.SayAsync(
            Texts.Say("AskPoints", ("name", ReviewCard.Name(material, turn)), ("item", item), ("number", material.Submission.Number)), [Texts.Shared["Cancel"]], cancellationToken);
        Keep(step, draft);
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> SendPointsAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var points = MaterialReviews.PointsIn(turn.Words);
        if (points.Count == 0)
        {
            await step.Context.SayAsync(Texts["NoPoints"], cancellationToken: cancellationToken);
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        }
        if (await FindAsync(turn, DraftOf(step), cancellationToken) is not { } material) return await EndAsync(step, Texts["NotThere"], cancellationToken);
        var outcome = await reviews.AskForChangesAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, material.Submission.Id, points, cancellationToken);
        if (outcome is not ReviewOutcome.Done) return await EndAsync(step, Texts["NotOpen"], cancellationToken);
        await step.Context.ShowAsync(ReviewCard.Asked(Texts, turn.Memory.NewCard(), material, points, turn), null, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, string words, CancellationToken cancellationToken)
    {
        await step.Context.SayAsync(words, [Texts["HelpTitle"]], cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<WaitingMaterial?> FindAsync(Turn turn, string draft, CancellationToken cancellationToken) =>
        Guid.TryParse(draft, CultureInfo.InvariantCulture, out var id) ? await reviews.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SubmissionId(id), cancellationToken) : null;
}
