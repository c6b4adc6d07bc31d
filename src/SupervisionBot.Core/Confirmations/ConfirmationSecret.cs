using System.Buffers.Text;
using System.Security.Cryptography;

namespace SupervisionBot.Core.Confirmations;

/// <summary>
/// What makes a link the one that was given: 256 random bits in base64url. The database has only their digest, so that whoever reads it can
/// answer for nobody; a slow hash would add nothing to so much chance.
/// </summary>
public sealed class ConfirmationSecret
{
    const int Bytes = 32;
    const int Letters = 43;

    ConfirmationSecret(string text, byte[] secret) => (Text, Digest) = (text, SHA256.HashData(secret));

    /// <summary>As it stands in the link.</summary>
    public string Text { get; }

    internal byte[] Digest { get; }

    internal static ConfirmationSecret New() => Of(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Null for what cannot be one.</summary>
    public static ConfirmationSecret? Of(string? text)
    {
        if (text is not { Length: Letters } || !Base64Url.IsValid(text, out var length) || length != Bytes)
            return null;
        // Written anew: the last letter has bits to spare, and one secret is not several links.
        return Of(Base64Url.DecodeFromChars(text)) is var secret && secret.Text == text ? secret : null;
    }

    static ConfirmationSecret Of(byte[] secret) => new(Base64Url.EncodeToString(secret), secret);
}
