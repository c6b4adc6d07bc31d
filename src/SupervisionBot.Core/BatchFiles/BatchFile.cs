using System.Text.Json;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.ClassPlans;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.BatchFiles;

/// <summary>Reads a batch file strictly: whatever is unknown, missing, of the wrong type or contradictory is named, all of it at once.</summary>
public sealed class BatchFile
{
    static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    static readonly Dictionary<string, SessionKind> SessionKinds = new() { ["individual"] = SessionKind.Individual, ["group"] = SessionKind.Group };

    static readonly Dictionary<string, PartCredit> PartCredits = new()
    {
        ["full"] = PartCredit.Full,
        ["quarterHours"] = PartCredit.QuarterHours,
        ["none"] = PartCredit.None,
    };

    const int MostPlaces = 1000;

    readonly List<BatchProblem> problems = [];

    BatchFile() { }

    public static BatchReading Read(string text)
    {
        var file = new BatchFile();
        var plan = file.Plan(text);
        return file.problems.Count == 0 ? new BatchReading.Good(plan!) : new BatchReading.Wrong(file.problems);
    }

    /// <summary>Whether a batch or an activity type may be called so.</summary>
    public static bool IsKey(string text) => StrictObject.IsKey(text);

    BatchPlan? Plan(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return StrictObject.Of(document.RootElement, "", problems) is { } root ? Plan(root) : null;
        }
        catch (JsonException e)
        {
            problems.Add(new BatchProblem("", BatchFault.NotJson, $"{e.LineNumber + 1}", $"{e.BytePositionInLine + 1}"));
            return null;
        }
    }

    BatchPlan? Plan(StrictObject root)
    {
        var key = root.Key("key");
        var name = Name(root);
        var startsOn = root.Date("startsOn");
        var endsOn = root.Date("endsOn");
        if (endsOn < startsOn)
            root.Problem("endsOn", BatchFault.EndBeforeStart, $"{endsOn:yyyy-MM-dd}", $"{startsOn:yyyy-MM-dd}");
        var defenceOn = root.Optional("defenceOn", root.Date);
        if (endsOn >= startsOn && (defenceOn < startsOn || defenceOn > endsOn))
            root.Problem("defenceOn", BatchFault.OutOfRange, $"{defenceOn:yyyy-MM-dd}", $"{startsOn:yyyy-MM-dd}–{endsOn:yyyy-MM-dd}");
        var zone = Zone(root);
        var limits = root.Object("limits") is { } inner ? Limits(inner) : null;
        var booking = root.Has("booking") ? Booking(root) : root.Optional<BookingRules>("booking", _ => null);
        var presence = root.Has("presence") ? Presence(root) : root.Optional<PresenceRules>("presence", _ => null);
        var open = root.Has("openClasses") ? OpenClasses(root) : root.Optional<OpenClassRules>("openClasses", _ => null);
        var exchange = root.Has("exchange") ? Exchange(root) : root.Optional<ExchangeRules>("exchange", _ => null);
        var visits = root.Has("visits") ? Visits(root) : root.Optional<VisitRules>("visits", _ => null);
        var emergency = root.Has("emergencyLine") ? Name(root, "emergencyLine") : root.Optional<Wording>("emergencyLine", _ => null);
        List<RequirementFigure> requirements = [];
        var requirementItems = root.List("requirements");
        var types = Keyed(root, "activityTypes", Type, type => type.Key);
        if (root.Has("activityTypes") && types.Count == 0 && problems.Count == 0)
            root.Problem("activityTypes", BatchFault.Empty, "[]");
        var topics = Keyed(root, "topics", Topic, topic => topic.Key);
        WordsOfTwoTypes(types);
        var closedDays = root.Optional("closedDays", name => ClosedDays(root, name, startsOn, endsOn < startsOn ? null : endsOn));
        var checklist = root.Has("checklist")
            ? Keyed(root, "checklist", item => ChecklistReader.Read(item, startsOn, endsOn < startsOn ? null : endsOn), item => item.Key)
            : null;
        if (checklist is null)
            root.Skip("checklist");
        var classes = root.Optional("classes", name => Classes(root, name));
        var reader = new RequirementReader(problems, types.ToDictionary(type => type.Value.Key, type => type.Value));
        foreach (var (element, path) in requirementItems)
            if (reader.Read(element, path) is { } figure)
                requirements.Add(figure);
        root.Done();
        return problems.Count > 0
            ? null
            : new BatchPlan(
                key!,
                new BatchDescription(
                    name!,
                    startsOn!.Value,
                    endsOn!.Value,
                    zone!,
                    limits!,
                    [.. types.Select(t => t.Value)],
                    [.. topics.Select(t => t.Value)],
                    closedDays,
                    booking,
                    checklist?.Select(item => item.Value).ToList(),
                    defenceOn,
                    presence,
                    OpenClassRules: open,
                    ExchangeRules: exchange,
                    EmergencyLine: emergency,
                    VisitRules: visits
                ),
                requirements,
                classes
            );
    }

    static string? Zone(StrictObject root)
    {
        if (root.Text("timeZone", 64) is not { } name)
            return null;
        if (Zones.IanaName(name) is { } zone)
            return zone;
        root.Problem("timeZone", BatchFault.UnknownZone, name);
        return null;
    }

    static HourLimits? Limits(StrictObject limits)
    {
        var perDay = limits.WholeNumber("minutesPerDay", 1, 1440);
        var back = limits.WholeNumber("daysBack", 0, 3650);
        var classHour = limits.WholeNumber("classHourMinutes", 1, 240);
        var usual = limits.WholeNumber("usualMinutes", 1, 1440);
        var plain = new HourLimits(0, 0);
        var review = limits.Has("reviewDays") ? limits.WholeNumber("reviewDays", 1, 365) : limits.Otherwise("reviewDays", plain.ReviewDays);
        var undo = limits.Has("undoHours") ? limits.WholeNumber("undoHours", 0, 720) : limits.Otherwise("undoHours", plain.UndoHours);
        limits.Done();
        return perDay is { } a && back is { } b && classHour is { } c && usual is { } d && review is { } e && undo is { } f
            ? new HourLimits(a, b, c, d, e, f)
            : null;
    }

    static BookingRules? Booking(StrictObject root)
    {
        if (root.Object("booking") is not { } booking)
            return null;
        var open = booking.WholeNumber("openBookings", 1, 100);
        var cancel = booking.WholeNumber("cancelHours", 0, 8760);
        var move = booking.WholeNumber("moveHours", 0, 8760);
        var notice = booking.WholeNumber("noticeHours", 0, 8760);
        var ahead = booking.WholeNumber("daysAhead", 1, 3650);
        var hold = booking.WholeNumber("holdMinutes", 1, 1440);
        var offer = booking.WholeNumber("offerMinutes", 1, 10080);
        var usual = BookingRules.Usual;
        var perWeek = booking.Has("sessionsPerWeek")
            ? booking.WholeNumber("sessionsPerWeek", 1, 100)
            : booking.Otherwise("sessionsPerWeek", usual.SessionsPerWeek);
        var minutes = booking.Has("sessionMinutes")
            ? booking.WholeNumber("sessionMinutes", 5, 1440)
            : booking.Otherwise("sessionMinutes", usual.SessionMinutes);
        var alarm = booking.Has("alarmDays") ? booking.WholeNumber("alarmDays", 0, 365) : booking.Otherwise("alarmDays", usual.AlarmDays);
        var places = booking.Optional("groupPlaces", name => booking.WholeNumber(name, 1, MostPlaces));
        booking.Done();
        return
            open is { } a
            && cancel is { } b
            && move is { } c
            && notice is { } d
            && ahead is { } e
            && hold is { } f
            && offer is { } g
            && perWeek is { } h
            && minutes is { } i
            && alarm is { } j
            ? new BookingRules(a, b, c, d, e, f, g, h, i, j, places)
            : null;
    }

    static PresenceRules? Presence(StrictObject root)
    {
        if (root.Object("presence") is not { } presence)
            return null;
        int? Minutes(string name, int usual) => presence.Has(name) ? presence.WholeNumber(name, 0, 240) : presence.Otherwise<int?>(name, usual);
        var usual = PresenceRules.Usual;
        var before = Minutes("openBeforeMinutes", usual.OpenBeforeMinutes);
        var after = Minutes("openAfterMinutes", usual.OpenAfterMinutes);
        var tolerance = Minutes("toleranceMinutes", usual.ToleranceMinutes);
        var part = presence.Has("part") ? PartOf(presence) : presence.Otherwise<PartCredit?>("part", usual.Part);
        presence.Done();
        return before is { } a && after is { } b && tolerance is { } c && part is { } d ? new PresenceRules(a, b, c, d) : null;
    }

    static OpenClassRules? OpenClasses(StrictObject root)
    {
        if (root.Object("openClasses") is not { } open)
            return null;
        var days = open.WholeNumber("daysBefore", 0, 365);
        open.Done();
        return days is { } before ? new OpenClassRules(before) : null;
    }

    static ExchangeRules? Exchange(StrictObject root)
    {
        if (root.Object("exchange") is not { } exchange)
            return null;
        int? Number(string name, int usual) => exchange.Has(name) ? exchange.WholeNumber(name, 1, 50) : exchange.Otherwise<int?>(name, usual);
        var usual = ExchangeRules.Usual;
        var asked = Number("askedPerWeek", usual.AskedPerWeek);
        var sent = Number("sentPerWeek", usual.SentPerWeek);
        var helpers = Number("helpersAsked", usual.HelpersAsked);
        exchange.Done();
        return asked is { } a && sent is { } b && helpers is { } c ? new ExchangeRules(a, b, c) : null;
    }

    static VisitRules? Visits(StrictObject root)
    {
        if (root.Object("visits") is not { } visits)
            return null;
        var usual = VisitRules.Usual;
        int? Number(string name, int most, int otherwise) =>
            visits.Has(name) ? visits.WholeNumber(name, 0, most) : visits.Otherwise<int?>(name, otherwise);
        var hours = Number("withdrawHours", 24 * 60, usual.WithdrawHours);
        var report = visits.Has("report") ? visits.YesOrNo("report") : visits.Otherwise<bool?>("report", usual.Report);
        var days = Number("keepNeedsDays", VisitRules.MostNeedsDays, usual.KeepNeedsDays);
        visits.Done();
        return hours is { } a && report is { } b && days is { } c ? new VisitRules(a, b, c) : null;
    }

    static PartCredit? PartOf(StrictObject presence)
    {
        if (presence.Text("part", 60) is not { } name)
            return null;
        if (PartCredits.TryGetValue(name, out var part))
            return part;
        presence.Problem(presence.At("part"), BatchFault.UnknownKind, name, string.Join(", ", PartCredits.Keys));
        return null;
    }

    internal static Wording? Name(StrictObject parent, string member = "name")
    {
        if (parent.Object(member) is not { } name)
            return null;
        var en = name.Text("en", 120);
        var zh = name.Text("zh", 120);
        name.Done();
        return en != null && zh != null ? new Wording(en, zh) : null;
    }

    static ActivityType? Type(StrictObject type)
    {
        var key = type.Key("key");
        var name = Name(type);
        var synonyms = type.Object("synonyms");
        var en = synonyms?.Texts("en", 60);
        var zh = synonyms?.Texts("zh", 60);
        synonyms?.Done();
        var practicum = type.YesOrNo("practicum");
        var supervisee = type.YesOrNo("needsSupervisee");
        var session = type.Optional("session", _ => SessionOf(type));
        var retired = type.Has("retired") ? type.YesOrNo("retired") : type.Otherwise<bool?>("retired", false);
        type.Done();
        return retired is { } r && key != null && name != null && en != null && zh != null && practicum is { } p && supervisee is { } s
            ? new ActivityType(key, name, en, zh, p, s, session, r)
            : null;
    }

    static SessionKind? SessionOf(StrictObject type)
    {
        if (type.Text("session", 60) is not { } name)
            return null;
        if (SessionKinds.TryGetValue(name, out var kind))
            return kind;
        type.Problem(type.At("session"), BatchFault.UnknownKind, name, string.Join(", ", SessionKinds.Keys));
        return null;
    }

    static Topic? Topic(StrictObject topic)
    {
        var key = topic.Key("key");
        var name = Name(topic);
        topic.Done();
        return key != null && name != null ? new Topic(key, name) : null;
    }

    List<ClassPlanRow> Classes(StrictObject root, string name)
    {
        List<ClassPlanRow> all = [];
        foreach (var (element, path) in root.List(name))
            if (StrictObject.Of(element, path, problems) is { } item && ClassReader.Read(item, path) is { } row)
                all.Add(row);
        return all;
    }

    /// <summary>Breaks within the batch, one after the other: no day is closed twice.</summary>
    List<ClosedDays> ClosedDays(StrictObject root, string name, DateOnly? startsOn, DateOnly? endsOn)
    {
        List<ClosedDays> all = [];
        foreach (var (element, path) in root.List(name))
        {
            if (StrictObject.Of(element, path, problems) is not { } item)
                continue;
            var from = item.Date("from");
            var to = item.Date("to");
            var called = Name(item);
            item.Done();
            if (from is not { } first || to is not { } last || called is null)
                continue;
            var earliest = all.Count > 0 ? all[^1].To.AddDays(1) : startsOn;
            if (last < first)
                root.Problem($"{path}.to", BatchFault.EndBeforeStart, $"{last:yyyy-MM-dd}", $"{first:yyyy-MM-dd}");
            else if (first < earliest || last > endsOn)
                root.Problem(path, BatchFault.OutOfRange, $"{first:yyyy-MM-dd}–{last:yyyy-MM-dd}", $"{earliest:yyyy-MM-dd}–{endsOn:yyyy-MM-dd}");
            else
                all.Add(new ClosedDays(first, last, called));
        }

        return all;
    }

    List<(T Value, string Path)> Keyed<T>(StrictObject root, string name, Func<StrictObject, T?> read, Func<T, string> keyOf)
        where T : class
    {
        List<(T, string)> items = [];
        Dictionary<string, string> seen = [];
        foreach (var (element, path) in root.List(name))
        {
            if (StrictObject.Of(element, path, problems) is not { } item || read(item) is not { } value)
                continue;
            if (seen.TryAdd(keyOf(value), path))
                items.Add((value, path));
            else
                root.Problem($"{path}.key", BatchFault.DuplicateKey, keyOf(value), seen[keyOf(value)]);
        }

        return items;
    }

    /// <summary>A word must lead to one type: names, keys and synonyms of both languages share one space.</summary>
    void WordsOfTwoTypes(List<(ActivityType Value, string Path)> types)
    {
        Dictionary<string, (string Type, string Path)> owners = [];
        foreach (var (type, path) in types)
        {
            foreach (var (word, place) in Words(type))
            {
                var folded = word.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Replace(" ", "").Replace("-", "");
                if (owners.TryAdd(folded, (type.Key, $"{path}.{place}")))
                    continue;
                if (owners[folded].Type != type.Key)
                    problems.Add(new BatchProblem($"{path}.{place}", BatchFault.WordOfTwoTypes, word, owners[folded].Path));
            }
        }
    }

    static IEnumerable<(string Word, string Place)> Words(ActivityType type) =>
        [
            (type.Key, "key"),
            (type.Name.En, "name.en"),
            (type.Name.Zh, "name.zh"),
            .. type.SynonymsEn.Select((word, index) => (word, $"synonyms.en[{index}]")),
            .. type.SynonymsZh.Select((word, index) => (word, $"synonyms.zh[{index}]")),
        ];
}
