using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>A token whose signature, issuer and lifetime were found good.</summary>
sealed record ValidatedToken(ClaimsIdentity Identity, HashSet<string> Endorsements, DateTimeOffset Expires, bool IsEmulator);

/// <summary>
/// Spares a busy channel the signature check: a channel uses one token for many requests. Keeps hashes, never tokens; a few minutes,
/// never past a token's end, and not more than a bounded number.
/// </summary>
sealed class ValidatedTokens(TimeProvider time)
{
    public const int Most = 1024;

    static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    readonly ConcurrentDictionary<string, (ValidatedToken Token, DateTimeOffset Until)> kept = new(StringComparer.Ordinal);

    public int Count => kept.Count;

    public ValidatedToken? Find(string token, out string hash)
    {
        hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (!kept.TryGetValue(hash, out var entry))
            return null;
        if (entry.Until > time.GetUtcNow())
            return entry.Token;
        kept.TryRemove(hash, out _);
        return null;
    }

    public void Keep(string hash, ValidatedToken token)
    {
        if (kept.Count >= Most)
            kept.Clear();
        var until = time.GetUtcNow() + Longest;
        kept[hash] = (token, until < token.Expires ? until : token.Expires);
    }
}
