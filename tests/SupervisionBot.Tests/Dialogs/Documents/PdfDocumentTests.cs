using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;
using SupervisionBot.Core;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Materials;
using SupervisionBot.Dialogs.Documents;

namespace SupervisionBot.Tests.Dialogs.Documents;

/// <summary>Documents as PDF: whole, small, the same each time, and such as the bot itself takes in.</summary>
public sealed class PdfDocumentTests
{
    const string Chinese =
        "在督导过程中，我发现被督导社工对个案目标的界定比较模糊（例如“改善关系”），于是我们一起逐条讨论，并约定下次督导前完成修改。";

    [Theory]
    [InlineData(Language.English, "/Lang (en)")]
    [InlineData(Language.Chinese, "/Lang (zh-Hans)")]
    public async Task It_is_taken_as_a_pdf_of_its_pages_and_says_its_language(Language language, string said)
    {
        var pdf = PdfDocument.Write(Long(language));

        var verdict = Assert.IsType<FileVerdict.Good>(await FileCheck.CheckAsync(new MemoryStream(pdf), "portfolio.pdf", FileLimits.Usual, default));
        Assert.Equal("pdf", verdict.Type);
        Assert.InRange(verdict.Pages!.Value, 4, 8);
        Assert.Contains(said, Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_screen_reader_finds_its_parts_in_their_order_with_column_names_and_what_pictures_show()
    {
        var pdf = Encoding.Latin1.GetString(PdfDocument.Write(Long(Language.English)));
        Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
        Assert.Contains("/MarkInfo <</Marked true>>", pdf, StringComparison.Ordinal);
        Assert.Equal(
            ["Document", "H1", "Table", "TR", "TH", "TD", "P", "Figure", "Caption", "Table", "TR", "TH", "TH", "TR", "TD", "TD"],
            Parts(pdf).Take(16).Select(part => part.Role)
        );
        Assert.Equal(["/Scope /Row", "/Scope /Column"], Parts(pdf).Where(part => part.Role == "TH").Take(2).Select(part => part.Scope));
        Assert.Equal(61 + 2 + 1, Parts(pdf).Count(part => part.Role == "TR"));
        Assert.Contains($"/Alt <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("Nothing."))}>", pdf, StringComparison.Ordinal);
    }

    /// <summary>The elements in their order: each is numbered when it is met.</summary>
    static List<(string Role, string Scope)> Parts(string pdf) =>
        [
            .. System
                .Text.RegularExpressions.Regex.Matches(
                    pdf,
                    @"(?<number>\d+) 0 obj\n<</Type /StructElem\n/S /(?<role>\w+)(?<rest>.*?)\nendobj",
                    RegexOptions.Singleline
                )
                .OrderBy(found => int.Parse(found.Groups["number"].Value, CultureInfo.InvariantCulture))
                .Select(found => (found.Groups["role"].Value, Regex.Match(found.Groups["rest"].Value, @"/Scope /\w+").Value)),
        ];

    [Fact]
    public void It_holds_of_the_font_what_it_shows_and_nothing_else() =>
        Assert.InRange(PdfDocument.Write(Long(Language.Chinese)).Length, 10_000, 200_000);

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(PdfDocument.Write(Long(Language.Chinese)), PdfDocument.Write(Long(Language.Chinese)));

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0007 \ud800 odd")]
    [InlineData("🙂 𠮷 é")]
    [InlineData("averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongword")]
    public void Whatever_people_wrote_it_is_written(string text) =>
        Assert.StartsWith(
            "%PDF-",
            Encoding.Latin1.GetString(
                PdfDocument.Write(
                    new Document("Title", Language.English)
                        .Foot(text)
                        .Paragraph(text)
                        .Table(
                            [new Column("A"), new Column("B", 9)],
                            [
                                [text, text],
                            ]
                        )
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Chinese_breaks_between_characters_but_no_line_begins_with_a_comma_or_ends_with_an_opening_bracket()
    {
        using var letters = new PdfLetters();
        for (var room = 60; room < 300; room += 7)
        {
            var lines = letters.Lines(Chinese, PdfStyle.Body, room);
            Assert.Equal(Chinese, string.Concat(lines));
            Assert.All(lines, line => Assert.True(letters.Width(line, PdfStyle.Body) <= room));
            Assert.All(lines, line => Assert.DoesNotContain(line[0], "，。）”"));
            Assert.All(lines, line => Assert.DoesNotContain(line[^1], "（“"));
        }
    }

    [Fact]
    public void English_breaks_between_words()
    {
        using var letters = new PdfLetters();

        Assert.Equal(["What was", "agreed, and", "when?"], letters.Lines("What was agreed, and when?", PdfStyle.Body, 62));
    }

    /// <summary>A table over several pages and a row that is longer than a page.</summary>
    static Document Long(Language language)
    {
        using var surface = SKSurface.Create(new SKImageInfo(64, 32));
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return new Document("实习档案 portfolio", language)
            .Foot("Lin Xiaoyan")
            .Facts([("Name", "林晓燕")])
            .Paragraph(Chinese)
            .Picture(new Png(png.ToArray()), "Nothing.")
            .Table(
                [new Column("Day", 2), new Column("Note", 6)],
                Enumerable.Range(1, 60).Select(number => (IReadOnlyList<string>)[$"{number}", Chinese])
            )
            .Table(
                [new Column("A"), new Column("B", 3)],
                [
                    ["x", string.Concat(Enumerable.Repeat(Chinese, 50))],
                ]
            );
    }
}
