using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>
/// What the commissioning department wants to know: what each trainee has done, what each group had, which classes, visits and sessions there were.
/// Supervisees are counted and not named.
/// </summary>
sealed class ReportSheets(ExportFigures figures, ExportRolls rolls, ExportWords words)
{
    static readonly Texts Texts = new(typeof(ReportSheets));

    static readonly SessionKind[] Supervision = [SessionKind.Group, SessionKind.Individual];

    readonly SheetPlan peopleEver = ExportWords.Sheet(
        "SheetTrainees",
        ExportWords.Column("ColumnTrainee", width: ExportWords.Wide),
        ExportWords.Column("ColumnGroup"),
        ExportWords.Column("ColumnClassHours", CellKind.Whole),
        ExportWords.Column("ColumnGroupSessions", CellKind.Whole, 16),
        ExportWords.Column("ColumnIndividualSessions", CellKind.Whole, 16),
        ExportWords.Column("ColumnSupervisionHours", CellKind.Amount, 16),
        ExportWords.Column("ColumnPracticumHours", CellKind.Amount, 16),
        ExportWords.Column("ColumnSupervisees", CellKind.Whole),
        ExportWords.Column("ColumnVisits", CellKind.Whole),
        ExportWords.Column("ColumnMaterials", CellKind.Whole),
        ExportWords.Column("ColumnIndividualDefence", CellKind.Whole, 16),
        ExportWords.Column("ColumnGroupDefence", CellKind.Whole, 16),
        ExportWords.Column("ColumnAllMet", CellKind.Whole, 16)
    );

    readonly SheetPlan heldEver = ExportWords.Sheet(
        "SheetSessions",
        ExportWords.Column("ColumnDay", CellKind.Day),
        ExportWords.Column("ColumnKind", width: ExportWords.Wide),
        ExportWords.Column("ColumnGroup"),
        ExportWords.Column("ColumnSupervisor", width: ExportWords.Wide),
        ExportWords.Column("ColumnMinutes", CellKind.Whole),
        ExportWords.Column("ColumnCame", CellKind.Whole)
    );

    public async Task<ExportSums> WriteAsync(TableFile file, IReadOnlyList<ExportTrainee> trainees, CancellationToken cancellationToken)
    {
        var (people, held) = (ToDate(peopleEver), OfDays(heldEver));
        var rules = await figures.RulesAsync(words.Scope, cancellationToken);
        var standings = await figures.StandingsAsync(words.Scope, cancellationToken);
        var came = await rolls.CameAsync(words.Scope, cancellationToken);
        var sessions = await rolls.SupervisionAsync(words.Scope, cancellationToken);
        List<(ExportTrainee Who, decimal[] Figures)> rows = [.. trainees.Select(one => (one, Figures(standings[one.Id], rules.PracticumTypes)))];
        file.Begin(people);
        foreach (var (who, done) in rows)
            file.Row([words.Trainee(who), words.Group(who.Group), .. done.Select(value => (object)value)]);
        var columns = people.Columns.Skip(2).Select(column => column.Key).ToList();
        file.Totals([
            Texts["Total"],
            null,
            .. columns.Select((column, at) => (object)new Computed(Formulas.Sum(people.Own(column)), rows.Sum(row => row.Figures[at]))),
        ]);
        file.End();
        file.Begin(held);
        foreach (var one in sessions)
            file.Row(
                Day(one),
                SessionWords.Kind(one.Session.Kind),
                words.Group(one.Group),
                words.Person(one.Holder),
                one.Report!.Minutes,
                came.GetValueOrDefault(one.Session.Id)
            );
        file.Totals(
            Texts["Total"],
            null,
            null,
            null,
            new Computed(Formulas.Sum(held.Own("minutes")), sessions.Sum(one => one.Report!.Minutes)),
            new Computed(Formulas.Sum(held.Own("came")), sessions.Sum(one => came.GetValueOrDefault(one.Session.Id)))
        );
        file.End();
        Groups(file, rows, sessions, people, held);
        var (classes, taught, guests) = await ClassesAsync(file, came, cancellationToken);
        return new ExportSums(people.Rows, 0, [.. Totals(rows, sessions), .. OfClasses(classes, taught, guests)]);

        IEnumerable<(string, Computed)> Totals(List<(ExportTrainee, decimal[] Figures)> rows, IReadOnlyList<ExportSession> sessions)
        {
            yield return (Texts["ColumnTrainees"], new Computed($"ROWS({people.Range("trainee")})", rows.Count));
            foreach (var (column, heading) in ((string, string)[])[("practicumHours", "ColumnPracticumHours"), ("allMet", "ColumnAllMet")])
                yield return (
                    Texts[heading],
                    new Computed(Formulas.Sum(people.Range(column)), rows.Sum(row => row.Figures[columns.IndexOf(column)]))
                );
            foreach (var kind in Supervision)
            {
                var of = sessions.Where(one => one.Session.Kind == kind).ToList();
                var told = SessionWords.Kind(kind);
                var where = (held.Range("kind"), told);
                yield return (Texts.Say("CoverSessions", ("kind", told)), new Computed(Formulas.CountIf(where), of.Count));
                yield return (
                    Texts.Say("CoverSessionHours", ("kind", told)),
                    new Computed($"ROUND({Formulas.SumIf(held.Range("minutes"), where)}/60,2)", HoursSheets.Hours(of.Sum(one => one.Report!.Minutes)))
                );
            }
        }
    }

