using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.People;

/// <summary>Finds people of the roster. Each question is one query without tracking.</summary>
public sealed class PersonFinder(SupervisionDb db, TimeProvider time)
{
    static readonly CompiledQuery<Func<SupervisionDb, string, IAsyncEnumerable<Row>>> RowsByObjectId = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, string objectId) =>
                from person in db.People
                where person.AadObjectId == objectId
                join membership in db.AllMemberships on person.Id equals membership.PersonId
                join batch in db.Batches on membership.BatchId equals batch.Id
                select new Row(
                    person.Id,
                    person.Name,
                    person.NameEn,
                    person.Language,
                    person.TimeZone,
                    batch.Id,
                    batch.Revision,
                    batch.StartsOn,
                    batch.EndsOn,
                    batch.ClosedOn,
                    batch.TimeZone,
                    membership.Role,
                    membership.GroupId,
                    membership.LeftAt
                )
        )
    );

    static readonly CompiledQuery<Func<SupervisionDb, string, IAsyncEnumerable<Row>>> RowsByEmail = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, string email) =>
                from person in db.People
                where person.Email == email
                join membership in db.AllMemberships on person.Id equals membership.PersonId
                join batch in db.Batches on membership.BatchId equals batch.Id
                select new Row(
                    person.Id,
                    person.Name,
                    person.NameEn,
                    person.Language,
                    person.TimeZone,
                    batch.Id,
                    batch.Revision,
                    batch.StartsOn,
                    batch.EndsOn,
                    batch.ClosedOn,
                    batch.TimeZone,
                    membership.Role,
                    membership.GroupId,
                    membership.LeftAt
                )
        )
    );

    static readonly CompiledQuery<Func<SupervisionDb, PersonId, IAsyncEnumerable<Row>>> RowsById = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, PersonId id) =>
                from person in db.People
                where person.Id == id
                join membership in db.AllMemberships on person.Id equals membership.PersonId
                join batch in db.Batches on membership.BatchId equals batch.Id
                select new Row(
                    person.Id,
                    person.Name,
                    person.NameEn,
                    person.Language,
                    person.TimeZone,
                    batch.Id,
                    batch.Revision,
                    batch.StartsOn,
                    batch.EndsOn,
                    batch.ClosedOn,
                    batch.TimeZone,
                    membership.Role,
                    membership.GroupId,
                    membership.LeftAt
                )
        )
    );

    static readonly CompiledQuery<Func<SupervisionDb, string, string, IAsyncEnumerable<Row>>> RowsByChannelUser = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, string channelId, string fromId) =>
                from identity in db.ChannelIdentities
                where identity.ChannelId == channelId && identity.FromId == fromId
                join person in db.People on identity.PersonId equals person.Id
                join membership in db.AllMemberships on person.Id equals membership.PersonId
                join batch in db.Batches on membership.BatchId equals batch.Id
                select new Row(
                    person.Id,
                    person.Name,
                    person.NameEn,
                    person.Language,
                    person.TimeZone,
                    batch.Id,
                    batch.Revision,
                    batch.StartsOn,
                    batch.EndsOn,
                    batch.ClosedOn,
                    batch.TimeZone,
                    membership.Role,
                    membership.GroupId,
                    membership.LeftAt
                )
        )
    );

    static readonly CompiledQuery<Func<SupervisionDb, PersonId, BatchId, IAsyncEnumerable<Supervisee>>> SuperviseesOfTrainee = new(() =>
        EF.CompileAsyncQuery(
            (SupervisionDb db, PersonId trainee, BatchId batch) =>
                from membership in db.AllMemberships
                where membership.TraineeId == trainee && membership.BatchId == batch && membership.LeftAt == null
                join person in db.People on membership.PersonId equals person.Id
                select new Supervisee(person.Id, person.Name, person.NameEn)
        )
    );

    ((PersonId, BatchId) Of, IReadOnlyList<Supervisee> People)? supervisees;

    /// <summary>By the object id that Teams sends; when nobody has it, by the e-mail address. Null when neither is known.</summary>
    public async Task<Participant?> FindAsync(string? aadObjectId, string? email, CancellationToken cancellation = default)
    {
        if (Person.NormaliseObjectId(aadObjectId) is { } objectId && await NowAsync(RowsByObjectId.For(db)(db, objectId), cancellation) is { } known)
            return known;
        return string.IsNullOrWhiteSpace(email) ? null : await NowAsync(RowsByEmail.For(db)(db, Person.NormaliseEmail(email)), cancellation);
    }

    /// <summary>By the channel's own name for somebody, as an accepted invitation stored it. For when the other ways found nobody.</summary>
    public Task<Participant?> FindAsync(ChannelUser user, CancellationToken cancellation = default) =>
        NowAsync(RowsByChannelUser.For(db)(db, user.ChannelId, user.FromId), cancellation);

    public Task<Participant?> FindAsync(PersonId id, CancellationToken cancellation = default) => NowAsync(RowsById.For(db)(db, id), cancellation);

    /// <summary>As a participant of this batch, whichever runs now. Null when they have no part in it.</summary>
    public Task<Participant?> FindAsync(PersonId id, BatchId batch, CancellationToken cancellation = default) =>
        NowAsync(RowsById.For(db)(db, id).Where(row => row.Batch == batch), cancellation);

    /// <summary>The supervisees of a trainee, by name; asked again in the same turn, as they were.</summary>
    public async Task<IReadOnlyList<Supervisee>> SuperviseesAsync(PersonId trainee, BatchId batch, CancellationToken cancellation = default)
    {
        if (supervisees is null || supervisees.Value.Of != (trainee, batch))
            supervisees = (
                (trainee, batch),
                InOrder(await SuperviseesOfTrainee.For(db)(db, trainee, batch).ToListAsync(cancellation), supervisee => supervisee.Name)
            );
        return supervisees.Value.People;
    }

    /// <summary>Everybody in the batch that runs now, by role and name; empty when there is no batch.</summary>
    public async Task<IReadOnlyList<RosterEntry>> EverybodyAsync(CancellationToken cancellation = default)
    {
        var batches = await db
            .Batches.AsNoTracking()
            .Select(b => new
            {
                b.Id,
                b.StartsOn,
                b.EndsOn,
                b.ClosedOn,
                b.TimeZone,
            })
            .ToListAsync(cancellation);
        if (batches.Count == 0)
            return [];
        var current = batches.MaxBy(b => Precedence(b.StartsOn, b.EndsOn, b.ClosedOn, b.TimeZone))!.Id;
        var everybody = await (
            from membership in db.Memberships.AsNoTracking()
            where membership.BatchId == current
            join person in db.People on membership.PersonId equals person.Id
            join grp in db.Groups on membership.GroupId equals grp.Id into groups
            from grp in groups.DefaultIfEmpty()
            select new RosterEntry(person.Id, person.Name, person.NameEn, person.Email, membership.Role, grp == null ? null : grp.Name)
        ).ToListAsync(cancellation);
        return [.. InOrder(everybody, entry => entry.NameEn.Length > 0 ? entry.NameEn : entry.Name).OrderBy(entry => entry.Role)];
    }

    /// <summary>Sorted here, because each database has its own idea of the order of texts.</summary>
    static List<T> InOrder<T>(List<T> people, Func<T, string> key)
    {
        people.Sort((a, b) => string.CompareOrdinal(key(a), key(b)));
        return people;
    }

    async Task<Participant?> NowAsync(IAsyncEnumerable<Row> query, CancellationToken cancellation)
    {
        var rows = await query.ToListAsync(cancellation);
        if (rows.Count == 0)
            return null;
        var now =
            rows.Count == 1 ? rows[0] : rows.MaxBy(row => (row.LeftAt is null, Precedence(row.StartsOn, row.EndsOn, row.ClosedOn, row.BatchZone)))!;
        return new Participant(
            now.Id,
            now.Name,
            now.NameEn,
            now.Language,
            now.OwnZone ?? now.BatchZone,
            now.Batch,
            now.Revision,
            Acted([.. rows.Where(row => row.Batch == now.Batch && row.LeftAt is null).Select(row => new HeldRole(row.Role, row.Group)).Distinct()])
        )
        {
            AlsoAlumnus = rows.Exists(row => row.Batch != now.Batch && row.Role == Role.Alumnus && row.LeftAt is null),
            LeftAt = now.LeftAt,
        };
    }

    /// <summary>Who was a trainee of a batch and is an alumnus of it acts as that: the other row only keeps what they were.</summary>
    static List<HeldRole> Acted(List<HeldRole> held) =>
        held.Exists(one => one.Role == Role.Alumnus) ? held.FindAll(one => one.Role != Role.Trainee) : held;

    /// <summary>A batch that runs today comes before any other; among equals the one that began last.</summary>
    (bool Runs, DateOnly StartsOn) Precedence(DateOnly startsOn, DateOnly endsOn, DateOnly? closedOn, string zone)
    {
        var today = LocalTime.Day(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone));
        return (closedOn is null && startsOn <= today && today <= endsOn, startsOn);
    }

    sealed record Row(
        PersonId Id,
        string Name,
        string NameEn,
        Language Language,
        string? OwnZone,
        BatchId Batch,
        int Revision,
        DateOnly StartsOn,
        DateOnly EndsOn,
        DateOnly? ClosedOn,
        string BatchZone,
        Role Role,
        GroupId? Group,
        DateTimeOffset? LeftAt
    );
}
