using SupervisionBot.Core.Exports;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>Hour entries, a row for each, and what they come to by trainee, by group, by kind of work and, of one trainee, by supervisee.</summary>
sealed class HoursSheets(ExportFigures figures, ExportWords words)
{
    static readonly Texts Texts = new(typeof(HoursSheets));

    readonly SheetPlan entries = ExportWords.Sheet(
        "SheetEntries",
        ExportWords.Column("ColumnTrainee", width: ExportWords.Wide),
        ExportWords.Column("ColumnGroup"),
        ExportWords.Column("ColumnDay", CellKind.Day),
        ExportWords.Column("ColumnFrom", width: 8),
        ExportWords.Column("ColumnTo", width: 8),
        ExportWords.Column("ColumnMinutes", CellKind.Whole),
        ExportWords.Column("ColumnHours", CellKind.Amount),
        ExportWords.Column("ColumnType", width: ExportWords.Wide),
        ExportWords.Column("ColumnWith", width: ExportWords.Wide),
        ExportWords.Column("ColumnNote", width: 40),
        ExportWords.Column("ColumnState"),
        ExportWords.Column("ColumnReason", width: ExportWords.Wide)
    );

    public async Task<ExportSums> WriteAsync(TableFile file, IReadOnlyList<ExportTrainee> trainees, CancellationToken cancellationToken)
    {
        var known = trainees.ToDictionary(one => one.Id, one => (Name: words.Trainee(one), Group: words.Group(one.Group)));
        var with = (await figures.SuperviseesAsync(words.Scope, cancellationToken)).ToDictionary(one => one.Id, words.Person);
        string With(HourEntry entry) => entry.SuperviseeId is { } id && with.TryGetValue(id, out var name) ? name : Texts["Nobody"];
        var sums = new Dictionary<(string Column, string Is), Sums>();
        file.Begin(entries);
        await foreach (var entry in figures.EntriesAsync(words.Scope).WithCancellation(cancellationToken))
        {
            var (name, group) = known[entry.TraineeId];
            var type = words.Type(entry.Type);
            file.Row(
                name,
                group,
                entry.Day,
                entry.Facts.From is { } from ? Spoken.Time(from) : null,
                entry.Facts.To is { } to ? Spoken.End(to) : null,
                entry.Minutes,
                new Computed($"ROUND({entries.Here("minutes")}/60,2)", Hours(entry.Minutes)),
                type,
                With(entry),
                entry.Note,
                EntryCard.State(entry.State),
                entry.LateReason
            );
            foreach (var key in ((string, string)[])[("trainee", name), ("group", group), ("type", type), ("with", With(entry))])
                (sums.TryGetValue(key, out var so) ? so : sums[key] = new Sums()).Add(entry);
        }
        file.End();
        Sums of(string column, string name) => sums.GetValueOrDefault((column, name)) ?? new Sums();
        var people = ExportWords.Sheet("SheetByTrainee", [ExportWords.Column("ColumnTrainee", width: ExportWords.Wide), .. Columns]);
        Write(file, people, "trainee", trainees.Select(one => words.Trainee(one)), of);
        if (trainees.Count > 1)
            Write(
                file,
                ExportWords.Sheet("SheetByGroup", [ExportWords.Column("ColumnGroup", width: ExportWords.Wide), .. Columns]),
                "group",
                trainees.Select(one => words.Group(one.Group)).Distinct(StringComparer.OrdinalIgnoreCase),
                of
            );
        Write(
            file,
            ExportWords.Sheet("SheetByType", [ExportWords.Column("ColumnType", width: ExportWords.Wide), .. Columns]),
            "type",
            Of(sums, "type"),
            of
        );
        if (trainees.Count == 1)
            Write(
                file,
                ExportWords.Sheet("SheetByWith", [ExportWords.Column("ColumnWith", width: ExportWords.Wide), .. Columns]),
                "with",
                Of(sums, "with"),
                of
            );
        Sums[] all = [.. trainees.Select(one => of("trainee", words.Trainee(one)))];
        long counted = all.Sum(one => one.Approved + one.Waiting);
        return new ExportSums(
            entries.Rows,
            counted,
            [
                (Texts["ColumnEntries"], new Computed(Formulas.Sum(people.Range("entries")), all.Sum(one => one.Entries))),
                (Texts["ColumnHours"], new Computed($"ROUND({Formulas.Sum(people.Range("minutes"))}/60,2)", Hours(counted))),
                (
                    Texts["ColumnApproved"],
                    new Computed($"ROUND({Formulas.Sum(people.Range("approvedMinutes"))}/60,2)", Hours(all.Sum(one => one.Approved)))
                ),
            ]
        );
    }

