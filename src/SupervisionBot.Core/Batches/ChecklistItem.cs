using System.Text.Json.Serialization;

namespace SupervisionBot.Core.Batches;

/// <summary>Whose an item of the checklist is. Stored by name.</summary>
public enum HandedInBy
{
    /// <summary>Every trainee hands in their own.</summary>
    Person,

    /// <summary>The group hands in one, and each member says that it is theirs.</summary>
    Group,
}

/// <summary>What becomes of an item that comes after its time. Stored by name.</summary>
public enum LateRule
{
    Refused,

    /// <summary>Taken, and marked as late.</summary>
    Taken,

    /// <summary>Likewise, with the reason.</summary>
    WithReason,
}

/// <summary>Who decides on an item. Stored by name. An administrator always may.</summary>
public enum ItemReviewer
{
    /// <summary>The supervisor of the group, or their deputy.</summary>
    Supervisor,

    Administrator,
}

/// <summary>One of the defence materials (答辩材料) that every trainee, or every group, hands in.</summary>
/// <param name="Key">Stable name, stored with each version that is handed in.</param>
/// <param name="WordsEn">Words of a file's name by which the item is guessed; likewise Chinese.</param>
/// <param name="Types">Accepted kinds of file: <see cref="AllTypes"/>.</param>
/// <param name="MaxMegabytes">The largest size of each file.</param>
/// <param name="MaxFiles">How many files one version may have.</param>
/// <param name="DueOn">The last day on which it is in time, in the batch's zone.</param>
/// <param name="GraceHours">How long after that day it still counts as in time.</param>
/// <param name="ReviewDays">The reviewer answers within so many days.</param>
/// <param name="MustBeFinal">It is accepted only in a version that was declared final; such a version stays until a review opens it again.</param>
public sealed record ChecklistItem(
    string Key,
    Wording Name,
    IReadOnlyList<string> WordsEn,
    IReadOnlyList<string> WordsZh,
    HandedInBy By,
    IReadOnlyList<string> Types,
    int MaxMegabytes,
    int MaxFiles,
    DateOnly DueOn,
    int GraceHours,
    LateRule Late,
    ItemReviewer Reviewer,
    int ReviewDays,
    bool MustBeFinal
)
{
    public static IReadOnlyList<string> AllTypes { get; } = ["pdf", "docx", "pptx", "xlsx", "png", "jpg", "zip"];

    /// <summary>All by which people call it: its names, its words, and for slides what they are called every day.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Called { get; } =
    [.. SlideWords.With([Name.En, Name.Zh, .. WordsEn, .. WordsZh]).Where(words => words.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    [JsonIgnore]
    public long MaxBytes => MaxMegabytes * 1024L * 1024L;

    /// <summary>When its last day is over.</summary>
    public DateTimeOffset DayIsOverAt(TimeZoneInfo zone)
    {
        var midnight = DueOn.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    /// <summary>From here on it is late.</summary>
    public DateTimeOffset DueAt(TimeZoneInfo zone) => DayIsOverAt(zone) + TimeSpan.FromHours(GraceHours);
}
