using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.People;

/// <summary>Somebody's place in the batch as another may know it: nothing of what they did.</summary>
/// <param name="Email">Null where it is not the asker's business.</param>
/// <param name="Supervises">For a supervisor the trainees of the group, for a trainee the supervisees; those whom the asker may know of.</param>
/// <param name="SupervisedBy">The other way round.</param>
/// <param name="Phone">For administrators, who supervises them, and themselves; null for others, and where none is kept.</param>
public sealed record KnownPerson(
    PersonName Name,
    string? Email,
    Role Role,
    string? Group,
    IReadOnlyList<PersonName> Supervises,
    IReadOnlyList<PersonName> SupervisedBy,
    string? Phone = null
);

/// <summary>A group as the asker may know it.</summary>
public sealed record KnownGroup(string Name, IReadOnlyList<PersonName> Supervisors, IReadOnlyList<PersonName> Trainees);

/// <summary>
/// Who is who in a batch. An administrator knows everybody; a supervisor their trainees and those trainees' supervisees; a trainee their own group
/// and their own supervisees; all of them know who supervises, examines and administers. Others do not exist for them.
/// </summary>
public sealed class WhosWho(SupervisionDb db, Authority authority, KnownNames names)
{
    /// <summary>So many people one sentence can ask about.</summary>
    const int MostAsked = 6;

    /// <summary>Those whom the words name and the asker may know of: one for each role that they hold.</summary>
    public async Task<IReadOnlyList<KnownPerson>> NamedAsync(PersonId asker, BatchId batch, string words, CancellationToken cancellationToken)
    {
        var vocabulary = await names.OfAsync(batch, cancellationToken);
        var places = NameReader.Places(words, vocabulary).Select(place => place.All.Select(key => new PersonId(key)).ToList()).ToList();
        var asked = places.SelectMany(place => place).Distinct().Take(MostAsked).ToList();
        if (asked.Count == 0)
            return [];
        var known = KnownTo(asker, batch);
        var rows = await Rows(known.Where(one => asked.Contains(one.PersonId))).ToListAsync(cancellationToken);
        // 梁老师 is who supervises, where there is one: a supervisee of that name is not called so.
        if (NameTitles.In(words) && rows.Exists(IsStaff))
            rows.RemoveAll(one =>
                !IsStaff(one)
                && places.Exists(place => place.Contains(one.Person) && rows.Exists(other => IsStaff(other) && place.Contains(other.Person)))
            );
        var (groups, trainees) = (rows.Where(one => one.Group != null).Select(one => one.Group).ToList(), rows.ConvertAll(one => one.Trainee));
        var around = await Rows(
                known.Where(one =>
                    (groups.Contains(one.GroupId) && (one.Role == Role.Trainee || one.Role == Role.Supervisor))
                    || (one.TraineeId != null && asked.Contains(one.TraineeId.Value))
                    || (one.Role == Role.Trainee && trainees.Contains(one.PersonId))
                )
            )
            .ToListAsync(cancellationToken);
        var near = asked.Concat(trainees.OfType<PersonId>()).ToList();
        var overseen = await authority.TraineesOf(asker, batch).Where(one => near.Contains(one)).ToListAsync(cancellationToken);
        var runs = await db.Memberships.AnyAsync(
            own => own.PersonId == asker && own.BatchId == batch && own.Role == Role.Administrator,
            cancellationToken
        );
        return
        [
            .. rows.OrderBy(one => places.FindIndex(place => place.Contains(one.Person)))
                .ThenBy(one => one.Role)
                .ThenBy(one => one.NameZh, StringComparer.Ordinal)
                .Select(one => new KnownPerson(
                    one.Name,
                    IsTold(one, asker, overseen) ? one.Email : null,
                    one.Role,
                    one.GroupName,
                    Names(around.Where(other => IsUnder(other, one))),
                    Names(around.Where(other => IsUnder(one, other))),
                    runs || one.Person == asker || one.Trainee == asker || overseen.Contains(one.Person) ? one.Phone : null
                )),
        ];
    }

    /// <summary>The groups that the words name, or all of those that the asker may know of.</summary>
    public async Task<IReadOnlyList<KnownGroup>> GroupsAsync(PersonId asker, BatchId batch, string words, CancellationToken cancellationToken)
    {
        var trainees = KnownTo(asker, batch).Where(one => one.Role == Role.Trainee);
        var groups = await db
            .Groups.Where(group => group.BatchId == batch && trainees.Any(one => one.GroupId == group.Id))
            .Select(group => new GroupName(group.Id, group.Name))
            .ToListAsync(cancellationToken);
        groups.Sort((a, b) => GroupOrder.ByName.Compare(a.Name, b.Name));
        if (TraineeAsked.GroupIn(words) is { } named)
            groups = groups.FindAll(group => TraineeAsked.Names(named, group.Name));
        if (groups.Count is 0 or > MostGroups)
            return [];
        var ids = groups.ConvertAll(group => (GroupId?)group.Id);
        var members = await Rows(
                KnownTo(asker, batch).Where(one => ids.Contains(one.GroupId) && (one.Role == Role.Trainee || one.Role == Role.Supervisor))
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. groups.Select(group => new KnownGroup(
                group.Name,
                Names(members.Where(one => one.Group == group.Id && one.Role == Role.Supervisor)),
                Names(members.Where(one => one.Group == group.Id && one.Role == Role.Trainee))
            )),
        ];
    }

