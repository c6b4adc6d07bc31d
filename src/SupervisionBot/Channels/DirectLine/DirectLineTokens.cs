using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SupervisionBot.Core;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>What a token says: who, in which conversation, until when.</summary>
sealed record DirectLineCaller(PersonId Person, string Conversation);

enum TokenPurpose : byte
{
    /// <summary>The bearer token of the Direct Line calls.</summary>
    Calls = 1,

    /// <summary>The ticket in the address of a stream.</summary>
    Stream = 2,
}

/// <summary>
/// Tokens are signed (HMAC-SHA-256), not stored: each carries its person, its conversation and its end, and stays good over a restart of the
/// bot. Layout: purpose (1), person (16), conversation (16), end in Unix seconds (8), signature (32); all in base64url.
/// </summary>
sealed class DirectLineTokens(SigningKey signingKey, DirectLineSettings settings, TimeProvider time)
{
    const int BodyLength = 1 + 16 + RandomIds.Bytes + 8;

    public Task<string> IssueAsync(DirectLineCaller caller, CancellationToken cancellationToken) =>
        IssueAsync(caller, TokenPurpose.Calls, settings.TokenLifetime, cancellationToken);

    public Task<string> IssueTicketAsync(DirectLineCaller caller, CancellationToken cancellationToken) =>
        IssueAsync(caller, TokenPurpose.Stream, settings.StreamTicketLifetime, cancellationToken);

    /// <summary>The caller, and whether the token is over; a caller of null means that the token is not one of ours.</summary>
    public async Task<(DirectLineCaller? Caller, bool Expired)> ReadAsync(string? token, TokenPurpose purpose, CancellationToken cancellationToken)
    {
        var bytes = new byte[BodyLength + HMACSHA256.HashSizeInBytes];
        if (token is null || token.Length > 200 || !Base64Url.IsValid(token, out var length) || length != bytes.Length)
            return default;
        Base64Url.DecodeFromChars(token, bytes);
        var key = await signingKey.GetAsync(cancellationToken);
        return Read(bytes, key, purpose);
    }

    /// <summary>The signature of a file's address.</summary>
    public async Task<string> SignFileAsync(string fileId, CancellationToken cancellationToken) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(await signingKey.GetAsync(cancellationToken), Encoding.ASCII.GetBytes("file:" + fileId)));

    public async Task<bool> IsFileSignatureAsync(string fileId, string? signature, CancellationToken cancellationToken) =>
        signature is { Length: < 100 } && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(await SignFileAsync(fileId, cancellationToken)), Encoding.UTF8.GetBytes(signature));

    async Task<string> IssueAsync(DirectLineCaller caller, TokenPurpose purpose, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var key = await signingKey.GetAsync(cancellationToken);
        var bytes = new byte[BodyLength + HMACSHA256.HashSizeInBytes];
        bytes[0] = (byte)purpose;
        caller.Person.Value.TryWriteBytes(bytes.AsSpan(1, 16));
        Base64Url.DecodeFromChars(caller.Conversation, bytes.AsSpan(17, RandomIds.Bytes));
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(33), (time.GetUtcNow() + lifetime).ToUnixTimeSeconds());
        HMACSHA256.HashData(key, bytes.AsSpan(0, BodyLength), bytes.AsSpan(BodyLength));
        return Base64Url.EncodeToString(bytes);
    }

    (DirectLineCaller? Caller, bool Expired) Read(ReadOnlySpan<byte> bytes, byte[] key, TokenPurpose purpose)
    {
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes[..BodyLength], expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, bytes[BodyLength..]) || bytes[0] != (byte)purpose)
            return default;
        var end = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes[33..]));
        var caller = new DirectLineCaller(new PersonId(new Guid(bytes.Slice(1, 16))), Base64Url.EncodeToString(bytes.Slice(17, RandomIds.Bytes)));
        return (caller, end <= time.GetUtcNow());
    }
}
