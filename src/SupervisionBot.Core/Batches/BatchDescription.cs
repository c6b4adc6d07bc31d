namespace SupervisionBot.Core.Batches;

/// <summary>What a batch file says of a batch beside its requirements: names, dates, zone, limits, activity types, topics.</summary>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day, included.</param>
/// <param name="TimeZone">IANA zone, for example <c>Asia/Shanghai</c>.</param>
public sealed record BatchDescription(
    Wording Name,
    DateOnly StartsOn,
    DateOnly EndsOn,
    string TimeZone,
    HourLimits Limits,
    IReadOnlyList<ActivityType> ActivityTypes,
    IReadOnlyList<Topic> Topics)
{
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public ActivityType? TypeOf(string key) => ActivityTypes.FirstOrDefault(type => type.Key == key);
}

/// <summary>A name in both languages.</summary>
public sealed record Wording(string En, string Zh)
{
    public string In(People.Language language) => language == People.Language.Chinese ? Zh : En;
}

/// <summary>Limits for hour entries.</summary>
/// <param name="MinutesPerDay">The most that a trainee may log for one day.</param>
/// <param name="DaysBack">An entry for a day longer ago than this needs a reason.</param>
/// <param name="ClassHourMinutes">Length of a class hour (学时) in minutes.</param>
/// <param name="UsualMinutes">The longest single entry that needs no second look.</param>
public sealed record HourLimits(int MinutesPerDay, int DaysBack, int ClassHourMinutes = 45, int UsualMinutes = 240);

/// <summary>A kind of work (服务类型) that can be logged.</summary>
/// <param name="Key">Stable name, stored with each entry.</param>
/// <param name="SynonymsEn">Other ways that people write it in English; likewise Chinese.</param>
/// <param name="Practicum">Counts towards the practicum.</param>
/// <param name="NeedsSupervisee">The entry must say with whom.</param>
public sealed record ActivityType(
    string Key, Wording Name, IReadOnlyList<string> SynonymsEn, IReadOnlyList<string> SynonymsZh, bool Practicum = true, bool NeedsSupervisee = true);

/// <summary>A topic that is taught.</summary>
public sealed record Topic(string Key, Wording Name);
