using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Materials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>
/// A member says that a version of their group's is not theirs yet, with a word on what is to be different. The draft is the version's id.
/// </summary>
public sealed class ObjectConversation(GroupConsent consent, MaterialVersions versions) : GuidedConversation(Description), IDescribed
{
    public const string DialogId = "object-to-material";

    public static ConversationDescription Description { get; } =
        new(typeof(ObjectConversation), DialogId)
        {
            Listed = false,
            // Nobody asks for it; it begins with a press on a version.
            Fits = _ => 0,
            Nears = _ => 0,
            Verbs = [MaterialsVerbs.NotOurs],
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskForWordAsync, SendAsync];

    public override bool Takes(string draft, Turn turn) => turn.Words.Trim().Length > 0;

    public override AskedFor AsksFor(string draft) => AskedFor.Reason;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) => null;

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        dialogs.BeginDialogAsync(Id, pressed.Subject, cancellationToken);

    async Task<DialogTurnResult> AskForWordAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var id = Guid.TryParse(DraftOf(step), CultureInfo.InvariantCulture, out var guid) ? new SubmissionId(guid) : default;
        if (
            await versions.FindAsync(turn.Speaker.AsTrainee(), id, cancellationToken) is not { Submission: var version }
            || turn.Speaker.Batch.ItemOf(version.Item) is not { } item
        )
            return await EndAsync(step, Texts["NotThere"], cancellationToken);
        if (version.State != SubmissionState.AwaitsGroup)
            return await EndAsync(
                step,
                Texts.Say("ConsentNotOpen", ("item", item.Name.In(turn.Language)), ("number", version.Number)),
                cancellationToken
            );
        await step.Context.SayAsync(
            Texts.Say("AskWord", ("item", item.Name.In(turn.Language)), ("number", version.Number)),
            [Texts["NoWord"], Texts.Shared["Cancel"]],
            cancellationToken
        );
        Keep(step, DraftOf(step));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> SendAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var id = Guid.TryParse(DraftOf(step), CultureInfo.InvariantCulture, out var guid) ? new SubmissionId(guid) : default;
        var word = AnswerReader.Read(turn.Words) is Answer.Skip or Answer.No || turn.Folded == Phrase.Fold(Texts["NoWord"]) ? "" : turn.Words;
        return await EndAsync(
            step,
            await consent.ObjectAsync(turn.Speaker.AsTrainee(), id, word, cancellationToken) switch
            {
                ConsentOutcome.Objected told => Texts.Say(
                    "ObjectionSent",
                    ("item", told.Item.Name.In(turn.Language)),
                    ("number", told.Submission.Number)
                ),
                ConsentOutcome.NotOpen past => Texts.Say(
                    "ConsentNotOpen",
                    ("item", past.Item.Name.In(turn.Language)),
                    ("number", past.Submission.Number)
                ),
                _ => Texts["NotThere"],
            },
            cancellationToken
        );
    }

    async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, string words, CancellationToken cancellationToken)
    {
        await step.Context.SayAsync(words, [Texts["List"]], cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}
