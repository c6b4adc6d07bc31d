using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Exports;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>How each trainee stands by each requirement, and how many meet it.</summary>
sealed class ProgressSheets(ExportFigures figures, ExportWords words)
{
    static readonly Texts Texts = new(typeof(ProgressSheets));

    readonly SheetPlan lines = ExportWords.Sheet(
        "SheetProgress",
        ExportWords.Column("ColumnTrainee", width: ExportWords.Wide),
        ExportWords.Column("ColumnGroup"),
        ExportWords.Column("ColumnRequirement", width: 40),
        ExportWords.Column("ColumnUnit"),
        ExportWords.Column("ColumnNeeded", CellKind.Amount),
        ExportWords.Column("ColumnReached", CellKind.Amount),
        ExportWords.Column("ColumnWaiting", CellKind.Amount),
        ExportWords.Column("ColumnMissing", CellKind.Amount),
        ExportWords.Column("ColumnMet", CellKind.Whole)
    );

    public async Task<ExportSums> WriteAsync(TableFile file, IReadOnlyList<ExportTrainee> trainees, CancellationToken cancellationToken)
    {
        var rules = (await figures.RulesAsync(words.Scope, cancellationToken)).Requirements;
        var standings = await figures.StandingsAsync(words.Scope, cancellationToken);
        var (told, given) = (new RuleWords(words.Turn), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        string[] names = [.. rules.Select(rule => ExportWords.Apart(given, told.Name(rule)))];
        file.Begin(lines);
        foreach (var trainee in trainees)
        foreach (var (at, rule) in standings[trainee.Id].Standing.Rules.Index())
        {
            var (needed, reached, waiting) = (
                Amount(rule.Figure, rule.Needed),
                Amount(rule.Figure, rule.Approved),
                Amount(rule.Figure, rule.Waiting)
            );
            var (n, r, w) = (lines.Here("needed"), lines.Here("reached"), lines.Here("waiting"));
            file.Row(
                words.Trainee(trainee),
                words.Group(trainee.Group),
                names[at],
                Unit(rule.Figure),
                needed,
                reached,
                waiting,
                new Computed($"MAX(0,{n}-{r}-{w})", Math.Max(0, needed - reached - waiting)),
                new Computed($"IF({r}>={n},1,0)", rule.Met ? 1 : 0)
            );
        }
        file.End();
        var people = ExportWords.Sheet(
            "SheetByTrainee",
            ExportWords.Column("ColumnTrainee", width: ExportWords.Wide),
            ExportWords.Column("ColumnGroup"),
            ExportWords.Column("ColumnMet", CellKind.Whole),
            ExportWords.Column("ColumnRequirements", CellKind.Whole, 16),
            ExportWords.Column("ColumnAllMet", CellKind.Whole, 16)
        );
        file.Begin(people);
        foreach (var trainee in trainees)
        {
            var (name, own) = (words.Trainee(trainee), standings[trainee.Id].Standing.Rules);
            file.Row(
                name,
                words.Group(trainee.Group),
                new Computed(Formulas.SumIf(lines.Range("met"), (lines.Range("trainee"), name)), own.Count(rule => rule.Met)),
                new Computed(Formulas.CountIf((lines.Range("trainee"), name)), own.Count),
                new Computed($"IF({people.Here("met")}={people.Here("requirements")},1,0)", own.All(rule => rule.Met) ? 1 : 0)
            );
        }
        var done = trainees.Count(one => standings[one.Id].Standing.AllMet);
        file.Totals(Texts["Total"], null, null, null, new Computed(Formulas.Sum(people.Own("allMet")), done));
        file.End();
        var byRule = ExportWords.Sheet(
            "SheetByRequirement",
            ExportWords.Column("ColumnRequirement", width: 40),
            ExportWords.Column("ColumnMet", CellKind.Whole),
            ExportWords.Column("ColumnTrainees", CellKind.Whole)
        );
        file.Begin(byRule);
        foreach (var (at, name) in names.Index())
            file.Row(
                name,
                new Computed(
                    Formulas.SumIf(lines.Range("met"), (lines.Range("requirement"), name)),
                    trainees.Count(one => standings[one.Id].Standing.Rules[at].Met)
                ),
                new Computed(Formulas.CountIf((lines.Range("requirement"), name)), trainees.Count)
            );
        file.End();
        return new ExportSums(
            lines.Rows,
            0,
            [
                (Texts["ColumnTrainees"], new Computed($"ROWS({people.Range("trainee")})", trainees.Count)),
                (Texts["ColumnAllMet"], new Computed(Formulas.Sum(people.Range("allMet")), done)),
            ]
        );
    }

    /// <summary>Minutes in hours; every other unit as it is.</summary>
    static decimal Amount(RequirementFigure figure, long amount) => figure.Unit() == RequirementUnit.Minutes ? HoursSheets.Hours(amount) : amount;

    static string Unit(RequirementFigure figure) =>
        figure.Unit() switch
        {
            RequirementUnit.Minutes => Texts["UnitHours"],
            RequirementUnit.ClassHours => Texts["UnitClassHours"],
            RequirementUnit.Sessions => Texts["UnitSessions"],
            RequirementUnit.Visits => Texts["UnitVisits"],
            RequirementUnit.People => Texts["UnitPeople"],
            RequirementUnit.Percent => Texts["UnitPercent"],
            _ => Texts["UnitPassed"],
        };
}