    static IEnumerable<string> Of(Dictionary<(string Column, string Is), Sums> sums, string column) =>
        sums.Where(one => one.Key.Column == column).OrderByDescending(one => one.Value.Approved + one.Value.Waiting).Select(one => one.Key.Is);

    static IReadOnlyList<SheetColumn> Columns =>
        [
            ExportWords.Column("ColumnEntries", CellKind.Whole),
            ExportWords.Column("ColumnApprovedMinutes", CellKind.Whole, 18),
            ExportWords.Column("ColumnWaitingMinutes", CellKind.Whole, 18),
            ExportWords.Column("ColumnMinutes", CellKind.Whole),
            ExportWords.Column("ColumnHours", CellKind.Amount),
            ExportWords.Column("ColumnApproved", CellKind.Amount, 16),
        ];

    void Write(TableFile file, SheetPlan sheet, string column, IEnumerable<string> names, Func<string, string, Sums> sums)
    {
        var (approved, waiting, all) = (EntryCard.State(EntryState.Approved), EntryCard.State(EntryState.Submitted), new Sums());
        var (minutes, key, state) = (entries.Range("minutes"), entries.Range(column), entries.Range("state"));
        file.Begin(sheet);
        foreach (var name in names)
        {
            var so = sums(column, name);
            all.Add(so);
            file.Row(
                name,
                new Computed($"{Formulas.CountIf((key, name), (state, approved))}+{Formulas.CountIf((key, name), (state, waiting))}", so.Entries),
                new Computed(Formulas.SumIf(minutes, (key, name), (state, approved)), so.Approved),
                new Computed(Formulas.SumIf(minutes, (key, name), (state, waiting)), so.Waiting),
                new Computed($"{sheet.Here("approvedMinutes")}+{sheet.Here("waitingMinutes")}", so.Approved + so.Waiting),
                new Computed($"ROUND({sheet.Here("minutes")}/60,2)", Hours(so.Approved + so.Waiting)),
                new Computed($"ROUND({sheet.Here("approvedMinutes")}/60,2)", Hours(so.Approved))
            );
        }
        file.Totals(
            Texts["Total"],
            new Computed(Formulas.Sum(sheet.Own("entries")), all.Entries),
            new Computed(Formulas.Sum(sheet.Own("approvedMinutes")), all.Approved),
            new Computed(Formulas.Sum(sheet.Own("waitingMinutes")), all.Waiting),
            new Computed(Formulas.Sum(sheet.Own("minutes")), all.Approved + all.Waiting),
            new Computed($"ROUND({sheet.Here("minutes")}/60,2)", Hours(all.Approved + all.Waiting)),
            new Computed($"ROUND({sheet.Here("approvedMinutes")}/60,2)", Hours(all.Approved))
        );
        file.End();
    }

    /// <summary>The minutes beside it are exact. Halves are rounded as spreadsheets do.</summary>
    internal static decimal Hours(long minutes) => Math.Round(minutes / 60m, 2, MidpointRounding.AwayFromZero);

    sealed class Sums
    {
        public int Entries { get; private set; }

        public long Approved { get; private set; }

        public long Waiting { get; private set; }

        public void Add(HourEntry entry)
        {
            if (!entry.Counts)
                return;
            Entries++;
            if (entry.State == EntryState.Approved)
                Approved += entry.Minutes;
            else
                Waiting += entry.Minutes;
        }

        public void Add(Sums other) => (Entries, Approved, Waiting) = (Entries + other.Entries, Approved + other.Approved, Waiting + other.Waiting);
    }
}