    /// <summary>In the order of the columns behind the name and the group.</summary>
    static decimal[] Figures(ExportStanding one, IReadOnlySet<string> practicum)
    {
        CreditTotal? Of(CreditKind kind) => one.Totals.Credits.FirstOrDefault(total => total.Kind == kind);
        var lines = one.Totals.Lines.Where(line => practicum.Contains(line.Type) && line.Approved > 0).ToList();
        int Passed(CreditKind kind) => Math.Min(1, Of(kind)?.Times ?? 0);
        return
        [
            Of(CreditKind.ClassHours)?.ClassHours ?? 0,
            Of(CreditKind.GroupSession)?.Times ?? 0,
            Of(CreditKind.IndividualSession)?.Times ?? 0,
            HoursSheets.Hours((Of(CreditKind.GroupSession)?.Minutes ?? 0) + (Of(CreditKind.IndividualSession)?.Minutes ?? 0)),
            HoursSheets.Hours(lines.Sum(line => (long)line.Approved)),
            lines.Select(line => line.Supervisee).OfType<PersonId>().Distinct().Count(),
            Of(CreditKind.Visit)?.Times ?? 0,
            Passed(CreditKind.Checklist),
            Passed(CreditKind.IndividualDefence),
            Passed(CreditKind.GroupDefence),
            one.Standing.AllMet ? 1 : 0,
        ];
    }

    /// <summary>Where some days were asked for: sums of the whole time say that they are.</summary>
    SheetColumn Sum(SheetColumn column) =>
        words.Scope.Asked.From is null
            ? column
            : column with
            {
                Name = Texts.Say("ColumnToDate", ("column", column.Name)),
                Width = Math.Max(column.Width, ExportWords.Wide),
            };

    /// <summary>Likewise what is of those days alone.</summary>
    SheetColumn Within(SheetColumn column) =>
        words.Scope.Asked is { From: { } from, To: { } to }
            ? column with
            {
                Name = Texts.Say("ColumnWithin", ("column", column.Name), ("from", $"{from:yyyy-MM-dd}"), ("to", $"{to:yyyy-MM-dd}")),
                Width = Math.Max(column.Width, ExportWords.Wide + ExportWords.Wide),
            }
            : column;

    SheetPlan ToDate(SheetPlan sheet) => Named(sheet, Sum);

    SheetPlan OfDays(SheetPlan sheet) => Named(sheet, Within);

    static SheetPlan Named(SheetPlan sheet, Func<SheetColumn, SheetColumn> named) =>
        new(sheet.Key, sheet.Name, [.. sheet.Columns.Select(column => column.Kind is CellKind.Whole or CellKind.Amount ? named(column) : column)]);

