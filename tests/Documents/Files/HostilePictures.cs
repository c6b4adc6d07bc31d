using System.Buffers.Binary;
using System.Text;
using SupervisionBot.Core.FileChecks;
using static Documents.Files.HostileFiles;

namespace Documents.Files;

/// <summary>Pictures of more pixels than can be shown, wherever they stand and however they say so.</summary>
static class HostilePictures
{
    const int Wide = 60_000;
    const int Tall = 50_000;

    public static IEnumerable<(string Name, byte[] Bytes, FileFault Fault)> All()
    {
        var jpeg = Jpeg(width: Wide, height: Tall);
        (string Ending, byte[] Bytes)[] pictures =
        [
            ("png", Png(Wide, Tall)),
            ("jpeg", jpeg),
            // One that tells its height later, or never.
            ("jpeg", Jpeg(width: Wide, height: 0)),
            ("jpeg", [.. jpeg[..2], .. Comment(60_000), .. Comment(60_000), .. jpeg[2..]]),
            ("jpeg", [.. jpeg[..2], 0xFF, 0xFF, 0xFF, 0xE1, 0, 4, 1, 2, 7, 7, 7, .. jpeg[2..]]),
            ("gif", [.. "GIF89a"u8, .. Little(Wide), .. Little(Tall), .. new byte[30]]),
            // A small screen, and a frame that is larger than it, behind another and a remark.
            ("gif", Gif(colours: false, 0, Wide, Tall)),
            ("gif", Gif(colours: true, Wide, 2, Tall)),
            ("bmp", Bmp(40, [.. Little(Wide), 0, 0, .. Little(Tall), 0, 0])),
            ("bmp", Bmp(12, [.. Little(Wide), .. Little(Tall)])),
            ("tiff", Tiff(padding: 0)),
            ("tiff", Tiff(padding: 3_000_000)),
            // A later page, also one that stands in front of the first.
            ("tiff", Pages([8, 100], [(10, 10), (Wide, Tall)])),
            ("tiff", Pages([100, 8], [(10, 10), (Wide, Tall)])),
            ("tiff", Pages([200, 100, 8, 300], [(10, 10), (9, 9), (8, 8), (Wide, Tall)])),
            ("jp2", Jpeg2000()),
            ("jp2", [0, 0, 0, 12, .. "jP  \r\n\u0087\n"u8, .. new byte[60], .. Jpeg2000()]),
        ];
        foreach (var (ending, bytes) in pictures)
        {
            yield return ("report.docx", Docx(($"word/media/image1.{ending}", bytes)), FileFault.TooManyPixels);
            // Whatever it is called.
            yield return ("slides.pptx", Pptx(1, ("ppt/media/a.bin", bytes)), FileFault.TooManyPixels);
            if (ending is not ("jpeg" or "jp2"))
                continue;
            // A PDF says how large it is in another place; what decodes it goes by the picture.
            var filter = ending == "jpeg" ? "DCTDecode" : "JPXDecode";
            yield return ("report.pdf", InPdf($"/Filter /{filter}", Encoding.Latin1.GetString(bytes)), FileFault.TooManyPixels);
            yield return ("report.pdf", InPdf($"/Filter [/ASCIIHexDecode /{filter}]", $"{Convert.ToHexString(bytes)}>"), FileFault.TooManyPixels);
            yield return (
                "report.pdf",
                InPdf($"/Filter [/FlateDecode /{filter}]", Encoding.Latin1.GetString(Deflated(bytes))),
                FileFault.TooManyPixels
            );
        }
        foreach (
            var described in (string[])
                [
                    "/W 60000 /H 50000",
                    "/H 50000/W 60000",
                    "/Width 60000 /Height 50000",
                    "/#57 60000 /#48eigh#74 50000",
                    "/W%a remark\n\0 60000 /BPC 8 /CS [/I /RGB 1 (ID EI)] /H\t+50000",
                    "/W 1 /H 1 /W 60000 /H 50000",
                    $"/W {new string(' ', 200_000)}60000 /H 999999999999999999999",
                ]
        )
        {
            var drawn = $"q {described.Length} 0 0 9 0 0 cm BI {described} /F /RL ID xEI Q";
            yield return ("report.pdf", Pdf($"9 0 obj\n<</Length {drawn.Length}>>\nstream\n{drawn}\nendstream\nendobj\n"), FileFault.TooManyPixels);
            yield return ("report.pdf", Pdf(Encoding.Latin1.GetString(PdfStream(9, "/Subtype /Form", drawn))), FileFault.TooManyPixels);
        }
        foreach (
            var (filter, bytes) in (IEnumerable<(string, byte[])>)
                [
                    ("/DCT", jpeg),
                    ("[/DCTDecode]", Jpeg(width: Wide, height: 0)),
                    ("/DCT", [.. jpeg[..2], .. Comment(65_533), .. Comment(65_533), .. jpeg[2..]]),
                    ("[/AHx /DCT]", Encoding.ASCII.GetBytes($"{Convert.ToHexString(jpeg)}>")),
                    ("[/ASCIIHexDecode/DCTDecode] /Note (ID )", Encoding.ASCII.GetBytes($"{Convert.ToHexString(jpeg)}>")),
                    ("[/Fl /DCT]", Deflated(jpeg)),
                    ("[/Fl %remark\n/#44CT]", Deflated([.. jpeg[..2], .. Comment(3_000), .. jpeg[2..]])),
                    ("[/AHx /Fl /DCT]", Encoding.ASCII.GetBytes($"{Convert.ToHexString(Deflated(jpeg))}>")),
                ]
        )
        foreach (var before in (string[])["q ", new string('q', 64 * 1024 - 40), "(BI /F [/AHx /DCT] ID) Tj "])
        {
            var drawn = $"{before}BI /W 9 /H 9 /F {filter} ID\n{Encoding.Latin1.GetString(bytes)}\nEI Q";
            yield return ("report.pdf", Pdf(Encoding.Latin1.GetString(PdfStream(9, "", drawn))), FileFault.TooManyPixels);
        }
        // One that does not say how large it is where it begins, and one whose pages lead in a circle.
        var late = Deflated([.. jpeg[..2], .. Noise(40_000), .. jpeg[2..]]);
        yield return (
            "report.pdf",
            Pdf(Encoding.Latin1.GetString(PdfStream(9, "", $"BI /F [/Fl /DCT] ID {Encoding.Latin1.GetString(late)}\nEI"))),
            FileFault.Damaged
        );
        yield return ("report.docx", Docx(("word/media/image1.tiff", Pages([100, 8], [(1, 1), (1, 1)], afterLast: 100))), FileFault.Damaged);
        yield return ("photo.jpg", jpeg, FileFault.TooManyPixels);
        yield return ("photo.jpg", Jpeg(width: Wide, height: 0), FileFault.TooManyPixels);
        yield return ("photo.jpg", Jpeg(width: 0, height: 100), FileFault.Damaged);
    }

