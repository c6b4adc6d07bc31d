using SupervisionBot.Core.FileChecks;
using static Documents.Files.HostileFiles;

namespace Documents.Files;

/// <summary>PDFs whose telling words stand in another object, in the open or packed, or lead to themselves.</summary>
static class HostileReferences
{
    /// <summary>What is told elsewhere as 60 0 R, and where it is used.</summary>
    static readonly (string Told, string Used, FileFault Fault)[] Elsewhere =
    [
        ("(1\\); alert\\(1\\)//)", "<</Type /Font /FontMatrix [1 0 0 1 0 60 0 R]>>", FileFault.Damaged),
        ("[1 0 0 1 0 (x)]", "<</Type /Font /FontMatrix 60 0 R>>", FileFault.Damaged),
        ("4", "<</FunctionType 60 0 R /Length 9>>\nstream\n{ f(\"x\") }\nendstream", FileFault.JavaScript),
        ("4", "<</FunctionType 0 /FunctionType 60 0 R /Length 9>>\nstream\n{ f(\"x\") }\nendstream", FileFault.JavaScript),
        ("0", "<</FunctionType 4 /FunctionType 60 0 R /Length 9>>\nstream\n{ f(\"x\") }\nendstream", FileFault.JavaScript),
        ("100000", "<</Subtype /Image /Width 60 0 R /Height 60 0 R>>", FileFault.TooManyPixels),
        ("100000", "<</Subtype /Image /Width 60 0 R /Height 100000>>", FileFault.TooManyPixels),
        ("100000", "<</Subtype /Image /Width 1 /Width 60 0 R /Width 1 /Height 100000>>", FileFault.TooManyPixels),
        ("/Image", "<</Subtype 60 0 R /Width 100000 /Height 100000>>", FileFault.TooManyPixels),
        ("8", "<</Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 1 /BitsPerComponent 60 0 R>>", FileFault.TooManyPixels),
        ("/Metadata", "<</Type 60 0 R /Length 9>>\nstream\n<!DOCTYPE x [<!ENTITY e 'x'>]>\nendstream", FileFault.Declarations),
        ("(\\\\\\\\evil.example\\\\a.bin)", "<</F 60 0 R /Length 0>>\nstream\n\nendstream", FileFault.OtherFile),
        ("/ASCIIHexDecode", "<</Filter 60 0 R /Type /Sound /Length 3>>\nstream\nxyz\nendstream", FileFault.Damaged),
        ("/ASCIIHexDecode", "<</Filter [60 0 R] /Type /Sound /Length 3>>\nstream\nxyz\nendstream", FileFault.Damaged),
        (
            "/ASCIIHexDecode",
            $"<</Type /ObjStm /N 1 /First 4 /Filter 60 0 R /Length 9>>\nstream\n{Hexadecimal("9 0 <</S /JavaScript /JS (x)>>")}>\nendstream",
            FileFault.JavaScript
        ),
        ("1", "<</Type /ObjStm /N 60 0 R /First 4 /Length 30>>\nstream\n9 0 <</S /JavaScript /JS (x)>>\nendstream", FileFault.JavaScript),
    ];

    /// <summary>Of each part of a document, one that is itself.</summary>
    static readonly string[] OfThemselves =
    [
        "5 0 obj\n<</Kids [5 0 R 5 0 R] /XFA 5 0 R /OpenAction 5 0 R /AA 5 0 R /S 5 0 R /EF 5 0 R>>\nendobj\n",
        "5 0 obj\n5 0 R\nendobj\n6 0 obj\n<</OpenAction 5 0 R /FontMatrix 5 0 R /Width 5 0 R /Subtype 5 0 R>>\nendobj\n",
        "5 0 obj\n[5 0 R 5 0 R 5 0 R]\nendobj\n6 0 obj\n<</FontMatrix 5 0 R /XFA 5 0 R /OpenAction 5 0 R>>\nendobj\n",
        "5 0 obj\n<</Length 5 0 R /Filter 5 0 R /Type 5 0 R /F 7 0 R>>\nstream\nx\nendstream\nendobj\n",
        "5 0 obj\n<</Type /ObjStm /N 5 0 R /First 5 0 R /Filter 5 0 R>>\nstream\nx\nendstream\nendobj\n",
    ];

    public static IEnumerable<(string Name, byte[] Bytes, FileFault Fault)> All()
    {
        foreach (var (told, used, fault) in Elsewhere)
        {
            yield return ("report.pdf", Pdf($"60 0 obj\n{told}\nendobj\n9 0 obj\n{used}\nendobj\n"), fault);
            yield return (
                "report.pdf",
                Pdf($"9 0 obj\n{used}\nendobj\n8 0 obj\n<</Type /ObjStm /N 1 /First 5 /Length 9>>\nstream\n60 0 {told}\nendstream\nendobj\n"),
                fault
            );
        }
        // Behind it, what is always refused: the file was read on to its end.
        foreach (var one in OfThemselves)
            yield return ("report.pdf", Pdf($"{one}99 0 obj\n<</Subtype /Movie>>\nendobj\n"), FileFault.RichMedia);
    }

    static string Hexadecimal(string text) => Convert.ToHexString(Text(text));
}
