using SupervisionBot.Core;
using SupervisionBot.Storage.Secrets;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>The signing keys in this process. Looked at again every few seconds: a command, or another host, may have changed or revoked them.</summary>
sealed class SigningKey(IServiceScopeFactory scopes, KeyRing ring, TimeProvider time)
{
    internal static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    volatile Known? known;

    /// <summary>That by which is signed now.</summary>
    public async ValueTask<byte[]> GetAsync(CancellationToken cancellationToken) => (await AllAsync(cancellationToken))[0];

    /// <summary>Those by which what is shown may have been signed, the newest first.</summary>
    public async ValueTask<IReadOnlyList<byte[]>> AllAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (known is { } fresh && now - fresh.At < Fresh) return fresh.Keys;
        await using var scope = scopes.CreateAsyncScope();
        var keys = await new SigningKeys(scope.ServiceProvider.GetRequiredService<SupervisionDb>(), ring, time).OpenAsync(cancellationToken);
        known = new Known(keys, now);
        return keys;
    }

    sealed record Known(IReadOnlyList<byte[]> Keys, DateTimeOffset At);
}