    static byte[] InPdf(string filter, string bytes) =>
        Pdf($"9 0 obj\n<</Subtype /Image /Width 1 /Height 1 {filter} /Length {bytes.Length}>>\nstream\n{bytes}\nendstream\nendobj\n");

    static byte[] Gif(bool colours, int left, int width, int height) =>
        [
            .. "GIF89a"u8,
            .. Little(10),
            .. Little(10),
            (byte)(colours ? 0x81 : 0),
            0,
            0,
            .. new byte[colours ? 12 : 0],
            .. Frame(0, 10, 10, colours),
            (byte)'!',
            0xFE,
            .. "\u0003abc\u0002,,\0"u8,
            .. Frame(left, width, height, colours),
            (byte)';',
        ];

    static byte[] Frame(int left, int width, int height, bool colours) =>
        [
            (byte)',',
            .. Little(left),
            0,
            0,
            .. Little(width),
            .. Little(height),
            (byte)(colours ? 0x80 : 0),
            .. new byte[colours ? 6 : 0],
            2,
            3,
            1,
            (byte)',',
            3,
            0,
        ];

    static byte[] Comment(int length) => [0xFF, 0xFE, (byte)((length + 2) >> 8), (byte)(length + 2), .. new byte[length]];

    static byte[] Bmp(byte head, byte[] size) => [.. "BM"u8, .. new byte[12], head, 0, 0, 0, .. size, .. new byte[60]];

    /// <summary>Its fields stand at its end, behind the picture.</summary>
    static byte[] Tiff(int padding)
    {
        byte[] place = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(place, padding + 8);
        return [.. "II*\0"u8, .. place, .. new byte[padding], 2, 0, .. Field(256, Wide), .. Field(257, Tall), .. new byte[20]];
    }

    /// <param name="places">Of the pages, in their order.</param>
    public static byte[] Pages(int[] places, (int Width, int Height)[] sizes, int afterLast = 0)
    {
        var bytes = new byte[places.Max() + 200];
        "II*\0"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), places[0]);
        for (var page = 0; page < places.Length; page++)
        {
            byte[] fields = [2, 0, .. Field(256, sizes[page].Width), .. Field(257, sizes[page].Height), 0, 0, 0, 0];
            fields.CopyTo(bytes, places[page]);
            BinaryPrimitives.WriteInt32LittleEndian(
                bytes.AsSpan(places[page] + fields.Length - 4),
                page + 1 < places.Length ? places[page + 1] : afterLast
            );
        }
        return bytes;
    }

    /// <summary>A remark that cannot be packed.</summary>
    static byte[] Noise(int length)
    {
        var remark = Comment(length);
        new Random(1).NextBytes(remark.AsSpan(4));
        return remark;
    }

    static byte[] Field(int number, int value) => [.. Little(number), 3, 0, 1, 0, 0, 0, .. Little(value), 0, 0];

    static byte[] Jpeg2000() => [0xFF, 0x4F, 0xFF, 0x51, 0, 47, 0, 0, 0, 0, .. Big(Wide), 0, 0, .. Big(Tall), .. new byte[40]];

    static byte[] Little(int value) => [(byte)value, (byte)(value >> 8)];

    static byte[] Big(int value) => [(byte)(value >> 8), (byte)value];
}
