using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>Materials that wait to be read.</summary>
public sealed class MaterialsPart(SummaryFigures figures) : SummaryPart
{
    public override string Key => "materials";

    public override bool IsNews(string told, string now) => IsLater(told, now);

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var waiting = await figures.MaterialsAsync(reader.Speaker.Id, reader.Speaker.BatchId, reader.Speaker.Batch, cancellationToken);
        if (waiting.Count == 0)
            return null;
        var oldest = waiting[0];
        var item = reader.Speaker.Batch.ItemOf(oldest.Item)?.Name.In(reader.Language) ?? oldest.Item;
        var text = Count("Materials", waiting.Count, ("name", reader.Name(oldest.Name, oldest.NameEn)), ("item", item));
        var hint = Texts.Say(
            "MaterialsOldest",
            ("name", reader.Name(oldest.Name, oldest.NameEn)),
            ("item", item),
            ("ago", Spoken.Ago(reader.Now - oldest.At))
        );
        return new SummaryLine(text, waiting.Count > 1 ? [hint] : [], Moment(waiting[^1].At), () =>
            [
                waiting.Count == 1
                    ? new Button(Texts["OpenMaterial"], ReviewingVerbs.Open.About(oldest.Id))
                    : new Button(Texts["SeeMaterials"], ReviewingVerbs.List),
            ]
        );
    }
}
