using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.People;

/// <summary>
/// Writes a checked roster, some hundred people at a time: two look-ups for each portion, and what became otherwise is noted.
/// </summary>
sealed class RosterWriter(SupervisionDb db, BatchId batch, Dictionary<string, PersonId> trainees, RosterWriting how, TimeProvider time)
{
    public const int ChunkSize = 500;

    readonly Dictionary<string, GroupId> groups = [];
    readonly Dictionary<GroupId, string> groupNames = [];
    readonly List<RosterNote> notes = [];
    readonly List<RosterNote> left = [];

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>What becomes otherwise; for who is new in the batch, their roles.</summary>
    public IReadOnlyList<RosterNote> Notes => notes;

    /// <summary>What the file says otherwise of people whose details stay.</summary>
    public IReadOnlyList<RosterNote> Left => left;

    /// <summary>The groups that there were not before.</summary>
    public IReadOnlyList<string> NewGroups { get; private set; } = [];

    /// <param name="saving">Called before a portion is saved.</param>
    public async Task WriteAsync(RosterPlan plan, Action<IReadOnlyList<RosterNote>>? saving, IProgress<int>? progress, CancellationToken cancellation)
    {
        foreach (var group in await db.Groups.AsNoTracking().Where(g => g.BatchId == batch).ToListAsync(cancellation))
            (groups[group.Name], groupNames[group.Id]) = (group.Id, group.Name);
        HashSet<string> before = [.. groups.Keys];
        foreach (var chunk in plan.People.Chunk(ChunkSize))
        {
            var noted = notes.Count;
            await WriteAsync(chunk, cancellation);
            saving?.Invoke(notes[noted..]);
            if (how.Saves)
            {
                await db.SaveChangesAsync(cancellation);
                db.ChangeTracker.Clear();
            }
            progress?.Report(Added + Changed + Unchanged);
        }
        NewGroups = [.. groups.Keys.Except(before)];
    }

