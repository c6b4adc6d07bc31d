using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>Tables of a Word file. The row of column names repeats on every page; no row is torn between two.</summary>
static class WordTables
{
    const string Rule = "BFBFBF";

    /// <summary>Names in a narrow column, values in a wide one.</summary>
    static readonly IReadOnlyList<int> FactWidths = [WordDocument.TextWidth * 28 / 100, WordDocument.TextWidth - WordDocument.TextWidth * 28 / 100];

    public static Table Of(Block.Facts facts)
    {
        var table = Empty(FactWidths);
        foreach (var (name, value) in facts.Lines)
            table.Append(
                new TableRow(
                    new TableRowProperties(new CantSplit()),
                    Cell(FactWidths[0], WordStyles.ColumnName, name),
                    Cell(FactWidths[1], null, value)
                )
            );
        return table;
    }

    public static Table Of(Block.Table block)
    {
        var widths = block.WidthsOf(WordDocument.TextWidth);
        var table = Empty(widths);
        table.Append(
            Row(
                new TableRowProperties(new CantSplit(), new TableHeader()),
                widths,
                WordStyles.ColumnName,
                [.. block.Columns.Select(column => column.Header)]
            )
        );
        foreach (var row in block.Rows)
            table.Append(Row(new TableRowProperties(new CantSplit()), widths, null, row));
        return table;
    }

    static Table Empty(IReadOnlyList<int> widths) =>
        new(
            new TableProperties(
                new TableWidth { Width = Twips(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = Rule,
                    },
                    new BottomBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = Rule,
                    },
                    new InsideHorizontalBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = Rule,
                    }
                ),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa }
                )
            ),
            new TableGrid(widths.Select(width => new GridColumn { Width = Twips(width) }))
        );

    static TableRow Row(TableRowProperties properties, IReadOnlyList<int> widths, string? style, IReadOnlyList<string> cells)
    {
        var row = new TableRow(properties);
        for (var at = 0; at < cells.Count; at++)
            row.Append(Cell(widths[at], style, cells[at]));
        return row;
    }

    static TableCell Cell(int width, string? style, string text)
    {
        var line = WordDocument.Styled(style, text);
        (line.ParagraphProperties ??= new ParagraphProperties()).SpacingBetweenLines = new SpacingBetweenLines { After = "0" };
        return new TableCell(new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa }), line);
    }

    static string Twips(int width) => width.ToString(CultureInfo.InvariantCulture);
}
