using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SupervisionBot.Core;
using SupervisionBot.Core.People;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>
/// A <see cref="Document"/> as a Word file (DOCX, ISO/IEC 29500 transitional) on A4: real headings, rows of column names that repeat on every
/// page, pictures with their words, fonts for Chinese. It holds no macros, and every text is a text, never a field.
/// </summary>
public static class WordDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>In twentieths of a point, as Word counts: A4 with 2.5 cm around what is written.</summary>
    internal const int PageWidth = 11906,
        PageHeight = 16838,
        Margin = 1417,
        TextWidth = PageWidth - 2 * Margin;

    public static byte[] Write(Document document)
    {
        using var file = new MemoryStream();
        Write(document, file);
        return file.ToArray();
    }

    /// <param name="to">Must be able to read and seek as well; it stays open.</param>
    public static void Write(Document document, Stream to)
    {
        using var package = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document);
        package.PackageProperties.Title = Clean(document.Title);
        package.PackageProperties.Language = document.Language.Tag();
        var main = package.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Of(document.Language);
        var foot = main.AddNewPart<FooterPart>();
        foot.Footer = WordFooter.Of(Clean(document.Footer));
        var body = new Body();
        foreach (var block in document.Blocks)
            body.Append(Written(block, main));
        body.Append(
            new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(foot) },
                new PageSize { Width = PageWidth, Height = PageHeight },
                new PageMargin
                {
                    Top = Margin,
                    Bottom = Margin,
                    Left = Margin,
                    Right = Margin,
                    Header = 709,
                    Footer = 709,
                    Gutter = 0,
                }
            )
        );
        main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(body);
    }

    static IEnumerable<OpenXmlElement> Written(Block block, MainDocumentPart main) =>
        block switch
        {
            Block.Title title => [Styled(WordStyles.Title, title.Text)],
            Block.Heading heading => [Styled(WordStyles.Heading, heading.Text)],
            Block.Paragraph paragraph => [Styled(null, paragraph.Text)],
            // Word joins tables that have no paragraph between them, and wants one at the end.
            Block.Facts facts => [WordTables.Of(facts), new Paragraph()],
            Block.Table table => [WordTables.Of(table), new Paragraph()],
            Block.Picture picture => [WordPicture.Of(picture, main)],
            Block.PageBreak => [new Paragraph(new Run(new Break { Type = BreakValues.Page }))],
            _ => throw new InvalidOperationException($"There is no way yet to write a {block.GetType().Name} in Word."),
        };

    internal static Paragraph Styled(string? style, string text)
    {
        var paragraph = new Paragraph();
        if (style != null)
            paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        paragraph.Append(Lines(text));
        return paragraph;
    }

    static Run Lines(string text)
    {
        var run = new Run();
        foreach (var line in Clean(text).ReplaceLineEndings("\n").Split('\n'))
        {
            if (run.HasChildren)
                run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// <summary>Without what XML cannot hold: people paste control signs and halves of surrogate pairs.</summary>
    internal static string Clean(string text)
    {
        var clean = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at))
                clean.Append(text, at++, 2);
            else if (XmlConvert.IsXmlChar(text[at]))
                clean.Append(text[at]);
        }
        return clean.ToString();
    }
}
