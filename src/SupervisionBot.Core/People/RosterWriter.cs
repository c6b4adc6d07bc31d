using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.People;

/// <summary>
/// Writes a checked roster, some hundred people at a time: two look-ups and one save for each portion, and nothing tracked after it.
/// </summary>
sealed class RosterWriter(SupervisionDb db, BatchId batch, Dictionary<string, PersonId> trainees, bool dryRun, TimeProvider time)
{
    public const int ChunkSize = 500;

    readonly Dictionary<string, GroupId> groups = [];

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public async Task WriteAsync(RosterPlan plan, IProgress<int>? progress, CancellationToken cancellation)
    {
        foreach (var group in await db.Groups.AsNoTracking().Where(g => g.BatchId == batch).ToListAsync(cancellation))
            groups[group.Name] = group.Id;
        foreach (var chunk in plan.People.Chunk(ChunkSize))
        {
            await WriteAsync(chunk, cancellation);
            if (!dryRun)
                await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            progress?.Report(Added + Changed + Unchanged);
        }
    }

    async Task WriteAsync(PlannedPerson[] chunk, CancellationToken cancellation)
    {
        var emails = chunk.Select(planned => planned.Email).ToArray();
        var stored = await db.People.Where(person => emails.Contains(person.Email)).ToDictionaryAsync(person => person.Email, cancellation);
        var ids = stored.Values.Select(person => person.Id).ToArray();
        var memberships =
            ids.Length == 0 ? [] : await db.Memberships.Where(m => m.BatchId == batch && ids.Contains(m.PersonId)).ToListAsync(cancellation);
        var byPerson = memberships.ToLookup(membership => membership.PersonId);

        List<(PlannedPerson Planned, Person Person, bool Changed)> written = [];
        foreach (var planned in chunk)
        {
            var (person, changed) = Write(planned, stored.GetValueOrDefault(planned.Email));
            if (planned.Rows.Exists(row => row.Role == Role.Trainee))
                trainees[planned.Email] = person.Id;
            written.Add((planned, person, changed));
        }

        foreach (var (planned, person, changed) in written)
            WriteRoles(planned, person.Id, [.. byPerson[person.Id]], changed);
    }

    (Person Person, bool Changed) Write(PlannedPerson planned, Person? person)
    {
        var said = planned.Said;
        var details = new PersonalDetails(
            said.Name,
            said.NameEn,
            said.AadObjectId,
            said.Organisation,
            said.City,
            said.Language ?? person?.Language ?? Language.Chinese,
            said.TimeZone
        );
        if (person == null)
        {
            person = new Person(TypedId.New<PersonId>(time), planned.Email, details);
            db.People.Add(person);
            return (person, false);
        }

        person.Update(details);
        return (person, db.Entry(person).State == EntityState.Modified);
    }

    void WriteRoles(PlannedPerson planned, PersonId person, List<Membership> stored, bool personChanged)
    {
        // A supervisee whose one row names another trainee than the one stored row goes on with that trainee.
        var elsewhere = stored.Where(m => m.Role == Role.Supervisee && !planned.Rows.Exists(row => Is(row, m))).ToList();
        var newHere = planned.Rows.Count(row => row.Role == Role.Supervisee && !stored.Exists(m => Is(row, m)));
        var moving = elsewhere.Count == 1 && newHere == 1 ? elsewhere[0] : null;

        foreach (var row in planned.Rows)
        {
            var group = GroupOf(row.Group);
            var held = stored.Find(membership => Is(row, membership)) ?? (row.Role == Role.Supervisee ? moving : null);
            if (held == null)
            {
                db.Memberships.Add(new Membership(TypedId.New<MembershipId>(time), batch, person, row.Role, group, TraineeOf(row)));
                Added++;
                continue;
            }

            var moved = held.GroupId != group || held == moving;
            if (held.GroupId != group)
                held.MoveTo(group);
            if (held == moving)
                held.ContinueWith(TraineeOf(row)!.Value);
            if (moved || personChanged)
                Changed++;
            else
                Unchanged++;
            personChanged = false;
        }
    }

    bool Is(RosterRow row, Membership membership) => membership.Role == row.Role && membership.TraineeId == TraineeOf(row);

    PersonId? TraineeOf(RosterRow row) => row.TraineeEmail == null ? null : trainees[row.TraineeEmail];

    GroupId? GroupOf(string? name)
    {
        if (name == null)
            return null;
        if (groups.TryGetValue(name, out var known))
            return known;
        var group = new Group(TypedId.New<GroupId>(time), batch, name);
        db.Groups.Add(group);
        return groups[name] = group.Id;
    }
}
