using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.Talks;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Storage;
using SupervisionBot.Talks;

namespace SupervisionBot.Delivery;

/// <summary>
/// Sends the messages of a saved turn, in order. What the channel does not take stays queued for the <see cref="OutboxWorker"/>, and the
/// talk's later messages wait behind it. The caller holds the talk's lock.
/// </summary>
sealed partial class Deliverer(IServiceScopeFactory scopes, Attempts attempts, DatabaseWriter writer, TimeProvider time, ILogger<Deliverer> logger)
{
    /// <summary>How long a message belongs to the host that is sending it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>As long as the column; no channel's ids come near.</summary>
    const int LongestId = 300;

    /// <summary>Talks with messages that wait for another attempt.</summary>
    readonly ConcurrentDictionary<string, byte> held = new();

    public async Task DeliverAsync(ITurnContext turn, string key, IReadOnlyList<ReadyMessage> messages, CancellationToken cancellationToken)
    {
        foreach (var message in messages)
        {
            // An invoke's answer is the HTTP response itself and waits for nothing. A message whose lease has run out may be on its way elsewhere.
            var now = time.GetUtcNow();
            if (message.Row.Kind != OutboxKind.InvokeResponse && (held.ContainsKey(key) || message.Row.NextAttemptAt <= now))
            {
                held.TryAdd(key, 0);
                if (message.Row.NextAttemptAt > now)
                    attempts.Add(Postponed(message.Row, now));
                continue;
            }
            if (!await TrySendAsync(turn, message, cancellationToken))
                held.TryAdd(key, 0);
        }
    }

    /// <summary>What an activity that comes again still has to get: messages that were not delivered, and the answer to an invoke.</summary>
    public async Task<IReadOnlyList<ReadyMessage>> UndeliveredAsync(string key, string? activityId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var now = time.GetUtcNow();
        var rows = await db
            .Outbox.AsNoTracking()
            .Where(m => m.TalkKey == key && m.CausedBy == activityId)
            .OrderBy(m => m.Ordinal)
            .ToListAsync(cancellationToken);
        var undelivered = new List<ReadyMessage>();
        var inOrder = true;
        foreach (var row in rows)
        {
            if (row.Kind != OutboxKind.InvokeResponse)
            {
                if (row.State != OutboxState.Queued)
                    continue;
                inOrder = inOrder && attempts.Of(row.Id) is null && await ClaimAsync(db, row, now);
                if (!inOrder)
                    continue;
            }
            undelivered.Add(new ReadyMessage(row, ActivityJson.Read(row.Activity)));
        }
        return undelivered;
    }

    /// <summary>One host at a time: whoever moves the lease forward sends it.</summary>
    public async Task<bool> ClaimAsync(SupervisionDb db, OutboxMessage row, DateTimeOffset now)
    {
        if (row.NextAttemptAt > now)
            return false;
        var (seen, until) = (row.NextAttemptAt, now + Lease);
        row.LeasedUntil(until);
        return await MoveLeaseAsync(db, row.Id, seen, until);
    }

