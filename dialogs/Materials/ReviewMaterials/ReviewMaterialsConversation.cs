using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.ReviewMaterials;

/// <summary>
/// What trainees handed in, for those who may act for them: read it, comment on it, accept it, ask for changes, open it again. Each press looks
/// again who may. What is said in the words of the open card's buttons does what they do.
/// </summary>
public sealed partial class ReviewMaterialsConversation(MaterialReviews reviews, MaterialSheet sheet) : Conversation(Description), IDescribed
{
    const int MostListed = 10;

    /// <summary>Verbs and the texts of their buttons.</summary>
    static readonly IReadOnlyList<(Verb Verb, string Key)> Sayable =
    [
        (ReviewingVerbs.Accept, "Accept"),
        (ReviewingVerbs.Accept, "WordsAccept"),
        (ReviewingVerbs.Changes, "Changes"),
        (ReviewingVerbs.Changes, "WordsChanges"),
        (ReviewingVerbs.Reopen, "Reopen"),
        (ReviewingVerbs.File, "GetFile"),
        (ReviewingVerbs.Remark, "Remark"),
        (ReviewingVerbs.History, "History"),
    ];

    public static ConversationDescription Description { get; } =
        new(typeof(ReviewMaterialsConversation), "review-materials")
        {
            Intents = ["review_materials"],
            IsGuessing = _ => true,
            Theme = Theme.Materials,
            IsFor = MayReview,
            Fits = Fits,
            Verbs = ReviewingVerbs.Every,
        };

    /// <summary>"review materials 2" is nobody else's, although "review …" opens a review of hours.</summary>
    static double Fits(Turn turn) =>
        Said(turn) is not null || Description.IsCalled(Number().Replace(turn.Folded, "").TrimEnd()) ? Phrase.Whole : Description.FitsPhrase(turn);

    internal static bool MayReview(Speaker speaker) =>
        speaker.Batch.Checklist is { Count: > 0 } && (speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator));

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (Said(turn) is { } verb)
        {
            await DoAsync(dialogs, turn, verb, LastShown.Material.In(turn)!.Value.ToString("N"), turn.Memory.NewCard(), cancellationToken);
            return;
        }
        var waiting = await reviews.WaitingAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, MostListed, cancellationToken);
        // "review materials 2" opens the second.
        if (
            turn.Input is Input.Said
            && int.TryParse(Number().Match(turn.Folded).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= waiting.Count
        )
            await OpenAsync(dialogs, turn, waiting[number - 1], cancellationToken);
        else if (waiting.Count == 0)
            await dialogs.Context.SayAsync(Texts["Nothing"], [Texts.Shared["Help"]], cancellationToken);
        else
            await dialogs.Context.ShowAsync(ReviewCard.List(Texts, turn.Memory.NewCard(), waiting, turn), null, cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        pressed.Verb == ReviewingVerbs.List
            ? BeginAsync(dialogs, turn, cancellationToken)
            : DoAsync(dialogs, turn, pressed.Verb, pressed.Subject, pressed.Card, cancellationToken);

    async Task DoAsync(DialogContext dialogs, Turn turn, Verb verb, string subject, string card, CancellationToken cancellationToken)
    {
        var parts = subject.Split(':');
        var id = Guid.TryParse(parts[0], CultureInfo.InvariantCulture, out var guid) ? new SubmissionId(guid) : default;
        if (
            await reviews.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken) is not { } material
            || turn.Speaker.Batch.ItemOf(material.Submission.Item) is null
        )
        {
            await dialogs.Context.SayAsync(Texts["NotThere"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        switch (verb)
        {
            case var it when it == ReviewingVerbs.File:
                foreach (var file in material.Files)
                    await dialogs.Context.SendFileAsync(turn, file, file.Name, cancellationToken);
                break;
            case var it when it == ReviewingVerbs.RemarkFile && parts.Length == 2:
                if (await sheet.RemarkFileAsync(material, parts[1], cancellationToken) is { } remark)
                    await dialogs.Context.SendFileAsync(turn, remark, remark.Name, cancellationToken);
                else
                    await dialogs.Context.SayAsync(Texts["NotThere"], [Texts["HelpTitle"]], cancellationToken);
                break;
            case var changes when changes == ReviewingVerbs.Changes && material.Submission.State == SubmissionState.HandedIn:
            case var reopens when reopens == ReviewingVerbs.Reopen && material.Submission.State == SubmissionState.Accepted:
                await dialogs.BeginDialogAsync(
                    AskForChangesConversation.DialogId,
                    turn.Input is Input.Said && MaterialReading.WhyBack(turn.Words) is { Length: > 0 } why ? $"{parts[0]}:{why}" : parts[0],
                    cancellationToken
                );
                break;
            case var it when it == ReviewingVerbs.Remark:
                await dialogs.BeginDialogAsync(RemarkConversation.DialogId, parts[0], cancellationToken);
                break;
            case var it when it == ReviewingVerbs.Accept:
                await AcceptAsync(dialogs, turn, material, card, cancellationToken);
                break;
            case var it when it == ReviewingVerbs.History:
                await dialogs.Context.ShowAsync(
                    await sheet.HistoryAsync(turn.Memory.NewCard(), material, turn, cancellationToken),
                    null,
                    cancellationToken
                );
                break;
            default:
                await OpenAsync(dialogs, turn, material, cancellationToken);
                break;
        }
    }

    async Task OpenAsync(DialogContext dialogs, Turn turn, WaitingMaterial material, CancellationToken cancellationToken)
    {
        LastShown.Material.Keep(turn, material.Submission.Id.Value);
        await dialogs.Context.ShowAsync(await sheet.OfAsync(turn.Memory.NewCard(), material, turn, cancellationToken), null, cancellationToken);
    }

    async Task AcceptAsync(DialogContext dialogs, Turn turn, WaitingMaterial material, string card, CancellationToken cancellationToken)
    {
        var outcome = await reviews.AcceptAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, material.Submission.Id, cancellationToken);
        var answer = new Card(card).Text(ReviewCard.Said(Texts, outcome, material, turn));
        if (outcome is ReviewOutcome.Done)
            answer.Buttons(new Button(Texts["Reopen"], ReviewingVerbs.Reopen.About(material.Submission.Id)));
        answer.Buttons(new Button(Texts["List"], ReviewingVerbs.List));
        await (
            turn.Input is Input.Pressed
                ? dialogs.Context.ReplaceAsync(answer, cancellationToken)
                : dialogs.Context.ShowAsync(answer, null, cancellationToken)
        );
    }

    static Verb? Said(Turn turn) =>
        LastShown.Material.In(turn) is null || turn.Input is not Input.Said
            ? null
            : Sayable.FirstOrDefault(one => Description.Texts.LinesInBoth(one.Key).Any(title => Phrase.Fold(title) == turn.Folded)).Verb
                ?? (
                    MaterialReading.Accepts(turn.Words) ? ReviewingVerbs.Accept
                    : MaterialReading.WhyBack(turn.Words) is not null ? ReviewingVerbs.Changes
                    : null
                );

    [GeneratedRegex(@"\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
