using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Talks;

namespace SupervisionBot.Delivery;

/// <summary>
/// Writes down what became of messages, many in one transaction, a moment after they were sent: a turn then costs one commit, not two.
/// A crash in that moment leaves a message queued that was sent; its lease and the channel's own de-duplication are what is left then.
/// </summary>
sealed partial class Attempts(IServiceScopeFactory scopes, TimeProvider time, ILogger<Attempts> logger) : BackgroundService
{
    static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);

    readonly Channel<Attempt> queue = System.Threading.Channels.Channel.CreateUnbounded<Attempt>(new UnboundedChannelOptions { SingleReader = true });
    readonly ConcurrentDictionary<MessageId, Attempt> unwritten = new();

    public void Add(Attempt attempt)
    {
        unwritten[attempt.Id] = attempt;
        queue.Writer.TryWrite(attempt);
    }

    /// <summary>What is known of a message and not written yet.</summary>
    public Attempt? Of(MessageId id) => unwritten.GetValueOrDefault(id);

    /// <summary>The channel's id of the newest message that carries the card, as far as it is not written yet.</summary>
    public string? SentWith(string talk, string card) => unwritten.Values
        .Where(attempt => attempt.Card == card && attempt.TalkKey == talk && attempt.SentActivityId != null)
        .MaxBy(attempt => attempt.At)?.SentActivityId;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await queue.Reader.WaitToReadAsync(stoppingToken))
            {
                await WriteAsync();
                await Task.Delay(Gathering, time, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            await WriteAsync();
        }
    }

    async Task WriteAsync()
    {
        var batch = new List<Attempt>();
        while (queue.Reader.TryRead(out var attempt)) batch.Add(attempt);
        if (batch.Count == 0) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await SaveAsync(scope.ServiceProvider.GetRequiredService<SupervisionDb>(), batch);
            foreach (var attempt in batch) unwritten.TryRemove(KeyValuePair.Create(attempt.Id, attempt));
        }
        catch (Exception failed)
        {
            // Whatever it is, it must not end this service: what was sent would be sent again after the next start.
            LogNotWritten(failed, batch.Count);
            foreach (var attempt in batch) queue.Writer.TryWrite(attempt);
        }
    }

    static async Task SaveAsync(SupervisionDb db, List<Attempt> batch)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var attempt in batch)
        {
            var (state, next) = (attempt.State, attempt.NextAttemptAt ?? attempt.At);
            var tries = attempt.Tried ? 1 : 0;
            DateTimeOffset? sentAt = state == OutboxState.Sent ? attempt.At : null;
            await db.Outbox.Where(message => message.Id == attempt.Id).ExecuteUpdateAsync(message => message
                .SetProperty(m => m.State, state)
                .SetProperty(m => m.SentAt, sentAt)
                .SetProperty(m => m.SentActivityId, attempt.SentActivityId)
                .SetProperty(m => m.NextAttemptAt, next)
                .SetProperty(m => m.Reason, attempt.Reason)
                .SetProperty(m => m.Attempts, m => m.Attempts + tries));
        }
        await transaction.CommitAsync();
    }

    [LoggerMessage(2001, LogLevel.Warning, "What became of {Count} messages could not be written; it is tried again.")]
    partial void LogNotWritten(Exception exception, int count);
}
