using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>The key from the database; made there by whoever asks first.</summary>
sealed class SigningKey(IServiceScopeFactory scopes)
{
    byte[]? known;

    public async ValueTask<byte[]> GetAsync(CancellationToken cancellationToken) => known ??= await LoadAsync(cancellationToken);

    async Task<byte[]> LoadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        if (await StoredAsync(db, cancellationToken) is { } stored) return stored;
        db.Add(new WebChatKey(RandomNumberGenerator.GetBytes(32)));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody else made it in the meantime; theirs is read below. If not, the next line says so.
        }

        return await StoredAsync(db, cancellationToken) ?? throw new InvalidOperationException("The signing key cannot be stored.");
    }

    static Task<byte[]?> StoredAsync(SupervisionDb db, CancellationToken cancellationToken) =>
        db.WebChatKeys.AsNoTracking().Where(key => key.Id == 1).Select(key => key.Secret).SingleOrDefaultAsync(cancellationToken)!;
}
