using System.Collections.Concurrent;
using SupervisionBot.Core;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>The conversations that are in use, loaded when first touched.</summary>
sealed class ConversationLogs(ConversationStore store, DirectLineSettings settings, TimeProvider time)
{
    readonly ConcurrentDictionary<string, Lazy<Task<ConversationLog?>>> logs = new(StringComparer.Ordinal);

    public IEnumerable<ConversationLog> Loaded =>
        logs
            .Values.Where(log => log is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            .Select(log => log.Value.Result)
            .OfType<ConversationLog>();

    public async Task<ConversationLog?> FindAsync(string id)
    {
        var entry = logs.GetOrAdd(id, key => new(() => LoadAsync(key)));
        try
        {
            if (await entry.Value is { } log)
            {
                log.LastUsedAt = time.GetUtcNow();
                return log;
            }
        }
        catch
        {
            logs.TryRemove(KeyValuePair.Create(id, entry));
            throw;
        }

        logs.TryRemove(KeyValuePair.Create(id, entry));
        return null;
    }

    /// <summary>The conversation, when it is this person's.</summary>
    public async Task<ConversationLog?> FindAsync(DirectLineCaller caller) =>
        await FindAsync(caller.Conversation) is { } log && log.Person == caller.Person ? log : null;

    public int SocketsOf(PersonId person) => Loaded.Count(log => log.Person == person && log.IsConnected);

    public void Forget(string id) => logs.TryRemove(id, out _);

    /// <summary>Lets go of what was not used for a while; the database has it all.</summary>
    public void ForgetUnused(DateTimeOffset before)
    {
        foreach (var log in Loaded.Where(log => log.IsQuiet && log.LastUsedAt < before).ToArray())
            Forget(log.Id);
    }

    async Task<ConversationLog?> LoadAsync(string id) =>
        await store.LoadAsync(id) is { } stored ? new ConversationLog(stored, store, settings, time) : null;
}
