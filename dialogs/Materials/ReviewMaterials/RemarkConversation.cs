using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Materials.ReviewMaterials;

/// <summary>Asks the reviewer for a comment on a version, or for a file with their notes in it, and passes it on to whose version it is.</summary>
public sealed class RemarkConversation(Remarks remarks, MaterialReviews reviews) : GuidedConversation(Description), IDescribed
{
    public const string DialogId = "remark-on-materials";

    /// <summary>A file that comes now goes back with the version that the reviewer has before them.</summary>
    static readonly Remembered<bool> Awaited = new("awaitsRemark", false);

    public static ConversationDescription Description { get; } =
        new(typeof(RemarkConversation), DialogId, "TriggersRemark")
        {
            Listed = false,
            IsFor = ReviewMaterialsConversation.MayReview,
            BeginsWithFiles = Awaited.In,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskForRemarkAsync, PassOnAsync];

    public override bool Takes(string draft, Turn turn) => turn.Words.Length > 0;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) => null;

    public override Task LetGoAsync(DialogContext dialogs, Turn turn, string draft, bool kept, CancellationToken cancellationToken)
    {
        Awaited.Keep(turn, false);
        return Task.CompletedTask;
    }

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        dialogs.Context.SayAsync(Texts["NotThere"], [Texts["HelpTitle"]], cancellationToken);

    async Task<DialogTurnResult> AskForRemarkAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (await FindAsync(turn, DraftOf(step), cancellationToken) is not { } material)
            return await EndAsync(step, Texts["NotThere"], cancellationToken);
        Awaited.Keep(turn, true);
        await step.Context.SayAsync(Texts.Say("AskRemark", ReviewCard.About(material, turn)), [Texts.Shared["Cancel"]], cancellationToken);
        Keep(step, DraftOf(step));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> PassOnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var sent = turn.Input as Input.Sent;
        // One remark has one file; the words go with the first.
        var words = sent?.Text ?? turn.Words;
        IReadOnlyList<SentFile?> files = sent is { Files.Count: > 0 } ? [.. sent.Files] : [null];
        WaitingMaterial? material = null;
        foreach (var (index, file) in files.Index())
        {
            var outcome = await remarks.SayAsync(
                turn.Speaker.Id,
                turn.Speaker.BatchId,
                IdIn(DraftOf(step)),
                index == 0 ? words : "",
                file,
                cancellationToken
            );
            if (outcome is RemarkOutcome.Done done)
                material = done.Material;
            else if (outcome is RemarkOutcome.NotThere)
                return await EndAsync(step, Texts["NotThere"], cancellationToken);
            else
            {
                await step.Context.SayAsync(
                    outcome is RemarkOutcome.Refused refused ? FileTrouble.Of(refused.Why, refused.Name) : Texts["RemarkEmpty"],
                    cancellationToken: cancellationToken
                );
                if (material is null && index == files.Count - 1)
                    return await step.ReplaceDialogAsync(DialogId, DraftOf(step), cancellationToken);
            }
        }
        return await EndAsync(
            step,
            Texts.Say("RemarkSent", ReviewCard.About(material!, turn)),
            cancellationToken,
            material!.Submission.State == SubmissionState.HandedIn ? Texts["Changes"] : null
        );
    }

    async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, string words, CancellationToken cancellationToken, string? next = null)
    {
        Awaited.Keep(Turn.Of(step.Context), false);
        await step.Context.SayAsync(words, next is null ? [Texts["HelpTitle"]] : [next, Texts["HelpTitle"]], cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    Task<WaitingMaterial?> FindAsync(Turn turn, string draft, CancellationToken cancellationToken) =>
        reviews.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, IdIn(draft), cancellationToken);

    static SubmissionId IdIn(string draft) => Guid.TryParse(draft, CultureInfo.InvariantCulture, out var id) ? new SubmissionId(id) : default;
}
