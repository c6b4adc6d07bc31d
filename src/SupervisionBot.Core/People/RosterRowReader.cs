using System.Globalization;
using System.Text.RegularExpressions;

namespace SupervisionBot.Core.People;

/// <summary>Checks what can be seen in one row alone. Every bad cell becomes a problem, and a row with one is not answered.</summary>
sealed partial class RosterRowReader(SheetRow row, List<RosterProblem> problems)
{
    static readonly Dictionary<string, int> Longest = new()
    {
        ["name"] = 100,
        ["name_en"] = 100,
        ["email"] = 254,
        ["group"] = 60,
        ["organisation"] = 200,
        ["city"] = 100,
        ["trainee_email"] = 254,
        ["phone"] = PhoneNumber.Longest,
    };

    readonly int before = problems.Count;

    public RosterRow? Read()
    {
        var name = Required("name");
        var email = Email("email", Required("email"));
        var objectId = Cell("aad_object_id") is { Length: > 0 } id ? ObjectId(id) : null;
        var role = Known("role", Required("role"), RosterWords.RoleOf, RosterFault.UnknownRole);
        var language = Known("language", Cell("language"), RosterWords.LanguageOf, RosterFault.UnknownLanguage);
        var zone = Cell("time_zone") is { Length: > 0 } zoneName ? Zone(zoneName) : null;
        var group = Cell("group") is { Length: > 0 } named ? named : null;
        if (role == Role.Trainee && group == null)
            Problem("group", "", RosterFault.GroupMissing);
        var said = Cell("trainee_email");
        var trainee = Email("trainee_email", said);
        if (role == Role.Supervisee && said.Length == 0)
            Problem("trainee_email", "", RosterFault.TraineeMissing);
        if (role is not (null or Role.Supervisee) && said.Length > 0)
            Problem("trainee_email", said, RosterFault.TraineeNotExpected);
        var phone = Cell("phone") is { Length: > 0 and <= PhoneNumber.Longest } number ? Phone(number) : null;
        // What it comes to today may be another name tomorrow.
        foreach (var column in (string[])["name", "name_en"])
            if (row.Formulas.Contains(column))
                Problem(column, Cell(column), RosterFault.NameIsFormula);
        foreach (var (column, longest) in Longest)
            if (Cell(column).Length > longest)
                Problem(column, Cell(column), RosterFault.TooLong, longest.ToString(CultureInfo.InvariantCulture));

        return problems.Count > before
            ? null
            : new RosterRow(
                row.Line,
                name,
                Cell("name_en"),
                email!,
                objectId,
                role!.Value,
                group,
                Cell("organisation"),
                Cell("city"),
                language,
                zone,
                trainee,
                phone,
                Cell("left")
            );
    }

    string Cell(string column) => row.Cells[Places[column]];

    static readonly Dictionary<string, int> Places = RosterFile
        .Columns.Select((name, index) => (name, index))
        .ToDictionary(c => c.name, c => c.index);

    string Required(string column)
    {
        if (Cell(column).Length == 0)
            Problem(column, "", RosterFault.Missing);
        return Cell(column);
    }

    string? Email(string column, string value)
    {
        if (value.Length == 0)
            return null;
        if (EmailPattern().IsMatch(value))
            return Person.NormaliseEmail(value);
        Problem(column, value, RosterFault.MalformedEmail);
        return null;
    }

    string? Phone(string value)
    {
        var number = PhoneNumber.Of(value);
        if (number == null)
            Problem("phone", value, RosterFault.MalformedPhone);
        return number;
    }

    string? ObjectId(string value)
    {
        if (Guid.TryParse(value, out var id) && id != Guid.Empty)
            return id.ToString("D");
        Problem("aad_object_id", value, RosterFault.NotGuid);
        return null;
    }

    string? Zone(string value)
    {
        var zone = Zones.IanaName(value);
        if (zone == null)
            Problem("time_zone", value, RosterFault.UnknownZone);
        return zone;
    }

    T? Known<T>(string column, string value, Func<string, T?> find, RosterFault fault)
        where T : struct
    {
        if (value.Length == 0)
            return null;
        var found = find(value);
        if (found == null)
            Problem(column, value, fault);
        return found;
    }

    void Problem(string column, string value, RosterFault fault, string other = "") =>
        problems.Add(new RosterProblem(row.Line, column, RosterFile.Shown(value), fault, other));

    [GeneratedRegex(@"^[^\s@,;<>()""']+@[^\s@,;<>()""'.]+(\.[^\s@,;<>()""'.]+)+$")]
    private static partial Regex EmailPattern();
}
