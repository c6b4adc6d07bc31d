using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;

namespace SupervisionBot.Turns;

/// <summary>
/// What somebody says next comes after what they said before, also when that was only written down so far: its host is slow, or gone and another one
/// takes it up.
/// </summary>
sealed class EarlierTurns(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Until another host has taken it up, and a turn that takes its time.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>Those of a talk that are written down and have not had their turn, one left out.</summary>
    static readonly CompiledQuery<Func<SupervisionDb, string, string?, IAsyncEnumerable<string>>> Left = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, string key, string? activityId) =>
                db
                    .LateActivities.Where(kept =>
                        kept.TalkKey == key
                        && kept.ActivityId != activityId
                        && !db.InboundActivities.Any(had => had.TalkKey == key && had.ActivityId == kept.ActivityId)
                    )
                    .Select(kept => kept.ActivityId)
        )
    );

    /// <summary>Whether others of this talk are written down and have not had their turn.</summary>
    public static ValueTask<bool> AreThereAsync(SupervisionDb db, string key, string? activityId) => Left.For(db)(db, key, activityId).AnyAsync();

    /// <summary>
    /// Returns when those that are written down now have had their turn, or none of them can be waited for any longer. Those that come later do not
    /// count, so that no two wait for each other.
    /// </summary>
    public async Task WaitAsync(string key, string? activityId, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + Patience;
        var earlier = await LeftAsync(key, activityId, null, cancellationToken);
        while (earlier.Count > 0 && time.GetUtcNow() < until)
        {
            await Task.Delay(BetweenLooks, time, cancellationToken);
            earlier = await LeftAsync(key, activityId, earlier, cancellationToken);
        }
    }

    async Task<List<string>> LeftAsync(string key, string? activityId, List<string>? of, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var left = await Left.For(db)(db, key, activityId).ToListAsync(cancellationToken);
        return of is null ? left : [.. left.Intersect(of)];
    }
}

/// <summary>In the state of a turn: it waits for no other.</summary>
sealed class InItsOrder;
