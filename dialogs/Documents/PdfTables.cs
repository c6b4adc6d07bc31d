using SkiaSharp;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>Tables of a PDF: the row of column names on every page, no row torn between two unless it is longer than a page.</summary>
static class PdfTables
{
    const float Padding = 4;

    /// <summary>Of the width, for the names of facts.</summary>
    const float NameShare = 0.28f;

    static readonly SKColor Rule = SKColor.Parse("#BFBFBF");

    public static void Write(Block.Facts facts, PdfFlow flow)
    {
        float[] widths = [PdfDocument.TextWidth * NameShare, PdfDocument.TextWidth * (1 - NameShare)];
        var element = flow.Tags.Root.Add("Table");
        foreach (var (name, value) in facts.Lines)
            Row(flow, [name, value], widths, [PdfStyle.ColumnName, PdfStyle.Cell], element, null);
        flow.Skip(PdfStyle.Body.LineHeight);
    }

    public static void Write(Block.Table table, PdfFlow flow)
    {
        float[] widths = [.. table.WidthsOf((int)PdfDocument.TextWidth).Select(width => (float)width)];
        PdfStyle[] names = [.. widths.Select(_ => PdfStyle.ColumnName)],
            cells = [.. widths.Select(_ => PdfStyle.Cell)];
        var element = flow.Tags.Root.Add("Table");
        // On every page, but only once for those who do not see the pages.
        void Header(PdfElement? of) => Row(flow, [.. table.Columns.Select(column => column.Header)], widths, names, of, null);
        flow.Want(4 * PdfStyle.Cell.LineHeight);
        Header(element);
        foreach (var row in table.Rows)
            Row(flow, row, widths, cells, element, () => Header(null));
        flow.Skip(PdfStyle.Body.LineHeight);
    }

    /// <param name="again">Writes the column names on a new page.</param>
    static void Row(PdfFlow flow, IReadOnlyList<string> texts, float[] widths, PdfStyle[] styles, PdfElement? table, Action? again)
    {
        var row = table?.Add("TR");
        var scope = styles.Contains(PdfStyle.Cell) ? "Row" : "Column";
        List<PdfElement?> elements = [.. styles.Select(style => style == PdfStyle.ColumnName ? row?.Add("TH", scope: scope) : row?.Add("TD"))];
        var cells = texts.Select((text, at) => flow.Letters.Lines(text, styles[at], widths[at] - 2 * Padding)).ToList();
        var (count, line) = (cells.Max(cell => cell.Count), styles.Max(style => style.LineHeight));
        for (var from = 0; from < count; )
        {
            var left = count - from;
            if (flow.Room < left * line + 2 * Padding && (left * line + 2 * Padding <= PdfFlow.WholeRoom / 2 || flow.Room < 4 * line))
            {
                flow.BreakPage();
                again?.Invoke();
            }
            var now = Math.Clamp((int)((flow.Room - 2 * Padding) / line), 1, left);
            Part(flow, [.. cells.Select(cell => cell.Skip(from).Take(now).ToList())], elements, widths, styles, now * line + 2 * Padding);
            from += now;
        }
    }

    static void Part(PdfFlow flow, IReadOnlyList<List<string>> cells, List<PdfElement?> elements, float[] widths, PdfStyle[] styles, float height) =>
        flow.Put(height, (canvas, top) =>
        {
            var left = PdfDocument.Margin;
            for (var at = 0; at < cells.Count; at++)
            {
                var (lines, style, x) = (cells[at], styles[at], left + Padding);
                flow.Tags.Draw(canvas, elements[at], style.Colour, on =>
                {
                    for (var line = 0; line < lines.Count; line++)
                        flow.Letters.Draw(on, lines[line], x, top + Padding + line * style.LineHeight + style.Size * 1.1f, style);
                });
                left += widths[at];
            }
            using var paint = new SKPaint { Color = Rule, StrokeWidth = 0.6f };
            flow.Tags.Draw(canvas, null, Rule, on =>
                on.DrawLine(PdfDocument.Margin, top + height, PdfDocument.Margin + PdfDocument.TextWidth, top + height, paint)
            );
        });
}
