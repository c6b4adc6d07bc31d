using System.Text.Json.Serialization;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Batches;

/// <summary>What a batch file says of a batch beside its requirements: names, dates, zone, limits, activity types, topics.</summary>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day, included.</param>
/// <param name="TimeZone">IANA zone, for example <c>Asia/Shanghai</c>.</param>
/// <param name="ClosedDays">Holidays and the like, in order of time: days on which nothing is expected of anybody. None in a batch that was stored
/// without.</param>
/// <param name="Checklist">The defence materials that each trainee hands in. None in a batch that has no defence.</param>
/// <param name="DefenceOn">The first day of the defence: what is needed for it is done before. Null in a batch that has none, or has not
/// said.</param>
/// <param name="ClosedOn">The day on which an administrator closed it: nothing is logged or booked in it any more. Not in the batch
/// file.</param>
/// <param name="EmergencyLine">Whom to call when somebody may be in danger, as it is said to people. Null in a batch that names none.</param>
public sealed record BatchDescription(
    Wording Name,
    DateOnly StartsOn,
    DateOnly EndsOn,
    string TimeZone,
    HourLimits Limits,
    IReadOnlyList<ActivityType> ActivityTypes,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<ClosedDays>? ClosedDays = null,
    BookingRules? BookingRules = null,
    IReadOnlyList<ChecklistItem>? Checklist = null,
    DateOnly? DefenceOn = null,
    PresenceRules? PresenceRules = null,
    DateOnly? ClosedOn = null,
    OpenClassRules? OpenClassRules = null,
    Wording? EmergencyLine = null,
    ExchangeRules? ExchangeRules = null,
    VisitRules? VisitRules = null
)
{
    /// <summary>What the batch says of booking supervision, or what is usual.</summary>
    [JsonIgnore]
    public BookingRules Booking => BookingRules ?? BookingRules.Usual;

    /// <summary>Likewise of being there at its classes.</summary>
    [JsonIgnore]
    public PresenceRules Presence => PresenceRules ?? PresenceRules.Usual;

    /// <summary>Likewise of its classes that are open to former trainees.</summary>
    [JsonIgnore]
    public OpenClassRules OpenClasses => OpenClassRules ?? OpenClassRules.Usual;

    /// <summary>Likewise of the exchange among colleagues.</summary>
    [JsonIgnore]
    public ExchangeRules Exchange => ExchangeRules ?? ExchangeRules.Usual;

    /// <summary>Likewise of its exchange visits.</summary>
    [JsonIgnore]
    public VisitRules Visits => VisitRules ?? VisitRules.Usual;

    /// <summary>The last day on which supervision counts: the one before the defence, or the batch's last.</summary>
    [JsonIgnore]
    public DateOnly LastSessionDay => DefenceOn?.AddDays(-1) ?? EndsOn;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>What can be logged now.</summary>
    [JsonIgnore]
    public IEnumerable<ActivityType> TypesInUse => ActivityTypes.Where(type => !type.Retired);

    public ActivityType? TypeOf(string key) => ActivityTypes.FirstOrDefault(type => type.Key == key);

    public ChecklistItem? ItemOf(string key) => Checklist?.FirstOrDefault(item => item.Key == key);

    /// <summary>The days that this one closes and the other does not, each run of them by itself.</summary>
    public IEnumerable<ClosedDays> ClosedBeside(BatchDescription other)
    {
        foreach (var closed in ClosedDays ?? [])
        {
            DateOnly? from = null;
            for (var day = closed.From; day <= closed.To.AddDays(1); day = day.AddDays(1))
                if (day <= closed.To && other.IsOpen(day))
                    from ??= day;
                else if (from is { } first)
                {
                    yield return closed with
                    {
                        From = first,
                        To = day.AddDays(-1),
                    };
                    from = null;
                }
        }
    }

    /// <summary>Whether something may be expected of people on the day.</summary>
    public bool IsOpen(DateOnly day) => ClosedDays?.Any(closed => closed.From <= day && day <= closed.To) != true;
}

/// <summary>A name in both languages.</summary>
public sealed record Wording(string En, string Zh)
{
    public string In(Language language) => language == Language.Chinese ? Zh : En;
}

/// <summary>Limits for hour entries.</summary>
/// <param name="MinutesPerDay">The most that a trainee may log for one day.</param>
/// <param name="DaysBack">An entry for a day longer ago than this needs a reason.</param>
/// <param name="ClassHourMinutes">Length of a class hour (学时) in minutes.</param>
/// <param name="UsualMinutes">The longest single entry that needs no second look.</param>
/// <param name="ReviewDays">An entry that has waited for a decision longer than this goes to the deputy or the administrators.</param>
/// <param name="UndoHours">So long a decision on an entry can be taken back.</param>
public sealed record HourLimits(
    int MinutesPerDay,
    int DaysBack,
    int ClassHourMinutes = 45,
    int UsualMinutes = 240,
    int ReviewDays = 7,
    int UndoHours = 24
);

/// <summary>A kind of work (服务类型) that can be logged.</summary>
/// <param name="Key">Stable name, stored with each entry.</param>
/// <param name="SynonymsEn">Other ways that people write it in English; likewise Chinese.</param>
/// <param name="Practicum">Counts towards the practicum.</param>
/// <param name="NeedsSupervisee">The entry must say with whom.</param>
/// <param name="Session">The kind of supervision session in which such hours are spent: an entry within a confirmed one needs no look. Null for other
/// work.</param>
/// <param name="Retired">Nothing more is logged as it; what was stays and counts.</param>
public sealed record ActivityType(
    string Key,
    Wording Name,
    IReadOnlyList<string> SynonymsEn,
    IReadOnlyList<string> SynonymsZh,
    bool Practicum = true,
    bool NeedsSupervisee = true,
    SessionKind? Session = null,
    bool Retired = false
);

/// <summary>A holiday or another break, from the first day to the last, both included.</summary>
public sealed record ClosedDays(DateOnly From, DateOnly To, Wording Name);

/// <summary>A topic that is taught.</summary>
public sealed record Topic(string Key, Wording Name);
