using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;

namespace SupervisionBot.Files;

/// <summary>
/// Addresses of offered files: signed, so that none can be guessed, and with their end in them. Layout: offer (16), end in Unix seconds (8),
/// signature (32), in base64url; the file's name follows for the browser.
/// </summary>
sealed class FileLinks(SigningKey signingKey, TimeProvider time)
{
    public const string Root = "/files";

    const int BodyLength = 16 + 8;

    /// <summary>From the root of the host that the page came from.</summary>
    public async Task<string> WriteAsync(OfferId offer, string name, CancellationToken cancellationToken)
    {
        var bytes = new byte[BodyLength + HMACSHA256.HashSizeInBytes];
        offer.Value.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(16), (time.GetUtcNow() + FileOffer.Lifetime).ToUnixTimeSeconds());
        (await SignAsync(bytes.AsMemory(0, BodyLength), cancellationToken)).CopyTo(bytes, BodyLength);
        return $"{Root}/{Base64Url.EncodeToString(bytes)}/{Uri.EscapeDataString(name)}";
    }

    /// <summary>The offer that a link names. Null for one that the bot never wrote, or that is over.</summary>
    public async Task<OfferId?> ReadAsync(string link, CancellationToken cancellationToken)
    {
        var bytes = new byte[BodyLength + HMACSHA256.HashSizeInBytes];
        if (link.Length > 100 || !Base64Url.IsValid(link, out var length) || length != bytes.Length) return null;
        Base64Url.DecodeFromChars(link, bytes);
        if (!CryptographicOperations.FixedTimeEquals(await SignAsync(bytes.AsMemory(0, BodyLength), cancellationToken), bytes.AsSpan(BodyLength))) return null;
        var end = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(16));
        return end > time.GetUtcNow().ToUnixTimeSeconds() ? new OfferId(new Guid(bytes.AsSpan(0, 16))) : null;
    }

    async Task<byte[]> SignAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var key = await signingKey.GetAsync(cancellationToken);
        return HMACSHA256.HashData(key, (byte[])[.. Encoding.ASCII.GetBytes("offer:"), .. body.Span]);
    }
}
