using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.Audit;

/// <summary>Who was shown what of whom.</summary>
public sealed record Looked(DateTimeOffset At, PersonId By, LookedAt What);

/// <summary>Notes when somebody is shown one named person's hours, files, standing or audit, and tells that person.</summary>
public sealed class Looks(SupervisionDb db, TimeProvider time)
{
    const int Most = 60;

    /// <summary>Once a day, person and kind; not who looks at their own. Saved with the turn.</summary>
    public async Task NoteAsync(PersonId by, PersonId person, LookedAt what, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        if (by != person && await db.AuditLooks.FindAsync([person, day, by, what], cancellationToken) is null)
            db.AuditLooks.Add(new AuditLook(person, by, what, day, now));
    }

    /// <summary>
    /// Who looked at this person's own things in these days by the clocks of the zone, or ever; the latest first, each once a day and kind. Nobody
    /// else is told.
    /// </summary>
    public async Task<IReadOnlyList<Looked>> OfAsync(
        PersonId person,
        (DateOnly From, DateOnly To)? days,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        var all = db.AuditLooks.AsNoTracking().Where(l => l.PersonId == person);
        if (days is var (first, last))
        {
            var (from, until) = (LocalTime.Start(first, zone), LocalTime.Start(last.AddDays(1), zone));
            all = all.Where(l => l.At >= from && l.At < until);
        }
        return [.. (await all.OrderByDescending(l => l.At).Take(Most).ToListAsync(cancellationToken)).Select(l => new Looked(l.At, l.By, l.What))];
    }
}
