using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SupervisionBot.Core;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>What a token says: who, in which conversation, until when.</summary>
sealed record DirectLineCaller(PersonId Person, string Conversation)
{
    /// <summary>Goes from a token to the one that replaces it. Null: now.</summary>
    public DateTimeOffset? SignedInAt { get; init; }
}

enum TokenPurpose : byte
{
    /// <summary>The bearer token of the Direct Line calls.</summary>
    Calls = 1,

    /// <summary>The ticket in the address of a stream.</summary>
    Stream = 2,
}

/// <summary>What a ticket says; its own number is there so that it opens one stream only.</summary>
sealed record StreamTicket(DirectLineCaller Caller, string Id, DateTimeOffset EndsAt);

/// <summary>
/// Tokens are signed, not stored: each carries its person, its conversation and its end, and stays good over a restart of the bot. Layout:
/// purpose (1), person (16), conversation (16), sign-in in Unix milliseconds (8), end in Unix seconds (8), random (8).
/// </summary>
sealed class DirectLineTokens(SigningKey signingKey, DirectLineSettings settings, TimeProvider time)
{
    const int ConversationAt = 17;
    const int SignInAt = ConversationAt + RandomIds.Bytes;
    const int EndAt = SignInAt + 8;
    const int RandomAt = EndAt + 8;
    const int Length = RandomAt + 8;

    public Task<string> IssueAsync(DirectLineCaller caller, CancellationToken cancellationToken) =>
        IssueAsync(caller, TokenPurpose.Calls, settings.TokenLifetime, cancellationToken);

    public Task<string> IssueTicketAsync(DirectLineCaller caller, CancellationToken cancellationToken) =>
        IssueAsync(caller, TokenPurpose.Stream, settings.StreamTicketLifetime, cancellationToken);

    /// <summary>The caller, and whether the token is over; a caller of null means that the token is not one of ours.</summary>
    public async Task<(DirectLineCaller? Caller, bool Expired)> ReadAsync(string? token, CancellationToken cancellationToken) =>
        await ReadAsync(token, TokenPurpose.Calls, cancellationToken) is { } read ? (read.Caller, read.EndsAt <= time.GetUtcNow()) : default;

    /// <summary>The ticket, and whether it is over; null when it is not one of ours.</summary>
    public async Task<(StreamTicket? Ticket, bool Expired)> ReadTicketAsync(string? ticket, CancellationToken cancellationToken) =>
        await ReadAsync(ticket, TokenPurpose.Stream, cancellationToken) is { } read ? (read, read.EndsAt <= time.GetUtcNow()) : default;

    /// <summary>The signature of a file's address.</summary>
    public async Task<string> SignFileAsync(string fileId, CancellationToken cancellationToken) =>
        Signature(fileId, await signingKey.GetAsync(cancellationToken));

    public async Task<bool> IsFileSignatureAsync(string fileId, string? signature, CancellationToken cancellationToken)
    {
        if (signature is not { Length: < 100 })
            return false;
        var said = Encoding.UTF8.GetBytes(signature);
        return (await signingKey.AllAsync(cancellationToken)).Any(key =>
            CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Signature(fileId, key)), said)
        );
    }

    static string Signature(string fileId, byte[] key) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes("file:" + fileId)));

    async Task<string> IssueAsync(DirectLineCaller caller, TokenPurpose purpose, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var key = await signingKey.GetAsync(cancellationToken);
        var bytes = new byte[Length];
        bytes[0] = (byte)purpose;
        caller.Person.Value.TryWriteBytes(bytes.AsSpan(1, 16));
        Base64Url.DecodeFromChars(caller.Conversation, bytes.AsSpan(ConversationAt, RandomIds.Bytes));
        var now = time.GetUtcNow();
        var signedIn = caller.SignedInAt ?? now;
        var (end, last) = (now + lifetime, signedIn + settings.SessionLifetime);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(SignInAt), signedIn.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(EndAt), (end < last ? end : last).ToUnixTimeSeconds());
        RandomNumberGenerator.Fill(bytes.AsSpan(RandomAt));
        return SignedText.Write(bytes, [], key);
    }

    async Task<StreamTicket?> ReadAsync(string? token, TokenPurpose purpose, CancellationToken cancellationToken)
    {
        var keys = await signingKey.AllAsync(cancellationToken);
        var bytes = SignedText.Read(token, Length, [], keys);
        if (bytes is null || bytes[0] != (byte)purpose)
            return null;
        var (person, signedIn) = (
            new PersonId(new Guid(bytes.AsSpan(1, 16))),
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(SignInAt)))
        );
        if (await signingKey.IsTakenBackAsync(person, signedIn, cancellationToken))
            return null;
        var caller = new DirectLineCaller(person, Base64Url.EncodeToString(bytes.AsSpan(ConversationAt, RandomIds.Bytes))) { SignedInAt = signedIn };
        return new StreamTicket(
            caller,
            Base64Url.EncodeToString(bytes.AsSpan(RandomAt)),
            DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(EndAt)))
        );
    }
}
