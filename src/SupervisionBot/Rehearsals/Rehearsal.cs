using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Startup;
using SupervisionBot.Storage;

namespace SupervisionBot.Rehearsals;

/// <summary>
/// The whole bot once more, on a copy and with a clock of its own. Nothing leaves it: it has no registration at a channel, and everybody is met on
/// its page.
/// </summary>
sealed partial class Rehearsal : IAsyncDisposable
{
    /// <summary>How much time passes at most at once.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(400);

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    readonly IHost host;
    readonly string folder;
    readonly RehearsalClock clock;
    readonly PassingTime passing;
    readonly CancellationTokenSource over = new();
    readonly SemaphoreSlim oneAtATime = new(1);
    Task ticking = Task.CompletedTask;
    TimeZoneInfo zone = TimeZoneInfo.Utc;

    Rehearsal(string id, RehearsalOwner? owner, IHost host, string folder, RehearsalClock clock, DateTimeOffset madeAt)
    {
        (Id, Owner, this.host, this.folder, this.clock, MadeAt) = (id, owner, host, folder, clock, madeAt);
        passing = new PassingTime(host.Services, clock, clock.SetTo);
    }

    public string Id { get; }

    /// <summary>For whom alone it is there; null in Development, where it is everybody's.</summary>
    public RehearsalOwner? Owner { get; }

    public IServiceProvider Services => host.Services;

    /// <summary>By the clock of the world.</summary>
    public DateTimeOffset MadeAt { get; }

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Until when time is passing now; null while it goes at its own pace.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Time could not go on: the name of what happened.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whom the bot could reach where they are.</summary>
    public IReadOnlySet<PersonId> Reached { get; private set; } = new HashSet<PersonId>();

    /// <summary>By the clocks of the batch.</summary>
    public DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    public DateTimeOffset Instant(DateTime local) => LocalTime.Instant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone);

    /// <param name="of">Whose it is to be, and of which batch; null in Development.</param>
    /// <param name="copy">Makes the database; null for the sample.</param>
    public static async Task<Rehearsal> BeginAsync(
        string id,
        Participant? of,
        IServiceProvider real,
        Func<string, CancellationToken, Task>? copy,
        CancellationToken cancellationToken
    )
    {
        var (configuration, time) = (real.GetRequiredService<IConfiguration>(), real.GetRequiredService<TimeProvider>());
        var folder = Directory.CreateDirectory(Path.Combine(RehearsalSettings.FolderOf(real.GetRequiredService<DatabaseSettings>()), id)).FullName;
        var clock = new RehearsalClock(time, time.GetUtcNow());
        Rehearsal? rehearsal = null;
        try
        {
            if (copy != null)
                await copy(RehearsalSettings.DatabaseIn(folder), cancellationToken);
            var host = RehearsalHost.Build(real, RehearsalSettings.Of(configuration, folder), clock);
            rehearsal = new Rehearsal(id, of is null ? null : new RehearsalOwner(of.Id, of.Batch), host, folder, clock, time.GetUtcNow());
            await rehearsal.StartAsync(copy is null ? null : of?.Batch, cancellationToken);
            return rehearsal;
        }
        catch
        {
            if (rehearsal != null)
                await rehearsal.DisposeAsync();
            else
                Delete(folder);
            throw;
        }
    }

    /// <summary>Begins to let time pass; false while it passes already, and for a time that is over.</summary>
    public bool GoOn(DateTimeOffset until)
    {
        lock (over)
        {
            if (Until != null || until <= Now)
                return false;
            (Until, Failure) = (until, null);
        }
        _ = GoOnAsync(until);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await ticking;
        await oneAtATime.WaitAsync();
        try
        {
            await host.StopAsync();
        }
        finally
        {
            host.Dispose();
            over.Dispose();
            oneAtATime.Dispose();
            Delete(folder);
        }
    }

    async Task StartAsync(BatchId? only, CancellationToken cancellationToken)
    {
        await host.PrepareDatabaseAsync(cancellationToken);
        await using (var scope = Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
            if (only is { } batch)
                await OneBatch.KeepAsync(db, batch, cancellationToken);
            Reached = await RehearsalPeople.MeetAsync(db, cancellationToken);
            zone = (await db.Batches.AsNoTracking().ToListAsync(cancellationToken)).MaxBy(batch => batch.Description.StartsOn)?.Description.Zone
                ?? zone;
        }
        await host.StartAsync(cancellationToken);
        ticking = TickAsync();
    }

    /// <summary>At its own pace: what recurs runs when it is due.</summary>
    async Task TickAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Pause);
            while (await timer.WaitForNextTickAsync(over.Token))
                if (Until is null)
                    await AloneAsync(() => passing.DoWhatIsDueAsync(over.Token));
        }
        catch (OperationCanceledException)
        {
            // It is over.
        }
    }

    async Task GoOnAsync(DateTimeOffset until)
    {
        await AloneAsync(() => passing.GoOnAsync(until, over.Token));
        Until = null;
    }

    async Task AloneAsync(Func<Task> act)
    {
        await oneAtATime.WaitAsync();
        try
        {
            await act();
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !over.IsCancellationRequested)
        {
            Failure = failed.GetType().Name;
            LogFailed(Services.GetRequiredService<ILogger<Rehearsal>>(), failed);
        }
        catch (OperationCanceledException)
        {
            // It is over.
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [LoggerMessage(5101, LogLevel.Error, "In a rehearsal time could not go on; the real database has nothing to do with it.")]
    static partial void LogFailed(ILogger logger, Exception exception);
}
