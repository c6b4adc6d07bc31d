using System.Text;
using SupervisionBot.Core.FileChecks;
using static Documents.Files.HostileFiles;

namespace Documents.Files;

/// <summary>Archives that one program unpacks otherwise than another, and pictures that are more than they seem.</summary>
static class HostileZips
{
    static readonly byte[] Line = [.. "PK\u0001\u0002"u8];
    static readonly byte[] Local = [.. "PK\u0003\u0004"u8];
    static readonly byte[] End = [.. "PK\u0005\u0006"u8];

    public static IEnumerable<(string Name, byte[] Bytes, FileFault Fault)> All()
    {
        var zip = Zip(("aaaaa.pdf", Pdf()));
        // Another name before the file than in the list; another way of packing.
        yield return ("all.zip", Renamed(zip, Local, 30, "aaaaa.exe"), FileFault.PathTrick);
        yield return ("all.zip", Renamed(zip, Line, 46, "../../a.pdf"[2..]), FileFault.PathTrick);
        yield return ("report.docx", Renamed(Docx(("word/a.xml", Text("<x/>"))), Local, 30, "[Content_types].xml"), FileFault.PathTrick);
        yield return ("all.zip", Changed(zip, Local, 8, 0), FileFault.PathTrick);
        // The name in Unicode says something else.
        foreach (var other in (string[])["aaaaa.exe", "../a.pdf", "a\u202Efdp.pdf", "b/aaaaa.pdf"])
            yield return ("all.zip", WithName(zip, other), FileFault.PathTrick);
        // A file that the list leaves out; one of which there are two.
        yield return ("all.zip", LeftOut(Zip(("aaaaa.pdf", Pdf()), ("b.pdf", Pdf(pages: 2)))), FileFault.HiddenContent);
        yield return ("all.zip", Twice(Zip(("aaaaa.pdf", Pdf()), ("bbbbb.pdf", Pdf(pages: 2)))), FileFault.UnpacksTooFar);
        // Two ends, one in the other's remark.
        yield return ("all.zip", TwoEnds(zip), FileFault.PathTrick);
        yield return ("all.zip", zip[..^1], FileFault.Damaged);
        yield return ("all.zip", Changed(zip, End, 20, 40), FileFault.Damaged);
        yield return ("all.zip", Changed(zip, End, 10, 2), FileFault.Damaged);
        // Pictures inside, each of a kind that is measured otherwise.
        foreach (var picture in LargePictures())
        {
            yield return ("report.docx", Docx(("word/media/image1.bin", picture)), FileFault.TooManyPixels);
            yield return ("slides.pptx", Pptx(2, ("ppt/embeddings/a.xlsx", Xlsx(("xl/media/a", picture)))), FileFault.TooManyPixels);
        }
        yield return ("all.zip", Zip(("a/photo.png", Png(20_000, 20_000))), FileFault.TooManyPixels);
        yield return ("photo.jpg", Jpeg(width: 20_000, height: 20_000), FileFault.TooManyPixels);
        yield return ("report.pdf", Pdf("9 0 obj\n<</Subtype /Image /Width 20000 /Height 20000>>\nendobj\n"), FileFault.TooManyPixels);
    }

    static IEnumerable<byte[]> LargePictures()
    {
        const ushort Side = 20_000;
        byte[] side = [Side & 0xFF, Side >> 8];
        yield return Png(Side, Side);
        yield return Jpeg(width: Side, height: Side);
        yield return [.. "GIF89a"u8, .. side, .. side, .. new byte[40]];
        yield return [.. "BM"u8, .. new byte[12], 40, 0, 0, 0, .. side, 0, 0, .. side, 0, 0, .. new byte[40]];
        yield return
        [
            .. "RIFF"u8,
            .. new byte[4],
            .. "WEBPVP8X"u8,
            10,
            .. new byte[7],
            (Side - 1) & 0xFF,
            (Side - 1) >> 8,
            0,
            (Side - 1) & 0xFF,
            (Side - 1) >> 8,
            0,
            .. new byte[20],
        ];
        yield return [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, .. Field(0), .. Field(1), .. new byte[20]];

        byte[] Field(byte which) => [which, 1, 3, 0, 1, 0, 0, 0, .. side, 0, 0];
    }

    static byte[] Renamed(byte[] zip, byte[] mark, int offset, string name)
    {
        byte[] copy = [.. zip];
        Encoding.ASCII.GetBytes(name).CopyTo(copy, copy.AsSpan().IndexOf(mark) + offset);
        return copy;
    }

    static byte[] Changed(byte[] zip, byte[] mark, int offset, byte value)
    {
        byte[] copy = [.. zip];
        copy[copy.AsSpan().IndexOf(mark) + offset] = value;
        return copy;
    }

    /// <summary>With a second name, in Unicode, in the list.</summary>
    static byte[] WithName(byte[] zip, string name)
    {
        var at = zip.AsSpan().IndexOf(Line);
        var length = Encoding.UTF8.GetByteCount(name);
        var more = (byte[])[0x75, 0x70, (byte)(length + 5), 0, 1, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(name)];
        var behind = at + 46 + zip[at + 28];
        byte[] copy = [.. zip[..behind], .. more, .. zip[behind..]];
        copy[at + 30] = (byte)more.Length;
        copy[copy.AsSpan().LastIndexOf(End) + 12] += (byte)more.Length;
        return copy;
    }

    /// <summary>The list begins behind its first line.</summary>
    static byte[] LeftOut(byte[] zip)
    {
        var (first, end) = (zip.AsSpan().IndexOf(Line), zip.AsSpan().LastIndexOf(End));
        var second = first + 4 + zip.AsSpan(first + 4).IndexOf(Line);
        byte[] copy = [.. zip];
        copy[end + 8] = copy[end + 10] = 1;
        BitConverter.TryWriteBytes(copy.AsSpan(end + 12), end - second);
        BitConverter.TryWriteBytes(copy.AsSpan(end + 16), second);
        return copy;
    }

    /// <summary>The second line of the list shows the first file.</summary>
    static byte[] Twice(byte[] zip)
    {
        byte[] copy = [.. zip];
        var second = copy.AsSpan().LastIndexOf(Line);
        copy.AsSpan(copy.AsSpan().IndexOf(Line) + 16, 12).CopyTo(copy.AsSpan(second + 16));
        copy.AsSpan(second + 42, 4).Clear();
        "aaaaa"u8.CopyTo(copy.AsSpan(second + 46));
        "b"u8.CopyTo(copy.AsSpan(second + 46));
        return copy;
    }

    static byte[] TwoEnds(byte[] zip)
    {
        var end = zip[zip.AsSpan().LastIndexOf(End)..];
        byte[] copy = [.. zip, .. end];
        copy[zip.Length - 2] = (byte)end.Length;
        return copy;
    }
}
