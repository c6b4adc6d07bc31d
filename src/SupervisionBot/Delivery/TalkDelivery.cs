using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.Talks;
using SupervisionBot.Storage;
using SupervisionBot.Talks;

namespace SupervisionBot.Delivery;

/// <summary>Sends all that one talk has queued, in its order, until one fails again.</summary>
sealed class TalkDelivery(
    IServiceScopeFactory scopes,
    Deliverer deliverer,
    Attempts attempts,
    KeyedLocks locks,
    DatabaseWriter writer,
    Connector connector,
    DirectLineAdapter directLine,
    TimeProvider time
)
{
    public async Task DeliverAsync(string key, CancellationToken cancellationToken)
    {
        using var turn = await locks.EnterAsync(key, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var place = await db.Talks.Where(talk => talk.Key == key).Select(talk => talk.Reference).FirstOrDefaultAsync(cancellationToken) ?? "";
        var queued = await db
            .Outbox.AsNoTracking()
            .Where(m => m.TalkKey == key && m.State == OutboxState.Queued)
            .OrderBy(m => m.QueuedAt)
            .ThenBy(m => m.Ordinal)
            .ToListAsync(cancellationToken);
        queued.RemoveAll(row => attempts.Of(row.Id) is { State: not OutboxState.Queued });
        // A failure that is not written yet: the next round knows when to try again.
        if (queued.Exists(row => attempts.Of(row.Id) is not null))
            return;
        if (place.Length == 0)
        {
            foreach (var row in queued)
            {
                attempts.Add(
                    new Attempt(
                        row.Id,
                        key,
                        row.Card,
                        OutboxState.Refused,
                        time.GetUtcNow(),
                        Reason: "The channel takes nothing for this conversation any more.",
                        Begun: row.Begun,
                        Because: NotReachedBecause.NoPlace
                    )
                );
            }
        }
        if (place.Length == 0 || queued.Count == 0)
        {
            deliverer.Release(key);
            return;
        }
        deliverer.Hold(key);
        if (await SendAllAsync(db, place, queued, cancellationToken))
            deliverer.Release(key);
    }

    async Task<bool> SendAllAsync(SupervisionDb db, string place, List<OutboxMessage> queued, CancellationToken cancellationToken)
    {
        var (all, current) = (true, queued[0]);
        if (!await deliverer.ClaimAsync(db, current, time.GetUtcNow()))
        {
            if (queued.Count > 1)
                await WaitBehindAsync(db, current);
            return false;
        }
        try
        {
            await ContinueAsync(
                TalkPlace.Read(place),
                async (context, _) =>
                {
                    foreach (var row in queued)
                    {
                        if (row != current)
                            all = await deliverer.ClaimAsync(db, row, time.GetUtcNow());
                        if (!all)
                            return;
                        current = row;
                        all = await deliverer.TrySendAsync(context, new ReadyMessage(row, ActivityJson.Read(row.Activity)), cancellationToken);
                        if (!all)
                            return;
                    }
                },
                cancellationToken
            );
            return all;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            deliverer.Fail(current, failure);
            return false;
        }
    }

    /// <summary>What stands behind one whose time has not come is not looked at until then.</summary>
    async Task WaitBehindAsync(SupervisionDb db, OutboxMessage first)
    {
        var until = await db
            .Outbox.Where(m => m.Id == first.Id && m.State == OutboxState.Queued)
            .Select(m => (DateTimeOffset?)m.NextAttemptAt)
            .FirstOrDefaultAsync();
        if (until is not { } at || at <= time.GetUtcNow())
            return;
        await writer.SaveAsync(db, () =>
            db
                .Outbox.Where(m => m.TalkKey == first.TalkKey && m.State == OutboxState.Queued && m.NextAttemptAt < at)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.NextAttemptAt, at))
        );
    }

    Task ContinueAsync(ConversationReference talk, BotCallbackHandler turn, CancellationToken cancellationToken) =>
        DirectLineAdapter.Serves(talk.ChannelId, talk.ServiceUrl)
            ? directLine.ContinueAsync(talk, turn, cancellationToken)
            : connector.ContinueAsync(talk, turn, cancellationToken);
}
