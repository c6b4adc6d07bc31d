using System.Globalization;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Hours;

/// <summary>A good row of a file of hours: an entry, or a balance brought along.</summary>
/// <param name="Day">Null for a balance.</param>
/// <param name="Type">Key or name of an activity type, as written.</param>
/// <param name="OpeningReason">For a balance, where it comes from and why it counts; empty for an entry.</param>
public sealed record HoursRow(
    int Line,
    string TraineeEmail,
    DateOnly? Day,
    int Minutes,
    string Type,
    string SuperviseeEmail,
    string Note,
    string OpeningReason
);

/// <summary>What came of reading a file of hours.</summary>
public abstract record HoursFileReading
{
    HoursFileReading() { }

    /// <summary>The head is another, so no row can be read.</summary>
    public sealed record NotHours(IReadOnlyList<RosterProblem> Problems) : HoursFileReading;

    public sealed record Table(IReadOnlyList<HoursRow> Rows, IReadOnlyList<RosterProblem> Problems) : HoursFileReading;
}

/// <summary>Reads hours that were kept elsewhere, see <see cref="SheetFile"/>. What can be seen in one row alone is checked here.</summary>
public static class HoursFile
{
    const int LongestNote = 2000;

    public static readonly IReadOnlyList<string> Columns = ["trainee_email", "day", "minutes", "type", "supervisee_email", "note", "opening_reason"];

    public static HoursFileReading Read(SheetTable table)
    {
        List<RosterProblem> problems = [];
        if (SheetFile.Read(table, Columns, problems) is not { } sheet)
            return new HoursFileReading.NotHours(problems);
        var days = new SheetDays(sheet.Rows.Select(row => row.Cells[1]));
        List<HoursRow> rows = [.. sheet.Rows.Select(row => Read(row, days, problems)).OfType<HoursRow>()];
        return new HoursFileReading.Table(rows, problems);
    }

    static HoursRow? Read(SheetRow row, SheetDays days, List<RosterProblem> problems)
    {
        var before = problems.Count;
        var (trainee, dayText, minutesText, type, supervisee, note, opening) = (
            row.Cells[0],
            row.Cells[1],
            row.Cells[2],
            row.Cells[3],
            row.Cells[4],
            row.Cells[5],
            row.Cells[6]
        );
        if (trainee.Length == 0)
            Problem("trainee_email", "", RosterFault.Missing);
        if (type.Length == 0)
            Problem("type", "", RosterFault.Missing);
        var day = days.Read(dayText);
        if (day is null && (dayText.Length > 0 || opening.Length == 0))
            Problem("day", dayText, days.IsUnclear(dayText) ? RosterFault.DayUnclear : RosterFault.NotDate);
        if (!int.TryParse(minutesText, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes < 1)
            Problem("minutes", minutesText, RosterFault.NotMinutes);
        if (note.Length > LongestNote)
            Problem("note", note, RosterFault.TooLong, $"{LongestNote}");
        if (opening.Length > OpeningBalances.LongestReason)
            Problem("opening_reason", opening, RosterFault.TooLong, $"{OpeningBalances.LongestReason}");
        return problems.Count > before
            ? null
            : new HoursRow(row.Line, Person.NormaliseEmail(trainee), day, minutes, type, Person.NormaliseEmail(supervisee), note, opening);

        void Problem(string column, string value, RosterFault fault, string other = "") =>
            problems.Add(new RosterProblem(row.Line, column, SheetFile.Shown(value), fault, other));
    }
}
