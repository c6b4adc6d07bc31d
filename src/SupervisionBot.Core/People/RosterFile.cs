namespace SupervisionBot.Core.People;

/// <summary>Reads a roster, see <see cref="SheetFile"/>.</summary>
public static class RosterFile
{
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
    ];

    public static RosterReading Read(string text) => Read(SheetTable.OfText(text));

    public static RosterReading Read(SheetTable table)
    {
        List<RosterProblem> problems = [];
        if (SheetFile.Read(table, Columns, problems) is not { } sheet)
            return new RosterReading.NotARoster(problems);
        List<RosterRow> rows = [.. sheet.Rows.Select(row => new RosterRowReader(row, problems).Read()).OfType<RosterRow>()];
        return new RosterReading.Table(rows, [.. problems.OrderBy(problem => problem.Line)], sheet.Count);
    }

    internal static string Shown(string value) => SheetFile.Shown(value);
}
