using CsvHelper;

namespace SupervisionBot.Core.People;

/// <summary>A line of a table as it stands in a file.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
/// <param name="Formulas">The places of the cells that compute something.</param>
sealed record SheetLine(int Line, string[] Cells, bool HasBadQuotes, IReadOnlySet<int> Formulas);

/// <summary>A table as a spreadsheet program saves it: a workbook, whose first sheet counts, or text.</summary>
public sealed class SheetTable
{
    SheetTable(IEnumerable<SheetLine> lines) => Lines = [.. lines.SkipWhile(line => line.Cells.All(string.IsNullOrWhiteSpace))];

    internal IReadOnlyList<SheetLine> Lines { get; }

    public static bool IsWorkbook(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK"u8);

    /// <summary>A workbook that was looked through before, see <see cref="FileChecks.FileCheck"/>.</summary>
    public static SheetTable OfWorkbook(byte[] bytes) => new(WorkbookLines.Read(bytes));

    /// <summary>Comma, semicolon or tab, quotes, line breaks inside them, any line end.</summary>
    public static SheetTable OfText(string text)
    {
        HashSet<long> badQuotes = [];
        using var reader = CsvReader.FromText(
            text,
            new CsvReaderOptions
            {
                HasHeader = false,
                TrackLineNumbers = true,
                PoolStrings = true,
                // A quotation mark within plain text is a character like any other.
                OnMalformedRecord = record =>
                {
                    if (record.Reason != CsvMalformedReason.StrayQuote)
                        badQuotes.Add(record.LineNumber);
                },
            }
        );
        List<SheetLine> lines = [];
        while (reader.Read())
        {
            var (line, cells) = ((int)Math.Max(1, reader.LineNumber), reader.Current.ToArray());
            var formulas = cells.Index().Where(cell => cell.Item.TrimStart().StartsWith('=')).Select(cell => cell.Index).ToHashSet();
            lines.Add(new SheetLine(line, cells, badQuotes.Contains(reader.LineNumber), formulas));
        }
        return new SheetTable(lines);
    }
}
