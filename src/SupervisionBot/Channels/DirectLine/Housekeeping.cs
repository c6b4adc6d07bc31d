using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Storage.Secrets;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>
/// Every hour: lets go of what is not in use, deletes conversations that nobody came back to, files that belong to none and tickets that are over,
/// and changes the signing key in time.
/// </summary>
sealed partial class Housekeeping(
    IServiceScopeFactory scopes,
    ConversationLogs logs,
    UploadedFiles files,
    DirectLineSettings settings,
    KeyRing ring,
    TimeProvider time,
    ILogger<Housekeeping> logger
) : BackgroundService
{
    static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    static readonly TimeSpan FileGrace = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception failed) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failed);
            }
        }
    }

    internal async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        logs.ForgetUnused(now - Interval);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var idleSince = now - settings.IdleExpiry;
        var idle = await db.WebChatConversations.Where(c => c.LastActiveAt < idleSince).Select(c => c.Id).ToListAsync(cancellationToken);
        var inUse = logs.Loaded.Where(log => !log.IsQuiet).Select(log => log.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in idle.Where(id => !inUse.Contains(id)))
        {
            logs.Forget(id);
            await db.WebChatConversations.Where(c => c.Id == id && c.LastActiveAt < idleSince).ExecuteDeleteAsync(cancellationToken);
        }

        await DeleteOrphansAsync(db, now, cancellationToken);
        await db.WebChatTickets.Where(ticket => ticket.EndsAt < now).ExecuteDeleteAsync(cancellationToken);
        await new SigningKeys(db, ring, time).TidyAsync(cancellationToken);
    }

    /// <summary>Left over by a deleted conversation, or by a crash between writing the file and storing the message.</summary>
    async Task DeleteOrphansAsync(SupervisionDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(files.Folder))
            return;
        foreach (var file in Directory.EnumerateFiles(files.Folder).Where(path => File.GetLastWriteTimeUtc(path) < (now - FileGrace).UtcDateTime))
        {
            var id = Path.GetFileName(file);
            if (RandomIds.IsOne(id) && !await db.WebChatUploads.AnyAsync(upload => upload.Id == id, cancellationToken))
                files.Delete(id);
        }
    }

    [LoggerMessage(4320, LogLevel.Warning, "Direct Line's housekeeping failed; it is tried again in an hour.")]
    partial void LogFailed(Exception exception);
}
