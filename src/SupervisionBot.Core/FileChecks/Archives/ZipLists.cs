using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SupervisionBot.Core.FileChecks.Archives;

/// <summary>
/// The two lists of contents of an archive: one at its end, and a line of the other before each file. Some programs go by the one and some by the
/// other; where the two differ, somebody opens another file than the one that was looked at.
/// </summary>
static class ZipLists
{
    const int MostEntries = 5_000;
    const int Window = 64 * 1024;

    /// <summary>Behind the bytes of a file: its checksum and sizes, if they were not known before.</summary>
    const int LongestDescriptor = 24;
    const int LineLength = 46;
    const int LocalLength = 30;
    const int IsUtf8 = 0x800;

    static readonly byte[] Line = [.. "PK\u0001\u0002"u8];
    static readonly byte[] Local = [.. "PK\u0003\u0004"u8];

    /// <summary>Opens an archive whose two lists say the same.</summary>
    /// <exception cref="FileFaultException" />
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static ZipArchive Open(Stream content)
    {
        var end = ZipEnd.Find(content);
        if (end.Count > MostEntries)
            throw new FileFaultException(FileFault.UnpacksTooFar);
        var lines = Lines(content, end);
        var names = ZipNames.EncodingOf(lines.Where(line => (line.Flags & IsUtf8) == 0).Select(line => line.Name));
        var nextFree = 0L;
        foreach (var line in lines.OrderBy(line => line.Place))
        {
            // Two files of the same bytes: a bomb of a few bytes is made so.
            if (line.Place < nextFree)
                throw new FileFaultException(FileFault.UnpacksTooFar);
            LookBetween(content, nextFree, line.Place);
            nextFree = EndOf(content, line, names);
        }
        LookBetween(content, nextFree, end.ListPlace);
        content.Position = 0;
        return new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, names);
    }

    static List<ZipLine> Lines(Stream content, ZipEnd end)
    {
        var (lines, place) = (new List<ZipLine>(), end.ListPlace);
        for (var number = 0L; number < end.Count; number++)
        {
            var fixedPart = Part(content, place, LineLength);
            if (!fixedPart.AsSpan().StartsWith(Line))
                throw new InvalidDataException();
            var (nameLength, moreLength, remarkLength) = (Short(fixedPart, 28), Short(fixedPart, 30), Short(fixedPart, 32));
            var name = Part(content, place + LineLength, nameLength);
            var more = new ZipFields(Part(content, place + LineLength + nameLength, moreLength));
            var (_, size, begin) = more.Long(Long(fixedPart, 24), Long(fixedPart, 20), Long(fixedPart, 42));
            lines.Add(new ZipLine(name, Short(fixedPart, 8), Short(fixedPart, 10), size, begin, more.OtherName()));
            place += LineLength + nameLength + moreLength + remarkLength;
        }
        return lines;
    }

    /// <summary>Where the bytes of a file end, whose own line says the same as the list.</summary>
    static long EndOf(Stream content, ZipLine line, Encoding names)
    {
        var fixedPart = Part(content, line.Place, LocalLength);
        if (!fixedPart.AsSpan().StartsWith(Local))
            throw new InvalidDataException();
        var (nameLength, moreLength) = (Short(fixedPart, 26), Short(fixedPart, 28));
        var name = Part(content, line.Place + LocalLength, nameLength);
        var other = new ZipFields(Part(content, line.Place + LocalLength + nameLength, moreLength)).OtherName();
        var said = ((line.Flags & IsUtf8) == 0 ? names : Encoding.UTF8).GetString(line.Name);
        if (
            !ZipNames.AreSame(name, line.Name)
            || Short(fixedPart, 8) != line.Method
            || !ZipNames.MayStandFor(line.OtherName, said)
            || !ZipNames.MayStandFor(other, said)
        )
            throw new FileFaultException(FileFault.PathTrick, entry: said);
        return line.Place + LocalLength + nameLength + moreLength + line.Size;
    }

    /// <summary>Between two files nothing stands but the sizes of the one before; a file that the list leaves out would be read by some.</summary>
    static void LookBetween(Stream content, long from, long to)
    {
        if (to < from)
            throw new FileFaultException(FileFault.UnpacksTooFar);
        if (to - from <= LongestDescriptor)
            return;
        var window = new byte[Window + Local.Length];
        for (; from < to; from += Window)
        {
            var part = window.AsSpan(0, (int)Math.Min(window.Length, to - from));
            content.Position = from;
            content.ReadExactly(part);
            if (part.IndexOf(Local) >= 0)
                throw new FileFaultException(FileFault.HiddenContent);
        }
    }

    internal static byte[] Part(Stream content, long place, int length)
    {
        if (place < 0 || place + length > content.Length)
            throw new InvalidDataException();
        var part = new byte[length];
        content.Position = place;
        content.ReadExactly(part);
        return part;
    }

    internal static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    internal static uint Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}

/// <summary>What the list says about a file.</summary>
/// <param name="Place">Where its own line stands.</param>
sealed record ZipLine(byte[] Name, int Flags, int Method, long Size, long Place, string? OtherName);
