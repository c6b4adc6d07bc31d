using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.Portfolios;
using SupervisionBot.Dialogs.Materials.SubmitMaterials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.ReviewMaterials;

/// <summary>
/// One version as its reviewer sees it: what it is, what was asked for before and what the trainee ticked off, what changed, what was said.
/// </summary>
public sealed class MaterialSheet(PointTicks ticks, MaterialHistory history, Portfolios portfolios, FileStore files)
{
    static readonly Texts Texts = new(typeof(MaterialSheet));

    public async Task<Card> OfAsync(string id, WaitingMaterial material, Turn turn, CancellationToken cancellationToken)
    {
        var (version, key) = (material.Submission, material.Submission.Id);
        var card = new Card(id)
            .Title(Texts.Say("Row", ReviewCard.About(material, turn)))
            .Facts(
                (Texts["FactDay"], Spoken.Day(ReviewCard.DayOf(material, turn), turn.Today)),
                (Texts["FactFinal"], version.FinalAt is null ? "" : Texts["Yes"]),
                (Texts["FactLate"], version.LateReason ?? (version.IsLate ? Texts["Yes"] : ""))
            );
        card.Step(
            Texts.Say(
                version.Pages switch
                {
                    null => "Files",
                    1 => "FilesPage",
                    _ => "FilesPages",
                },
                ("files", Spoken.All([.. material.Files.Select(file => file.Name)])),
                ("size", Spoken.Size(material.Size)),
                ("pages", version.Pages)
            ),
            new Button(Texts["GetFile"], ReviewingVerbs.File.About(key))
        );
        if (await ticks.BeforeAsync(version, cancellationToken) is { } asked)
        {
            card.Heading(Texts.Say("AskedBefore", ("number", asked.Number)));
            foreach (var point in asked.Points)
                card.Text(Texts.Say(point.IsDone ? "PointDone" : "PointOpen", ("point", point.Text)));
        }
        var story = await history.OfAsync(version, cancellationToken);
        var at = story.Index().First(one => one.Item.Version.Submission.Id == version.Id).Index;
        if (at > 0)
            card.Step(Compared(story[at - 1].Version, story[at].Version), new Button(Texts["History"], ReviewingVerbs.History.About(key)));
        if (await portfolios.ChangeSinceAsync([.. material.Files.Select(file => file.Id)], turn.Speaker.Batch, cancellationToken) is { } change)
            card.Hint(Texts.Say("LedgerChanged", ("change", LedgerWords.Of(change))));
        Events(card, story[at], key, turn);
        return Buttons(card, material, turn.Speaker.Batch.ItemOf(version.Item) is { MustBeFinal: true } && version.FinalAt is null);
    }

    /// <summary>All versions of the item, the newest first.</summary>
    public async Task<Card> HistoryAsync(string id, WaitingMaterial material, Turn turn, CancellationToken cancellationToken)
    {
        var card = await HistoryAsync(id, material.Submission, turn, cancellationToken);
        return card.Buttons(
            new Button(Texts["Open"], ReviewingVerbs.Open.About(material.Submission.Id)),
            new Button(Texts["List"], ReviewingVerbs.List)
        );
    }

    public async Task<Card> HistoryAsync(string id, Submission version, Turn turn, CancellationToken cancellationToken)
    {
        var item = turn.Speaker.Batch.ItemOf(version.Item)?.Name.In(turn.Language) ?? version.Item;
        var card = new Card(id).Title(Texts.Say("HistoryTitle", ("item", item)));
        var story = await history.OfAsync(version, cancellationToken);
        foreach (var (index, one) in story.Index().Reverse())
        {
            card.Heading(
                Texts.Say(
                    "HistoryVersion",
                    ("number", one.Version.Submission.Number),
                    ("files", Spoken.All([.. one.Version.Files.Select(file => file.Name)])),
                    ("size", Spoken.Size(one.Version.Size))
                )
            );
            if (index > 0)
                card.Hint(Compared(story[index - 1].Version, one.Version));
            Events(card, one, one.Version.Submission.Id, turn);
        }
        return card;
    }

    /// <summary>The file that came with a remark on this version; null when there is none.</summary>
    public async Task<StoredFile?> RemarkFileAsync(WaitingMaterial material, string remark, CancellationToken cancellationToken)
    {
        var story = await history.OfAsync(material.Submission, cancellationToken);
        var found = story.SelectMany(one => one.Events).FirstOrDefault(one => one.Remark?.Id.ToString("N") == remark)?.Remark;
        return found?.FileId is { } file ? await files.FindAsync(file, cancellationToken) : null;
    }

    static void Events(Card card, ReviewedVersion version, SubmissionId key, Turn turn)
    {
        foreach (var one in version.Events)
        {
            var (name, day) = (turn.NameOf(one.By.Name, one.By.NameEn), Spoken.Date(LocalTime.Day(one.At, turn.Speaker.Zone), turn.Today));
            if (one.Decision is { } decision)
                card.Text(
                    Texts.Say(
                        decision.After == SubmissionState.Accepted ? "EventAccepted"
                            : decision.Reopens ? "EventReopened"
                            : "EventChanges",
                        ("name", name),
                        ("day", day),
                        ("points", string.Join(Texts["PointSeparator"], decision.PointsText.Split('\n')))
                    )
                );
            else if (one.Remark is { FileId: null } words)
                card.Text(Texts.Say("EventRemark", ("name", name), ("day", day), ("text", words.Text)));
            else
                card.Step(
                    Texts.Say(one.Remark!.Text.Length > 0 ? "EventRemark" : "EventFile", ("name", name), ("day", day), ("text", one.Remark.Text)),
                    new Button(
                        Texts["GetRemark"],
                        turn.Speaker.Is(Core.People.Role.Trainee)
                            ? PointsVerbs.File.About(one.Remark.Id.ToString("N"))
                            : ReviewingVerbs.RemarkFile.About($"{key.Value:N}:{one.Remark.Id:N}")
                    )
                );
        }
    }

    static string Compared(HandedIn before, HandedIn after) =>
        Texts.Say(
            "Compared",
            ("number", before.Submission.Number),
            ("changes", VersionsCard.Changes(new Texts(typeof(VersionsCard)), VersionDifference.Between(before, after)))
        );

    static Card Buttons(Card card, WaitingMaterial material, bool isNotFinal)
    {
        var key = material.Submission.Id;
        if (material.Submission.State == SubmissionState.HandedIn)
            (
                isNotFinal
                    ? card.Hint(Texts["NotYetFinal"])
                    : card.Buttons(new Button(Texts["Accept"], ReviewingVerbs.Accept.About(key), ButtonStyle.First))
            ).Buttons(new Button(Texts["Changes"], ReviewingVerbs.Changes.About(key)));
        else if (material.Submission.State == SubmissionState.Accepted)
            card.Hint(Texts["IsAccepted"]).Buttons(new Button(Texts["Reopen"], ReviewingVerbs.Reopen.About(key)));
        else
            card.Hint(Texts["NotOpen"]);
        return card.Buttons(new Button(Texts["Remark"], ReviewingVerbs.Remark.About(key)));
    }
}
