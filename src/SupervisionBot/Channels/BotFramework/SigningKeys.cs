using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>A key of an issuer, and the channels that it may speak for.</summary>
sealed record SigningKey(RsaSecurityKey Key, HashSet<string> Endorsements);

/// <summary>
/// The keys that an issuer announces. They are looked up again twice a day, and when a token names a key that is not among them,
/// but not more often than every few minutes. While the announcement cannot be read, the last good keys stay in use.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to release.")]
sealed partial class SigningKeys(string metadataAddress, HttpClient http, TimeProvider time, ILogger logger)
{
    const int SmallestModulus = 2048 / 8;

    static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    static readonly TimeSpan BetweenLookups = TimeSpan.FromMinutes(5);
    static readonly TimeSpan BetweenFirstLookups = TimeSpan.FromSeconds(10);

    readonly SemaphoreSlim lookup = new(1, 1);
    Known known = new([], DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    public async Task<SigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var seen = known;
        var found = seen.Keys.TryGetValue(keyId, out var key);
        if (found && time.GetUtcNow() - seen.At < Lifetime)
            return key;

        var now = await LookUpAsync(seen, cancellationToken);
        return now.Keys.GetValueOrDefault(keyId);
    }

    async Task<Known> LookUpAsync(Known seen, CancellationToken cancellationToken)
    {
        await lookup.WaitAsync(cancellationToken);
        try
        {
            var pause = known.Keys.Count == 0 ? BetweenFirstLookups : BetweenLookups;
            if (!ReferenceEquals(known, seen) || time.GetUtcNow() - known.TriedAt < pause)
                return known;
            return known = await FetchAsync(known, cancellationToken);
        }
        finally
        {
            lookup.Release();
        }
    }

    async Task<Known> FetchAsync(Known last, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        try
        {
            using var metadata = await ReadAsync(new Uri(metadataAddress), cancellationToken);
            var address = new Uri(metadata.RootElement.GetProperty("jwks_uri").GetString()!);
            using var announced = await ReadAsync(address, cancellationToken);
            var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
            foreach (var key in announced.RootElement.GetProperty("keys").EnumerateArray())
                Add(keys, key);
            return keys.Count > 0 ? new Known(keys, now, now) : throw new JsonException("No usable key is announced.");
        }
        catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnreadable(trouble, metadataAddress, last.Keys.Count);
            return last with { TriedAt = now };
        }
    }

    async Task<JsonDocument> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
            throw new InvalidOperationException("Keys are read over HTTPS only.");
        var json = await http.GetByteArrayAsync(address, cancellationToken);
        return JsonDocument.Parse(json);
    }

    static void Add(Dictionary<string, SigningKey> keys, JsonElement key)
    {
        if (Text(key, "kty") != "RSA" || (Text(key, "use") ?? "sig") != "sig" || Text(key, "kid") is not { Length: > 0 } id)
            return;
        if (Text(key, "n") is not { } modulus || Text(key, "e") is not { } exponent)
            return;
        var parameters = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) };
        if (parameters.Modulus.Length < SmallestModulus)
            return;
        HashSet<string> endorsements =
            key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
                : [];
        keys[id] = new SigningKey(new RsaSecurityKey(parameters) { KeyId = id }, endorsements);
    }

    static string? Text(JsonElement key, string name) =>
        key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [LoggerMessage(5004, LogLevel.Error, "The signing keys announced at {Address} could not be read; {Count} known keys stay in use.")]
    partial void LogUnreadable(Exception exception, string address, int count);

    sealed record Known(Dictionary<string, SigningKey> Keys, DateTimeOffset At, DateTimeOffset TriedAt);
}
