using CsvHelper;

namespace SupervisionBot.Core.People;

/// <summary>Reads a roster as a spreadsheet program saves it: comma, semicolon or tab, quotes, line breaks inside them, any line end.</summary>
public static class RosterFile
{
    public static readonly IReadOnlyList<string> Columns =
        ["name", "name_en", "email", "aad_object_id", "role", "group", "organisation", "city", "language", "time_zone", "trainee_email"];

    public static RosterReading Read(string text)
    {
        HashSet<long> badQuotes = [];
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            // A quotation mark within plain text is a character like any other.
            OnMalformedRecord = record =>
            {
                if (record.Reason != CsvMalformedReason.StrayQuote) badQuotes.Add(record.LineNumber);
            },
        });
        string[] names = reader.Read() ? [.. reader.Current.ToArray().Select(name => Clean(name).ToLowerInvariant())] : [];
        while (names.Length > 0 && names[^1].Length == 0) names = names[..^1];
        if (Head(names, (int)Math.Max(1, reader.LineNumber)) is { Count: > 0 } faults) return new RosterReading.NotARoster(faults);

        var places = names.Select(Place).ToArray();
        List<RosterRow> rows = [];
        List<RosterProblem> problems = [];
        var count = 0;
        while (reader.Read())
        {
            var (line, record) = ((int)reader.LineNumber, reader.Current.ToArray());
            if (record.All(string.IsNullOrWhiteSpace)) continue;
            count++;
            RosterFault? fault = badQuotes.Contains(line) ? RosterFault.BadQuotes
                : record.Length < places.Length || record.Skip(places.Length).Any(extra => !string.IsNullOrWhiteSpace(extra)) ? RosterFault.FieldCount
                : null;
            if (fault is { } unreadable)
            {
                problems.Add(new RosterProblem(line, "", Shown(Clean(string.Join(' ', record))), unreadable, $"{record.Length}"));
                continue;
            }

            var cells = new string[Columns.Count];
            for (var field = 0; field < places.Length; field++) cells[places[field]] = Clean(record[field]);
            if (new RosterRowReader(line, cells, problems).Read() is { } row) rows.Add(row);
        }

        return new RosterReading.Table(rows, problems, count);
    }

    internal static string Shown(string value) => value.Length <= 60 ? value : string.Concat(value.AsSpan(0, 59), "…");

    static List<RosterProblem> Head(string[] names, int line) =>
    [
        .. Columns.Except(names).Select(name => new RosterProblem(line, name, "", RosterFault.MissingColumn)),
        .. names.Except(Columns).Select(name => new RosterProblem(line, Shown(name), "", RosterFault.UnknownColumn)),
        .. names.GroupBy(name => name).Where(same => same.Count() > 1 && Columns.Contains(same.Key))
            .Select(same => new RosterProblem(line, same.Key, "", RosterFault.RepeatedColumn)),
    ];

    static int Place(string name) => Columns.TakeWhile(column => column != name).Count();

    /// <summary>One line without control characters: white space at the ends goes, and a run of it that has more than a space in it becomes one space.</summary>
    static string Clean(string cell)
    {
        cell = cell.Trim();
        if (!cell.Any(c => char.IsControl(c) || c is '\u00A0' or '\u3000' or '\uFEFF')) return cell;
        var words = cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(word => string.Concat(word.Where(c => !char.IsControl(c) && c != '\uFEFF')))).Trim();
    }
}