    static bool IsStaff(Row one) => one.Role is Role.Supervisor or Role.Examiner or Role.Administrator;

    const int MostGroups = 12;

    /// <summary>The supervisees of a trainee who asks.</summary>
    public async Task<IReadOnlyList<PersonName>> SuperviseesAsync(PersonId asker, BatchId batch, CancellationToken cancellationToken) =>
        Names(await Rows(db.Memberships.Where(one => one.BatchId == batch && one.TraineeId == asker)).ToListAsync(cancellationToken));

    /// <summary>Those of a role whom the asker may know of, by name; not more than a few lines full.</summary>
    public async Task<IReadOnlyList<PersonName>> HoldingAsync(PersonId asker, BatchId batch, Role role, CancellationToken cancellationToken) =>
        Names(await Rows(KnownTo(asker, batch).Where(one => one.Role == role)).Take(MostListed).ToListAsync(cancellationToken));

    const int MostListed = 40;

    /// <summary>Trainees whom the asker may know of and whom nobody supervises.</summary>
    public async Task<IReadOnlyList<PersonName>> UnsupervisedAsync(PersonId asker, BatchId batch, CancellationToken cancellationToken) =>
        Names(
            await Rows(
                    KnownTo(asker, batch)
                        .Where(one =>
                            one.Role == Role.Trainee
                            && !db.Memberships.Any(other =>
                                other.BatchId == batch && other.Role == Role.Supervisor && one.GroupId != null && other.GroupId == one.GroupId
                            )
                        )
                )
                .Take(MostListed)
                .ToListAsync(cancellationToken)
        );

    /// <summary>How many of each role the asker may know of.</summary>
    public async Task<IReadOnlyDictionary<Role, int>> CountAsync(PersonId asker, BatchId batch, CancellationToken cancellationToken) =>
        await KnownTo(asker, batch)
            .GroupBy(one => one.Role)
            .Select(role => new { role.Key, Count = role.Select(one => one.PersonId).Distinct().Count() })
            .ToDictionaryAsync(role => role.Key, role => role.Count, cancellationToken);

    IQueryable<Membership> KnownTo(PersonId asker, BatchId batch)
    {
        var overseen = authority.TraineesOf(asker, batch);
        var own = db.Memberships.Where(one => one.PersonId == asker && one.BatchId == batch);
        return db.Memberships.Where(one =>
            one.BatchId == batch
            && (
                own.Any(mine => mine.Role == Role.Administrator)
                || one.PersonId == asker
                || one.Role == Role.Supervisor
                || one.Role == Role.Administrator
                || one.Role == Role.Examiner
                || (
                    one.Role == Role.Trainee
                    && (overseen.Contains(one.PersonId) || own.Any(mine => mine.Role == Role.Trainee && mine.GroupId == one.GroupId))
                )
                || (one.TraineeId != null && (one.TraineeId == asker || overseen.Contains(one.TraineeId.Value)))
            )
        );
    }

    IQueryable<Row> Rows(IQueryable<Membership> memberships) =>
        from one in memberships.AsNoTracking()
        join person in db.People on one.PersonId equals person.Id
        join g in db.Groups on one.GroupId equals g.Id into placed
        from at in placed.DefaultIfEmpty()
        orderby person.Name
        select new Row(
            person.Id,
            person.Name,
            person.NameEn,
            person.Email,
            person.Phone,
            one.Role,
            one.GroupId,
            at == null ? null : at.Name,
            one.TraineeId
        );

    /// <summary>The address of those who run the programme, of the trainees whom one is over, and of theirs and one's own supervisees.</summary>
    static bool IsTold(Row one, PersonId asker, IReadOnlyList<PersonId> overseen) =>
        one.Role is Role.Supervisor or Role.Administrator
        || one.Person == asker
        || overseen.Contains(one.Person)
        || (one.Trainee is { } trainee && (trainee == asker || overseen.Contains(trainee)));

    static bool IsUnder(Row one, Row above) =>
        above.Role == Role.Supervisor
            ? one.Role == Role.Trainee && one.Group != null && one.Group == above.Group && one.Person != above.Person
            : above.Role == Role.Trainee && one.Trainee == above.Person;

    static IReadOnlyList<PersonName> Names(IEnumerable<Row> rows) => [.. rows.Select(one => one.Name).DistinctBy(one => one.Id)];

    sealed record Row(
        PersonId Person,
        string NameZh,
        string NameEn,
        string Email,
        string? Phone,
        Role Role,
        GroupId? Group,
        string? GroupName,
        PersonId? Trainee
    )
    {
        public PersonName Name => new(Person, NameZh, NameEn);
    }
}
