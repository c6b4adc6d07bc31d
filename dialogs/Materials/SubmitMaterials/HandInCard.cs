using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>Asks what files are, and says what came of handing them in.</summary>
static class HandInCard
{
    /// <summary>The guess first, then the other items that take so many files of this kind.</summary>
    /// <param name="known">The newest version that has the very same file.</param>
    public static Card Ask(
        Texts texts,
        string id,
        IReadOnlyList<SentFile> files,
        ItemStanding? guess,
        Submission? known,
        IReadOnlyList<ItemStanding> standing,
        Turn turn
    )
    {
        var card = new Card(id);
        var subject = WaitingFiles.SubjectOf(files.Select(file => file.Id));
        var (name, size) = (Spoken.All([.. files.Select(file => file.Name)]), Spoken.Size(files.Sum(file => file.Size)));
        if (guess is null)
            card.Title(texts.Say("AskWhich", ("name", name), ("size", size)));
        else
            card.Title(
                texts.Say(
                    files.Count > 1 ? "AskGuessSeveral"
                        : guess.Group is null ? "AskGuess"
                        : "AskGuessGroup",
                    ("name", name),
                    ("size", size),
                    ("item", guess.Item.Name.In(turn.Language)),
                    ("count", files.Count)
                )
            );
        if (known != null && turn.Speaker.Batch.ItemOf(known.Item) is { } same)
            card.Hint(texts.Say("AskKnown", ("item", same.Name.In(turn.Language)), ("number", known.Number)));
        if (guess is { Last: { } last })
        {
            card.Hint(texts.Say("AskAgainNote", ("number", last.Number + 1), ("before", last.Number)));
            MaterialsCard.Points(texts, card, last);
        }
        if (guess != null)
        {
            card.Buttons(new Button(texts["Yes"], MaterialsVerbs.Hand.About($"{subject}:{guess.Item.Key}"), ButtonStyle.First));
            if (
                guess.Last is { State: SubmissionState.HandedIn or SubmissionState.AwaitsGroup, Files.Count: var had } open
                && had + files.Count <= guess.Item.MaxFiles
            )
                card.Buttons(new Button(texts.Say("Add", ("number", open.Number)), MaterialsVerbs.Add.About($"{subject}:{guess.Item.Key}")));
        }
        List<ItemStanding> possible =
        [
            .. standing.Where(one => one.Item.MaxFiles >= files.Count && (one.Item.By == HandedInBy.Person || one.Group != null)),
        ];
        // Where none takes such a file, each says what it takes instead.
        var taking = possible.Where(one => files.All(file => MaterialGuess.Takes(one, file.Name))).ToList();
        var others = (taking.Count > 0 ? taking : possible)
            .Where(one => one.Item != guess?.Item)
            .OrderBy(one => one.Last?.State == SubmissionState.Accepted)
            .ThenBy(one => one.Item.By);
        foreach (var one in others)
            card.Row(one.Item.Name.In(turn.Language), "", new Button("", MaterialsVerbs.Hand.About($"{subject}:{one.Item.Key}")));
        return card.Buttons(new Button(texts["NotThat"], MaterialsVerbs.Drop.About(subject)));
    }

    public static Card Receipt(Texts texts, string id, HandInOutcome.Done done, Turn turn)
    {
        var (submission, item) = (done.Submission, done.Item.Name.In(turn.Language));
        var card = new Card(id).Title(
            texts.Say(done.WaitsFor.Count == 0 ? "ReceiptTitle" : "ReceiptTitleGroup", ("item", item), ("number", submission.Number))
        );
        MaterialsCard.Facts(texts, card, done.Version, turn, isReceipt: true);
        if (done.SameAs is { } same)
            card.Hint(texts.Say("ReceiptSameAs", ("number", same)));
        if (done.Before is { } before)
            card.Text(
                texts.Say(
                    "ReceiptChanged",
                    ("number", before.Submission.Number),
                    ("changes", VersionsCard.Changes(texts, VersionDifference.Between(before, done.Version)))
                )
            );
        if (done.WaitsFor.Count > 0)
            card.Text(texts.Say("ReceiptWaits", ("names", MaterialsCard.Names(done.WaitsFor, turn))));
        if (submission.IsLate)
            card.Hint(texts.Say("ReceiptLate", ("day", Spoken.Date(done.Item.DueOn, turn.Today))));
        var ticks = done.Before?.Submission.State == SubmissionState.ChangesAsked;
        if (ticks)
            card.Buttons(new Button(Texts.Shared["TickPoints"], PointsVerbs.List.About(submission.Id), ButtonStyle.First));
        if (done is { Item.MustBeFinal: true, WaitsFor.Count: 0 })
            card.Text(texts["ReceiptNotFinal"]).Buttons(MaterialsCard.Final(submission));
        return card.Buttons(
            new Button(texts["ReceiptFile"], MaterialsVerbs.Receipt.About(submission.Id)),
            new Button(Texts.Shared["Withdraw"], MaterialsVerbs.Withdraw.About(submission.Id)),
            new Button(texts["List"], MaterialsVerbs.List)
        );
    }

    /// <summary>Why files were not handed in, and what to do.</summary>
    public static string Refusal(Texts texts, HandInOutcome outcome, Turn turn) =>
        outcome switch
        {
            HandInOutcome.SameAgain same => texts.Say("SameAgain", ("number", same.Submission.Number), ("item", Name(same.Item, turn))),
            HandInOutcome.Locked locked => texts.Say(
                locked.Submission.State == SubmissionState.Accepted ? "Locked" : "LockedFinal",
                ("number", locked.Submission.Number),
                ("item", Name(locked.Item, turn))
            ),
            HandInOutcome.TooLate late => texts.Say("TooLate", ("item", Name(late.Item, turn)), ("day", Spoken.Date(late.Item.DueOn, turn.Today))),
            HandInOutcome.Closed closed => texts.Say("BatchClosed", ("on", Spoken.Date(closed.On, turn.Today))),
            HandInOutcome.NoGroup none => texts.Say("NoGroup", ("item", Name(none.Item, turn))),
            HandInOutcome.TooMany many => texts.Say("TooMany", ("item", Name(many.Item, turn)), ("most", many.Item.MaxFiles), ("count", many.Count)),
            HandInOutcome.WrongType wrong => texts.Say(
                "WrongType",
                ("item", Name(wrong.Item, turn)),
                ("name", wrong.File.Name),
                ("types", MaterialsCard.Types(wrong.Item))
            ),
            HandInOutcome.TooLarge large => texts.Say(
                "TooLarge",
                ("name", large.File.Name),
                ("size", Spoken.Size(large.File.Size)),
                ("item", Name(large.Item, turn)),
                ("most", large.Item.MaxMegabytes)
            ),
            HandInOutcome.Refused refused => FileTrouble.Of(refused.Why, refused.File.Name),
            _ => texts["NotThere"],
        };

    static string Name(ChecklistItem item, Turn turn) => item.Name.In(turn.Language);
}
