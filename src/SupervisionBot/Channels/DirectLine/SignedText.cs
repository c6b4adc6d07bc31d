using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>Bytes with their signature (HMAC-SHA-256) in base64url, for tokens and addresses.</summary>
static class SignedText
{
    const int SignatureLength = HMACSHA256.HashSizeInBytes;

    /// <param name="about">Part of what is signed but not of the text: one kind is never taken for another.</param>
    public static string Write(ReadOnlySpan<byte> body, ReadOnlySpan<byte> about, byte[] key) =>
        Base64Url.EncodeToString([.. body, .. HMACSHA256.HashData(key, (byte[])[.. about, .. body])]);

    /// <summary>The body. Null for a text of another length, with a sign too many, or that none of the keys has signed.</summary>
    public static byte[]? Read(string? text, int length, ReadOnlySpan<byte> about, IReadOnlyList<byte[]> keys)
    {
        var bytes = new byte[length + SignatureLength];
        if (
            text is null
            || text.Length != Base64Url.GetEncodedLength(bytes.Length)
            || text.Contains('=', StringComparison.Ordinal)
            || Base64Url.DecodeFromChars(text, bytes, out _, out var written) != OperationStatus.Done
            || written != bytes.Length
        )
            return null;
        foreach (var key in keys)
            if (
                CryptographicOperations.FixedTimeEquals(
                    HMACSHA256.HashData(key, (byte[])[.. about, .. bytes.AsSpan(0, length)]),
                    bytes.AsSpan(length)
                )
            )
                return bytes[..length];
        return null;
    }
}
