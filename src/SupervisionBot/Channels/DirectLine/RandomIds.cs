using System.Buffers.Text;
using System.Security.Cryptography;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>Ids of 128 random bits that nobody guesses, safe in addresses and file names.</summary>
static class RandomIds
{
    public const int Bytes = 16;

    public const int Length = 22;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static bool IsOne(string text) => text.Length == Length && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
