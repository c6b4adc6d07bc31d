using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>
/// What makes a workbook fit to be handed around: every sheet prints on the width of one page, and text that begins as a formula does, in narrow
/// letters or in wide ones as Excel in Chinese reads them, stays text, also when somebody edits the cell.
/// </summary>
static class WorkbookFinish
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    const string BeginsFormulas = "=+-@";

    /// <summary>So far behind the narrow letters stand the wide ones.</summary>
    const int Wide = 0xFEE0;

    public static void Apply(Stream workbook)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        var book = document.WorkbookPart!;
        foreach (var part in book.WorksheetParts)
        {
            var sheet = part.Worksheet!;
            sheet.SheetProperties = new SheetProperties { PageSetupProperties = new PageSetupProperties { FitToPage = true } };
            KeepAsText(sheet, book.WorkbookStylesPart!.Stylesheet!.CellFormats!);
            // Behind the rows and their filter, before the drawing.
            sheet.InsertBefore(
                new PageSetup
                {
                    PaperSize = 9,
                    Orientation = OrientationValues.Landscape,
                    FitToWidth = 1,
                    FitToHeight = 0,
                },
                sheet.GetFirstChild<Drawing>()
            );
        }
    }

    static bool BeginsFormula(string? text) =>
        text is [var first, ..] && BeginsFormulas.Contains(first > Wide ? (char)(first - Wide) : first, StringComparison.Ordinal);

    static void KeepAsText(Worksheet sheet, CellFormats formats)
    {
        foreach (
            var cell in sheet.Descendants<Cell>().Where(cell => cell.DataType?.Value == CellValues.String && BeginsFormula(cell.CellValue?.Text))
        )
            cell.StyleIndex = Quoted(formats, cell.StyleIndex?.Value ?? 0);
    }

    /// <summary>The same look, marked as Excel marks what is typed behind an apostrophe.</summary>
    static uint Quoted(CellFormats formats, uint style)
    {
        var quoted = (CellFormat)formats.ElementAt((int)style).CloneNode(deep: true);
        quoted.QuotePrefix = true;
        if (
            formats.Elements<CellFormat>().Select((format, index) => (format, index)).FirstOrDefault(one => one.format.OuterXml == quoted.OuterXml) is
            { format: not null, index: var known }
        )
            return (uint)known;
        formats.AppendChild(quoted);
        formats.Count = (uint)formats.Elements<CellFormat>().Count();
        return formats.Count.Value - 1;
    }
}
