namespace SupervisionBot.Core.People;

/// <summary>A row of a table with its cells, in the order of the columns that were asked for.</summary>
/// <param name="Line">Where it begins in the file, counted from 1.</param>
/// <param name="Formulas">The columns whose cell computes something.</param>
sealed record SheetRow(int Line, string[] Cells, IReadOnlySet<string> Formulas);

/// <summary>The rows of a table that could be read.</summary>
/// <param name="Count">All rows, good and bad.</param>
sealed record Sheet(IReadOnlyList<SheetRow> Rows, int Count);

/// <summary>Reads a table that has certain columns, in any order and under any of their names.</summary>
static class SheetFile
{
    const char FullWidthComma = '\uFF0C';

    /// <summary>The rows with exactly these columns; null when the head is another.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    public static Sheet? Read(SheetTable table, IReadOnlyList<string> columns, List<RosterProblem> problems)
    {
        if (table.Lines is not [var head, ..])
        {
            problems.Add(new RosterProblem(1, "", "", RosterFault.EmptyFile));
            return null;
        }
        string[] names = [.. head.Cells.Select(name => SheetColumns.NameOf(Clean(name), columns))];
        while (names.Length > 0 && names[^1].Length == 0)
            names = names[..^1];
        problems.AddRange(Head(names, columns, head.Line));
        if (problems.Count > 0)
            return null;

        var places = names.Select(name => columns.TakeWhile(column => column != name).Count()).ToArray();
        List<SheetRow> rows = [];
        var count = 0;
        foreach (var (line, record, hasBadQuotes, formulas) in table.Lines.Skip(1))
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
            for (var field = 0; field < places.Length; field++)
                cells[places[field]] = Clean(record[field]);
            rows.Add(new SheetRow(line, cells, formulas.Where(field => field < names.Length).Select(field => names[field]).ToHashSet()));
        }

        return new Sheet(rows, count);
    }

    public static string Shown(string value) => value.Length <= 60 ? value : string.Concat(value.AsSpan(0, 59), "…");

    static IEnumerable<RosterProblem> Head(string[] names, IReadOnlyList<string> columns, int line) =>
        names is [var only] && only.Contains(FullWidthComma)
            ? [new RosterProblem(line, "", "", RosterFault.FullWidthCommas)]
            :
            [
                .. columns.Except(names).Select(name => new RosterProblem(line, name, "", RosterFault.MissingColumn)),
                .. names.Except(columns).Select(name => new RosterProblem(line, Shown(name), "", RosterFault.UnknownColumn)),
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
