using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Alumni;

/// <summary>Approved minutes of one kind of work.</summary>
public sealed record KindMinutes(ActivityType Type, long Minutes);

/// <summary>A class or a visit that they were at.</summary>
/// <param name="Session">Null for one that was credited otherwise.</param>
public sealed record AttendedClass(DateOnly Day, Session? Session, CreditKind Kind, int ClassHours);

/// <summary>What somebody did as a trainee of one batch, as it is kept. Nothing in it is anybody else's.</summary>
/// <param name="Hours">Most first.</param>
/// <param name="Attended">Oldest first.</param>
/// <param name="Accepted">Items of the checklist that were accepted, in its order.</param>
public sealed record PersonRecord(
    BatchId Id,
    BatchDescription Batch,
    bool IsAlumnus,
    TraineeStanding Standing,
    IReadOnlyList<KindMinutes> Hours,
    IReadOnlyList<AttendedClass> Attended,
    IReadOnlyList<CreditTotal> Credits,
    IReadOnlyList<ItemStanding> Accepted
)
{
    public CreditTotal? Of(CreditKind kind) => Credits.FirstOrDefault(total => total.Kind == kind);
}

/// <summary>Reads the record of somebody for themselves. Changes nothing.</summary>
public sealed class PersonRecords(SupervisionDb db, Evaluator evaluator, Ledgers ledgers, MaterialList materials)
{
    /// <summary>One for each batch in which they were a trainee, the last first.</summary>
    public async Task<IReadOnlyList<PersonRecord>> OfAsync(PersonId person, CancellationToken cancellationToken)
    {
        var batches = await (
            from own in db.AllMemberships.AsNoTracking()
            where own.PersonId == person && own.Role == Role.Trainee
            join batch in db.Batches on own.BatchId equals batch.Id
            orderby batch.StartsOn descending
            select new { batch, alumnus = db.AllMemberships.Any(m => m.PersonId == person && m.BatchId == batch.Id && m.Role == Role.Alumnus) }
        ).ToListAsync(cancellationToken);
        List<PersonRecord> records = [];
        foreach (var one in batches)
            records.Add(await ReadAsync(person, one.batch, one.alumnus, cancellationToken));
        return records;
    }

    async Task<PersonRecord> ReadAsync(PersonId person, Batch batch, bool alumnus, CancellationToken cancellationToken)
    {
        var totals = (await ledgers.FindAsync(person, batch.Id))?.Totals ?? LedgerTotals.Empty;
        var hours = totals
            .Lines.GroupBy(line => line.Type)
            .Select(type => (Type: batch.Description.TypeOf(type.Key), Minutes: type.Sum(line => (long)line.Approved)))
            .Where(one => one is { Type: not null, Minutes: > 0 })
            .Select(one => new KindMinutes(one.Type!, one.Minutes))
            .OrderByDescending(one => one.Minutes)
            .ThenBy(one => one.Type.Key, StringComparer.Ordinal);
        var items = await materials.OfAsync(person, batch.Id, batch.Description, cancellationToken);
        return new PersonRecord(
            batch.Id,
            batch.Description,
            alumnus,
            await evaluator.EvaluateAsync(person, batch.Id, cancellationToken),
            [.. hours],
            await AttendedAsync(person, batch.Id, cancellationToken),
            totals.Credits,
            [.. items.Where(item => item.Last?.State == SubmissionState.Accepted)]
        );
    }

    async Task<IReadOnlyList<AttendedClass>> AttendedAsync(PersonId person, BatchId batch, CancellationToken cancellationToken)
    {
        var credits = await db
            .Credits.AsNoTracking()
            .Where(c =>
                c.TraineeId == person
                && c.BatchId == batch
                && c.VoidedAt == null
                && !c.Missed
                && (c.Kind == CreditKind.ClassHours || c.Kind == CreditKind.Visit)
            )
            .OrderBy(c => c.Day)
            .ToListAsync(cancellationToken);
        var ids = credits.ConvertAll(credit => new SessionId(credit.SourceId));
        var sessions = await db.Sessions.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id.Value, cancellationToken);
        return
        [
            .. credits.Select(credit => new AttendedClass(credit.Day, sessions.GetValueOrDefault(credit.SourceId), credit.Kind, credit.ClassHours)),
        ];
    }
}