    async Task<bool> MoveLeaseAsync(SupervisionDb db, MessageId id, DateTimeOffset seen, DateTimeOffset until)
    {
        var moved = 0;
        await writer.SaveAsync(db, async () =>
            moved = await db
                .Outbox.Where(m => m.Id == id && m.State == OutboxState.Queued && m.NextAttemptAt == seen)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.NextAttemptAt, until))
        );
        return moved == 1;
    }

    /// <summary>Takes the hold off a talk whose queue is empty again.</summary>
    public void Release(string key) => held.TryRemove(key, out _);

    public void Hold(string key) => held.TryAdd(key, 0);

    public IReadOnlyCollection<string> Held => [.. held.Keys];

    /// <summary>True when the channel took it or refused it for good: the next one may follow.</summary>
    public async Task<bool> TrySendAsync(ITurnContext turn, ReadyMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var id = await KeepingLeaseAsync(SendAsync(turn, message, cancellationToken), message.Row);
            attempts.Add(
                new Attempt(message.Row.Id, message.Row.TalkKey, message.Row.Card, OutboxState.Sent, time.GetUtcNow(), id, Begun: message.Row.Begun)
            );
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var outcome = Failed(message.Row, time.GetUtcNow(), failure, Refusal.Because(failure));
            LogNotSent(failure, message.Row.Id.Value, outcome.State);
            attempts.Add(outcome);
            return outcome.State != OutboxState.Queued;
        }
    }

    /// <summary>A message that failed before the channel was asked.</summary>
    public void Fail(OutboxMessage row, Exception failure)
    {
        var outcome = Failed(row, time.GetUtcNow(), failure);
        LogNotSent(failure, row.Id.Value, outcome.State);
        attempts.Add(outcome);
    }

    /// <summary>Says one sentence outside the outbox, as well as it goes: for a turn that failed.</summary>
    public async Task SayAsync(ITurnContext turn, string text, CancellationToken cancellationToken)
    {
        try
        {
            await turn.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // What was to be bridged is over.
        }
        catch (Exception failure)
        {
            LogNotSaid(failure);
        }
    }

    async Task<string?> SendAsync(ITurnContext turn, ReadyMessage message, CancellationToken cancellationToken)
    {
        var activity = message.Activity;
        if (message.Row.Kind == OutboxKind.Delete)
        {
            var reference = turn.Activity.GetConversationReference();
            reference.ActivityId = activity.Id;
            try
            {
                await turn.DeleteAsItIsAsync(reference, cancellationToken);
            }
            catch (Exception gone) when (Refusal.CannotUpdate(gone))
            {
                // It is gone already, or this channel keeps what it has.
            }
            return null;
        }
        if (message.Row.Kind == OutboxKind.Update && await ShownAsync(turn, message.Row, cancellationToken) is { } shown)
        {
            activity.Id = shown;
            try
            {
                await turn.UpdateAsItIsAsync(activity, cancellationToken);
                return shown;
            }
            catch (Exception gone) when (Refusal.CannotUpdate(gone))
            {
                activity.Id = null;
            }
        }
        if (message.Row.Kind == OutboxKind.InvokeResponse)
            activity = InvokeAnswer.Restored(activity);
        var responses = await NamedAsync(turn, message.Row, () => SendAnewAsync(turn, activity, cancellationToken));
        return responses is [{ Id: { Length: > 0 and <= LongestId } id }, ..] ? id : null;
    }

    /// <summary>A channel that knows messages by our own names takes one of them once: sent again after a crash, it is the same.</summary>
    static async Task<ResourceResponse[]> NamedAsync(ITurnContext turn, OutboxMessage row, Func<Task<ResourceResponse[]>> send)
    {
        turn.TurnState[MessageName.Key] = new MessageName(row.Id.Value.ToString("N"));
        try
        {
            return await send();
        }
        finally
        {
            turn.TurnState.Remove(MessageName.Key);
        }
    }

    static async Task<ResourceResponse[]> SendAnewAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            return await turn.SendAsItIsAsync([activity], cancellationToken);
        }
        catch (Exception gone) when (activity.ReplyToId != null && Refusal.HasNothingToReplyTo(gone))
        {
            activity.ReplyToId = null;
            return await turn.SendAsItIsAsync([activity], cancellationToken);
        }
    }

    /// <summary>
    /// The lease goes on as long as the channel takes its time: a message that is on its way is nobody else's. When its host goes down it
    /// is free a lease later.
    /// </summary>
    async Task<string?> KeepingLeaseAsync(Task<string?> sending, OutboxMessage row)
    {
        using var sent = new CancellationTokenSource();
        while (!sending.IsCompleted && await Task.WhenAny(sending, Task.Delay(Lease / 3, time, sent.Token)) != sending)
        {
            try
            {
                var (seen, until) = (row.NextAttemptAt, time.GetUtcNow() + Lease);
                await using var scope = scopes.CreateAsyncScope();
                if (await MoveLeaseAsync(scope.ServiceProvider.GetRequiredService<SupervisionDb>(), row.Id, seen, until))
                    row.LeasedUntil(until);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Whatever becomes of the lease, what the channel answers must be heard.
                LogLease(failure, row.Id.Value);
            }
        }
        await sent.CancelAsync();
        return await sending;
    }

    /// <summary>The channel's id of the message with the card, when the channel can change it.</summary>
    async Task<string?> ShownAsync(ITurnContext turn, OutboxMessage row, CancellationToken cancellationToken)
    {
        if (row.Card is not { } card || !ChannelTraits.Of(turn.Activity).CanReplace)
            return null;
        if (attempts.SentWith(row.TalkKey, card) is { } fresh)
            return fresh;
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<SupervisionDb>()
            .Outbox.Where(m => m.TalkKey == row.TalkKey && m.Card == card && m.SentActivityId != null)
            .OrderByDescending(m => m.QueuedAt)
            .ThenByDescending(m => m.Ordinal)
            .Select(m => m.SentActivityId)
            .FirstOrDefaultAsync(cancellationToken);
    }

    static Attempt Postponed(OutboxMessage row, DateTimeOffset now) =>
        new(
            row.Id,
            row.TalkKey,
            row.Card,
            OutboxState.Queued,
            now,
            NextAttemptAt: now,
            Reason: "An earlier message of the conversation is still waiting.",
            Tried: false
        );

    /// <param name="because">For a failure that is final.</param>
    static Attempt Failed(OutboxMessage row, DateTimeOffset now, Exception failure, NotReachedBecause? because = null)
    {
        var attempt = new Attempt(
            row.Id,
            row.TalkKey,
            row.Card,
            OutboxState.Refused,
            now,
            Reason: Refusal.Reason(failure),
            Begun: row.Begun,
            Because: because
        );
        if (because != null)
            return attempt;
        return Refusal.NextAttempt(row.Attempts, now, failure) is { } next
            ? attempt with
            {
                State = OutboxState.Queued,
                NextAttemptAt = next,
            }
            : attempt with
            {
                State = OutboxState.GivenUp,
                Because = NotReachedBecause.GivenUp,
            };
    }

    [LoggerMessage(2011, LogLevel.Warning, "Message {Message} was not sent; it is now {State}.")]
    partial void LogNotSent(Exception exception, Guid message, OutboxState state);

    [LoggerMessage(2013, LogLevel.Warning, "The lease of message {Message} could not be kept up while the channel takes its time.")]
    partial void LogLease(Exception exception, Guid message);

    [LoggerMessage(2012, LogLevel.Warning, "A word outside the outbox could not be sent.")]
    partial void LogNotSaid(Exception exception);
}
