using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Materials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>What a trainee handed in or took back, and what a reviewer decided on it.</summary>
public sealed class TakingBackMaterials(Handins handins, MaterialVersions versions, MaterialReviews reviews, Journal journal) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackMaterials>(
            _ => true,
            ActKind.MaterialHandedIn,
            ActKind.MaterialTakenBack,
            ActKind.MaterialAccepted,
            ActKind.MaterialReturned
        );

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken)
    {
        var id = new SubmissionId(IdIn(act));
        if (IsReview(act))
            return await reviews.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken) is { } material
                ? Was(act, ("name", turn.NameOf(material.Name, material.NameEn)), ("item", NameOf(material.Submission, turn)))
                : null;
        return await versions.FindAsync(turn.Speaker.AsTrainee(), id, cancellationToken) is { Submission: var own }
            ? Was(act, ("item", NameOf(own, turn)), ("number", own.Number))
            : null;
    }

    public override async Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken)
    {
        var id = new SubmissionId(IdIn(act));
        if (IsReview(act))
        {
            var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
            var back = await reviews.TakeBackAsync(who, batch, turn.Speaker.Batch, id, act.Kind == ActKind.MaterialAccepted, cancellationToken);
            if (back is not null)
                journal.TakeBack(act);
            var said = await SayAsync(turn, card, act, back is not null, again: false, cancellationToken);
            if (back is { Told: true })
                said.Hint(Texts["HadHeard"]);
            return said.Buttons(new Button(Texts["OpenIt"], ReviewingVerbs.Open.About(id)));
        }
        var done =
            act.Kind == ActKind.MaterialHandedIn
                ? await handins.WithdrawAsync(turn.Speaker.AsTrainee(), id, cancellationToken) is not null
                : await handins.RestoreAsync(turn.Speaker.AsTrainee(), id, cancellationToken) is not null;
        if (done)
            journal.TakeBack(act);
        return (await SayAsync(turn, card, act, done, again: false, cancellationToken)).Buttons(
            new Button(Texts["MyMaterials"], MaterialsVerbs.List)
        );
    }

    /// <summary>A decision is made again where its material is open, with the reviewer's words.</summary>
    public override bool PutsBack(Act act) => !IsReview(act);

    public override async Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken)
    {
        var id = new SubmissionId(IdIn(act));
        var done =
            act.Kind == ActKind.MaterialHandedIn
                ? await handins.RestoreAsync(turn.Speaker.AsTrainee(), id, cancellationToken) is not null
                : await handins.WithdrawAsync(turn.Speaker.AsTrainee(), id, cancellationToken) is not null;
        if (done)
            journal.PutBack(act);
        return (await SayAsync(turn, card, act, done, again: true, cancellationToken)).Buttons(new Button(Texts["MyMaterials"], MaterialsVerbs.List));
    }

    static bool IsReview(Act act) => act.Kind is ActKind.MaterialAccepted or ActKind.MaterialReturned;

    static string NameOf(Submission version, Turn turn) => turn.Speaker.Batch.ItemOf(version.Item)?.Name.In(turn.Language) ?? version.Item;
}
