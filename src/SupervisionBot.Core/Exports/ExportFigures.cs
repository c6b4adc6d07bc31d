using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Exports;

/// <summary>Whether something is made at once.</summary>
public enum ExportSize
{
    Nothing,
    Small,
    Large,
}

/// <summary>A trainee of an export.</summary>
/// <param name="Group">Null for who is in none.</param>
public sealed record ExportTrainee(PersonId Id, string Name, string NameEn, GroupId? GroupId, string? Group);

/// <summary>How a trainee stands, with all their sums.</summary>
public sealed record ExportStanding(PersonId Trainee, LedgerTotals Totals, TraineeStanding Standing);

/// <summary>
/// Whose figures somebody may take away, and these. Trainees have their own, supervisors those of the trainees for whom they may act, administrators
/// those of the batch.
/// </summary>
public sealed class ExportFigures(SupervisionDb db, Authority authority, RuleBook rules, MaterialRights materials)
{
    /// <summary>More entries are written by and by.</summary>
    public const int ManyEntries = 5_000;

    /// <summary>Likewise of what is written trainee by trainee.</summary>
    public const int ManyTrainees = 200;

    /// <summary>The trainees of whom the export is, for use inside a query.</summary>
    public IQueryable<PersonId> Whose(PersonId who, BatchId batch, ExportAsked asked)
    {
        var (trainee, group) = (asked.Trainee, asked.Group);
        var seen = authority
            .TraineesOf(who, batch)
            .Union(db.Memberships.Where(m => m.PersonId == who && m.BatchId == batch && m.Role == Role.Trainee).Select(m => m.PersonId));
        return db
            .Memberships.Where(m =>
                m.BatchId == batch
                && m.Role == Role.Trainee
                && (trainee == null || m.PersonId == trainee)
                && (group == null || m.GroupId == group)
                && seen.Contains(m.PersonId)
            )
            .Select(m => m.PersonId);
    }

    public async Task<ExportSize> SizeAsync(PersonId who, BatchId batch, ExportAsked asked, CancellationToken cancellationToken)
    {
        if (asked.Kind == ExportKind.Files)
            return await Accepted(who, batch, asked).AnyAsync(cancellationToken) ? ExportSize.Large : ExportSize.Nothing;
        var (count, most) =
            asked.Kind == ExportKind.Hours
                ? (await Entries(who, batch, asked).OrderBy(e => e.Id).Take(ManyEntries + 1).CountAsync(cancellationToken), ManyEntries)
                : (await Whose(who, batch, asked).OrderBy(id => id).Take(ManyTrainees + 1).CountAsync(cancellationToken), ManyTrainees);
        return count == 0 ? ExportSize.Nothing
            : count > most ? ExportSize.Large
            : ExportSize.Small;
    }

    /// <summary>By group and name.</summary>
    public async Task<IReadOnlyList<ExportTrainee>> TraineesAsync(ExportScope scope, CancellationToken cancellationToken)
    {
        var (batch, whose) = (scope.Batch.Id, Whose(scope.Who.Id, scope.Batch.Id, scope.Asked));
        var found = await (
            from membership in db.Memberships.AsNoTracking()
            where membership.BatchId == batch && membership.Role == Role.Trainee && whose.Contains(membership.PersonId)
            join person in db.People on membership.PersonId equals person.Id
            join grp in db.Groups on membership.GroupId equals grp.Id into groups
            from grp in groups.DefaultIfEmpty()
            select new ExportTrainee(person.Id, person.Name, person.NameEn, membership.GroupId, grp == null ? null : grp.Name)
        ).ToListAsync(cancellationToken);
        return
        [
            .. found
                .OrderBy(one => one.Group is null)
                .ThenBy(one => one.Group ?? "", GroupOrder.ByName)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .ThenBy(one => one.Id.Value),
        ];
    }

    /// <summary>What the people in those entries are called with whom the work was done.</summary>
    public async Task<IReadOnlyList<PersonName>> SuperviseesAsync(ExportScope scope, CancellationToken cancellationToken)
    {
        var with = Entries(scope.Who.Id, scope.Batch.Id, scope.Asked).Select(e => e.SuperviseeId);
        return await db
            .People.Where(p => with.Contains(p.Id))
            .OrderBy(p => p.Name)
            .ThenBy(p => p.Id)
            .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Without those withdrawn, by day, as the database gives them.</summary>
    /// <remarks>The context can do nothing else until they have been read.</remarks>
    public IAsyncEnumerable<HourEntry> EntriesAsync(ExportScope scope) =>
        Entries(scope.Who.Id, scope.Batch.Id, scope.Asked).OrderBy(e => e.Day).ThenBy(e => e.Id).AsAsyncEnumerable();

    /// <summary>How those trainees stand now, in no order.</summary>
    public async Task<IReadOnlyDictionary<PersonId, ExportStanding>> StandingsAsync(ExportScope scope, CancellationToken cancellationToken)
    {
        var (batch, whose) = (scope.Batch.Id, Whose(scope.Who.Id, scope.Batch.Id, scope.Asked));
        var applied = await rules.ReadAsync(db, batch, scope.Batch.RequirementVersion, cancellationToken);
        var rows = await (
            from membership in db.Memberships.AsNoTracking()
            where membership.BatchId == batch && membership.Role == Role.Trainee && whose.Contains(membership.PersonId)
            join ledger in db.Ledgers.AsNoTracking()
                on new { TraineeId = membership.PersonId, BatchId = batch } equals new { ledger.TraineeId, ledger.BatchId }
                into ledgers
            from ledger in ledgers.DefaultIfEmpty()
            select new { membership.PersonId, Totals = ledger == null ? null : ledger.Totals }
        ).ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.PersonId,
            row => new ExportStanding(row.PersonId, row.Totals ?? LedgerTotals.Empty, RuleCheck.Of(applied, row.Totals ?? LedgerTotals.Empty))
        );
    }

    /// <summary>The rules that apply now.</summary>
    public async Task<RuleVersion> RulesAsync(ExportScope scope, CancellationToken cancellationToken) =>
        await rules.ReadAsync(db, scope.Batch.Id, scope.Batch.RequirementVersion, cancellationToken);

    /// <summary>Accepted versions of those trainees and of their groups.</summary>
    internal IQueryable<Submission> Accepted(PersonId who, BatchId batch, ExportAsked asked) =>
        materials.OfTrainees(Whose(who, batch, asked), batch).Where(s => s.State == SubmissionState.Accepted);

    IQueryable<HourEntry> Entries(PersonId who, BatchId batch, ExportAsked asked)
    {
        var (whose, from, to, type, approved) = (Whose(who, batch, asked), asked.From, asked.To, asked.Type, asked.ApprovedOnly);
        var entries = db
            .HourEntries.AsNoTracking()
            .Where(e =>
                e.BatchId == batch
                && e.State != EntryState.Withdrawn
                && whose.Contains(e.TraineeId)
                && (from == null || e.Day >= from)
                && (to == null || e.Day <= to)
                && (type == null || e.Type == type)
                && (!approved || e.State == EntryState.Approved)
            );
        return asked.With?.Select(id => (PersonId?)id).ToList() is { } with ? entries.Where(e => with.Contains(e.SuperviseeId)) : entries;
    }
}
