using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;

namespace SupervisionBot.Files;

/// <summary>Every hour: lets go of bytes that no record refers to, left over by a turn that was not saved or did not want them.</summary>
sealed partial class FileSweep(IServiceScopeFactory scopes, FileContents contents, TimeProvider time, ILogger<FileSweep> logger) : BackgroundService
{
    const int MostAtOnce = 500;

    static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    internal async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var before = time.GetUtcNow() - Grace;
        foreach (var sha256 in await contents.OlderThanAsync(before, MostAtOnce, cancellationToken))
            if (!await db.StoredFiles.AnyAsync(file => file.Sha256 == sha256, cancellationToken)) await contents.DeleteAsync(sha256, before, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                LogFailed(failed);
            }
        }
    }

    [LoggerMessage(4330, LogLevel.Warning, "Files that nobody refers to could not be let go of; it is tried again in an hour.")]
    partial void LogFailed(Exception exception);
}
