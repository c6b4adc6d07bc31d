using System.Globalization;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.ClassPlans;

/// <summary>What came of reading a plan of classes.</summary>
public abstract record ClassPlanReading
{
    ClassPlanReading() { }

    /// <summary>The head is another, so no row can be read.</summary>
    public sealed record NoPlan(IReadOnlyList<RosterProblem> Problems) : ClassPlanReading;

    public sealed record Plan(IReadOnlyList<ClassPlanRow> Rows, IReadOnlyList<RosterProblem> Problems) : ClassPlanReading;
}

/// <summary>
/// Reads a plan of classes that was written in a spreadsheet, see <see cref="SheetFile"/>. What can be seen in one row alone is checked here.
/// </summary>
public static class ClassPlanFile
{
    /// <summary>Far more than a programme has.</summary>
    public const int MostRows = 300;

    public static readonly IReadOnlyList<string> Columns =
    [
        "topic",
        "day",
        "from",
        "to",
        "teacher",
        "place",
        "kind",
        "class_hours",
        "group",
        "city",
        "reading",
        "open_places",
        "places",
        "programme",
        "travel",
        "stay",
        "last_day",
        "sign_up_until",
    ];

    static readonly string[] DayColumns = ["day", "last_day", "sign_up_until"];

    static readonly string[] Optional = [.. Columns.Except(["topic", "day", "from"])];

    public static ClassPlanReading Read(SheetTable table)
    {
        List<RosterProblem> problems = [];
        if (SheetFile.Read(table, Columns, problems, Optional, isOwn: true) is not { } sheet)
            return new ClassPlanReading.NoPlan(problems);
        if (sheet.Count > MostRows)
            return new ClassPlanReading.NoPlan([new RosterProblem(1, "", $"{sheet.Count}", RosterFault.TooMany, $"{MostRows}")]);
        var days = new SheetDays(sheet.Rows.SelectMany(row => DayColumns.Select(column => row.Cells[Place(column)])));
        List<ClassPlanRow> rows = [];
        var above = "";
        foreach (var row in sheet.Rows)
        {
            // Where a day has several rows, its cell is often written once.
            above = row.Cells[Place("day")] is { Length: > 0 } written ? written : above;
            row.Cells[Place("day")] = above;
            if (Read(row, days, problems) is { } read)
                rows.Add(read);
        }
        return new ClassPlanReading.Plan(rows, [.. problems.OrderBy(problem => problem.Line)]);
    }

    static ClassPlanRow? Read(SheetRow row, SheetDays days, List<RosterProblem> problems)
    {
        var before = problems.Count;
        string Cell(string column) => row.Cells[Place(column)];
        var topic = Text("topic", Session.LongestTopic);
        if (topic.Length == 0)
            Problem("topic", RosterFault.Missing);
        var (day, last, until) = (Day("day"), OtherDay("last_day"), OtherDay("sign_up_until"));
        var (from, to) = Times(day ?? default);
        var read = new ClassPlanRow(
            row.Line.ToString(CultureInfo.InvariantCulture),
            KindOf(Cell("kind"), topic),
            topic,
            day ?? default,
            from,
            to,
            Text("teacher", Lesson.LongestName),
            Text("place", Session.LongestTopic),
            Number("class_hours", Lesson.MostClassHours),
            Text("group", Lesson.LongestName),
            Text("city", Lesson.LongestName),
            Text("reading", Lesson.LongestReading),
            Number("open_places", LessonPlanning.MostOpenPlaces),
            Number("places", LessonPlanning.MostOpenPlaces),
            Text("programme", Lesson.LongestProgramme),
            Text("travel", Lesson.LongestName),
            Text("stay", Lesson.LongestName),
            until,
            last
        );
        return problems.Count > before ? null : read;

        (TimeOnly, TimeOnly) Times(DateOnly on)
        {
            var start = SheetTimes.Read(Cell("from"), on);
            if (start is null)
                Problem("from", Cell("from").Length == 0 ? RosterFault.Missing : RosterFault.NotTime);
            var end = Cell("to").Length > 0 ? SheetTimes.Read(Cell("to"), on)?.From : start?.To;
            // What goes on for days may end before the time of day at which it began.
            if (start is not null && (end is null || (end <= start.Value.From && !(last > day))))
                Problem("to", Cell("to").Length == 0 ? RosterFault.Missing : RosterFault.NotTime);
            return (start?.From ?? default, end ?? default);
        }

        DateOnly? OtherDay(string column) => Cell(column).Length == 0 ? null : Day(column);

        DateOnly? Day(string column)
        {
            var read = days.Read(Cell(column));
            if (read is null)
                Problem(column, days.IsUnclear(Cell(column)) ? RosterFault.DayUnclear : RosterFault.NotDate);
            return read;
        }

        string Text(string column, int longest)
        {
            if (Cell(column).Length > longest)
                Problem(column, RosterFault.TooLong, longest.ToString(CultureInfo.InvariantCulture));
            return Cell(column);
        }

        int? Number(string column, int most)
        {
            var cell = Cell(column);
            if (cell.Length == 0)
                return null;
            // 4.0 is how some programs write 4.
            if (
                decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                && number >= 0
                && number <= most
                && number % 1 == 0
            )
                return (int)number;
            Problem(column, RosterFault.NotNumber, most.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        void Problem(string column, RosterFault fault, string other = "") =>
            problems.Add(new RosterProblem(row.Line, column, SheetFile.Shown(Cell(column)), fault, other));
    }

    /// <summary>Where no kind is named, the topic may say that it is a visit or a part of the closing programme.</summary>
    static SessionKind KindOf(string kind, string topic)
    {
        var said = LessonReader.Read(kind.Length > 0 ? kind : topic);
        return said.IsClosing || kind.Equals("closing", StringComparison.OrdinalIgnoreCase) ? SessionKind.Closing
            : said.IsVisit ? SessionKind.Visit
            : SessionKind.Class;
    }

    static int Place(string column) => Columns.TakeWhile(other => other != column).Count();
}
