using System.Buffers.Binary;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;

namespace SupervisionBot.Files;

/// <summary>
/// Addresses of offered files: signed, so that none can be guessed, and with their end in them. Layout: offer (16), end in Unix seconds (8),
/// signature; the file's name follows for the browser.
/// </summary>
sealed class FileLinks(SigningKey signingKey, TimeProvider time)
{
    public const string Root = "/files";

    const int Length = 16 + 8;

    static ReadOnlySpan<byte> About => "offer:"u8;

    /// <summary>From the root of the host that the page came from.</summary>
    public async Task<string> WriteAsync(OfferId offer, string name, CancellationToken cancellationToken)
    {
        var bytes = new byte[Length];
        offer.Value.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(16), (time.GetUtcNow() + FileOffer.Lifetime).ToUnixTimeSeconds());
        var key = await signingKey.GetAsync(cancellationToken);
        return $"{Root}/{SignedText.Write(bytes, About, key)}/{Uri.EscapeDataString(name)}";
    }

    /// <summary>The offer that a link names. Null for one that the bot never wrote, or that is over.</summary>
    public async Task<OfferId?> ReadAsync(string link, CancellationToken cancellationToken)
    {
        var keys = await signingKey.AllAsync(cancellationToken);
        if (SignedText.Read(link, Length, About, keys) is not { } bytes)
            return null;
        var end = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(16));
        return end > time.GetUtcNow().ToUnixTimeSeconds() ? new OfferId(new Guid(bytes.AsSpan(0, 16))) : null;
    }
}
