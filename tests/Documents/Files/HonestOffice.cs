using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sheet = DocumentFormat.OpenXml.Spreadsheet;

namespace Documents.Files;

/// <summary>Documents as Word, Excel, PowerPoint and their kin write them.</summary>
static class HonestOffice
{
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static IEnumerable<(string Name, byte[] Bytes, string Why)> All()
    {
        var plain = Document(_ => { });
        yield return ("report.docx", plain, "as the Open XML SDK writes it");
        yield return (
            "report.docx",
            Moved(plain, ("word/document.xml", "word/document2.xml"), ("word/styles.xml", "word/styles2.xml")),
            "names of parts as Word Online gives them"
        );
        yield return (
            "report.docx",
            Moved(plain, ("word/document.xml", "word/document.xml"), ("/word/document.xml", "word/document.xml")),
            "targets without a leading stroke"
        );
        foreach (
            var template in (string[])
                [
                    "file:///C:/Users/a/AppData/Roaming/Microsoft/Templates/Normal.dotm",
                    "file:////Users/a/Library/Group%20Containers/UBF8T346G9.Office/User%20Content.localized/Templates.localized/Normal.dotm",
                    "Normal.dotm",
                ]
        )
            yield return ("report.docx", Document(main => Template(main, template)), "the template that Word writes into every document");
        yield return ("report.docx", Document(Chart), "a chart linked to a workbook on somebody's disk");
        yield return ("report.docx", Document(ChartWithSheet), "a chart with its sheet");
        yield return ("report.docx", Document(Links), "links to pages, letters and files");
        yield return ("report.docx", Document(Fields), "a table of contents, numbers of pages, references, mail merge");
        yield return ("report.docx", Document(Pictures), "pictures of every kind");
        yield return ("report.docx", Document(Notes), "comments, footnotes, a header, another's XML");
        yield return ("report.docx", Document(Film), "a film from the web that waits for a press");
        yield return ("report.docx", Again(plain, CompressionLevel.NoCompression), "stored and not packed");
        yield return ("report.docx", InUtf16(plain), "XML in UTF-16");
        yield return (
            "report.docx",
            Rewritten(plain, CompressionLevel.Optimal, (name, text) => (name.Replace('/', '\\'), Encoding.UTF8.GetBytes(text))),
            "the strokes of Windows between folders"
        );
        yield return ("report.docx", [.. plain, .. new byte[1024]], "padded with zeros by a disk or a mail program");
        yield return ("hours.xlsx", Workbook(), "formulas, text with a stroke in it, a name, a link to a workbook beside it");
        yield return ("slides.pptx", HostileFiles.Pptx(30), "thirty slides");
    }

