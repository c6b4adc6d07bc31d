using System.Xml;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>
/// Sheets with rows, written one after the other as they come: nothing is held in memory. A cell is a text, a number, a day, a moment
/// (<see cref="DateTime"/>, by whatever clock is said beside it), a <see cref="Computed"/> value, or null for nothing.
/// </summary>
public abstract class TableFile : IDisposable
{
    /// <summary>With its dot.</summary>
    public abstract string Extension { get; }

    public abstract string ContentType { get; }

    /// <summary>The sheet that is written now.</summary>
    protected SheetPlan Sheet { get; private set; } = null!;

    /// <param name="first">It is shown before those that were written before it.</param>
    public void Begin(SheetPlan sheet, bool first = false)
    {
        Sheet = sheet;
        Open(first);
    }

    public void Row(params IReadOnlyList<object?> cells)
    {
        Write(cells, isTotal: false);
        Sheet.Count();
    }

    /// <summary>The last line: what the rows come to. There is none below no rows: its sums would be over itself.</summary>
    public void Totals(params IReadOnlyList<object?> cells)
    {
        if (Sheet.Rows > 0)
            Write(cells, isTotal: true);
    }

    public void End() => Close();

    protected abstract void Open(bool first);

    protected abstract void Write(IReadOnlyList<object?> cells, bool isTotal);

    protected abstract void Close();

    protected abstract void Finish();

    public void Dispose()
    {
        Finish();
        GC.SuppressFinalize(this);
    }

    /// <summary>Without what no XML can have.</summary>
    protected static string Plain(string text) =>
        text.Any(sign => !XmlConvert.IsXmlChar(sign))
            ? string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)))
            : text;

    /// <summary>Spreadsheets take it for a formula, in narrow letters or in wide ones as Excel in Chinese reads them.</summary>
    protected static bool BeginsFormula(string text)
    {
        const string signs = "=+-@\t\r";
        const int wide = 0xFEE0;
        return text is [var first, ..] && signs.Contains(first > wide ? (char)(first - wide) : first, StringComparison.Ordinal);
    }
}
