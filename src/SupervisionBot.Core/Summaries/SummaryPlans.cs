using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Times;

namespace SupervisionBot.Core.Summaries;

/// <summary>When somebody gets a summary. Nothing is saved here: the turn, or whoever sends, saves everything at once.</summary>
public sealed class SummaryPlans(SupervisionDb db, TimeProvider time)
{
    public const string NoticeKind = "summary";

    /// <summary>Also one that this turn has just made.</summary>
    /// <param name="usual">For who has chosen nothing yet.</param>
    public async Task<SummaryPlan> FindAsync(
        PersonId person,
        BatchId batch,
        TimeZoneInfo zone,
        SummaryTimes usual,
        CancellationToken cancellationToken
    ) =>
        await db.SummaryPlans.FindAsync([person, batch], cancellationToken)
        ?? db.SummaryPlans.Add(new SummaryPlan(person, batch, usual, usual.NextAfter(time.GetUtcNow(), zone))).Entity;

    /// <summary>Answers when the next one comes.</summary>
    public async Task<DateTimeOffset> ChooseAsync(
        PersonId person,
        BatchId batch,
        TimeZoneInfo zone,
        SummaryTimes times,
        CancellationToken cancellationToken
    )
    {
        var next = times.NextAfter(time.GetUtcNow(), zone);
        (await FindAsync(person, batch, zone, times, cancellationToken)).Choose(times, next);
        return next;
    }

    public async Task StopAsync(PersonId person, BatchId batch, TimeZoneInfo zone, CancellationToken cancellationToken) =>
        (await FindAsync(person, batch, zone, SummaryTimes.Usual, cancellationToken)).Stop();

    /// <summary>The plan by which a summary was announced; null when the person has changed it since.</summary>
    public async Task<SummaryPlan?> AnnouncedAsync(
        PersonId person,
        BatchId batch,
        IReadOnlyList<string> subjects,
        CancellationToken cancellationToken
    )
    {
        var plan = await db.SummaryPlans.FirstOrDefaultAsync(p => p.PersonId == person && p.BatchId == batch, cancellationToken);
        if (plan?.NextAt is null || !subjects.Contains(SubjectOf(plan)))
            return null;
        if (await db.Talks.Where(talk => talk.PersonId == person).MaxAsync(talk => (DateTimeOffset?)talk.LastTurnAt, cancellationToken) is { } seen)
            plan.SeenUntil(seen);
        return plan;
    }

    internal static string SubjectOf(SummaryPlan plan) => plan.Version.ToString(CultureInfo.InvariantCulture);
}
