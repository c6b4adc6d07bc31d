using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>The versions of an item, each with what changed since the one before.</summary>
static class VersionsCard
{
    const int MostShown = 8;

    public static Card Of(Texts texts, string id, ChecklistItem item, IReadOnlyList<HandedIn> versions, Turn turn)
    {
        var card = new Card(id).Title(texts.Say("VersionsTitle", ("item", item.Name.In(turn.Language))));
        foreach (var (index, version) in versions.Index().Skip(Math.Max(0, versions.Count - MostShown)).Reverse())
        {
            card.Heading(texts.Say("VersionTitle", ("number", version.Submission.Number), ("state", texts[$"Version{version.Submission.State}"])));
            card.Step(
                texts.Say(
                    "VersionLine",
                    ("time", When(version.Submission, turn)),
                    ("files", Spoken.All([.. version.Files.Select(file => file.Name)])),
                    ("size", Spoken.Size(version.Size))
                ),
                new Button(texts.Say("GetVersion", ("number", version.Submission.Number)), MaterialsVerbs.File.About(version.Submission.Id))
            );
            if (index > 0)
                card.Hint(
                    texts.Say(
                        "VersionChanged",
                        ("number", versions[index - 1].Submission.Number),
                        ("changes", Changes(texts, VersionDifference.Between(versions[index - 1], version)))
                    )
                );
        }
        return card.Buttons(
            new Button(item.Name.In(turn.Language), MaterialsVerbs.Open.About(item.Key)),
            new Button(texts["List"], MaterialsVerbs.List)
        );
    }

    static string When(Submission version, Turn turn)
    {
        var (day, time) = LocalTime.Of(version.At, turn.Speaker.Zone);
        return $"{Spoken.Date(day, turn.Today)} {Spoken.Time(time)}";
    }

    /// <summary>"120 KB more, 3 pages more, 2 days later".</summary>
    public static string Changes(Texts texts, VersionDifference difference)
    {
        List<string> changes = [];
        if (difference.Bytes != 0)
            changes.Add(texts.Say(difference.Bytes > 0 ? "ChangeLarger" : "ChangeSmaller", ("size", Spoken.Size(Math.Abs(difference.Bytes)))));
        else
            changes.Add(texts["ChangeSameSize"]);
        if (difference.Pages is { } pages)
            changes.Add(
                pages switch
                {
                    0 => texts["ChangeSamePages"],
                    1 => texts["ChangeMorePage"],
                    -1 => texts["ChangeFewerPage"],
                    _ => texts.Say(
                        pages > 0 ? "ChangeMorePages" : "ChangeFewerPages",
                        ("pages", Math.Abs(pages).ToString(CultureInfo.CurrentCulture))
                    ),
                }
            );
        if (difference.Added.Count + difference.Removed.Count > 2 || difference.Added.Count != difference.Removed.Count)
        {
            if (difference.Added.Count > 0)
                changes.Add(texts.Say("ChangeAdded", ("names", Spoken.All([.. difference.Added.Select(file => file.Name)]))));
            if (difference.Removed.Count > 0)
                changes.Add(texts.Say("ChangeRemoved", ("names", Spoken.All([.. difference.Removed.Select(file => file.Name)]))));
        }
        changes.Add(texts.Say("ChangeLater", ("span", Spoken.Span(difference.Later))));
        return string.Join(texts["ChangeSeparator"], changes);
    }
}
