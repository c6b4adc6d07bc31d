using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.ReviewMaterials;

/// <summary>What a reviewer sees.</summary>
static class ReviewCard
{
    public static Card List(Texts texts, string id, IReadOnlyList<WaitingMaterial> waiting, Turn turn)
    {
        var card = new Card(id).Title(texts["Title"]);
        foreach (var material in waiting)
        {
            var hint = texts.Say(
                material.Submission.IsLate ? "RowHintLate" : "RowHint",
                ("file", Spoken.All([.. material.Files.Select(file => file.Name)])),
                ("size", Spoken.Size(material.Size)),
                ("day", Spoken.Date(DayOf(material, turn), turn.Today))
            );
            card.Row(texts.Say("Row", About(material, turn)), hint, new Button("", ReviewingVerbs.Open.About(material.Submission.Id)));
        }
        return card;
    }

    public static Card Asked(Texts texts, string id, WaitingMaterial material, IReadOnlyList<string> points, Turn turn)
    {
        var card = new Card(id).Title(texts.Say("ChangesAsked", About(material, turn)));
        foreach (var (index, point) in points.Index())
            card.Text(texts.Say("Point", ("number", index + 1), ("point", point)));
        return card.Buttons(new Button(texts["List"], ReviewingVerbs.List));
    }

    /// <summary>What came of accepting.</summary>
    public static string Said(Texts texts, ReviewOutcome outcome, WaitingMaterial material, Turn turn) =>
        outcome switch
        {
            ReviewOutcome.Done done => texts.Say(done.IsAll ? "AcceptedAll" : "Accepted", About(material, turn)),
            ReviewOutcome.NotFinal => texts.Say("NotFinal", About(material, turn)),
            ReviewOutcome.NotTheirs => texts.Say("NotTheirs", About(material, turn)),
            ReviewOutcome.NotThere => texts["NotThere"],
            _ => texts["NotOpen"],
        };

    public static string Name(WaitingMaterial material, Turn turn) =>
        turn.Language == Language.English && material.NameEn.Length > 0 ? material.NameEn : material.Name;

    public static (string, object?)[] About(WaitingMaterial material, Turn turn) =>
        [
            ("name", Name(material, turn)),
            ("item", turn.Speaker.Batch.ItemOf(material.Submission.Item)?.Name.In(turn.Language) ?? material.Submission.Item),
            ("number", material.Submission.Number),
        ];

    public static DateOnly DayOf(WaitingMaterial material, Turn turn) => LocalTime.Day(material.Submission.At, turn.Speaker.Zone);
}
