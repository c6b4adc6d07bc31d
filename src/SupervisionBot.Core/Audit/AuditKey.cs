using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace SupervisionBot.Core.Audit;

/// <summary>
/// The key of all digests of the audit. It does not lie in the database, so that whoever can write there cannot make a digest that fits.
/// </summary>
public sealed class AuditKey
{
    /// <summary>In bytes.</summary>
    public const int Shortest = 32;

    readonly byte[] secret;

    /// <param name="secret">At least <see cref="Shortest"/> bytes.</param>
    public AuditKey(byte[] secret)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(secret.Length, Shortest, nameof(secret));
        this.secret = secret;
    }

    internal byte[] Of(AuditRecord record) =>
        Mac(
            "record",
            record.Id.Value.ToString("N"),
            $"{record.At.ToUnixTimeMilliseconds()}",
            record.By?.Value.ToString("N"),
            record.ByName,
            record.For?.Value.ToString("N"),
            record.BatchId?.Value.ToString("N"),
            record.Place.ToString(),
            record.Detail,
            record.Matter.ToString(),
            record.Act?.ToString(),
            record.Manner.ToString(),
            record.Subject,
            record.Changes
        );

    /// <param name="before">The seal before; empty for the first.</param>
    internal byte[] Seal(long number, AuditRecord record, byte[] before) =>
        Mac("seal", $"{number}", Convert.ToHexString(record.Digest), Convert.ToHexString(before));

    internal byte[] Head(long number, byte[] seal) => Mac("head", $"{number}", Convert.ToHexString(seal));

    internal static bool Same(byte[]? one, byte[] other) => one != null && CryptographicOperations.FixedTimeEquals(one, other);

    /// <summary>Each part with its length before it, so that no two lists of parts are the same bytes.</summary>
    byte[] Mac(params ReadOnlySpan<string?> parts)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        foreach (var part in parts)
        {
            var length = part is null ? -1 : Encoding.UTF8.GetByteCount(part);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(sizeof(int)), length);
            bytes.Advance(sizeof(int));
            if (part != null)
                Encoding.UTF8.GetBytes(part, bytes);
        }
        return HMACSHA256.HashData(secret, bytes.WrittenSpan);
    }
}
