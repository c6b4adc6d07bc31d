using System.IO.Compression;
using System.Text;
using SupervisionBot.Core.FileChecks;

namespace Documents.Files;

/// <summary>Files that somebody might hand in to do harm, or by mistake, and good ones; each made here, by name.</summary>
static class HostileFiles
{
    internal static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
    static readonly byte[] PngHead = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

    /// <summary>A whole one, with these objects besides its pages.</summary>
    public static byte[] Pdf(string more = "", int pages = 1, string trailer = "<</Root 1 0 R>>", string end = "%%EOF\n") =>
        Encoding.Latin1.GetBytes(
            $"%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n{PageTree(pages)}{more}\ntrailer\n{trailer}\nstartxref\n9\n{end}"
        );

    /// <summary>One with an object that lies packed in a stream: its number, its place, and itself.</summary>
    public static byte[] PdfWithObjects(string objects) =>
        [
            .. Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n{PageTree(1)}"),
            .. PdfStream(8, "/Type /ObjStm /N 1 /First 4", objects),
            .. "trailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"u8,
        ];

    public static byte[] PdfStream(int number, string dictionary, string text)
    {
        var packed = Deflated(Encoding.Latin1.GetBytes(text));
        return
        [
            .. Encoding.Latin1.GetBytes($"{number} 0 obj\n<<{dictionary} /Filter /FlateDecode /Length {packed.Length}>>\nstream\n"),
            .. packed,
            .. "\nendstream\nendobj\n"u8,
        ];
    }

    public static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>Behind them the numbers from 20 on are free, and 8 and 9.</summary>
    static string PageTree(int pages) =>
        $"2 0 obj\n<</Type /Pages /Count {pages} /Kids "
        + $"[{string.Join(' ', Enumerable.Range(100, pages).Select(number => $"{number} 0 R"))}]>>\nendobj\n"
        + string.Concat(Enumerable.Range(100, pages).Select(number => $"{number} 0 obj\n<</Type/Page /Parent 2 0 R>>\nendobj\n"));

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

    public static byte[] Docx(params (string Name, byte[] Bytes)[] more) =>
        Office("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", more);

    public static byte[] Pptx(int slides, params (string Name, byte[] Bytes)[] more) =>
        Office(
            "ppt/presentation.xml",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            [.. Enumerable.Range(1, slides).Select(number => ($"ppt/slides/slide{number}.xml", Text("<s/>"))), .. more]
        );

    public static byte[] Xlsx(params (string Name, byte[] Bytes)[] more) =>
        Office("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", more);

    /// <summary>A document whose main part is called and said to be this.</summary>
    public static byte[] Office(string main, string kind, params (string Name, byte[] Bytes)[] more)
    {
        const string Slide = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";
        var slides = more.Where(part => part.Name.StartsWith("ppt/slides/", StringComparison.Ordinal))
            .Select(part => $"<Override PartName='/{part.Name}' ContentType='{Slide}'/>");
        var types =
            $"<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml' "
            + $"ContentType='application/xml'/>"
            + $"<Override PartName='/{main}' ContentType='{kind}'/>{string.Concat(slides)}</Types>";
        return Zip([("[Content_Types].xml", Text(types)), ("_rels/.rels", Relation("officeDocument", main)), (main, Text("<x/>")), .. more]);
    }

    public static byte[] Relation(string kind, string target, string where = "schemas.openxmlformats.org/officeDocument/2006") =>
        Text(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + $"<Relationship Id='r1' Type='http://{where}/relationships/{kind}' "
                + $"Target='{target}'{(kind == "officeDocument" ? "" : " TargetMode='External'")}/></Relationships>"
        );

    public static byte[] Png(uint width = 10, uint height = 10, bool whole = true) =>
        [
            .. PngHead,
            .. Number(width),
            .. Number(height),
            8,
            2,
            0,
            0,
            0,
            .. new byte[4],
            .. Number(100),
            .. "IDAT"u8,
            .. new byte[104],
            .. whole ? [.. Number(0), .. "IEND"u8, .. new byte[4]] : (byte[])[],
        ];

