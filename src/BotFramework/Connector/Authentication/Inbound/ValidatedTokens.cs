using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A token whose signature, issuer and lifetime were found good.</summary>
internal sealed record ValidatedToken(ClaimsIdentity Identity, HashSet<string> Endorsements, DateTimeOffset Expires, bool IsEmulator);

/// <summary>
/// Spares a busy channel the signature check: a channel uses one token for many requests. Keeps hashes, never tokens; a few minutes,
/// never past a token's end, and not more than a bounded number.
/// </summary>
internal sealed class ValidatedTokens(TimeProvider time)
{
    internal const int Most = 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (ValidatedToken Token, DateTimeOffset Until)> kept = new(StringComparer.Ordinal);

    internal int Count => kept.Count;

    internal ValidatedToken Find(string token, out string hash)
    {
        hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (!kept.TryGetValue(hash, out var entry))
            return null;
        if (entry.Until > time.GetUtcNow())
            return entry.Token;
        kept.TryRemove(hash, out _);
        return null;
    }

    internal void Keep(string hash, ValidatedToken token)
    {
        if (kept.Count >= Most)
            kept.Clear();
        var until = time.GetUtcNow() + Longest;
        kept[hash] = (token, until < token.Expires ? until : token.Expires);
    }
}
