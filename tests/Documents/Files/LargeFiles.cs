using System.Globalization;
using System.Text;
using static Documents.Files.HostileFiles;

namespace Documents.Files;

/// <summary>Files of many megabytes, each with much of what costs most to look at; for measuring.</summary>
static class LargeFiles
{
    const int Megabyte = 1024 * 1024;
    static readonly int[] Coordinates = [.. Enumerable.Range(100, 900)];

    public static IEnumerable<(string Name, byte[] Bytes)> All() => ((int[])[9, 30]).SelectMany(megabytes => Of(megabytes * Megabyte));

    static IEnumerable<(string Name, byte[] Bytes)> Of(int size)
    {
        var noise = new byte[size];
        new Random(size).NextBytes(noise);
        noise.AsSpan().Replace((byte)0xFF, (byte)0);
        noise.AsSpan().Replace((byte)'P', (byte)0);
        yield return ("pictures.pdf", InPdf($"/Subtype /Image /Width 4000 /Height 3000 /Filter /DCTDecode /Length {size}", noise));
        yield return ("objects.pdf", Pdf(Until(size, (random, at) => $"{at + 200} 0 obj\n<</Type /Annot /Rect [{random.Next()} 0 9 9]>>\nendobj\n")));
        yield return ("drawing.pdf", Drawn(Until(size * 2, (random, _) => $"{random.Next(600)}.{random.Next(99)} {random.Next(800)} l\n")));
        yield return ("names.pdf", Drawn(Until(size * 2, (random, _) => $"/W {random.Next(999)} /N{random.Next(99)} gs ")));
        yield return ("packed.pdf", Packed(size));
        yield return ("text.docx", Docx(("word/comments.xml", Xml(size * 3, "<w:p><w:r><w:t>{0} {1}</w:t></w:r></w:p>"))));
        yield return ("pictures.docx", Docx([.. noise.Chunk(Megabyte).Select((part, at) => ($"word/media/{at}.jpeg", Photo(part)))]));
        yield return ("rows.xlsx", Xlsx(("xl/worksheets/sheet1.xml", Xml(size * 4, "<row><c r='A1'><f>B1+{0}</f><v>{1}</v></c></row>"))));
        yield return ("noise.png", [.. Png()[..33], .. noise.Chunk(8192).SelectMany(part => Part("IDAT"u8, part)), .. Part("IEND"u8, [])]);
        yield return ("noise.jpg", Photo(noise));
        yield return ("all.zip", Zip(("a.pdf", InPdf($"/Length {size / 2}", noise[..(size / 2)])), ("b.jpg", Photo(noise[..(size / 2)]))));
    }

    static byte[] Drawn(string text) => Latin1Pdf(PdfStream(9, "", text));

    /// <summary>Objects in streams of ten thousand.</summary>
    static byte[] Packed(int size)
    {
        var (random, streams) = (new Random(size), new MemoryStream());
        for (var number = 0; streams.Length < size; number++)
        {
            var objects = Enumerable
                .Range(0, 10_000)
                .Select(_ => $"<</Type /StructElem /S /P /K {random.Next()} /BBox [{string.Join(' ', random.GetItems(Coordinates, 18))}]>> ")
                .ToList();
            var (list, at) = (new StringBuilder(), 0);
            for (var index = 0; index < objects.Count; at += objects[index++].Length)
                list.Append(200_000 + number * 10_000 + index).Append(' ').Append(at).Append(' ');
            var text = list + string.Concat(objects);
            streams.Write(PdfStream(200 + number, $"/Type /ObjStm /N {objects.Count} /First {list.Length}", text));
        }
        return Latin1Pdf(streams.ToArray());
    }

    static byte[] InPdf(string dictionary, byte[] bytes) =>
        Latin1Pdf([.. Text($"9 0 obj\n<<{dictionary}>>\nstream\n"), .. bytes, .. "\nendstream\nendobj\n"u8]);

    static byte[] Latin1Pdf(byte[] more) => Pdf(Encoding.Latin1.GetString(more));

    static byte[] Xml(int size, string element) =>
        Text($"<x xmlns:w='w'>{Until(size, (random, _) => string.Format(CultureInfo.InvariantCulture, element, random.Next(), random.Next()))}</x>");

    static string Until(int size, Func<Random, int, string> piece)
    {
        var (random, text) = (new Random(size), new StringBuilder(size + 100));
        for (var at = 0; text.Length < size; at++)
            text.Append(piece(random, at));
        return text.ToString();
    }

    static byte[] Photo(byte[] noise) => Jpeg() is var jpeg ? [.. jpeg[..^202], .. noise, .. jpeg[^2..]] : [];

    static byte[] Part(ReadOnlySpan<byte> name, byte[] bytes) =>
        [0, 0, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. name, .. bytes, .. new byte[4]];
}
