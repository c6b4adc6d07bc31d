using System.Buffers.Binary;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>
/// A TrueType font with the outlines of those characters only that a document shows, under their old numbers: a Chinese font has megabytes, a
/// document wants a few kilobytes of them (OpenType specification: cmap, glyf, loca, table directory).
/// </summary>
static class FontSubset
{
    const int DirectoryAt = 12,
        EntryLength = 16,
        LongLocationsAt = 51;

    /// <summary>Flags of a part of a composite glyph.</summary>
    const int Words = 0x01,
        Scale = 0x08,
        More = 0x20,
        TwoScales = 0x40,
        Matrix = 0x80;

    static readonly string[] AsTheyAre = ["OS/2", "hhea", "hmtx", "maxp", "name", "post"];

    /// <param name="characters">With the number of each one's glyph.</param>
    public static byte[] Of(byte[] font, IReadOnlyDictionary<int, ushort> characters)
    {
        var head = Table(font, "head").ToArray();
        var outlines = Table(font, "glyf");
        var locations = Locations(Table(font, "loca"), isLong: head[LongLocationsAt] == 1);
        head[LongLocationsAt] = 1;
        var wanted = WithParts(outlines, locations, characters.Values);
        using var kept = new MemoryStream();
        var places = new byte[locations.Length * sizeof(uint)];
        for (var glyph = 0; glyph < locations.Length; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(places.AsSpan(glyph * sizeof(uint)), (uint)kept.Position);
            if (glyph + 1 == locations.Length || !wanted.Contains((ushort)glyph))
                continue;
            kept.Write(outlines.Slice(locations[glyph], locations[glyph + 1] - locations[glyph]).Span);
            while (kept.Position % 4 != 0)
                kept.WriteByte(0);
        }
        return Written([
            .. AsTheyAre.Select(name => (name, Table(font, name))),
            ("cmap", Map(characters)),
            ("head", head),
            ("glyf", kept.ToArray()),
            ("loca", places),
        ]);
    }

    static ReadOnlyMemory<byte> Table(byte[] font, string name)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        for (var at = DirectoryAt; at < DirectoryAt + count * EntryLength; at += EntryLength)
            if (System.Text.Encoding.ASCII.GetString(font, at, 4) == name)
                return font.AsMemory(
                    BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(at + 8)),
                    BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(at + 12))
                );
        throw new InvalidOperationException($"The font has no table {name}.");
    }

    /// <summary>Where each outline begins, and where the last ends.</summary>
    static int[] Locations(ReadOnlyMemory<byte> table, bool isLong)
    {
        var places = new int[table.Length / (isLong ? 4 : 2)];
        for (var at = 0; at < places.Length; at++)
            places[at] = isLong
                ? BinaryPrimitives.ReadInt32BigEndian(table.Span[(at * 4)..])
                : 2 * BinaryPrimitives.ReadUInt16BigEndian(table.Span[(at * 2)..]);
        return places;
    }

    /// <summary>With those that others are put together from, and the one for what the font lacks.</summary>
    static HashSet<ushort> WithParts(ReadOnlyMemory<byte> outlines, int[] locations, IEnumerable<ushort> glyphs)
    {
        HashSet<ushort> wanted = [];
        var open = new Stack<ushort>(glyphs.Append((ushort)0));
        while (open.TryPop(out var glyph))
        {
            if (!wanted.Add(glyph) || locations[glyph + 1] == locations[glyph])
                continue;
            var outline = outlines.Span[locations[glyph]..locations[glyph + 1]];
            if (BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
                continue;
            for (var (at, flags) = (10, More); (flags & More) != 0; )
            {
                flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
                open.Push(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
                at +=
                    4
                    + ((flags & Words) != 0 ? 4 : 2)
                    + (
                        (flags & Scale) != 0 ? 2
                        : (flags & TwoScales) != 0 ? 4
                        : (flags & Matrix) != 0 ? 8
                        : 0
                    );
            }
        }
        return wanted;
    }

    /// <summary>
    /// Format 12, a group for each character. Of several characters that look alike only the one that was written leads to the glyph, so that
    /// what is copied out of the document is what was written.
    /// </summary>
    static byte[] Map(IReadOnlyDictionary<int, ushort> characters)
    {
        const int subtableAt = 12,
            headerLength = 16,
            groupLength = 12;
        var length = headerLength + characters.Count * groupLength;
        var map = new byte[subtableAt + length];
        ReadOnlySpan<(int At, uint Value)> header =
        [
            // One subtable, for Windows with all of Unicode.
            (0, 1),
            (4, 3 << 16 | 10),
            (8, subtableAt),
            (12, 12 << 16),
            (16, (uint)length),
            (24, (uint)characters.Count),
        ];
        foreach (var (at, value) in header)
            BinaryPrimitives.WriteUInt32BigEndian(map.AsSpan(at), value);
        foreach (var (index, (character, glyph)) in characters.OrderBy(one => one.Key).Index())
        {
            var group = map.AsSpan(subtableAt + headerLength + index * groupLength);
            BinaryPrimitives.WriteInt32BigEndian(group, character);
            BinaryPrimitives.WriteInt32BigEndian(group[4..], character);
            BinaryPrimitives.WriteInt32BigEndian(group[8..], glyph);
        }
        return map;
    }

    static byte[] Written(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> tables)
    {
        var sorted = tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        using var font = new MemoryStream();
        var directory = new byte[DirectoryAt + sorted.Count * EntryLength];
        BinaryPrimitives.WriteUInt32BigEndian(directory, 0x00010000);
        var power = (int)Math.Log2(sorted.Count);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(4), (ushort)sorted.Count);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(6), (ushort)(EntryLength << power));
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(10), (ushort)((sorted.Count << 4) - (EntryLength << power)));
        font.Write(directory);
        foreach (var (index, (name, bytes)) in sorted.Index())
        {
            var entry = directory.AsSpan(DirectoryAt + index * EntryLength);
            System.Text.Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(bytes.Span));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)font.Position);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)bytes.Length);
            font.Write(bytes.Span);
            while (font.Position % 4 != 0)
                font.WriteByte(0);
        }
        font.Position = 0;
        font.Write(directory);
        return font.ToArray();
    }

    static uint Sum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        Span<byte> last = stackalloc byte[4];
        for (var at = 0; at < table.Length; at += 4)
        {
            if (at + 4 <= table.Length)
                sum += BinaryPrimitives.ReadUInt32BigEndian(table[at..]);
            else
            {
                table[at..].CopyTo(last);
                sum += BinaryPrimitives.ReadUInt32BigEndian(last);
            }
        }
        return sum;
    }
}
