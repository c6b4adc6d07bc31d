using System.Collections.Concurrent;

namespace SupervisionBot.Talks;

/// <summary>One turn at a time for each talk in this process; other hosts are kept out by the talk's version.</summary>
sealed class KeyedLocks
{
    readonly ConcurrentDictionary<string, Entry> entries = new();

    public async ValueTask<Held> EnterAsync(string key, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entry = entries.GetOrAdd(key, _ => new Entry());
            lock (entry)
            {
                if (entry.Gone)
                    continue;
                entry.Users++;
            }
            try
            {
                await entry.Gate.WaitAsync(cancellationToken);
                return new Held(this, key, entry);
            }
            catch
            {
                Leave(key, entry);
                throw;
            }
        }
    }

    void Leave(string key, Entry entry)
    {
        lock (entry)
        {
            if (--entry.Users > 0)
                return;
            entry.Gone = true;
            entries.TryRemove(key, out _);
            entry.Gate.Dispose();
        }
    }

    public readonly struct Held(KeyedLocks locks, string key, Entry entry) : IDisposable
    {
        public void Dispose()
        {
            entry.Gate.Release();
            locks.Leave(key, entry);
        }
    }

    internal sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Users { get; set; }

        public bool Gone { get; set; }
    }
}
