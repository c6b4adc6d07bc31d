using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Talks;

namespace SupervisionBot.Delivery;

/// <summary>
/// Has sent what stayed in the outbox: what the bot says of its own accord, messages of a host that went down before it could send them, and
/// those to be tried again. Many talks side by side; a channel that takes its time keeps only its own talk waiting.
/// </summary>
sealed partial class OutboxWorker(
    IServiceScopeFactory scopes,
    Deliverer deliverer,
    TalkDelivery talks,
    TimeProvider time,
    ILogger<OutboxWorker> logger
) : BackgroundService
{
    const int TalksSideBySide = 64;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    static readonly TimeSpan BetweenLooksAtHeld = TimeSpan.FromSeconds(5);

    readonly ConcurrentDictionary<string, Task> underWay = new(StringComparer.Ordinal);
    DateTimeOffset heldLookedAt;

    /// <summary>How many talks are being sent to now.</summary>
    internal int UnderWay => underWay.Count;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TakeUpAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Before the first turn: what an earlier process left queued goes out before anything new of the same talk.</summary>
    async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
            var queued = db.Outbox.Where(m => m.State == OutboxState.Queued);
            foreach (var key in await queued.Select(m => m.TalkKey).Distinct().ToListAsync(cancellationToken))
                deliverer.Hold(key);
            // A SQLite file has one host, so whoever held these leases is gone.
            var now = time.GetUtcNow();
            if (db.Database.IsSqlite())
                await queued.Where(m => m.NextAttemptAt > now).ExecuteUpdateAsync(m => m.SetProperty(x => x.NextAttemptAt, now), cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogRoundFailed(failure);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                while (await TryStartAsync(stoppingToken)) { }
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(underWay.Values);
        }
    }

    /// <summary>Sends all that is due now and waits for it.</summary>
    internal async Task RoundAsync(CancellationToken cancellationToken)
    {
        await StartDueAsync(cancellationToken);
        await Task.WhenAll(underWay.Values);
    }

    async Task<bool> TryStartAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await StartDueAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogRoundFailed(failure);
            return false;
        }
    }

    /// <summary>True when there was more than could be begun, and some of that has ended meanwhile.</summary>
    async Task<bool> StartDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        await ReleaseEmptyAsync(db, cancellationToken);
        var now = time.GetUtcNow();
        var wanted = TalksSideBySide * 4;
        var due = await db
            .Outbox.Where(m => m.State == OutboxState.Queued && m.NextAttemptAt <= now)
            .GroupBy(m => m.TalkKey)
            .Select(talk => new { talk.Key, Since = talk.Min(m => m.NextAttemptAt) })
            .OrderBy(talk => talk.Since)
            .Take(wanted + underWay.Count)
            .Select(talk => talk.Key)
            .ToListAsync(cancellationToken);
        var free = due.Where(key => !underWay.ContainsKey(key)).ToArray();
        // Another host may look at the same time: not in the same order.
        Random.Shared.Shuffle(free);
        foreach (var key in free)
        {
            while (underWay.Count >= TalksSideBySide)
                await Task.WhenAny(underWay.Values).WaitAsync(cancellationToken);
            // On the pool: the next one is begun while this one reads.
            var begun = new TaskCompletionSource();
            underWay[key] = DeliverAsync(key, begun.Task, cancellationToken);
            begun.SetResult();
        }
        return free.Length >= wanted;
    }

    async Task DeliverAsync(string key, Task begun, CancellationToken cancellationToken)
    {
        await begun.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await talks.DeliverAsync(key, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogTalkFailed(failure);
        }
        catch (OperationCanceledException)
        {
            // What is queued stays queued, in the database.
        }
        finally
        {
            underWay.TryRemove(key, out _);
        }
    }

    /// <summary>Talks whose queue another host has emptied are answered at once again.</summary>
    async Task ReleaseEmptyAsync(SupervisionDb db, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - heldLookedAt < BetweenLooksAtHeld || deliverer.Held is not { Count: > 0 } held)
            return;
        heldLookedAt = now;
        var queued = (
            await db.Outbox.Where(m => m.State == OutboxState.Queued).Select(m => m.TalkKey).Distinct().ToListAsync(cancellationToken)
        ).ToHashSet(StringComparer.Ordinal);
        foreach (var key in held.Where(key => !queued.Contains(key)))
            await talks.DeliverAsync(key, cancellationToken);
    }

    [LoggerMessage(2022, LogLevel.Warning, "The messages of a conversation could not be delivered; it is tried again.")]
    partial void LogTalkFailed(Exception exception);

    [LoggerMessage(2021, LogLevel.Warning, "The outbox could not be worked through; it is tried again.")]
    partial void LogRoundFailed(Exception exception);
}
