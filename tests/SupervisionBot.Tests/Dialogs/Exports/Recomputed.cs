using System.Globalization;
using System.Text.RegularExpressions;
using NPOI.SS.UserModel;
using NPOI.SS.Util;
using NPOI.XSSF.UserModel;

namespace SupervisionBot.Tests.Dialogs.Exports;

/// <summary>
/// A workbook as a library reads and computes it that had no part in making it. Of COUNTIFS with several conditions that library takes the least of
/// their counts: those are counted here.
/// </summary>
sealed partial class Recomputed
{
    readonly XSSFWorkbook book;
    readonly List<(string Cell, string Formula, double Said, double Computed)> counted = [];
    readonly XSSFFormulaEvaluator evaluator;

    public Recomputed(byte[] workbook)
    {
        book = new XSSFWorkbook(new MemoryStream(workbook));
        foreach (var cell in AllCells().Where(cell => cell.CellType == CellType.Formula).ToList())
            if (Counting().Matches(cell.CellFormula) is { Count: > 0 } counts)
                Count(cell, counts);
        evaluator = new XSSFFormulaEvaluator(book);
    }

    public IEnumerable<string> Sheets => Enumerable.Range(0, book.NumberOfSheets).Select(book.GetSheetName);

    /// <summary>Every formula computed anew, with what the file says comes of it.</summary>
    public IReadOnlyList<(string Cell, string Formula, double Said, double Computed)> Formulas() =>
        [
            .. counted,
            .. AllCells()
                .Where(cell => cell.CellType == CellType.Formula)
                .Select(cell => (Name(cell), cell.CellFormula, cell.NumericCellValue, Computed(cell))),
        ];

    /// <summary>The rows of a sheet below its heading, by heading, computed.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        var sheet = book.GetSheet(name);
        var headings = sheet.GetRow(0).Cells.ToDictionary(cell => cell.ColumnIndex, cell => cell.StringCellValue);
        return [.. Enumerable.Range(1, sheet.LastRowNum).Select(at => sheet.GetRow(at).Cells.ToDictionary(cell => headings[cell.ColumnIndex], Text))];
    }

    /// <summary>Texts that are the cell's own, not what comes of a formula.</summary>
    public IReadOnlyList<string> Texts() => [.. AllCells().Where(cell => cell.CellType == CellType.String).Select(cell => cell.StringCellValue)];

    /// <summary>Counts, and puts the count in the formula's place, so that what adds it up can be computed.</summary>
    void Count(ICell cell, MatchCollection counts)
    {
        Assert.Equal("", Counting().Replace(cell.CellFormula, "").Replace("+", "", StringComparison.Ordinal));
        var (formula, said, count) = (cell.CellFormula, cell.NumericCellValue, counts.Sum(Rows));
        cell.SetCellFormula(null);
        cell.SetCellValue(count);
        counted.Add((Name(cell), formula, said, count));
    }

    int Rows(Match counting)
    {
        var conditions = Condition()
            .Matches(counting.Groups["where"].Value)
            .Select(one =>
            {
                var area = new AreaReference(one.Groups["range"].Value);
                var sheet = book.GetSheet(area.FirstCell.SheetName);
                var wanted = Tilde().Replace(one.Groups["is"].Value.Replace("\"\"", "\"", StringComparison.Ordinal), "${sign}");
                return Enumerable
                    .Range(area.FirstCell.Row, area.LastCell.Row - area.FirstCell.Row + 1)
                    .Select(row => sheet.GetRow(row)?.GetCell(area.FirstCell.Col))
                    .Select(cell => cell is not null && string.Equals(Text(cell), wanted, StringComparison.OrdinalIgnoreCase))
                    .ToList();
            })
            .ToList();
        return Enumerable.Range(0, conditions[0].Count).Count(row => conditions.TrueForAll(condition => condition[row]));
    }

    double Computed(ICell cell) => evaluator.Evaluate(cell) is { CellType: CellType.Numeric } value ? value.NumberValue : double.NaN;

    string Text(ICell cell) =>
        cell.CellType switch
        {
            CellType.String => cell.StringCellValue,
            CellType.Formula => Computed(cell).ToString(CultureInfo.InvariantCulture),
            _ => cell.NumericCellValue.ToString(CultureInfo.InvariantCulture),
        };

    static string Name(ICell cell) => $"{cell.Sheet.SheetName}!{cell.RowIndex + 1}:{cell.ColumnIndex + 1}";

    IEnumerable<ICell> AllCells() =>
        Enumerable
            .Range(0, book.NumberOfSheets)
            .Select(book.GetSheetAt)
            .SelectMany(sheet => Enumerable.Range(0, sheet.LastRowNum + 1).Select(sheet.GetRow))
            .Where(row => row is not null)
            .SelectMany(row => row.Cells);

    [GeneratedRegex(@"COUNTIFS\((?<where>(?:[^,()]+,""=(?:[^""]|"""")*"",?)+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Counting();

    [GeneratedRegex(@"(?<range>[^,()]+),""=(?<is>(?:[^""]|"""")*)"",?", RegexOptions.ExplicitCapture)]
    private static partial Regex Condition();

    [GeneratedRegex("~(?<sign>[~*?])", RegexOptions.ExplicitCapture)]
    private static partial Regex Tilde();
}
