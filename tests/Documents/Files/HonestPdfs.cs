using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using SkiaSharp;

namespace Documents.Files;

/// <summary>PDFs as programs write them, with what is odd about them and harms nobody.</summary>
static class HonestPdfs
{
    /// <summary>Under the structure's element: the formula that it stands for, as text.</summary>
    const string Formula =
        "20 0 obj\n<</Type /StructElem /S /Formula /AF [21 0 R]>>\nendobj\n"
        + "21 0 obj\n<</Type /Filespec /AFRelationship /Supplement /F (a.xml) /UF (a.xml) /EF <</F 22 0 R>> >>\nendobj\n";

    const string MathMl = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi><mo>=</mo><mn>2</mn></math>";

    public static IEnumerable<(string Name, byte[] Bytes, string Why)> All()
    {
        var plain = Plain();
        yield return ("report.pdf", plain, "as PDFsharp writes it");
        yield return ("report.PDF", Skia(), "as Skia writes it, with a link");
        yield return ("report.pdf", Written(Outlined), "bookmarks and links");
        foreach (
            var (set, why) in (IReadOnlyList<(Action<PdfDocument>, string)>)
                [
                    (document => document.SecurityHandler.SetEncryptionToV1(), "40 bits"),
                    (document => document.SecurityHandler.SetEncryptionToV2With128Bits(), "128 bits"),
                    (document => document.SecurityHandler.SetEncryptionToV4UsingAES(), "AES"),
                    (document => document.SecurityHandler.SetEncryptionToV5(), "AES of 256 bits"),
                ]
        )
            yield return (
                "report.pdf",
                Written(document =>
                {
                    Outlined(document);
                    document.SecuritySettings.OwnerPassword = "secret";
                    document.SecuritySettings.PermitPrint = false;
                    set(document);
                }),
                $"an owner's password only, {why}"
            );
        yield return ("report.pdf", [.. Encoding.UTF8.Preamble, .. plain], "a mark of UTF-8 in front");
        yield return ("report.pdf", [.. "\r\n\r\n"u8, .. plain], "line ends in front");
        yield return (
            "report.pdf",
            [.. Encoding.ASCII.GetBytes($"Content-Type: application/pdf\r\n{new string('x', 900)}\r\n"), .. plain],
            "a mail's head in front"
        );
        yield return ("report.pdf", [.. plain, .. new byte[2000]], "zeros behind");
        yield return ("report.pdf", [.. plain, .. "\r\n\r\n"u8], "line ends behind");
        yield return ("report.pdf", [.. plain, .. "\r\n--boundary--\r\n"u8], "a mail's end behind");
        yield return ("report.pdf", Revised(plain), "a second revision");
        yield return (
            "report.pdf",
            HostileFiles.Pdf(Formula + Latin1(HostileFiles.PdfStream(22, "/Type /EmbeddedFile", MathMl))),
            "a formula's MathML"
        );
        foreach (
            var (action, why) in (IReadOnlyList<(string, string)>)
                [
                    ("<</S /GoTo /D [100 0 R /Fit]>>", "opens at a page"),
                    ("<</S /Named /N /NextPage>>", "turns the page"),
                    ("<</S /GoToR /F (chapter2.pdf) /D [0 /Fit]>>", "the next chapter beside it"),
                    ("<</S /URI /URI (https://example.org/a?b=1#c)>>", "a link"),
                    ("<</S /URI /URI (mailto:a@example.org)>>", "a letter"),
                    ("<</S /ResetForm>>", "empties a form"),
                    ("<</Type /Catalog /OpenAction <</S /GoTo /D [100 0 R /XYZ 0 800 1]>> >>", "opens at a place"),
                    ("<</Type /Page /AA <</O <</S /Named /N /FirstPage>> >> >>", "turns pages"),
                    ("<</FunctionType 4 /Length 40>>\nstream\n{ 360 mul sin 2 div % a wave (of a sort)\n}\nendstream", "a function of colours"),
                    ("<</Type /Font /FontMatrix [0.001 0 0 0.001 0 0]>>", "a font drawn by hand"),
                    ("<</FunctionType 30 0 R /Length 24>>\nstream\n{ 1 exch sub }\nendstream", "a function whose kind stands elsewhere"),
                    ("<</Type /Font /FontMatrix [31 0 R 0 0 31 0 R 0 0]>>", "a font whose scale stands elsewhere"),
                    ("<</Subtype /Image /Width 32 0 R /Height 32 0 R /BitsPerComponent 33 0 R>>", "a large scan in black and white"),
                    ("<</Subtype /Image /Filter /DCTDecode /Width 9 /Height 9 /Length 2>>\nstream\nxy\nendstream", "a picture that shows nothing"),
                    ("<</Filter 34 0 R /Length 6>>\nstream\n3132>\n\nendstream", "a filter that stands elsewhere"),
                    (Drawn("q BI /W 4960 /H 1 /BPC 1 /IM true ID xEI Q BI /W 1 /H 7016 ID xEI (a /W 9 /H 9) Tj"), "a scan in strips"),
                    (Drawn("BT /F1 12 Tf /W (60000) Tj /Width /H 50000 gs 0 /Widths 60000 Do /Wide 60000 Do ET"), "odd names in what is drawn"),
                    (
                        Drawn($"q BI /W 40 /H 30 /F /DCT ID {Photo()}\nEI BI /W 40 /H 30 /F [/Fl /DCT] ID {Photo(packed: true)}\nEI Q"),
                        "photos in what is drawn"
                    ),
                    (Drawn("q BI /W 40 /H 30 /F [/A85 /DCT] ID 9jqo^~>EI [(BI /F [/Fl /DCT] ID) 3 (9 0 R)] TJ Q"), "photos that show nothing"),
                    ("<</S /Hide /T (a)>>", "hides a field"),
                    ("<</FT /Tx /T (name) /V (JavaScript /JS) /DA (/Helv 0 Tf)>>", "a field with odd words in it"),
                    ("<</FT /Sig /T (s) /V <</Type /Sig /Filter /Adobe.PPKLite /Contents <00> /ByteRange [0 1 2 3]>> >>", "a signature"),
                    ("<</Names <</JavaScript <</Names []>> /EmbeddedFiles <</Names []>> >> >>", "empty lists"),
                    ("<</Type /Filespec /F (a.doc)>>", "a place without a file"),
                ]
        )
            yield return ("report.pdf", HostileFiles.Pdf($"9 0 obj\n{action}\nendobj\n{Packed}"), why);
    }

