using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Talks;
using SupervisionBot.Storage;

namespace SupervisionBot.Channels;

/// <summary>
/// Whether the bot can do its work. It can when the database takes a write of the size of a turn, which a full disk does not, and when what is due
/// in the outbox goes out. A channel that is down does not count: what it did not take is due later.
/// </summary>
sealed class Health(IServiceScopeFactory scopes, DatabaseSettings settings, DatabaseWriter writer, TimeProvider time) : IDisposable
{
    const int Size = 128 * 1024;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Everybody may ask; the disk is asked once in this time.</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    static readonly TimeSpan LongestDue = TimeSpan.FromMinutes(5);

    readonly SemaphoreSlim door = new(1, 1);
    (DateTimeOffset At, Report Report)? last;

    /// <param name="Writes">The database and, beside a SQLite file, the disk take a write.</param>
    /// <param name="SecondsDue">For how long the oldest message has been due.</param>
    public sealed record Report(bool Writes, long SecondsDue)
    {
        public bool Ready => Writes && SecondsDue < LongestDue.TotalSeconds;
    }

    public async Task<Report> AskAsync(CancellationToken cancellationToken)
    {
        await door.WaitAsync(cancellationToken);
        try
        {
            if (last is { } known && time.GetUtcNow() - known.At < Fresh)
                return known.Report;
            var report = await LookAsync();
            last = (time.GetUtcNow(), report);
            return report;
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose() => door.Dispose();

    async Task<Report> LookAsync()
    {
        try
        {
            return await ProveAsync().WaitAsync(Patience, time);
        }
        catch (Exception unable)
            when (unable
                    is DbException
                        or DbUpdateException
                        or InvalidOperationException
                        or IOException
                        or UnauthorizedAccessException
                        or TimeoutException
            )
        {
            return new Report(Writes: false, SecondsDue: 0);
        }
    }

    async Task<Report> ProveAsync()
    {
        var content = RandomNumberGenerator.GetBytes(Size);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        db.WriteProofs.Add(new WriteProof(Guid.CreateVersion7(time.GetUtcNow()), content));
        await writer.SaveAsync(db, () => db.SaveChangesAsync());
        await writer.SaveAsync(db, () => db.WriteProofs.ExecuteDeleteAsync());
        if (settings.Provider == DatabaseProvider.Sqlite)
            await ProveFileAsync(settings.Place, content);
        var now = time.GetUtcNow();
        var oldest = await db
            .Outbox.Where(m => m.State == OutboxState.Queued && m.NextAttemptAt <= now)
            .MinAsync(m => (DateTimeOffset?)m.NextAttemptAt);
        return new Report(Writes: true, (long)(now - (oldest ?? now)).TotalSeconds);
    }

    /// <summary>A log that was once longer takes a write also when the disk has no room left.</summary>
    static async Task ProveFileAsync(string database, byte[] content)
    {
        await using var proof = new FileStream(
            $"{database}.write-proof",
            FileMode.Create,
            FileAccess.Write,
            FileShare.None,
            0,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        await proof.WriteAsync(content);
        proof.Flush(flushToDisk: true);
    }
}
