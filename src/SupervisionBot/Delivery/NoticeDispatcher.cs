using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Talks;
using SupervisionBot.Storage;

namespace SupervisionBot.Delivery;

/// <summary>Looks for what is to be told now, and has it written person by person. Several hosts may do so at once.</summary>
sealed partial class NoticeDispatcher(IServiceScopeFactory scopes, DatabaseWriter writer, TimeProvider time, ILogger<NoticeDispatcher> logger)
    : BackgroundService
{
    const int MostAtOnce = 500;
    const int PeopleSideBySide = 4;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>What could not be written, for whatever reason, is not tried again at once.</summary>
    static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                while (await TryRoundAsync(stoppingToken)) { }
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What waits stays in the database.
        }
    }

    async Task<bool> TryRoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await RoundAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogRoundFailed(failure);
            return false;
        }
    }

    /// <summary>True when there is more.</summary>
    internal async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        await SeenAgainAsync(db, cancellationToken);
        var spread = await SpreadAsync(cancellationToken);
        var now = time.GetUtcNow();
        var due = await db
            .Notices.Where(n => n.State == NoticeState.Waiting && n.DueAt <= now)
            .OrderBy(n => n.DueAt)
            .Select(n => n.To)
            .Take(MostAtOnce)
            .ToListAsync(cancellationToken);
        var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = PeopleSideBySide, CancellationToken = cancellationToken };
        // Another host may look at the same time: not in the same order.
        var people = due.Distinct().ToArray();
        Random.Shared.Shuffle(people);
        await Parallel.ForEachAsync(people, sideBySide, async (person, token) => await TellAsync(person, token));
        return spread || due.Count == MostAtOnce;
    }

    /// <summary>The next portion of an announcement, on a context of its own. True when there was one.</summary>
    async Task<bool> SpreadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        try
        {
            var more = await scope.ServiceProvider.GetRequiredService<SpreadAnnouncements>().RunAsync(cancellationToken);
            if (db.ChangeTracker.HasChanges())
                await writer.SaveAsync(db, () => db.SaveChangesAsync(cancellationToken));
            return more;
        }
        catch (Exception lost) when (lost.IsLostRace())
        {
            // Another host has made this portion, or the author has just stopped it.
            return false;
        }
    }

    /// <summary>Whoever could not be reached and has been met since hears of it now, as far as it is still true.</summary>
    async Task SeenAgainAsync(SupervisionDb db, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var missed = db.Notices.Where(n =>
            n.State == NoticeState.NotReached && db.Talks.Any(talk => talk.PersonId == n.To && talk.Reference != "" && talk.LastTurnAt > n.ChangedAt)
        );
        if (await missed.AnyAsync(cancellationToken))
        {
            await writer.SaveAsync(db, () =>
                missed.ExecuteUpdateAsync(
                    set => set.SetProperty(n => n.State, NoticeState.Waiting).SetProperty(n => n.DueAt, now).SetProperty(n => n.ChangedAt, now),
                    cancellationToken
                )
            );
        }
    }

    async Task TellAsync(PersonId person, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<NoticeRun>().RunAsync(person, cancellationToken);
        }
        catch (Exception lost) when (lost.IsLostRace())
        {
            // Another host has told them, or the next round will.
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogNotTold(failure);
            await PutOffAsync(person, cancellationToken);
        }
    }

    async Task PutOffAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var now = time.GetUtcNow();
        await writer.SaveAsync(db, () =>
            db
                .Notices.Where(n => n.To == person && n.State == NoticeState.Waiting && n.DueAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.DueAt, now + AfterFailure), cancellationToken)
        );
    }

    [LoggerMessage(2031, LogLevel.Error, "What somebody was to be told could not be written; it is tried again.")]
    partial void LogNotTold(Exception exception);

    [LoggerMessage(2032, LogLevel.Warning, "What is to be told could not be looked up; it is tried again.")]
    partial void LogRoundFailed(Exception exception);
}
