using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.Materials;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>How every item of the checklist stands, and how many of each stand how.</summary>
sealed class MaterialSheets(ExportMaterials materials, ExportWords words)
{
    static readonly Texts Texts = new(typeof(MaterialSheets));

    static readonly IReadOnlyList<string> States = ["ItemAccepted", "ItemWaits", "ItemChanges", "ItemNotFinal", "ItemAwaitsGroup", "ItemMissing"];

    readonly SheetPlan lines = ExportWords.Sheet(
        "SheetMaterials",
        ExportWords.Column("ColumnWhose", width: ExportWords.Wide),
        ExportWords.Column("ColumnGroup"),
        ExportWords.Column("ColumnItem", width: ExportWords.Wide),
        ExportWords.Column("ColumnDue", CellKind.Day),
        ExportWords.Column("ColumnState", width: 20),
        ExportWords.Column("ColumnVersion", CellKind.Whole),
        ExportWords.Column("ColumnFiles", CellKind.Whole),
        ExportWords.Column("ColumnHandedIn", CellKind.Moment, 18),
        ExportWords.Column("ColumnLate"),
        ExportWords.Column("ColumnReviewed", CellKind.Moment, 18),
        ExportWords.Column("ColumnReviewer", width: ExportWords.Wide)
    );

    public async Task<ExportSums> WriteAsync(TableFile file, IReadOnlyList<ExportTrainee> trainees, CancellationToken cancellationToken)
    {
        var items = await materials.ItemsAsync(words.Scope, trainees, cancellationToken);
        var (given, names) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, string>());
        foreach (var item in words.Scope.Batch.Description.Checklist ?? [])
            names[item.Key] = ExportWords.Apart(given, item.Name.In(words.Turn.Language));
        file.Begin(lines);
        foreach (var (whose, standing, reviewer) in items)
            file.Row(
                standing.Item.By == HandedInBy.Group ? words.Group(whose.Group) : words.Trainee(whose),
                words.Group(whose.Group),
                names[standing.Item.Key],
                standing.Item.DueOn,
                Texts[State(standing)],
                standing.Last?.Number,
                standing.Files.Count,
                words.Moment(standing.Last?.At),
                standing.Last is { IsLate: true } ? Texts["Late"] : null,
                words.Moment(standing.Last?.ReviewedAt),
                reviewer is null ? null : words.Person(reviewer)
            );
        file.End();
        var byItem = ExportWords.Sheet(
            "SheetByItem",
            ExportWords.Column("ColumnItem", width: ExportWords.Wide),
            ExportWords.Column("ColumnAccepted", CellKind.Whole),
            ExportWords.Column("ColumnWaits", CellKind.Whole),
            ExportWords.Column("ColumnChanges", CellKind.Whole, 16),
            ExportWords.Column("ColumnNotFinal", CellKind.Whole, 16),
            ExportWords.Column("ColumnAwaitsGroup", CellKind.Whole, 16),
            ExportWords.Column("ColumnMissing", CellKind.Whole)
        );
        file.Begin(byItem);
        foreach (var (key, name) in names)
            file.Row([
                name,
                .. States.Select(state =>
                    (object)
                        new Computed(
                            Formulas.CountIf((lines.Range("item"), name), (lines.Range("state"), Texts[state])),
                            items.Count(one => one.Standing.Item.Key == key && State(one.Standing) == state)
                        )
                ),
            ]);
        object Total(int at) =>
            new Computed(Formulas.Sum(byItem.Own(byItem.Columns[at + 1].Key)), items.Count(one => State(one.Standing) == States[at]));
        file.Totals([Texts["Total"], .. States.Select((_, at) => Total(at))]);
        file.End();
        return new ExportSums(
            lines.Rows,
            0,
            [
                (Texts["CoverItems"], new Computed($"ROWS({lines.Range("item")})", items.Count)),
                (
                    Texts["ColumnAccepted"],
                    new Computed(Formulas.Sum(byItem.Range("accepted")), items.Count(one => State(one.Standing) == "ItemAccepted"))
                ),
                (
                    Texts["ColumnMissing"],
                    new Computed(Formulas.Sum(byItem.Range("missing")), items.Count(one => State(one.Standing) == "ItemMissing"))
                ),
            ]
        );
    }

    static string State(ItemStanding standing) =>
        standing switch
        {
            { Last.State: SubmissionState.Accepted } => "ItemAccepted",
            { Lack: Lack.Changes } => "ItemChanges",
            { Lack: Lack.OwnYes or Lack.OthersYes } => "ItemAwaitsGroup",
            { Lack: Lack.Final } => "ItemNotFinal",
            { Lack: Lack.File } => "ItemMissing",
            _ => "ItemWaits",
        };
}
