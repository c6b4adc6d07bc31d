namespace SupervisionBot.Core.People;

/// <summary>Reads a roster, see <see cref="SheetFile"/>.</summary>
public static class RosterFile
{
    /// <summary>Far more than a programme has, and as many as are compared in a talk.</summary>
    public const int MostRows = 300;

    public static readonly IReadOnlyList<string> Columns =
    [
        "name",
        "name_en",
        "email",
        "aad_object_id",
        "role",
        "group",
        "organisation",
        "city",
        "language",
        "time_zone",
        "trainee_email",
        "phone",
        "left",
    ];

    /// <summary>What an empty roster to fill in has: who leaves is said, and in no file.</summary>
    public static readonly IReadOnlyList<string> Template = [.. Columns.Except(["left"])];

    static readonly string[] Needed = ["name", "email", "role", "group"];

    /// <summary>Where people's own tables begin: the head is among so many first lines.</summary>
    const int HeadWithin = 10;

    public static RosterReading Read(string text) => Read(SheetTable.OfText(text));

    /// <summary>A file of exactly the columns; rosters from before phones and who has left were kept have none.</summary>
    public static RosterReading Read(SheetTable table) => Read(table, ["phone", "left"], isOwn: false);

    /// <summary>
    /// A table that somebody made for themselves: name, address, role and group are needed, lines above its head and columns beside are passed
    /// over.
    /// </summary>
    public static RosterReading ReadOwn(SheetTable table) => Read(table, [.. Columns.Except(Needed)], isOwn: true);

    /// <summary>Whether the head names people by what a roster knows of them.</summary>
    public static bool MayBe(SheetTable table) =>
        table
            .Lines.Take(HeadWithin)
            .Any(line => SheetFile.NamesAll(line, ["email", "name"], Columns) || SheetFile.NamesAll(line, ["name", "role"], Columns));

    static RosterReading Read(SheetTable table, IReadOnlyCollection<string> optional, bool isOwn)
    {
        List<RosterProblem> problems = [];
        if (SheetFile.Read(table, Columns, problems, optional, isOwn) is not { } sheet)
            return new RosterReading.NotARoster(problems);
        if (isOwn && sheet.Count > MostRows)
            return new RosterReading.NotARoster([new RosterProblem(1, "", $"{sheet.Count}", RosterFault.TooMany, $"{MostRows}")]);
        var unused = problems.FindAll(problem => problem.Fault == RosterFault.UnknownColumn);
        problems.RemoveAll(unused.Contains);
        List<RosterRow> rows = [.. sheet.Rows.Select(row => new RosterRowReader(row, problems).Read()).OfType<RosterRow>()];
        return new RosterReading.Table(rows, [.. problems.OrderBy(problem => problem.Line)], sheet.Count)
        {
            Absent = sheet.Absent,
            Unused = unused.ConvertAll(problem => problem.Column),
        };
    }

    internal static string Shown(string value) => SheetFile.Shown(value);
}
