using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;

namespace SupervisionBot.Files;

/// <summary>
/// Every hour: lets go of bytes that no record refers to, left over by a turn that was not saved or did not want them, or by an upload that a crash
/// cut off.
/// </summary>
sealed partial class FileSweep(IServiceScopeFactory scopes, FileContents contents, TimeProvider time, ILogger<FileSweep> logger) : BackgroundService
{
    internal const int AtOnce = 100;

    static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    internal async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var before = time.GetUtcNow() - Grace;
        await foreach (
            IReadOnlyCollection<string> old in contents.OlderThanAsync(before, cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken)
        )
        {
            var kept = await db
                .StoredFiles.Where(file => old.Contains(file.Sha256))
                .Select(file => file.Sha256)
                .Distinct()
                .ToListAsync(cancellationToken);
            foreach (var stray in old.Except(kept))
                await contents.DeleteAsync(stray, before, cancellationToken);
        }
        if (scope.ServiceProvider.GetService<UploadedFiles>() is { } uploads)
            await uploads.SweepAsync(before, cancellationToken);
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