    void Groups(
        TableFile file,
        List<(ExportTrainee Who, decimal[] Figures)> rows,
        IReadOnlyList<ExportSession> sessions,
        SheetPlan people,
        SheetPlan held
    )
    {
        var sheet = ExportWords.Sheet(
            "SheetByGroup",
            ExportWords.Column("ColumnGroup"),
            ExportWords.Column("ColumnTrainees", CellKind.Whole),
            Sum(ExportWords.Column("ColumnPracticumHours", CellKind.Amount, 16)),
            Within(ExportWords.Column("ColumnGroupSessions", CellKind.Whole, 16)),
            Within(ExportWords.Column("ColumnSupervisionHours", CellKind.Amount, 16)),
            Sum(ExportWords.Column("ColumnAllMet", CellKind.Whole, 16))
        );
        const int practicum = 4;
        var kind = SessionWords.Kind(SessionKind.Group);
        file.Begin(sheet);
        foreach (var group in rows.Select(row => words.Group(row.Who.Group)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var own = rows.Where(row => words.Group(row.Who.Group) == group).ToList();
            var met = sessions.Where(one => one.Session.Kind == SessionKind.Group && words.Group(one.Group) == group).ToList();
            var (of, at) = ((people.Range("group"), group), (held.Range("group"), group));
            file.Row(
                group,
                new Computed(Formulas.CountIf(of), own.Count),
                new Computed(Formulas.SumIf(people.Range("practicumHours"), of), own.Sum(row => row.Figures[practicum])),
                new Computed(Formulas.CountIf(at, (held.Range("kind"), kind)), met.Count),
                new Computed(
                    $"ROUND({Formulas.SumIf(held.Range("minutes"), at, (held.Range("kind"), kind))}/60,2)",
                    HoursSheets.Hours(met.Sum(one => one.Report!.Minutes))
                ),
                new Computed(Formulas.SumIf(people.Range("allMet"), of), own.Sum(row => row.Figures[^1]))
            );
        }
        file.End();
    }

    async Task<(SheetPlan Sheet, int ClassHours, int Guests)> ClassesAsync(
        TableFile file,
        IReadOnlyDictionary<SessionId, int> came,
        CancellationToken cancellationToken
    )
    {
        var sheet = OfDays(
            ExportWords.Sheet(
                "SheetClasses",
                ExportWords.Column("ColumnDay", CellKind.Day),
                ExportWords.Column("ColumnKind"),
                ExportWords.Column("ColumnTopic", width: 40),
                ExportWords.Column("ColumnTeacher", width: ExportWords.Wide),
                ExportWords.Column("ColumnCity"),
                ExportWords.Column("ColumnClassHours", CellKind.Whole),
                ExportWords.Column("ColumnCame", CellKind.Whole),
                ExportWords.Column("ColumnGuests", CellKind.Whole, 16)
            )
        );
        var over = (await rolls.TaughtAsync(words.Scope, cancellationToken))
            .Where(one => one.Session.EndsAt <= words.Scope.At && one.Report is not { Held: false })
            .ToList();
        var told = new SessionWords(words.Turn);
        file.Begin(sheet);
        foreach (var one in over)
            file.Row(
                Day(one),
                SessionWords.Kind(one.Session.Kind),
                told.TopicOf(one.Session),
                AttendanceSheets.Teacher(one, words),
                one.Lesson?.City,
                one.Lesson?.ClassHours ?? 0,
                came.GetValueOrDefault(one.Session.Id),
                one.Guests
            );
        var (hours, guests) = (over.Sum(one => one.Lesson?.ClassHours ?? 0), over.Sum(one => one.Guests));
        file.Totals(
            Texts["Total"],
            null,
            null,
            null,
            null,
            new Computed(Formulas.Sum(sheet.Own("classHours")), hours),
            new Computed(Formulas.Sum(sheet.Own("came")), over.Sum(one => came.GetValueOrDefault(one.Session.Id))),
            new Computed(Formulas.Sum(sheet.Own("guests")), guests)
        );
        file.End();
        return (sheet, hours, guests);
    }

    static IEnumerable<(string, Computed)> OfClasses(SheetPlan sheet, int hours, int guests)
    {
        yield return (Texts["CoverClassHours"], new Computed(Formulas.Sum(sheet.Range("classHours")), hours));
        yield return (Texts["ColumnGuests"], new Computed(Formulas.Sum(sheet.Range("guests")), guests));
    }

    DateOnly Day(ExportSession one) => LocalTime.Day(one.Session.StartsAt, words.Scope.Batch.Description.Zone);
}
