using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Summaries;

/// <summary>When somebody wants a summary, and whether at all.</summary>
public sealed record ChosenSummary(bool IsOn, SummaryTimes Times);

/// <summary>What an act of the journal says of a summary whose times were changed.</summary>
public sealed record SummaryChange(ChosenSummary Before, ChosenSummary After)
{
    internal string Write() => Json.Write(this);

    public static SummaryChange Read(string subject) => Json.Read<SummaryChange>(subject);
}

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
        var plan = await FindAsync(person, batch, zone, times, cancellationToken);
        var before = plan.Chosen;
        plan.Choose(times, next);
        if (plan.Chosen != before)
            db.Note(time, person, ActKind.SummaryChanged, new SummaryChange(before, plan.Chosen).Write());
        return next;
    }

    /// <summary>As it was before a change, or since; null when it has been changed otherwise meanwhile.</summary>
    /// <param name="again">Does again what was taken back.</param>
    public async Task<SummaryPlan?> RestoreAsync(
        PersonId person,
        BatchId batch,
        TimeZoneInfo zone,
        SummaryChange change,
        bool again,
        CancellationToken cancellationToken
    )
    {
        var plan = await FindAsync(person, batch, zone, SummaryTimes.Usual, cancellationToken);
        if (plan.Chosen != (again ? change.Before : change.After))
            return null;
        var (isOn, times) = again ? change.After : change.Before;
        plan.Choose(times, times.NextAfter(time.GetUtcNow(), zone));
        if (!isOn)
            plan.Stop();
        return plan;
    }

    /// <param name="usual">For who has chosen nothing yet.</param>
    public async Task StopAsync(PersonId person, BatchId batch, TimeZoneInfo zone, SummaryTimes usual, CancellationToken cancellationToken)
    {
        var plan = await FindAsync(person, batch, zone, usual, cancellationToken);
        var before = plan.Chosen;
        plan.Stop();
        if (plan.Chosen != before)
            db.Note(time, person, ActKind.SummaryChanged, new SummaryChange(before, plan.Chosen).Write());
    }

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
