using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.Notices;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.ReviewMaterials;

/// <summary>Tells a reviewer what was handed in, as long as it waits for them. Who wants it with the summary hears of it there.</summary>
public sealed class HandedInNotice(MaterialReviews reviews, Preferences preferences) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(HandedInNotice));

    public static NoticeDescription Description { get; } = new(typeof(HandedInNotice), Handins.HandedInNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!(await preferences.OfAsync(reader.Speaker.Id, cancellationToken)).MaterialsAtOnce)
            return null;
        var waiting = new List<WaitingMaterial>();
        foreach (var subject in subjects)
            if (
                Guid.TryParse(subject, CultureInfo.InvariantCulture, out var id)
                && await reviews.FindAsync(reader.Speaker.Id, reader.Speaker.BatchId, new SubmissionId(id), cancellationToken)
                    is { Submission.State: SubmissionState.HandedIn } material
            )
                waiting.Add(material);
        var turn = reader.AsTurn();
        return waiting.Count switch
        {
            0 => null,
            1 => new Card("")
                .Title(Texts.Say("HandedInOne", ReviewCard.About(waiting[0], turn)))
                .Buttons(new Button(Texts["Open"], ReviewingVerbs.Open.About(waiting[0].Submission.Id))),
            var count => new Card("")
                .Title(Texts.Say("HandedInSeveral", ("count", count)))
                .Buttons(new Button(Texts["HelpTitle"], ReviewingVerbs.List)),
        };
    }
}

/// <summary>Tells a trainee what came of a review.</summary>
public sealed class ReviewedNotice(MaterialVersions versions, MaterialHistory history) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(ReviewedNotice));

    public static NoticeDescription Description { get; } = new(typeof(ReviewedNotice), MaterialReviews.ReviewedNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var card = new Card("");
        var said = false;
        foreach (var subject in subjects)
        {
            if (
                !Guid.TryParse(subject, CultureInfo.InvariantCulture, out var id)
                || await versions.FindAsync(reader.Speaker.AsTrainee(), new SubmissionId(id), cancellationToken) is not { Submission: var submission }
                || submission.State is not (SubmissionState.Accepted or SubmissionState.ChangesAsked)
                || reader.Speaker.Batch.ItemOf(submission.Item) is not { } item
            )
                continue;
            var isAccepted = submission.State == SubmissionState.Accepted;
            var reopened =
                !isAccepted
                && (await history.OfAsync(submission, cancellationToken)).Any(one =>
                    one.Version.Submission.Id == submission.Id
                    && one.Events.LastOrDefault(happened => happened.Decision != null)?.Decision is { Reopens: true }
                );
            card.Title(
                Texts.Say(
                    isAccepted ? "ReviewedAccepted"
                        : reopened ? "ReviewedReopened"
                        : "ReviewedChanges",
                    ("item", item.Name.In(reader.Language)),
                    ("number", submission.Number)
                )
            );
            foreach (var (index, point) in submission.Points.Index())
                card.Text(Texts.Say("Point", ("number", index + 1), ("point", point)));
            if (!isAccepted)
                card.Hint(Texts["ReviewedHow"]);
            said = true;
        }
        return said ? card.Buttons(new Button(Texts["MyMaterials"], MaterialsVerbs.List)) : null;
    }
}

/// <summary>Tells who can act that a version has waited for a review longer than its item allows.</summary>
public sealed class OverdueMaterialsNotice(MaterialReviews reviews) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(OverdueMaterialsNotice));

    public static NoticeDescription Description { get; } =
        new(typeof(OverdueMaterialsNotice), EscalateMaterials.OverdueNotice) { Why = () => Texts["OverdueWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var (card, turn, said) = (new Card(""), reader.AsTurn(), false);
        foreach (var subject in subjects)
        {
            if (
                !Guid.TryParse(subject, CultureInfo.InvariantCulture, out var id)
                || await reviews.FindAsync(reader.Speaker.Id, reader.Speaker.BatchId, new SubmissionId(id), cancellationToken)
                    is not { Submission.State: SubmissionState.HandedIn } material
                || reader.Speaker.Batch.ItemOf(material.Submission.Item) is not { } item
            )
                continue;
            card.Step(
                Texts.Say(
                    "OverdueOne",
                    [
                        .. ReviewCard.About(material, turn),
                        ("day", Spoken.Date(ReviewCard.DayOf(material, turn), turn.Today)),
                        ("days", item.ReviewDays),
                    ]
                ),
                new Button(Texts["Open"], ReviewingVerbs.Open.About(material.Submission.Id))
            );
            said = true;
        }
        return said ? card : null;
    }
}
