using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Rosters;

/// <summary>What was changed at once.</summary>
/// <param name="By">Null for the command line.</param>
public sealed record RosterStep(DateTimeOffset At, PersonId? By, IReadOnlyList<RosterNote> Notes);

/// <summary>The roster's history, for the administrators of the batch.</summary>
public sealed class RosterHistory(SupervisionDb db)
{
    /// <summary>So many single changes are looked at.</summary>
    const int MostChanges = 400;

    /// <summary>In days, where no time is named.</summary>
    const int Lately = 30;

    /// <summary>The days that the words name, both included; the last weeks where they name none.</summary>
    public static (DateOnly From, DateOnly To) DaysIn(string words, DateOnly today) =>
        SpanReader.Past(words, today) ?? (today.AddDays(-Lately), today);

    /// <summary>The latest first; null for who is no administrator of the batch.</summary>
    /// <param name="days">By the clocks of <paramref name="zone"/>, both included.</param>
    /// <param name="people">Only theirs; of everybody when none is named.</param>
    public async Task<IReadOnlyList<RosterStep>?> ReadAsync(
        PersonId administrator,
        BatchId batch,
        (DateOnly From, DateOnly To) days,
        TimeZoneInfo zone,
        IReadOnlyList<PersonId> people,
        CancellationToken cancellationToken
    )
    {
        if (!await db.AdministersAsync(administrator, batch, cancellationToken))
            return null;
        var (from, until) = (LocalTime.Start(days.From, zone), LocalTime.Start(days.To.AddDays(1), zone));
        var rows = await db
            .RosterChanges.AsNoTracking()
            .Where(c => c.BatchId == batch && c.At >= from && c.At < until && (people.Count == 0 || people.Contains(c.PersonId)))
            .OrderByDescending(c => c.At)
            .ThenByDescending(c => c.Number)
            .Take(MostChanges)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => (row.At, row.By))
                .Select(step => new RosterStep(step.Key.At, step.Key.By, [.. step.OrderBy(row => row.Number).Select(row => row.Note)])),
        ];
    }
}
