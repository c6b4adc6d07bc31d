using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SupervisionBot.Core;
using SupervisionBot.Dialogs.Documents;
using Column = SupervisionBot.Dialogs.Documents.Column;
using Document = SupervisionBot.Dialogs.Documents.Document;
using Inline = DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline;

namespace SupervisionBot.Tests.Dialogs.Documents;

/// <summary>Documents as Word files, read back by the library that knows the format.</summary>
public sealed class WordDocumentTests
{
    /// <summary>A PNG of one white pixel.</summary>
    static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg=="
    );

    static readonly Document Chinese = new Document("督导文书", Language.Chinese)
        .Foot("浙江省第七批社会工作督导培养项目")
        .Facts(("时间", "3月8日 周二 14:00–16:00"), ("督导", "司徒国华"), ("地点", ""))
        .Heading("讨论内容")
        .Paragraph("个案评估\n家庭关系")
        .Table(
            [new Column("姓名"), new Column("约定", 3)],
            [
                ["林晓燕", "完成评估表"],
                ["陈静", "约访家庭"],
            ]
        )
        .PageBreak()
        .Picture(new Png(Pixel), "每周学时");

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void A_document_with_every_kind_of_part_is_valid(Language language)
    {
        var document = new Document("Record", language)
            .Foot("Foot")
            .Heading("H")
            .Paragraph("P")
            .Facts(("a", "b"))
            .Table(
                [new Column("c")],
                [
                    ["d"],
                ]
            )
            .Picture(new Png(Pixel), "alt")
            .PageBreak();
        using var word = Open(document);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}")
        );
    }

    [Fact]
    public void The_file_says_what_it_is_called_and_in_which_language()
    {
        using var word = Open(Chinese);
        Assert.Equal(("督导文书", "zh-Hans"), (word.PackageProperties.Title, word.PackageProperties.Language));
        Assert.Equal("zh-CN", Styles(word).DocDefaults!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Languages>().Single().Val!.Value);
    }

    [Fact]
    public void Title_and_headings_are_those_that_navigation_knows()
    {
        using var word = Open(Chinese);
        var styled = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>()
            .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId != null)
            .Select(paragraph => (paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value, paragraph.InnerText));
        Assert.Equal([("Title", "督导文书"), ("Heading1", "讨论内容")], styled);
        Assert.Equal("heading 1", Styles(word).Elements<Style>().Single(style => style.StyleId == "Heading1").StyleName!.Val!.Value);
    }

    [Fact]
    public void Chinese_has_a_font_of_its_own()
    {
        using var word = Open(Chinese);
        Assert.Equal("Microsoft YaHei", Styles(word).DocDefaults!.Descendants<RunFonts>().Single().EastAsia!.Value);
    }

    [Fact]
    public void Only_the_row_of_column_names_repeats_on_every_page_and_columns_keep_their_shares()
    {
        using var word = Open(Chinese);
        var table = word.MainDocumentPart!.Document!.Body!.Elements<Table>().Last();
        Assert.Equal(["姓名约定"], table.Elements<TableRow>().Where(row => row.Descendants<TableHeader>().Any()).Select(row => row.InnerText));
        Assert.Equal(["2268", "6804"], table.Descendants<GridColumn>().Select(column => column.Width!.Value));
    }

    [Fact]
    public void A_picture_is_told_in_words_and_fits_the_page()
    {
        using var word = Open(Chinese);
        var picture = word.MainDocumentPart!.Document!.Descendants<Inline>().Single();
        Assert.Equal("每周学时", picture.DocProperties!.Description!.Value);
        Assert.InRange(picture.Extent!.Cx!.Value, 1, 9072 * 635);
    }

    [Fact]
    public void A_fact_without_a_value_is_left_out_and_lines_are_kept()
    {
        using var word = Open(Chinese);
        var body = word.MainDocumentPart!.Document!.Body!;
        Assert.DoesNotContain("地点", body.InnerText, StringComparison.Ordinal);
        Assert.Single(body.Elements<Paragraph>().Single(paragraph => paragraph.InnerText == "个案评估家庭关系").Descendants<Break>());
    }

    [Fact]
    public void Every_page_has_the_footer_and_its_number()
    {
        using var word = Open(Chinese);
        var foot = word.MainDocumentPart!.FooterParts.Single().Footer!;
        Assert.Contains("浙江省第七批社会工作督导培养项目", foot.InnerText, StringComparison.Ordinal);
        Assert.Equal(["PAGE", "NUMPAGES"], foot.Descendants<SimpleField>().Select(field => field.Instruction!.Value));
    }

    [Fact]
    public void What_people_paste_stays_text_and_never_breaks_the_file()
    {
        using var word = Open(
            new Document("T", Language.English).Paragraph("bell\u0007, half \uD83D, whole \uD83D\uDE00, <w:p>&amp; {MACROBUTTON x}")
        );
        Assert.Equal("Tbell, half , whole \uD83D\uDE00, <w:p>&amp; {MACROBUTTON x}", word.MainDocumentPart!.Document!.Body!.InnerText);
    }

    [Fact]
    public void The_document_that_was_added_to_stays_as_it_was()
    {
        var first = new Document("T", Language.English);
        first.Heading("H").Paragraph("P");
        Assert.Equal([new Block.Title("T")], first.Blocks);
    }

    [Fact]
    public void A_row_that_does_not_fit_its_columns_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new Document("T", Language.English).Table(
                [new Column("a"), new Column("b")],
                [
                    ["only one"],
                ]
            )
        );

    [Fact]
    public void Bytes_that_are_no_picture_are_refused() => Assert.Throws<ArgumentException>(() => new Png("GIF89a and what follows it"u8.ToArray()));

    static Styles Styles(WordprocessingDocument word) => word.MainDocumentPart!.StyleDefinitionsPart!.Styles!;

    static WordprocessingDocument Open(Document document)
    {
        var file = new MemoryStream(WordDocument.Write(document));
        return WordprocessingDocument.Open(file, false);
    }
}
