using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>
/// Runs the turns behind the requests: those of one conversation one after another, those of several side by side. On shutdown it finishes what was
/// accepted; after a crash it takes up what had no turn.
/// </summary>
sealed partial class TurnRunner(
    DirectLineAdapter adapter,
    ConversationLogs logs,
    ConversationStore store,
    DirectLineSettings settings,
    TimeProvider time,
    ILogger<TurnRunner> logger
) : IHostedService, IDisposable
{
    static readonly TimeSpan MarkInterval = TimeSpan.FromSeconds(2);

    readonly SemaphoreSlim slots = new(settings.MaxParallelTurns);
    readonly CancellationTokenSource abandon = new();
    readonly CancellationTokenSource stop = new();
    Task background = Task.CompletedTask;
    int running;

    /// <summary>The bot is going down: nothing more is accepted.</summary>
    public bool IsStopping { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        background = Task.Run(
            async () =>
            {
                await TakeUpAsync();
                await SaveMarksAsync();
            },
            CancellationToken.None
        );
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        IsStopping = true;
        await stop.CancelAsync();
        await background;
        while (Volatile.Read(ref running) > 0 && !cancellationToken.IsCancellationRequested)
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        if (Volatile.Read(ref running) > 0)
            await abandon.CancelAsync();
        await SaveMarksOnceAsync();
    }

    /// <summary>Call after something was lined up.</summary>
    public void Schedule(ConversationLog log)
    {
        if (!log.TryStartTurns())
            return;
        Interlocked.Increment(ref running);
        _ = Task.Run(() => RunAsync(log), CancellationToken.None);
    }

    public void Dispose()
    {
        slots.Dispose();
        abandon.Dispose();
        stop.Dispose();
    }

    async Task RunAsync(ConversationLog log)
    {
        try
        {
            while (!abandon.IsCancellationRequested && log.TryNext(out var activity))
            {
                await slots.WaitAsync(abandon.Token);
                try
                {
                    await RunTurnAsync(log, activity);
                }
                finally
                {
                    slots.Release();
                }
            }
        }
        catch (Exception) when (abandon.IsCancellationRequested)
        {
            // Not marked as handled: it has its turn after the next start.
        }
        finally
        {
            var more = log.EndTurns() && !abandon.IsCancellationRequested;
            if (more)
                Schedule(log);
            Interlocked.Decrement(ref running);
        }
    }

    async Task RunTurnAsync(ConversationLog log, WebChatActivity activity)
    {
        try
        {
            await adapter.ProcessAsync(log, activity, abandon.Token);
        }
        catch (Exception escaped) when (!abandon.IsCancellationRequested)
        {
            // The bot answers its own errors; what escapes it must not stop the conversation, nor be tried for ever.
            LogEscaped(escaped, ActivityIds.Of(log.Id, activity.Position));
        }

        log.MarkHandled(activity.Position);
    }

    async Task TakeUpAsync()
    {
        try
        {
            foreach (var id in await store.WithUnhandledAsync())
                if (await logs.FindAsync(id) is { } log)
                    Schedule(log);
        }
        catch (Exception failed)
        {
            LogTakeUpFailed(failed);
        }
    }

    /// <summary>One transaction for all conversations now and then, so that a turn costs no commit for its mark.</summary>
    async Task SaveMarksAsync()
    {
        using var timer = new PeriodicTimer(MarkInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
                await SaveMarksOnceAsync();
        }
        catch (OperationCanceledException)
        {
            // StopAsync saves once more.
        }
    }

    async Task SaveMarksOnceAsync()
    {
        var marks = logs.Loaded.Select(log => (Log: log, Mark: log.UnsavedMark)).Where(pair => pair.Mark.HasValue).ToArray();
        if (marks.Length == 0)
            return;
        try
        {
            await store.HandledAsync(marks.Select(pair => (pair.Log.Id, pair.Mark!.Value)), time.GetUtcNow());
            foreach (var (log, mark) in marks)
                log.MarkStored(mark!.Value);
        }
        catch (Exception failed)
        {
            LogMarksFailed(failed);
        }
    }

    [LoggerMessage(4301, LogLevel.Error, "The turn of {ActivityId} ended with an exception.")]
    partial void LogEscaped(Exception exception, string activityId);

    [LoggerMessage(4302, LogLevel.Error, "Activities from before the start could not be taken up.")]
    partial void LogTakeUpFailed(Exception exception);

    [LoggerMessage(4303, LogLevel.Warning, "How far the turns are could not be saved; it is tried again.")]
    partial void LogMarksFailed(Exception exception);
}
