using System.Buffers.Binary;
using System.Text;

namespace SupervisionBot.Core.FileChecks.Archives;

/// <summary>What an archive says about a file besides its line: sizes of more than 32 bits, and its name in Unicode.</summary>
sealed class ZipFields(byte[] bytes)
{
    const int Sizes = 1;
    const int UnicodeName = 0x7075;

    /// <summary>Sizes and place, each of which stands here when it does not fit into its line.</summary>
    public (long Length, long Size, long Place) Long(uint length, uint size, uint place)
    {
        var (field, at) = (Find(Sizes), 0);
        return (Next(length), Next(size), Next(place));

        long Next(uint said)
        {
            if (said != uint.MaxValue || field.Length < at + 8)
                return said;
            at += 8;
            return BinaryPrimitives.ReadInt64LittleEndian(field.AsSpan(at - 8));
        }
    }

    /// <summary>The name in Unicode that stands beside an older one.</summary>
    public string? OtherName() => Find(UnicodeName) is { Length: > 5 } field ? Encoding.UTF8.GetString(field.AsSpan(5)) : null;

    byte[] Find(int kind)
    {
        for (var at = 0; at + 4 <= bytes.Length; )
        {
            var length = ZipLists.Short(bytes, at + 2);
            if (at + 4 + length > bytes.Length)
                break;
            if (ZipLists.Short(bytes, at) == kind)
                return bytes[(at + 4)..(at + 4 + length)];
            at += 4 + length;
        }
        return [];
    }
}
