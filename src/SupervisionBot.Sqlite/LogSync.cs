namespace SupervisionBot.Sqlite;

/// <summary>Syncs the write-ahead log on a thread of its own, for everybody who asked since the last sync began.</summary>
sealed class LogSync : IDisposable
{
    readonly string file;
    readonly Lock door = new();
    readonly SemaphoreSlim asked = new(0);
    TaskCompletionSource? next;
    volatile bool closed;

    public LogSync(string file)
    {
        this.file = file;
        new Thread(Run) { IsBackground = true, Name = "SQLite log sync" }.Start();
    }

    /// <summary>Ends after a sync that began after this call.</summary>
    public Task SyncAsync()
    {
        lock (door)
        {
            if (next is null)
            {
                next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                asked.Release();
            }
            return next.Task;
        }
    }

    void Run()
    {
        while (true)
        {
            asked.Wait();
            if (closed)
                return;
            TaskCompletionSource waiting;
            lock (door)
                (waiting, next) = (next!, null);
            try
            {
                using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
                RandomAccess.FlushToDisk(handle);
                waiting.SetResult();
            }
            catch (FileNotFoundException)
            {
                // The last connection was closed meanwhile: SQLite has moved the log into the database, synced that and removed the log.
                waiting.SetResult();
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                waiting.SetException(failed);
            }
        }
    }

    public void Dispose()
    {
        closed = true;
        asked.Release();
    }
}