    static byte[] Document(Action<MainDocumentPart> fill)
    {
        using var memory = new MemoryStream();
        using (var document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = "案例报告";
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(new Paragraph(new Run(new Text("Case report 案例报告")))));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles();
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings();
            main.AddNewPart<FontTablePart>().Fonts = new Fonts();
            document.AddExtendedFilePropertiesPart().Properties = new DocumentFormat.OpenXml.ExtendedProperties.Properties(
                new DocumentFormat.OpenXml.ExtendedProperties.Application("Microsoft Office Word")
            );
            fill(main);
        }
        return memory.ToArray();
    }

    static void Template(MainDocumentPart main, string place)
    {
        var settings = main.DocumentSettingsPart!;
        settings.AddExternalRelationship(Relations + "attachedTemplate", new Uri(place, UriKind.RelativeOrAbsolute), "rId1");
        settings.Settings!.Append(new AttachedTemplate { Id = "rId1" });
    }

    static void Chart(MainDocumentPart main)
    {
        var chart = main.AddNewPart<ChartPart>();
        Write(chart, "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'/>");
        chart.AddExternalRelationship(Relations + "oleObject", new Uri("file:///C:/Users/a/Desktop/Book1.xlsx"));
    }

    static void ChartWithSheet(MainDocumentPart main)
    {
        var chart = main.AddNewPart<ChartPart>();
        Write(chart, "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'/>");
        using var sheet = new MemoryStream(Workbook());
        chart.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx).FeedData(sheet);
    }

    static void Links(MainDocumentPart main)
    {
        foreach (
            var to in (string[])["https://example.org/a?b=1#c", "mailto:a@example.org", "tel:+86101234", "file:///C:/Users/a/notes.docx", "../b.docx"]
        )
            main.AddHyperlinkRelationship(new Uri(to, UriKind.RelativeOrAbsolute), isExternal: true);
        main.Document!.Body!.Append(new Paragraph(new Hyperlink(new Run(new Text("here"))) { Anchor = "top" }));
    }

    static void Fields(MainDocumentPart main)
    {
        foreach (
            var field in (string[])
                [
                    "TOC \\o \"1-3\" \\h \\z \\u",
                    "PAGEREF _Toc123 \\h",
                    "MERGEFIELD Name",
                    "SEQ Figure \\* ARABIC",
                    "HYPERLINK \"https://example.org\"",
                    "DATE \\@ \"yyyy年M月d日\"",
                    "REF DDE \\h",
                    "INCLUDEPICTURE \"C:\\\\Users\\\\a\\\\Pictures\\\\x.png\" \\* MERGEFORMATINET",
                    "ADDIN EN.CITE <EndNote><Cite><Author>A</Author></Cite></EndNote>",
                    "ADDIN ZOTERO_ITEM CSL_CITATION {\"citationID\":\"x\",\"uris\":[\"http://zotero.org/x\"]}",
                ]
        )
            main.Document!.Body!.Append(
                new Paragraph(
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
                    new Run(new FieldCode(field)),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
                    new Run(new Text("1")),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.End })
                )
            );
    }

    static void Pictures(MainDocumentPart main)
    {
        Feed(main.AddImagePart(ImagePartType.Png), HonestPictures.Encoded(SkiaSharp.SKEncodedImageFormat.Png, 40, 30));
        Feed(main.AddImagePart(ImagePartType.Jpeg), HonestPictures.Encoded(SkiaSharp.SKEncodedImageFormat.Jpeg, 40, 30));
        Feed(main.AddImagePart(ImagePartType.Gif), [.. "GIF89a"u8, 10, 0, 10, 0, .. new byte[30]]);
        Feed(main.AddImagePart(ImagePartType.Emf), [1, 0, 0, 0, 0x6C, 0, 0, 0, .. new byte[80]]);
        Feed(main.AddImagePart(ImagePartType.Wmf), [0xD7, 0xCD, 0xC6, 0x9A, .. new byte[80]]);
        Feed(main.AddImagePart(ImagePartType.Tiff), [.. "II*\0"u8, 8, 0, 0, 0, 0, 0, .. new byte[20]]);
        Feed(main.AddImagePart(ImagePartType.Tiff), HostilePictures.Pages([200, 100, 8, 300], [(10, 10), (9, 9), (8, 8), (7, 7)]));
        Feed(main.AddImagePart(ImagePartType.Svg), Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        Feed(main.AddImagePart("application/pdf"), HonestPdfs.Plain());
    }

    static void Notes(MainDocumentPart main)
    {
        main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(new Comment { Id = "0", Author = "王老师" });
        main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes();
        main.AddNewPart<HeaderPart>().Header = new Header(new Paragraph());
        Write(main.AddCustomXmlPart(CustomXmlPartType.CustomXml), "<b:Sources xmlns:b='x' SelectedStyle='\\APA.XSL'/>");
        using var ink = new MemoryStream(new byte[900]);
        main.AddExtendedPart("http://schemas.microsoft.com/office/2006/relationships/printerSettings", "application/vnd.x.printer", "bin")
            .FeedData(ink);
    }

    static void Film(MainDocumentPart main) => main.AddExternalRelationship(Relations + "video", new Uri("https://www.youtube.com/embed/x"));

    static byte[] Workbook()
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Sheet.Worksheet(
                new Sheet.SheetData(
                    new Sheet.Row(
                        new Sheet.Cell { CellReference = "A1", CellFormula = new Sheet.CellFormula("SUM(B1:B9)&\"a|b\"") },
                        new Sheet.Cell { CellReference = "B1", CellFormula = new Sheet.CellFormula("HYPERLINK(\"https://example.org\")") },
                        new Sheet.Cell { CellReference = "C1", CellFormula = new Sheet.CellFormula("[1]Sheet1!$A$1") }
                    )
                )
            );
            book.Workbook = new Sheet.Workbook(
                new Sheet.Sheets(
                    new Sheet.Sheet
                    {
                        Id = book.GetIdOfPart(part),
                        SheetId = 1,
                        Name = "学时",
                    }
                )
            );
            var other = book.AddNewPart<ExternalWorkbookPart>();
            other.ExternalLink = new Sheet.ExternalLink(new Sheet.ExternalBook { Id = "rId1" });
            other.AddExternalRelationship(Relations + "externalLinkPath", new Uri("file:///D:/2026/hours.xlsx"), "rId1");
        }
        return memory.ToArray();
    }

    /// <summary>Parts under other names, also where they are named.</summary>
    static byte[] Moved(byte[] package, params (string From, string To)[] names) => Rewritten(package, CompressionLevel.Optimal, (name, text) =>
        {
            foreach (var (from, to) in names)
            {
                name = name == from ? to : name;
                text = text.Replace(from, to, StringComparison.Ordinal);
            }
            return (name, Encoding.UTF8.GetBytes(text));
        });

    static byte[] Again(byte[] package, CompressionLevel level) => Rewritten(package, level, (name, text) => (name, Encoding.UTF8.GetBytes(text)));

    static byte[] InUtf16(byte[] package) =>
        Rewritten(package, CompressionLevel.Optimal, (name, text) =>
            (
                name,
                name.StartsWith("word/", StringComparison.Ordinal)
                    ?
                    [
                        .. Encoding.Unicode.Preamble,
                        .. Encoding.Unicode.GetBytes(text.Replace("utf-8", "utf-16", StringComparison.OrdinalIgnoreCase)),
                    ]
                    : Encoding.UTF8.GetBytes(text)
            )
        );

    static byte[] Rewritten(byte[] package, CompressionLevel level, Func<string, string, (string Name, byte[] Bytes)> write)
    {
        using var memory = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package)))
        using (var to = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                var (name, bytes) = write(entry.FullName, reader.ReadToEnd());
                using var part = to.CreateEntry(name, level).Open();
                part.Write(bytes);
            }
        return memory.ToArray();
    }

    static void Write(OpenXmlPart part, string xml) => Feed(part, Encoding.UTF8.GetBytes(xml));

    static void Feed(OpenXmlPart part, byte[] bytes)
    {
        using var memory = new MemoryStream(bytes);
        part.FeedData(memory);
    }
}
