using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.Audit;

/// <summary>Records of the audit in words.</summary>
sealed class AuditWords(Turn turn, IReadOnlyList<Supervisee> people)
{
    /// <summary>So many rows of one record are told.</summary>
    const int MostRows = 4;

    static readonly Texts Texts = new(typeof(AuditWords));

    /// <summary>Everybody whose name a record may need.</summary>
    public static IEnumerable<PersonId?> PeopleIn(AuditRecord record) =>
        Changes(record)
            .SelectMany(change => change.Before.Concat(change.After))
            .Where(column => column.Key == "SuperviseeId")
            .Select(column => Guid.TryParse(column.Value, out var id) ? new PersonId(id) : (PersonId?)null)
            .Append(record.By)
            .Append(record.For);

    /// <summary>"Ma Chao, 1 Nov – 30 Nov": whom and which days are asked about; empty for all.</summary>
    public string Asked(AuditSought sought, IReadOnlyList<PersonId> about)
    {
        List<string> parts = [];
        if (about.Count > 0)
            parts.Add(Spoken.All([.. about.Select(one => Name(one))]));
        if (sought.Topic is { } topic)
            parts.Add(Line("Topics", topic.ToString()) ?? "");
        if (sought is { From: { } from, To: { } to })
            parts.Add(
                from == to
                    ? Spoken.Date(from, turn.Today)
                    : Texts.Say("Days", ("from", Spoken.Date(from, turn.Today)), ("to", Spoken.Date(to, turn.Today)))
            );
        return parts.Count == 0 ? Texts["All"] : string.Join(Texts["Between"], parts);
    }

    /// <summary>"Mon 30 Nov, 14:05 · He Huimin".</summary>
    public string When(AuditRecord record)
    {
        var (day, time) = LocalTime.Of(record.At, turn.Speaker.Zone);
        return Texts.Say("When", ("day", Spoken.Date(day, turn.Today)), ("time", Spoken.Time(time)), ("who", Who(record)));
    }

    /// <summary>What was done, with whose things, from what to what, and from where.</summary>
    public string What(AuditRecord record)
    {
        var done = record.Act is { } act ? Done(act, record) : Line("Matters", record.Matter.ToString()) ?? "";
        done = record.Manner switch
        {
            AuditManner.TakenBack => Texts.Say("TookBack", ("what", done)),
            AuditManner.PutBack => Texts.Say("PutBack", ("what", done)),
            _ => done,
        };
        if (record.For is { } whose && whose != record.By)
            done = Texts.Say("Whose", ("what", done), ("name", Name(whose)));
        List<string> lines = [Spoken.Sentence(done), .. Rows(record), From(record)];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    string Done(ActKind act, AuditRecord record)
    {
        var words = Line("Acts", act.ToString()) ?? "";
        if (act != ActKind.DueDateMoved)
            return words;
        var moved = MovedDueDate.Read(record.Subject);
        return Texts.Say(
            "DueDate",
            ("item", Item(moved.Item)),
            ("before", Spoken.Date(moved.From, turn.Today)),
            ("after", Spoken.Date(moved.To, turn.Today))
        );
    }

    IEnumerable<string> Rows(AuditRecord record)
    {
        List<string> rows = [.. Changes(record).Select(Differences).Where(row => row.Length > 0).Distinct()];
        return rows.Count <= MostRows ? rows : rows.Take(MostRows).Append(Texts.Say("MoreRows", ("count", rows.Count - MostRows)));
    }

    string Differences(AuditChange change)
    {
        List<string> said = [];
        foreach (var (column, field) in Lines("Fields"))
        {
            var (before, after) = (Value(column, change.Before), Value(column, change.After));
            if (before == after)
                continue;
            said.Add(
                before.Length == 0
                    ? Texts.Say("Is", ("field", field), ("after", after))
                    : Texts.Say("Became", ("field", field), ("before", before), ("after", after.Length > 0 ? after : Texts["None"]))
            );
        }
        return string.Join(Texts["Between"], said);
    }

    /// <summary>Empty for what says nothing in words.</summary>
    string Value(string column, IReadOnlyDictionary<string, string> row)
    {
        if (!row.TryGetValue(column, out var value) || value == AuditChange.Closed)
            return "";
        return column switch
        {
            "Minutes" when int.TryParse(value, CultureInfo.InvariantCulture, out var minutes) => Spoken.Length(minutes),
            "Type" => turn.Speaker.Batch.TypeOf(value)?.Name.In(turn.Language) ?? "",
            "Item" => Item(value),
            "SuperviseeId" => Guid.TryParse(value, out var id) ? Name(new PersonId(id)) : "",
            "State" or "Role" or "Language" => Line("Values", value) ?? "",
            "Day" or "Until" when DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var day) => Spoken.Date(day, turn.Today),
            "StartsAt" or "EndsAt" or "LeftAt" when AuditChange.Instant(value) is { } at => At(at),
            _ => value,
        };
    }

    string At(DateTimeOffset at)
    {
        var (day, time) = LocalTime.Of(at, turn.Speaker.Zone);
        return Texts.Say("At", ("day", Spoken.Date(day, turn.Today)), ("time", Spoken.Time(time)));
    }

    string Item(string key) => turn.Speaker.Batch.ItemOf(key)?.Name.In(turn.Language) ?? key;

    string Who(AuditRecord record) =>
        record.By is { } by ? Name(by)
        : record.ByName is { } name ? Texts.Say("OnServer", ("name", name))
        : Texts[record.Place == AuditPlace.Bot ? "Itself" : "Somebody"];

    string From(AuditRecord record) =>
        record.Place switch
        {
            AuditPlace.Chat => Texts.Say("InChat", ("channel", Line("Channels", record.Detail) ?? Texts["Chat"])),
            AuditPlace.Page => Texts["OnPage"],
            AuditPlace.CommandLine => Texts.Say("CommandLine", ("command", record.Detail)),
            _ => "",
        };

    string Name(PersonId id) =>
        people.FirstOrDefault(one => one.Id == id) is { } person ? turn.NameOf(person.Name, person.NameEn) : Texts["Somebody"];

    static IReadOnlyList<AuditChange> Changes(AuditRecord record) => Json.Read<IReadOnlyList<AuditChange>>(record.Changes);

    /// <summary>A text that has a line for each value, "name=words"; null where there is none.</summary>
    static string? Line(string text, string name) => Lines(text).Where(line => line.Name == name).Select(line => line.Words).FirstOrDefault();

    static IEnumerable<(string Name, string Words)> Lines(string text) =>
        Texts[text].Split('\n').Select(line => line.Split('=', 2)).Select(pair => (pair[0].Trim(), pair[1].Trim()));
}
