using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.Talks;
using SupervisionBot.Storage;

namespace SupervisionBot.Delivery;

/// <summary>
/// Writes down what became of messages, many in one transaction, a moment after they were sent: a turn then costs one commit, not two.
/// A crash in that moment leaves a message queued that was sent; its lease and the channel's own de-duplication are what is left then.
/// </summary>
sealed partial class Attempts(IServiceScopeFactory scopes, DatabaseWriter writer, TimeProvider time, ILogger<Attempts> logger) : BackgroundService
{
    static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);

    /// <summary>While the database is away: about three seconds.</summary>
    const int MostDoublings = 6;

    readonly Channel<Attempt> queue = System.Threading.Channels.Channel.CreateUnbounded<Attempt>(new UnboundedChannelOptions { SingleReader = true });
    readonly ConcurrentDictionary<MessageId, Attempt> unwritten = new();

    public void Add(Attempt attempt)
    {
        unwritten[attempt.Id] = attempt;
        queue.Writer.TryWrite(attempt);
    }

    /// <summary>Of how many messages the outcome is known and not written yet.</summary>
    internal int Unwritten => unwritten.Count;

    /// <summary>What is known of a message and not written yet.</summary>
    public Attempt? Of(MessageId id) => unwritten.GetValueOrDefault(id);

    /// <summary>The channel's id of the newest message that carries the card, as far as it is not written yet.</summary>
    public string? SentWith(string talk, string card) =>
        unwritten
            .Values.Where(attempt => attempt.Card == card && attempt.TalkKey == talk && attempt.SentActivityId != null)
            .MaxBy(attempt => attempt.At)
            ?.SentActivityId;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var failures = 0;
            while (await queue.Reader.WaitToReadAsync(stoppingToken))
            {
                failures = await WriteAsync() ? 0 : Math.Min(failures + 1, MostDoublings);
                await Task.Delay(Gathering * Math.Pow(2, failures), time, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            await WriteAsync();
        }
    }

    /// <summary>False when the database did not take it.</summary>
    internal async Task<bool> WriteAsync()
    {
        var batch = new List<Attempt>();
        while (queue.Reader.TryRead(out var attempt))
            batch.Add(attempt);
        if (batch.Count == 0)
            return true;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
            await writer.SaveAsync(db, () => SaveAsync(db, batch));
            foreach (var attempt in batch)
                unwritten.TryRemove(KeyValuePair.Create(attempt.Id, attempt));
            return true;
        }
        catch (Exception failed)
        {
            // Whatever it is, it must not end this service: what was sent would be sent again after the next start.
            LogNotWritten(failed, batch.Count);
            foreach (var attempt in batch)
                queue.Writer.TryWrite(attempt);
            return false;
        }
    }

    static async Task SaveAsync(SupervisionDb db, List<Attempt> batch)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        // Said once and filled in for each message: an update by query is put together anew each time.
        const string Message = """
            UPDATE "Outbox" SET "State" = @state, "SentAt" = @sentAt, "SentActivityId" = @sentActivityId, "NextAttemptAt" = @next, "Reason" = @reason,
                "Attempts" = "Attempts" + @tries
            WHERE "Id" = @id
            """;
        foreach (var attempt in batch)
        {
            Fill(command, Message, attempt.Id.Value);
            Set(command, "@state", DbType.String, attempt.State.ToString());
            Set(command, "@sentAt", DbType.DateTime, attempt.State == OutboxState.Sent ? attempt.At.UtcDateTime : null);
            Set(command, "@sentActivityId", DbType.String, attempt.SentActivityId);
            Set(command, "@next", DbType.DateTime, (attempt.NextAttemptAt ?? attempt.At).UtcDateTime);
            Set(command, "@reason", DbType.String, attempt.Reason);
            Set(command, "@tries", DbType.Int32, attempt.Tried ? 1 : 0);
            await command.ExecuteNonQueryAsync();
            if (attempt.Begun && attempt.State != OutboxState.Queued)
                await NoticeAsync(command, attempt);
            if (!attempt.Begun && attempt.State is OutboxState.Refused or OutboxState.GivenUp)
                await MissAsync(command, attempt);
            if (attempt.Because == NotReachedBecause.Stopped)
                await StopAsync(command, attempt);
        }
        await transaction.CommitAsync();
    }

    static async Task NoticeAsync(DbCommand command, Attempt attempt)
    {
        Fill(
            command,
            """UPDATE "Notices" SET "State" = @state, "Because" = @because, "ChangedAt" = @at WHERE "MessageId" = @id AND "State" = 'Written'""",
            attempt.Id.Value
        );
        Set(command, "@state", DbType.String, (attempt.State == OutboxState.Sent ? NoticeState.Sent : NoticeState.NotReached).ToString());
        Set(command, "@because", DbType.String, attempt.Because?.ToString());
        Set(command, "@at", DbType.DateTime, attempt.At.UtcDateTime);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>An answer is lost: the talk's next turn begins with it.</summary>
    static async Task MissAsync(DbCommand command, Attempt attempt)
    {
        Fill(command, """UPDATE "Talks" SET "Missed" = @missed, "Version" = "Version" + 1 WHERE "Key" = @key""", attempt.Id.Value);
        Set(command, "@key", DbType.String, attempt.TalkKey);
        Set(command, "@missed", DbType.Boolean, true);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The channel takes nothing there any more: nothing is sent until the person is met there again, which names the place anew.</summary>
    static async Task StopAsync(DbCommand command, Attempt attempt)
    {
        Fill(
            command,
            """UPDATE "Talks" SET "Reference" = '', "Version" = "Version" + 1 WHERE "Key" = @key AND "LastTurnAt" <= @at""",
            attempt.Id.Value
        );
        Set(command, "@key", DbType.String, attempt.TalkKey);
        Set(command, "@at", DbType.DateTime, attempt.At.UtcDateTime);
        await command.ExecuteNonQueryAsync();
    }

    static void Fill(DbCommand command, string text, Guid id)
    {
#pragma warning disable CA2100 // One of the four statements above.
        command.CommandText = text;
#pragma warning restore CA2100
        command.Parameters.Clear();
        Set(command, "@id", DbType.Guid, id);
    }

    static void Set(DbCommand command, string name, DbType type, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, type, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }

    [LoggerMessage(2001, LogLevel.Warning, "What became of {Count} messages could not be written; it is tried again.")]
    partial void LogNotWritten(Exception exception, int count);
}
