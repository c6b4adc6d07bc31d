using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Dialogs.Documents;

namespace SupervisionBot.Tests.Dialogs.Documents;

public sealed class WorkbookFinishTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")")]
    [InlineData("$=1+1")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    public void Text_that_begins_as_a_formula_stays_text_also_when_the_cell_is_edited(string note)
    {
        using var document = SpreadsheetDocument.Open(Finished(note), isEditable: false);
        var cell = Sheets(document).SelectMany(sheet => sheet.Descendants<Cell>()).Single(cell => cell.CellValue?.Text == note);
        Assert.Equal((CellValues.String, null), (cell.DataType!.Value, cell.CellFormula));
        var format = (CellFormat)document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        Assert.Equal(note[0] != '$', format.QuotePrefix?.Value == true);
    }

    [Fact]
    public void Every_sheet_prints_on_the_width_of_one_page()
    {
        using var document = SpreadsheetDocument.Open(Finished("fine"), isEditable: false);
        Assert.Equal(
            [(true, 1U, 0U), (true, 1U, 0U)],
            Sheets(document)
                .Select(sheet =>
                    (sheet.SheetProperties!.PageSetupProperties!.FitToPage!.Value, Setup(sheet).FitToWidth!.Value, Setup(sheet).FitToHeight!.Value)
                )
        );
    }

    [Fact]
    public async Task It_is_such_a_workbook_as_is_taken_in() =>
        Assert.Equal(new FileVerdict.Good("xlsx", null), await FileCheck.CheckAsync(Finished("=1"), "hours.xlsx", FileLimits.Usual, default));

    static PageSetup Setup(Worksheet sheet) => sheet.GetFirstChild<PageSetup>()!;

    static IEnumerable<Worksheet> Sheets(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!);

    static MemoryStream Finished(string note)
    {
        List<Dictionary<string, object>> rows =
        [
            new()
            {
                ["Day"] = new DateTime(2022, 3, 2),
                ["Minutes"] = 90,
                ["Note"] = note,
            },
        ];
        var workbook = new MemoryStream();
        workbook.SaveAs(
            new Dictionary<string, object>
            {
                ["Entries"] = rows,
                ["Sums"] = new List<Dictionary<string, object>> { new() { ["Hours"] = 1.5m } },
            },
            configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = true }
        );
        WorkbookFinish.Apply(workbook);
        workbook.Position = 0;
        return workbook;
    }
}
