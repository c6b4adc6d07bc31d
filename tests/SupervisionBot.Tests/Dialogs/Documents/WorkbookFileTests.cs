using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Tests.Dialogs.Exports;

namespace SupervisionBot.Tests.Dialogs.Documents;

public sealed class WorkbookFileTests
{
    /// <summary>What people may be called so that a sheet adds up wrongly, or does something.</summary>
    static readonly string[] Names =
    [
        "Li Na",
        "=1+1",
        "*",
        "?",
        "Li*",
        "a\"b",
        "<>1",
        ">0",
        "+x",
        "-x",
        "@x",
        "＝x",
        "O'Hara & <b>",
        "12",
        "\u0001z",
    ];

    [Fact]
    public void It_is_a_valid_workbook_whose_sums_come_out_the_same_when_another_library_computes_them()
    {
        var workbook = Written(target => new WorkbookFile(target));
        using (var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false))
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        var read = new Recomputed(workbook);
        Assert.Equal(["Cover", "It's all", "Sums"], read.Sheets);
        var formulas = read.Formulas();
        Assert.Equal(Names.Length * 2 + 2, formulas.Count);
        Assert.All(formulas, one => Assert.Equal((one.Cell, one.Said), (one.Cell, one.Computed)));
        Assert.Equal(Names.Length * 10, formulas[^1].Computed);
    }

    [Fact]
    public void A_text_stays_one_whatever_it_begins_with()
    {
        var texts = new Recomputed(Written(target => new WorkbookFile(target))).Texts();
        Assert.All(Names.SkipLast(1), name => Assert.Contains(name, texts));
        Assert.Contains("z", texts);
    }

    [Fact]
    public void As_csv_each_sheet_is_a_text_without_formulas_and_with_the_values()
    {
        using var zip = new ZipArchive(new MemoryStream(Written(target => new CsvFiles(target))));
        Assert.Equal(["Cover.csv", "It's all.csv", "Sums.csv"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        using var reader = new StreamReader(zip.GetEntry("It's all.csv")!.Open(), Encoding.UTF8);
        var lines = reader.ReadToEnd().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Who,Minutes,Hours", lines[0]);
        Assert.Equal("Li Na,10,0.17", lines[1]);
        Assert.Equal("'=1+1,10,0.17", lines[2]);
        Assert.Contains("\"a\"\"b\",10,0.17", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith('=') || line.StartsWith('+') || line.StartsWith('-') || line.StartsWith('@'));
    }

    [Fact]
    public void As_json_each_sheet_is_an_array_of_objects_under_the_same_keys_in_every_language()
    {
        var json = JsonDocument.Parse(Written(target => new JsonTables(target))).RootElement;
        Assert.Equal(["all", "sums", "cover"], json.EnumerateObject().Select(sheet => sheet.Name));
        var rows = json.GetProperty("all").EnumerateArray().ToList();
        Assert.Equal(Names.Length, rows.Count);
        Assert.Equal(
            ("=1+1", 10, 0.17m),
            (rows[1].GetProperty("who").GetString(), rows[1].GetProperty("minutes").GetInt32(), rows[1].GetProperty("hours").GetDecimal())
        );
    }

    static byte[] Written(Func<Stream, TableFile> open)
    {
        var target = new MemoryStream();
        using (var file = open(target))
        {
            var all = new SheetPlan(
                "all",
                "It's all",
                [new("who", "Who"), new("minutes", "Minutes", CellKind.Whole), new("hours", "Hours", CellKind.Amount)]
            );
            file.Begin(all);
            foreach (var name in Names)
                file.Row(name, 10, new Computed($"ROUND({all.Here("minutes")}/60,2)", 0.17m));
            file.End();
            var sums = new SheetPlan("sums", "Sums", [new("who", "Who"), new("minutes", "Minutes", CellKind.Whole)]);
            file.Begin(sums);
            foreach (var name in Names)
                file.Row(
                    name,
                    new Computed(Formulas.SumIf(all.Range("minutes"), (all.Range("who"), name.Replace("\u0001", "", StringComparison.Ordinal))), 10)
                );
            file.Totals("Total", new Computed(Formulas.Sum(sums.Own("minutes")), Names.Length * 10));
            file.End();
            file.Begin(new SheetPlan("cover", "Cover", [new("what", "What"), new("says", "Says")]), first: true);
            file.Row("Total", new Computed(Formulas.Sum(sums.Range("minutes")), Names.Length * 10));
            file.End();
        }
        return target.ToArray();
    }
}
