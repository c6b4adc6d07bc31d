using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>Who was at the classes, the visits and the closing days: a row for each who is expected, and the sums by trainee and by class.</summary>
sealed class AttendanceSheets(ExportRolls rolls, ExportWords words)
{
    static readonly Texts Texts = new(typeof(AttendanceSheets));

    static readonly IReadOnlyList<RollState> Counted = [RollState.Present, RollState.MadeUp, RollState.Excused, RollState.Missed, RollState.NotSaid];

    readonly SheetPlan lines = ExportWords.Sheet(
        "SheetRoll",
        ExportWords.Column("ColumnNumber", CellKind.Whole, 8),
        ExportWords.Column("ColumnDay", CellKind.Day),
        ExportWords.Column("ColumnKind"),
        ExportWords.Column("ColumnTopic", width: ExportWords.Wide),
        ExportWords.Column("ColumnTrainee", width: ExportWords.Wide),
        ExportWords.Column("ColumnGroup"),
        ExportWords.Column("ColumnState"),
        ExportWords.Column("ColumnClassHours", CellKind.Whole)
    );

    public async Task<ExportSums> WriteAsync(TableFile file, IReadOnlyList<ExportTrainee> trainees, CancellationToken cancellationToken)
    {
        var sessions = await rolls.TaughtAsync(words.Scope, cancellationToken);
        var order = trainees.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        var told = new SessionWords(words.Turn);
        var (by, hours) = (new Dictionary<(string, RollState), int>(), new Dictionary<string, int>());
        file.Begin(lines);
        foreach (var (at, one) in sessions.Index())
        foreach (var line in (await rolls.RollAsync(words.Scope, one, cancellationToken)).OrderBy(line => order[line.Trainee]))
        {
            var trainee = trainees[order[line.Trainee]];
            var (number, name) = ($"{at + 1}", words.Trainee(trainee));
            file.Row(
                at + 1,
                Day(one),
                SessionWords.Kind(one.Session.Kind),
                told.TopicOf(one.Session),
                name,
                words.Group(trainee.Group),
                Texts[$"Roll{line.State}"],
                line.ClassHours
            );
            foreach (var key in (string[])[$"#{number}", name])
            {
                by[(key, line.State)] = by.GetValueOrDefault((key, line.State)) + 1;
                hours[key] = hours.GetValueOrDefault(key) + line.ClassHours;
            }
        }
        file.End();
        var people = ExportWords.Sheet("SheetByTrainee", [ExportWords.Column("ColumnTrainee", width: ExportWords.Wide), .. Columns]);
        Sums(file, people, "trainee", [.. trainees.Select(one => (words.Trainee(one), words.Trainee(one), Array.Empty<object?>()))], by, hours);
        var classes = ExportWords.Sheet(
            "SheetByClass",
            [
                ExportWords.Column("ColumnNumber", CellKind.Whole, 8),
                .. Columns,
                ExportWords.Column("ColumnDay", CellKind.Day),
                ExportWords.Column("ColumnKind"),
                ExportWords.Column("ColumnTopic", width: ExportWords.Wide),
                ExportWords.Column("ColumnTeacher", width: ExportWords.Wide),
            ]
        );
        Sums(
            file,
            classes,
            "number",
            [
                .. sessions
                    .Index()
                    .Select(one =>
                        (
                            (object)(one.Index + 1),
                            $"#{one.Index + 1}",
                            (object?[])
                                [Day(one.Item), SessionWords.Kind(one.Item.Session.Kind), told.TopicOf(one.Item.Session), Teacher(one.Item, words)]
                        )
                    ),
            ],
            by,
            hours
        );
        return new ExportSums(
            lines.Rows,
            0,
            [
                (Texts["CoverClasses"], new Computed($"COUNT({classes.Range("number")})", sessions.Count)),
                (
                    Texts["RollPresent"],
                    new Computed(
                        Formulas.Sum(people.Range("present")),
                        trainees.Sum(one => by.GetValueOrDefault((words.Trainee(one), RollState.Present)))
                    )
                ),
                (
                    Texts["ColumnClassHours"],
                    new Computed(Formulas.Sum(people.Range("classHours")), trainees.Sum(one => hours.GetValueOrDefault(words.Trainee(one))))
                ),
            ]
        );
    }

    static IReadOnlyList<SheetColumn> Columns =>
        [
            ExportWords.Column("ColumnPresent", CellKind.Whole),
            ExportWords.Column("ColumnMadeUp", CellKind.Whole),
            ExportWords.Column("ColumnExcused", CellKind.Whole),
            ExportWords.Column("ColumnMissed", CellKind.Whole),
            ExportWords.Column("ColumnNotSaid", CellKind.Whole),
            ExportWords.Column("ColumnClassHours", CellKind.Whole),
        ];

    /// <param name="rows">What it is called, its key among the sums, and what else stands in the row.</param>
    void Sums(
        TableFile file,
        SheetPlan sheet,
        string column,
        IReadOnlyList<(object Name, string Key, object?[] More)> rows,
        Dictionary<(string, RollState), int> by,
        Dictionary<string, int> hours
    )
    {
        var (key, state) = (lines.Range(column), lines.Range("state"));
        file.Begin(sheet);
        foreach (var (name, own, rest) in rows)
            file.Row([
                name,
                .. Counted.Select(one =>
                    (object)new Computed(Formulas.CountIf((key, $"{name}"), (state, Texts[$"Roll{one}"])), by.GetValueOrDefault((own, one)))
                ),
                new Computed(Formulas.SumIf(lines.Range("classHours"), (key, $"{name}")), hours.GetValueOrDefault(own)),
                .. rest,
            ]);
        object Total(int at, decimal value) => new Computed(Formulas.Sum(sheet.Own(sheet.Columns[at + 1].Key)), value);
        file.Totals([
            column == "number" ? null : Texts["Total"],
            .. Counted.Index().Select(one => Total(one.Index, rows.Sum(row => by.GetValueOrDefault((row.Key, one.Item))))),
            Total(Counted.Count, rows.Sum(row => hours.GetValueOrDefault(row.Key))),
        ]);
        file.End();
    }

    DateOnly Day(ExportSession one) => LocalTime.Day(one.Session.StartsAt, words.Scope.Batch.Description.Zone);

    internal static string Teacher(ExportSession one, ExportWords words) =>
        one.Lesson is { Facts.Guest.Length: > 0 } lesson ? SessionWords.Guest(lesson.Facts)
        : one.Session.Kind == SessionKind.Class ? one.Holder.In(words.Turn.Language)
        : "";
}
