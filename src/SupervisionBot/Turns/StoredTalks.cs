using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Talks;

namespace SupervisionBot.Turns;

/// <summary>What is asked of a stored talk outside its turns. It needs nothing but the database: no turn is built to ask.</summary>
sealed class StoredTalks(SupervisionDb db)
{
    /// <summary>Whether this activity has had its turn already.</summary>
    public Task<bool> HadAsync(string key, string? activityId, CancellationToken cancellationToken) =>
        db.InboundActivities.AnyAsync(had => had.TalkKey == key && had.ActivityId == activityId, cancellationToken);

    /// <summary>Whether the talk is in the middle of something.</summary>
    public async Task<bool> IsOpenAsync(string key, CancellationToken cancellationToken) =>
        await db.Talks.AsNoTracking().Where(talk => talk.Key == key).Select(talk => talk.State).FirstOrDefaultAsync(cancellationToken) is { } state
        && TalkFormat.Read(state)?.Dialogs.DialogStack.Count > 0;
}