    public static byte[] Jpeg(bool whole = true, ushort width = 10, ushort height = 10) =>
        [
            0xFF,
            0xD8,
            0xFF,
            0xC0,
            0,
            11,
            8,
            (byte)(height >> 8),
            (byte)height,
            (byte)(width >> 8),
            (byte)width,
            1,
            1,
            0x11,
            0,
            0xFF,
            0xDA,
            0,
            8,
            1,
            1,
            0,
            0,
            63,
            0,
            .. new byte[200],
            .. whole ? (byte[])[0xFF, 0xD9] : [],
        ];

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static IEnumerable<(string Name, byte[] Bytes, FileFault Fault)> All()
    {
        byte[] program = [.. "MZ"u8, .. new byte[300]];
        byte[] elf = [0x7F, .. "ELF"u8, .. new byte[300]];
        var bomb = Zip(("a.pdf", new byte[60_000_000]));
        // Programs, under any name.
        foreach (var name in (string[])["report.pdf", "report.docx", "slides.pptx", "photo.png", "photo.jpg", "all.zip", "report.pdf.exe"])
            yield return (name, program, FileFault.Program);
        yield return ("report.pdf", elf, FileFault.Program);
        yield return ("report.pdf", Text("#!/bin/sh\nrm -rf ~\n"), FileFault.Program);
        yield return ("report.pdf", [0xCF, 0xFA, 0xED, 0xFE, .. new byte[60]], FileFault.Program);
        yield return ("report.docx", Docx(("word/media/image1.png", program)), FileFault.Program);
        yield return ("all.zip", Zip(("report.pdf", elf)), FileFault.Program);
        foreach (var name in (string[])["setup.exe", "run.BAT", "a/b/c.js", "open.lnk", "x.ps1", "report.pdf.scr", "x.vbs ", "x.hta."])
            yield return ("all.zip", Zip((name, Text("x"))), FileFault.Program);
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
        foreach (
            var text in (string[])
                [
                    "",
                    "<html><script>alert(1)</script>",
                    "{\\rtf1}",
                    "plain",
                    "GIF89a",
                    "RIFF1234WEBP",
                    "Rar!\u001a\u0007",
                    "7z\u00bc\u00af",
                    "<svg onload=alert(1)>",
                ]
        )
            yield return ("report.pdf", Encoding.Latin1.GetBytes(text), FileFault.UnknownKind);
        yield return ("report.doc", OldOffice, FileFault.UnknownKind);
        yield return ("package.docx", Office("other/part.xml", "application/xml"), FileFault.UnknownKind);
        // With a password.
        yield return ("report.docx", OldOffice, FileFault.Encrypted);
        yield return ("report.pdf", Pdf(trailer: "<</Root 1 0 R /Encrypt 9 0 R>>"), FileFault.Encrypted);
        yield return ("report.pdf", Pdf(trailer: "<</Root 1 0 R /Encrypt<</Filter/Standard>> >>"), FileFault.Encrypted);
        yield return ("report.pdf", Pdf(trailer: "<</Root 1 0 R /#45ncrypt 9 0 R>>"), FileFault.Encrypted);
        yield return ("all.zip", Locked(Zip(("a.pdf", Pdf()))), FileFault.Encrypted);
        // Broken off, or broken.
        yield return ("report.pdf", Pdf()[..^40], FileFault.Damaged);
        yield return ("report.pdf", Text("%PDF-1.7\nnothing\n%%EOF\n"), FileFault.Damaged);
        yield return ("report.pdf", Pdf()[..60], FileFault.Damaged);
        yield return ("photo.png", Png(whole: false), FileFault.Damaged);
        yield return ("photo.png", Png(width: 0), FileFault.Damaged);
        yield return ("photo.jpg", Jpeg(whole: false), FileFault.Damaged);
        yield return ("report.docx", Docx()[..^40], FileFault.Damaged);
        yield return ("report.docx", Text("PK\u0003\u0004"), FileFault.Damaged);
        yield return ("all.zip", Zip(), FileFault.Damaged);
        foreach (var (bytes, fault) in HostilePdfs.All())
            yield return ("report.pdf", bytes, fault);
        foreach (var file in HostileOffice.All().Concat(HostileZips.All()).Concat(HostileReferences.All()).Concat(HostilePictures.All()))
            yield return file;
        // Something else inside.
        yield return ("report.pdf", [.. Pdf(), .. Zip(("a.pdf", Pdf())), .. "\n%%EOF\n"u8], FileFault.HiddenContent);
        yield return ("photo.jpg", [.. Jpeg(), .. Zip(("a.js", Text("x"))), 0xFF, 0xD9], FileFault.HiddenContent);
        yield return ("all.zip", Zip(("notes.txt", Text("x"))), FileFault.OddContent);
        yield return ("all.zip", Zip(("inner.zip", Zip(("a.pdf", Pdf())))), FileFault.OddContent);
        yield return ("all.zip", Zip(("report.docx", Pdf())), FileFault.OddContent);
        yield return (
            "all.zip",
            Zip(("good.pdf", Pdf()), ("bad.docx", Docx(("word/x.xml", Text("<xm:macrosheet xmlns:xm='x'/>"))))),
            FileFault.Macros
        );
        // Names that lead elsewhere.
        foreach (
            var name in (string[])
                [
                    "a\u202Efdp.exe.pdf",
                    "../../etc/cron.d/x.pdf",
                    "/etc/x.pdf",
                    "a/../../x.pdf",
                    "C:\\Windows\\x.pdf",
                    "..\\x.pdf",
                    "a/./x.pdf",
                    "x\u0001.pdf",
                    "a.pdf:stream",
                    new string('a', 300) + ".pdf",
                ]
        )
            yield return ("all.zip", Zip((name, Pdf())), FileFault.PathTrick);
        yield return ("all.zip", Zip(("a.pdf", Pdf()), ("A.PDF", Pdf())), FileFault.PathTrick);
        yield return ("all.zip", Linked(Zip(("a.pdf", Text("/etc/passwd")))), FileFault.PathTrick);
        // More than it seems.
        yield return ("all.zip", bomb, FileFault.UnpacksTooFar);
        yield return ("all.zip", Lying(bomb), FileFault.UnpacksTooFar);
        yield return ("report.docx", Docx(("word/media/image1.png", new byte[50_000_000])), FileFault.UnpacksTooFar);
        yield return ("all.zip", Zip([.. Enumerable.Range(0, 5001).Select(number => ($"{number}.pdf", Text("x")))]), FileFault.UnpacksTooFar);
        yield return ("report.pdf", PdfWithObjects(new string(' ', 30_000_000)), FileFault.UnpacksTooFar);
        yield return ("photo.png", Png(100_000, 100_000), FileFault.TooManyPixels);
    }

    static byte[] Number(uint number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    /// <summary>Sets the flag of a password in the list of contents and in front of the file.</summary>
    static byte[] Locked(byte[] zip) => Changed(Changed(zip, "PK\u0001\u0002"u8, 8, 1), "PK\u0003\u0004"u8, 6, 1);

    /// <summary>Says that it is a symbolic link, made on Unix.</summary>
    static byte[] Linked(byte[] zip) => Changed(Changed(zip, "PK\u0001\u0002"u8, 41, 0xA1), "PK\u0001\u0002"u8, 5, 3);

    /// <summary>Says that what it unpacks to is small.</summary>
    static byte[] Lying(byte[] zip) =>
        Changed(Changed(Changed(zip, "PK\u0001\u0002"u8, 27, 0), "PK\u0001\u0002"u8, 26, 0), "PK\u0001\u0002"u8, 25, 1);

    static byte[] Changed(byte[] zip, ReadOnlySpan<byte> mark, int offset, byte value)
    {
        byte[] copy = [.. zip];
        copy[copy.AsSpan().LastIndexOf(mark) + offset] = value;
        return copy;
    }
}
