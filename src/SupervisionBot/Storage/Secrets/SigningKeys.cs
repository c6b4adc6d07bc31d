using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Storage.Secrets;

/// <summary>The secrets by which tokens and addresses are signed: made, opened, changed in time, and taken back.</summary>
sealed class SigningKeys(SupervisionDb db, KeyRing ring, TimeProvider time)
{
    /// <summary>A key signs for so long, then the next does.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromDays(90);

    /// <summary>What a retired key signed is recognised for so long: the addresses in a conversation of the web page live thirty days.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>In the clear, as they were stored once.</summary>
    const int SecretLength = 32;

    /// <summary>
    /// The secrets, that by which is signed first. Makes one when there is none; what was stored in the clear is sealed, and signs no more.
    /// </summary>
    /// <exception cref="CryptographicException">They were sealed by another key ring.</exception>
    public async Task<IReadOnlyList<byte[]>> OpenAsync(CancellationToken cancellationToken)
    {
        var keys = await StoredAsync(cancellationToken);
        if (keys.Count == 0 || keys.Exists(key => key.Secret.Length == SecretLength) || keys[0].RetiredAt != null || ring.RenewForCertificate() > 0)
        {
            await RenewAsync(keys, cancellationToken);
            keys = await StoredAsync(cancellationToken);
        }
        return keys.ConvertAll(key => ring.Open(key.Secret));
    }

    /// <summary>A new key signs; what the older ones signed is recognised until it is over.</summary>
    public async Task RotateAsync(CancellationToken cancellationToken)
    {
        var keys = await StoredAsync(cancellationToken);
        foreach (var key in keys)
            key.Retire(time.GetUtcNow());
        await SaveAsync(keys, cancellationToken);
    }

    /// <summary>Nothing that was signed until now is recognised: every web token and every link to a file is over.</summary>
    public async Task RevokeAsync(CancellationToken cancellationToken)
    {
        var keys = await StoredAsync(cancellationToken);
        db.WebChatKeys.RemoveRange(keys);
        await SaveAsync(keys, cancellationToken);
    }

    /// <summary>Retires the key whose term is over, and deletes those that nothing can be left of.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        db.WebChatKeys.RemoveRange(await db.WebChatKeys.Where(key => key.RetiredAt < now - KeptFor).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        if (await db.WebChatKeys.AnyAsync(key => key.RetiredAt == null && key.MadeAt < now - Term, cancellationToken))
            await RotateAsync(cancellationToken);
    }

    async Task RenewAsync(List<WebChatKey> keys, CancellationToken cancellationToken)
    {
        var signs = keys.FirstOrDefault()?.RetiredAt is null && keys.Count > 0;
        foreach (var key in keys)
        {
            if (key.Secret.Length == SecretLength)
            {
                // Whoever has read the database before may have it.
                key.Retire(time.GetUtcNow());
                key.Seal(ring.Seal(key.Secret));
                signs = false;
            }
            else
            {
                key.Seal(ring.Seal(ring.Open(key.Secret)));
            }
        }
        if (signs)
            await db.SaveChangesAsync(cancellationToken);
        else
            await SaveAsync(keys, cancellationToken);
        ring.DeleteUnsealed();
    }

    /// <summary>Saves what was changed, with a new key that signs.</summary>
    async Task SaveAsync(List<WebChatKey> keys, CancellationToken cancellationToken)
    {
        db.WebChatKeys.Add(
            new WebChatKey(keys.Count == 0 ? 1 : keys[0].Id + 1, ring.Seal(RandomNumberGenerator.GetBytes(SecretLength)), time.GetUtcNow())
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException together) when (together.IsLostRace())
        {
            // Another host made it in this moment; theirs is as good.
            db.ChangeTracker.Clear();
        }
    }

    Task<List<WebChatKey>> StoredAsync(CancellationToken cancellationToken) =>
        db.WebChatKeys.OrderByDescending(key => key.Id).ToListAsync(cancellationToken);
}
