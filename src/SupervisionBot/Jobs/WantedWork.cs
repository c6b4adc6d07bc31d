namespace SupervisionBot.Jobs;

/// <summary>Runs the recurring work that an administrator wants run now. Several hosts may look at once: one begins it.</summary>
sealed partial class WantedWork(WorkRunner runner, TimeProvider time, ILogger<WantedWork> logger) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await runner.RunWantedAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailed(failed);
            }
        }
    }

    [LoggerMessage(2103, LogLevel.Warning, "What is to be run now could not be looked up; it is tried again.")]
    partial void LogFailed(Exception exception);
}
