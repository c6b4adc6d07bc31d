namespace SupervisionBot.Dialogs.Documents;

/// <summary>What stands in a column of a sheet.</summary>
public enum CellKind
{
    Text,
    Whole,

    /// <summary>With two decimals.</summary>
    Amount,
    Day,

    /// <summary>A day and a time of day.</summary>
    Moment,
}

/// <param name="Key">The same in every language: what programs call it.</param>
/// <param name="Width">In letters.</param>
public sealed record SheetColumn(string Key, string Name, CellKind Kind = CellKind.Text, int Width = 12);

/// <summary>A cell that a workbook computes.</summary>
/// <param name="Formula">Without its equals sign.</param>
/// <param name="Value">What comes of it now, for whoever reads it without computing, and where nothing computes.</param>
public sealed record Computed(string Formula, decimal Value);

/// <summary>A sheet that is written row by row, and what its cells are called in formulas.</summary>
/// <param name="key">The same in every language.</param>
/// <param name="name">At most 31 letters.</param>
public sealed class SheetPlan(string key, string name, IReadOnlyList<SheetColumn> columns)
{
    const int Letters = 26;

    public string Key { get; } = key;

    public string Name { get; } = name;

    public IReadOnlyList<SheetColumn> Columns { get; } = columns;

    /// <summary>Written so far, without the heading and the totals.</summary>
    public int Rows { get; private set; }

    internal void Count() => Rows++;

    /// <summary>The cell of a column in the row that is written next.</summary>
    public string Here(string column) => $"{Letter(column)}{Rows + 2}";

    /// <summary>All rows of a column that are written, from any sheet.</summary>
    public string Range(string column) =>
        $"'{Name.Replace("'", "''", StringComparison.Ordinal)}'!${Letter(column)}$2:${Letter(column)}${Math.Max(2, Rows + 1)}";

    /// <summary>Likewise from this sheet.</summary>
    public string Own(string column) => $"{Letter(column)}2:{Letter(column)}{Math.Max(2, Rows + 1)}";

    string Letter(string column)
    {
        for (var at = 0; at < Columns.Count; at++)
            if (Columns[at].Key == column)
                return LetterOf(at);
        throw new ArgumentException($"The sheet {Key} has no column {column}.", nameof(column));
    }

    internal static string LetterOf(int at) => at < Letters ? $"{(char)('A' + at)}" : $"{LetterOf(at / Letters - 1)}{(char)('A' + at % Letters)}";
}

/// <summary>The few formulas of the bot's sheets.</summary>
public static class Formulas
{
    public static string Sum(string range) => $"SUM({range})";

    /// <summary>The sum of a range where others have these texts.</summary>
    public static string SumIf(string range, params IEnumerable<(string Range, string Is)> where) => $"SUMIFS({range},{Where(where)})";

    public static string CountIf(params IEnumerable<(string Range, string Is)> where) => $"COUNTIFS({Where(where)})";

    static string Where(IEnumerable<(string Range, string Is)> where) => string.Join(',', where.Select(one => $"{one.Range},{Exactly(one.Is)}"));

    /// <summary>The text itself, whatever signs it has: not a comparison, and no star for any letters.</summary>
    static string Exactly(string text) =>
        $"\"={text.Replace("~", "~~", StringComparison.Ordinal)
            .Replace("*", "~*", StringComparison.Ordinal)
            .Replace("?", "~?", StringComparison.Ordinal)
            .Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
