using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.People;

/// <summary>Finds people of the roster. Each question is one query without tracking.</summary>
public sealed class PersonFinder(SupervisionDb db, TimeProvider time)
{
    static readonly Func<SupervisionDb, string, IAsyncEnumerable<Row>> RowsByObjectId = EF.CompileAsyncQuery(
        (SupervisionDb db, string objectId) =>
            from person in db.People
            where person.AadObjectId == objectId
            join membership in db.Memberships on person.Id equals membership.PersonId
            join batch in db.Batches on membership.BatchId equals batch.Id
            select new Row(person.Id, person.Name, person.NameEn, person.Language, person.TimeZone,
                batch.Id, batch.Revision, batch.StartsOn, batch.EndsOn, batch.TimeZone, membership.Role, membership.GroupId));

    static readonly Func<SupervisionDb, string, IAsyncEnumerable<Row>> RowsByEmail = EF.CompileAsyncQuery(
        (SupervisionDb db, string email) =>
            from person in db.People
            where person.Email == email
            join membership in db.Memberships on person.Id equals membership.PersonId
            join batch in db.Batches on membership.BatchId equals batch.Id
            select new Row(person.Id, person.Name, person.NameEn, person.Language, person.TimeZone,
                batch.Id, batch.Revision, batch.StartsOn, batch.EndsOn, batch.TimeZone, membership.Role, membership.GroupId));

    static readonly Func<SupervisionDb, PersonId, IAsyncEnumerable<Row>> RowsById = EF.CompileAsyncQuery(
        (SupervisionDb db, PersonId id) =>
            from person in db.People
            where person.Id == id
            join membership in db.Memberships on person.Id equals membership.PersonId
            join batch in db.Batches on membership.BatchId equals batch.Id
            select new Row(person.Id, person.Name, person.NameEn, person.Language, person.TimeZone,
                batch.Id, batch.Revision, batch.StartsOn, batch.EndsOn, batch.TimeZone, membership.Role, membership.GroupId));

    static readonly Func<SupervisionDb, PersonId, BatchId, IAsyncEnumerable<Supervisee>> SuperviseesOfTrainee = EF.CompileAsyncQuery(
        (SupervisionDb db, PersonId trainee, BatchId batch) =>
            from membership in db.Memberships
            where membership.TraineeId == trainee && membership.BatchId == batch
            join person in db.People on membership.PersonId equals person.Id
            orderby person.Name, person.Id
            select new Supervisee(person.Id, person.Name, person.NameEn));

    ((PersonId, BatchId) Of, IReadOnlyList<Supervisee> People)? supervisees;

    /// <summary>By the object id that Teams sends; when nobody has it, by the e-mail address. Null when neither is known.</summary>
    public async Task<Participant?> FindAsync(string? aadObjectId, string? email, CancellationToken cancellation = default)
    {
        if (Person.NormaliseObjectId(aadObjectId) is { } objectId && await NowAsync(RowsByObjectId(db, objectId), cancellation) is { } known) return known;
        return string.IsNullOrWhiteSpace(email) ? null : await NowAsync(RowsByEmail(db, Person.NormaliseEmail(email)), cancellation);
    }

    public Task<Participant?> FindAsync(PersonId id, CancellationToken cancellation = default) => NowAsync(RowsById(db, id), cancellation);

    /// <summary>The supervisees of a trainee, by name; asked again in the same turn, as they were.</summary>
    public async Task<IReadOnlyList<Supervisee>> SuperviseesAsync(PersonId trainee, BatchId batch, CancellationToken cancellation = default)
    {
        if (supervisees is null || supervisees.Value.Of != (trainee, batch))
            supervisees = ((trainee, batch), await SuperviseesOfTrainee(db, trainee, batch).ToListAsync(cancellation));
        return supervisees.Value.People;
    }

    /// <summary>Everybody in the batch that runs now, by role and name; empty when there is no batch.</summary>
    public async Task<IReadOnlyList<RosterEntry>> EverybodyAsync(CancellationToken cancellation = default)
    {
        var batches = await db.Batches.AsNoTracking().Select(b => new { b.Id, b.StartsOn, b.EndsOn, b.TimeZone }).ToListAsync(cancellation);
        if (batches.Count == 0) return [];
        var current = batches.MaxBy(b => Precedence(b.StartsOn, b.EndsOn, b.TimeZone))!.Id;
        return await (
            from membership in db.Memberships.AsNoTracking()
            where membership.BatchId == current
            join person in db.People on membership.PersonId equals person.Id
            join grp in db.Groups on membership.GroupId equals grp.Id into groups
            from grp in groups.DefaultIfEmpty()
            orderby membership.Role, person.NameEn, person.Email
            select new RosterEntry(person.Id, person.Name, person.NameEn, person.Email, membership.Role, grp == null ? null : grp.Name))
            .ToListAsync(cancellation);
    }

    async Task<Participant?> NowAsync(IAsyncEnumerable<Row> query, CancellationToken cancellation)
    {
        var rows = await query.ToListAsync(cancellation);
        if (rows.Count == 0) return null;
        var now = rows.Count == 1 ? rows[0] : rows.MaxBy(row => Precedence(row.StartsOn, row.EndsOn, row.BatchZone))!;
        return new Participant(now.Id, now.Name, now.NameEn, now.Language, now.OwnZone ?? now.BatchZone, now.Batch, now.Revision,
            [.. rows.Where(row => row.Batch == now.Batch).Select(row => new HeldRole(row.Role, row.Group)).Distinct()]);
    }

    /// <summary>A batch that runs today comes before any other; among equals the one that began last.</summary>
    (bool Runs, DateOnly StartsOn) Precedence(DateOnly startsOn, DateOnly endsOn, string zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);
        return (startsOn <= today && today <= endsOn, startsOn);
    }

    sealed record Row(
        PersonId Id, string Name, string NameEn, Language Language, string? OwnZone,
        BatchId Batch, int Revision, DateOnly StartsOn, DateOnly EndsOn, string BatchZone, Role Role, GroupId? Group);
}
