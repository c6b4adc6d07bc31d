using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Core;
using SupervisionBot.Core.Talks;
using SupervisionBot.Storage;
using SupervisionBot.Talks;

namespace SupervisionBot.Turns;

/// <summary>An activity whose turn takes long could not be written down.</summary>
sealed class NotKeptException(Exception why) : Exception("The activity could not be written down.", why);

/// <summary>
/// Turns that go on after their request was answered. Their activities are written down before it is, so that they have their turn again when
/// this host goes down; one that has had its turn all the same is recognised.
/// </summary>
sealed partial class LateTurns(
    IServiceScopeFactory scopes,
    DatabaseWriter writer,
    IBot bot,
    Connector connector,
    TimeProvider time,
    ILogger<LateTurns> logger
) : BackgroundService
{
    static readonly TimeSpan Writing = TimeSpan.FromSeconds(1.5);
    static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    /// <summary>Whose activity is older belongs to a host that is gone.</summary>
    static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(2);

    /// <summary>Then it is the activity that brings the bot down.</summary>
    const int MostTries = 3;

    readonly ConcurrentDictionary<(string Talk, string Activity), Task> underWay = new();

    /// <summary>Returns when it cannot be lost any more, and takes care of it until its turn has ended.</summary>
    /// <exception cref="NotKeptException">The database did not take it in time.</exception>
    public async Task KeepAsync(Activity activity, Task turn)
    {
        // Without an id it could not be known again, and what it asks for might be done twice.
        if (TalkKey.Of(activity) is not { } talk || TalkKey.OfActivity(activity) is not { } id)
        {
            await turn;
            return;
        }
        try
        {
            await WriteAsync(talk, id, activity).WaitAsync(Writing, time);
        }
        catch (Exception failed)
        {
            LogNotKept(failed);
            throw new NotKeptException(failed);
        }
        underWay[(talk, id)] = EndAsync(talk, id, turn);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAny(Task.WhenAll(underWay.Values), Task.Delay(Timeout.Infinite, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, time);
        var first = true;
        try
        {
            do
            {
                try
                {
                    await TakeUpAsync(first, stoppingToken);
                    first = false;
                }
                catch (Exception failed) when (failed is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
                {
                    LogNotTakenUp(failed);
                }
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is written down has its turn after the next start.
        }
    }

    async Task WriteAsync(string talk, string id, Activity activity)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        if (await db.InboundActivities.AnyAsync(had => had.TalkKey == talk && had.ActivityId == id))
            return;
        if (await db.LateActivities.AnyAsync(kept => kept.TalkKey == talk && kept.ActivityId == id))
            return;
        db.LateActivities.Add(new LateActivity(talk, id, ActivityJson.Write(activity), time.GetUtcNow()));
        try
        {
            await writer.SaveAsync(db, () => db.SaveChangesAsync());
        }
        catch (DbUpdateException twice) when (twice.IsUniqueViolation())
        {
            // It came twice at once.
        }
    }

    async Task EndAsync(string talk, string id, Task turn)
    {
        await turn.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
            await writer.SaveAsync(db, () => db.LateActivities.Where(kept => kept.TalkKey == talk && kept.ActivityId == id).ExecuteDeleteAsync());
        }
        catch (Exception failed)
        {
            // It is taken up later, and recognised.
            LogNotTakenUp(failed);
        }
        finally
        {
            underWay.TryRemove((talk, id), out _);
        }
    }

    /// <param name="first">At the start of a host that is the only one, nobody else can be at work.</param>
    async Task TakeUpAsync(bool first, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var before = new Dictionary<string, Task>();
        var until = first && db.Database.IsSqlite() ? time.GetUtcNow() : time.GetUtcNow() - Abandoned;
        foreach (
            var kept in await db
                .LateActivities.AsNoTracking()
                .Where(kept => kept.KeptAt <= until)
                .OrderBy(kept => kept.KeptAt)
                .ToListAsync(cancellationToken)
        )
        {
            if (underWay.ContainsKey((kept.TalkKey, kept.ActivityId)) || !await ClaimAsync(db, kept))
                continue;
            if (kept.TakenUp >= MostTries)
                LogGivenUp(kept.TalkKey);
            var turn = kept.TakenUp >= MostTries ? Task.CompletedTask : TurnAsync(kept, before.GetValueOrDefault(kept.TalkKey, Task.CompletedTask));
            before[kept.TalkKey] = turn;
            underWay[(kept.TalkKey, kept.ActivityId)] = EndAsync(kept.TalkKey, kept.ActivityId, turn);
        }
    }

    /// <summary>One host at a time.</summary>
    async Task<bool> ClaimAsync(SupervisionDb db, LateActivity kept)
    {
        var (now, claimed) = (time.GetUtcNow(), 0);
        await writer.SaveAsync(db, async () =>
            claimed = await db
                .LateActivities.Where(row =>
                    row.TalkKey == kept.TalkKey && row.ActivityId == kept.ActivityId && row.TakenUp == kept.TakenUp && row.KeptAt == kept.KeptAt
                )
                .ExecuteUpdateAsync(row => row.SetProperty(x => x.KeptAt, now).SetProperty(x => x.TakenUp, x => x.TakenUp + 1))
        );
        return claimed == 1;
    }

    /// <param name="before">The turn before it in its talk; it never fails.</param>
    async Task TurnAsync(LateActivity kept, Task before)
    {
        await before;
        try
        {
            var activity = ActivityJson.Read(kept.Activity);
            await connector.ContinueAsync(
                activity.GetConversationReference(),
                (context, _) =>
                {
                    var turn = new TurnContext(context, activity);
                    turn.TurnState.Set(new InItsOrder());
                    return bot.OnTurnAsync(turn, CancellationToken.None);
                },
                CancellationToken.None
            );
        }
        catch (Exception failed)
        {
            LogNotTakenUp(failed);
        }
    }

    [LoggerMessage(1031, LogLevel.Warning, "An activity whose turn takes long could not be written down; the channel is told so.")]
    partial void LogNotKept(Exception exception);

    [LoggerMessage(1032, LogLevel.Warning, "An activity from before could not be taken up or struck off.")]
    partial void LogNotTakenUp(Exception exception);

    [LoggerMessage(1033, LogLevel.Error, "An activity of {Talk} was given up: three times its host went down in the middle of its turn.")]
    partial void LogGivenUp(string talk);
}
