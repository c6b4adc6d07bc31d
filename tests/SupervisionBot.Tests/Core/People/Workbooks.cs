using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SupervisionBot.Tests.Core.People;

/// <summary>Workbooks as Excel writes them: days as numbers with a look, what is computed with what came of it.</summary>
static class Workbooks
{
    /// <summary>What begins with = is a formula.</summary>
    public static byte[] Of(params object[][] rows)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellStyleFormats(new CellFormat()),
                new CellFormats(
                    new CellFormat(),
                    new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
                    new CellFormat { NumberFormatId = 31, ApplyNumberFormat = true },
                    new CellFormat { NumberFormatId = 20, ApplyNumberFormat = true }
                )
            );
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, index) => RowOf(cells, index + 1)).Where(row => row.HasChildren)));
            book.Workbook = new Workbook(
                new Sheets(
                    new DocumentFormat.OpenXml.Spreadsheet.Sheet
                    {
                        Id = book.GetIdOfPart(part),
                        SheetId = 1,
                        Name = "1",
                    }
                )
            );
        }
        return memory.ToArray();
    }

    static Row RowOf(object[] cells, int line) =>
        new(cells.Select((cell, index) => CellOf(cell, $"{(char)('A' + index)}{line}"))) { RowIndex = (uint)line };

    static Cell CellOf(object value, string place) =>
        value switch
        {
            string text when text.StartsWith('=') => new Cell
            {
                CellReference = place,
                CellFormula = new CellFormula(text[1..]),
                CellValue = new CellValue("x"),
                DataType = CellValues.String,
            },
            string text => new Cell
            {
                CellReference = place,
                DataType = CellValues.InlineString,
                InlineString = new InlineString(new Text(text)),
            },
            // In China Excel writes days under a look of its own.
            DateOnly day => new Cell
            {
                CellReference = place,
                StyleIndex = day.Day % 2 == 0 ? 1U : 2U,
                CellValue = new CellValue(day.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture)),
            },
            TimeOnly at => new Cell
            {
                CellReference = place,
                StyleIndex = 3,
                CellValue = new CellValue(at.ToTimeSpan().TotalDays.ToString(CultureInfo.InvariantCulture)),
            },
            _ => new Cell { CellReference = place, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) },
        };
}
