using System.Buffers.Binary;

namespace SupervisionBot.Core.FileChecks;

/// <summary>A picture or a PDF that is an archive as well is meant to be taken for something else. An archive is read from its end.</summary>
static class HiddenCheck
{
    /// <summary>The end of an archive with the longest remark behind it.</summary>
    const int LongestEnd = 22 + 65535 + 20;

    static readonly byte[] EndOfList = [0x50, 0x4B, 0x05, 0x06];

    /// <exception cref="FileFaultException" />
    public static async Task CheckAsync(Stream content, CancellationToken cancellationToken)
    {
        var tail = await FileCheck.PartAsync(content, content.Length - LongestEnd, LongestEnd, cancellationToken);
        for (int at = 0, next; (next = tail.AsSpan(at).IndexOf(EndOfList)) >= 0; at += next + 4)
            if (IsEnd(tail.AsSpan(at + next), content.Length - tail.Length + at + next))
                throw new FileFaultException(FileFault.HiddenContent);
    }

    /// <summary>Four letters stand by chance anywhere; what follows them must fit too.</summary>
    static bool IsEnd(ReadOnlySpan<byte> end, long place)
    {
        if (end.Length < 22)
            return false;
        var (count, all, size) = (
            BinaryPrimitives.ReadUInt16LittleEndian(end[8..]),
            BinaryPrimitives.ReadUInt16LittleEndian(end[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(end[12..])
        );
        return count > 0 && count == all && (size <= place || size == uint.MaxValue);
    }
}
