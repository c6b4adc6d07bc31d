using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Turns;

/// <summary>
/// Builds the readers' models a moment after the start, so that the first person who says a day in words does not wait for it, nor the
/// first turn at all.
/// </summary>
sealed class Readiness(TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Moment, time, stoppingToken);
        await Task.Factory.StartNew(HoursReader.Warm, stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
}
