using SupervisionBot.Core.Reading;

namespace SupervisionBot.Turns;

/// <summary>Builds the readers' models once the bot answers requests, so that the first person who says a day in words does not wait for it.</summary>
sealed class Readiness(IHostApplicationLifetime life) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        life.ApplicationStarted.Register(() => Task.Factory.StartNew(
            HoursReader.Warm, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
