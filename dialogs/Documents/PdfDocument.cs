using SkiaSharp;
using SupervisionBot.Core;
using SupervisionBot.Core.People;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>
/// A <see cref="Document"/> as a PDF on A4, for reading, printing and handing in: lettered in the font that is beside the program, so that it
/// looks the same everywhere. Text can be searched and copied. The same document gives the same bytes.
/// </summary>
public static class PdfDocument
{
    public const string ContentType = "application/pdf";

    /// <summary>In points: A4 with 2 cm around what is written.</summary>
    internal const float PageWidth = 595,
        PageHeight = 842,
        Margin = 57,
        TextWidth = PageWidth - 2 * Margin,
        FootHeight = 24;

    /// <summary>Enough for pictures of figures on paper.</summary>
    const float DotsPerInch = 200;

    /// <summary>Of Skia: pictures without loss. A chart as JPEG has smudged letters.</summary>
    const int Lossless = 101;

    public static byte[] Write(Document document)
    {
        using var letters = new PdfLetters();
        var flow = new PdfFlow(letters);
        foreach (var block in document.Blocks)
            Write(block, flow);
        var feet = flow.Pages.Select((_, index) => Foot(letters, document.Footer, $"{index + 1} / {flow.Pages.Count}")).ToList();
        letters.BeginDrawing();
        using var file = new MemoryStream();
        using (
            var pdf = SKDocument.CreatePdf(
                file,
                new SKDocumentPdfMetadata
                {
                    Title = document.Title,
                    RasterDpi = DotsPerInch,
                    EncodingQuality = Lossless,
                }
            )
        )
        {
            foreach (var (index, page) in flow.Pages.Index())
            {
                var canvas = pdf.BeginPage(PageWidth, PageHeight);
                flow.Tags.BeginPage();
                foreach (var draw in page)
                    draw(canvas);
                flow.Tags.Draw(canvas, null, PdfStyle.Small.Colour, feet[index]);
                pdf.EndPage();
            }
            pdf.Close();
        }
        return PdfTagging.Write(file.ToArray(), document.Language.Tag(), flow.Tags);
    }

    static void Write(Block block, PdfFlow flow)
    {
        switch (block)
        {
            case Block.Title title:
                flow.Text(title.Text, PdfStyle.Title, "H1");
                break;
            case Block.Heading heading:
                flow.Text(heading.Text, PdfStyle.Heading, "H2");
                break;
            case Block.Paragraph paragraph:
                flow.Text(paragraph.Text, PdfStyle.Body, "P");
                break;
            case Block.Facts facts:
                PdfTables.Write(facts, flow);
                break;
            case Block.Table table:
                PdfTables.Write(table, flow);
                break;
            case Block.Picture picture:
                flow.Picture(picture.Png, picture.Alt);
                break;
            case Block.PageBreak:
                flow.BreakPage();
                break;
            default:
                throw new InvalidOperationException($"There is no way yet to write a {block.GetType().Name} in a PDF.");
        }
    }

    /// <summary>What does not fit beside the number is cut off.</summary>
    static Action<SKCanvas> Foot(PdfLetters letters, string line, string number)
    {
        var (style, y) = (PdfStyle.Small, PageHeight - Margin + FootHeight);
        var width = letters.Width(letters.Lines(number, style, TextWidth)[0], style);
        var shown = letters.Lines(line, style, TextWidth - width - 20)[0];
        return canvas =>
        {
            letters.Draw(canvas, shown, Margin, y, style);
            letters.Draw(canvas, number, PageWidth - Margin - width, y, style);
        };
    }
}
