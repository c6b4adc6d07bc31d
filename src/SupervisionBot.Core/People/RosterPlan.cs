namespace SupervisionBot.Core.People;

/// <summary>A person as the rows of a roster file together describe them.</summary>
sealed class PlannedPerson(RosterRow first)
{
    public string Email => Said.Email;

    public RosterRow Said { get; private set; } = first;

    public List<RosterRow> Rows { get; } = [first];

    /// <summary>Takes another row of the person; answers the column that contradicts the rows before, if one does. Empty cells say
    /// nothing.</summary>
    public (string Column, string Value)? Add(RosterRow row)
    {
        if (row.Name != Said.Name)
            return ("name", row.Name);
        if (Differs(Said.NameEn, row.NameEn))
            return ("name_en", row.NameEn);
        if (Differs(Said.AadObjectId, row.AadObjectId))
            return ("aad_object_id", row.AadObjectId!);
        if (Differs(Said.Organisation, row.Organisation))
            return ("organisation", row.Organisation);
        if (Differs(Said.City, row.City))
            return ("city", row.City);
        if (Said.Language is { } said && row.Language is { } other && said != other)
            return ("language", other.Tag());
        if (Differs(Said.TimeZone, row.TimeZone))
            return ("time_zone", row.TimeZone!);
        if (Differs(Said.Phone, row.Phone))
            return ("phone", row.Phone!);
        Rows.Add(row);
        Said = Said with
        {
            NameEn = Either(Said.NameEn, row.NameEn),
            AadObjectId = Said.AadObjectId ?? row.AadObjectId,
            Organisation = Either(Said.Organisation, row.Organisation),
            City = Either(Said.City, row.City),
            Language = Said.Language ?? row.Language,
            TimeZone = Said.TimeZone ?? row.TimeZone,
            Phone = Said.Phone ?? row.Phone,
        };
        return null;
    }

    static bool Differs(string? said, string? now) => !string.IsNullOrEmpty(said) && !string.IsNullOrEmpty(now) && said != now;

    static string Either(string said, string now) => said.Length > 0 ? said : now;
}

/// <summary>The rows of a roster file checked against each other, by person, trainees first.</summary>
sealed class RosterPlan
{
    readonly Dictionary<string, PlannedPerson> people = [];
    readonly Dictionary<string, string> objectIds = [];
    readonly Dictionary<(string, Role, string?), int> seen = [];
    readonly List<RosterProblem> problems;

    public RosterPlan(RosterReading.Table table)
    {
        problems = [.. table.Problems];
        foreach (var row in table.Rows)
            Take(row);
    }

    public IReadOnlyList<RosterProblem> Problems => problems;

    /// <summary>Trainees first, so that a supervisee's trainee is stored before.</summary>
    public IEnumerable<PlannedPerson> People => people.Values.Where(person => person.Rows.Count > 0).OrderBy(person => !IsTrainee(person));

    /// <summary>The object ids of the file, each with the e-mail address of its person.</summary>
    public IReadOnlyDictionary<string, string> ObjectIds => objectIds;

    public bool HasTrainee(string email) => people.TryGetValue(email, out var person) && IsTrainee(person);

    /// <summary>Refuses the rows of a person.</summary>
    public void Refuse(string email, Predicate<RosterRow> which, Func<RosterRow, RosterProblem> problem)
    {
        if (!people.TryGetValue(email, out var person))
            return;
        problems.AddRange(person.Rows.FindAll(which).Select(row => problem(row)));
        person.Rows.RemoveAll(which);
    }

    void Take(RosterRow row)
    {
        // A supervisor may have several groups.
        var role = (row.Email, row.Role, row.Role == Role.Supervisor ? row.Group : row.TraineeEmail);
        if (!seen.TryAdd(role, row.Line))
        {
            var same = seen[role];
            problems.Add(new RosterProblem(row.Line, "email", row.Email, RosterFault.RowTwice, $"{same}"));
        }
        else if (row.AadObjectId is { } id && objectIds.TryGetValue(id, out var owner) && owner != row.Email)
        {
            problems.Add(new RosterProblem(row.Line, "aad_object_id", id, RosterFault.ObjectIdTaken, owner));
        }
        else if (!people.TryGetValue(row.Email, out var person))
        {
            people.Add(row.Email, new PlannedPerson(row));
        }
        else if (person.Add(row) is var (column, value))
        {
            problems.Add(new RosterProblem(row.Line, column, value, RosterFault.Contradiction, $"{person.Said.Line}"));
            return;
        }

        if (row.AadObjectId != null)
            objectIds.TryAdd(row.AadObjectId, row.Email);
    }

    static bool IsTrainee(PlannedPerson person) => person.Rows.Exists(row => row.Role == Role.Trainee);
}
