using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.ReviewMaterials;

/// <summary>Asks the reviewer for the points that the next version should differ in; of an accepted one, why it is opened again.</summary>
public sealed class AskForChangesConversation(MaterialReviews reviews) : GuidedConversation(Description), IDescribed
{
    public const string DialogId = "ask-for-changes";

    public static ConversationDescription Description { get; } =
        new(typeof(AskForChangesConversation), DialogId, "TriggersChanges") { Listed = false, IsFor = ReviewMaterialsConversation.MayReview };

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
        if (await FindAsync(turn, draft, cancellationToken) is not { } material)
            return await EndAsync(step, Texts["NotThere"], cancellationToken);
        var item = turn.Speaker.Batch.ItemOf(material.Submission.Item)!.Name.In(turn.Language);
        if (WordsIn(draft) is { Length: > 0 } said)
        {
            await step.Context.SayAsync(
                Texts.Say("AskPointsWith", ("name", ReviewCard.Name(material, turn)), ("item", item), ("words", said)),
                [said, Texts.Shared["Cancel"]],
                cancellationToken
            );
            Keep(step, draft);
            return Dialog.EndOfTurn;
        }
        await step.Context.SayAsync(
            Texts.Say(
                material.Submission.State == SubmissionState.Accepted ? "AskReopen" : "AskPoints",
                ("name", ReviewCard.Name(material, turn)),
                ("item", item),
                ("number", material.Submission.Number)
            ),
            [Texts.Shared["Cancel"]],
            cancellationToken
        );
        Keep(step, draft);
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> SendPointsAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (AnswerReader.Read(turn.Words) is Answer.No or Answer.Cancel)
            return await EndAsync(step, Texts["NothingAsked"], cancellationToken);
        // The words that were said already are what a yes is about; what may be meant for the bot is shown before it goes out.
        var known = WordsIn(DraftOf(step));
        var said = known.Length > 0 && AnswerReader.Read(turn.Words) is Answer.Yes ? known : turn.Words;
        if (said.Trim() != known && FreeWords.IsRatherAnother(said))
            return await step.ReplaceDialogAsync(Id, $"{DraftOf(step).Split(':')[0]}:{said.Trim()}", cancellationToken);
        var points = MaterialReviews.PointsIn(said);
        if (points.Count == 0)
        {
            await step.Context.SayAsync(Texts["NoPoints"], cancellationToken: cancellationToken);
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        }
        if (await FindAsync(turn, DraftOf(step), cancellationToken) is not { } material)
            return await EndAsync(step, Texts["NotThere"], cancellationToken);
        var (who, batch, id) = (turn.Speaker.Id, turn.Speaker.Batch, material.Submission.Id);
        var outcome =
            material.Submission.State == SubmissionState.Accepted
                ? await reviews.ReopenAsync(who, turn.Speaker.BatchId, batch, id, points, cancellationToken)
                : await reviews.AskForChangesAsync(who, turn.Speaker.BatchId, batch, id, points, cancellationToken);
        if (outcome is not ReviewOutcome.Done)
            return await EndAsync(step, ReviewCard.Said(Texts, outcome, material, turn), cancellationToken);
        await step.Context.ShowAsync(ReviewCard.Asked(Texts, turn.Memory.NewCard(), material, points, turn), null, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, string words, CancellationToken cancellationToken)
    {
        await step.Context.SayAsync(words, [Texts["HelpTitle"]], cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>What was said with the wish, after the id.</summary>
    static string WordsIn(string draft) => draft.IndexOf(':', StringComparison.Ordinal) is var at and > 0 ? draft[(at + 1)..] : "";

    async Task<WaitingMaterial?> FindAsync(Turn turn, string draft, CancellationToken cancellationToken) =>
        Guid.TryParse(draft.Split(':')[0], CultureInfo.InvariantCulture, out var id)
            ? await reviews.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SubmissionId(id), cancellationToken)
            : null;
}
