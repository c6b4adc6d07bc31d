using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Standing;

/// <summary>How one of many trainees stands.</summary>
/// <param name="Behind">
/// Practicum minutes that the even plan asks for by today and that are not logged, in whole hours once they are many; 0 while they are no more than a
/// week's share of the plan, since whoever logs on Fridays is not behind on Thursdays. The list, the summaries and their counts go by it.
/// </param>
public sealed record TraineeLine(TraineeName Trainee, GroupId? Group, TraineeStanding Standing, RuleStanding? Practicum, long Behind);

/// <summary>Many trainees at a glance: how many stand how, and those who are furthest behind.</summary>
/// <param name="Done">All rules are met.</param>
/// <param name="Top">Furthest behind first; then by what is missing.</param>
public sealed record TraineeOverview(int Trainees, int Done, int Behind, IReadOnlyList<TraineeLine> Top)
{
    public int OnPlan => Trainees - Done - Behind;

    /// <summary>So many are asked about, of whom the first stand in <paramref name="Top"/>.</summary>
    public int Asked { get; init; }
}

/// <summary>Lists how the trainees stand for whom somebody may act. Read one by one: twelve thousand take no more memory than twelve.</summary>
public sealed class TraineeList(SupervisionDb db, Authority authority, RuleBook rules)
{
    const int ManyMinutes = 600;

    const int HalfHour = 30;

    /// <summary>Less far behind; among equals what is missing decides, then the name, so that the order is always the same.</summary>
    static readonly Comparer<TraineeLine> Nearer = Comparer<TraineeLine>.Create(
        static (a, b) =>
            (a.Behind, a.Practicum?.Missing ?? 0).CompareTo((b.Behind, b.Practicum?.Missing ?? 0)) is var order and not 0 ? order
            : string.CompareOrdinal(b.Trainee.Name, a.Trainee.Name) is var byName and not 0 ? byName
            : b.Trainee.Id.Value.CompareTo(a.Trainee.Id.Value)
    );

    /// <param name="only">This group; null for all.</param>
    /// <param name="behind">Only those who are behind.</param>
    public async Task<TraineeOverview> OverviewAsync(
        PersonId who,
        BatchId batchId,
        BatchDescription batch,
        DateOnly today,
        GroupId? only,
        bool behind,
        int most,
        CancellationToken cancellationToken,
        LengthRange? logged = null
    )
    {
        var (all, done, late, asked) = (0, 0, 0, 0);
        var top = new PriorityQueue<TraineeLine, TraineeLine>(Nearer);
        await foreach (var line in ListAsync(who, batchId, batch, today, only, cancellationToken))
        {
            all++;
            if (line.Standing.AllMet)
                done++;
            else if (line.Behind > 0)
                late++;
            if (behind && line.Behind == 0)
                continue;
            if (
                logged is not null
                && !logged.Contains((int)(behind ? line.Behind : (line.Practicum?.Approved ?? 0) + (line.Practicum?.Waiting ?? 0)))
            )
                continue;
            asked++;
            top.Enqueue(line, line);
            if (top.Count > most)
                top.Dequeue();
        }
        List<TraineeLine> lines = [];
        while (top.TryDequeue(out var line, out _))
            lines.Add(line);
        lines.Reverse();
        return new TraineeOverview(all, done, late, lines) { Asked = asked };
    }

    public IAsyncEnumerable<TraineeLine> ListAsync(
        PersonId who,
        BatchId batchId,
        BatchDescription batch,
        DateOnly today,
        GroupId? only,
        CancellationToken cancellationToken
    ) => ListAsync(authority.TraineesOf(who, batchId), batchId, new OpenDays(batch, today), only, cancellationToken);

    /// <param name="seen">Whom the reader may see.</param>
    public async IAsyncEnumerable<TraineeLine> ListAsync(
        IQueryable<PersonId> seen,
        BatchId batchId,
        OpenDays days,
        GroupId? only,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var version = await db.Batches.Where(one => one.Id == batchId).Select(one => one.RequirementVersion).FirstAsync(cancellationToken);
        var applied = await rules.ReadAsync(db, batchId, version, cancellationToken);
        var rows =
            from membership in db.Memberships.AsNoTracking()
            where
                membership.BatchId == batchId
                && membership.Role == Role.Trainee
                && seen.Contains(membership.PersonId)
                && (only == null || membership.GroupId == only)
            join person in db.People on membership.PersonId equals person.Id
            join ledger in db.Ledgers.Where(ledger => ledger.BatchId == batchId) on membership.PersonId equals ledger.TraineeId into ledgers
            from ledger in ledgers.DefaultIfEmpty()
            select new
            {
                Trainee = new TraineeName(person.Id, person.Name, person.NameEn),
                membership.GroupId,
                Ledger = ledger,
            };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var standing = RuleCheck.Of(applied, row.Ledger?.Totals ?? LedgerTotals.Empty);
            var practicum = standing.Rules.FirstOrDefault(rule => rule.Figure is { Kind: RequirementKind.PracticumMinutes, Types: null });
            yield return new TraineeLine(row.Trainee, row.GroupId, standing, practicum, practicum is null ? 0 : Behind(practicum, days));
        }
    }

    static long Behind(RuleStanding practicum, OpenDays days)
    {
        var missing = HoursByWeek.ByPlan(days, practicum.Needed) - practicum.Approved - practicum.Waiting;
        if (missing * days.All <= practicum.Needed * OpenDays.Week)
            return 0;
        return missing < ManyMinutes ? missing / HalfHour * HalfHour : missing / 60 * 60;
    }
}
