namespace SupervisionBot.Core.Batches;

/// <summary>One of the defence materials (答辩材料) that every trainee hands in.</summary>
/// <param name="Key">Stable name, stored with each version that is handed in.</param>
/// <param name="WordsEn">Words of a file's name by which the item is guessed; likewise Chinese.</param>
/// <param name="Types">Accepted kinds of file: <see cref="AllTypes"/>.</param>
/// <param name="DueOn">The last day on which it is in time, in the batch's zone.</param>
/// <param name="GraceHours">How long after that day it still counts as in time.</param>
/// <param name="TakesLate">Whether it is taken later than that, marked as late.</param>
/// <param name="ReviewDays">The reviewer answers within so many days.</param>
public sealed record ChecklistItem(
    string Key, Wording Name, IReadOnlyList<string> WordsEn, IReadOnlyList<string> WordsZh, IReadOnlyList<string> Types, int MaxMegabytes,
    DateOnly DueOn, int GraceHours, bool TakesLate, int ReviewDays)
{
    public static IReadOnlyList<string> AllTypes { get; } = ["pdf", "docx", "pptx", "xlsx", "png", "jpg", "zip"];

    public long MaxBytes => MaxMegabytes * 1024L * 1024L;

    /// <summary>From here on it is late.</summary>
    public DateTimeOffset DueAt(TimeZoneInfo zone)
    {
        var midnight = DueOn.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)) + TimeSpan.FromHours(GraceHours);
    }
}
