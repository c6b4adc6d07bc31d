using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Storage.Secrets;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>
/// The signing keys in this process, and who was signed out. Looked at again every few seconds: a command, or another host, may have changed or
/// revoked them.
/// </summary>
sealed class SigningKey(IServiceScopeFactory scopes, KeyRing ring, TimeProvider time)
{
    internal static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    volatile Known? known;

    /// <summary>That by which is signed now.</summary>
    public async ValueTask<byte[]> GetAsync(CancellationToken cancellationToken) => (await AllAsync(cancellationToken))[0];

    /// <summary>Those by which what is shown may have been signed, the newest first.</summary>
    public async ValueTask<IReadOnlyList<byte[]>> AllAsync(CancellationToken cancellationToken) => (await KnownAsync(cancellationToken)).Keys;

    /// <summary>Whether what this person was given at that moment was taken back since.</summary>
    public async ValueTask<bool> IsTakenBackAsync(PersonId person, DateTimeOffset given, CancellationToken cancellationToken) =>
        (await KnownAsync(cancellationToken)).SignedOut.TryGetValue(person, out var at) && given <= at;

    async ValueTask<Known> KnownAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (known is { } fresh && now - fresh.At < Fresh)
            return fresh;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var keys = await new SigningKeys(db, ring, time).OpenAsync(cancellationToken);
        // Who is in no roster any more has nothing left either.
        var signedOut = await db
            .People.Select(person => new
            {
                person.Id,
                person.SignedOutAt,
                IsListed = db.AllMemberships.Any(membership => membership.PersonId == person.Id),
            })
            .Where(person => person.SignedOutAt != null || !person.IsListed)
            .ToDictionaryAsync(
                person => person.Id,
                person => person.IsListed ? person.SignedOutAt!.Value : DateTimeOffset.MaxValue,
                cancellationToken
            );
        return known = new Known(keys, signedOut, now);
    }

    sealed record Known(IReadOnlyList<byte[]> Keys, IReadOnlyDictionary<PersonId, DateTimeOffset> SignedOut, DateTimeOffset At);
}
