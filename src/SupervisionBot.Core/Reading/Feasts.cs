using System.Globalization;

namespace SupervisionBot.Core.Reading;

/// <summary>Ends that are named by a feast or by the end of a year or month.</summary>
static class Feasts
{
    const int December = 12;
    const int ChristmasEve = 24;

    /// <summary>The last day before it, from today on: of "Christmas" the 24th, of 春节 the last of the lunar year. Null when it is none.</summary>
    internal static DateOnly? Before(string text, DateOnly today)
    {
        if (SessionGrammar.FeastSaid().Match(text) is not { Success: true } feast)
            return null;
        var next = text.Contains("明年", StringComparison.Ordinal);
        if (feast.Groups["christmas"].Success)
            return Coming(new DateOnly(today.Year, December, ChristmasEve), today, next);
        if (feast.Groups["year"].Success)
            return new DateOnly(text.Contains("next", StringComparison.OrdinalIgnoreCase) || next ? today.Year + 1 : today.Year, December, 31);
        if (feast.Groups["spring"].Success)
            return SpringFestival(today.Year) > today ? SpringFestival(today.Year).AddDays(-1) : SpringFestival(today.Year + 1).AddDays(-1);
        var month = new DateOnly(today.Year, today.Month, 1);
        var isNext = text.Contains("next", StringComparison.OrdinalIgnoreCase) || text.StartsWith('下');
        return month.AddMonths(isNext ? 2 : 1).AddDays(-1);
    }

    static DateOnly Coming(DateOnly day, DateOnly today, bool next) => day < today || next ? day.AddYears(1) : day;

    static DateOnly SpringFestival(int year) => DateOnly.FromDateTime(new ChineseLunisolarCalendar().ToDateTime(year, 1, 1, 0, 0, 0, 0));
}
