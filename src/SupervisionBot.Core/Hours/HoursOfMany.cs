using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>The entries of all trainees for whom somebody may act, for a file.</summary>
public sealed class HoursOfMany(SupervisionDb db, Authority authority, Looks looks)
{
    /// <summary>As many as one file takes.</summary>
    public const int MostEntries = 20_000;

    /// <summary>Without those withdrawn, by day. Null when they are more than <see cref="MostEntries"/>.</summary>
    /// <param name="group">Only its members.</param>
    /// <param name="trainee">Only this one.</param>
    public async Task<IReadOnlyList<HourEntry>?> OfAsync(
        PersonId who,
        BatchId batch,
        GroupId? group,
        PersonId? trainee,
        (DateOnly From, DateOnly To)? days,
        CancellationToken cancellationToken
    )
    {
        var seen = authority.TraineesOf(who, batch);
        var entries = db
            .HourEntries.AsNoTracking()
            .Where(e => e.BatchId == batch && e.State != EntryState.Withdrawn && seen.Contains(e.TraineeId))
            .Where(e => trainee == null || e.TraineeId == trainee)
            .Where(e =>
                group == null
                || db.Memberships.Any(m => m.BatchId == batch && m.Role == Role.Trainee && m.PersonId == e.TraineeId && m.GroupId == group)
            );
        if (days is var (from, to))
            entries = entries.Where(e => e.Day >= from && e.Day <= to);
        var found = await entries.OrderBy(e => e.Day).ThenBy(e => e.Id).Take(MostEntries + 1).ToListAsync(cancellationToken);
        if (trainee is { } one && found.Count > 0)
            await looks.NoteAsync(who, one, LookedAt.Hours, cancellationToken);
        return found.Count > MostEntries ? null : found;
    }
}
