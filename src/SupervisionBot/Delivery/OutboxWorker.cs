using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.BotSdk;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Core.Talks;
using SupervisionBot.Turns;

namespace SupervisionBot.Delivery;

/// <summary>Sends what stayed in the outbox: messages of a host that went down before it could send them, and those to be tried again.</summary>
sealed partial class OutboxWorker(
    IServiceScopeFactory scopes, Deliverer deliverer, Attempts attempts, KeyedLocks locks, CloudAdapter cloud, DirectLineAdapter directLine,
    IConfiguration configuration, TimeProvider time, ILogger<OutboxWorker> logger) : BackgroundService
{
    const int MostAtOnce = 200;
    const int TalksSideBySide = 8;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

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
            foreach (var key in await queued.Select(m => m.TalkKey).Distinct().ToListAsync(cancellationToken)) deliverer.Hold(key);
            // A SQLite file has one host, so whoever held these leases is gone.
            var now = time.GetUtcNow();
            if (db.Database.IsSqlite()) await queued.Where(m => m.NextAttemptAt > now).ExecuteUpdateAsync(m => m.SetProperty(x => x.NextAttemptAt, now), cancellationToken);
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
                await RoundAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is queued stays queued, in the database.
        }
    }

    async Task RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
            var now = time.GetUtcNow();
            var due = await db.Outbox.AsNoTracking().Where(m => m.State == OutboxState.Queued && m.NextAttemptAt <= now)
                .OrderBy(m => m.NextAttemptAt).Take(MostAtOnce).Select(m => m.TalkKey).Distinct().ToListAsync(cancellationToken);
            var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = TalksSideBySide, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(due.Union(deliverer.Held), sideBySide, async (key, token) => await TryTalkAsync(key, token));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogRoundFailed(failure);
        }
    }

    /// <summary>A talk that cannot be reached at all keeps no other waiting.</summary>
    async Task TryTalkAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            await DeliverTalkAsync(key, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogTalkFailed(failure);
        }
    }

    /// <summary>All that the talk has queued, in its order, until one fails again.</summary>
    async Task DeliverTalkAsync(string key, CancellationToken cancellationToken)
    {
        using var turn = await locks.EnterAsync(key, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var place = await db.Talks.Where(talk => talk.Key == key).Select(talk => talk.Reference).FirstOrDefaultAsync(cancellationToken) ?? "";
        var queued = await db.Outbox.AsNoTracking().Where(m => m.TalkKey == key && m.State == OutboxState.Queued).OrderBy(m => m.QueuedAt).ThenBy(m => m.Ordinal).ToListAsync(cancellationToken);
        queued.RemoveAll(row => attempts.Of(row.Id) is { State: not OutboxState.Queued });
        // A failure that is not written yet: the next round knows when to try again.
        if (queued.Exists(row => attempts.Of(row.Id) is not null)) return;
        if (place.Length == 0)
        {
            foreach (var row in queued) attempts.Add(new Attempt(row.Id, key, row.Card, OutboxState.Refused, time.GetUtcNow(), Reason: "The bot was removed from the conversation."));
        }
        if (place.Length == 0 || queued.Count == 0)
        {
            deliverer.Release(key);
            return;
        }
        deliverer.Hold(key);
        if (await SendAllAsync(db, place, queued, cancellationToken)) deliverer.Release(key);
    }

    async Task<bool> SendAllAsync(SupervisionDb db, string place, List<OutboxMessage> queued, CancellationToken cancellationToken)
    {
        var (all, current) = (true, queued[0]);
        if (!await Deliverer.ClaimAsync(db, current, time.GetUtcNow(), cancellationToken)) return false;
        try
        {
            var reference = TalkPlace.Read(place);
            await AdapterOf(reference).ContinueConversationAsync(
                configuration["MicrosoftAppId"] ?? "", reference,
                async (context, _) =>
                {
                    foreach (var row in queued)
                    {
                        if (row != current) all = await Deliverer.ClaimAsync(db, row, time.GetUtcNow(), cancellationToken);
                        if (!all) return;
                        current = row;
                        all = await deliverer.TrySendAsync(context, new ReadyMessage(row, ActivityJson.Read(row.Activity)), cancellationToken);
                        if (!all) return;
                    }
                },
                cancellationToken);
            return all;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            deliverer.Fail(current, failure);
            return false;
        }
    }

    BotAdapter AdapterOf(ConversationReference reference) => DirectLineAdapter.Serves(reference.ChannelId, reference.ServiceUrl) ? directLine : cloud;

    [LoggerMessage(2022, LogLevel.Warning, "The messages of a conversation could not be delivered; it is tried again.")]
    partial void LogTalkFailed(Exception exception);

    [LoggerMessage(2021, LogLevel.Warning, "The outbox could not be worked through; it is tried again.")]
    partial void LogRoundFailed(Exception exception);
}
