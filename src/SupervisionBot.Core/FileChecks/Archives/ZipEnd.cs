using System.Buffers.Binary;

namespace SupervisionBot.Core.FileChecks.Archives;

/// <summary>The end of an archive, which says where its list of contents stands.</summary>
sealed record ZipEnd(long ListPlace, long Count)
{
    const int Shortest = 22;
    const int Longest = Shortest + ushort.MaxValue;
    const int LongEnd = 56;
    const int LongPointer = 20;

    /// <exception cref="FileFaultException">Programs would find different ends.</exception>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static ZipEnd Find(Stream content)
    {
        var from = Math.Max(0, content.Length - Longest);
        var tail = ZipLists.Part(content, from, (int)(content.Length - from));
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + Shortest > tail.Length || at + Shortest + ZipLists.Short(tail, at + 20) > tail.Length)
            throw new InvalidDataException();
        // One in whose remark the last one stands is the end for those who read from the front.
        for (int earlier = 0, next; (next = tail.AsSpan(earlier, at - earlier).IndexOf("PK\u0005\u0006"u8)) >= 0; earlier += next + 4)
            if (earlier + next + Shortest <= at && earlier + next + Shortest + ZipLists.Short(tail, earlier + next + 20) == tail.Length)
                throw new FileFaultException(FileFault.PathTrick);
        if (ZipLists.Short(tail, at + 8) != ZipLists.Short(tail, at + 10))
            throw new InvalidDataException();
        var (count, size, place) = (ZipLists.Short(tail, at + 10), ZipLists.Long(tail, at + 12), ZipLists.Long(tail, at + 16));
        return Long(content, from + at, count, size, place) ?? new ZipEnd(place, count);
    }

    /// <summary>What stands before the end when 32 bits are too few; what both say must be the same.</summary>
    static ZipEnd? Long(Stream content, long end, int count, uint size, uint place)
    {
        if (end < LongPointer || !ZipLists.Part(content, end - LongPointer, LongPointer).AsSpan().StartsWith("PK\u0006\u0007"u8))
            return null;
        var pointed = BinaryPrimitives.ReadInt64LittleEndian(ZipLists.Part(content, end - LongPointer + 8, 8));
        var found = ZipLists.Part(content, pointed, LongEnd);
        if (!found.AsSpan().StartsWith("PK\u0006\u0006"u8))
            throw new InvalidDataException();
        var (all, length, begin) = (Whole(32), Whole(40), Whole(48));
        if ((count != ushort.MaxValue && count != all) || (size != uint.MaxValue && size != length) || (place != uint.MaxValue && place != begin))
            throw new FileFaultException(FileFault.PathTrick);
        return new ZipEnd(begin, all);

        long Whole(int at) => BinaryPrimitives.ReadInt64LittleEndian(found.AsSpan(at));
    }
}