    const string Packed =
        "40 0 obj\n<</Type /ObjStm /N 5 /First 32 /Length 70>>\nstream\n30 0 31 2 32 8 33 14 34 16      4 0.001 30000 1 /AHx\nendstream\nendobj\n";

    static string Photo(bool packed = false)
    {
        var photo = HonestPictures.Encoded(SKEncodedImageFormat.Jpeg, 40, 30);
        return Latin1(packed ? HostileFiles.Deflated(photo) : photo);
    }

    static string Drawn(string content) => $"<</Length {content.Length}>>\nstream\n{content}\nendstream";

    public static byte[] Plain() => Written(document => document.Info.Title = "案例报告");

    static byte[] Written(Action<PdfDocument> fill)
    {
        using var document = new PdfDocument();
        using (var drawing = XGraphics.FromPdfPage(document.AddPage()))
            drawing.DrawRectangle(XBrushes.SteelBlue, 20, 20, 100, 50);
        fill(document);
        using var memory = new MemoryStream();
        document.Save(memory, closeStream: false);
        return memory.ToArray();
    }

    static void Outlined(PdfDocument document)
    {
        document.Info.Title = "Case report";
        document.Outlines.Add("1 背景", document.Pages[0], opened: true);
        document.Pages[0].AddWebLink(new PdfRectangle(new XRect(20, 20, 100, 50)), "https://example.org");
    }

    static byte[] Skia()
    {
        using var memory = new MemoryStream();
        using (var document = SKDocument.CreatePdf(memory, new SKDocumentPdfMetadata { Title = "Report", Creator = "Skia" }))
        {
            for (var page = 0; page < 3; page++)
            {
                var canvas = document.BeginPage(595, 842);
                canvas.DrawText("Case report", 50, 50, SKTextAlign.Left, new SKFont(), new SKPaint());
                canvas.DrawUrlAnnotation(new SKRect(0, 0, 100, 100), "https://example.org");
                document.EndPage();
            }
            document.Close();
        }
        return memory.ToArray();
    }

    /// <summary>Added to at its end, as programs save what was changed.</summary>
    static byte[] Revised(byte[] pdf)
    {
        var root = Regex.Match(Latin1(pdf), @"/Root (\d+ \d+ R)").Groups[1].Value;
        var more = $"\n900 0 obj\n<</Title (Second)>>\nendobj\ntrailer\n<</Root {root} /Info 900 0 R>>\nstartxref\n{pdf.Length}\n%%EOF\n";
        return [.. pdf, .. Encoding.ASCII.GetBytes(more)];
    }

    static string Latin1(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