    async Task WriteAsync(PlannedPerson[] chunk, CancellationToken cancellation)
    {
        var emails = chunk.Select(planned => planned.Email).ToArray();
        var stored = await Looking(db.People).Where(person => emails.Contains(person.Email)).ToDictionaryAsync(person => person.Email, cancellation);
        var ids = stored.Values.Select(person => person.Id).ToArray();
        var memberships =
            ids.Length == 0
                ? []
                : await Looking(db.AllMemberships).Where(m => m.BatchId == batch && ids.Contains(m.PersonId)).ToListAsync(cancellation);
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

    IQueryable<T> Looking<T>(IQueryable<T> rows)
        where T : class => how.Tracks ? rows : rows.AsNoTracking();

    (Person Person, bool Changed) Write(PlannedPerson planned, Person? person)
    {
        var said = planned.Said;
        var before = person?.Details;
        var details = new PersonalDetails(
            said.Name,
            Of("name_en", said.NameEn, before?.NameEn ?? ""),
            said.AadObjectId,
            Of("organisation", said.Organisation, before?.Organisation ?? ""),
            Of("city", said.City, before?.City ?? ""),
            said.Language ?? person?.Language ?? Language.Chinese,
            Of("time_zone", said.TimeZone, before?.TimeZone),
            Of("phone", said.Phone, before?.Phone)
        );
        if (person == null)
        {
            person = new Person(TypedId.New<PersonId>(time), planned.Email, details);
            if (how.Tracks)
                db.People.Add(person);
            return (person, false);
        }

        var (line, keeps) = (planned.Rows[0].Line, how.Keeping.Contains(planned.Email));
        if (keeps)
        {
            left.AddRange(Differ(line, person.Id, before!, details with { AadObjectId = said.AadObjectId ?? before!.AadObjectId }));
            return (person, false);
        }
        person.Update(details);
        var changes = Differ(line, person.Id, before!, person.Details).ToList();
        notes.AddRange(changes);
        return (person, changes.Count > 0);
    }

    T Of<T>(string column, T said, T before) => how.Absent.Contains(column) ? before : said;

    static IEnumerable<RosterNote> Differ(int line, PersonId person, PersonalDetails before, PersonalDetails after) =>
        RosterFields.Differences(before, after).Select(one => new RosterNote(line, person, one.Field, one.Before, one.After));

    void WriteRoles(PlannedPerson planned, PersonId person, List<Membership> stored, bool personChanged)
    {
        var held = new HeldRows(planned.Rows, stored, Is);
        foreach (var row in planned.Rows)
        {
            var group = how.Absent.Contains("group") ? held.Of(row)?.GroupId : GroupOf(row.Group);
            if (held.Of(row) is not { } role)
            {
                if (how.Tracks)
                    db.AllMemberships.Add(new Membership(TypedId.New<MembershipId>(time), batch, person, row.Role, group, TraineeOf(row)));
                notes.Add(new RosterNote(row.Line, person, RosterField.Role, "", row.Role.ToString(), row.Role));
                if (group is { } joined)
                    notes.Add(new RosterNote(row.Line, person, RosterField.Group, "", groupNames[joined], row.Role));
                if (TraineeOf(row) is { } first)
                    notes.Add(new RosterNote(row.Line, person, RosterField.Trainee, "", KeyOf(first), row.Role));
                Added++;
                continue;
            }

            var moved = role.GroupId != group || role.TraineeId != TraineeOf(row);
            if (role.GroupId != group)
            {
                notes.Add(new RosterNote(row.Line, person, RosterField.Group, NameOf(role.GroupId), NameOf(group), row.Role));
                role.MoveTo(group);
            }
            if (TraineeOf(row) is { } trainee && role.TraineeId != trainee)
            {
                notes.Add(new RosterNote(row.Line, person, RosterField.Trainee, KeyOf(role.TraineeId!.Value), KeyOf(trainee), row.Role));
                role.ContinueWith(trainee);
            }
            if (moved || personChanged)
                Changed++;
            else
                Unchanged++;
            personChanged = false;
        }
    }

    static string KeyOf(PersonId person) => person.Value.ToString("N");

    string NameOf(GroupId? group) => group is { } id ? groupNames[id] : "";

    bool Is(RosterRow row, Membership membership) =>
        membership.Role == row.Role
        && membership.TraineeId == TraineeOf(row)
        && (row.Role != Role.Supervisor || membership.GroupId == (row.Group is { } named ? KnownGroup(named) : null));

    PersonId? TraineeOf(RosterRow row) => row.TraineeEmail == null ? null : trainees[row.TraineeEmail];

    /// <summary>"Group 1" is 第一小组.</summary>
    GroupId? KnownGroup(string name) =>
        groups.TryGetValue(name, out var known) ? known
        : groups.Where(other => TraineeAsked.Names(name, other.Key)).ToList() is [var only] ? only.Value
        : null;

    GroupId? GroupOf(string? name)
    {
        if (name == null)
            return null;
        if (KnownGroup(name) is { } known)
            return known;
        var group = new Group(TypedId.New<GroupId>(time), batch, name);
        if (how.Tracks)
            db.Groups.Add(group);
        groupNames[group.Id] = name;
        return groups[name] = group.Id;
    }
}

/// <summary>Which stored role each row of a person goes on with: the same one, or the only other of its kind that no row names.</summary>
sealed class HeldRows
{
    readonly Dictionary<RosterRow, Membership> held = [];

    public HeldRows(IReadOnlyList<RosterRow> rows, IReadOnlyList<Membership> stored, Func<RosterRow, Membership, bool> same)
    {
        foreach (var row in rows)
            if (stored.FirstOrDefault(membership => same(row, membership)) is { } found)
                held[row] = found;
        // A supervisee whose one row names another trainee goes on with that one, and a supervisor's one row with another group.
        foreach (var role in (Role[])[Role.Supervisee, Role.Supervisor])
            if (
                rows.Where(row => row.Role == role && !held.ContainsKey(row)).ToList() is [var moving]
                && stored.Where(m => m.Role == role && !held.ContainsValue(m)).ToList() is [var left]
            )
                held[moving] = left;
    }

    public Membership? Of(RosterRow row) => held.GetValueOrDefault(row);
}
