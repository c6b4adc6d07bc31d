using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Tests.Dialogs.Exports;

/// <summary>Every sheet that the bot writes, with texts in every column that somebody else chose and that begin as formulas do.</summary>
public sealed class ExportedTextTests
{
    const string Trainee = "lin.xiaoyan@example.org";

    [Theory]
    [InlineData("=")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("@")]
    [InlineData("＝")]
    [InlineData("＋")]
    [InlineData("－")]
    [InlineData("＠")]
    public async Task No_text_becomes_a_formula_in_the_sheet_of_one_trainee_or_of_many(string sign)
    {
        await using var bot = await TestBot.StartAsync();
        var trainee = bot.TalkAs(Trainee);
        await trainee.SayAsync("English");
        await trainee.SayAsync("log 2 h of case work with Fan Xiaoyu yesterday: safety plan");
        await trainee.PressAsync("Save");
        var (note, reason, name) = ($"{sign}1+1", $"{sign}SUM(A1)", $"{sign}HYPERLINK(\"https://evil.example\")");
        await using (var db = bot.OpenDatabase())
        {
            await db.HourEntries.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Note, note).SetProperty(entry => entry.LateReason, reason));
            await db.People.ExecuteUpdateAsync(set => set.SetProperty(person => person.Name, name).SetProperty(person => person.NameEn, name));
        }

        var admin = bot.TalkAs("he.huimin@example.org", "other");
        await admin.SayAsync("English");
        AssertPlain(await ExportAsync(bot, trainee, "export my hours"), [note, reason, name]);
        AssertPlain(await ExportAsync(bot, admin, "give me a spreadsheet of everybody's hours"), [note, reason, name]);
    }

    static async Task<byte[]> ExportAsync(TestBot bot, TestTalk talk, string words)
    {
        await talk.SayAsync(words);
        return (await bot.DownloadAsync(talk.EverShown.Last(activity => activity.Attachments is [{ ContentUrl: not null }]))!)!;
    }

    static void AssertPlain(byte[] workbook, IReadOnlyList<string> texts)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!;
        var cells = document.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).ToList();
        foreach (var text in texts)
            Assert.Contains(cells, cell => cell.CellValue?.Text == text);
        Assert.All(cells.Where(cell => texts.Contains(cell.CellValue?.Text)), cell =>
            Assert.Equal(
                (CellValues.String, null, true),
                (cell.DataType!.Value, cell.CellFormula, ((CellFormat)formats.ElementAt((int)cell.StyleIndex!.Value)).QuotePrefix?.Value)
            )
        );
        // What is computed is the bot's own, and no text stands in it but as one that is compared.
        Assert.All(cells.Select(cell => cell.CellFormula?.Text).OfType<string>(), formula =>
            Assert.Matches("^(ROUND|SUM|SUMIFS|COUNTIFS|[A-Z]+[0-9])", formula)
        );
    }
}
