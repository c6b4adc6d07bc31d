using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>What is known of a conversation when it is first touched after a start.</summary>
sealed record StoredConversation(
    string Id,
    PersonId Person,
    string PersonName,
    Language Language,
    Flavour Flavour,
    long HandledUpTo,
    bool Ended,
    long LastPosition,
    long LastSequence,
    DateTimeOffset LastAt,
    IReadOnlyDictionary<string, long> ClientActivityIds,
    IReadOnlyList<WebChatActivity> Unhandled
);

/// <summary>The database side of the conversations. Each method is one transaction.</summary>
/// <param name="hasFlavours">Elsewhere a conversation is the page's, whatever it was where it was made.</param>
sealed class ConversationStore(IServiceScopeFactory scopes, bool hasFlavours)
{
    public async Task<StoredConversation?> LoadAsync(string id)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Db(scope);
        var found = await db
            .WebChatConversations.AsNoTracking()
            .Where(c => c.Id == id)
            .Join(
                db.People,
                c => c.PersonId,
                p => p.Id,
                (c, p) =>
                    new
                    {
                        Conversation = c,
                        p.Name,
                        p.Language,
                    }
            )
            .SingleOrDefaultAsync();
        if (found is null)
            return null;
        var log = db.WebChatActivities.AsNoTracking().Where(a => a.ConversationId == id);
        var handled = found.Conversation.HandledUpTo;
        var last = await log.OrderByDescending(a => a.Position)
            .Select(a => new
            {
                a.Position,
                a.At,
                a.Activity,
            })
            .FirstOrDefaultAsync();
        var names = await log.Where(a => a.ClientActivityId != null).Select(a => new { a.ClientActivityId, a.Position }).ToListAsync();
        var unhandled = await log.Where(a => a.Position > handled && a.Origin != WebChatOrigin.Bot && !a.Deleted)
            .OrderBy(a => a.Position)
            .ToListAsync();
        return new StoredConversation(
            id,
            found.Conversation.PersonId,
            found.Name,
            found.Language,
            last is null || !hasFlavours ? Flavour.WebChat : Flavour.Of(last.Activity),
            handled,
            found.Conversation.EndedAt.HasValue,
            last?.Position ?? 0,
            await log.MaxAsync(a => (long?)a.Sequence) ?? 0,
            last?.At ?? found.Conversation.StartedAt,
            names.ToDictionary(name => name.ClientActivityId!, name => name.Position, StringComparer.Ordinal),
            hasFlavours ? unhandled : unhandled.FindAll(a => Flavour.Of(a.Activity) == Flavour.WebChat)
        );
    }

    public async Task<(string Name, Language Language)?> PersonAsync(PersonId person)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await Db(scope).People.AsNoTracking().Where(p => p.Id == person).Select(p => new { p.Name, p.Language }).SingleOrDefaultAsync();
        return found is null ? null : (found.Name, found.Language);
    }

    public async Task<int> CountAsync(PersonId person)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Db(scope).WebChatConversations.CountAsync(c => c.PersonId == person);
    }

    /// <summary>False: it was there already.</summary>
    public async Task<bool> CreateAsync(WebChatConversation conversation, WebChatActivity first)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Db(scope);
        db.AddRange(conversation, first);
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException) when (Exists(conversation.Id))
        {
            return false;
        }
    }

    public async Task AppendAsync(
        string conversation,
        IReadOnlyList<WebChatActivity> activities,
        IReadOnlyList<WebChatUpload> uploads,
        DateTimeOffset? endedAt
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Db(scope);
        db.AddRange(activities);
        db.AddRange(uploads);
        if (endedAt is not { } at)
        {
            await db.SaveChangesAsync();
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.SaveChangesAsync();
        await db.WebChatConversations.Where(c => c.Id == conversation).ExecuteUpdateAsync(set => set.SetProperty(c => c.EndedAt, at));
        await transaction.CommitAsync();
    }

    public async Task<WebChatActivity?> FindAsync(string conversation, long position)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Db(scope).WebChatActivities.AsNoTracking().SingleOrDefaultAsync(a => a.ConversationId == conversation && a.Position == position);
    }

    public async Task ReplaceAsync(string conversation, long position, long sequence, string activity, bool deleted)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Db(scope)
            .WebChatActivities.Where(a => a.ConversationId == conversation && a.Position == position)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(a => a.Sequence, sequence).SetProperty(a => a.Activity, activity).SetProperty(a => a.Deleted, deleted)
            );
    }

    /// <summary>What changed after a sequence number. To a client that has seen nothing, what was taken back is never shown.</summary>
    public async Task<List<WebChatActivity>> SinceAsync(string conversation, long sequence)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Db(scope)
            .WebChatActivities.AsNoTracking()
            .Where(a => a.ConversationId == conversation && a.Sequence > sequence && !(sequence == 0 && a.Deleted))
            .OrderBy(a => a.Position)
            .ToListAsync();
    }

    public async Task HandledAsync(IEnumerable<(string Conversation, long Position)> marks, DateTimeOffset at)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Db(scope);
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var (conversation, position) in marks)
            await db
                .WebChatConversations.Where(c => c.Id == conversation && c.HandledUpTo < position)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.HandledUpTo, position).SetProperty(c => c.LastActiveAt, at));
        await transaction.CommitAsync();
    }

    /// <summary>Forgets the oldest lines that have had their turn.</summary>
    public async Task PruneAsync(string conversation, long upTo)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Db(scope).WebChatActivities.Where(a => a.ConversationId == conversation && a.Position <= upTo).ExecuteDeleteAsync();
    }

    public async Task<List<string>> WithUnhandledAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Db(scope);
        return await db
            .WebChatConversations.Where(c =>
                db.WebChatActivities.Any(a => a.ConversationId == c.Id && a.Position > c.HandledUpTo && a.Origin != WebChatOrigin.Bot)
            )
            .Select(c => c.Id)
            .ToListAsync();
    }

    bool Exists(string id)
    {
        using var scope = scopes.CreateScope();
        return Db(scope).WebChatConversations.Any(c => c.Id == id);
    }

    static SupervisionDb Db(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<SupervisionDb>();
}
