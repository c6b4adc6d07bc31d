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

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

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
            foreach (var key in due) await DeliverTalkAsync(key, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogRoundFailed(failure);
        }
    }

    /// <summary>All that the talk has queued, in its order, until one fails again.</summary>
    async Task DeliverTalkAsync(string key, CancellationToken cancellationToken)
    {
        using var turn = await locks.EnterAsync(key, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var reference = await db.Talks.Where(talk => talk.Key == key).Select(talk => talk.Reference).FirstOrDefaultAsync(cancellationToken);
        var queued = await db.Outbox.AsNoTracking().Where(m => m.TalkKey == key && m.State == OutboxState.Queued).OrderBy(m => m.QueuedAt).ThenBy(m => m.Ordinal).ToListAsync(cancellationToken);
        queued.RemoveAll(row => attempts.Of(row.Id) is not null);
        if (string.IsNullOrEmpty(reference))
        {
            foreach (var row in queued) attempts.Add(new Attempt(row.Id, key, row.Card, OutboxState.Refused, time.GetUtcNow(), Reason: "The bot was removed from the conversation."));
            return;
        }
        if (queued.Count == 0) return;
        deliverer.Hold(key);
        if (await SendAllAsync(db, TalkPlace.Read(reference), queued, cancellationToken)) deliverer.Release(key);
    }

    async Task<bool> SendAllAsync(SupervisionDb db, ConversationReference reference, List<OutboxMessage> queued, CancellationToken cancellationToken)
    {
        var all = true;
        await AdapterOf(reference).ContinueConversationAsync(
            configuration["MicrosoftAppId"] ?? "", reference,
            async (context, _) =>
            {
                foreach (var row in queued)
                {
                    if (!await ClaimAsync(db, row, cancellationToken)
                        || !await deliverer.TrySendAsync(context, new ReadyMessage(row, ActivityJson.Read(row.Activity)), cancellationToken))
                    {
                        all = false;
                        return;
                    }
                }
            },
            cancellationToken);
        return all;
    }

    /// <summary>One host at a time: whoever moves the lease forward sends it.</summary>
    async Task<bool> ClaimAsync(SupervisionDb db, OutboxMessage row, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now + Deliverer.Lease;
        return row.NextAttemptAt <= now && await db.Outbox
            .Where(m => m.Id == row.Id && m.State == OutboxState.Queued && m.NextAttemptAt == row.NextAttemptAt)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.NextAttemptAt, until), cancellationToken) == 1;
    }

    BotAdapter AdapterOf(ConversationReference reference) => DirectLineAdapter.Serves(reference.ChannelId, reference.ServiceUrl) ? directLine : cloud;

    [LoggerMessage(2021, LogLevel.Warning, "The outbox could not be worked through; it is tried again.")]
    partial void LogRoundFailed(Exception exception);
}
