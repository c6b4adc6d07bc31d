namespace SupervisionBot.Core.People;

/// <summary>A row of a table with its cells, in the order of the columns that were asked for.</summary>
/// <param name="Line">Where it begins in the file, counted from 1.</param>
/// <param name="Formulas">The columns whose cell computes something.</param>
sealed record SheetRow(int Line, string[] Cells, IReadOnlySet<string> Formulas);

/// <summary>The rows of a table that could be read.</summary>
/// <param name="Count">All rows, good and bad.</param>
/// <param name="Absent">Those of the columns that it has not.</param>
sealed record Sheet(IReadOnlyList<SheetRow> Rows, int Count, IReadOnlyList<string> Absent);

/// <summary>Reads a table that has certain columns, in any order and under any of their names.</summary>
static class SheetFile
{
    const char FullWidthComma = '\uFF0C';

    /// <summary>The rows with exactly these columns; null when the head is another.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="optional">Those of the columns that may be left out.</param>
    /// <param name="isOwn">A table that people made for themselves: lines above its head and columns beside these are passed over; the latter are
    /// problems all the same.</param>
    public static Sheet? Read(
        SheetTable table,
        IReadOnlyList<string> columns,
        List<RosterProblem> problems,
        IReadOnlyCollection<string>? optional = null,
        bool isOwn = false
    )
    {
        var needed = columns.Except(optional ?? []);
        var lines = isOwn ? [.. table.Lines.SkipWhile(line => !NamesAll(line, needed, columns))] : table.Lines;
        if (lines.Count == 0)
            lines = table.Lines;
        if (lines is not [var head, ..])
        {
            problems.Add(new RosterProblem(1, "", "", RosterFault.EmptyFile));
            return null;
        }
        string[] names = [.. head.Cells.Select(name => SheetColumns.NameOf(Clean(name), columns))];
        while (names.Length > 0 && names[^1].Length == 0)
            names = names[..^1];
        problems.AddRange(Head(names, columns, optional ?? [], head.Line));
        if (problems.Exists(problem => !isOwn || problem.Fault != RosterFault.UnknownColumn))
            return null;

        var places = names.Select(name => columns.TakeWhile(column => column != name).Count()).ToArray();
        List<SheetRow> rows = [];
        var count = 0;
        foreach (var (line, record, hasBadQuotes, formulas) in lines.Skip(1))
        {
            if (record.All(string.IsNullOrWhiteSpace))
                continue;
            count++;
            RosterFault? fault =
                hasBadQuotes ? RosterFault.BadQuotes
                : record.Length < places.Length || record.Skip(places.Length).Any(extra => !string.IsNullOrWhiteSpace(extra)) ? RosterFault.FieldCount
                : null;
            if (fault is { } unreadable)
            {
                problems.Add(new RosterProblem(line, "", Shown(Clean(string.Join(' ', record))), unreadable, $"{record.Length}"));
                continue;
            }

            var cells = new string[columns.Count];
            Array.Fill(cells, "");
            for (var field = 0; field < places.Length; field++)
                if (places[field] < cells.Length)
                    cells[places[field]] = Clean(record[field]);
            rows.Add(new SheetRow(line, cells, formulas.Where(field => field < names.Length).Select(field => names[field]).ToHashSet()));
        }

        return new Sheet(rows, count, [.. columns.Except(names)]);
    }

    public static bool NamesAll(SheetLine line, IEnumerable<string> needed, IReadOnlyList<string> columns) =>
        !needed.Except(line.Cells.Select(name => SheetColumns.NameOf(Clean(name), columns))).Any();

    public static string Shown(string value) => value.Length <= 60 ? value : string.Concat(value.AsSpan(0, 59), "…");

    static IEnumerable<RosterProblem> Head(string[] names, IReadOnlyList<string> columns, IReadOnlyCollection<string> optional, int line) =>
        names is [var only] && only.Contains(FullWidthComma)
            ? [new RosterProblem(line, "", "", RosterFault.FullWidthCommas)]
            :
            [
                .. columns.Except(names).Except(optional).Select(name => new RosterProblem(line, name, "", RosterFault.MissingColumn)),
                .. names
                    .Except(columns)
                    .Where(name => name.Length > 0)
                    .Select(name => new RosterProblem(line, Shown(name), "", RosterFault.UnknownColumn)),
                .. names
                    .GroupBy(name => name)
                    .Where(same => same.Count() > 1 && columns.Contains(same.Key))
                    .Select(same => new RosterProblem(line, same.Key, "", RosterFault.RepeatedColumn)),
            ];

    /// <summary>
    /// One line without control characters: white space at the ends goes, and a run of it that has more than a space in it becomes one space.
    /// </summary>
    static string Clean(string cell)
    {
        cell = cell.Trim();
        if (!cell.Any(c => char.IsControl(c) || c is '\u00A0' or '\u3000' or '\uFEFF'))
            return cell;
        var words = cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(word => string.Concat(word.Where(c => !char.IsControl(c) && c != '\uFEFF')))).Trim();
    }
}
