using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Approval;

/// <summary>
/// Finds out which entries need a look and why, by the figures of the batch. What lies within a confirmed session needs none, unless the supervisee
/// objects.
/// </summary>
public sealed class Judgement(SupervisionDb db, Authority authority, SessionMatch sessions)
{
    /// <param name="entries">Of any trainees of the batch; what to see of them is the caller's to decide.</param>
    public async Task<IReadOnlyList<ReviewedEntry>> OfAsync(Reviewer reviewer, IReadOnlyList<HourEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
            return [];
        List<EntryId> ids = [.. entries.Select(entry => entry.Id)];
        var questions = (await db.EntryQuestions.AsNoTracking().Where(q => ids.Contains(q.EntryId)).ToListAsync(cancellationToken)).ToLookup(q =>
            q.EntryId
        );
        var amendments = await db
            .Amendments.AsNoTracking()
            .Where(a => ids.Contains(a.EntryId) && a.State == AmendmentState.Proposed)
            .ToDictionaryAsync(a => a.EntryId, cancellationToken);
        var confirmations = (
            await db.Confirmations.AsNoTracking().Where(c => ids.Contains(c.EntryId) && c.AnsweredAt != null).ToListAsync(cancellationToken)
        ).ToLookup(c => c.EntryId);
        var waiting = entries.Where(entry => entry.State == EntryState.Submitted).ToList();
        var matched = await sessions.OfAsync(reviewer, waiting, cancellationToken);
        var around = waiting.Count == 0 ? null : await SurroundingsAsync(reviewer, waiting, cancellationToken);
        return
        [
            .. entries.Select(entry =>
            {
                var confirmation = confirmations[entry.Id].Where(c => c.IsOf(entry)).MaxBy(c => c.AnsweredAt);
                var matches = matched.Contains(entry.Id);
                return new ReviewedEntry(
                    entry,
                    around is null || entry.State != EntryState.Submitted ? [] : [.. Reasons(reviewer, entry, around, confirmation, matches)],
                    questions[entry.Id].MaxBy(q => q.AskedAt),
                    amendments.GetValueOrDefault(entry.Id),
                    confirmation,
                    matches
                );
            }),
        ];
    }

    static IEnumerable<WhyLook> Reasons(Reviewer reviewer, HourEntry entry, Surroundings around, Confirmation? confirmation, bool matches)
    {
        if (confirmation is { State: ConfirmationState.Objected, Words: { } words })
            yield return new WhyLook.Objection(words);
        if (matches)
            yield break;
        var limits = reviewer.Batch.Limits;
        if (around.UsedOnDay.GetValueOrDefault((entry.TraineeId, entry.Day)) is var used && used > limits.MinutesPerDay)
            yield return new WhyLook.OverCap(used, limits.MinutesPerDay);
        var loggedOn = LocalTime.Day(entry.LoggedAt, reviewer.Batch.Zone);
        if (loggedOn.DayNumber - entry.Day.DayNumber is var days && days > limits.DaysBack)
            yield return new WhyLook.LoggedLate(days);
        if (entry.SuperviseeId is { } supervisee)
        {
            if (
                around
                    .WithSupervisees[(supervisee, entry.Day)]
                    .FirstOrDefault(other => other.TraineeId != entry.TraineeId && HourRules.AtTheSameTime(entry.Facts, other.Facts)) is
                { } clash
            )
                yield return new WhyLook.OverlapsColleague(around.Visible.Contains(clash.TraineeId) ? clash.TraineeId : null);
            if (!around.Known.Contains((entry.TraineeId, supervisee)))
                yield return new WhyLook.NewSupervisee();
        }
        if (entry.Minutes > limits.UsualMinutes)
            yield return new WhyLook.UnusualLength(limits.UsualMinutes);
    }

    async Task<Surroundings> SurroundingsAsync(Reviewer reviewer, List<HourEntry> waiting, CancellationToken cancellationToken)
    {
        var batch = reviewer.BatchId;
        List<PersonId> trainees = [.. waiting.Select(entry => entry.TraineeId).Distinct()];
        List<DateOnly> days = [.. waiting.Select(entry => entry.Day).Distinct()];
        var used = await db
            .HourEntries.Where(e =>
                e.BatchId == batch
                && trainees.Contains(e.TraineeId)
                && days.Contains(e.Day)
                && e.Source != SourceKind.Opening
                && (e.State == EntryState.Submitted || e.State == EntryState.Approved)
            )
            .GroupBy(e => new { e.TraineeId, e.Day })
            .Select(day => new
            {
                day.Key.TraineeId,
                day.Key.Day,
                Minutes = day.Sum(e => e.Minutes),
            })
            .ToListAsync(cancellationToken);

        var timed = waiting.Where(entry => entry is { SuperviseeId: not null, From: not null }).ToList();
        List<PersonId?> supervisees = [.. timed.Select(entry => entry.SuperviseeId).Distinct()];
        List<DateOnly> timedDays = [.. timed.Select(entry => entry.Day).Distinct()];
        var others =
            timed.Count == 0
                ? []
                : await db
                    .HourEntries.AsNoTracking()
                    .Where(e =>
                        supervisees.Contains(e.SuperviseeId)
                        && timedDays.Contains(e.Day)
                        && e.BatchId == batch
                        && e.From != null
                        && (e.State == EntryState.Submitted || e.State == EntryState.Approved)
                    )
                    .ToListAsync(cancellationToken);

        // The totals know with whom something was approved: one row for a trainee, however long their history.
        var ledgers = await db.Ledgers.AsNoTracking().Where(l => l.BatchId == batch && trainees.Contains(l.TraineeId)).ToListAsync(cancellationToken);
        var known = ledgers
            .SelectMany(l =>
                l.Totals.Lines.Where(line => line is { Supervisee: not null, Approved: > 0 }).Select(line => (l.TraineeId, line.Supervisee!.Value))
            )
            .ToHashSet();

        var visible = others.Count == 0 ? [] : await authority.TraineesOf(reviewer.Id, batch).ToListAsync(cancellationToken);
        return new Surroundings(
            used.ToDictionary(day => (day.TraineeId, day.Day), day => day.Minutes),
            others.ToLookup(other => (other.SuperviseeId!.Value, other.Day)),
            known,
            visible
        );
    }

    /// <param name="Visible">Trainees whom the reviewer may see by name.</param>
    /// <param name="Known">Trainees with the supervisees of whom they had an entry approved.</param>
    sealed record Surroundings(
        Dictionary<(PersonId, DateOnly), int> UsedOnDay,
        ILookup<(PersonId, DateOnly), HourEntry> WithSupervisees,
        HashSet<(PersonId, PersonId)> Known,
        List<PersonId> Visible
    );
}
